import Glossary
import Learning
package struct Judge: Sendable {
  package init(_ deck: Deck) {}
  package func judge(_ typed: String, for card: Card, firstKey: Int?, usual: Int, hints: Int) -> Judgement {
    Judgement(verdict: .exact, grade: .good, got: nil, expected: "", difference: AnswerDifference(typed: "", marks: "", expected: "", edits: 0)) }
}
package struct Judgement: Equatable, Sendable {
  package let verdict: Verdict
  package let grade: Grade
  package let got: Term.ID?
  package let expected: String
  package let difference: AnswerDifference
}
package struct AnswerDifference: Equatable, Sendable { package let typed: String; package let marks: String; package let expected: String; package let edits: Int }
package struct Distractors: Sendable {
  package init(_ deck: Deck) {}
  package func options(for card: Card, confusions: [Term.ID: Int], count: Int = 4, random: inout some RandomNumberGenerator) -> [Term] { [card.term] }
  package func text(of term: Term, on card: Card) -> String { term.title }
}
