// The settings by name, and their values as a person types them.

import Learning

package enum SettingKey: String, CaseIterable, Sendable {
  case deck
  case language
  case newPerDay = "new-per-day"
  case dayStartsAt = "day-starts-at"
  case form
  case rampDate = "ramp-date"
  case minutes
  case workingDays = "working-days"
  case daysOff = "days-off"
  case catchUp = "catch-up"
  case theme
  case symbols

  /// The value that a text stands for; `nil` when it stands for none. Whether it will do is asked of `Settings`.
  func value(_ text: String) -> JSONValue? {
    switch self {
    case .deck, .language, .form, .theme, .symbols: text.isEmpty ? nil : .string(text)
    case .rampDate: Day(text).map { .string($0.description) }
    case .newPerDay, .dayStartsAt, .minutes, .catchUp: Int(text).map { .int($0) }
    case .workingDays: Self.weekdays(text).map { .array($0.map { .string($0) }) }
    case .daysOff: .array(Self.words(text).map { .string($0) })
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// English or French, three letters at least: « lun,mar », "Monday Tuesday".
  private static func weekdays(_ text: String) -> [String]? {
    let days = words(text).map { word -> String? in
      let start = word.lowercased().prefix(3)
      return Weekday.allCases.first { $0.rawValue == start || $0.french == start }?.rawValue
    }
    return days.contains(nil) || days.isEmpty ? nil : days.compactMap(\.self)
  }
}

/// A day of the week as settings name it.
package enum Weekday: String, CaseIterable, Sendable {
  case mon, tue, wed, thu, fri, sat, sun

  /// 1 (Monday) to 7 (Sunday).
  package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  fileprivate var french: String { ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"][number - 1] }
}
