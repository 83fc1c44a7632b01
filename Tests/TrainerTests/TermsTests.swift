// Termes: the list, the search, the filters, the way into a card and back.

import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct TermsTests: Frames {
  func terms() throws -> Simulation {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(3), .space, .digit(1), .escape, .character("b"))
    return scene
  }

  func type(_ text: String, _ scene: inout Simulation) {
    scene.press(.character("/"))
    for character in text { scene.press(.character(character)) }
  }

  @Test func theList() throws {
    expect(
      try terms(),
      """
       Termes                                      39 termes · 0 acquis · 37 nouveaux
       ──────────────────────────────────────────────────────────────────────────────

          / chercher                                                          tous

          › SDR                    Sales Development Rep           ▁  demain
            AE                     Account Executive               ▁  demain
            SM                     Sales Manager                      nouveau
            SE                     Sales Engineer                     nouveau
            CS                     Customer Success                   nouveau
            PME                    Petite ou moyenne entreprise       nouveau
            SaaS                   Software as a Service              nouveau
            Disco/Démo             Un seul et même appel pour cer…    nouveau
            Onboarding Manager     Conduit un nouveau client de l…    nouveau
            Réunion en présentiel  Rencontre où tous les particip…    nouveau
            MDR                    Market Development Rep             nouveau
            AM                     Account Manager                    nouveau
            SA                     Solution Architect                 nouveau
            CSM                    Customer Success Manager           nouveau
            Onboarding             Premières semaines d’un nouvea…    nouveau
            Asynchrone             Se dit d’un échange où chacun …    nouveau

       ──────────────────────────────────────────────────────────────────────────────
       Entrée fiche   / chercher   f filtre   ↑↓ choisir           ? aide   q quitter
      """)
  }

  @Test func theSearch() throws {
    var scene = try terms()
    type("rep", &scene)
    expect(
      scene,
      """
       Termes                                      39 termes · 0 acquis · 37 nouveaux
       ──────────────────────────────────────────────────────────────────────────────

          / rep▏                                             4 noms, 3 définitions

          › SDR                    Sales Development Rep           ▁  demain
            ISR                    Inside Sales Rep                   nouveau
            MDR                    Market Development Rep             nouveau
            ADR                    Account Development Rep            nouveau
            SM                     …et répond de toute l’activité…    nouveau
            AM                     …Repère avec les équipes CS…       nouveau
            Asynchrone             …répond à son heure, sans être…    nouveau










       ──────────────────────────────────────────────────────────────────────────────
       Entrée choisir                                            Échap tous   F1 aide
      """)
  }

  @Test func aFilterIsNamedBesideWhatWasFound() throws {
    var scene = try terms()
    type("rep", &scene)
    scene.press(.enter, .character("f"))
    #expect(scene.drawing.contains("à revoir · 0 nom, 0 définition"))
    scene.press(.character("f"))
    #expect(scene.drawing.contains("nouveaux · 3 noms, 3 définitions"))
  }

  @Test func theListInASmallTerminal() throws {
    var scene = try terms()
    scene.resize(12, 40)
    expect(
      scene,
      """
       Termes                       39 termes
       / chercher                        tous
       › SDR       Sales Developm… ▁  demain
         AE        Account Execut… ▁  demain
         SM        Sales Manager      nouveau
         SE        Sales Engineer     nouveau
         CS        Customer Succe…    nouveau
         PME       Petite ou moye…    nouveau
         SaaS      Software as a …    nouveau
         Disco/Démo                   nouveau
         Onboarding Manager           nouveau
       Entrée fiche  / chercher     ? aide  q
      """)
  }

  @Test func theListBesideTheTermInAWideTerminal() throws {
    var scene = try terms()
    scene.resize(24, 120)
    expect(
      scene,
      """
       Termes                                                                              39 termes · 0 acquis · 37 nouveaux
       ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

          / chercher                                      tous

          › SDR         Sales Development Rep  ▁  demain          SDR
            AE          Account Executive      ▁  demain          Sales Development Rep · Chargé de développement commercial
            SM          Sales Manager             nouveau
            SE          Sales Engineer            nouveau         Prospecte à froid une région ou un secteur et y fait
            CS          Customer Success          nouveau         naître, en partant de rien, des leads qualifiés.
            PME         Petite ou moyenne ent…    nouveau
            SaaS        Software as a Service     nouveau         · Engage la conversation et donne à un décideur l’envie
            Disco/Démo  Un seul et même appel…    nouveau           d’agir.
            Onboarding Manager                    nouveau         · Traite les objections.
            Réunion en présentiel                 nouveau         · Pousse à l’action : rencontrer un AE, par exemple, ou
            MDR         Market Development Rep    nouveau           participer à un événement.
            AM          Account Manager           nouveau         · Dépend en principe du service commercial, car le poste
            SA          Solution Architect        nouveau           demande de vraies compétences de vendeur.
            CSM         Customer Success Mana…    nouveau
            Onboarding  Premières semaines d’…    nouveau
            Asynchrone  Se dit d’un échange o…    nouveau

       ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Entrée fiche   / chercher   f filtre   ↑↓ choisir                                                   ? aide   q quitter
      """)
  }

  @Test func theCardOfTheSelectedTermOpensAndItsNeighboursAreTheListsOwn() throws {
    var scene = try terms()
    type("rep", &scene)
    scene.press(.enter, .down, .enter)
    #expect(scene.drawing.contains(" Fiche"))
    #expect(scene.drawing.contains("Inside Sales Rep"))
    scene.press(.down, .escape)
    guard let list = scene.app.terms else {
      Issue.record("not the list")
      return
    }
    #expect(list.selected == 2)
    #expect(list.query.text == "rep")
    // First out of the search, then out of the list.
    scene.press(.escape)
    guard let all = scene.app.terms else { return #expect(Bool(false)) }
    #expect(all.query.text.isEmpty)
    #expect(all.matches.count == 39)
    scene.press(.escape)
    #expect(scene.app.isOnToday)
  }

  @Test func aMarkTakenBackLeavesTheCardOpen() throws {
    var scene = try terms()
    scene.press(.enter, .character("z"), .character("u"))
    guard scene.app.screen is TermScreen else { return #expect(Bool(false), "\(scene.app.screen)") }
    #expect(!scene.drawing.contains("suspendu"))
  }

  @Test func eachFilterShowsItsTerms() throws {
    var scene = try terms()
    scene.press(.character("i"), .character("z"), .escape)
    var counts: [Int] = []
    for _ in TermsScreen.Filter.allCases {
      guard let list = scene.app.terms else { break }
      counts.append(list.matches.count)
      scene.press(.character("f"))
    }
    #expect(counts == [39, 0, 37, 0, 0, 1])
  }

  @Test func whatIsSoughtIsTextAndEscapeForgetsIt() throws {
    var scene = try terms()
    type("qfbzzz", &scene)
    #expect(scene.drawing.contains("Aucun terme ici."))
    #expect(scene.exit == nil)
    scene.take(.paste("x\ny"))
    scene.press(.escape)
    guard let list = scene.app.terms else {
      Issue.record("not the list")
      return
    }
    #expect(list.matches.count == 39)
    #expect(scene.ownLines.count == 2)
  }

  @Test func anExcerptHoldsTheFoundWordWhateverTheRoom() throws {
    let words = "Encadre une équipe et répond de toute l'activité sur un secteur".split(separator: " ")
    for index in words.indices {
      for columns in 8...80 {
        let text = TermsView.excerpt(.init(words: words, index: index), columns: columns)
        #expect(TextWidth.columns(of: text) <= columns)
        if columns >= 14 { #expect(text.contains(words[index]), "\(index), \(columns): \(text)") }
      }
    }
  }
}
