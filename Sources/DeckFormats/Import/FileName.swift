// What a file is called tells its form and, when it does not say better itself, the deck's id and title:
// `glossaire-ventes.txt` is « Glossaire ventes ».

import Glossary

struct FileName {
  let identifier: Deck.ID
  let title: String
  /// In small letters, without the dot.
  let ending: String

  init(_ path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let dot = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? $0 : nil }
    let stem = String(dot.map { name[..<$0] } ?? name[...])
    ending = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
    identifier = Slug.of(stem).flatMap(Deck.ID.init) ?? .unnamed
    let harmless = String(String.UnicodeScalarView(stem.unicodeScalars.filter(\.mayStandInDeck)))
    let title = Self.readable(OneLine.of(harmless))
    self.title = title.isEmpty ? identifier.text : title
  }

  /// Whoever writes blanks in a file's name means its hyphens; in others they stand for blanks, but in a date.
  private static func readable(_ stem: String) -> String {
    let signs = Array(stem.unicodeScalars)
    let hasBlanks = signs.contains(" ")
    var words = String.UnicodeScalarView()
    for (place, sign) in signs.enumerated() {
      let isInDate = isDigit(signs, place - 1) && isDigit(signs, place + 1)
      words.append(sign == "_" || (sign == "-" && !hasBlanks && !isInDate) ? " " : sign)
    }
    return capitalised(OneLine.of(String(words)))
  }

  private static func isDigit(_ signs: [Unicode.Scalar], _ place: Int) -> Bool {
    signs.indices.contains(place) && signs[place].isASCIIDigit
  }

  /// `eNPS` has its capitals already.
  private static func capitalised(_ title: String) -> String {
    let word = title.prefix { $0 != " " }
    guard let first = word.first, word == word.lowercased() else { return title }
    return first.uppercased() + title.dropFirst()
  }
}
