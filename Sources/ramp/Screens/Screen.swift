// What every screen is: a value that knows its keys and draws itself.

import Phrases
import Terminal

protocol Screen {
  /// The keys that mean something here, in the order of their importance.
  var bindings: [Binding<Action>] { get }
  /// What the help says these keys are for.
  var helpHeading: Phrase { get }
  /// How the bottom bar names `q` here; `nil` when the screen binds it itself.
  var leaveHint: Label? { get }
  /// What the help says of `q` here, and of what is saved.
  var leaveHelp: Label { get }
  var promise: Phrase { get }
  /// Whether letters are text here, not commands.
  var takesText: Bool { get }
  /// The row of the sentence about the last key: one that this screen can spare.
  func noticeRow(_ page: Page) -> Int
  func draw(on page: inout Page)
}

extension Screen {
  var leaveHint: Label? { Keys.leave }

  var takesText: Bool { false }

  var leaveHelp: Label {
    Label(
      Phrase(fr: "quitter : tout est déjà enregistré", en: "quit: everything is already saved"),
      Phrase(fr: "quitter", en: "quit"))
  }

  var promise: Phrase {
    Phrase(
      fr: "Une note est écrite sur le disque dès que vous la donnez.",
      en: "A grade is on the disk as soon as you give it.")
  }

  func noticeRow(_ page: Page) -> Int { page.noticeRow }
}

extension Page {
  mutating func notice(_ text: String, row: Int) {
    canvas.put(String(repeating: " ", count: columns), row: row, column: 0)
    put(TextLayout.shortened(text, width: columns - margin - 1), row: row, style: .strong)
  }
}
