// Réglages: every change is written at once, and can be taken back.

import Journal
import Learning
import Study
import Terminal
import Testing

@testable import Storage
@testable import Trainer

@Suite struct SettingsTests: Frames {
  func scene(language: String = "fr") throws -> Simulation {
    var scene = try Simulation(language == "fr" ? deck : english, language: language == "fr" ? .french : .english)
    scene.press(.character(","))
    return scene
  }

  func press(_ key: Key, times: Int, _ scene: inout Simulation) { for _ in 0..<times { scene.press(key) } }

  @Test func allOfThem() throws {
    expect(
      try scene(),
      """
       Réglages                                          ~/.config/ramp/settings.json
       ──────────────────────────────────────────────────────────────────────────────
          Séance
            › Glossaire                 ◂ Vocabulaire de la vente ▸
              Minutes par jour            autant qu’il faut
              Nouvelles cartes par jour   calculées (10 aujourd’hui)
              Échéance                    aucune
              Jours ouvrés                lun mar mer jeu ven
              Congés                      aucun
              La journée commence à       4 h
              Mode de réponse             de tête

          Affichage
              Fond                        selon le terminal
              Symboles                    automatique (Unicode)
              Langue                      automatique (français)
              Molette                     sans effet



          Ce que vous apprenez. Chaque glossaire garde sa progression.

       ──────────────────────────────────────────────────────────────────────────────
       ↑↓ choisir   ←→ changer   Entrée taper   d défaut           Échap   ? aide   q
      """)
  }

  @Test func oneThatWasChanged() throws {
    var scene = try scene()
    scene.press(.down, .right, .right)
    expect(
      scene,
      """
       Réglages                                          ~/.config/ramp/settings.json
       ──────────────────────────────────────────────────────────────────────────────
          Séance
              Glossaire                   Vocabulaire de la vente
            › Minutes par jour          ◂ 8 minutes ▸
              Nouvelles cartes par jour   calculées (10 aujourd’hui)
              Échéance                    aucune
              Jours ouvrés                lun mar mer jeu ven
              Congés                      aucun
              La journée commence à       4 h
              Mode de réponse             de tête

          Affichage
              Fond                        selon le terminal
              Symboles                    automatique (Unicode)
              Langue                      automatique (français)
              Molette                     sans effet



          Temps visé par jour. Moins de nouvelles cartes si les révisions le
          prennent ; rien de dû n’est caché.
       ──────────────────────────────────────────────────────────────────────────────
       ↑↓ choisir  ←→ changer  Entrée taper  d défaut  u annuler     Échap  ? aide  q
      """)
  }

  @Test func inEnglish() throws {
    var scene = try scene(language: "en")
    press(.down, times: 3, &scene)
    scene.press(.right)
    expect(
      scene,
      """
       Settings                                          ~/.config/ramp/settings.json
       ──────────────────────────────────────────────────────────────────────────────
          Session
              Deck                        The vocabulary of sales
              Minutes a day               as many as it takes
              New cards a day             auto (9 today)
            › Ramp date                 ◂ 24 December 2026 ▸
              Working days                Mon Tue Wed Thu Fri
              Days off                    none
              The day starts at           4:00
              Answer mode                 in your head

          Display
              Background                  same as the terminal
              Symbols                     auto (Unicode)
              Language                    auto (English)
              Mouse wheel                 does nothing



          The day you need to know it all by. You can type “3 weeks”, “11 Dec” or
          “none”.
       ──────────────────────────────────────────────────────────────────────────────
       ↑↓ choose   ←→ change   Enter type   d default   u undo       Esc   ? help   q
      """)
  }

  @Test func inASmallTerminal() throws {
    var scene = try scene()
    press(.down, times: 6, &scene)
    scene.resize(12, 40)
    expect(
      scene,
      """
       Réglages    …config/ramp/settings.json
         Nouvelles / jour   calculées (10 au…
         Échéance           aucune
         Jours ouvrés       lun mar mer jeu …
         Congés             aucun
       › Début du jour    ◂ 4 h ▸
         Mode de réponse    de tête
         Fond               selon le terminal
         Symboles           automatique (Uni…
       Avant cette heure, c’est encore la
       veille.
       ↑↓ choisir            Échap  ? aide  q
      """)
  }

  @Test func arrowsChangeAndTheDayFollows() throws {
    var scene = try scene()
    scene.press(.down, .right)
    #expect(scene.wishes == [SettingChange(.minutes, "5")])
    #expect(scene.app.studyDay.options.minutes == 5)
    scene.press(.right, .left)
    #expect(scene.wishes.map(\.text) == ["5", "8", "5"])
    scene.press(.left)
    #expect(scene.app.studyDay.options.minutes == nil)
  }

  @Test func undoTakesBackOneChangeAfterTheOther() throws {
    var scene = try scene()
    scene.press(.down, .right, .right, .character("u"), .character("u"))
    #expect(scene.wishes.map(\.text) == ["5", "8", "5", nil])
    scene.press(.character("u"))
    #expect(scene.drawing.contains("Rien à annuler."))
    #expect(scene.wishes.count == 4)
  }

  @Test func dGivesTheDefaultBack() throws {
    var scene = try scene()
    scene.press(.down, .right, .character("d"))
    #expect(scene.wishes.last == SettingChange(.minutes, nil))
    scene.press(.character("d"))
    #expect(scene.wishes.count == 2)
  }

  @Test func aValueIsTyped() throws {
    var scene = try scene()
    scene.press(.down, .enter, .digit(1), .digit(7), .enter)
    #expect(scene.wishes == [SettingChange(.minutes, "17")])
    #expect(scene.drawing.contains("17 minutes"))
    // Between two of the arrows' values.
    scene.press(.right, .left, .left)
    #expect(scene.wishes.dropFirst().map(\.text) == ["20", "15", "12"])
  }

  @Test func aDateIsTypedAsPeopleWriteIt() throws {
    var scene = try scene()
    press(.down, times: 3, &scene)
    scene.press(.enter, .control("u"))
    for character in "3 semaines" { scene.press(.character(character)) }
    scene.press(.enter)
    #expect(scene.wishes == [SettingChange(.rampDate, "2026-12-14")])
    scene.press(.enter, .control("u"))
    for character in "aucune" { scene.press(.character(character)) }
    scene.press(.enter)
    #expect(scene.wishes.last == SettingChange(.rampDate, "none"))
    scene.press(.enter, .control("u"))
    for character in "bientôt" { scene.press(.character(character)) }
    scene.press(.enter)
    #expect(scene.wishes.count == 2)
    #expect(scene.drawing.contains("Je ne comprends pas cette date."))
  }

  @Test func escapeLeavesWhatWasTyped() throws {
    var scene = try scene()
    scene.press(.down, .enter, .digit(9), .escape)
    #expect(scene.wishes.isEmpty)
    #expect(scene.drawing.contains("autant qu’il faut"))
    scene.press(.escape)
    #expect(scene.drawing.contains("Bonjour"))
  }

  @Test func theLanguageChangesAtOnce() throws {
    var scene = try scene()
    press(.down, times: 10, &scene)
    scene.press(.right, .right)
    #expect(scene.drawing.contains("Settings"))
    #expect(scene.app.language == .english)
  }

  @Test func aRefusedChangeLeavesNothingToTakeBack() throws {
    var scene = try scene()
    scene.refusal = .notWritten(path: "/full/settings.json", .diskFull)
    scene.press(.down, .right)
    #expect(scene.drawing.contains("settings.json"))
    scene.refusal = nil
    scene.press(.character("u"))
    #expect(scene.drawing.contains("Rien à annuler."))
  }

  @Test func aRefusedUndoCanBeTriedAgain() throws {
    var scene = try scene()
    scene.press(.down, .right, .right)
    scene.refusal = .notWritten(path: "/full/settings.json", .diskFull)
    scene.press(.character("u"))
    scene.refusal = nil
    scene.press(.character("u"), .character("u"))
    #expect(scene.wishes.map(\.text) == ["5", "8", "5", nil])
  }

  @Test func whatTheDiskRefusesStaysToBeMended() throws {
    var scene = try scene()
    scene.press(.down, .enter, .digit(7))
    scene.refusal = .badValue(.minutes, "7")
    scene.press(.enter)
    #expect(scene.drawing.contains("7▏"))
    scene.refusal = nil
    scene.press(.digit(0), .enter)
    #expect(scene.wishes == [SettingChange(.minutes, "70")])
  }

  @Test func whatTheCommandLineSaysIsFixed() throws {
    var scene = try Simulation(deck)
    scene.overridden = [.minutes]
    scene.press(.character(","), .down, .right, .enter, .character("d"))
    #expect(scene.wishes.isEmpty)
    #expect(scene.drawing.contains("(ligne de commande)"))
    #expect(scene.drawing.contains("La ligne de commande l’emporte"))
  }

  @Test func whoLooksOnCannotSet() throws {
    var scene = try Simulation(deck)
    scene.isOccupied = true
    scene.restart(blocker: .occupied(nil))
    scene.press(.character("l"), .character(","))
    #expect(!scene.drawing.contains("Réglages"))
  }

  @Test(arguments: SettingsScreen.listed) func everySettingHasItsWordsAndItsLimits(key: SettingKey) throws {
    let scene = try scene()
    let steps = SettingSteps(key: key, studyDay: scene.app.studyDay, decks: ["a", "b"])
    var text: String?
    for step in [1, 1, 1, -1, -1, -1, -1, -1] {
      text = steps.step(from: text, by: step)
      if let text, key != .deck {
        #expect(try Settings(Array(#"{"\#(key.rawValue)": \#(json(text, key))}"#.utf8), at: "") != Settings())
      }
    }
    #expect(!SettingWords.about(key)(.french).isEmpty)
  }

  private func json(_ text: String, _ key: SettingKey) -> String {
    switch key {
    case .minutes, .newPerDay, .dayStartsAt: text
    case .workingDays: "[" + text.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",") + "]"
    default: "\"\(text)\""
    }
  }
}
