// What looks like an acronym (SDR, SaaS, PoC, B2B, CI/CD), and whether a name's initials spell it.

enum Acronym {
  private static let longest = 8
  private static let mostWords = 10

  /// One word of 2 to 8 characters whose letters are capitals for half or more, at least two of them; or one capital
  /// beside a digit.
  static func looksLike(_ text: Substring) -> Bool {
    let scalars = text.unicodeScalars
    let count = scalars.prefix(longest + 1).count
    guard (2...longest).contains(count), scalars.allSatisfy(isAllowed) else { return false }
    let letters = scalars.count { $0.properties.isAlphabetic }
    let capitals = scalars.count { $0.properties.isUppercase }
    let hasDigit = letters < count && scalars.contains { $0.properties.numericType != nil }
    return capitals * 2 >= letters && capitals >= (hasDigit ? 1 : 2)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "&", "-", ".", "+": true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The capitals of the acronym are, in order, initials of the name's words; the first is that of its first word.
  static func isSpelt(_ acronym: Substring, by name: Substring) -> Bool {
    let capitals = acronym.unicodeScalars.filter { $0.properties.isUppercase }
    var wanted = capitals.map { Folded.key(String($0)) }[...]
    let initials = Folded.words(name, most: mostWords + 1).map { String($0.prefix(1)) }
    guard let first = wanted.first, initials.first == first, initials.count <= mostWords else { return false }
    for initial in initials where initial == wanted.first { wanted = wanted.dropFirst() }
    return wanted.isEmpty
  }

  /// The words go on after the last of its letters: `Sales development reps find leads` says more than a name.
  static func isOutrun(_ acronym: Substring, by name: Substring) -> Bool {
    let words = name.split(separator: " ")
    return words.count > 2 && isSpelt(acronym, by: Substring(words.dropLast(2).joined(separator: " ")))
  }
}
