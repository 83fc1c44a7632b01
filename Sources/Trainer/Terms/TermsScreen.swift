// The screen with the list of terms (« Termes »): a search text, a filter, and a selected term.

import Glossary
import Phrases
import Study
import Terminal

struct TermsScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case openTerm
    case search
    /// Ends typing. The search text still applies.
    case endSearch
    case filter
    case next, previous, pageDown, pageUp, first, last
    /// Opens the form for a term of the learner's own.
    case writeTerm
    case undo, redo
    case hear
    case back
  }

  private(set) var query = TextField()
  /// True while letters go into the search text.
  private(set) var isTyping = false
  private(set) var filter = Filter.all
  /// The index in `matches`, from 0.
  private(set) var selected = 0
  private(set) var matches: [TermSearch.Match] = []
  /// True once `matches` has been computed.
  private var isListed = false

  enum Filter: CaseIterable, Equatable, Sendable {
    case all, due, new, known, stubborn, suspended
  }

  var current: TermAddress? { matches.indices.contains(selected) ? matches[selected].term : nil }

  var takesText: Bool { isTyping }

  func isHarmless(_ action: Action) -> Bool {
    switch action {
    case .openTerm, .search, .endSearch, .filter, .next, .previous, .pageDown, .pageUp, .first, .last, .hear, .back:
      true
    case .writeTerm, .undo, .redo: false
    }
  }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(heading: Phrase(fr: "Maintenant : parcourir les termes", en: "Now: browse the terms"))
  }

  // MARK: Keys

  func keys(_ c: Context) -> [Binding<Action>] {
    if isTyping { return Self.typing }
    let writing = c.isReadOnly ? [] : [Keys.writeTerm(Action.writeTerm)] + Keys.undoingUnnamed(.undo, .redo, c.studyDay)
    return Self.reading + writing + [Keys.hear(.hear), Keys.back(.back)]
  }

  private static let reading: [Binding<Action>] =
    [
      Binding(
        [.enter, .character("i")], .openTerm, name: Phrase(fr: "Entrée  i", en: "Enter  i"),
        help: Label(fr: "ouvrir la fiche", en: "open the term"),
        hint: KeyHint(Keys.enter, Label(fr: "fiche", en: "open"))),
      Binding(
        [.character("/"), .control("f")], .search, name: Phrase("/  Ctrl-F"),
        help: Label(fr: "chercher", en: "search"), hint: KeyHint(Phrase("/"), Label(fr: "chercher", en: "search"))),
      Binding(
        [.character("f")], .filter, name: Phrase("f"),
        help: Label(fr: "tous, à revoir, nouveaux, acquis…", en: "all, due, new, known…"),
        hint: KeyHint(Phrase("f"), Label(fr: "filtre", en: "filter"))),
    ] + Keys.move(next: .next, previous: .previous)
    + Keys.jump(pageDown: .pageDown, pageUp: .pageUp, first: .first, last: .last)

  private static let typing: [Binding<Action>] = [
    Binding(
      [.enter], .endSearch, name: Keys.enter,
      help: Label(fr: "choisir dans la liste", en: "choose from the list"),
      hint: KeyHint(Keys.enter, Label(fr: "choisir", en: "choose"))),
    Binding(
      [.down], .next, name: Phrase("↓"), help: Label(fr: "choisir dans la liste", en: "choose from the list")),
    Binding(
      [.escape], .back, name: Keys.escape,
      help: Label(fr: "ne plus chercher", en: "stop searching"),
      hint: KeyHint(Keys.escape, Label(fr: "tous", en: "all"), isPinned: true)),
  ]

  // MARK: What keys do

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .openTerm:
      return current.map { .push(TermScreen(term: $0, in: matches.map(\.term))) } ?? .stay
    case .search: isTyping = true
    case .endSearch: isTyping = false
    case .filter: nextFilter(c)
    case .next: move(1)
    case .previous: move(-1)
    case .pageDown: move(10)
    case .pageUp: move(-10)
    case .first: move(-matches.count)
    case .last: move(matches.count)
    case .writeTerm: return .ownTerm(c, at: time)
    case .undo: return .undo(c)
    case .redo: return .redo(c)
    case .hear: return current.flatMap { c.studyDay.deck[$0] }.map { .hear($0, c) } ?? .stay
    case .back:
      guard isTyping || !query.text.isEmpty else { return .home() }
      isTyping = false
      query = TextField()
      list(c)
    }
    return .stay
  }

  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool {
    guard isTyping, query.enter(input) else { return false }
    list(c)
    selected = 0
    return true
  }

  private mutating func move(_ step: Int) {
    isTyping = false
    guard !matches.isEmpty else { return }
    selected = min(max(0, selected + step), matches.count - 1)
  }

  private mutating func nextFilter(_ c: Context) {
    let all = Filter.allCases
    filter = all[((all.firstIndex(of: filter) ?? 0) + 1) % all.count]
    selected = 0
    list(c)
  }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    // Selects the term whose card was read last.
    case .closedTerm(let term, _):
      list(c)
      if let index = matches.firstIndex(where: { $0.term == term }) { selected = index }
      return .stay
    // Selects the term that was written.
    case .closedForm(_, let wrote):
      list(c)
      if let index = matches.firstIndex(where: { $0.term == wrote }) { selected = index }
      return .stay
    case .saved, .undone:
      list(c)
      return .stay
    case .settings, .notSet, .file, .keptTerm: return .stay
    }
  }

  // MARK: The list

  mutating func appear(_ c: inout Context) {
    c.makeTermSearch()
    if !isListed { list(c) }
  }

  /// Computes `matches` again. The selected term stays selected if it is still listed; else the first one is.
  private mutating func list(_ c: Context) {
    let current = current
    matches = c.termSearch.matches(query.text).filter { match in
      c.studyDay.deck[match.term].map { isWanted($0, c.studyDay) } ?? false
    }
    selected = matches.firstIndex { $0.term == current } ?? 0
    isListed = true
  }

  /// A term with at least this many lapses is « coriace ».
  private static let stubbornAfter = 2

  private func isWanted(_ term: Term, _ studyDay: StudyDay) -> Bool {
    switch filter {
    case .all: true
    case .due: studyDay.standing(of: term) == .due
    case .new: studyDay.standing(of: term) == .new
    case .known: studyDay.isKnown(term)
    case .stubborn: studyDay.lapses(of: term) >= Self.stubbornAfter
    case .suspended: studyDay.standing(of: term) == .suspended
    }
  }

  func draw(on page: inout Page, _ c: Context) { TermsView(studyDay: c.studyDay, list: self).draw(on: &page) }
}
