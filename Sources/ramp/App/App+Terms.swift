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
    case .filter: list.nextFilter()
    case .move(let step):
      list.isTyping = false
      list.move(step)
    }
    list.refresh(studyDay, termSearch)
    phase = .terms(list)
  }

  /// Out of the search, else out of the list.
  mutating func leaveSearch() -> Bool {
    guard case .terms(var list) = phase, list.isTyping else { return false }
    list.isTyping = false
    list.query = TextField()
    list.refresh(studyDay, termSearch)
    phase = .terms(list)
    return true
  }

  /// Whether the key was text of what is sought.
  mutating func typeInTerms(_ key: Key) -> Bool {
    guard case .terms(var list) = phase, list.isTyping, list.query.take(key) else { return false }
    list.refresh(studyDay, termSearch)
    list.selectFirst()
    phase = .terms(list)
    return true
  }

  mutating func pasteInTerms(_ text: String) -> Bool {
    guard case .terms(var list) = phase, list.isTyping else { return false }
    list.query.paste(text)
    list.refresh(studyDay, termSearch)
    list.selectFirst()
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
