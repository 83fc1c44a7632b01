// The keys of settings.json, parsers for the values that a person types, and the JSON values they become.

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
  case mouse

  /// Parses a typed value into JSON; `nil` when the text has the wrong form. `Settings` checks whether the value is
  /// allowed.
  package func value(_ text: String) -> JSONValue? {
    switch self {
    case .deck, .language, .form, .theme, .symbols, .mouse: text.isEmpty ? nil : .string(text)
    case .rampDate: text == Settings.noRamp ? .string(text) : Day(text).map { .string($0.description) }
    case .newPerDay, .dayStartsAt, .minutes, .catchUp: Int(text).map { .int($0) }
    case .workingDays: Self.weekdays(text).map { .array($0.map { .string($0) }) }
    case .daysOff: .array(Self.words(text).map { .string($0) })
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// Parses weekdays in English or French, at least three letters each, and ranges of them: « lun,mar », "Monday
  /// Tuesday", « lun-ven ».
  private static func weekdays(_ text: String) -> [String]? {
    let spans = words(text.replacing("..", with: "-")).map { word -> [Weekday]? in
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Weekday(written: String($0)) }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil else { return nil }
      let length = (last.number - first.number + 7) % 7
      return (0...length).compactMap { Weekday(number: (first.number - 1 + $0) % 7 + 1) }
    }
    guard !spans.isEmpty, !spans.contains(nil) else { return nil }
    let wanted = Set(spans.compactMap(\.self).joined())
    return Weekday.allCases.filter(wanted.contains).map(\.rawValue)
  }
}

/// A new value for a setting, as a person types it.
package struct SettingChange: Equatable, Sendable {
  package let key: SettingKey
  /// `nil` removes the setting from the file.
  package let text: String?

  package init(_ key: SettingKey, _ text: String?) {
    self.key = key
    self.text = text
  }
}

/// A day of the week, as settings.json names it.
package enum Weekday: String, CaseIterable, Sendable {
  case mon, tue, wed, thu, fri, sat, sun

  /// 1 (Monday) to 7 (Sunday).
  package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  init?(number: Int) {
    guard Self.allCases.indices.contains(number - 1) else { return nil }
    self = Self.allCases[number - 1]
  }

  /// Parses a whole name or its first letters, at least three: « lun », « lundi », "Mon".
  init?(written word: String) {
    let asked = word.lowercased()
    let found = Self.allCases.first { day in
      asked.count >= 3
        && (Self.english[day.number - 1].hasPrefix(asked) || Self.french[day.number - 1].hasPrefix(asked))
    }
    guard let found else { return nil }
    self = found
  }

  private static let french = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
  private static let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

// Any JSON value, for settings files: a file may have keys that this version does not know, and their values are kept.

package enum JSONValue: Codable, Equatable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let int = try? value.decode(Int.self) {
      self = .int(int)
    } else if let double = try? value.decode(Double.self) {
      self = .double(double)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([JSONValue].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .bool(let bool): try value.encode(bool)
    case .int(let int): try value.encode(int)
    case .double(let double): try value.encode(double)
    case .string(let string): try value.encode(string)
    case .array(let array): try value.encode(array)
    case .object(let object): try value.encode(object)
    }
  }
}
