// What the keys of Réglages do. Every change is written at once, and the day is planned anew with it.

import Journal
import Learning
import Phrases
import Study
import Terminal

enum SettingsAction: Hashable, Sendable {
  /// The value as text, or the next one where there are only a few.
  case edit
  case keep
  /// Back to the default.
  case reset
}

extension App {
  mutating func settings(_ action: SettingsAction) -> Effect? {
    guard case .settings(var view) = phase else { return nil }
    let effect = take(action, &view)
    phase = .settings(view)
    return effect
  }

  private mutating func take(_ action: SettingsAction, _ view: inout SettingsView) -> Effect? {
    switch action {
    case .reset: return isOpen(view) ? view.change(to: nil).map { .set([$0]) } : nil
    case .edit:
      guard isOpen(view) else { return nil }
      guard Self.isTyped(view.key) else { return change(&view, by: 1) }
      view.field = TextField(written(view))
      return nil
    case .keep: return keep(&view)
    }
  }

  /// One value on or back: of a setting, or of what the first start asks.
  mutating func adjust(by step: Int) -> Effect? {
    switch phase {
    case .settings(var view):
      let effect = change(&view, by: step)
      phase = .settings(view)
      return effect
    case .welcome(var welcome):
      adjust(&welcome, by: step)
      phase = .welcome(welcome)
      return nil
    default: return nil
    }
  }

  /// The value as one would type it.
  private func written(_ view: SettingsView) -> String {
    switch view.key {
    case .rampDate:
      guard let text = view.text else { return "" }
      return Day(text).map { Words.writtenDate($0)(language) } ?? SettingWords.noDate(language)
    case .workingDays: return SettingWords.weekdays(studyDay.options.calendar.weekdays)(language)
    case .dayStartsAt: return view.text ?? "\(Clock.defaultDayStart)"
    default: return view.text ?? ""
    }
  }

  private mutating func change(_ view: inout SettingsView, by step: Int) -> Effect? {
    guard SettingSteps.has(view.key), isOpen(view) else { return nil }
    let steps = SettingSteps(key: view.key, studyDay: studyDay, decks: view.atHand.decks.map(\.name))
    return view.change(to: steps.step(from: view.text, by: step)).map { .set([$0]) }
  }

  /// Whether a setting has more values than the arrows can reach.
  static func isTyped(_ key: SettingKey) -> Bool {
    switch key {
    case .form, .theme, .symbols, .language: false
    default: true
    }
  }

  /// Whether a setting can be changed now.
  private mutating func isOpen(_ view: SettingsView) -> Bool {
    guard view.atHand.overridden.contains(view.key) else { return true }
    notice = SettingWords.isFixed
    return false
  }

  /// What was typed; a date as people write it.
  private mutating func keep(_ view: inout SettingsView) -> Effect? {
    guard let field = view.field else { return nil }
    let text = field.text.trimmed
    var value: String? = text.isEmpty ? nil : text
    if view.key == .rampDate, !text.isEmpty {
      switch WrittenDate(text, on: studyDay.day) {
      case .day(let day): value = day.description
      case .none: value = Settings.noRamp
      case .past, .far, .unclear:
        notice = WelcomeWords.reading(WrittenDate(text, on: studyDay.day), studyDay)
        return nil
      }
    }
    if let written = value { value = SettingText(view.key, on: studyDay.day).plain(written) }
    let change = view.change(to: value)
    if change == nil { view.field = nil }
    return change.map { .set([$0]) }
  }

  /// Takes back the latest change made here.
  mutating func undoSetting() -> Effect? {
    guard case .settings(var view) = phase else { return nil }
    guard let change = view.takeBack() else {
      notice = Words.nothingToUndo
      return nil
    }
    phase = .settings(view)
    return .set([change])
  }

  /// Out of what is being typed, if anything is.
  mutating func leaveField() -> Bool {
    guard case .settings(var view) = phase, view.field != nil else { return false }
    view.field = nil
    phase = .settings(view)
    return true
  }

  /// The settings have changed on the disk.
  mutating func follow(_ atHand: SettingsAtHand, _ morning: Morning, _ stamp: Stamp) -> Effect? {
    appearance = atHand.appearance
    reopen(morning)
    switch phase {
    case .settings(var view):
      view.follow(atHand)
      phase = .settings(view)
    case .welcome(let welcome): begin(after: welcome, at: stamp.uptime)
    default: return examEnd(stamp)
    }
    return nil
  }

  /// They have not.
  mutating func notSet(_ problem: StorageProblem) {
    notice = Failure(problem).sentence
    switch phase {
    case .settings(var view):
      if case .badValue(let key, let text) = problem { notice = SettingWords.refusedHere(text, for: key) }
      view.forget()
      phase = .settings(view)
    case .welcome: phase = .today
    default: break
    }
  }
}
