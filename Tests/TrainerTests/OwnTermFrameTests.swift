// What a person sees of the form for an own term, and of a sentence to the deck's owner.

import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct OwnTermFrameTests: Frames {
  /// The form with its three texts, the definition being typed.
  func form(_ language: Language, rows: Int, columns: Int) throws -> Simulation {
    var scene = try Simulation(language == .french ? deck : english, language: language)
    scene.resize(rows, columns)
    scene.press(.character("+"))
    scene.type("MQL")
    scene.press(.enter)
    scene.type("Marketing Qualified Lead")
    scene.press(.enter)
    scene.type(language == .french ? "Un lead mûr pour la vente." : "A lead that is ready for sales.")
    return scene
  }

  func remark(_ language: Language, rows: Int, columns: Int) throws -> Simulation {
    var scene = try Simulation(language == .french ? deck : english, language: language)
    scene.resize(rows, columns)
    scene.press(.enter, .space, .character("!"))
    scene.type(language == .french ? "Chez nous aussi les clients." : "With us, customers too.")
    return scene
  }

  @Test func theFormInFrenchWide() throws {
    expect(
      try form(.french, rows: 24, columns: 80),
      """
       Un terme à moi
       ──────────────────────────────────────────────────────────────────────────────

            Sigle         MQL

            Nom           Marketing Qualified Lead

          › Définition    Un lead mûr pour la vente.▏

          Un sigle ou un nom, et ce que c’est. Un sigle avec son nom se passe de
          définition.











       ──────────────────────────────────────────────────────────────────────────────
       Entrée garder   Tab champ suivant                       Échap sortir   F1 aide
      """)
  }

  @Test func theWordToTheOwnerInFrenchWide() throws {
    expect(
      try remark(.french, rows: 24, columns: 80),
      """
       Un mot à l’auteur du glossaire
       ──────────────────────────────────────────────────────────────────────────────

          SDR
          Sales Development Rep · Chargé de développement commercial

          Prospecte à froid une région ou un secteur et y fait naître, en partant
          de rien, des leads qualifiés.

          Ce qui est faux, ce qui manque, ce qui n’est pas clair : une phrase.











          Mot Chez nous aussi les clients.▏
       ──────────────────────────────────────────────────────────────────────────────
       Entrée garder pour l’auteur                             Échap sortir   F1 aide
      """)
  }

  @Test func theFormInFrenchSmall() throws {
    expect(
      try form(.french, rows: 12, columns: 40),
      """
       Un terme à moi
         Sigle       MQL
         Nom         Marketing Qualified Lead
       › Définition  lead mûr pour la vente.▏

       Un sigle ou un nom, et ce que c’est.
       Un sigle avec son nom se passe de
       définition.



       Entrée garder    Échap sortir  F1 aide
      """)
  }

  @Test func theWordToTheOwnerInFrenchSmall() throws {
    expect(
      try remark(.french, rows: 12, columns: 40),
      """
       Un mot à l’auteur du glossaire
       SDR
       Sales Development Rep · Chargé de
       développement commercial
       Prospecte à froid une région ou un
       secteur et y fait naître, en partant
       de rien, des leads qualifiés.
       Ce qui est faux, ce qui manque, ce qui
       n’est pas clair : une phrase.

       Mot Chez nous aussi les clients.▏
                        Échap sortir  F1 aide
      """)
  }

  @Test func theFormInEnglishWide() throws {
    expect(
      try form(.english, rows: 24, columns: 80),
      """
       My own term
       ──────────────────────────────────────────────────────────────────────────────

            Acronym       MQL

            Name          Marketing Qualified Lead

          › Definition    A lead that is ready for sales.▏

          An acronym or a name, and what it is. An acronym with its name needs no
          definition.











       ──────────────────────────────────────────────────────────────────────────────
       Enter save   Tab next field                                Esc leave   F1 help
      """)
  }

  @Test func theWordToTheOwnerInEnglishWide() throws {
    expect(
      try remark(.english, rows: 24, columns: 80),
      """
       A message to the deck's owner
       ──────────────────────────────────────────────────────────────────────────────

          SDR
          Sales Development Rep

          Works a region or an industry cold, turning complete strangers into
          qualified leads.

          What's wrong, missing or unclear, in one sentence.











          Message With us, customers too.▏
       ──────────────────────────────────────────────────────────────────────────────
       Enter save it for the owner                               Esc cancel   F1 help
      """)
  }

  @Test func theFormInEnglishSmall() throws {
    expect(
      try form(.english, rows: 12, columns: 40),
      """
       My own term
         Acronym     MQL
         Name        Marketing Qualified Lead
       › Definition  hat is ready for sales.▏

       An acronym or a name, and what it is.
       An acronym with its name needs no
       definition.



       Enter save          Esc leave  F1 help
      """)
  }

  @Test func theWordToTheOwnerInEnglishSmall() throws {
    expect(
      try remark(.english, rows: 12, columns: 40),
      """
       A message to the deck's owner
       SDR
       Sales Development Rep
       Works a region or an industry cold,
       turning complete strangers into
       qualified leads.
       What's wrong, missing or unclear, in
       one sentence.


       Message With us, customers too.▏
                          Esc cancel  F1 help
      """)
  }

  @Test func aRefusalInASmallTerminal() throws {
    var scene = try Simulation(deck)
    scene.resize(12, 40)
    scene.press(.character("+"))
    scene.type("AE")
    scene.press(.enter, .enter, .character("x"), .enter)
    expect(
      scene,
      """
       Un terme à moi
       › Sigle       AE▏
         Nom
         Définition  x

       Un sigle ou un nom, et ce que c’est.
       Un sigle avec son nom se passe de
       définition.

       AE est déjà dans « Vocabulaire de la
       vente » : changez ce nom, ou renoncez.
       Entrée suite     Échap sortir  F1 aide
      """)
  }

  @Test func aTermThatIsKept() throws {
    var scene = try form(.french, rows: 24, columns: 80)
    scene.press(.enter)
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 10 cartes aujourd’hui, environ 4 minutes.


          À revoir         0
          Nouvelles       10   ██████████

          Acquis         0 sur 40  ▕····································▏  0 %

          Régularité     · · · · · · · · · · ○



                         Entrée  commencer la révision





          MQL est ajouté ; rien n’en est partagé.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  y téléphone  x examen   ? aide  q
      """)
  }
}
