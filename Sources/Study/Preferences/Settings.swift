// The learner's settings, as settings.json holds them. A setting that the file does not have is `nil`, and the default holds.

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
  /// When everything is to be known; nothing: as the deck says.
  package private(set) var rampDate: RampDate?
  /// Minutes a day that the learner means to give.
  package private(set) var minutes: Int?
  /// The days on which the learner means to study.
  package private(set) var calendar = StudyCalendar()
  /// Due cards a day at most, until an absence is caught up.
  package private(set) var catchUp: Int?
  /// What the terminal's background is; "auto" or nothing: it is asked.
  package private(set) var theme: Theme?
  /// What the terminal can show; nothing: as the locale says.
  package private(set) var symbols: Symbols?

  package enum Symbols: String, CaseIterable, Sendable {
    case unicode, ascii
  }

  package enum RampDate: Equatable, Sendable {
    case on(Day)
    /// None, whatever the deck says.
    case none
  }

  /// The word for no ramp date.
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
    let weekdays = try values.list(.workingDays) { Weekday(rawValue: $0)?.number }
    let daysOff = try values.list(.daysOff, Self.timeOff)
    if let weekdays, !weekdays.isEmpty {
      calendar = StudyCalendar(weekdays: Set(weekdays), daysOff: daysOff ?? [])
    } else {
      calendar = StudyCalendar(daysOff: daysOff ?? [])
    }
  }

  /// "2026-12-24", or "2026-12-24..2027-01-01", both days among them.
  private static func timeOff(_ text: String) -> ClosedRange<Day>? {
    if let day = Day(text) { return day...day }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { Day($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
    return first...last
  }

  /// The values of the file; one that will not do is an error that names its key.
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
