// The text of `ramp deck inbox`: for each term of the deck what the team says of it, then the terms that learners added.

import Glossary
import Learning
import Phrases
import Reporting
import Terminal
import Trainer

struct InboxText {
  let inbox: TeamInbox
  let language: Language

  private var deck: Deck { inbox.deck }

  var lines: [String] {
    if inbox.isEmpty { return [Self.nothing(language)] }
    let blocks = termBlocks
    let added = inbox.mostAdded.map { (head: $0.title, lines: lines(of: $0)) }
    let width = min(Self.widest, (blocks + added).map { TextWidth.columns(of: $0.head) }.max() ?? 0)
    let about = blocks.flatMap { rows($0.head, $0.lines, width) }
    let own = added.flatMap { rows($0.head, $0.lines, width) }
    return [heading] + (about.isEmpty ? [] : [""] + about) + (own.isEmpty ? [] : ["", Self.added(language)] + own)
  }

  /// The most columns of a term's title; a longer one is cut.
  private static let widest = 24

  private var heading: String {
    let title = deck.title
    let date = Words.longDate(inbox.day)
    return Phrase(fr: "\(title), au \(date)", en: "\(title), \(date)")(language)
  }

  /// The title stands before the first line; the others are indented under it.
  private func rows(_ head: String, _ lines: [String], _ width: Int) -> [String] {
    lines.enumerated().map { index, line in
      let title = index == 0 ? TextLayout.shortened(head, width: width) : ""
      return title + String(repeating: " ", count: width - TextWidth.columns(of: title) + 2) + line
    }
  }

  // MARK: Terms of the deck

  private var termBlocks: [(head: String, lines: [String])] {
    let flags = Dictionary(inbox.flagged.map { ($0.term, $0.learners) }, uniquingKeysWith: +)
    let remarks = Dictionary(grouping: inbox.remarks, by: \.term)
    let aliases = Dictionary(grouping: inbox.aliases, by: \.term)
    return deck.terms.compactMap { term in
      let flagged = flags[term.address].map { [Self.flagged($0)(language)] } ?? []
      let said = (remarks[term.address] ?? []).map { self.remark($0)(language) }
      let kept = (aliases[term.address] ?? []).map { Self.alias($0)(language) }
      let lines = flagged + said + kept
      return lines.isEmpty ? nil : (term.title, lines)
    }
  }

  private static func flagged(_ learners: Int) -> Phrase {
    let people = people(learners)
    return Phrase(fr: "signalé par \(people)", en: "flagged by \(people)")
  }

  private func remark(_ remark: TeamInbox.Remark) -> Phrase {
    let date = Words.date(remark.day, from: inbox.day)
    let by =
      remark.learners == 1
      ? date : Phrase(fr: "\(date), \(Self.people(remark.learners))", en: "\(date), \(Self.people(remark.learners))")
    return Phrase(fr: "« \(remark.text) » (\(by))", en: "“\(remark.text)” (\(by))")
  }

  private static func alias(_ row: KeptAliases.Row) -> Phrase {
    let people = people(row.learners)
    return Phrase(
      fr: "compté comme juste : « \(row.text) » (\(people))", en: "counted as right: “\(row.text)” (\(people))")
  }

  // MARK: Terms that learners added

  private func lines(of term: AddedTerm) -> [String] {
    let names = term.names.filter { $0 != term.title }.joined(separator: " · ")
    let people = Self.people(term.learners)
    let first = names.isEmpty ? people : Phrase(fr: "\(names) (\(people))", en: "\(names) (\(people))")
    let known = inbox.known(term).flatMap { deck[$0] }.map { Self.known($0)(language) }
    return [first(language)] + (term.definition.isEmpty ? [] : [term.definition]) + [known].compactMap(\.self)
  }

  private static func known(_ term: Term) -> Phrase {
    let name = "\(term.title) (\(term.id))"
    return Phrase(fr: "déjà dans le glossaire : \(name)", en: "already in the deck: \(name)")
  }

  private static func people(_ count: Int) -> Phrase {
    .count(count, fr: ("personne", "personnes"), en: ("person", "people"))
  }

  private static let added = Phrase(fr: "Termes ajoutés par l'équipe", en: "Terms the team added")
  private static let nothing = Phrase(
    fr: "Rien à lire : personne n'a signalé, commenté ni ajouté de terme.",
    en: "Nothing to read: nobody has flagged, commented on or added a term.")
}
