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
  /// Its own keys and those of every screen.
  var allBindings: [Binding<Action>] { bindings + commonBindings(leaves: leaveHint) }

  func commonBindings(leaves label: Label?) -> [Binding<Action>] {
    takesText ? Keys.whileTyping : Keys.everywhere(leaves: label, leaveHelp)
  }

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
    let width = columns - margin - 1
    let lines = isNarrow ? Array(TextLayout.wrap(text, width: width).prefix(2)) : [text]
    for (offset, line) in lines.enumerated() {
      let place = row - lines.count + 1 + offset
      let isCut = offset == lines.count - 1 && lines.count == 2 && TextLayout.wrap(text, width: width).count > 2
      canvas.fill(row: place, columns: 0..<columns)
      put(TextLayout.shortened(isCut ? line + " …" : line, width: width), row: place, style: .strong)
    }
  }
}
