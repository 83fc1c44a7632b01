// What the learner has chosen, from settings.json. No file, or an empty one, means the defaults.

import FoundationEssentials
import Learning

package struct Settings: Equatable, Sendable {
  /// A deck's id, or the path of a deck file.
  package private(set) var deck: String?
  /// "fr" or "en".
  package private(set) var language: String?
  /// New cards a day.
  package private(set) var newPerDay: Int?
  /// The hour at which a study day starts.
  package private(set) var dayStartsAt: Int?
  /// The one way of asking: "recall", "choice" or "typed". Without it, it follows the card's repetition.
  package private(set) var form: Form?
  /// What the terminal's background is; "auto" or nothing: it is asked.
  package private(set) var theme: Theme?

  /// What the terminal can show; nothing: as the locale says.
  package private(set) var symbols: Symbols?

  package enum Symbols: String, CaseIterable, Sendable {
    case unicode, ascii
  }

  package enum Theme: String, CaseIterable, Sendable {
    case auto, dark, light
  }

  package init() {}

  package init(_ folder: DataFolder) throws(StorageProblem) {
    let path = folder.settings
    guard let bytes = try WholeFile.read(path), bytes.contains(where: { $0 > 0x20 }) else { return }
    do {
      self = try JSONDecoder().decode(Settings.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw .badSettings(path: path, key: Self.key(of: error))
    } catch {
      throw .badSettings(path: path, key: nil)
    }
  }

  private static func key(of error: DecodingError) -> String? {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.first?.stringValue
    default: nil
    }
  }
}

extension Settings: Decodable {
  enum CodingKeys: String, CodingKey {
    case deck, language, form, theme, symbols
    case newPerDay = "new-per-day"
    case dayStartsAt = "day-starts-at"
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    deck = try values.decodeIfPresent(String.self, forKey: .deck)
    language = try Self.value(.language, in: values) { ["fr", "en"].contains($0) }
    newPerDay = try Self.value(.newPerDay, in: values) { (0...1000).contains($0) }
    dayStartsAt = try Self.value(.dayStartsAt, in: values) { (0...6).contains($0) }
    let form: String? = try Self.value(.form, in: values) { ["recall", "choice", "typed"].contains($0) }
    self.form = form.flatMap { Form(rawValue: $0) }
    let theme: String? = try Self.value(.theme, in: values) { Theme(rawValue: $0) != nil }
    self.theme = theme.flatMap { Theme(rawValue: $0) }
    let symbols: String? = try Self.value(.symbols, in: values) { Symbols(rawValue: $0) != nil }
    self.symbols = symbols.flatMap { Symbols(rawValue: $0) }
  }

  private static func value<Value: Decodable>(
    _ key: CodingKeys, in values: KeyedDecodingContainer<CodingKeys>, where isAllowed: (Value) -> Bool
  ) throws -> Value? {
    guard let value = try values.decodeIfPresent(Value.self, forKey: key) else { return nil }
    guard isAllowed(value) else {
      throw DecodingError.dataCorruptedError(forKey: key, in: values, debugDescription: "out of range")
    }
    return value
  }
}
