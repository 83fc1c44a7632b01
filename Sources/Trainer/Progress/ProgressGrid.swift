// The column layout of the Progress screen: a label, its figures, and, on a wide page, a sentence beside them.

import Learning
import Phrases
import Terminal

struct ProgressGrid {
  let language: Language
  let isNarrow: Bool
  /// The width of the text, in columns.
  private let width: Int

  init(_ page: Page) {
    language = page.language
    isNarrow = page.isNarrow
    width = page.textWidth
  }

  /// A narrow grid of `columns` columns, beside other text.
  init(_ language: Language, columns: Int) {
    self.language = language
    isNarrow = true
    width = columns
  }

  /// The column in which the figures begin.
  private var column: Int { isNarrow ? 11 : 15 }
  /// The column in which the sentences begin, on a wide page.
  private var besideColumn: Int { 46 }

  /// The width of the figures, in columns.
  var room: Int { width - column }

  /// Rows of figures; the first one has the label. `isSub` indents the label.
  func rows(_ label: Phrase, _ lines: [Label], isSub: Bool = false) -> [String] {
    lines.enumerated().map { index, line in
      let text = line.fitting(language) { TextWidth.columns(of: $0) <= room }
      let name = (isSub ? "  " : "") + label(language)
      return at(index == 0 ? name : "", [(column, TextLayout.shortened(text, width: room))])
    }
  }

  /// A picture of several rows, with sentences beside it; on a narrow page, under it.
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

  /// All texts in one line; only the first if they do not fit.
  private static func fitting(_ texts: [String], columns: Int) -> String {
    let all = texts.joined(separator: ", ")
    return TextWidth.columns(of: all) <= columns ? all : texts.first ?? ""
  }

  /// A text wrapped on as many rows as it needs.
  func folded(_ label: Phrase, _ text: String) -> [String] {
    TextLayout.wrap(text, width: room).enumerated().map { index, line in
      at(index == 0 ? label(language) : "", [(column, line)])
    }
  }

  /// One row: the label, then each text, padded to start at its column.
  func at(_ label: String, _ texts: [(column: Int, text: String)]) -> String {
    texts.reduce(label) { line, next in
      next.text.isEmpty
        ? line : line + String(repeating: " ", count: max(1, next.column - TextWidth.columns(of: line))) + next.text
    }
  }

  /// « l » for lundi.
  func initial(_ day: Day) -> String { String(CalendarWords.weekday(day.weekday)(language).prefix(1)).lowercased() }
}
