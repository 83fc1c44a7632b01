// The exam: one line in the journal freezes it, one more records each answer, one gives it its end. What is on the screen
// follows from those lines, so a pause, a crash and a restart are the same thing.

import Learning
import Study

extension App {
  /// The exam in progress on this device, which alone may end it.
  var sitting: Sitting? { studyDay.progress.exams.current }

  /// Straight on with an exam in progress; else first what an exam is.
  mutating func openExam(at uptime: Int) {
    phase = sitting == nil ? .exam(ExamView(.introduction, shownAt: uptime)) : examQuestion(at: uptime)
  }

  /// The question that the answers so far lead to.
  private func examQuestion(at uptime: Int) -> Phase {
    guard let card = sitting?.next(in: studyDay.deck) else { return .today }
    var view = ExamView(.question(card), shownAt: uptime)
    if let examDraft, examDraft.card?.id == card.id { view.field = examDraft.field }
    return .exam(view)
  }

  mutating func take(_ action: ExamAction, _ stamp: Stamp) -> Effect? {
    guard case .exam(var view) = phase else {
      if action == .open { openExam(at: stamp.uptime) }
      return nil
    }
    let isHeld = view.isHeld(at: stamp.uptime)
    phase = .exam(view)
    if isHeld { return nil }
    switch action {
    case .open: return nil
    case .start: return startExam(stamp)
    case .answer: return answerExam(view, stamp)
    case .close:
      phase = .today
      return nil
    }
  }

  /// Everything about the exam is decided here, and known to the journal before the first question.
  func startExam(_ stamp: Stamp) -> Effect? {
    let seed = ExamPaper.seed(of: stamp.id)
    let paper = ExamPaper(studyDay.deck, studyDay.progress.marks, seed: seed)
    guard sitting == nil, !paper.cards.isEmpty else { return nil }
    return record(.exam(paper.start(on: studyDay.deck, seed: seed)), stamp)
  }

  private mutating func answerExam(_ view: ExamView, _ stamp: Stamp) -> Effect? {
    guard let sitting, let card = view.card else { return nil }
    examDraft = nil
    let judge = readyExaminer().judge
    let duration = stamp.uptime - view.shownAt
    return record(
      .examAnswer(judge.mark(view.field.text, to: card, in: sitting.start.id, duration: duration)), stamp)
  }

  private func record(_ content: Event.Content, _ stamp: Stamp) -> Effect {
    .record(stamp.event(content, on: studyDay.day, after: latestOwn))
  }

  // MARK: The end

  /// The end of an exam that has no question left, or no time; asked for at the start and on a new day too.
  func examEnd(_ stamp: Stamp) -> Effect? {
    guard let sitting, sitting.isOver(at: moment(stamp), in: studyDay.deck) else { return nil }
    return record(.examEnd(sitting.end), stamp)
  }

  /// At a key: an exam whose time is up gets its end, and the key does nothing else. Whoever is typing elsewhere is left
  /// in peace.
  func examCutOff(_ stamp: Stamp) -> Effect? {
    let isTypingElsewhere = takesText && phase.exam == nil
    return phase.isRefused || isTypingElsewhere ? nil : examEnd(stamp)
  }

  /// On from a line of an exam that is on the disk.
  mutating func followExam(_ event: Event, _ stamp: Stamp) -> Effect? {
    if case .examEnd(let end) = event.content {
      examDraft = nil
      showEnd(of: end, stamp)
      return nil
    }
    if let end = examEnd(stamp) { return end }
    phase = examQuestion(at: stamp.uptime)
    return nil
  }

  /// The result takes the place of the exam and of Aujourd'hui; in the middle of a card a sentence has to do.
  private mutating func showEnd(of end: ExamEnd, _ stamp: Stamp) {
    switch phase {
    case .today, .exam: phase = .exam(ExamView(.result(end.exam), shownAt: stamp.uptime))
    default: notice = ExamWords.ended(studyDay.progress.exams.result(of: end.exam))
    }
  }

  /// Tab: the latest result, from the page that says what an exam is; the rest of a result; but no hint.
  mutating func moreOfExam(_ stamp: Stamp) {
    guard case .exam(var view) = phase else { return }
    switch view.stage {
    case .introduction:
      guard let latest = studyDay.progress.exams.results.last else { return }
      view = ExamView(.result(latest.end.exam), shownAt: stamp.uptime)
    case .question: notice = ExamWords.noHints
    case .result: view.turn += 1
    }
    phase = .exam(view)
  }
}

/// What the keys of an exam do.
enum ExamAction: Hashable, Sendable {
  case open
  case start
  case answer
  /// Away from the result.
  case close
}

extension App.Phase {
  var exam: ExamView? {
    if case .exam(let view) = self { view } else { nil }
  }
}

extension Exams {
  func result(of exam: Event.ID) -> ExamResult? { results.last { $0.end.exam == exam } }
}
