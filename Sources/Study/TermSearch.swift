// Finding a term as it is typed: names first, then definitions, both by the beginnings of their words, acronyms anywhere.
// « rep » inside « entreprise » is not what anybody looks for.

import Glossary

package struct TermSearch: Sendable {
  private let entries: [Entry]

  /// One term, folded once so that a key costs no more than comparisons.
  private struct Entry: Sendable {
    let id: Term.ID
    let names: [[String]]
    let acronym: String?
    /// The definition and the points, word by word, as they are written.
    let words: [Substring]
    /// What each of them comes to; a word may fold into several.
    let folded: [[String]]

    init(_ term: Term) {
      id = term.id
      names = ([term.acronym].compactMap(\.self) + term.names + term.aliases).map { Folding.words($0) }
      acronym = term.acronym.map { Folding.key($0) }
      words = ([term.definition] + term.points).flatMap { $0.split(separator: " ") }
      folded = words.map { Folding.words($0) }
    }
  }

  package struct Match: Equatable, Sendable {
    package let term: Term.ID
    /// The words of the definition, and which of them was found; `nil` when a name was.
    package let found: Found?

    package struct Found: Equatable, Sendable {
      package let words: [Substring]
      package let place: Int

      package init(words: [Substring], place: Int) {
        self.words = words
        self.place = place
      }
    }
  }

  package init(_ deck: Deck) { entries = deck.terms.map { Entry($0) } }

  /// Every term in deck order when nothing is sought. Names that begin with what is sought come before the others.
  package func matches(_ query: String) -> [Match] {
    let sought = Folding.words(query)
    guard !sought.isEmpty else { return entries.map { Match(term: $0.id, found: nil) } }
    let key = sought.joined(separator: " ")
    var first: [Match] = []
    var named: [Match] = []
    var defined: [Match] = []
    for entry in entries {
      if entry.names.contains(where: { $0.joined(separator: " ").hasPrefix(key) }) {
        first.append(Match(term: entry.id, found: nil))
      } else if Self.names(entry, hold: sought) {
        named.append(Match(term: entry.id, found: nil))
      } else if let place = Self.place(of: sought, in: entry) {
        defined.append(Match(term: entry.id, found: Match.Found(words: entry.words, place: place)))
      }
    }
    return first + named + defined
  }

  private static func names(_ entry: Entry, hold sought: [String]) -> Bool {
    if let acronym = entry.acronym, sought.count == 1, acronym.contains(sought[0]) { return true }
    return entry.names.contains { name in sought.allSatisfy { part in name.contains { $0.hasPrefix(part) } } }
  }

  /// Where the first sought word begins a word, if all of them do somewhere.
  private static func place(of sought: [String], in entry: Entry) -> Int? {
    let places = sought.map { part in
      entry.folded.firstIndex { words in words.contains { $0.hasPrefix(part) } }
    }
    return places.contains(nil) ? nil : places.first ?? nil
  }
}
