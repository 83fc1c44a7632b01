// The search for terms while a name is typed. Matches in names come before matches in definitions. Both match the
// beginnings of words, so « rep » does not find « entreprise »; an acronym also matches in its middle.

import Glossary

package struct TermSearch: Sendable {
  private let entries: [Entry]

  /// One term, folded once, so that each typed letter costs comparisons only.
  private struct Entry: Sendable {
    let id: Term.ID
    let names: [[String]]
    let acronym: String?
    /// The definition and the points, word by word, as they are written.
    let words: [Substring]
    /// For each of `words`, its folded words: one word may fold into several.
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
    /// The match in the definition and the points; `nil` when a name matched, or the query is empty.
    package let found: Found?

    package struct Found: Equatable, Sendable {
      package let words: [Substring]
      /// The index of the found word.
      package let index: Int

      package init(words: [Substring], index: Int) {
        self.words = words
        self.index = index
      }
    }
  }

  package init(_ deck: Deck) { entries = deck.terms.map { Entry($0) } }

  /// The matches: names that begin with the query, then other names, then definitions, each in deck order. All terms in
  /// deck order when the query is empty.
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
      } else if let index = Self.index(of: sought, in: entry) {
        defined.append(Match(term: entry.id, found: Match.Found(words: entry.words, index: index)))
      }
    }
    return first + named + defined
  }

  private static func names(_ entry: Entry, hold sought: [String]) -> Bool {
    if let acronym = entry.acronym, sought.count == 1, acronym.contains(sought[0]) { return true }
    return entry.names.contains { name in sought.allSatisfy { part in name.contains { $0.hasPrefix(part) } } }
  }

  /// The index of the first word that begins with the first sought word; `nil` unless every sought word begins some
  /// word.
  private static func index(of sought: [String], in entry: Entry) -> Int? {
    let indices = sought.map { part in
      entry.folded.firstIndex { words in words.contains { $0.hasPrefix(part) } }
    }
    return indices.contains(nil) ? nil : indices.first ?? nil
  }
}
