// The answers that a learner counts as right besides those of the deck, each with the id of its event, so that an undo can
// take back any of them.

import Glossary

package struct Aliases: Equatable, Sendable {
  /// By the current addresses of the terms, in the order of the events.
  private var byTerm: [TermAddress: [Kept]] = [:]

  package struct Kept: Equatable, Sendable {
    package let id: Event.ID
    package let text: String
  }

  package init() {}

  mutating func apply(_ alias: Alias, _ id: Event.ID) {
    byTerm[alias.term, default: []].append(Kept(id: id, text: alias.text))
  }

  package subscript(term: TermAddress) -> [Kept] { byTerm[term, default: []] }

  /// The texts of a term's aliases, each once.
  package func texts(of term: TermAddress) -> [String] {
    var seen: Set<String> = []
    return self[term].map(\.text).filter { seen.insert($0).inserted }
  }

  /// The terms with aliases.
  package var terms: some Collection<TermAddress> { byTerm.keys }
}
