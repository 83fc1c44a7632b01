// The texts of a term as lines: definition, points, confusable terms. All screens that show a term share them.

import Glossary
import Phrases
import Terminal

struct TermText {
  let term: Term
  let deck: Deck
  let width: Int

  func typeset(_ text: String) -> String { Words.typeset(text, in: deck) }

  /// The names that are not the title.
  var names: String { typeset(term.names.filter { $0 != term.title }.joined(separator: " · ")) }

  /// The definition; nothing for an acronym without one.
  var essential: [StyledLine] {
    term.hasDefinition ? TextLayout.wrap(typeset(term.definition), width: width).map { ($0, .plain) } : []
  }

  var points: [StyledLine] {
    term.points.flatMap { point in
      TextLayout.wrap(typeset(point), width: width - 2).enumerated()
        .map { (($0.offset == 0 ? "· " : "  ") + $0.element, .faint) }
    }
  }

  /// The example sentence, in the quotation marks of the deck's language.
  var example: String? {
    term.example.map {
      Phrase(fr: "« \(words: $0) »", en: "“\(words: $0)”")(Language(rawValue: deck.language) ?? .english)
    }
  }

  /// The terms that are easily confused with this one. `named`: an acronym is followed by its name.
  func confusions(named: Bool, _ language: Language) -> [StyledLine] {
    let others = term.confusableTerms.compactMap { deck[$0] }
    guard !others.isEmpty else { return [] }
    let list = others.map { other in
      guard named, other.acronym != nil, let name = other.names.first else { return typeset(other.title) }
      return typeset("\(other.title) (\(name))")
    }
    let text = Phrase(
      fr: "À ne pas confondre : \(words: list.joined(separator: ", "))",
      en: "Not to be confused with: \(words: list.joined(separator: ", "))")
    return TextLayout.wrap(text(language), width: width).map { ($0, .plain) }
  }
}

extension [StyledLine] {
  static var blank: [StyledLine] { [("", .plain)] }
}
