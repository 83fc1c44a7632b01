// What every screen is: one value with its state, its keys, what they do, and its drawing. The trainer keeps a stack of
// them and knows none by name, except where one screen follows from the day: a question, a summary, an exam's result.

import Journal
import Phrases
import Study
import Terminal

protocol Screen: Equatable, Sendable {
  /// What a key can do here.
  associatedtype Action: Hashable, Sendable, CaseIterable

  func words(_ c: Context) -> ScreenWords
  /// The keys that mean something here, in the order of their importance.
  func keys(_ c: Context) -> [Binding<Action>]
  /// What a key does.
  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step
  /// What came of a step that asked for something: required, so that no screen forgets one.
  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step
  func draw(on page: inout Page, _ c: Context)

  /// Whether letters are text here, not commands.
  var takesText: Bool { get }
  /// A character or a paste, where text is taken; `false` when it is none.
  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool
  /// After the day was read anew: what becomes of this screen. Cheap: it is asked of every screen of the stack.
  mutating func refresh(_ c: Context) -> Fate
  /// At the end of every update while this screen is in front: the place for work that is too heavy for each frame.
  mutating func appear(_ c: inout Context)

  /// The row of the sentence about the last key: one that this screen can spare.
  func noticeRow(_ page: Page) -> Int
  /// Whether an action changes nothing on the disk: only such actions work while another session has the lock.
  func isHarmless(_ action: Action) -> Bool
  /// Whether an exam whose time is up shows its result in place of this screen. Elsewhere one sentence tells of it.
  var yieldsToExam: Bool { get }
  /// The event that the disk refused, while that is what this screen is about.
  var unsaved: UnsavedEvent? { get }
  /// The error with which the program ends when it is left from here.
  var exitProblem: StorageProblem? { get }

  /// The screen in whole sentences, for the mode without a screen.
  func spoken(_ c: Context) -> [String]
  /// What `s` reads out besides.
  func spokenRest(_ c: Context) -> [String]
  /// What follows when a screen has been spoken.
  var afterSpoken: AfterSpoken { get }
}

extension Screen {
  var takesText: Bool { false }
  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool { false }
  mutating func refresh(_ c: Context) -> Fate { .stays }
  mutating func appear(_ c: inout Context) {}
  func noticeRow(_ page: Page) -> Int { page.noticeRow }
  func isHarmless(_ action: Action) -> Bool { false }
  var yieldsToExam: Bool { false }
  var unsaved: UnsavedEvent? { nil }
  var exitProblem: StorageProblem? { unsaved?.problem }
  func spoken(_ c: Context) -> [String] { [] }
  func spokenRest(_ c: Context) -> [String] { [] }
  var afterSpoken: AfterSpoken { .readsALine }
}

/// What the help and the bottom bar say of a screen, besides its keys.
struct ScreenWords {
  /// What the help says the keys are for.
  let heading: Phrase
  /// How the bottom bar names `q`.
  var leaveHint = Keys.leave
  /// What the help says of `q`.
  var leaveHelp = Label(
    Phrase(fr: "quitter : tout est déjà enregistré", en: "quit: everything is already saved"),
    Phrase(fr: "quitter", en: "quit"))
  /// What is true of saving here.
  var promise = Phrase(
    fr: "Une note est écrite sur le disque dès que vous la donnez.",
    en: "A grade is on the disk as soon as you give it.")
}

/// Text that arrives: one key, or all of a paste.
enum TextInput {
  case key(Key)
  case paste(String)
}

/// What becomes of a screen when the day was read anew.
enum Fate {
  case stays
  /// Its subject is no longer there; the sentence says so.
  case gone(Phrase?)
  /// The next card of the day or of a quiz takes its place. `shownAt`: milliseconds of uptime.
  case next(Quiz?, shownAt: Int)
}

package enum AfterSpoken {
  case readsALine
  /// The screen is closed at once.
  case closes
  case endsTheSession
}

// MARK: A screen of any type

// Inside these functions the type is known: the trainer needs no cast.
extension Screen {
  func binds(_ key: Key, _ c: Context) -> Bool { keys(c).action(for: key) != nil }

  /// Whether a key of this screen works in a session that may not write.
  func isHarmless(_ key: Key, _ c: Context) -> Bool { keys(c).action(for: key).map(isHarmless) ?? false }

  mutating func press(_ key: Key, _ c: Context, at time: InputTime) -> Step {
    guard let action = keys(c).action(for: key) else { return .stay }
    return handle(action, c, at: time)
  }

  func hints(_ c: Context) -> [KeyHint] { keys(c).compactMap(\.hint) }

  func help(_ c: Context) -> [KeyHelp] { keys(c).map(KeyHelp.init) }

  func isEqual(to other: any Screen) -> Bool { other as? Self == self }
}

/// Keys and what the help says of them.
package struct KeyHelp: Sendable {
  let keys: [Key]
  /// The keys as a person reads them: « 1  & ».
  let name: Phrase
  /// Longest form first.
  let help: Label

  init<Action>(_ binding: Binding<Action>) {
    keys = binding.keys
    name = binding.name
    help = binding.help
  }
}

extension TextField {
  /// A character or a paste; `false` for a key that is no text.
  mutating func enter(_ input: TextInput) -> Bool {
    switch input {
    case .key(let key): return handle(key)
    case .paste(let text):
      paste(text)
      return true
    }
  }
}
