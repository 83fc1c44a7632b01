// The view of the settings: a list with groups, and at the bottom what the selected setting does.

import Learning
import Phrases
import Study
import Terminal

struct SettingsView {
  let studyDay: StudyDay
  let screen: SettingsScreen

  /// The first setting of each group, with the name of the group.
  private static let groups: [SettingKey: Phrase] = [
    .deck: Phrase(fr: "Séance", en: "Session"), .theme: Phrase(fr: "Affichage", en: "Display"),
  ]

  /// A row of the list: a group's name, a setting, or nothing.
  private enum Row {
    case heading(Phrase)
    case setting(SettingKey)
    case blank
  }

  func draw(on page: inout Page) {
    let language = page.language
    let title = Self.title(language)
    page.title(
      title, position: shortened(screen.settings.path, columns: page.columns - TextWidth.columns(of: title) - 6))
    let about = TextLayout.wrap(SettingWords.about(screen.key)(language), width: page.textWidth)
    let aboutRows = page.isLow ? min(2, about.count) : max(2, about.count)
    let end = page.bottom - aboutRows - (page.isLow ? 0 : 1)
    drawList(from: page.top, to: end, on: &page)
    let lines = about.map { StyledLine($0, .faint) }
    page.cut(lines, row: page.bottom - aboutRows, end: page.bottom, width: page.textWidth)
  }

  /// A path that is too long loses its beginning, so that the file's name stays.
  private func shortened(_ path: String, columns: Int) -> String {
    path.count <= columns ? path : "…" + path.suffix(max(0, columns - 1))
  }

  private func drawList(from start: Int, to end: Int, on page: inout Page) {
    let rows = rows(isLow: page.isLow)
    let room = max(1, end - start)
    let selected =
      rows.firstIndex {
        if case .setting(screen.key) = $0 { true } else { false }
      } ?? 0
    let first = min(max(0, selected - room / 2), max(0, rows.count - room))
    for (offset, line) in rows.dropFirst(first).prefix(room).enumerated() {
      switch line {
      case .heading(let name): page.put(name(page.language), row: start + offset, style: .faint)
      case .setting(let key): draw(key, row: start + offset, on: &page)
      case .blank: break
      }
    }
  }

  private func rows(isLow: Bool) -> [Row] {
    SettingsScreen.listed.flatMap { key -> [Row] in
      guard !isLow, let group = Self.groups[key] else { return [.setting(key)] }
      return (key == SettingsScreen.listed[0] ? [] : [.blank]) + [.heading(group), .setting(key)]
    }
  }

  private func draw(_ key: SettingKey, row: Int, on page: inout Page) {
    let language = page.language
    let isSelected = key == screen.key
    let indent = page.isLow ? 2 : 4
    if isSelected {
      page.put("›", row: row, indent: indent - 2, style: .strong)
      page.canvas.cursor = CellPosition(row: row, column: page.margin + indent - 2)
    }
    let name = page.fitting(SettingWords.name(key), columns: page.isNarrow ? 16 : 25)
    page.put(name, row: row, indent: indent, style: isSelected ? .strong : .plain)
    let column = page.margin + indent + (page.isNarrow ? 17 : 26)
    let room = page.columns - column - (page.isNarrow ? 3 : 4)
    if isSelected, let field = screen.field {
      field.draw(on: &page.canvas, row: row, column: column + 2, columns: room)
      return
    }
    let isFixed = screen.settings.overridden.contains(key)
    let value = (isFixed ? SettingWords.fixed : SettingWords.value)(key, screen.settings, studyDay)(language)
    let text = TextLayout.shortened(value, width: room)
    let canStep = isSelected && !isFixed && SettingSteps.has(key)
    if canStep { page.canvas.put("◂", row: row, column: column, style: .strong) }
    let style: Style = screen.settings.texts[key] == nil ? .faint : .plain
    let after = page.canvas.put(text, row: row, column: column + 2, style: isSelected ? .strong : style)
    if canStep { page.canvas.put("▸", row: row, column: after + 1, style: .strong) }
  }

  private static let title = Phrase(fr: "Réglages", en: "Settings")
}
