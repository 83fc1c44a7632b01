// What is left of a screen in the lowest and the narrowest terminal: what matters most, whole, and no text over another.

import Glossary
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct LowFrameTests: Frames {
  private func wrong(_ card: String, rows: Int, columns: Int) throws -> Simulation {
    var scene = try asked(card, .typed, rows: rows, columns: columns)
    scene.type("xx")
    scene.press(.enter)
    return scene
  }

  @Test func theVerdictAndTheRightAnswerStandAboveTheGrades() throws {
    expect(
      try wrong("sdr/expand", rows: 8, columns: 32),
      """
       Révision            1/10 4 min
       SDR
       ✗ Ce n’est pas cela.
       vous    xx
       juste   Sales Development Rep
       SDR · Sales Development Rep ·…
      ›1 Oublié 2 Diff. 3 Bien 4 Fac.
       Entrée accepter      ? aide  q
      """)
  }

  @Test(arguments: [32, 40, 80, 118], [8, 9, 10, 12])
  func theRightAnswerIsWholeInEveryLowTerminal(_ columns: Int, _ rows: Int) throws {
    for card in ["sdr/expand", "sdr/name", "csm/expand", "cac/name"] {
      let scene = try wrong(card, rows: rows, columns: columns)
      let lines = scene.drawing.split(separator: "\n")
      let expected = scene.app.state?.question.card.face == .expand ? scene.app.state?.question.answer : nil
      let answer = expected ?? scene.app.state?.card.term.title ?? ""
      let label = try #require(lines.firstIndex { $0.contains("juste  ") || $0.contains("attendu  ") }, "\(card)")
      let grades = try #require(lines.firstIndex { $0.contains("1 Oublié") })
      #expect(label < grades)
      let shown = lines[label..<grades].map { $0.trimmingPrefix(while: \.isWhitespace) }.joined(separator: " ")
      #expect(shown.contains(Words.typeset(answer, in: try deck)), "\(card) in \(scene.drawing)")
      #expect(lines[0..<grades].contains { $0.contains("✗") })
    }
  }

  @Test func aDateThatWouldBeCutIsNotShown() throws {
    let scene = try asked("sdr/expand", .typed, rows: 12, columns: 32)
    var answered = scene
    answered.press(.enter)
    #expect(!answered.drawing.contains("demai"))
  }

  private func drill(rows: Int = 8, columns: Int = 32) throws -> Simulation {
    var scene = try session()
    scene.resize(rows, columns)
    scene.press(.enter, .character("y"))
    return scene
  }

  @Test func theCallDrillSaysInEightRowsWhatToDo() throws {
    expect(
      try drill(),
      """
       Au téléphone          1 sur 10
       Un prospect vous parle :
       trouvez le mot en 5 secondes.
       Dites-le à voix haute, puis
       Espace.

       Aucune date ne change.
       Entrée décrocher     ? aide  q
      """)
  }

  @Test func theCallDrillNamesItsKeysInThirtyTwoColumns() throws {
    var scene = try drill()
    scene.press(.enter)
    #expect(scene.drawing.contains("Espace je l’ai dit"))
    scene.wait(9_000)
    scene.press(.space)
    #expect(scene.drawing.contains("Entrée oui  1 non"))
    #expect(scene.drawing.contains(" s : trop long."))
  }

  @Test func besideAnAnswerTabReachesTheFactsThatDoNotFit() throws {
    var scene = try asked("sdr/expand", .recall, rows: 16, columns: 118)
    scene.press(.space)
    #expect(scene.drawing.contains("Tab suite"))
    #expect(!scene.drawing.contains("fourni avec Ramp"))
    scene.press(.tab)
    #expect(scene.drawing.contains("Source"))
  }

  @Test func besideANewTermStandsNothingTwice() throws {
    var scene = try Simulation(deck, options: PlanOptions())
    scene.resize(40, 118)
    scene.press(.enter)
    #expect(scene.drawing.contains("À ne pas confondre : MDR"))
    #expect(scene.drawing.contains("Se dit aussi"))
    #expect(!scene.drawing.contains("Confondu avec"))
    #expect(!scene.drawing.contains("Exemple"))
  }

  @Test func aMarkedOptionThatIsCutIsShownWhole() throws {
    var scene = try asked("sdr/expand", .choice, rows: 8, columns: 32)
    scene.press(.up)
    expect(
      scene,
      """
       Révision            1/10 4 min
       Seat Development Reviewer

         1   Sales Demand Reviewer
         2   Sales Development Rep
         3   Seat Demand Rep
       › 4   Seat Development Review…
       1-4 choisir          ? aide  q
      """)
    scene.press(.tab)
    #expect(scene.drawing.contains("rôle)"))
  }

  @Test func aMarkedDefinitionTakesTheRowsThatItNeeds() throws {
    var scene = try asked("sdr/define", .choice, rows: 8, columns: 32)
    for number in 1...4 {
      scene.press(.down)
      #expect(scene.drawing.contains("› \(number)"))
      #expect(!scene.drawing.contains("…"), "\(scene.drawing)")
    }
  }

  @Test func aSettingsHelpThatIsCutSaysSo() throws {
    var scene = try Simulation(deck)
    scene.resize(12, 40)
    scene.press(.character(","))
    var cut = 0
    for key in SettingsScreen.listed {
      let about = TextLayout.wrap(SettingWords.about(key)(.french), width: 38)
      if about.count > 2 {
        cut += 1
        #expect(scene.drawing.contains(" …") || scene.drawing.contains("…\n"), "\(key)")
      }
      scene.press(.down)
    }
    #expect(cut > 0)
  }

  @Test func theArrowsAndThePageKeysTurnThePagesOfATextAndBack() throws {
    var scene = try Simulation(deck)
    scene.press(.character("s"))
    scene.resize(12, 40)
    let first = scene.drawing
    scene.press(.tab)
    let second = scene.drawing
    #expect(second != first)
    scene.press(.up)
    #expect(scene.drawing == first)
    scene.press(.down)
    #expect(scene.drawing == second)
    scene.press(.pageUp)
    #expect(scene.drawing == first)
    scene.press(.pageDown, .pageUp, .pageUp, .pageDown)
    #expect(scene.drawing == first)
  }

  @Test func thePageKeysTurnThePagesOfATermsCard() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("i"))
    scene.resize(12, 40)
    let first = scene.drawing
    scene.press(.pageDown)
    #expect(scene.drawing != first)
    scene.press(.pageUp)
    #expect(scene.drawing == first)
  }
}
