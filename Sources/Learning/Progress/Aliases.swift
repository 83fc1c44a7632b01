// The answers that a learner counts as right besides those of the deck, each with the id of its event, so that an undo can
// take back any of them.

import Glossary

package struct Aliases: Equatable, Sendable {
  /// By the current ids of the deck's terms, in the order of the events.
  private var byTerm: [Term.ID: [Kept]] = [:]

  package struct Kept: Equatable, Sendable {
    package let id: Event.ID
    package let text: String
  }

  package init() {}

  mutating func apply(_ alias: Alias, _ id: Event.ID) {
    byTerm[alias.term.term, default: []].append(Kept(id: id, text: alias.text))
  }

  package subscript(term: Term.ID) -> [Kept] { byTerm[term, default: []] }

  /// The texts of a term's aliases, each once.
  package func texts(of term: Term.ID) -> [String] {
    var seen: Set<String> = []
    return self[term].map(\.text).filter { seen.insert($0).inserted }
  }

  /// The terms with aliases.
  package var terms: some Collection<Term.ID> { byTerm.keys }
}
