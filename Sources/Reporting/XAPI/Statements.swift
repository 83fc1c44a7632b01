// All xAPI statements of a history, in its order. Only what cannot change any more is stated: answers, sessions and
// mastered terms after their day is over; an exam's result as soon as it has ended.

import Glossary
import Learning
import Study

package struct Statements: Sendable {
  private let maker: StatementMaker
  private let deck: Deck
  private let renames: Renames
  private let today: Day
  private let withAnswers: Bool
  private var made: [Statement] = []
  private var progress = Progress()
  private var exams = Exams()
  private var session: StudySession?
  /// For each term, the day's latest answer as the journal has it; terms in the order of their first answer.
  private var touched: [(term: Term, review: Review, event: Event)] = []
  private var mastered: Set<Term.ID> = []

  /// `history` holds the standing events in the order of the fold. Answers are told one by one only if that is asked
  /// for.
  package static func of(
    _ history: some Sequence<JournaledEvent>, on deck: Deck, before today: Day, agent pseudonym: String,
    homePage: HomePage,
    withAnswers: Bool
  ) -> [Statement] {
    let maker = StatementMaker(agent: Agent(pseudonym: pseudonym, of: homePage), homePage: homePage)
    var statements = Statements(maker, deck, today, withAnswers)
    for recorded in history { statements.add(recorded) }
    statements.closeDay()
    return statements.made
  }

  private init(_ maker: StatementMaker, _ deck: Deck, _ today: Day, _ withAnswers: Bool) {
    self.maker = maker
    self.deck = deck
    self.today = today
    self.withAnswers = withAnswers
    renames = Renames(deck)
  }

  private mutating func add(_ recorded: JournaledEvent) {
    let event = recorded.event
    guard let resolved = renames.resolve(event, in: deck) else { return }
    if let session, session.day != event.day { closeDay() }
    addExam(recorded)
    guard event.day < today else { return }
    progress.apply(JournaledEvent(event: resolved, isOwn: recorded.isOwn))
    if let review = event.review, let present = resolved.review { add(review, present, event) }
  }

  private mutating func add(_ review: Review, _ present: Review, _ event: Event) {
    var open = session ?? StudySession(review, event)
    open.add(review, event)
    session = open
    if withAnswers { made.append(maker.answered(review, event)) }
    guard let term = deck[present.card.term], !mastered.contains(term.id) else { return }
    if let index = touched.firstIndex(where: { $0.term.id == term.id }) {
      touched[index] = (term, review, event)
    } else {
      touched.append((term, review, event))
    }
  }

  private mutating func addExam(_ recorded: JournaledEvent) {
    switch recorded.event.content {
    case .exam(let exam): exams.begin(exam, recorded)
    case .examAnswer(let answer): exams.answer(answer)
    case .examEnd(let end):
      guard exams.end(end, recorded.event) != nil, let result = exams.results.last, result.isConsistent else { return }
      made.append(maker.exam(result, recorded.event))
    case .review, .note, .mark, .undo: break
    }
  }

  /// A term is mastered by the first day after which it is still known on the next morning.
  private mutating func closeDay() {
    guard let session else { return }
    for (term, review, event) in touched where progress.knows(term, in: deck.id, on: session.day + 1) {
      mastered.insert(term.id)
      made.append(maker.mastered(review, event))
    }
    made.append(maker.completed(session))
    touched = []
    self.session = nil
  }
}
