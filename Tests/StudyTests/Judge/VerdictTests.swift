// Which answers are right, which are slips and which are another term's, rule by rule.

import Glossary
import Learning
import Study
import Testing

@Suite struct VerdictTests {
  let sales: JudgedDeck

  init() throws {
    sales = try JudgedDeck(
      "SDR = Sales Development Rep, Chargé de développement commercial; BDR, Représentant des ventes",
      "MDR = Market Development Rep; MDX", "ADR = Account Development Rep", "AE = Account Executive",
      "SE = Sales Engineer", "CAC = Coût d'acquisition client", "Churn, Taux d'attrition", "Disco/Démo",
      "PME = Petite et moyenne entreprise", "TAM = Technical Account Manager")
  }

  // MARK: What each face accepts

  @Test(arguments: [
    ("Sales Development Rep", Face.expand, Verdict.exact), ("Chargé de développement commercial", .expand, .exact),
    ("Représentant des ventes", .expand, .exact), ("SDR", .expand, .wrong), ("BDR", .expand, .wrong),
    ("SDR", .abbreviate, .exact), ("BDR", .abbreviate, .exact), ("Sales Development Rep", .abbreviate, .wrong),
    ("Représentant des ventes", .abbreviate, .wrong), ("SDR", .name, .exact), ("BDR", .name, .exact),
    ("Sales Development Rep", .name, .exact), ("Représentant des ventes", .name, .exact), ("SDR", .define, .exact),
  ])
  func eachFaceAcceptsItsOwnAnswers(_ typed: String, _ face: Face, _ verdict: Verdict) {
    #expect(sales.verdict(typed, face) == verdict)
  }

  @Test func theAcronymOfAnExpandCardIsAnotherTermsWhenAnotherTermHasIt() throws {
    let deck = try JudgedDeck("AM = Account Manager", "Asset Management; AM")
    #expect(deck.judged("am").got?.text == "t1")
  }

  @Test func theAcronymIsNoTypoOfANameThatResemblesIt() throws {
    let deck = try JudgedDeck("CHURN = Churns")
    #expect(deck.verdict("churn") == .wrong)
    #expect(deck.verdict("chuurns") == .typo)
  }

  @Test func aTermWithoutAnAnswerForTheFaceIsJudgedAllTheSame() throws {
    let deck = try JudgedDeck("Churn")
    let judgement = deck.judged("Churn", .abbreviate)
    #expect(judgement.verdict == .wrong)
    #expect(judgement.expected == "Churn")
  }

  // MARK: What folding ignores

  @Test(arguments: [
    "sdr", "S.D.R.", "s. d. r.", "S-D-R", "S D R", "le SDR", "un SDR", "the sdr", "« SDR »", "ＳＤＲ",
    "\tSDR\n", "ŚDR\u{301}", "(SDR)", "SDR 🙂",
  ])
  func anAcronymInAnyDressIsEquivalent(_ typed: String) { #expect(sales.verdict(typed, .abbreviate) == .equivalent) }

  @Test(arguments: ["S\u{200B}D\u{FEFF}R", "\u{202E}SDR", "SD\u{AD}R", "S\u{E0041}D\u{180E}R\u{3164}"])
  func whatNobodySeesInAnAnswerIsNotThere(_ typed: String) { #expect(sales.verdict(typed, .abbreviate) == .exact) }

  @Test(arguments: ["Sales\u{200B} Re\u{AD}p", "\u{FEFF}Sales Rep\u{2060}", "Sales R\u{FFF9}ep"])
  func whatNobodySeesInANameIsNotTyped(_ name: String) throws {
    #expect(try JudgedDeck("X = \(name)").verdict("Sales Rep") == .exact)
    #expect(try JudgedDeck("X = \(name)").verdict("sales rep") == .equivalent)
  }

  @Test(arguments: [
    "coût d’acquisition client", "COUT D'ACQUISITION CLIENT", "le coût d acquisition-client",
    "cout d`acquisition client !",
  ])
  func aNameInAnyDressIsEquivalent(_ typed: String) { #expect(sales.verdict(typed, term: 5) == .equivalent) }

  @Test(arguments: ["disco démo", "Disco-Demo", "DISCO / DÉMO", "le disco/démo", "disco\u{2215}démo"])
  func aSlashSeparatesAsABlankDoes(_ typed: String) { #expect(sales.verdict(typed, .name, term: 7) == .equivalent) }

  @Test(arguments: ["Petite & moyenne entreprise", "petite＆moyenne entreprise"])
  func anAmpersandIsTheWordItStandsFor(_ typed: String) { #expect(sales.verdict(typed, term: 8) == .equivalent) }

  @Test(arguments: [
    ("Sales & Marketing", "sales and marketing"), ("Sales & Marketing", "Sales et marketing"),
    ("Sales & Marketing", "sales marketing"), ("R&D = x", "RD"), ("R&D = x", "R & D"), ("R&D = x", "r et d"),
  ])
  func anAmpersandOfTheDeckIsReadInEveryWay(_ line: String, _ typed: String) throws {
    #expect(try JudgedDeck(line).verdict(typed, .name) == .equivalent)
  }

  @Test func onlyALeadingArticleCountsForNothing() {
    #expect(sales.verdict("la petite et moyenne entreprise", term: 8) == .equivalent)
    #expect(sales.verdict("petite et la moyenne entreprise", term: 8) != .equivalent)
  }

  @Test func aLetterOfAnAcronymIsNoArticle() throws {
    let deck = try JudgedDeck("LTV = Lifetime Value", "TV = Television", "A", "LA = Los Angeles")
    #expect(deck.verdict("L.T.V.", .abbreviate) == .equivalent)
    #expect(deck.judged("L.T.V.", .abbreviate, term: 1).got?.text == "t0")
    #expect(deck.verdict("a", .name, term: 2) == .equivalent)
    #expect(deck.verdict("L.A.", .abbreviate, term: 3) == .equivalent)
  }

  @Test func lettersThatStandAloneMakeOneWordAndNumbersDoNot() throws {
    let deck = try JudgedDeck("½ journée", "B2B = x", "A/B testing")
    #expect(deck.verdict("1/2 journée", .name) == .equivalent)
    #expect(deck.verdict("12 journée", .name) == .typo)
    #expect(deck.verdict("b 2 b", .name, term: 1) == .equivalent)
    #expect(deck.verdict("AB testing", .name, term: 2) == .equivalent)
  }

  @Test func ofTwoNamesThatDifferByAnArticleTheMoreLiteralOneIsMeant() throws {
    let deck = try JudgedDeck("A-Team", "Team")
    #expect(deck.judged("team", .name).got?.text == "t1")
    #expect(deck.verdict("a team", .name) == .equivalent)
    #expect(deck.judged("a team", .name, term: 1).got?.text == "t0")
  }

  @Test func ofSeveralAcceptedAnswersTheOneTypedIsExact() throws {
    let judgement = try JudgedDeck("Démo; Demo").judged("Demo", .name)
    #expect(judgement.verdict == .exact)
    #expect(judgement.expected == "Demo")
  }

  @Test func anAnswerThatTwoTermsShareIsRightForBoth() throws {
    let deck = try JudgedDeck("Inside Sales", "ISR = Sales Rep; inside sales")
    #expect(deck.verdict("inside sales", .name) == .equivalent)
    #expect(deck.verdict("inside sale", .name) == .typo)
    #expect(deck.verdict("Inside Sales", .name, term: 1) == .equivalent)
  }

  @Test func aNameWithoutLettersIsWhatItIs() throws {
    let deck = try JudgedDeck("🎯", "🚀", "⁂")
    #expect(deck.verdict(" 🎯\u{FE0F}", .name) == .equivalent)
    #expect(deck.verdict("🧨", .name) == .wrong)
    #expect(deck.judged("🚀", .name).got?.text == "t1")
    #expect(deck.verdict("⁂", .name, term: 2) == .exact)
    #expect(deck.verdict("‽", .name, term: 2) == .blank)
  }

  // MARK: Slips

  @Test(arguments: [
    ("Lead", "laed", Verdict.close), ("Lead", "xxxd", .wrong), ("Churn", "chrun", .typo), ("Churn", "chr", .close),
    ("Churn", "cxxxn", .wrong), ("Pipeline", "pipelinne", .typo), ("Pipeline", "ppelinne", .close),
    ("Pipeline", "pplinne", .wrong), ("Onboarding", "onbordin", .typo), ("Onboarding", "nbordin", .close),
    ("Onboarding", "onboxxxxng", .close), ("Onboarding", "onbxxxxxng", .wrong),
    ("Vente incitative", "vente incixxxxve", .close), ("Cycle des ventes", "cycle de vente", .typo),
    ("Partage de documents", "partag d document", .typo), ("Partage de documents", "parta d document", .close),
    ("Partage de documents", "partagxxxxxxocuments", .close), ("Partage de documents", "partaxxxxxxxocuments", .wrong),
  ])
  func slipsAreToleratedByLength(_ name: String, _ typed: String, _ verdict: Verdict) throws {
    #expect(try JudgedDeck(name).verdict(typed, .name) == verdict)
  }

  @Test func blanksAreNoLetters() throws {
    // Fifteen letters and two blanks tolerate two slips; sixteen letters, three.
    #expect(try JudgedDeck("Partage du bureau").verdict("partag du burea", .name) == .typo)
    #expect(try JudgedDeck("Partage du bureau").verdict("partg du burea", .name) == .close)
    #expect(try JudgedDeck("Partages du bureau").verdict("partgs du burea", .name) == .typo)
    #expect(try JudgedDeck("Partages du bureau").verdict("partgs d burea", .name) == .close)
  }

  @Test func whatHasNothingInCommonWithAShortNameIsNoNearMiss() throws {
    #expect(try JudgedDeck("Up").verdict("no", .name) == .wrong)
    #expect(try JudgedDeck("Up").verdict("un", .name) == .close)
  }

  @Test(arguments: ["SRD", "SD", "SDRR", "CDR", "BRD"])
  func anAcronymIsRightToTheLetter(_ typed: String) {
    #expect(sales.verdict(typed, .abbreviate) == .wrong)
    #expect(sales.verdict(typed, .name) == .wrong)
  }

  @Test(arguments: ["SaaS", "AdOps", "PoC", "B2B", "R&D", "ÉDI"])
  func aShortWordWithTwoCapitalsIsAnAcronymWhereverItStands(_ name: String) throws {
    let deck = try JudgedDeck("\(name)")
    #expect(deck.verdict("\(name)s", .name) == .wrong)
    #expect(deck.verdict(name.lowercased(), .name) == .equivalent)
  }

  @Test(arguments: ["Async", "DevOpsX", "Lead Up", "CHURNS"])
  func otherWordsAreNoAcronyms(_ name: String) throws {
    #expect(try JudgedDeck("\(name)").verdict("\(name)z", .name) == .typo)
  }

  @Test func whatTheDeckDeclaresAnAcronymIsOne() throws {
    let deck = try JudgedDeck("Martech = Marketing Technology")
    #expect(deck.verdict("martec", .abbreviate) == .wrong)
  }

  // MARK: Other terms

  @Test(arguments: [
    ("Market Development Rep", "t1"), ("market development rep", "t1"), ("MDR", "t1"), ("m.d.r.", "t1"), ("mdx", "t1"),
    ("le TAM", "t9"), ("Taux d’attrition", "t6"), ("petite & moyenne entreprise", "t8"),
  ])
  func anotherTermsNameTellsWhichOne(_ typed: String, _ got: String) {
    for face in Face.allCases {
      let judgement = sales.judged(typed, face)
      #expect(judgement.verdict == .otherTerm)
      #expect(judgement.got?.text == got)
      #expect(judgement.grade == .again)
    }
  }

  @Test func theFirstOfSeveralTermsIsTheOneAnswered() throws {
    let deck = try JudgedDeck("Lead", "AM = Account Manager", "Asset Management; AM")
    #expect(deck.judged("AM", .name).got?.text == "t1")
  }

  @Test func aSlipThatIsAsNearToAnotherTermIsWrong() throws {
    let deck = try JudgedDeck("Revenu net", "Revenu neuf")
    #expect(deck.verdict("revenu nett", .name) == .typo)
    #expect(deck.verdict("revenu neu", .name) == .wrong)
    #expect(deck.verdict("revenu neuff", .name) == .wrong)
  }

  @Test func aNearMissThatIsAsNearToAnotherTermIsWrong() throws {
    #expect(try JudgedDeck("Churn").verdict("turn", .name) == .close)
    #expect(try JudgedDeck("Churn", "Urn").verdict("turn", .name) == .wrong)
    #expect(try JudgedDeck("Churn", "TRNS = x").verdict("turn", .name) == .wrong)
  }

  @Test func aSlipOfAnotherTermsNameIsWrongAndNobodys() {
    let judgement = sales.judged("Market Developement Rep")
    #expect(judgement.verdict == .wrong)
    #expect(judgement.got == nil)
  }

  @Test func ofTwoAcceptedAnswersTheOneThatIsAPassIsMeant() throws {
    // Two edits from either: too many for eight letters, not for nine.
    let deck = try JudgedDeck("Pipeline, Pipelines")
    let judgement = deck.judged("pipelinaz", .name)
    #expect(judgement.verdict == .typo)
    #expect(judgement.expected == "Pipelines")
  }

  // MARK: Nothing, and nonsense

  @Test(arguments: ["", "   ", "\t\n", "\u{A0}\u{202F}", "\u{200B}\u{FEFF}", "\u{1B}\u{0}", "???", "…", " — "])
  func whatSaysNothingIsBlank(_ typed: String) {
    let judgement = sales.judged(typed)
    #expect(judgement.verdict == .blank)
    #expect(judgement.grade == .blank)
    #expect(judgement.expected == "Sales Development Rep")
  }

  @Test(arguments: ["je ne sais pas", "🎯", "x", "שלום", "作者", "\u{1B}[31mred", "1"])
  func anythingElseIsWrong(_ typed: String) {
    #expect(sales.verdict(typed) == .wrong)
    #expect(sales.judged(typed).grade == .again)
  }

  @Test func aLongAnswerIsRightOnlyWhenItIsEqual() throws {
    let name = String(repeating: "longue vente ", count: 30)
    let deck = try JudgedDeck("\(name)", "Lead")
    #expect(deck.verdict(name.uppercased(), .name) == .equivalent)
    #expect(deck.verdict(name + "s", .name) == .wrong)
    #expect(deck.verdict("Lead" + String(repeating: "x", count: 1000), .name, term: 1) == .wrong)
  }

  @Test func theExpectedAnswerIsTheNearestAsTheDeckWritesIt() {
    #expect(sales.judged("charge de developement comercial").expected == "Chargé de développement commercial")
    #expect(sales.judged("sales development rep").expected == "Sales Development Rep")
    #expect(sales.judged("BDX", .name).expected == "BDR")
  }

  @Test func whatIsNearNoneIsShownTheFirst() throws {
    let deck = try JudgedDeck("Account Executive, Account Exec")
    #expect(deck.judged("acount exek", .name).expected == "Account Exec")
    #expect(deck.judged("commercial", .name).expected == "Account Executive")
    #expect(deck.judged("z", .name).expected == "Account Executive")
  }
}
