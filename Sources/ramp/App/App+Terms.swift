// What the keys of the list of terms do.

import Glossary
import Study
import Terminal

extension App {
  private var termSearch: TermSearch { search ?? TermSearch(studyDay.deck) }

  mutating func openTerms() {
    search = termSearch
    var list = TermList()
    list.refresh(studyDay, termSearch)
    phase = .terms(list)
  }

  mutating func look(through action: TermsAction) {
    guard case .terms(var list) = phase else { return }
    switch action {
    case .search: list.isTyping = true
    case .endSearch: list.isTyping = false
    case .filter:
      list.nextFilter()
      list.refresh(studyDay, termSearch)
    case .move(let step):
      list.isTyping = false
      list.move(step)
    }
    phase = .terms(list)
  }

  /// What is sought has changed.
  mutating func seek(_ list: TermList) {
    var list = list
    list.refresh(studyDay, termSearch)
    list.selectFirst()
    phase = .terms(list)
  }

  /// Out of the search, if there is one.
  mutating func leaveSearch() -> Bool {
    guard case .terms(var list) = phase, list.isTyping || !list.query.text.isEmpty else { return false }
    list.isTyping = false
    list.query = TextField()
    list.refresh(studyDay, termSearch)
    phase = .terms(list)
    return true
  }

  /// The term whose card is being read stays the selected one.
  func following(_ term: Term.ID, in phase: Phase) -> Phase {
    guard case .terms(var list) = phase else { return phase }
    list.refresh(studyDay, termSearch)
    list.select(term)
    return .terms(list)
  }
}

enum TermsAction: Hashable, Sendable {
  case search
  /// Back to the list, with what was sought.
  case endSearch
  case filter
  /// By a page.
  case move(Int)
}
