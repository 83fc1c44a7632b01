// The columns of Progrès: a label, what belongs to it, and, where there is room, a sentence beside it.

import Learning
import Phrases
import Terminal

struct ProgressGrid {
  let language: Language
  let isNarrow: Bool
  /// Columns of the page's text.
  private let width: Int

  init(_ page: Page) {
    language = page.language
    isNarrow = page.isNarrow
    width = page.textWidth
  }

  /// A column beside something else.
  init(_ language: Language, columns: Int) {
    self.language = language
    isNarrow = true
    width = columns
  }

  /// Where the figures begin, and the sentences beside them.
  private var column: Int { isNarrow ? 11 : 15 }
  private var besideColumn: Int { 46 }

  /// Columns for the figures.
  var room: Int { width - column }

  /// Rows of figures, the first with its label; `isSub` puts that a little to the right.
  func rows(_ label: Phrase, _ lines: [Label], isSub: Bool = false) -> [String] {
    lines.enumerated().map { index, line in
      let text = line.fitting(language) { TextWidth.columns(of: $0) <= room }
      let name = (isSub ? "  " : "") + label(language)
      return at(index == 0 ? name : "", [(column, TextLayout.shortened(text, width: room))])
    }
  }

  /// A picture of some rows, and sentences beside it; under it where the page is narrow.
  func beside(_ label: Phrase, _ picture: [String], _ words: [Phrase]) -> [String] {
    let rows = picture.enumerated().map { index, line in
      let word = isNarrow || index >= words.count ? "" : words[index](language)
      return at(index == 0 ? label(language) : "", [(column, line), (besideColumn, word)])
    }
    guard isNarrow else { return rows }
    return rows + [
      at("", [(column, TextLayout.shortened(Self.fitting(words.map { $0(language) }, columns: room), width: room))])
    ]
  }

  /// The texts in a row; the first alone where they do not fit.
  private static func fitting(_ texts: [String], columns: Int) -> String {
    let all = texts.joined(separator: ", ")
    return TextWidth.columns(of: all) <= columns ? all : texts.first ?? ""
  }

  /// A text on as many rows as it takes.
  func folded(_ label: Phrase, _ text: String) -> [String] {
    TextLayout.wrap(text, width: room).enumerated().map { index, line in
      at(index == 0 ? label(language) : "", [(column, line)])
    }
  }

  /// Texts from their columns on.
  func at(_ label: String, _ texts: [(column: Int, text: String)]) -> String {
    texts.reduce(label) { line, next in
      next.text.isEmpty
        ? line : line + String(repeating: " ", count: max(1, next.column - TextWidth.columns(of: line))) + next.text
    }
  }

  /// « l » for lundi.
  func initial(_ day: Day) -> String { String(CalendarWords.weekday(day.weekday)(language).prefix(1)).lowercased() }
}
