// A card that is asked: from the question to the event that goes to the disk, and on to the next card. All forms are one
// screen, for their answers are given and graded alike; each form has a drawing of its own.

import Glossary
import Learning
import Study
import Terminal

struct QuestionScreen: Screen {
  var asking: QuestionState
  /// `nil` while the day's own cards are asked.
  private(set) var quiz: Quiz?
  /// When Space or Enter last graded here: milliseconds of uptime.
  private var acceptedAt: Int?

  init(_ asking: QuestionState, in quiz: Quiz? = nil) {
    self.asking = asking
    self.quiz = quiz
  }

  var takesText: Bool { asking.takesText }

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
      asking.giveHint()
      asking.keyCame(at: time.uptime)
    case .option1: return choose(1, c, time)
    case .option2: return choose(2, c, time)
    case .option3: return choose(3, c, time)
    case .option4: return choose(4, c, time)
    case .chooseSelected: return chooseSelected(c, time)
    case .doNotKnow: return choose(0, c, time)
    case .next: asking.select(1)
    case .previous: asking.select(-1)
    case .type: ask(.typed, c)
    case .offerChoice: ask(.choice, c)
    case .alreadyKnown: return mark(.known, c)
    case .bury: return mark(.bury, c)
    case .suspend: return mark(.suspend, c)
    case .flag: return mark(c.studyDay.progress.marks.flagged.contains(asking.card.term.id) ? .unflag : .flag, c)
    case .undo: return .undo(c)
    case .more: asking.turn += 1
    case .openTerm: return .push(TermScreen(term: asking.card.term.id))
    case .back: return .home()
    }
    return .stay
  }

  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool {
    guard asking.takesText, asking.field.enter(input) else { return false }
    asking.keyCame(at: time.uptime)
    return true
  }

  // MARK: What came of it

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved(let event): return saved(event, c)
    case .undone(_, let isReread):
      if isReread {
        asking = asking.unanswered
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
      guard case .chosen(let chosen, _) = asking.stage else { return afterAnswer(c) }
      asking.stage = .chosen(chosen, isRecorded: true)
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
    guard asking.isAnswered, let renewed = asking.renewed(in: c.studyDay.deck) else {
      return .next(quiz, shownAt: asking.shownAt)
    }
    asking = renewed
    return .stays
  }

  // MARK: Answering from the head

  private mutating func reveal(_ time: InputTime) {
    asking.keyCame(at: time.uptime)
    asking.lastPress = time.uptime
    asking.stage = .revealed
  }

  private mutating func acceptGrade(_ c: Context, _ time: InputTime) -> Step {
    let isHeld = asking.isHeld(at: time.uptime)
    acceptedAt = time.uptime
    if isHeld { return .stay }
    if case .judged(let judgement) = asking.stage { return record(judgement.grade, c, time) }
    return record(.good, c, time)
  }

  /// On from a term that was read, or from an answer that was explained.
  private mutating func goOn(_ c: Context, _ time: InputTime) -> Step {
    if asking.isHeld(at: time.uptime) { return .stay }
    if asking.question.way == .shown { return mark(.shown, c) }
    acceptedAt = time.uptime
    return afterAnswer(c)
  }

  // MARK: Typing

  /// What was typed, to the judge. An empty answer is « je ne sais pas ».
  private mutating func submit(_ c: Context, _ time: InputTime) {
    guard asking.takesText, let examiner = c.examiner else { return }
    let usual = c.studyDay.progress.latency.usual(asking.card.face, .typed)
    let judgement = examiner.judge.judge(
      asking.field.text, for: asking.card, firstKey: asking.firstKey, usual: usual, hints: asking.hints)
    asking.stage = .judged(judgement)
    asking.lastPress = time.uptime
  }

  // MARK: Choosing

  /// `number` counts from 1; 0 is « je ne sais pas ».
  private mutating func choose(_ number: Int, _ c: Context, _ time: InputTime) -> Step {
    guard asking.stage == .question else { return .stay }
    let options = asking.question.options
    guard number == 0 || options.indices.contains(number - 1) else { return .say(Words.noSuchOption(number)) }
    asking.keyCame(at: time.uptime)
    asking.lastPress = time.uptime
    let chosen = number == 0 ? nil : options[number - 1].id
    asking.stage = .chosen(chosen, isRecorded: false)
    return record(grade(of: chosen, c), c, time)
  }

  private mutating func chooseSelected(_ c: Context, _ time: InputTime) -> Step {
    guard asking.stage == .question, !asking.isHeld(at: time.uptime) else { return .stay }
    return choose(asking.selected + 1, c, time)
  }

  /// Right 4, right but slow 3, wrong 1, not known 0: design of the grades.
  private func grade(of chosen: Term.ID?, _ c: Context) -> Grade {
    guard let chosen else { return .blank }
    guard chosen == asking.card.term.id else { return .again }
    let usual = c.studyDay.progress.latency.usual(
      asking.card.face, asking.question.way.form ?? .choice, reading: charactersToRead)
    return (asking.firstKey ?? 0) > usual * Self.slow ? .hard : .good
  }

  /// An answer that takes more than this many times the usual is slow.
  private static let slow = 3

  private var charactersToRead: Int {
    let options = asking.question.options.map { Distractors.text(of: $0, on: asking.card) }
    return (options + [asking.question.prompt]).map(\.count).reduce(0, +)
  }

  // MARK: On to the disk

  private func record(_ grade: Grade, _ c: Context, _ time: InputTime) -> Step {
    guard asking.isAnswered, let form = asking.question.way.form else { return .stay }
    var review = Review(
      card: asking.card.id, form: form, grade: grade, duration: time.uptime - asking.shownAt,
      firstKey: asking.firstKey)
    review.hints = asking.hints
    review.isPractice = asking.planned.isPractice
    if case .duel(let other) = asking.question.way { review.against = other }
    switch asking.stage {
    case .judged(let judgement): judgement.complete(&review, given: grade)
    case .chosen(let chosen, _): review.got = chosen == asking.card.term.id ? nil : chosen
    case .question, .revealed: break
    }
    return .record(.review(c.studyDay.scheduled(review)))
  }

  /// What the learner says about the card without answering it. `bury` and `suspend` set aside this card alone.
  private func mark(_ kind: Mark.Kind, _ c: Context) -> Step {
    let isOfCard = kind == .bury || kind == .suspend
    let term = TermAddress(deck: c.studyDay.deck.id, term: asking.card.term.id)
    return .record(.mark(Mark(kind, on: isOfCard ? .card(asking.card.id) : .term(term))))
  }

  /// The same card, asked otherwise; the time spent on it goes on.
  private mutating func ask(_ way: Way, _ c: Context) {
    guard asking.question.way != .shown, let examiner = c.examiner else { return }
    let form = way == .typed ? FormPolicy.free(asking.card) : way
    let question = examiner.question(asking.planned, form, on: c.studyDay)
    asking = QuestionState(asking.planned, question, shownAt: asking.shownAt)
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
