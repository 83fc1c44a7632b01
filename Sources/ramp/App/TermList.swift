// The list of terms as the learner has it: what is sought, which terms are wanted, which one is selected.

import Glossary
import Study
import Terminal

struct TermList: Equatable, Sendable {
  var query = TextField()
  /// Whether keys are letters of what is sought.
  var isTyping = false
  var filter = Filter.all
  /// From 0, among the matches.
  private(set) var selectedPlace = 0
  private(set) var matches: [TermSearch.Match] = []

  enum Filter: CaseIterable, Equatable, Sendable {
    case all, due, new, known, stubborn, suspended
  }

  var current: Term.ID? { matches.indices.contains(selectedPlace) ? matches[selectedPlace].term : nil }

  /// Lapses from which a term is called stubborn.
  private static let stubbornAfter = 2

  /// The terms anew; the selected one stays selected if it is still there.
  mutating func refresh(_ studyDay: StudyDay, _ search: TermSearch) {
    let current = current
    matches = search.matches(query.text).filter { match in
      studyDay.deck[match.term].map { isWanted($0, studyDay) } ?? false
    }
    selectedPlace = matches.firstIndex { $0.term == current } ?? 0
  }

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

  mutating func move(_ step: Int) {
    guard !matches.isEmpty else { return }
    selectedPlace = min(max(0, selectedPlace + step), matches.count - 1)
  }

  mutating func selectFirst() { selectedPlace = 0 }

  mutating func select(_ term: Term.ID) {
    if let place = matches.firstIndex(where: { $0.term == term }) { selectedPlace = place }
  }

  mutating func nextFilter() {
    let all = Filter.allCases
    filter = all[((all.firstIndex(of: filter) ?? 0) + 1) % all.count]
    selectedPlace = 0
  }
}
