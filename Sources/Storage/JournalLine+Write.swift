// The keys of each kind of line, in their fixed order.

import Glossary
import Learning

extension JournalLine {
  static func fields(of content: Event.Content) -> String {
    switch content {
    case .review(let review): fields(of: review)
    case .note(let note): ",\"term\":\"\(note.term)\",\"note\":\(JSONText.quoted(note.text))"
    case .mark(let mark): "\(field(of: mark.target)),\"mark\":\"\(mark.kind.rawValue)\""
    case .exam(let exam): fields(of: exam)
    case .examAnswer(let answer): fields(of: answer)
    case .examEnd(let end): ",\"exam-end\":\"\(end.exam)\",\"score\":\(end.score),\"passed\":\(end.isPassed)"
    case .undo(let target): ",\"undo\":\"\(target)\""
    }
  }

  private static func fields(of review: Review) -> String {
    var text = ",\"card\":\"\(review.card)\",\"form\":\"\(review.form.rawValue)\",\"grade\":\(review.grade.rawValue)"
    text += ",\"ms\":\(review.duration),\"iv\":\(review.intervalBefore),\"next\":\(review.intervalAfter)"
    if let first = review.firstKey { text += ",\"first\":\(first)" }
    if review.isRepeat { text += ",\"repeat\":true" }
    if let got = review.got { text += ",\"got\":\"\(got)\"" }
    if let against = review.against { text += ",\"against\":\"\(against)\"" }
    if review.hints > 0 { text += ",\"hints\":\(review.hints)" }
    if let overruled = review.overruled { text += ",\"override\":\"\(overruled.rawValue)\"" }
    if review.isPractice { text += ",\"practice\":true" }
    return text
  }

  private static func field(of target: Mark.Target) -> String {
    switch target {
    case .card(let card): ",\"card\":\"\(card)\""
    case .term(let term): ",\"term\":\"\(term)\""
    }
  }

  /// The deck stands once, so that sixty questions of the longest ids fit on the line.
  private static func fields(of exam: ExamStart) -> String {
    let cards = exam.cards.map { "\"\($0.term)/\($0.face.rawValue)\"" }.joined(separator: ",")
    return
      ",\"deck\":\"\(exam.deck)\",\"cards\":[\(cards)],\"seed\":\(exam.seed),\"pass\":\(exam.pass),\"minutes\":\(exam.minutes)"
  }

  private static func fields(of answer: ExamAnswer) -> String {
    let given = JSONText.quoted(answer.given)
    return
      ",\"exam\":\"\(answer.exam)\",\"card\":\"\(answer.card)\",\"given\":\(given),\"right\":\(answer.isRight),\"ms\":\(answer.duration)"
  }
}
