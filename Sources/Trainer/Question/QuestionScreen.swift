// A card that is asked: from the question to the event that goes to the disk, and on to the next card. All forms are one
// screen, for their answers are given and graded alike; each form has a drawing of its own.

import Glossary
import Learning
import Study
import Terminal

struct QuestionScreen: Screen {
  var state: QuestionState
  /// `nil` while the day's own cards are asked.
  private(set) var quiz: Quiz?
  /// When Space or Enter last graded here: milliseconds of uptime.
  private var acceptedAt: Int?

  init(_ state: QuestionState, in quiz: Quiz? = nil) {
    self.state = state
    self.quiz = quiz
  }

  var takesText: Bool { state.takesText }

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .reveal: reveal(time)
    case .again: return record(.again, c, time)
    case .hard: return record(.hard, c, time)
    case .good: return record(.good, c, time)
    case .easy: return record(.easy, c, time)
    case .acceptGrade: return acceptGrade(c, time)
    case .goOn: return goOn(c, time)
    case .submit: submit(c, time)
    case .hint:
      state.giveHint()
      state.keyCame(at: time.uptime)
    case .option1: return choose(1, c, time)
    case .option2: return choose(2, c, time)
    case .option3: return choose(3, c, time)
    case .option4: return choose(4, c, time)
    case .chooseSelected: return chooseSelected(c, time)
    case .doNotKnow: return choose(0, c, time)
    case .next: state.select(1)
    case .previous: state.select(-1)
    case .type: ask(.typed, c)
    case .offerChoice: ask(.choice, c)
    case .alreadyKnown: return mark(.known, c)
    case .bury: return mark(.bury, c)
    case .suspend: return mark(.suspend, c)
    case .flag: return mark(c.studyDay.progress.marks.flagged.contains(state.card.term.id) ? .unflag : .flag, c)
    case .undo: return .undo(c)
    case .more: state.turn += 1
    case .openTerm: return .push(TermScreen(term: state.card.term.id))
    case .back: return .home()
    }
    return .stay
  }

  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool {
    guard state.takesText, state.field.enter(input) else { return false }
    state.keyCame(at: time.uptime)
    return true
  }

  // MARK: What came of it

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved(let event): return saved(event, c)
    case .undone(_, let isReread):
      if isReread {
        state = state.unanswered
        return .stay
      }
      return .next(quiz)
    // The time spent on the card of a term that keeps being forgotten is not the next question's.
    case .closedTerm(_, let wasLeech): return wasLeech ? .next(quiz) : .stay
    case .settings, .notSet, .foundDeck: return .stay
    }
  }

  private mutating func saved(_ event: Event, _ c: Context) -> Step {
    switch event.content {
    case .review:
      guard case .chosen(let chosen, _) = state.stage else { return afterAnswer(c) }
      state.stage = .chosen(chosen, isRecorded: true)
      return .stay
    case .mark(let mark):
      switch mark.kind {
      // The mark takes the card out of the day, or was all that it wanted.
      case .shown, .known, .bury, .suspend: return .next(quiz)
      case .resume, .flag, .unflag: return .stay
      }
    case .note, .undo, .exam, .examAnswer, .examEnd: return .stay
    }
  }

  /// The next card; or first the term's card, when this one is forgotten again and again.
  private func afterAnswer(_ c: Context) -> Step {
    let review = c.studyDay.today.answers.last?.review
    let leech = review.flatMap { c.studyDay.isNewLeech($0) ? $0.card : nil }
    return .next(quiz, acceptedAt: acceptedAt, behind: leech.map { TermScreen(term: $0.term, leech: $0) })
  }

  /// A revealed answer stays in front of the learner; a question that is not answered gives way to what the day brings now.
  /// A quiz ends with its day.
  mutating func refresh(_ c: Context) -> Fate {
    if let day = quiz?.day, day < c.studyDay.day { quiz = nil }
    guard state.isAnswered, let renewed = state.renewed(in: c.studyDay.deck) else {
      return .next(quiz, shownAt: state.shownAt)
    }
    state = renewed
    return .stays
  }

  // MARK: Answering from the head

  private mutating func reveal(_ time: InputTime) {
    state.keyCame(at: time.uptime)
    state.lastPress = time.uptime
    state.stage = .revealed
  }

  private mutating func acceptGrade(_ c: Context, _ time: InputTime) -> Step {
    let isHeld = state.isHeld(at: time.uptime)
    acceptedAt = time.uptime
    if isHeld { return .stay }
    if case .judged(let judgement) = state.stage { return record(judgement.grade, c, time) }
    return record(.good, c, time)
  }

  /// On from a term that was read, or from an answer that was explained.
  private mutating func goOn(_ c: Context, _ time: InputTime) -> Step {
    if state.isHeld(at: time.uptime) { return .stay }
    if state.question.mode == .shown { return mark(.shown, c) }
    acceptedAt = time.uptime
    return afterAnswer(c)
  }

  // MARK: Typing

  /// What was typed, to the judge. An empty answer is « je ne sais pas ».
  private mutating func submit(_ c: Context, _ time: InputTime) {
    guard state.takesText, let questionMaker = c.questionMaker else { return }
    let usual = c.studyDay.progress.latency.usual(state.card.face, .typed)
    let judgement = questionMaker.judge.judge(
      state.field.text, for: state.card, firstKey: state.firstKey, usual: usual, hints: state.hints)
    state.stage = .judged(judgement)
    state.lastPress = time.uptime
  }

  // MARK: Choosing

  /// `number` counts from 1; 0 is « je ne sais pas ».
  private mutating func choose(_ number: Int, _ c: Context, _ time: InputTime) -> Step {
    guard state.stage == .question else { return .stay }
    let options = state.question.options
    guard number == 0 || options.indices.contains(number - 1) else { return .say(Words.noSuchOption(number)) }
    state.keyCame(at: time.uptime)
    state.lastPress = time.uptime
    let chosen = number == 0 ? nil : options[number - 1].id
    state.stage = .chosen(chosen, isRecorded: false)
    return record(grade(of: chosen, c), c, time)
  }

  private mutating func chooseSelected(_ c: Context, _ time: InputTime) -> Step {
    guard state.stage == .question, !state.isHeld(at: time.uptime) else { return .stay }
    return choose(state.selected + 1, c, time)
  }

  /// Right 4, right but slow 3, wrong 1, not known 0: design of the grades.
  private func grade(of chosen: Term.ID?, _ c: Context) -> Grade {
    guard let chosen else { return .blank }
    guard chosen == state.card.term.id else { return .again }
    let usual = c.studyDay.progress.latency.usual(
      state.card.face, state.question.mode.form ?? .choice, reading: charactersToRead)
    return (state.firstKey ?? 0) > usual * Self.slow ? .hard : .good
  }

  /// An answer that takes more than this many times the usual is slow.
  private static let slow = 3

  private var charactersToRead: Int {
    let options = state.question.options.map { Distractors.text(of: $0, on: state.card) }
    return (options + [state.question.prompt]).map(\.count).reduce(0, +)
  }

  // MARK: On to the disk

  private func record(_ grade: Grade, _ c: Context, _ time: InputTime) -> Step {
    guard state.isAnswered, let form = state.question.mode.form else { return .stay }
    var review = Review(
      card: state.card.id, form: form, grade: grade, duration: time.uptime - state.shownAt,
      firstKey: state.firstKey)
    review.hints = state.hints
    review.isPractice = state.planned.isPractice
    if case .duel(let other) = state.question.mode { review.against = other }
    switch state.stage {
    case .judged(let judgement): judgement.complete(&review, given: grade)
    case .chosen(let chosen, _): review.got = chosen == state.card.term.id ? nil : chosen
    case .question, .revealed: break
    }
    return .record(.review(c.studyDay.scheduled(review)))
  }

  /// What the learner says about the card without answering it. `bury` and `suspend` set aside this card alone.
  private func mark(_ kind: Mark.Kind, _ c: Context) -> Step {
    let isOfCard = kind == .bury || kind == .suspend
    let term = TermAddress(deck: c.studyDay.deck.id, term: state.card.term.id)
    return .record(.mark(Mark(kind, on: isOfCard ? .card(state.card.id) : .term(term))))
  }

  /// The same card, asked otherwise; the time spent on it goes on.
  private mutating func ask(_ mode: QuestionMode, _ c: Context) {
    guard state.question.mode != .shown, let questionMaker = c.questionMaker else { return }
    let form = mode == .typed ? FormPolicy.free(state.card) : mode
    let question = questionMaker.question(state.planned, form, on: c.studyDay)
    state = QuestionState(state.planned, question, shownAt: state.shownAt)
  }
}

extension Judgement {
  /// What a grade given after this judgement adds to the answer. The learner's own grade, when it says something else,
  /// is kept beside the verdict it overrules.
  fileprivate func complete(_ review: inout Review, given chosen: Grade) {
    if Words.key(for: chosen) == Words.key(for: grade) {
      review.grade = grade
      review.got = got
    } else {
      review.overruled = verdict
      review.got = chosen.passed ? nil : got
    }
  }
}
