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
    #expect(deck.judged("am").got?.term.text == "t1")
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

  @Test(arguments: ["la petite et moyenne entreprise", "petite et la moyenne entreprise", "petite moyenne entreprise"])
  func smallWordsCountForNothing(_ typed: String) { #expect(sales.verdict(typed, term: 8) == .equivalent) }

  @Test func aLetterOfAnAcronymIsNoArticle() throws {
    let deck = try JudgedDeck("LTV = Lifetime Value", "TV = Television", "A", "LA = Los Angeles")
    #expect(deck.verdict("L.T.V.", .abbreviate) == .equivalent)
    #expect(deck.judged("L.T.V.", .abbreviate, term: 1).got?.term.text == "t0")
    #expect(deck.verdict("a", .name, term: 2) == .equivalent)
    #expect(deck.verdict("L.A.", .abbreviate, term: 3) == .equivalent)
  }

  @Test func lettersThatStandAloneMakeOneWordAndNumbersDoNot() throws {
    let deck = try JudgedDeck("½ journée", "B2B = x", "A/B testing")
    #expect(deck.verdict("1/2 journée", .name) == .equivalent)
    #expect(deck.verdict("12 journée", .name) == .wrong)
    #expect(deck.verdict("b 2 b", .name, term: 1) == .equivalent)
    #expect(deck.verdict("AB testing", .name, term: 2) == .equivalent)
  }

  @Test func ofTwoNamesThatDifferByAnArticleTheMoreLiteralOneIsMeant() throws {
    let deck = try JudgedDeck("A-Team", "Team")
    #expect(deck.judged("team", .name).got?.term.text == "t1")
    #expect(deck.verdict("a team", .name) == .equivalent)
    #expect(deck.judged("a team", .name, term: 1).got?.term.text == "t0")
  }

  @Test func ofSeveralAcceptedAnswersTheOneTypedIsExact() throws {
    let judgement = try JudgedDeck("Démo; Demo").judged("Demo", .name)
    #expect(judgement.verdict == .exact)
    #expect(judgement.expected == "Demo")
  }

  @Test func anAnswerThatTwoTermsShareIsRightForBoth() throws {
    let deck = try JudgedDeck("Inside Sales", "ISR = Sales Rep; inside sales")
    #expect(deck.verdict("inside sales", .name) == .equivalent)
    #expect(deck.verdict("inside sale", .name) == .equivalent)
    #expect(deck.verdict("inside salez", .name) == .typo)
    #expect(deck.verdict("Inside Sales", .name, term: 1) == .equivalent)
  }

  @Test func aNameWithoutLettersIsWhatItIs() throws {
    let deck = try JudgedDeck("🎯", "🚀", "⁂")
    #expect(deck.verdict(" 🎯\u{FE0F}", .name) == .equivalent)
    #expect(deck.verdict("🧨", .name) == .wrong)
    #expect(deck.judged("🚀", .name).got?.term.text == "t1")
    #expect(deck.verdict("⁂", .name, term: 2) == .exact)
    #expect(deck.verdict("‽", .name, term: 2) == .blank)
  }

  // MARK: Slips

  /// Each word has its own budget: 0 edits up to three letters, 1 up to seven, 2 up to eleven, 3 above.
  @Test(arguments: [
    ("Net price", "nit price", Verdict.wrong), ("Net price", "nte price", .typo), ("Lead", "laed", .typo),
    ("Lead", "lxxd", .wrong),
    ("Churn", "chrun", .typo), ("Churn", "chr", .wrong), ("Pricing", "pricinh", .typo), ("Pricing", "pricihh", .wrong),
    ("Pipeline", "ppelinne", .typo), ("Pipeline", "pplinnz", .wrong), ("Onboarding", "onbordin", .typo),
    ("Onboarding", "nbordin", .wrong), ("Vente incitative", "vente incixxative", .typo),
    ("Vente incitative", "vente incixxxxve", .wrong), ("Partage de documents", "parta d document", .wrong),
    ("Responsabilisation", "responsabilxxxtion", .typo), ("Cost to serve", "cost to sever", .typo),
  ])
  func slipsAreToleratedByTheLengthOfAWord(_ name: String, _ typed: String, _ verdict: Verdict) throws {
    #expect(try JudgedDeck(name).verdict(typed, .name) == verdict)
  }

  @Test(arguments: ["SRD", "SD", "SDRR", "CDR", "BRD"])
  func anAcronymIsRightToTheLetter(_ typed: String) {
    #expect(sales.verdict(typed, .abbreviate) == .wrong)
    #expect(sales.verdict(typed, .name) == .wrong)
  }

  @Test(arguments: ["SaaS", "AdOps", "PoC", "B2B", "R&D", "ÉDI"])
  func aShortWordWithTwoCapitalsIsAnAcronymWhereverItStands(_ name: String) throws {
    let deck = try JudgedDeck("\(name)")
    #expect(deck.verdict("\(name)x", .name) == .wrong)
    if !name.contains("&") { #expect(deck.verdict("\(name)s", .name) == .equivalent) }
    #expect(deck.verdict(name.lowercased(), .name) == .equivalent)
  }

  @Test(arguments: ["Async", "DevOpsX", "Lead Over", "CHURNS"])
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
      #expect(judgement.got?.term.text == got)
      #expect(judgement.grade == .again)
    }
  }

  @Test func theFirstOfSeveralTermsIsTheOneAnswered() throws {
    let deck = try JudgedDeck("Lead", "AM = Account Manager", "Asset Management; AM")
    #expect(deck.judged("AM", .name).got?.term.text == "t1")
  }

  @Test func aSlipThatIsAsNearToAnotherTermIsWrong() throws {
    let deck = try JudgedDeck("Revenu net", "Revenu neuf")
    #expect(deck.verdict("reveni net", .name) == .typo)
    #expect(deck.verdict("revenu neu", .name) == .wrong)
    #expect(deck.verdict("reveni neuf", .name) == .wrong)
  }

  /// A word that the deck knows is that word, not a slip of another.
  @Test func aWordOfAnotherNameIsNoSlip() throws {
    #expect(try JudgedDeck("Annual Contract").verdict("annual contact", .name) == .typo)
    #expect(try JudgedDeck("Annual Contract", "Contact form").verdict("annual contact", .name) == .wrong)
  }

  @Test func aSlipOfAnotherTermsNameIsWrongAndNobodys() {
    let judgement = sales.judged("Market Developement Rep")
    #expect(judgement.verdict == .wrong)
    #expect(judgement.got == nil)
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
