// Decks nobody would write: few words for many terms, so that names, acronyms and definitions collide at every turn.

import Glossary
import Study
import Testing

enum Invention {
  private static let words = [
    "vente", "client", "compte", "marché", "churn", "onboarding", "réunion", "commercial", "deal", "revenu", "coût",
    "sales", "lead", "manager", "réussite", "prospection", "net", "acheteur", "hybride", "à", "de", "la", "of", "le",
  ]
  private static let acronyms = ["AE", "SE", "AM", "SDR", "TAM", "SaaS", "CS", "CSM", "B2B"]
  private static let endings = ["", "", "", "s", "e", "ed", "ing", "es"]
  private static let gaps = [" ", " ", " ", " ", ", ", " l'", "-", ". ", " ___ ", " : "]

  private static func pick(_ list: [String], _ random: inout SplitMix64) -> String {
    list[Int(random.next(upperBound: UInt(list.count)))]
  }

  private static func chance(_ one: UInt, _ random: inout SplitMix64) -> Bool { random.next(upperBound: one) == 0 }

  private static func phrase(_ words: [String], _ length: UInt, _ random: inout SplitMix64) -> String {
    (0...random.next(upperBound: length)).map { _ in pick(words, &random) }.joined(separator: " ")
  }

  static func term(_ number: UInt, _ random: inout SplitMix64) throws -> Term {
    let acronym = chance(2, &random) ? pick(acronyms, &random) : nil
    var name = phrase(words, 4, &random)
    if let acronym, chance(4, &random) { name += " (\(acronym))" }
    let names = acronym != nil && chance(5, &random) ? [] : [name]
    var term = Term(
      id: try #require(Term.ID("t\(number)")), acronym: acronym, names: names,
      kind: chance(2, &random) ? .role : .metric, definition: "")
    if chance(3, &random) { term.aliases = [pick(words + acronyms, &random)] }
    term.tags = [pick(["x", "y", "z"], &random)]
    term.definition = chance(2, &random) ? text(saying: term, &random) : phrase(words, 12, &random) + "."
    return term
  }

  /// A text in which the term's own words, inflected, lie among others.
  static func text(saying term: Term, _ random: inout SplitMix64) -> String {
    let own = ([term.acronym].compactMap(\.self) + term.names + term.aliases).flatMap { name in
      [name] + name.split(separator: " ").map(String.init)
    }
    var text = ""
    for _ in 0...random.next(upperBound: UInt(12)) {
      let word = chance(2, &random) ? pick(own.isEmpty ? words : own, &random) : pick(words, &random)
      text += word + pick(endings, &random) + pick(gaps, &random)
    }
    return text
  }

  static func deck(_ seed: Int, terms: Int) throws -> Deck {
    var random = SplitMix64("deck", seed)
    let terms = try (0..<terms).map { number in
      var term = try term(UInt(number), &random)
      if number > 0, chance(3, &random) {
        term.confusedWith = [try #require(Term.ID("t\(random.next(upperBound: UInt(number)))"))]
      }
      return term
    }
    return Deck(id: try #require(Deck.ID("invented")), title: "", language: "fr", terms: terms)
  }
}
