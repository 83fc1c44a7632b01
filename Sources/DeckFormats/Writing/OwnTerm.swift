// A term of the learner's own, as the form has it, and its place in the deck of the learner's own terms.

import Glossary

package struct OwnTerm: Equatable, Sendable {
  /// The term that it corrects; `nil` for a new one.
  package let corrected: Term.ID?
  package let acronym: String?
  package let name: String?
  /// Empty if there is none.
  package let definition: String

  /// White space at the ends of the texts, and runs of it, are taken out; a text without anything else counts as none.
  package init(correcting corrected: Term.ID? = nil, acronym: String, name: String, definition: String) {
    self.corrected = corrected
    let texts = [acronym, name].map(NormalizedText.of)
    self.acronym = texts[0].isEmpty ? nil : texts[0]
    self.name = texts[1].isEmpty ? nil : texts[1]
    self.definition = NormalizedText.of(definition)
  }

  package var isEmpty: Bool { acronym == nil && name == nil && definition.isEmpty }

  package var title: String { acronym ?? name ?? "" }

  // MARK: What may be missing

  package enum Refusal: Equatable, Sendable {
    /// It has neither an acronym nor a name.
    case noName
    /// It has no definition, and only one of acronym and name.
    case noDefinition
    /// Another term of the deck has its acronym or its name.
    case taken(Term, isByAcronym: Bool)
  }

  /// Why it cannot be kept; `nil` if it can. `address`: that of the term that it corrects.
  package func refusal(in deck: Deck, correcting address: TermAddress?) -> Refusal? {
    if acronym == nil, name == nil { return .noName }
    if definition.isEmpty, acronym == nil || name == nil { return .noDefinition }
    let keys = (acronym.map(Folding.key) ?? "", name.map(Folding.key) ?? "")
    for term in deck.terms where term.address != address {
      let others = Set((term.names + [term.acronym].compactMap(\.self)).map { Folding.key($0) })
      for (key, isAcronym) in [(keys.0, true), (keys.1, false)] where !key.isEmpty && others.contains(key) {
        return .taken(term, isByAcronym: isAcronym)
      }
    }
    return nil
  }

  // MARK: The deck

  /// The deck with this term, and the term's id. A correction keeps what the form does not ask for. A new term that the
  /// deck has already, with the same texts, is not added again: the form may be sent twice.
  package func kept(in deck: Deck) -> (deck: Deck, id: Term.ID) {
    var terms = deck.terms
    if let corrected, let index = terms.firstIndex(where: { $0.id == corrected }) {
      terms[index] = changed(terms[index])
      return (deck.with(terms: terms), corrected)
    }
    if let same = terms.first(where: { changed($0) == $0 && Set($0.names) == Set([name].compactMap(\.self)) }) {
      return (deck, same.id)
    }
    let id = corrected ?? freeID(in: deck)
    let names = [name].compactMap(\.self)
    terms.append(Term(id: id, acronym: acronym, names: names, kind: .concept, definition: definition))
    return (deck.with(terms: terms), id)
  }

  private func changed(_ term: Term) -> Term {
    var term = term
    term.acronym = acronym
    if term.names.first != name {
      term.names = [name].compactMap(\.self) + term.names.dropFirst().filter { $0 != name }
    }
    term.definition = definition
    return term
  }

  private func freeID(in deck: Deck) -> Term.ID {
    let taken = Set(deck.terms.flatMap { [$0.id] + $0.was } + deck.gone.flatMap { [$0.id] + $0.was })
    let slug = Slug.of(title) ?? Term.ID.unnamed.text
    if let id = Term.ID(slug), !taken.contains(id) { return id }
    let stem = slug.prefix(Term.ID.longest - 6)
    let numbered = (2...taken.count + 2).lazy.compactMap { Term.ID("\(stem)-\($0)") }
    return numbered.first { !taken.contains($0) } ?? .unnamed
  }
}
