// The maker of term ids. A valid id in the file is kept, so that a second import finds the same history. Other terms
// get a slug of the acronym or the first name, made unique by -2, -3…

import Glossary

struct Naming {
  private var taken: Set<String>
  private var given: Set<String> = []
  /// The last number tried for each slug. Without it, ten thousand equal names would need fifty million tries.
  private var last: [String: Int] = [:]

  init(_ drafts: [Draft]) {
    taken = Set(drafts.compactMap { $0.id.flatMap(Term.ID.init)?.text })
  }

  mutating func id(of draft: inout Draft) -> Term.ID {
    if let text = draft.id, let id = Term.ID(text), given.insert(text).inserted { return id }
    let wanted = slug(of: &draft)
    let text = free(wanted)
    if text != wanted { draft.guesses.append(.idMadeUnique(wanted: wanted)) }
    taken.insert(text)
    return Term.ID(text) ?? .unnamed
  }

  private func slug(of draft: inout Draft) -> String {
    if let text = draft.id, !text.isEmpty, let slug = Slug.of(Self.start(text)) {
      if slug != text { draft.guesses.append(.idCorrected(from: text)) }
      return slug
    }
    let names = [draft.acronym, draft.names.first].compactMap(\.self)
    if let slug = names.lazy.compactMap({ Slug.of(Self.start($0)) }).first { return slug }
    draft.guesses.append(.idMadeUp)
    return Term.ID.unnamed.text
  }

  private static func start(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(200)))
  }

  private mutating func free(_ wanted: String) -> String {
    guard taken.contains(wanted) else { return wanted }
    var number = last[wanted] ?? 1
    var text = wanted
    while taken.contains(text) {
      number += 1
      let end = "-\(number)"
      text = wanted.prefix(Term.ID.longest - end.count) + end
    }
    last[wanted] = number
    return text
  }
}

/// An identifier made from a name: « Coût à servir » is `cout-a-servir`.
package enum Slug {
  /// `nil` if no character of the text can be kept.
  package static func of(_ text: String) -> String? {
    let words = Folding.words(text).map { word in
      word.utf8.allSatisfy { $0 < 0x80 } ? word : word.filter { $0.isASCII }
    }.filter { !$0.isEmpty }
    let slug = words.joined(separator: "-").prefix(Identifier<Term>.longest)
    let trimmed = slug.hasSuffix("-") ? slug.dropLast() : slug
    return trimmed.isEmpty ? nil : String(trimmed)
  }
}

/// The parsed name of an imported file. It indicates the format, and gives the deck's id, and its title if the file has
/// none: `glossaire-ventes.txt` becomes « Glossaire ventes ».
struct FileName {
  let identifier: Deck.ID
  let title: String
  /// In lower case, without the dot.
  let ending: String

  init(_ path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let dot = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? $0 : nil }
    let stem = String(dot.map { name[..<$0] } ?? name[...])
    ending = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
    identifier = Slug.of(stem).flatMap(Deck.ID.init) ?? .unnamed
    let harmless = String(String.UnicodeScalarView(stem.unicodeScalars.filter(\.mayStandInDeck)))
    let title = Self.readable(NormalizedText.of(harmless))
    self.title = title.isEmpty ? identifier.text : title
  }

  /// Underscores become blanks. Hyphens become blanks too, unless the name contains blanks or the hyphen is inside a
  /// date.
  private static func readable(_ stem: String) -> String {
    let signs = Array(stem.unicodeScalars)
    let hasBlanks = signs.contains(" ")
    var words = String.UnicodeScalarView()
    for (index, sign) in signs.enumerated() {
      let isInDate = isDigit(signs, index - 1) && isDigit(signs, index + 1)
      words.append(sign == "_" || (sign == "-" && !hasBlanks && !isInDate) ? " " : sign)
    }
    return capitalised(NormalizedText.of(String(words)))
  }

  private static func isDigit(_ signs: [Unicode.Scalar], _ index: Int) -> Bool {
    signs.indices.contains(index) && signs[index].isASCIIDigit
  }

  /// A word such as `eNPS`, which has capitals already, is not changed.
  private static func capitalised(_ title: String) -> String {
    let word = title.prefix { $0 != " " }
    guard let first = word.first, word == word.lowercased() else { return title }
    return first.uppercased() + title.dropFirst()
  }
}
