// The search for terms while a name is typed. A text that the judge takes as a name of a term finds the term: it is read
// by the same fold, and with the same words that count. Matches in names come before matches in definitions. Both match
// the beginnings of words, so « rep » does not find « entreprise »; an acronym also matches in its middle.

import Glossary

package struct TermSearch: Sendable {
  private let entries: [Entry]

  /// One term, folded once, so that each typed letter costs comparisons only.
  private struct Entry: Sendable {
    let id: TermAddress
    let names: [SearchedName]
    /// The definition and the points, word by word, as they are written.
    let words: [Substring]
    /// For each of `words`, its folded words: one word may fold into several.
    let folded: [[String]]

    init(_ term: Term) {
      id = term.address
      names = term.headwords.flatMap { SearchedName.all($0, of: term) }
      words = ([term.definition] + term.points).flatMap { $0.split(separator: " ") }
      folded = words.map { Folding.words($0) }
    }
  }

  package struct Match: Equatable, Sendable {
    package let term: TermAddress
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

  /// How a term matches, the best first.
  private enum Place: Int, CaseIterable {
    /// A name begins with the query.
    case begun
    /// The names hold all of the query.
    case held
    /// The names hold the words of the query that count.
    case meant
    case defined
  }

  /// The matches by their place, each in deck order. All terms in deck order when the query is empty.
  package func matches(_ query: String) -> [Match] {
    guard let sought = SoughtText(query) else { return entries.map { Match(term: $0.id, found: nil) } }
    var matches = [[Match]](repeating: [], count: Place.allCases.count)
    for entry in entries {
      guard let (place, found) = Self.find(sought, in: entry) else { continue }
      matches[place.rawValue].append(Match(term: entry.id, found: found))
    }
    return matches.flatMap(\.self)
  }

  private static func find(_ sought: SoughtText, in entry: Entry) -> (Place, Match.Found?)? {
    if entry.names.contains(where: sought.begins) { return (.begun, nil) }
    if entry.names.contains(where: sought.isPart) || holds(entry, any: sought.typed) { return (.held, nil) }
    if holds(entry, any: sought.counting) { return (.meant, nil) }
    let index = index(of: sought.typed, in: entry) ?? index(of: sought.content, in: entry)
    return index.map { (.defined, Match.Found(words: entry.words, index: $0)) }
  }

  /// Whether each word of a reading is in some name of the term: the acronym and the name may be typed together.
  private static func holds(_ entry: Entry, any readings: [[SoughtWord]]) -> Bool {
    readings.contains { words in
      words.allSatisfy { word in entry.names.contains { word.isFound(in: $0) } }
    }
  }

  /// The index of the first word that is the first sought word; `nil` unless every sought word is some word.
  private static func index(of readings: [[SoughtWord]], in entry: Entry) -> Int? {
    for words in readings {
      let indices = words.map { word in entry.folded.firstIndex { $0.contains { word.isFound(in: $0) } } }
      if !indices.contains(nil), let index = indices.first { return index }
    }
    return nil
  }
}
