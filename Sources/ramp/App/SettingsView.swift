// Réglages as the learner has them: which one is selected, what is being typed, what can be taken back.

import Learning
import Study
import Terminal

struct SettingsView: Equatable, Sendable {
  var atHand: SettingsAtHand
  private(set) var selected = 0
  /// What is being typed; `nil` while the arrows choose.
  var field: TextField?
  /// What takes back the changes made here, the latest last.
  private(set) var undoable: [SettingChange] = []
  /// What `undoable` will be once the change at hand is written.
  private var afterwards: [SettingChange]?

  /// The pace after an absence is chosen where it is offered.
  static let keys: [SettingKey] = [
    .deck, .minutes, .newPerDay, .rampDate, .workingDays, .daysOff, .dayStartsAt, .form, .theme, .symbols, .language,
  ]

  init(_ atHand: SettingsAtHand) { self.atHand = atHand }

  var key: SettingKey { Self.keys[selected] }
  var text: String? { atHand.texts[key] }

  mutating func move(_ step: Int) { selected = min(max(0, selected + step), Self.keys.count - 1) }

  /// The change that gives the selected setting another value; `nil` when it has that value.
  mutating func change(to text: String?) -> SettingChange? {
    guard text != self.text else { return nil }
    afterwards = undoable + [SettingChange(key, self.text)]
    return SettingChange(key, text)
  }

  /// The change that takes back the latest one; `nil` when there is none.
  mutating func takeBack() -> SettingChange? {
    afterwards = Array(undoable.dropLast())
    return undoable.last
  }

  /// The change is written.
  mutating func follow(_ atHand: SettingsAtHand) {
    self.atHand = atHand
    undoable = afterwards ?? undoable
    afterwards = nil
    field = nil
  }

  /// It came to nothing: what was typed stays to be mended.
  mutating func forget() { afterwards = nil }
}

/// What the arrows make of a setting.
struct SettingSteps {
  let key: SettingKey
  let studyDay: StudyDay
  let decks: [String]

  /// Whether there is a value to the left and to the right; others are typed.
  static func has(_ key: SettingKey) -> Bool { key != .daysOff }

  /// The next value in one direction or the other; `nil` is the default.
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
    let hour = min(max(0, (text.flatMap { Int($0) } ?? Clock.defaultDayStart) + step), 6)
    return hour == Clock.defaultDayStart ? nil : "\(hour)"
  }

  private func date(_ text: String?, _ step: Int) -> String? {
    let date = text.flatMap { Day($0) } ?? studyDay.ramp?.date ?? studyDay.day + 30
    return max(studyDay.day + 1, date + step).description
  }

  /// Round and round.
  private func word(_ text: String?, of values: [String?], _ step: Int) -> String? {
    guard !values.isEmpty else { return text }
    guard let place = values.firstIndex(of: text) else { return step > 0 ? values[0] : values[values.count - 1] }
    return values[(place + step + values.count) % values.count]
  }
}
