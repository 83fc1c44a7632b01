// A setting's value as people type it, made into what the settings file takes: « 10 min », « 6 h », « 24/12..1/1 ». What
// is not understood stays as it is, and is refused with the reason.

import Learning
import Study

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

  /// Without the unit behind it.
  private func number(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).filter { !$0.isWhitespace }.lowercased()
    let units = ["", "min", "minutes", "minute", "h", "heures", "cartes", "cards", ":00", "h00"]
    return !digits.isEmpty && units.contains(unit) ? String(digits) : text
  }

  /// One day, or the first and the last one of some.
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
