// The keys that five everyday ways cost, as docs/PERFORMANCE.md counts them beside other programs.

import Glossary
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct KeyFlowTests: Frames {
  @Test func oneKeyBringsTheFirstCardOfTheDay() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    #expect(scene.app.state != nil)
  }

  @Test func twoKeysGiveTheGradeThatWasMeant() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(1))
    #expect(scene.app.studyDay.today.answers.last?.review.grade == .again)
    scene.press(.character("u"), .digit(3))
    let answers = scene.app.studyDay.today.answers
    #expect(answers.count == 1 && answers.last?.review.grade == .good)
  }

  @Test func threeKeysBesideItsLettersShowATerm() throws {
    var scene = try Simulation(deck)
    scene.press(.character("b"), .character("/"))
    scene.type("sdr")
    scene.press(.enter, .enter)
    let term = try #require(scene.app.front(TermScreen.self)).term.term
    #expect("\(term)" == "sdr")
  }

  @Test func twoKeysCountAnAnswerAsRight() throws {
    var scene = try Simulation(deck, options: PlanOptions(newCards: 10, form: .typed))
    scene.press(.enter)
    while scene.app.state?.question.mode == .shown { scene.press(.enter) }
    scene.type("zzz")
    scene.press(.enter)
    scene.press(.character("r"), .enter)
    #expect(scene.app.studyDay.today.answers.last?.review.grade.passed == true)
  }

  @Test func twoKeysBeginAnExam() throws {
    var scene = try Simulation(deck)
    scene.press(.character("x"), .enter)
    #expect(scene.app.exam?.card != nil)
  }
}
