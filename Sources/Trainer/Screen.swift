// The protocol of all screens. A screen is a value: its state, its keys, the actions of its keys, and its drawing. The
// trainer keeps a stack of screens.

import Journal
import Phrases
import Study
import Terminal

protocol Screen: Equatable, Sendable {
  /// The actions that the keys of this screen stand for.
  associatedtype Action: Hashable, Sendable, CaseIterable

  func words(_ c: Context) -> ScreenWords
  /// The key bindings in the present state, the most important first: a narrow bar drops the last ones.
  func keys(_ c: Context) -> [Binding<Action>]
  /// Carries out the action of a key.
  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step
  /// Takes the result of a step. There is no default, so that no screen forgets a case.
  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step
  func draw(on page: inout Page, _ c: Context)

  /// True while letters are text, not commands.
  var takesText: Bool { get }
  /// Takes a character or a paste as text; returns false when the input was not used.
  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool
  /// Called on every screen of the stack after the day was read again. Returns what becomes of the screen.
  mutating func refresh(_ c: Context) -> Fate
  /// Called on every screen of the stack, instead of `refresh`, after the learner's own term was added or corrected: the
  /// learner goes on where it was written.
  mutating func extend(_ c: Context) -> Fate
  /// Called on the front screen at the end of every update. It fills the caches of the context, which `draw` cannot
  /// change.
  mutating func appear(_ c: inout Context)

  /// The row for the sentence about the last key: a row that this screen can spare.
  func noticeRow(_ page: Page) -> Int
  /// True for an action that a read-only session may run: it writes neither journal nor settings.
  func isHarmless(_ action: Action) -> Bool
  /// True when the result of an exam whose time is up may replace this screen. Other screens show one sentence about
  /// it.
  var yieldsToExam: Bool { get }
  /// The question that is asked; `nil` on every screen but `QuestionScreen`.
  var question: QuestionState? { get }
  /// The step that records what was shown but not recorded yet, before the learner quits; `nil` if there is nothing.
  mutating func beforeLeaving(_ c: Context, at time: InputTime) -> Step?
  /// The event that is not confirmed on the disk; `nil` on every screen but `UnsavedScreen`.
  var unsaved: UnsavedEvent? { get }
  /// The error that the program reports when the learner quits from this screen; `nil` when there is none.
  var exitProblem: StorageProblem? { get }

  /// The screen in whole sentences, for the plain mode (`ramp review --plain`).
  func spoken(_ c: Context) -> [String]
  /// More sentences, printed for the input line `s`.
  func spokenRest(_ c: Context) -> [String]
  /// The next move of the plain mode after it has printed the sentences.
  func afterSpoken(_ c: Context) -> AfterSpoken
}

extension Screen {
  var takesText: Bool { false }
  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool { false }
  mutating func refresh(_ c: Context) -> Fate { .stays }
  mutating func extend(_ c: Context) -> Fate { refresh(c) }
  mutating func appear(_ c: inout Context) {}
  func noticeRow(_ page: Page) -> Int { page.noticeRow }
  func isHarmless(_ action: Action) -> Bool { false }
  var yieldsToExam: Bool { false }
  var question: QuestionState? { nil }
  mutating func beforeLeaving(_ c: Context, at time: InputTime) -> Step? { nil }
  var unsaved: UnsavedEvent? { nil }
  var exitProblem: StorageProblem? { unsaved?.problem }
  func spoken(_ c: Context) -> [String] { [] }
  func spokenRest(_ c: Context) -> [String] { [] }
  func afterSpoken(_ c: Context) -> AfterSpoken { .readsALine }
}

/// The words of a screen for the help and the bottom bar, besides those of its keys.
struct ScreenWords {
  /// The heading above the screen's keys in the help.
  let heading: Phrase
  /// The label of `q` in the bottom bar.
  var leaveHint = Keys.leave
  /// The line about `q` in the help.
  var leaveHelp = Label(
    Phrase(fr: "quitter : tout est déjà enregistré", en: "quit: everything is already saved"),
    Phrase(fr: "quitter", en: "quit"))
  /// The last line of the help: when answers are saved.
  var promise = Phrase(
    fr: "Une réponse est écrite sur le disque dès que vous la donnez.",
    en: "Every answer is saved to disk at once.")
}

/// Input for a text field: one key, or a whole paste.
enum TextInput {
  case key(Key)
  case paste(String)
}

/// The result of `refresh`: what becomes of a screen after the day was read again.
enum Fate {
  case stays
  /// The screen closes, because its subject no longer exists. The sentence tells the learner; `nil`: none.
  case gone(Phrase?)
  /// The next card of the day (`nil`) or of a quiz replaces the screen. `shownAt`: milliseconds of uptime.
  case next(Quiz?, shownAt: Int)
}

package enum AfterSpoken {
  case readsALine
  /// Closes the screen without reading a line.
  case closes
  case endsTheSession
}

// MARK: A screen of any type

// Functions for `any Screen`: inside them the type of the action is known, so that the trainer needs no cast.
extension Screen {
  func binds(_ key: Key, _ c: Context) -> Bool { keys(c).action(for: key) != nil }

  /// True when a read-only session may run the key's action.
  func isHarmless(_ key: Key, _ c: Context) -> Bool { keys(c).action(for: key).map(isHarmless) ?? false }

  mutating func press(_ key: Key, _ c: Context, at time: InputTime) -> Step {
    guard let action = keys(c).action(for: key) else { return .stay }
    return handle(action, c, at: time)
  }

  func hints(_ c: Context) -> [KeyHint] { keys(c).compactMap(\.hint) }

  func help(_ c: Context) -> [KeyHelp] { keys(c).map(KeyHelp.init) }

  func isEqual(to other: any Screen) -> Bool { other as? Self == self }
}

/// A line of the help: keys, their name, and what they do.
package struct KeyHelp: Sendable {
  let keys: [Key]
  /// The keys as a person reads them: « 1  & ».
  let name: Phrase
  /// The effect of the keys in words, the longest form first.
  let help: Label

  init<Action>(_ binding: Binding<Action>) {
    keys = binding.keys
    name = binding.name
    help = binding.help
  }
}

extension TextField {
  /// Takes a key or a paste; returns false for a key that means nothing in a text field.
  mutating func enter(_ input: TextInput) -> Bool {
    switch input {
    case .key(let key): return handle(key)
    case .paste(let text):
      paste(text)
      return true
    }
  }
}
