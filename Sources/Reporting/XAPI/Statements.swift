// The producer of all xAPI statements of a history, in the order of its events. It states only what cannot change
// later: answers, sessions and mastered terms after their day is over, an exam's result when the exam has ended.

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
  /// The sessions of the day, one for each deck that was answered: so a session has the same statement whether its deck
  /// is studied alone or included in another one.
  private var sessions: [(deck: Deck.ID, session: StudySession)] = []
  /// For each term of the day, the latest answer as in the journal; sorted by the term's first answer of the day.
  private var touched: [(term: Term, review: Review, event: Event)] = []
  private var touchedIndices: [TermAddress: Int] = [:]
  private var mastered: Set<TermAddress> = []

  /// `history` holds the events without undone ones, in the order of (day, at, id). Single answers get statements only
  /// with `withAnswers`.
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
    guard let resolved = renames.resolve(recorded, in: deck) else { return }
    if let day = sessions.first?.session.day, day != event.day { closeDay() }
    addExam(recorded)
    guard event.day < today else { return }
    progress.apply(resolved)
    if let review = event.review, let present = resolved.event.review { add(review, present, event) }
  }

  private mutating func add(_ review: Review, _ present: Review, _ event: Event) {
    let deck = present.card.deck
    let index = sessions.firstIndex { $0.deck == deck } ?? sessions.count
    if index == sessions.count { sessions.append((deck, StudySession(review, event))) }
    sessions[index].session.add(review, event)
    if withAnswers { made.append(maker.answered(review, event)) }
    guard let term = self.deck[present.card.address], !mastered.contains(term.address) else { return }
    if let index = touchedIndices[term.address] {
      touched[index] = (term, review, event)
    } else {
      touchedIndices[term.address] = touched.count
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
    case .review, .note, .alias, .remark, .game, .mark, .undo: break
    }
  }

  /// Ends a day: adds its session and the terms mastered on it. A term is mastered on the first day with an answer
  /// after which every card of the term has passed and is still expected at 0.9 or more on the next morning. That is not
  /// quite `knows`: a statement's id must not change when the definition of a known term does.
  private mutating func closeDay() {
    guard let day = sessions.first?.session.day else { return }
    for (term, review, event) in touched where progress.gains(term, on: day + 1) {
      mastered.insert(term.address)
      made.append(maker.mastered(review, event))
    }
    for (_, session) in sessions { made.append(maker.completed(session)) }
    touched = []
    touchedIndices = [:]
    sessions = []
  }
}
