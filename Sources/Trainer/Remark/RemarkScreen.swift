// The screen for a sentence to the deck's owner: the term, and a field of one line. It opens over the term's card or over
// an answered question.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct RemarkScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case send, back
  }

  private let term: TermAddress
  private(set) var field = TextField()
  /// When it was opened, in milliseconds of uptime.
  private let openedAt: Int

  init(on term: TermAddress, at uptime: Int) {
    self.term = term
    openedAt = uptime
  }

  var takesText: Bool { true }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(heading: Phrase(fr: "Maintenant : un mot à l'auteur", en: "Now: message the owner"))
  }

  func keys(_ c: Context) -> [Binding<Action>] {
    [
      Binding(
        [.enter], .send, name: Keys.enter,
        help: Label(
          Phrase(fr: "garder pour l'auteur ; vide : rien", en: "save it for the owner; empty: nothing"),
          Phrase(fr: "garder", en: "save")),
        hint: KeyHint(Keys.enter, Label(fr: "garder pour l'auteur", en: "save it for the owner"))),
      Binding(
        [.escape], .back, name: Keys.escape, help: Label(fr: "sortir", en: "cancel"),
        hint: KeyHint(Keys.escape, Label(fr: "sortir", en: "cancel"), isPinned: true)),
    ]
  }

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .send: send()
    case .back: close
    }
  }

  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool { field.enter(input) }

  private func send() -> Step {
    let text = field.text.split(separator: " ").joined(separator: " ")
    if text.isEmpty { return close }
    let remark = Remark(on: term, text)
    // What the owner would read must be what was typed.
    if remark.text.count < text.count { return .say(RemarkWords.tooLong(text.count - remark.text.count)) }
    return .record(.remark(remark))
  }

  private var close: Step { .pop(.closedForm(openedAt: openedAt, wrote: nil)) }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved: close
    case .undone, .settings, .notSet, .file, .closedTerm, .keptTerm, .closedForm: .stay
    }
  }

  mutating func refresh(_ c: Context) -> Fate { c.studyDay.deck[term] == nil ? .gone(EditWords.termIsGone) : .stays }

  // MARK: Drawing

  func draw(on page: inout Page, _ c: Context) {
    guard let term = c.studyDay.deck[term] else { return }
    page.title(RemarkWords.title(page.language))
    let text = TermText(term: term, deck: c.studyDay.deck, width: page.textWidth)
    let start = page.isLow ? page.top : page.top + 1
    page.put(TextLayout.shortened(text.typeset(term.title), width: page.textWidth), row: start, style: .strong)
    let names: [StyledLine] = TextLayout.wrap(text.names, width: page.textWidth).map { ($0, .plain) }
    let wanted: [StyledLine] = TextLayout.wrap(RemarkWords.wanted(page.language), width: page.textWidth).map {
      ($0, .faint)
    }
    let lines = names + (page.isLow ? [] : .blank) + text.essential + (page.isLow ? [] : .blank) + wanted
    page.cut(lines, row: start + 1, end: page.bottom - 2, width: page.textWidth)
    let column = page.put(RemarkWords.label(page.language) + " ", row: page.bottom - 1, style: .strong)
    field.draw(on: &page.canvas, row: page.bottom - 1, column: column, columns: page.columns - column - 1)
  }

  /// The notice replaces the line above the field: the text stays visible.
  func noticeRow(_ page: Page) -> Int { page.bottom - 2 }

  func spoken(_ c: Context) -> [String] { [RemarkWords.spoken(c.language)] }
}
