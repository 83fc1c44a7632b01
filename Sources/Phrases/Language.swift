// The languages of the user interface. Texts of decks are never translated; all other texts are in both languages.

package enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"

  /// Reads a locale's name: "fr_FR.UTF-8", "fr", "en-GB". `nil` for other languages, and for `C` and `POSIX`.
  package init?(localeName: String) {
    let prefix = localeName.prefix { $0.isLetter }.lowercased()
    self.init(rawValue: prefix)
  }

  /// The language asked for, else that of the settings, else that of the first non-empty locale: English for any
  /// language but French. Without a locale, and for `C` and `POSIX`, it is French: Ramp was made for a French sales
  /// floor.
  package static func choose(asked: Language?, settings: Language?, locales: [String?]) -> Language {
    if let chosen = asked ?? settings { return chosen }
    let spoken = locales.first { $0?.isEmpty == false } ?? nil
    guard let spoken, spoken != "C", spoken != "POSIX", !spoken.hasPrefix("C.") else { return .french }
    return Language(localeName: spoken) ?? .english
  }
}
