// The learner's own aliases at the judge: right for their term, judged by the same rules as the deck's, and nothing else.

import Glossary
import Learning
import Study
import Testing

@Suite struct OwnAliasTests {
  let deck: JudgedDeck

  init() throws {
    deck = try JudgedDeck(
      "SDR = Sales Development Rep", "AE = Account Executive, Chargé d'affaires", "Onboarding ; intégration")
  }

  func verdict(_ typed: String, _ face: Face = .name, own: [String]) -> Verdict {
    deck.judge.judge(typed, for: deck.card(0, face), own: own, firstKey: nil, usual: 0, hints: 0).verdict
  }

  @Test(arguments: [
    ("prospecteur", Verdict.exact), ("le Prospecteur", .equivalent), ("prospecteurs", .equivalent),
    ("prospeteur", .typo), ("chasseur", .wrong), ("account executive", .otherTerm),
  ])
  func anAliasIsJudgedAsTheDecksNamesAre(_ typed: String, _ expected: Verdict) {
    #expect(verdict(typed, own: ["prospecteur"]) == expected)
  }

  @Test func withoutTheAliasItIsWrong() { #expect(verdict("prospecteur", own: []) == .wrong) }

  @Test func anAcronymIsNoNameAndANameNoAcronym() {
    #expect(verdict("PDV", .abbreviate, own: ["PDV"]) == .exact)
    #expect(verdict("PDV", .expand, own: ["PDV"]) == .wrong)
    #expect(verdict("prospecteur", .abbreviate, own: ["prospecteur"]) == .wrong)
    #expect(verdict("prospecteur", .expand, own: ["prospecteur"]) == .exact)
  }

  @Test func theQuestionsAcronymIsNoAnswerEvenAsAnAlias() { #expect(!verdict("sdrs", .expand, own: ["sdrs"]).isRight) }

  @Test func anotherTermsNameIsNotTakenForAnAliasThatIsNear() {
    #expect(verdict("intégration", own: ["intégrations"]) == .otherTerm)
  }

  @Test func theDecksNamesStayRight() {
    #expect(verdict("sales dev rep", own: ["prospecteur"]).isRight)
    #expect(verdict("SDR", own: ["prospecteur"]) == .exact)
  }
}
