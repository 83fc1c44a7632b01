// A typed answer: the judge's verdict, and the offer to count a refused answer as right from now on.

import Glossary
import Learning
import Study

extension QuestionScreen {
  /// Gives the typed text to the judge. An empty text means « je ne sais pas ».
  mutating func submit(_ c: Context, _ time: InputTime) {
    guard state.takesText, judge(c) else { return }
    state.undoableBefore = c.studyDay.undoable?.id
    state.lastPress = time.uptime
  }

  /// Judges the typed text, again when the learner's aliases have changed; returns false where no text was typed.
  @discardableResult
  mutating func judge(_ c: Context) -> Bool {
    guard isTypedAnswer, let judge = c.questionMaker?.judge else { return false }
    let kept = c.studyDay.progress.aliases[state.card.id.address]
    func judged(_ own: [String]) -> Judgement {
      judge.judge(
        state.field.text, for: state.card, own: own, firstKey: state.firstKey,
        usual: c.studyDay.progress.latency.usual(state.card.face, .typed), hints: state.countedHints)
    }
    let judgement = judged(kept.map(\.text))
    if !judgement.verdict.isRight { state.wasRefused = true }
    // Who had to say that it is right did not know the name of the deck.
    state.stage = .judged(state.wasRefused ? judgement.atMost(.good) : judgement)
    if !judgement.verdict.isRight {
      state.offer = offer(instead: judgement, c) { judged(kept.map(\.text) + [$0]) }
    } else if judged([]).verdict.isRight {
      state.offer = nil
    } else {
      state.offer = kept.last { judged([$0.text]).verdict.isRight }.map { .forget($0) }
    }
    return true
  }

  private var isTypedAnswer: Bool {
    switch state.stage {
    case .question: state.takesText
    case .judged: true
    case .revealed, .chosen: false
    }
  }

  /// The alias that would make a refused answer right. There is none for another term's name, and none where the judge
  /// would refuse it all the same, because it only repeats the question.
  private func offer(
    instead judgement: Judgement, _ c: Context, judgedWith: (String) -> Judgement
  ) -> QuestionState.AliasOffer? {
    switch judgement.verdict {
    case .exact, .equivalent, .typo, .otherTerm, .blank: return nil
    case .close, .wrong: break
    }
    let words = state.field.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // An acronym is written in capitals: so the judge knows it as one.
    let alias = Alias(on: state.card.id.address, state.card.face == .abbreviate ? words.uppercased() : words)
    return judgedWith(alias.text).verdict.isRight ? .keep(alias) : nil
  }

  /// Keeps the typed answer as right, or takes an alias back that was kept before.
  func countAsRight() -> Step {
    switch state.offer {
    case .keep(let alias): .record(.alias(alias))
    case .forget(let kept): .say(Words.forgotten(kept.text), then: .record(.undo(kept.id)))
    case nil: .stay
    }
  }
}
