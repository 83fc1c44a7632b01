// The Settings screen (« Réglages »): twelve settings, one of them selected. Every change is written at once, the day
// is planned again with it, and `u` undoes it.

import Journal
import Learning
import Phrases
import Study
import Terminal

struct SettingsScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case next, previous, pageDown, pageUp, first, last
    /// The next value, or the previous one.
    case increase, decrease
    /// Edits the value as text; where there are only a few values, takes the next one.
    case edit
    case keep
    /// Returns to the default.
    case reset
    case undo, back
  }

  private(set) var settings: LoadedSettings
  /// The index in `listed`, from 0.
  private var selected = 0
  /// The text being typed; `nil` while the arrows choose.
  private(set) var field: TextField?
  /// An undo stack: the inverse of each change made here, the latest last.
  private var undoable: [SettingChange] = []
  /// The next value of `undoable`, once the requested change is written; `nil` while none is requested.
  private var afterwards: [SettingChange]?

  /// The settings on this screen, in order. `catchUp` is not among them: it is chosen on Today.
  static let listed: [SettingKey] = [
    .deck, .minutes, .newPerDay, .rampDate, .workingDays, .daysOff, .dayStartsAt, .form, .theme, .symbols, .language,
    .mouse,
  ]

  init(_ settings: LoadedSettings) { self.settings = settings }

  var key: SettingKey { Self.listed[selected] }
  private var text: String? { settings.texts[key] }

  var takesText: Bool { field != nil }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(
      heading: Phrase(fr: "Maintenant : régler", en: "Now: change settings"),
      promise: Phrase(fr: "Un réglage est écrit dès qu'il change.", en: "Each change is saved at once."))
  }

  // MARK: Keys

  func keys(_ c: Context) -> [Binding<Action>] { field == nil ? choosing : Self.typing }

  private var choosing: [Binding<Action>] {
    let edit = Binding(
      [.enter], Action.edit, name: Keys.enter,
      help: Label(fr: "taper une valeur", en: "type a value"),
      hint: Self.isTyped(key) ? KeyHint(Keys.enter, Label(fr: "taper", en: "type")) : nil)
    let undo = Binding(
      [.character("u"), .control("u"), .function(4)], Action.undo, name: Phrase("u"),
      help: Label(fr: "annuler le dernier changement", en: "undo the last change"),
      hint: undoable.isEmpty ? nil : KeyHint(Phrase("u"), Label(fr: "annuler", en: "undo")))
    let increase = Binding(
      [.right, .character(" ")], Action.increase, name: Phrase("→"),
      help: Label(fr: "valeur suivante", en: "next value"),
      hint: SettingSteps.has(key) ? KeyHint(Phrase("←→"), Label(fr: "changer", en: "change")) : nil)
    return Keys.move(next: .next, previous: .previous) + [increase, Self.decrease, edit, Self.reset, undo]
      + Keys.jump(pageDown: .pageDown, pageUp: .pageUp, first: .first, last: .last) + [Keys.backShown(.back)]
  }

  private static let decrease = Binding(
    [.left], Action.decrease, name: Phrase("←"), help: Label(fr: "valeur précédente", en: "previous value"))

  private static let reset = Binding(
    [.character("d")], Action.reset, name: Phrase("d"),
    help: Label(fr: "valeur par défaut", en: "default value"),
    hint: KeyHint(Phrase("d"), Label(fr: "défaut", en: "default")))

  private static let typing: [Binding<Action>] = [
    Binding(
      [.enter], .keep, name: Keys.enter, help: Label(fr: "garder", en: "save"),
      hint: KeyHint(Keys.enter, Label(fr: "garder", en: "save"))),
    Binding(
      [.escape], .back, name: Keys.escape, help: Label(fr: "sortir", en: "cancel"),
      hint: KeyHint(Keys.escape, Label(fr: "sortir", en: "cancel"), isPinned: true)),
  ]

  /// True for a setting with more values than the arrows can reach.
  private static func isTyped(_ key: SettingKey) -> Bool {
    switch key {
    case .form, .theme, .symbols, .language, .mouse: false
    case .deck, .minutes, .newPerDay, .rampDate, .workingDays, .daysOff, .dayStartsAt, .catchUp: true
    }
  }

  // MARK: What keys do

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .next: move(1)
    case .previous: move(-1)
    case .pageDown: move(10)
    case .pageUp: move(-10)
    case .first: move(-Self.listed.count)
    case .last: move(Self.listed.count)
    case .increase: return step(by: 1, c)
    case .decrease: return step(by: -1, c)
    case .edit:
      guard Self.isTyped(key) else { return step(by: 1, c) }
      guard !isOverridden else { return .say(SettingWords.isFixed) }
      field = TextField(written(c))
    case .keep: return keep(c)
    case .reset: return isOverridden ? .say(SettingWords.isFixed) : change(to: nil)
    case .undo: return undo()
    case .back:
      guard field != nil else { return .home() }
      field = nil
    }
    return .stay
  }

  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool { field?.enter(input) ?? false }

  private mutating func move(_ step: Int) { selected = min(max(0, selected + step), Self.listed.count - 1) }

  /// True when an option on the command line overrides the setting: it cannot be changed now.
  private var isOverridden: Bool { settings.overridden.contains(key) }

  private mutating func step(by step: Int, _ c: Context) -> Step {
    guard SettingSteps.has(key) else { return .stay }
    guard !isOverridden else { return .say(SettingWords.isFixed) }
    let steps = SettingSteps(key: key, studyDay: c.studyDay, decks: settings.decks.map(\.name))
    return change(to: steps.step(from: text, by: step))
  }

  /// Requests another value for the selected setting; does nothing when it has that value already.
  private mutating func change(to text: String?) -> Step {
    guard text != self.text else { return .stay }
    afterwards = undoable + [SettingChange(key, self.text)]
    return .request(.set([SettingChange(key, text)]))
  }

  private mutating func undo() -> Step {
    guard let latest = undoable.last else { return .say(Words.nothingToUndo) }
    afterwards = Array(undoable.dropLast())
    return .request(.set([latest]))
  }

  /// The present value as the learner would type it.
  private func written(_ c: Context) -> String {
    switch key {
    case .rampDate:
      guard let text else { return "" }
      return Day(text).map { Words.writtenDate($0)(c.language) } ?? SettingWords.noDate(c.language)
    case .workingDays: return SettingWords.weekdays(c.studyDay.options.calendar.weekdays)(c.language)
    case .dayStartsAt: return text ?? "\(Day.defaultStart)"
    case .deck, .minutes, .newPerDay, .daysOff, .form, .theme, .symbols, .language, .mouse, .catchUp: return text ?? ""
    }
  }

  /// Requests the typed text as the value. An empty text is the default; a date may be written as people write it.
  private mutating func keep(_ c: Context) -> Step {
    guard let field else { return .stay }
    let text = field.text.trimmed
    var value: String? = text.isEmpty ? nil : text
    if key == .rampDate, !text.isEmpty {
      let date = WrittenDate(text, on: c.studyDay.day)
      switch date {
      case .day(let day): value = day.description
      case .none: value = Settings.noRamp
      case .past, .far, .unclear: return .say(WelcomeWords.reading(date, c.studyDay))
      }
    }
    if let written = value { value = SettingText(key, on: c.studyDay.day).plain(written) }
    if value == self.text { self.field = nil }
    return change(to: value)
  }

  // MARK: Results of steps

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .settings(let settings):
      self.settings = settings
      undoable = afterwards ?? undoable
      afterwards = nil
      field = nil
    case .notSet(let problem):
      // `field` is not cleared, so that the learner can correct the text.
      afterwards = nil
      if case .badValue(let key, let text) = problem { return .say(SettingWords.refusedHere(text, for: key)) }
    case .saved, .undone, .file, .closedTerm, .keptTerm, .closedForm: break
    }
    return .stay
  }

  func draw(on page: inout Page, _ c: Context) { SettingsView(studyDay: c.studyDay, screen: self).draw(on: &page) }
}
