// The screen of what has changed in the deck since the last session: a line for each term, with its former text and the
// new one.

import Glossary
import Phrases
import Study
import Terminal

struct NewsScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case more, back
  }

  private let news: DeckNews
  /// How many times the learner turned the page.
  private var turn = 0

  init(_ news: DeckNews) { self.news = news }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(heading: Phrase(fr: "Maintenant : lire ce qui a changé", en: "Now: read what's changed"))
  }

  func keys(_ c: Context) -> [Binding<Action>] {
    [
      Binding(
        [.tab], .more, name: Phrase("Tab"), help: Label(fr: "la page suivante", en: "the next page")),
      Keys.backShown(.back),
    ]
  }

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .more:
      turn += 1
      return .stay
    case .back: return .home()
    }
  }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved, .undone, .settings, .notSet, .file, .closedTerm, .keptTerm, .closedForm: .stay
    }
  }

  // MARK: Drawing

  func draw(on page: inout Page, _ c: Context) {
    let position = Phrase.count(
      news.changes.count, fr: ("changement", "changements"), en: ("change", "changes"))(page.language)
    page.title(Phrase(fr: "Glossaire corrigé", en: "Deck updated")(page.language), position: position)
    let start = page.isLow ? page.top : page.top + 1
    page.paged(news.changes.map { block($0, c, page) }, row: start, end: page.bottom, turn: turn)
  }

  private func block(_ change: DeckNews.Change, _ c: Context, _ page: Page) -> [StyledLine] {
    func typeset(_ text: String) -> String { Words.typeset(text, in: c.studyDay.deck) }
    let head = TextLayout.wrap(typeset(DeckNewsWords.line(change)(page.language)), width: page.textWidth)
    let texts = DeckNewsWords.texts(change).flatMap { text, isFormer in
      TextLayout.wrap(typeset(text), width: page.textWidth - 2).map {
        (text: "  " + $0, style: isFormer ? Style.faint : .plain)
      }
    }
    return head.map { (text: $0, style: Style.strong) } + texts + .blank
  }
}
