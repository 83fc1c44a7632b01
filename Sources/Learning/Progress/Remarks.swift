// The sentences that a learner wrote for the deck's owner, each with the id of its event, so that an undo can take back
// any of them.

import Glossary

package struct Remarks: Equatable, Sendable {
  /// By the current addresses of the terms, in the order of the events.
  private var byTerm: [TermAddress: [Kept]] = [:]

  package struct Kept: Equatable, Sendable {
    package let id: Event.ID
    package let day: Day
    package let text: String
  }

  package init() {}

  /// A remark without a text says nothing.
  mutating func apply(_ remark: Remark, _ id: Event.ID, on day: Day) {
    if remark.text.isEmpty { return }
    byTerm[remark.term, default: []].append(Kept(id: id, day: day, text: remark.text))
  }

  package subscript(term: TermAddress) -> [Kept] { byTerm[term, default: []] }

  /// The terms with remarks.
  package var terms: some Collection<TermAddress> { byTerm.keys }
}
