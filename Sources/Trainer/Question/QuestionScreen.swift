// The screen of one question: it takes the answer, records it, then opens the next card. One screen serves all forms,
// because their answers are given and graded alike; each form has its own view.

import Glossary
import Learning
import Study
import Terminal

struct QuestionScreen: Screen {
  var state: QuestionState
  /// `nil` while the day's own cards are asked.
  private(set) var quiz: Quiz?
  /// When Space or Enter last gave a grade or left an explanation, in milliseconds of uptime; `nil` before that.
  private var acceptedAt: Int?

  init(_ state: QuestionState, in quiz: Quiz? = nil) {
    self.state = state
    self.quiz = quiz
  }

  /// Whether the learner left a verdict: its answer is recorded, then Today follows.
  var isLeaving = false

  var takesText: Bool { state.takesText }

  var question: QuestionState? { state }

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
    case .countAsRight: return countAsRight()
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
    case .type: return ask(.typed, c)
    case .offerChoice: return ask(.choice, c)
    case .alreadyKnown: return mark(.known, c)
    case .bury: return mark(.bury, c)
    case .suspend: return mark(.suspend, c)
    case .flag: return mark(c.studyDay.progress.marks.flagged.contains(state.card.id.address) ? .unflag : .flag, c)
    case .writeTerm: return .ownTerm(c, at: time)
    case .writeRemark: return .push(RemarkScreen(on: state.card.id.address, at: time.uptime))
    case .undo: return undo(c)
    case .redo: return .redo(c)
    case .more: state.turn += 1
    case .openTerm: return .push(TermScreen(term: state.card.id.address))
    case .hear: return .hear(state.card.term, c)
    case .back: return leave(c, time)
    }
    return .stay
  }

  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool {
    guard state.takesText, state.field.enter(input) else { return false }
    state.keyCame(at: time.uptime)
    return true
  }

  // MARK: Results of steps

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved(let event): return saved(event, c, at: time.uptime)
    case .undone(let event, let isReread):
      if isReread {
        state = state.unanswered
        return .stay
      }
      return undone(event, c, at: time.uptime)
    // After the card of a leech closes, the question starts again: the time of reading is not part of its answer.
    case .closedTerm(_, let wasLeech): return wasLeech ? .next(quiz) : .stay
    // The time in the form is not part of the answer.
    case .closedForm(let openedAt, _):
      state.pause(for: time.uptime - openedAt)
      return .stay
    case .settings, .notSet, .file, .keptTerm: return .stay
    }
  }

  private mutating func saved(_ event: Event, _ c: Context, at uptime: Int) -> Step {
    switch event.content {
    case .review where isLeaving: return .home()
    // Another card's answer was recorded again: this question stays.
    case .review(let review) where review.card != state.card.id: break
    case .review:
      guard case .chosen(let chosen, _) = state.stage else { return afterAnswer(c) }
      state.stage = .chosen(chosen, isRecorded: true)
      return .stay
    case .mark(let mark):
      switch mark.kind {
      // After these marks the question needs no answer.
      case .shown: return isOfThisCard(mark) ? .next(quiz) : .stay
      // The question goes on if the mark is taken back: its answer may have been seen.
      case .known, .bury, .suspend: return isOfThisCard(mark) ? leaveForAnother(at: uptime) : .stay
      case .resume, .flag, .unflag: break
      }
    case .alias: judge(c)
    case .note, .remark, .game, .undo, .exam, .examAnswer, .examEnd: break
    }
    return .stay
  }

  private func isOfThisCard(_ mark: Mark) -> Bool {
    switch mark.target {
    case .card(let card): card == state.card.id
    case .term(let term): term == state.card.id.address
    }
  }

  /// Opens the next card. If the answered card has just become a leech (forgotten again and again), opens the term's
  /// card over it.
  private func afterAnswer(_ c: Context) -> Step {
    let review = c.studyDay.today.answers.last?.review
    let leech = review.flatMap { c.studyDay.isNewLeech($0) ? $0.card : nil }
    return .next(quiz, acceptedAt: acceptedAt, behind: leech.map { TermScreen(term: $0.address, leech: $0) })
  }

  /// A revealed answer stays on the screen. An unanswered question is replaced by the next card of the new plan. A quiz
  /// ends with its day.
  mutating func refresh(_ c: Context) -> Fate {
    if let day = quiz?.day, day < c.studyDay.day { quiz = nil }
    guard state.isAnswered, let renewed = state.renewed(in: c.studyDay.deck) else {
      return .next(quiz, shownAt: state.shownAt)
    }
    state = renewed
    return .stays
  }

  /// The question stays as it was asked: the learner comes back to it.
  mutating func extend(_ c: Context) -> Fate {
    guard let renewed = state.renewed(in: c.studyDay.deck) else { return .next(quiz, shownAt: state.shownAt) }
    state = renewed
    return .stays
  }

  // MARK: Answering mentally

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

  /// Goes on from a term that was read, or from an explanation.
  private mutating func goOn(_ c: Context, _ time: InputTime) -> Step {
    if state.isHeld(at: time.uptime) { return .stay }
    if state.question.mode == .shown { return mark(.shown, c) }
    acceptedAt = time.uptime
    return afterAnswer(c)
  }

  // MARK: Choosing

  /// `number` counts from 1; 0 is « je ne sais pas ».
  private mutating func choose(_ number: Int, _ c: Context, _ time: InputTime) -> Step {
    guard state.stage == .question else { return .stay }
    let options = state.question.options
    guard number == 0 || options.indices.contains(number - 1) else { return .say(Words.noSuchOption(number)) }
    state.keyCame(at: time.uptime)
    state.lastPress = time.uptime
    let chosen = number == 0 ? nil : number - 1
    state.stage = .chosen(chosen, isRecorded: false)
    return record(grade(of: chosen, c), c, time)
  }

  private mutating func chooseSelected(_ c: Context, _ time: InputTime) -> Step {
    guard state.stage == .question, !state.isHeld(at: time.uptime) else { return .stay }
    return state.selected.map { choose($0 + 1, c, time) } ?? .say(Words.optionFirst)
  }

  /// The grade of a choice: right 4, right but slow 3, wrong 1, not known 0. SM-2 asks the learner for a grade; here
  /// the program derives it from the choice and its time.
  private func grade(of chosen: Int?, _ c: Context) -> Grade {
    guard let chosen else { return .blank }
    guard chosen == state.right else { return .again }
    if state.countedHints > 0 { return .hard }
    let usual = c.studyDay.progress.latency.usual(
      state.card.face, state.question.mode.form ?? .choice, reading: charactersToRead)
    return (state.firstKey ?? 0) > usual * Self.slow ? .hard : .good
  }

  /// An answer is slow when its first key takes more than this many times the usual time.
  private static let slow = 3

  private var charactersToRead: Int {
    let options = state.question.options.map { $0.text(on: state.card) }
    return (options + [state.question.prompt]).map(\.count).reduce(0, +)
  }

  // MARK: On to the disk

  func record(_ grade: Grade, _ c: Context, _ time: InputTime) -> Step {
    guard state.isAnswered, let form = state.question.mode.form else { return .stay }
    var review = Review(
      card: state.card.id, form: form, grade: grade, duration: time.uptime - state.shownAt,
      firstKey: state.firstKey)
    review.hints = state.countedHints
    review.isPractice = state.planned.isPractice
    if case .duel(let other) = state.question.mode { review.against = other }
    switch state.stage {
    case .judged(let judgement): judgement.complete(&review, given: grade)
    case .chosen(let chosen, _):
      // A made name is no term: only the grade tells that it was taken.
      review.got = chosen == state.right ? nil : chosen.flatMap { state.question.options[$0].id }
    case .question, .revealed: break
    }
    return .record(.review(c.studyDay.scheduled(review)))
  }

  /// Records a mark instead of an answer. `bury` and `suspend` mark this card only; the other kinds mark its term.
  private func mark(_ kind: Mark.Kind, _ c: Context) -> Step {
    let isOfCard = kind == .bury || kind == .suspend
    return .record(.mark(Mark(kind, on: isOfCard ? .card(state.card.id) : .term(state.card.id.address))))
  }

  /// Asks the same card in another form, if it has one: what was typed is not lost for a choice that there is not. The
  /// time of the answer still counts from the first form.
  private mutating func ask(_ mode: QuestionMode, _ c: Context) -> Step {
    guard state.question.mode != .shown, let questionMaker = c.questionMaker else { return .stay }
    let form = mode == .typed ? FormPolicy.free(state.card) : mode
    let question = questionMaker.question(state.planned, form, on: c.studyDay)
    guard question.mode == form else { return .say(Words.noChoice) }
    state = state.asked(question)
    return .stay
  }
}

extension Judgement {
  /// Completes an answer with the grade that the learner chose. A choice that differs from the proposed grade is kept
  /// together with the verdict that it overrules.
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

// The choice of a view by the form of the question and the stage of the answer, and the sentences for the plain mode.

extension QuestionScreen {
  func draw(on page: inout Page, _ c: Context) {
    let session = Session(studyDay: c.studyDay, quiz: quiz)
    switch state.question.mode {
    case .shown: ShownView(session: session, state: state).draw(on: &page)
    case .recall where state.isAnswered: AnswerView(session: session, state: state).draw(on: &page)
    case .recall: RecallView(session: session, state: state).draw(on: &page)
    case .typed: TypedView(session: session, state: state).draw(on: &page)
    case .choice: ChoiceView(session: session, state: state).draw(on: &page)
    case .duel: DuelView(session: session, state: state).draw(on: &page)
    }
    BesideAnswer(studyDay: c.studyDay, state: state, file: c.loaded.deckPaths[state.card.id.deck]).draw(on: &page)
  }

  /// On an answer with grades, the notice replaces the line above the grades (« Vous le saviez ? »): the grades stay
  /// visible.
  func noticeRow(_ page: Page) -> Int {
    switch (state.question.mode, state.stage) {
    case (.recall, .question), (.shown, _), (.choice, _), (.duel, _): page.noticeRow
    case (.typed, .judged), (.recall, _): GradeBlock.row(page) - (page.isLow ? 1 : 2)
    case (.typed, _): page.noticeRow
    }
  }

  func spoken(_ c: Context) -> [String] { SpokenQuestion(state: state, quiz: quiz, context: c).lines }

  func spokenRest(_ c: Context) -> [String] { SpokenQuestion(state: state, quiz: quiz, context: c).rest }
}
