// The drawing of a frame: the front screen, or the help, or one sentence when the terminal is too small.

import Phrases
import Terminal

extension Trainer {
  package func draw(_ size: Size) -> Canvas {
    var page = Page(size, language, context.appearance.symbols)
    page.canvas.theme = context.appearance.theme
    page.canvas.wantsMouse = context.appearance.wantsMouse
    guard !Self.isTooSmall(size) else {
      TooSmallView().draw(on: &page)
      return page.canvas
    }
    if let helpPage {
      help(helpPage).draw(on: &page)
      return page.canvas
    }
    let screen = screen
    screen.draw(on: &page, context)
    page.keys(screen.hints(context) + commonKeys.compactMap(\.hint))
    if let notice { page.notice(notice(language), row: screen.noticeRow(page)) }
    return page.canvas
  }

  /// True when the terminal is smaller than `Page.smallest`: nothing can be read, so keys do not answer.
  var isTooSmall: Bool { Self.isTooSmall(size) }

  private static func isTooSmall(_ size: Size) -> Bool {
    size.rows < Page.smallest.rows || size.columns < Page.smallest.columns
  }

  // MARK: The help

  var helpPageCount: Int { help(0).pageCount(in: Page(size, language)) }

  private func help(_ page: Int) -> HelpView {
    let words = screen.words(context)
    return HelpView(
      heading: words.heading, here: screen.help(context), everywhere: commonKeys.map(KeyHelp.init),
      takesText: takesText, promise: context.isReadOnly ? StartBlockerScreen.readOnly : words.promise, page: page)
  }
}

extension Page {
  /// Draws the sentence about the last key; its last line is in `row`. A narrow page gives it up to two lines.
  fileprivate mutating func notice(_ text: String, row: Int) {
    let width = columns - margin - 1
    let lines = isNarrow ? Array(TextLayout.wrap(text, width: width).prefix(2)) : [text]
    for (offset, line) in lines.enumerated() {
      let lineRow = row - lines.count + 1 + offset
      let isCut = offset == lines.count - 1 && lines.count == 2 && TextLayout.wrap(text, width: width).count > 2
      canvas.fill(row: lineRow, columns: 0..<columns)
      put(TextLayout.shortened(isCut ? line + " …" : line, width: width), row: lineRow, style: .strong)
    }
  }
}
