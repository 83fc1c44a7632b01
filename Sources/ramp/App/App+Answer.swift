// Answering: from a key on a question to the event that is sent to the disk, and on to the next card.

import Glossary
import Learning
import Study
import Terminal

extension App {
  // MARK: The next card

  /// The card that the day's answers lead to: always the same for the same answers.
  mutating func nextPhase(at uptime: Int) -> Phase {
    guard let planned = studyDay.next(in: quiz) else { return .summary }
    return .asking(asking(planned, at: uptime))
  }

  private mutating func asking(_ planned: PlannedCard, _ way: Way? = nil, at uptime: Int) -> Asking {
    Asking(planned, readyExaminer().question(planned, way, on: studyDay), shownAt: uptime)
  }

  mutating func readyExaminer() -> Examiner {
    let examiner = examiner ?? Examiner(studyDay.deck)
    self.examiner = examiner
    return examiner
  }

  /// The card at hand, asked otherwise; the time spent on it goes on.
  mutating func ask(_ way: Way) {
    guard case .asking(let former) = phase, former.question.way != .shown else { return }
    let form = way == .typed ? FormPolicy.free(former.card) : way
    phase = .asking(asking(former.planned, form, at: former.shownAt))
  }

  // MARK: From the head

  mutating func reveal(_ stamp: Stamp) {
    guard case .asking(var asking) = phase else { return }
    asking.noteKey(at: stamp.uptime)
    asking.lastPress = stamp.uptime
    asking.stage = .revealed
    phase = .asking(asking)
  }

  mutating func acceptGrade(_ stamp: Stamp) -> Effect? {
    guard case .asking(var asking) = phase else { return nil }
    let isHeld = asking.isHeld(at: stamp.uptime)
    phase = .asking(asking)
    lastAccepted = stamp.uptime
    if isHeld { return nil }
    if case .judged(let judgement) = asking.stage { return record(judgement.grade, stamp) }
    return record(.good, stamp)
  }

  // MARK: Typed

  /// What was typed, to the judge. A blank answer is « je ne sais pas ».
  mutating func submit(_ stamp: Stamp) {
    guard case .asking(var asking) = phase, asking.takesText, let examiner else { return }
    let usual = studyDay.progress.latency.usual(asking.card.face, .typed)
    let judgement = examiner.judge.judge(
      asking.field.text, for: asking.card, firstKey: asking.firstKey, usual: usual, hints: asking.hints)
    asking.stage = .judged(judgement)
    asking.lastPress = stamp.uptime
    phase = .asking(asking)
  }

  mutating func giveHint(_ stamp: Stamp) {
    guard case .asking(var asking) = phase else { return }
    asking.hints = min(Hint.most, asking.hints + 1)
    asking.noteKey(at: stamp.uptime)
    phase = .asking(asking)
  }

  // MARK: Chosen

  mutating func select(_ step: Int) {
    guard case .asking(var asking) = phase, !asking.question.options.isEmpty else { return }
    let count = asking.question.options.count
    asking.selected = (asking.selected + step + count) % count
    phase = .asking(asking)
  }

  /// `place` counts from 1; 0 is « je ne sais pas ».
  mutating func choose(_ place: Int, _ stamp: Stamp) -> Effect? {
    guard case .asking(var asking) = phase, asking.stage == .question else { return nil }
    let options = asking.question.options
    guard place == 0 || options.indices.contains(place - 1) else {
      notice = Words.noSuchOption(place)
      return nil
    }
    asking.noteKey(at: stamp.uptime)
    asking.lastPress = stamp.uptime
    let chosen = place == 0 ? nil : options[place - 1].id
    asking.stage = .chosen(chosen, isRecorded: false)
    phase = .asking(asking)
    return record(grade(of: chosen, asking), stamp)
  }

  mutating func chooseSelected(_ stamp: Stamp) -> Effect? {
    guard case .asking(var asking) = phase, asking.stage == .question else { return nil }
    let isHeld = asking.isHeld(at: stamp.uptime)
    phase = .asking(asking)
    return isHeld ? nil : choose(asking.selected + 1, stamp)
  }

  /// Right 4, right but slow 3, wrong 1, not known 0: design of the grades.
  private func grade(of chosen: Term.ID?, _ asking: Asking) -> Grade {
    guard let chosen else { return .blank }
    guard chosen == asking.card.term.id else { return .again }
    let usual = studyDay.progress.latency.usual(
      asking.card.face, asking.question.way.form ?? .choice, reading: charactersToRead(asking))
    return (asking.firstKey ?? 0) > usual * Self.slow ? .hard : .good
  }

  /// An answer that takes more than this many times the usual is slow.
  private static let slow = 3

  private func charactersToRead(_ asking: Asking) -> Int {
    let options = asking.question.options.map { Distractors.text(of: $0, on: asking.card) }
    return (options + [asking.question.prompt]).map(\.count).reduce(0, +)
  }

  // MARK: On to the disk

  mutating func record(_ grade: Grade, _ stamp: Stamp) -> Effect? {
    guard case .asking(let asking) = phase, asking.isAnswered, let form = asking.question.way.form else { return nil }
    var review = Review(
      card: asking.card.id, form: form, grade: grade, duration: stamp.uptime - asking.shownAt,
      firstKey: asking.firstKey)
    review.hints = asking.hints
    review.isPractice = asking.planned.isPractice
    if case .duel(let other) = asking.question.way { review.against = other }
    switch asking.stage {
    case .judged(let judgement): judgement.note(on: &review, given: grade)
    case .chosen(let chosen, _): review.got = chosen == asking.card.term.id ? nil : chosen
    case .question, .revealed: break
    }
    return .record(stamp.event(.review(studyDay.scheduled(review)), on: studyDay.day, after: latestOwn))
  }

  /// On from a term that was read, or from an answer that was explained.
  mutating func goOn(_ stamp: Stamp) -> Effect? {
    guard case .asking(var asking) = phase else { return nil }
    let isHeld = asking.isHeld(at: stamp.uptime)
    phase = .asking(asking)
    if isHeld { return nil }
    if asking.question.way == .shown { return mark(.shown, stamp) }
    lastAccepted = stamp.uptime
    phase = phaseAfterAnswer(at: stamp.uptime)
    return nil
  }

  /// What follows an answer: the next card, or first the term's card when this one is forgotten again and again.
  mutating func phaseAfterAnswer(at uptime: Int) -> Phase {
    let next = nextPhase(at: uptime)
    guard let review = studyDay.today.answers.last?.review, studyDay.isNewLeech(review) else { return next }
    return .term(TermView(term: review.card.term, leech: review.card), from: next)
  }
}

extension Judgement {
  /// What a grade given after this judgement adds to the answer. The learner's own grade, when it says something else,
  /// is kept beside the verdict it overrules.
  fileprivate func note(on review: inout Review, given chosen: Grade) {
    if Words.key(for: chosen) == Words.key(for: grade) {
      review.grade = grade
      review.got = got
    } else {
      review.overruled = verdict
      review.got = chosen.passed ? nil : got
    }
  }
}
