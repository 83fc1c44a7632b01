// The learner's settings, decoded from settings.json and validated. A setting that is not in the file is `nil`: its
// default applies.

import Learning

package struct Settings: Equatable, Sendable {
  /// A deck's id, or the path of a deck file.
  package private(set) var deck: String?
  /// "fr" or "en".
  package private(set) var language: String?
  /// The most new cards a day, 0 to 1000.
  package private(set) var newPerDay: Int?
  /// The hour at which a study day starts, 0 to 6.
  package private(set) var dayStartsAt: Int?
  /// The only form in which the learner wants to be asked: "recall", "choice" or "typed". `nil`: the form follows from
  /// the card's repetition.
  package private(set) var form: Form?
  /// The day on which every term must be known. `nil`: the deck's `rampDays` decide.
  package private(set) var rampDate: RampDate?
  /// The minutes a day that the learner wants to spend, 1 to 600.
  package private(set) var minutes: Int?
  /// The days on which the learner wants to study. Without a setting, Monday to Friday.
  package private(set) var calendar = StudyCalendar()
  /// The most due cards a day while the learner catches up after an absence, 1 to 1000.
  package private(set) var catchUp: Int?
  /// The colours for the terminal's background. `auto` or `nil`: the program asks the terminal for its background.
  package private(set) var theme: Theme?
  /// The characters that the terminal can show. `nil`: the locale decides.
  package private(set) var symbols: Symbols?
  /// Whether the mouse's wheel scrolls lists. `nil`: `off`, the mouse is left to the terminal, which selects text by it.
  package private(set) var mouse: Mouse?

  package enum Symbols: String, CaseIterable, Sendable {
    case unicode, ascii
  }

  package enum Mouse: String, CaseIterable, Sendable {
    case on, off
  }

  package enum RampDate: Equatable, Sendable {
    case on(Day)
    /// No ramp date, even if the deck has one.
    case none
  }

  /// The value in the file that means no ramp date.
  package static let noRamp = "none"

  package enum Theme: String, CaseIterable, Sendable {
    case auto, dark, light
  }

  package init() {}
}

extension Settings: Decodable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ key: SettingKey) { stringValue = key.rawValue }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  package init(from decoder: any Decoder) throws {
    let values = Values(try decoder.container(keyedBy: Key.self))
    deck = try values.value(.deck)
    language = try values.value(.language) { ["fr", "en"].contains($0) }
    newPerDay = try values.value(.newPerDay) { (0...1000).contains($0) }
    dayStartsAt = try values.value(.dayStartsAt) { (0...6).contains($0) }
    form = try values.read(.form) { ["recall", "choice", "typed"].contains($0) ? Form(rawValue: $0) : nil }
    rampDate = try values.read(.rampDate) { $0 == Self.noRamp ? RampDate.none : Day($0).map { .on($0) } }
    minutes = try values.value(.minutes) { (1...600).contains($0) }
    catchUp = try values.value(.catchUp) { (1...1000).contains($0) }
    theme = try values.read(.theme) { Theme(rawValue: $0) }
    symbols = try values.read(.symbols) { Symbols(rawValue: $0) }
    mouse = try values.read(.mouse) { Mouse(rawValue: $0) }
    let weekdays = try values.list(.workingDays) { Weekday(rawValue: $0)?.number }
    let daysOff = try values.list(.daysOff, Self.timeOff)
    if let weekdays, !weekdays.isEmpty {
      calendar = StudyCalendar(weekdays: Set(weekdays), daysOff: daysOff ?? [])
    } else {
      calendar = StudyCalendar(daysOff: daysOff ?? [])
    }
  }

  /// Parses one day, "2026-12-24", or a range that includes both ends, "2026-12-24..2027-01-01".
  private static func timeOff(_ text: String) -> ClosedRange<Day>? {
    if let day = Day(text) { return day...day }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { Day($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
    return first...last
  }

  /// A reader of the file's values. For a value that is not allowed it throws a `DecodingError` that names the key.
  private struct Values {
    private let container: KeyedDecodingContainer<Key>

    init(_ container: KeyedDecodingContainer<Key>) { self.container = container }

    func value<Value: Decodable>(_ key: SettingKey, where isAllowed: (Value) -> Bool = { _ in true }) throws -> Value? {
      guard let value = try container.decodeIfPresent(Value.self, forKey: Key(key)) else { return nil }
      guard isAllowed(value) else { throw wrong(key) }
      return value
    }

    func read<Value>(_ key: SettingKey, _ meaning: (String) -> Value?) throws -> Value? {
      guard let text: String = try value(key) else { return nil }
      guard let value = meaning(text) else { throw wrong(key) }
      return value
    }

    func list<Value>(_ key: SettingKey, _ meaning: (String) -> Value?) throws -> [Value]? {
      guard let texts: [String] = try value(key) else { return nil }
      return try texts.map { text in
        guard let value = meaning(text) else { throw wrong(key) }
        return value
      }
    }

    private func wrong(_ key: SettingKey) -> DecodingError {
      .dataCorruptedError(forKey: Key(key), in: container, debugDescription: "out of range")
    }
  }
}
