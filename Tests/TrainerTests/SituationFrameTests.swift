// What a person sees of a situation: the question says what it is, and the answer shows the definition too.

import Glossary
import Learning
import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct SituationFrameTests: Frames {
  /// A term's `name` card after its first answer of the day, asked again.
  func situation(
    _ term: String, _ mode: QuestionMode, language: Language = .french, rows: Int = 24, columns: Int = 80
  ) throws -> Simulation {
    var scene = try asked("\(term)/name", .recall, language: language)
    scene.press(.space, .digit(3))
    scene.resize(rows, columns)
    let deck = scene.deck
    scene.ask(try #require(Card.ID("\(deck.id)/\(term)/name").flatMap { deck[$0] }), mode, .due)
    return scene
  }

  @Test func aChoice() throws {
    expect(
      try situation("mdr", .choice),
      """
       Révision · choix                       2 sur 11   ▕█░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          Elle a demandé une démo sur le site hier soir ; notre ___ l’a rappelée
          ce matin à neuf heures.

          Une situation : quel terme manque ?

            1   SDR

            2   ISR

            3   ADR

            4   MDR







       ──────────────────────────────────────────────────────────────────────────────
       1-4 choisir   0 je ne sais pas   t taper   u annuler          ? aide   q pause
      """)
  }

  @Test func aWrongChoice() throws {
    var scene = try situation("mdr", .choice)
    let right = try #require(scene.app.state?.right)
    scene.press(.digit(right == 0 ? 2 : 1))
    expect(
      scene,
      """
       Révision · choix                       2 sur 11   ▕█░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          Elle a demandé une démo sur le site hier soir ; notre ___ l’a rappelée
          ce matin à neuf heures.

          Une situation : quel terme manque ?

          ✗ 1   SDR   Sales Development Rep   (votre choix)
                Prospecte à froid une région ou un secteur et y fait naître, en
                partant de rien, des leads qualifiés.

          ✓ 4   MDR   Market Development Rep
                Qualifie surtout les leads entrants, comme ceux qui demandent une
                démo ou remplissent un formulaire de contact.

          · 2   ISR   Inside Sales Rep
          · 3   ADR   Account Development Rep



          Oublié : revient demain.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée suivant   i fiche   u annuler                          ? aide   q pause
      """)
  }

  @Test func aTypedAnswerIsShownTheDefinition() throws {
    var scene = try situation("mdr", .typed)
    scene.type("adr")
    scene.press(.enter)
    expect(
      scene,
      """
       Révision · à taper                     2 sur 11   ▕█░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          Elle a demandé une démo sur le site hier soir ; notre ___ l’a rappelée
          ce matin à neuf heures.

          Une situation : quel terme manque ?

          ✗ C’est un autre terme. ADR : Prospecte quelques dizaines d’entreprises,
          en visant plusieurs interlocuteurs dans chacune.

            votre réponse   adr
            attendu         MDR

          MDR · Market Development Rep · Chargé de développement de marché
          Qualifie surtout les leads entrants, comme ceux qui demandent une démo
          ou remplissent un formulaire de contact.

          Note proposée : 1 Oublié. Entrée pour accepter.

          › 1 Oublié        2 Difficile     3 Bien      4 Facile
              demain          demain          demain      demain  au plus tard
       ──────────────────────────────────────────────────────────────────────────────
       Entrée accepter   1-4 noter   i fiche   u corriger            ? aide   q pause
      """)
  }

  @Test func aChoiceInEnglishInASmallTerminal() throws {
    expect(
      try situation("acv", .choice, language: .english, rows: 12, columns: 40),
      """
       Review · choice             2/11 3 min
       It's £60,000 over two years plus
       £4,000 for set-up, so log the ___ as
       £30,000.
       A situation: which term is missing?
         1   CLV
         2   CTS
         3   ACV
         4   CAC


       1-4 choose  0 don't know     ? help  q
      """)
  }

  @Test func aTypedOneInASmallTerminal() throws {
    expect(
      try situation("isr", .typed, rows: 12, columns: 40),
      """
       Révision · à taper          2/11 3 min
       ___ a pris l’appel, levé deux doutes,
       donné le prix exact et enregistré la
       commande en six minutes.
       Une situation : quel terme manque ?
       › ▏





       Entrée valider    Échap pause  F1 aide
      """)
  }

  @Test func inThePlainModeItSaysWhatItIsToo() throws {
    let scene = try situation("mdr", .typed)
    let lines = PlainText(scene.app).lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
      .replacing("\u{202F}", with: " ")
    #expect(lines.contains("notre ___ l’a rappelée"))
    #expect(lines.contains("Une situation : quel terme manque ?"))
  }
}
