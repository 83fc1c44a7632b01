// The first start: what each key makes of its three questions.

import Glossary
import Journal
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct WelcomeTests: Frames {
  @Test func enterThreeTimesIsEnough() throws {
    var scene = try firstStart()
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
    var scene = try firstStart()
    scene.press(.escape)
    #expect(
      scene.wishes == [
        SettingChange(.deck, "ventes-fr"), SettingChange(.rampDate, "2026-12-23"), SettingChange(.minutes, "8"),
      ])
    #expect(scene.frame.contains("Bonjour"))
  }

  @Test func escapeGoesBackAStep() throws {
    var scene = try firstStart()
    scene.press(.enter, .enter, .escape)
    #expect(scene.frame.contains("2 sur 3"))
    scene.press(.escape)
    #expect(scene.frame.contains("1 sur 3"))
    #expect(scene.wishes.isEmpty)
  }

  @Test func whoGoesBackFindsWhatTheyHadWritten() throws {
    var scene = try firstStart()
    scene.press(.enter, .right, .enter, .right, .escape)
    #expect(scene.drawing.contains("24 décembre 2026"))
    scene.press(.enter)
    #expect(scene.drawing.contains("[ 8 min ]"))
    // Another deck is another date.
    scene.press(.escape, .escape, .down, .enter)
    #expect(scene.drawing.contains("23 décembre 2026"))
  }

  @Test func arrowsLeadToNoDateThatIsPast() throws {
    var scene = try firstStart()
    scene.press(.enter)
    for _ in 0..<60 { scene.press(.left) }
    #expect(scene.drawing.contains("24 novembre 2026"), "\(scene.drawing)")
  }

  @Test func leavingBeforeTheEndWritesNothing() throws {
    var scene = try firstStart()
    scene.press(.enter, .enter, .character("q"))
    #expect(scene.exit == .left)
    #expect(scene.wishes.isEmpty)
    #expect(scene.ownLines.isEmpty)
  }

  @Test func arrowsMoveTheDateByDaysAndWeeks() throws {
    var scene = try firstStart()
    scene.press(.enter, .right, .down)
    #expect(scene.drawing.contains("31 décembre 2026"))
    scene.press(.left, .up, .left)
    #expect(scene.drawing.contains("22 décembre 2026"))
  }

  @Test func aDateIsTypedAndReadBack() throws {
    var scene = try firstStart()
    scene.press(.enter, .control("u"))
    for character in "3 semaines" { scene.press(.character(character)) }
    #expect(scene.drawing.contains("lundi 14 décembre 2026 : 15 jours ouvrés pour y arriver"))
    scene.press(.enter, .enter)
    #expect(scene.wishes.contains(SettingChange(.rampDate, "2026-12-14")))
  }

  @Test func whatIsNoDateGoesNoFurther() throws {
    var scene = try firstStart()
    scene.press(.enter, .control("u"))
    for character in "bientôt" { scene.press(.character(character)) }
    scene.press(.enter)
    #expect(scene.drawing.components(separatedBy: "Je ne comprends pas cette date.").count == 2)
    #expect(scene.drawing.contains("2 sur 3"))
  }

  @Test func noDateIsAChoiceToo() throws {
    var scene = try firstStart()
    scene.press(.enter, .control("u"))
    #expect(scene.drawing.contains("aucune échéance : 10 nouvelles cartes par jour"))
    scene.press(.enter, .enter)
    #expect(scene.wishes.contains(SettingChange(.rampDate, "none")))
  }

  @Test func aFileOfOnesOwnIsNamed() throws {
    var scene = try firstStart()
    scene.press(.up, .enter)
    for character in "mine.yaml" { scene.press(.character(character)) }
    scene.press(.enter, .enter, .enter)
    #expect(scene.wishes.first == SettingChange(.deck, "./mine.yaml"))
    #expect(scene.kept.isEmpty)
  }

  @Test func theMinutesProposedAreTheFewestThatHoldTheWork() throws {
    var scene = try firstStart()
    scene.press(.enter, .control("u"))
    for character in "12 jours" { scene.press(.character(character)) }
    scene.press(.enter)
    guard let welcome = scene.app.welcome else { return #expect(Bool(false)) }
    let enough = welcome.previews.map(\.isEnough)
    #expect(enough.firstIndex(of: true) == welcome.minutes)
    #expect(welcome.minutes > 0)
    #expect(!enough[welcome.minutes - 1])
  }

  @Test func settingsThatCannotBeWrittenStopNobody() throws {
    var scene = try firstStart()
    scene.press(.enter, .enter)
    scene.refusal = .notWritten(path: "/full/settings.json", .diskFull)
    scene.press(.enter)
    #expect(scene.frame.contains("settings.json"))
    #expect(scene.drawing.contains("Bonjour") || scene.drawing.contains("Rampe"))
  }
}
