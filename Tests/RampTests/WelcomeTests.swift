// The first start: three questions, and what each key makes of them.

import Glossary
import Learning
import Storage
import Study
import Terminal
import Testing

@testable import ramp

@Suite struct WelcomeTests: Frames {
  func scene(_ language: String = "fr") throws -> Simulation {
    let decks = [try deck, try english]
    var scene = try Simulation(
      language == "fr" ? decks[0] : decks[1], language: language == "fr" ? .french : .english)
    scene.welcome = Welcome(
      decks.map { .init(name: $0.id.text, deck: $0) }, first: scene.deck.id.text, folder: "~/.local/share/ramp")
    scene.restart()
    return scene
  }

  @Test func firstWhichDeck() throws {
    expect(
      try scene(),
      """
       Premier lancement                                                      1 sur 3
       ──────────────────────────────────────────────────────────────────────────────


          Bienvenue dans Ramp.
          Quelques minutes par jour pour parler comme votre équipe de vente.


          Quel glossaire ?

          ›  Vocabulaire de la vente   39 termes   rôles, notions, méthodes
             The vocabulary of sales   39 termes   rôles, notions, méthodes
             Un fichier à moi…         .yaml ou .json






          Aucun compte, aucun réseau. Vos réponses restent dans
          ~/.local/share/ramp.

       ──────────────────────────────────────────────────────────────────────────────
       Entrée continuer   ↑↓ choisir       Échap tout par défaut   ? aide   q quitter
      """)
  }

  @Test func thenByWhen() throws {
    var scene = try scene()
    scene.press(.enter)
    expect(
      scene,
      """
       Premier lancement                                                      2 sur 3
       ──────────────────────────────────────────────────────────────────────────────


          Quand devez-vous être à l’aise au téléphone ?


          Fin de rampe  › 23 décembre 2026▏

          mercredi 23 décembre 2026 : 22 jours de travail pour y arriver


          Exemples : 3 semaines · 11/12 · vendredi prochain · aucune







          Vous pourrez changer d’avis dans Réglages.

       ──────────────────────────────────────────────────────────────────────────────
       Entrée continuer   ←→ ± 1 jour   ↑↓ ± 1 semaine         Échap retour   F1 aide
      """)
  }

  @Test func thenHowMuchADay() throws {
    var scene = try scene()
    scene.press(.enter, .enter)
    expect(
      scene,
      """
       Premier lancement                                                      3 sur 3
       ──────────────────────────────────────────────────────────────────────────────


          Combien de minutes par jour ?


                  5 min     [ 8 min ]     12 min       20 min



          Avec 8 minutes par jour, 39 termes (118 cartes) et 22 jours de travail :

            nouvelles cartes      au plus 10 par jour
            cartes en tout        au plus 32 par jour   ▂▄▅▅▅▆▇██▅█▇██▄▄▅▄████
            tout vu               le vendredi 11 décembre
            durée                 8 minutes au plus
            prévision             37 sur 39 acquis le mer. 23 déc.




       ──────────────────────────────────────────────────────────────────────────────
       Entrée commencer   ←→ choisir                Échap retour   ? aide   q quitter
      """)
  }

  @Test func inEnglish() throws {
    var scene = try scene("en")
    scene.press(.enter, .enter)
    expect(
      scene,
      """
       First start                                                             3 of 3
       ──────────────────────────────────────────────────────────────────────────────


          How many minutes a day?


                  5 min     [ 8 min ]     12 min       20 min



          With 8 minutes a day, 39 terms (118 cards) and 22 study days:

            new cards             at most 13 a day
            cards in all          at most 32 a day   ▂▄▅▅▆▇▇▇█▅█▆██▅▅▅▄█▇██
            all met               on Friday 11 December
            time                  8 minutes at most
            forecast              38 of 39 known on Wed 23 Dec




       ──────────────────────────────────────────────────────────────────────────────
       Enter start the first session   ←→ choose           Esc back   ? help   q quit
      """)
  }

  @Test func inASmallTerminal() throws {
    var scene = try scene()
    scene.resize(12, 40)
    expect(
      scene,
      """
       Premier lancement              1 sur 3
       Bienvenue dans Ramp.
       Quelques minutes par jour pour parler
       comme votre équipe de vente.
       Quel glossaire ?
       ›  Vocabulaire de la vente   39 terme…
          The vocabulary of sales   39 terme…
          Un fichier à moi…



       Entrée continuer      Échap  ? aide  q
      """)
    scene.press(.enter)
    expect(
      scene,
      """
       Premier lancement              2 sur 3
       Quand devez-vous être à l’aise au
       téléphone ?
       Fin de rampe  › 23 décembre 2026▏
       mercredi 23 décembre 2026 : 22 jours
       de travail pour y arriver
       Exemples : 3 semaines · 11/12 ·
       vendredi prochain · aucune

       Vous pourrez changer d’avis dans
       Réglages.
       Entrée continuer        Échap  F1 aide
      """)
    scene.press(.enter)
    expect(
      scene,
      """
       Premier lancement              3 sur 3
       Combien de minutes par jour ?
         5 min  [ 8 min ]  12 min    20 min
       Avec 8 minutes par jour, 39 termes
       (118 cartes) et 22 jours de travail :
       nouvelles    au plus 10 par jour
       en tout      au plus 32 par jour
       tout vu      le vendredi 11 décembre
       durée        8 minutes au plus
       prévision    37 sur 39 acquis le mer.…

       Entrée commencer      Échap  ? aide  q
      """)
  }

  @Test func enterThreeTimesIsEnough() throws {
    var scene = try scene()
    scene.press(.enter, .enter)
    #expect(scene.wishes.isEmpty)
    scene.press(.enter)
    #expect(
      scene.wishes == [
        SettingChange(.deck, "ventes-fr"), SettingChange(.rampDate, "2026-12-23"), SettingChange(.minutes, "8"),
      ])
    #expect(scene.drawing.contains("1 sur 9 "))
  }

  @Test func escapeAtOnceTakesAllAsItIs() throws {
    var scene = try scene()
    scene.press(.escape)
    #expect(
      scene.wishes == [
        SettingChange(.deck, "ventes-fr"), SettingChange(.rampDate, "2026-12-23"), SettingChange(.minutes, "8"),
      ])
    #expect(scene.frame.contains("Bonjour"))
  }

  @Test func escapeGoesBackAStep() throws {
    var scene = try scene()
    scene.press(.enter, .enter, .escape)
    #expect(scene.frame.contains("2 sur 3"))
    scene.press(.escape)
    #expect(scene.frame.contains("1 sur 3"))
    #expect(scene.wishes.isEmpty)
  }

  @Test func whoGoesBackFindsWhatTheyHadWritten() throws {
    var scene = try scene()
    scene.press(.enter, .right, .enter, .right, .escape)
    #expect(scene.drawing.contains("24 décembre 2026"))
    scene.press(.enter)
    #expect(scene.drawing.contains("[ 12 min ]"))
    // Another deck is another date.
    scene.press(.escape, .escape, .down, .enter)
    #expect(scene.drawing.contains("23 décembre 2026"))
  }

  @Test func leavingBeforeTheEndWritesNothing() throws {
    var scene = try scene()
    scene.press(.enter, .enter, .character("q"))
    #expect(scene.exit == .left)
    #expect(scene.wishes.isEmpty)
    #expect(scene.ownLines.isEmpty)
  }

  @Test func arrowsMoveTheDateByDaysAndWeeks() throws {
    var scene = try scene()
    scene.press(.enter, .right, .down)
    #expect(scene.drawing.contains("31 décembre 2026"))
    scene.press(.left, .up, .left)
    #expect(scene.drawing.contains("22 décembre 2026"))
  }

  @Test func aDateIsTypedAndReadBack() throws {
    var scene = try scene()
    scene.press(.enter, .control("u"))
    for character in "3 semaines" { scene.press(.character(character)) }
    #expect(scene.drawing.contains("lundi 14 décembre 2026 : 15 jours de travail pour y arriver"))
    scene.press(.enter, .enter)
    #expect(scene.wishes.contains(SettingChange(.rampDate, "2026-12-14")))
  }

  @Test func whatIsNoDateGoesNoFurther() throws {
    var scene = try scene()
    scene.press(.enter, .control("u"))
    for character in "bientôt" { scene.press(.character(character)) }
    scene.press(.enter)
    #expect(scene.drawing.contains("Je ne comprends pas cette date."))
    #expect(scene.drawing.contains("2 sur 3"))
  }

  @Test func noDateIsAChoiceToo() throws {
    var scene = try scene()
    scene.press(.enter, .control("u"))
    #expect(scene.drawing.contains("aucune date : 10 nouvelles cartes par jour"))
    scene.press(.enter, .enter)
    #expect(scene.wishes.contains(SettingChange(.rampDate, "none")))
  }

  @Test func aFileOfOnesOwnIsNamed() throws {
    var scene = try scene()
    scene.press(.up, .enter)
    for character in "mine.yaml" { scene.press(.character(character)) }
    scene.press(.enter, .enter, .enter)
    #expect(scene.wishes.first == SettingChange(.deck, "./mine.yaml"))
  }

  @Test func theMinutesProposedAreTheFewestThatHoldTheWork() throws {
    var scene = try scene()
    scene.press(.enter, .control("u"))
    for character in "12 jours" { scene.press(.character(character)) }
    scene.press(.enter)
    guard case .welcome(let welcome) = scene.app.phase else { return #expect(Bool(false)) }
    let enough = welcome.previews.map(\.isEnough)
    #expect(enough.firstIndex(of: true) == welcome.minutes)
    #expect(welcome.minutes > 0)
    #expect(!enough[welcome.minutes - 1])
  }

  @Test func settingsThatCannotBeWrittenStopNobody() throws {
    var scene = try scene()
    scene.press(.enter, .enter)
    scene.refusal = .notWritten(path: "/full/settings.json", ErrorNumber(28))
    scene.press(.enter)
    #expect(scene.frame.contains("settings.json"))
    #expect(scene.drawing.contains("Bonjour") || scene.drawing.contains("Rampe"))
  }
}
