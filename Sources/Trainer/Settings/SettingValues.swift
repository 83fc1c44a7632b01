// The settings that were read, and two converters of their values: `SettingSteps` for the arrows, and `SettingText` for what people type: « 10 min »,
// « 6 h », « 24/12..1/1 ».

import Journal
import Learning
import Study

/// The previous and the next value of a setting, for the left and the right arrow.
struct SettingSteps {
  let key: SettingKey
  let studyDay: StudyDay
  let decks: [String]

  /// True for a setting that the arrows can change; any other is only typed.
  static func has(_ key: SettingKey) -> Bool { key != .daysOff }

  /// The next value (`step` = 1) or the previous one (`step` = -1). `nil` is the default.
  func step(from text: String?, by step: Int) -> String? {
    switch key {
    case .minutes: number(text, of: [5, 8, 10, 12, 15, 20, 30, 45, 60], step)
    case .newPerDay: number(text ?? "\(studyDay.plannedNew)", of: Array(1...50), step)
    case .dayStartsAt: hour(text, step)
    case .rampDate: date(text, step)
    case .workingDays: word(text, of: [nil, Self.saturday, Self.everyDay, Self.fourDays], step)
    case .form: word(text, of: [nil, "recall", "choice", "typed"], step)
    case .theme: word(text, of: [nil, "dark", "light"], step)
    case .symbols: word(text, of: [nil, "unicode", "ascii"], step)
    // The default is off, so both are one step.
    case .mouse: word(text == Settings.Mouse.off.rawValue ? nil : text, of: [nil, Settings.Mouse.on.rawValue], step)
    case .language: word(text, of: [nil, "fr", "en"], step)
    case .deck: word(text ?? studyDay.deck.id.text, of: decks, step)
    case .daysOff, .catchUp: text
    }
  }

  private static let saturday = "mon,tue,wed,thu,fri,sat"
  private static let everyDay = "mon,tue,wed,thu,fri,sat,sun"
  private static let fourDays = "mon,tue,thu,fri"

  private func number(_ text: String?, of values: [Int], _ step: Int) -> String? {
    guard let value = text.flatMap({ Int($0) }) else { return step > 0 ? "\(values[0])" : nil }
    let next = step > 0 ? values.first { $0 > value } ?? value : values.last { $0 < value }
    return next.map { "\($0)" }
  }

  private func hour(_ text: String?, _ step: Int) -> String? {
    let hour = min(max(0, (text.flatMap { Int($0) } ?? Day.defaultStart) + step), 6)
    return hour == Day.defaultStart ? nil : "\(hour)"
  }

  private func date(_ text: String?, _ step: Int) -> String? {
    let date = text.flatMap { Day($0) } ?? studyDay.ramp?.date ?? studyDay.day + 30
    return max(studyDay.day + 1, date + step).description
  }

  /// The values form a cycle: after the last one comes the first.
  private func word(_ text: String?, of values: [String?], _ step: Int) -> String? {
    guard !values.isEmpty else { return text }
    guard let position = values.firstIndex(of: text) else { return step > 0 ? values[0] : values[values.count - 1] }
    return values[(position + step + values.count) % values.count]
  }
}

/// A converter from a typed value to the text of the settings file. A text that it does not understand stays unchanged;
/// writing the settings then refuses it with the reason.
struct SettingText {
  private let key: SettingKey
  private let today: Day

  init(_ key: SettingKey, on today: Day) {
    self.key = key
    self.today = today
  }

  func plain(_ text: String) -> String {
    switch key {
    case .minutes, .newPerDay, .dayStartsAt: number(text)
    case .daysOff: text.split { ", ".contains($0) }.map { span(String($0)) }.joined(separator: ",")
    default: text
    }
  }

  /// The number without its unit.
  private func number(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).filter { !$0.isWhitespace }.lowercased()
    let units = ["", "min", "minutes", "minute", "h", "heures", "cartes", "cards", ":00", "h00"]
    return !digits.isEmpty && units.contains(unit) ? String(digits) : text
  }

  /// One day; or a range, as its first and its last day.
  private func span(_ text: String) -> String {
    text.replacing("..", with: "…").split(separator: "…").map { day(String($0)) }.joined(separator: "..")
  }

  private func day(_ text: String) -> String {
    switch WrittenDate(text, on: today) {
    case .day(let day), .past(let day), .far(let day): day.description
    case .none, .unclear: text
    }
  }
}

// The loaded settings: the texts in the file, the decks to choose from, the resulting appearance, and the settings that
// command-line options override.

package struct LoadedSettings: Equatable, Sendable {
  /// The values in the settings file, as text.
  var texts: [SettingKey: String]
  /// The path of the file, as text for the learner: `~/.config/ramp/settings.json`.
  let path: String
  /// The decks that can be chosen by name.
  let decks: [DeckName]
  var appearance: Appearance
  /// Settings that an option on the command line overrides.
  var overridden: Set<SettingKey>

  package init(
    texts: [SettingKey: String], path: String, decks: [DeckName], appearance: Appearance,
    overridden: Set<SettingKey> = []
  ) {
    self.texts = texts
    self.path = path
    self.decks = decks
    self.appearance = appearance
    self.overridden = overridden
  }

  package struct DeckName: Equatable, Sendable {
    let name: String
    let title: String

    package init(name: String, title: String) {
      self.name = name
      self.title = title
    }
  }
}
