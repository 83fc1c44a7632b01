// A question never says its own answer, and loses nothing else.

import Glossary
import Oracles
import Study
import Testing

@Suite struct MaskTests {
  /// A term called by these, the first an acronym when it is in capitals.
  static func term(_ names: [String]) throws -> Term {
    let isAcronym = names[0].allSatisfy { $0.isUppercase || $0 == "." }
    var term = Term(
      id: try #require(Term.ID("term")), acronym: isAcronym ? names[0] : nil,
      names: Array(names.dropFirst(isAcronym ? 1 : 0).prefix(1)), kind: .concept, definition: "")
    term.aliases = Array(names.dropFirst(isAcronym ? 2 : 1))
    return term
  }

  @Test(arguments: [
    (
      ["TAM", "Technical Account Manager"], "Un TAM se concentre sur peu de clients.",
      "Un ___ se concentre sur peu de clients."
    ),
    (
      ["SDR", "Sales Development Rep"], "Two SDRs, an S.D.R. and the SDR's desk.",
      "Two ___, an ___. and the ___'s desk."
    ),
    (["S.D.R.", "Sales Development Rep"], "An SDR, two SDRs and the S.D.R.", "An ___, two ___ and the ___."),
    (["Sales Development Rep", "S.D.R."], "An SDR and an S.D.R.", "An ___ and an ___."),
    (["SE", "Sales Engineer"], "Le SE se charge de l'essai.", "Le ___ se charge de l'essai."),
    (["AM", "Account Manager"], "I am the AM until 9 am.", "I am the ___ until 9 am."),
    (["AE", "Account Executive"], "An AE in the aeronautic industry.", "An ___ in the aeronautic industry."),
    (["POC", "Preuve de concept", "PoC"], "Ce PoC, pas ce poc.", "Ce ___, pas ce poc."),
    (["SAAS", "Software as a Service"], "A saas or SaaS company.", "A ___ or ___ company."),
  ])
  func anAcronymIsHiddenInItsCapitalsOnly(_ names: [String], _ text: String, _ masked: String) throws {
    #expect(Mask.masked(text, hiding: try Self.term(names)) == masked)
  }

  @Test(arguments: [
    (["Churn"], "Customers who churned, are churning or will churn.", "Customers who ___, are ___ or will ___."),
    (["Onboarding"], "L'onboarding : on n'onboarde qu'une fois.", "L'___ : on n'___ qu'une fois."),
    (["Onboarding"], "Their on-boarding was short.", "Their ___ was short."),
    (["Démo"], "Une DEMO, deux démos.", "Une ___, deux ___."),
    (["Commercial"], "Les commerciaux et les commerciales.", "Les ___ et les ___."),
    (["Acheteur"], "L'acheteuse a acheté à d'autres acheteurs.", "L'___ a ___ à d'autres ___."),
    (["Prospection"], "Prospecter des prospects.", "___ des ___."),
    (["Planning"], "The plan was planned.", "The ___ was ___."),
    (["Champion"], "Un champ, un champion.", "Un champ, un ___."),
    (
      ["Pitch"], "Le nouveau pitch 🎯 tient en l’espace d'une phrase.",
      "Le nouveau ___ 🎯 tient en l’espace d'une phrase."
    ),
    (["Up-sell"], "An upsell, up-selling.", "An ___, ___."),
  ])
  func aWordIsHiddenInAllItsForms(_ names: [String], _ text: String, _ masked: String) throws {
    #expect(Mask.masked(text, hiding: try Self.term(names)) == masked)
  }

  @Test(arguments: [
    (["Vente à distance"], "Toute vente à distance reste une vente.", "Toute ___ reste une vente."),
    (["Vente à distance"], "À distance, la vente est rare.", "À ___, ___ est rare."),
    (["Customer Success Manager"], "The customer success team needs customers.", "The ___ team needs customers."),
    (["Coût d'acquisition client"], "Le coût d'acquisition d'un nouveau client.", "Le ___ d'un nouveau ___."),
    (["Responsable de l'intégration"], "Les responsables d'intégration.", "Les ___."),
    (["In-Person Meeting"], "She wants an in-person meeting.", "She wants an ___."),
    (["Account-Based Marketing"], "Not account based marketing, just marketing.", "Not ___, just marketing."),
    (["Revenus récurrents"], "Le revenu récurrent, net.", "Le ___, net."),
    (
      ["Business to Business"], "A business selling to a business, business to business.",
      "A business selling to a business, ___."
    ),
    (["Account Manager"], "Account management is a job.", "___ is a job."),
    (["En direct"], "En direct, pas indirect.", "___, pas indirect."),
  ])
  func aPhraseIsHiddenWhereItsWordsStandTogether(_ names: [String], _ text: String, _ masked: String) throws {
    #expect(Mask.masked(text, hiding: try Self.term(names)) == masked)
  }

  @Test func whatOneBlankBringsTogetherIsHiddenToo() throws {
    let term = try Self.term(["Alpha omega", "Beta gamma"])
    #expect(Mask.masked("alpha, beta gamma, omega", hiding: term) == "___, ___, ___")
  }

  @Test func aTermWithoutAcronymOrNameIsCalledByItsId() throws {
    let term = Term(id: try #require(Term.ID("churn")), kind: .metric, definition: "")
    #expect(Mask.masked("Le churn.", hiding: term) == "Le ___.")
  }

  @Test(arguments: [
    (["SDR", "Sales Development Rep"], "Un SDR appelle.", true),
    (["SDR", "Sales Development Rep"], "Des SDRs.", true),
    (["SDR", "Sales Development Rep"], "Le développement des ventes.", false),
    (["SDR", "Sales Development Rep"], "A sales development job.", true),
    (["SDR", "Sales Development Rep"], "A rep in sales.", false),
    (["SE", "Sales Engineer"], "Il se charge de tout.", false),
    (["Churn"], "They churned.", true),
    (["Churn"], "Butter from a churnery.", false),
    (["Vente à distance"], "Une vente.", false),
    (["Vente à distance"], "La vente à distance.", true),
  ])
  func theYardstickIsHonest(_ names: [String], _ text: String, _ reveals: Bool) throws {
    #expect(AnswerOracle.reveals(text, try Self.term(names)) == reveals)
  }

  // MARK: Properties

  @Test(arguments: 0..<40) func noMaskedTextRevealsItsTerm(_ seed: Int) throws {
    var random = SplitMix64("masks", seed)
    for _ in 0..<20 {
      let term = try Invention.term(random.next(upperBound: 10), &random)
      let text = Invention.text(saying: term, &random)
      let masked = Mask.masked(text, hiding: term)
      #expect(!AnswerOracle.reveals(masked, term), "seed \(seed): \(text) → \(masked), \(term)")
      #expect(Mask.masked(masked, hiding: term) == masked, "seed \(seed): \(masked)")
    }
  }

  @Test(arguments: 0..<12) func aMaskOnlyTakesWordsAway(_ seed: Int) throws {
    var random = SplitMix64("words kept", seed)
    for _ in 0..<20 {
      let term = try Invention.term(random.next(upperBound: 10), &random)
      let text = Invention.text(saying: term, &random)
      var left = Folding.words(text)[...]
      for word in Folding.words(Mask.masked(text, hiding: term)) {
        let index = try #require(left.firstIndex(of: word), "seed \(seed): \(word) in \(text)")
        left = left[(index + 1)...]
      }
    }
  }

  @Test(arguments: 0..<12) func aTextThatDoesNotSayItsTermStaysAsItIs(_ seed: Int) throws {
    var random = SplitMix64("left alone", seed)
    let term = try Self.term(["XYZ", "Zygote quark", "Wombat"])
    let text = Invention.text(saying: try Invention.term(1, &random), &random)
    #expect(Mask.masked(text, hiding: term) == text, "seed \(seed)")
  }

  @Test(arguments: ["", "___", " ", "…", "é\u{301}\u{301}", "\u{200D}", "🎯", "\u{202E}abc", "ﬁn", "½ m²"])
  func anyTextAtAllIsTaken(_ text: String) throws {
    for name in ["A", "½", "🎯", "ﬁn", "é"] {
      let masked = Mask.masked(text, hiding: try Self.term(["Churn", name]))
      #expect(masked.count <= text.count + 2)
    }
  }
}
