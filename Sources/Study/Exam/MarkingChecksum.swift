// The checksum of what the judge marks by: the names of all terms. It is the same for every file that a deck is written
// in, and for every order of its terms, and no definition or example changes it.

import Glossary
import Learning

extension Deck {
  /// The CRC-32 of one line for each id, acronym, name and alias, the terms in the order of their ids. The id of a term of
  /// an included deck is "deck/term".
  package var markingChecksum: Checksum {
    let terms = terms.map { ($0.address.name(in: id), $0) }.sorted { $0.0 < $1.0 }
    return Checksum.of(terms.flatMap { $1.markingLines(of: $0) }.joined().utf8)
  }
}

extension Term {
  fileprivate func markingLines(of id: String) -> [String] {
    ["term \(id)\n"] + [acronym].compactMap(\.self).map { "acronym \($0)\n" } + names.map { "name \($0)\n" }
      + aliases.map { "alias \($0)\n" }
  }
}
