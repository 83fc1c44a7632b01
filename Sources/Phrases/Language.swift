// The languages a person can read the program in. Deck texts are never translated; everything else is, both ways.

package enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"

  /// Reads a locale's name: "fr_FR.UTF-8", "fr", "en-GB". `C` and `POSIX` say nothing about a language.
  package init?(localeName: String) {
    let prefix = localeName.prefix { $0.isLetter }.lowercased()
    self.init(rawValue: prefix)
  }

  /// The first that says something wins; a French sales floor is where Ramp comes from, so French is the default.
  package static func choose(asked: Language?, settings: Language?, locales: [String?]) -> Language {
    if let chosen = asked ?? settings { return chosen }
    let spoken = locales.first { $0?.isEmpty == false } ?? nil
    guard let spoken, spoken != "C", spoken != "POSIX", !spoken.hasPrefix("C.") else { return .french }
    return Language(localeName: spoken) ?? .english
  }
}
