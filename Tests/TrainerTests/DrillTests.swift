// The call drill: definitions against five seconds, on a day whose dates it leaves as they were.

import Glossary
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct DrillTests: Frames {
  /// A drill on the terms of a first session, at its first question.
  private func drill() throws -> Simulation {
    var scene = try session()
    scene.press(.enter, .character("y"), .enter)
    return scene
  }

  private func screen(_ scene: Simulation) -> DrillScreen? { scene.app.front() }

  @Test func withoutATermThatWasMetThereIsNone() throws {
    var scene = try Simulation(deck)
    scene.press(.character("y"))
    #expect(scene.app.isOnToday)
    #expect(scene.drawing.contains("Apprenez d’abord un terme"))
  }

  @Test func aTermSaidInTimeIsGoodAndPractice() throws {
    var scene = try drill()
    let before = scene.app.studyDay
    let card = try #require(screen(scene)?.current?.card)
    scene.press(.space, after: 2800)
    #expect(scene.drawing.contains("✓ 2,8 s"))
    #expect(scene.drawing.contains(card.term.title))
    scene.press(.enter)
    let review = try #require(scene.app.studyDay.today.answers.last?.review)
    #expect(review.card == card.id && review.grade == .good && review.isPractice && review.isDrill)
    #expect(review.duration == 2800)
    #expect(scene.app.studyDay.progress.cards == before.progress.cards)
    #expect(scene.app.studyDay.left == before.left)
    #expect(scene.replayed().progress.fluency.time(of: card.id.address)?.median == 2800)
  }

  @Test func aTermSaidLateIsHardAndOneNotSaidFails() throws {
    var scene = try drill()
    scene.press(.space, after: 6100)
    #expect(scene.drawing.contains("! 6,1 s"))
    scene.press(.enter)
    #expect(scene.app.studyDay.today.answers.last?.review.grade == .hard)
    scene.press(.space, after: 1000)
    scene.press(.digit(1))
    #expect(scene.app.studyDay.today.answers.last?.review.grade == .again)
    #expect(scene.app.studyDay.progress.fluency.latest?.inTime == 0)
    #expect(scene.app.studyDay.progress.fluency.latest?.asked == 2)
  }

  @Test func aKeyThatIsHeldDownSaysNothing() throws {
    var scene = try drill()
    for _ in 0..<20 { scene.press(.space, after: 30) }
    #expect(screen(scene)?.stage == .question)
    scene.press(.space, after: 2000)
    for _ in 0..<20 { scene.press(.space, after: 30) }
    #expect(screen(scene)?.answers.isEmpty == true)
  }

  @Test func undoGoesBackToTheTermWithItsTime() throws {
    var scene = try drill()
    scene.press(.space, after: 2800)
    scene.press(.digit(1))
    scene.press(.space, .character("u"))
    #expect(screen(scene)?.stage == .said(time: 2800))
    scene.press(.enter)
    #expect(scene.app.studyDay.today.answers.last?.review.grade == .good)
    #expect(scene.app.studyDay.progress.fluency.latest?.asked == 1)
  }

  @Test func undoTakesNothingBackThatWasAnsweredBeforeTheDrill() throws {
    var scene = try drill()
    let count = scene.app.studyDay.today.answers.count
    scene.press(.space)
    scene.press(.character("u"))
    #expect(scene.app.studyDay.today.answers.count == count)
    #expect(scene.drawing.contains("Rien à annuler."))
  }

  @Test func aQuestionWhoseTermWasShownKeepsItsTimeThroughAnUndo() throws {
    var scene = try drill()
    scene.press(.space, after: 2000)
    scene.press(.enter)
    scene.press(.space, after: 4000)
    #expect(screen(scene)?.stage == .said(time: 4000))
    scene.press(.character("u"), .enter)
    #expect(screen(scene)?.stage == .said(time: 4000))
  }

  @Test func itEndsWithItsDay() throws {
    var scene = try drill()
    scene.press(.space)
    scene.wait(86_400_000)
    scene.press(.enter)
    #expect(scene.app.isOnToday)
  }

  /// A drill to its end: every third term late, one not known.
  private func finished() throws -> Simulation {
    var scene = try drill()
    var count = 0
    while screen(scene)?.stage != .over {
      scene.press(.space, after: count % 3 == 2 ? 6400 : 2000 + 100 * count)
      scene.press(count == 3 ? .digit(1) : .enter)
      count += 1
    }
    return scene
  }

  @Test func itEndsWithTheTimeOfEachTermAndALineToBeat() throws {
    let scene = try finished()
    #expect(scene.drawing.contains("Raccroché. 6 sur 10 à temps."))
    #expect(scene.drawing.contains("À battre demain : 6 sur 10 en moins de 5 s, médiane 2,7 s."))
    #expect(scene.drawing.contains("pas su"))
  }

  @Test func theNextDayBeginsWithTheLineToBeat() throws {
    var scene = try finished()
    scene.press(.enter)
    #expect(scene.app.isOnToday)
    scene.wait(86_400_000)
    scene.press(.space)
    scene.press(.escape, .character("y"))
    #expect(scene.drawing.contains("À battre : 6 sur 10 en moins de 5 s"))
  }

  @Test func theTermsCardShowsHowQuicklyItIsSaid() throws {
    var scene = try drill()
    let term = try #require(screen(scene)?.current?.card.id.address)
    scene.press(.space, after: 2800)
    scene.press(.enter, .escape)
    scene.app.show(TermScreen(term: term))
    #expect(scene.drawing.contains("Au téléphone   2,8 s"))
  }

  @Test func secondsAreRoundedToTenths() {
    #expect(DrillWords.seconds(0)(.english) == "0.0 s")
    #expect(DrillWords.seconds(49)(.english) == "0.0 s")
    #expect(DrillWords.seconds(9950)(.french).replacing("\u{A0}", with: " ") == "10,0 s")
  }

  // MARK: Pairs

  @Test func pairsKeepABestTime() throws {
    var scene = try Simulation(deck)
    scene.playPairs(pause: 2000)
    #expect(scene.drawing.contains("Votre meilleur temps : 60,0 s."))
    scene.press(.enter)
    scene.playPairs(pause: 1500)
    #expect(scene.drawing.contains("Votre meilleur temps : 45,0 s, contre 60,0 s avant."))
    scene.press(.enter)
    scene.playPairs(pause: 1800)
    #expect(scene.drawing.contains("54,0 s ; votre meilleur temps reste 45,0 s."))
    #expect(scene.replayed().progress.games.bestTime(pairs: 15) == 45_000)
    #expect(scene.app.studyDay.undoable == nil)
  }

  // MARK: Hearing

  @Test func theEqualsSignReadsTheTermAloudInItsLanguages() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("="))
    let parts = try #require(scene.spoken.last?.parts)
    #expect(parts.map(\.text) == ["SDR", "Sales Development Rep", "Chargé de développement commercial"])
    #expect(parts.map(\.language) == ["fr", "en", "fr"])
    #expect(scene.drawing.contains("On écoute : SDR."))
  }

  @Test func theEqualsSignOnAQuestionGivesNothingAway() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .character("="))
    #expect(scene.spoken.isEmpty)
  }

  @Test func withoutAProgramThatSpeaksTheKeySaysHow() throws {
    var scene = try Simulation(deck)
    scene.hasVoice = false
    scene.press(.enter, .space, .character("="))
    #expect(scene.drawing.contains("installez espeak-ng"))
  }
}
