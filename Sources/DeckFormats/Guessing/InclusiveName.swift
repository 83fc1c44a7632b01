// French names written for men and women at once: « chargé(e) d'affaires », « directeur·trice », « vendeur(se) ».

struct InclusiveName {
  let masculine: String
  let feminine: String

  /// The feminine endings, and what of the masculine they take the place of.
  private static let endings: [String: String] = [
    "e": "", "ne": "", "le": "", "se": "r", "euse": "eur", "trice": "teur", "rice": "eur", "ère": "er", "ere": "er",
    "ive": "if", "ve": "f",
  ]
  private static let longestEnding = 5

  /// `nil` if no word of the text has such an ending.
  init?(_ text: Substring) {
    var (masculine, feminine) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    var rest = text.unicodeScalars
    var isInclusive = false
    while let scalar = rest.first {
      if let (ending, dropped, end) = Self.ending(rest, after: masculine) {
        feminine.removeLast(dropped)
        feminine.append(contentsOf: ending)
        rest = rest[end...]
        isInclusive = true
      } else {
        masculine.append(scalar)
        feminine.append(scalar)
        rest = rest.dropFirst()
      }
    }
    guard isInclusive else { return nil }
    self.masculine = String(masculine)
    self.feminine = String(feminine)
  }

  /// The ending that begins here, how many letters of the masculine it drops, and where it ends.
  private static func ending(
    _ text: Substring.UnicodeScalarView, after word: String.UnicodeScalarView
  ) -> (Substring.UnicodeScalarView, dropped: Int, end: Substring.Index)? {
    guard let sign = text.first, sign == "(" || sign == "·" || sign == ".", word.last?.isAlphabetic == true
    else { return nil }
    let letters = text.dropFirst().prefix(longestEnding + 1).prefix { $0.isAlphabetic }
    guard let dropped = endings[String(letters)], String(word).hasSuffix(dropped) else { return nil }
    let next = text[letters.endIndex...].first
    if sign == "(" {
      return next == ")" ? (letters, dropped.count, text.index(after: letters.endIndex)) : nil
    }
    return next == nil || next?.isWhitespace == true ? (letters, dropped.count, letters.endIndex) : nil
  }
}
