// The screen of the call drill (« Au téléphone »): a definition or a situation is shown, the learner says the term aloud
// and presses a key as soon as it is said. No clock ticks on the screen: the time is measured between the keys.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct DrillScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    /// Shows the first question.
    case start
    /// The term is said: stops the time and shows it.
    case reveal
    /// The learner had said the right term, or not.
    case acceptGrade, again
    case openDrill
    case hear
    case undo, redo, back
  }

  enum Stage: Equatable, Sendable {
    case introduction
    case question
    /// The term is shown. `time`: milliseconds until it was said.
    case said(time: Int)
    case over
  }

  let drill: CallDrill
  private(set) var stage = Stage.introduction
  /// The answers so far, in the order of the questions.
  private(set) var answers: [Answer] = []
  /// When the question was shown, in milliseconds of uptime.
  private var shownAt = 0
  /// Questions that an undo went back from: each goes on as it was.
  private var paused: [TermAddress: PausedDrillQuestion] = [:]
  /// How many answers of this drill were undone and can be recorded again.
  private var undone = 0
  private let day: Day
  /// When Space or Enter was last pressed, in milliseconds of uptime.
  private var lastPress: Int

  struct Answer: Equatable, Sendable {
    let term: TermAddress
    /// Milliseconds.
    let time: Int
    let isRight: Bool

    var isInTime: Bool { isRight && time <= Fluency.limit }
  }

  private struct PausedDrillQuestion: Equatable, Sendable {
    let stage: Stage
    /// Milliseconds since it was shown.
    let elapsed: Int
  }

  init(_ drill: CallDrill, on day: Day, at uptime: Int) {
    self.drill = drill
    self.day = day
    lastPress = uptime
  }

  /// Opens a new drill; says why there is none.
  static func opened(_ c: Context, at time: InputTime) -> Step {
    CallDrill(c.studyDay, seed: time.uptime).map { .open(DrillScreen($0, on: c.studyDay.day, at: time.uptime)) }
      ?? .say(DrillWords.nothingMet)
  }

  /// The question that is asked, or whose answer is shown.
  var current: Question? { drill.questions.indices.contains(answers.count) ? drill.questions[answers.count] : nil }

  /// The answers, what was not known and then the slowest first.
  var slowest: [Answer] { answers.sorted { (($0.isRight ? 0 : 1), $0.time) > (($1.isRight ? 0 : 1), $1.time) } }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(heading: Phrase(fr: "Maintenant : dire le terme", en: "Now: say the term"), promise: DrillWords.promise)
  }

  // MARK: Keys

  func keys(_ c: Context) -> [Binding<Action>] {
    let undo = Keys.undoing(Action.undo, .redo, c.studyDay)
    return switch stage {
    case .introduction: [Self.start] + undo + [Self.backNamed]
    case .question: [Self.reveal, Self.backNamed]
    case .said: [Self.right, Self.wrong, Keys.hear(.hear)] + undo + [Self.backNamed]
    case .over: [Self.finish, Keys.drill(.openDrill)] + undo + [Keys.back(.back)]
    }
  }

  private static let start = Binding(
    [.enter, .character(" ")], Action.start, name: Keys.enter, help: Label(fr: "décrocher", en: "pick up"),
    hint: KeyHint(Keys.enter, Label(fr: "décrocher", en: "pick up")))

  private static let reveal = Binding(
    [.character(" "), .enter], Action.reveal, name: Phrase(fr: "Espace", en: "Space"),
    help: Label(fr: "je l'ai dit : voir le terme", en: "I've said it: show the term"),
    hint: KeyHint(Phrase(fr: "Espace", en: "Space"), Label(fr: "je l'ai dit", en: "I've said it")))

  private static let right = Binding(
    [.enter, .character(" ")], Action.acceptGrade, name: Keys.enter,
    help: Label(fr: "c'était cela", en: "that was it"),
    hint: KeyHint(Keys.enter, Label(Phrase(fr: "c'était cela", en: "that was it"), Phrase(fr: "oui", en: "yes"))))

  private static let wrong = Binding(
    [.character("1"), .character("&")], Action.again, name: Phrase("1  &"),
    help: Label(fr: "ce n'était pas cela", en: "that wasn't it"),
    hint: KeyHint(Phrase("1"), Label(Phrase(fr: "pas cela", en: "not it"), Phrase(fr: "non", en: "no"))))

  private static let finish = Binding(
    [.enter], Action.back, name: Keys.enter, help: Label(fr: "revenir à Aujourd'hui", en: "back to Today"),
    hint: KeyHint(Keys.enter, Label(fr: "retour", en: "back")))

  /// Named after the keys of the stage, and not pinned: in a narrow terminal those come first.
  private static let backNamed: Binding<Action> = {
    let back = Keys.back(Action.back)
    return Binding(
      back.keys, back.action, name: back.name, help: back.help,
      hint: KeyHint(Keys.escape, Label(fr: "retour", en: "back")))
  }()

  // MARK: What keys do

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .start: if !isHeld(at: time.uptime) { ask(at: time.uptime) }
    case .reveal: if !isHeld(at: time.uptime) { stage = .said(time: time.uptime - shownAt) }
    case .acceptGrade: return isHeld(at: time.uptime) ? .stay : record(isRight: true, c)
    case .again: return record(isRight: false, c)
    case .openDrill: return Self.opened(c, at: time)
    case .hear: return current.map { .hear($0.card.term, c) } ?? .stay
    // What was recorded before the drill is taken back elsewhere.
    case .undo: return answers.isEmpty ? .say(Words.nothingToUndo) : .undo(c)
    case .redo: return undone == 0 ? .say(Words.nothingToRedo) : .redo(c)
    case .back: return isHeld(at: time.uptime) && stage == .over ? .stay : .home()
    }
    return .stay
  }

  private mutating func ask(at uptime: Int) {
    let earlier = current.flatMap { paused.removeValue(forKey: $0.card.id.address) }
    stage = current == nil ? .over : earlier?.stage ?? .question
    shownAt = uptime - (earlier?.elapsed ?? 0)
  }

  private mutating func isHeld(at uptime: Int) -> Bool {
    let since = uptime - lastPress
    lastPress = uptime
    return since < InputTime.holdGuard
  }

  /// Right within the limit is good, right after it is hard. The answer is practice: no date changes.
  private func record(isRight: Bool, _ c: Context) -> Step {
    guard case .said(let time) = stage, let card = current?.card else { return .stay }
    let grade: Grade = !isRight ? .again : time <= Fluency.limit ? .good : .hard
    var review = Review(card: card.id, form: .recall, grade: grade, duration: time)
    review.isPractice = true
    review.isDrill = true
    return .record(.review(c.studyDay.scheduled(review)))
  }

  // MARK: Results of steps

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved(let event): if let review = event.review { saved(review, at: time.uptime) }
    case .undone(let event, _): if let review = event?.review { undone(review, at: time.uptime) }
    case .settings, .notSet, .file, .closedTerm, .keptTerm, .closedForm: break
    }
    return .stay
  }

  private mutating func saved(_ review: Review, at uptime: Int) {
    guard review.isDrill, review.card == current?.card.id else { return }
    undone = max(0, undone - 1)
    answers.append(Answer(term: review.card.address, time: review.duration, isRight: review.grade.passed))
    ask(at: uptime)
  }

  /// Goes back to the answer that was undone, with its time.
  private mutating func undone(_ review: Review, at uptime: Int) {
    guard review.isDrill, let last = answers.last, last.term == review.card.address else { return }
    if let current { paused[current.card.id.address] = PausedDrillQuestion(stage: stage, elapsed: uptime - shownAt) }
    undone += 1
    answers.removeLast()
    stage = .said(time: last.time)
  }

  /// A drill ends with its day, and when the deck has lost one of its terms.
  mutating func refresh(_ c: Context) -> Fate {
    guard c.studyDay.day == day else { return .gone(nil) }
    return drill.questions.allSatisfy { c.studyDay.deck.contains($0.card.id) } ? .stays : .gone(nil)
  }

  func draw(on page: inout Page, _ c: Context) { DrillView(screen: self, studyDay: c.studyDay).draw(on: &page) }

  func spoken(_ c: Context) -> [String] { SpokenDrill(screen: self, studyDay: c.studyDay).lines(c.language) }

  func afterSpoken(_ c: Context) -> AfterSpoken { stage == .over ? .endsTheSession : .readsALine }
}

extension Keys {
  static func drill<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.character("y")], action, name: Phrase("y"),
      help: Label(
        Phrase(fr: "au téléphone : dire le terme en 5 secondes", en: "on the phone: say the term in 5 seconds"),
        Phrase(fr: "au téléphone, en 5 secondes", en: "on the phone, 5 seconds")),
      hint: KeyHint(Phrase("y"), Label(fr: "téléphone", en: "phone")))
  }

  static func hear<A: Sendable>(_ action: A) -> Binding<A> {
    Binding([.character("=")], action, name: Phrase("="), help: Label(fr: "écouter le terme", en: "hear the term"))
  }
}
