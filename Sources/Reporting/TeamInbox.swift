// What a team asks of the owner of a deck: terms flagged, sentences about terms, answers kept as right, and terms that
// learners added. It counts learners and names none.

import Glossary
import Learning
import Study

package struct TeamInbox: Sendable {
  package let deck: Deck
  package let day: Day
  private var flags: [TermAddress: Int] = [:]
  private var texts: [TextKey: Remark] = [:]
  private var keptAliases = KeptAliases()
  /// The terms that learners added, in the order in which they were met.
  package private(set) var terms: [AddedTerm] = []

  /// Sentences on a term that differ only in case, accents and punctuation are one.
  private struct TextKey: Hashable {
    let term: TermAddress
    let folded: String
  }

  /// A sentence for the owner.
  package struct Remark: Equatable, Sendable {
    package let term: TermAddress
    /// The spelling of the learner who was added first.
    package let text: String
    /// The latest day on which it was written.
    package fileprivate(set) var day: Day
    package fileprivate(set) var learners = 0
  }

  /// A term that was flagged, and the number of learners whose flag stands.
  package struct Flag: Equatable, Sendable {
    package let term: TermAddress
    package let learners: Int
  }

  package init(_ deck: Deck, on day: Day) {
    self.deck = deck
    self.day = day
  }

  // MARK: Learners

  /// Adds what one learner says of the deck's terms, and the terms that this learner added.
  package mutating func add(_ progress: Progress, added: [Term]) {
    for term in progress.marks.flagged where deck[term] != nil { flags[term, default: 0] += 1 }
    for term in progress.remarks.terms where deck[term] != nil { add(progress.remarks[term], on: term) }
    keptAliases.add(progress.aliases, in: deck)
    add(added)
  }

  private mutating func add(_ remarks: [Remarks.Kept], on term: TermAddress) {
    var counted: Set<TextKey> = []
    for remark in remarks {
      let folded = Folding.key(remark.text)
      let key = TextKey(term: term, folded: folded.isEmpty ? remark.text : folded)
      var known = texts[key] ?? Remark(term: term, text: remark.text, day: remark.day)
      known.day = max(known.day, remark.day)
      if counted.insert(key).inserted { known.learners += 1 }
      texts[key] = known
    }
  }

  private mutating func add(_ added: [Term]) {
    var counted: Set<Int> = []
    for term in added {
      let index = terms.firstIndex { $0.isSame(as: term) } ?? terms.count
      if index == terms.count { terms.append(AddedTerm(term)) } else { terms[index].merge(term) }
      if counted.insert(index).inserted { terms[index].learners += 1 }
    }
  }

  // MARK: Results

  package var isEmpty: Bool { flags.isEmpty && texts.isEmpty && terms.isEmpty && aliases.isEmpty }

  /// In the order of the deck.
  package var flagged: [Flag] {
    deck.terms.compactMap { term in flags[term.address].map { Flag(term: term.address, learners: $0) } }
  }

  /// The newest first; of one day, those of most learners first.
  package var remarks: [Remark] {
    texts.values.sorted { ($1.day, $1.learners, $0.term, $0.text) < ($0.day, $0.learners, $1.term, $1.text) }
  }

  /// The answers kept as right that the deck does not accept yet, those of most learners first.
  package var aliases: [KeptAliases.Row] { keptAliases.unaccepted(by: deck) }

  /// The terms that learners added, those of most learners first.
  package var mostAdded: [AddedTerm] {
    terms.sorted { ($1.learners, $0.title) < ($0.learners, $1.title) }
  }

  /// The term of the deck that has one of the names of an added term; `nil` if there is none.
  package func known(_ added: AddedTerm) -> TermAddress? {
    deck.terms.first { !added.keys.isDisjoint(with: AddedTerm.keys(of: $0)) }?.address
  }
}

/// A term that learners added to their own terms, and how many did.
package struct AddedTerm: Equatable, Sendable {
  package private(set) var acronym: String?
  package private(set) var names: [String]
  /// Empty if there is none.
  package private(set) var definition: String
  package fileprivate(set) var learners = 0

  init(_ term: Term) {
    acronym = term.acronym
    names = term.names
    definition = term.definition
  }

  package var title: String { acronym ?? names.first ?? "" }

  fileprivate static func keys(of term: Term) -> Set<String> { keys(term.acronym, term.names) }

  fileprivate var keys: Set<String> { Self.keys(acronym, names) }

  private static func keys(_ acronym: String?, _ names: [String]) -> Set<String> {
    Set(([acronym].compactMap(\.self) + names).map { Folding.key($0) }.filter { !$0.isEmpty })
  }

  /// Whether a term is this one: they have a name in common; or, if one of them has no name, their acronym. Two terms may
  /// have one acronym.
  fileprivate func isSame(as term: Term) -> Bool {
    let (mine, others) = (Set(names.map { Folding.key($0) }), Set(term.names.map { Folding.key($0) }))
    if !mine.isDisjoint(with: others) { return true }
    guard mine.isEmpty || others.isEmpty, let acronym, let other = term.acronym else { return false }
    return Folding.key(acronym) == Folding.key(other)
  }

  fileprivate mutating func merge(_ term: Term) {
    acronym = acronym ?? term.acronym
    let known = Set(names.map { Folding.key($0) })
    names += term.names.filter { !known.contains(Folding.key($0)) }
    if definition.isEmpty { definition = term.definition }
  }
}
