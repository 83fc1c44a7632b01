// Finding a term while its name is typed: names first, then definitions, both by the beginnings of their words;
// acronyms match anywhere. So « rep » does not find « entreprise ».

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
    /// The folded words of each; one word may fold into several.
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
      /// The index of the found word.
      package let index: Int

      package init(words: [Substring], index: Int) {
        self.words = words
        self.index = index
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

  /// The index of the word that the first sought word begins; `nil` unless each sought word begins some word.
  private static func index(of sought: [String], in entry: Entry) -> Int? {
    let indices = sought.map { part in
      entry.folded.firstIndex { words in words.contains { $0.hasPrefix(part) } }
    }
    return indices.contains(nil) ? nil : indices.first ?? nil
  }
}
