// The engine alone, with a stopwatch: what `Benchmarks/table.py` compares with other programs in the same run.
//
//     swift run -c release Speed read HOME | answers COUNT | durable COUNT HOME | first COUNT
//
// Each prints one line: how many, and the seconds they took, of the processor's or of the wall.

import ArgumentParser
import Glibc
import Glossary
import Journal
import Learning
import Storage
import Study

@main
struct Speed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The engine alone, with a stopwatch.", subcommands: [Read.self, Answers.self, Durable.self, First.self])
}

/// Every line of a home's journals read, checked, and handed on in order.
struct Read: ParsableCommand {
  @Argument var home: String

  func run() throws {
    let folder = try DataFolder(home: home, environment: [:])
    let now = Stopwatch.now
    let watch = Stopwatch()
    let reading = try JournalReading(folder, device: Device(id: "bench"), now: ClockReading(now, day: now.date))
    var events = 0
    _ = try reading.replay { _ in events += 1 }
    print("\(events) \(watch.processor)")
  }
}

/// Answers through the whole engine: the next card, its question, the judge, SM-2, the line of the journal, the fold, the
/// plan. No disk.
struct Answers: ParsableCommand {
  @Argument var count: Int

  func run() throws {
    let folder = try DataFolder(home: "/nowhere", environment: [:])
    let deck = try DeckShelf(folder).deck(named: "ventes-fr").deck
    let watch = Stopwatch()
    var learner = Learner(deck)
    while learner.answers < count { learner.answer() }
    print("\(learner.answers) \(watch.processor)")
  }
}

/// Answers written to a journal and confirmed by the disk, one after the other: the median of each, in seconds of the wall.
struct Durable: ParsableCommand {
  @Argument var count: Int
  @Argument var home: String

  func run() throws {
    let folder = try DataFolder(home: home, environment: [:])
    let deck = try DeckShelf(folder).deck(named: "ventes-fr").deck
    var journal = try JournalWriter.open(Device(id: "bench"), in: folder)
    var learner = Learner(deck)
    var seconds: [Double] = []
    for _ in 0..<count {
      let watch = Stopwatch()
      try journal.append(learner.answer())
      seconds.append(watch.wall)
    }
    print("\(count) \(seconds.sorted()[count / 2])")
  }
}

/// What a large deck costs once, in a deck of so many terms: the first choice, the first typed answer that is not exactly a
/// name, the first letter of a search.
struct First: ParsableCommand {
  @Argument var terms: Int

  func run() throws {
    let deck = try Self.deck(terms)
    let card = Card(deck.terms[terms / 2], .expand)
    var random = SplitMix64("first", 1)
    let choice = Stopwatch()
    let options = QuestionMaker(deck).distractors.options(for: card, confusions: [:], random: &random)
    let chosen = choice.processor
    let answer = Stopwatch()
    let judgement = Judge(deck).judge("sales churn rate", for: card, firstKey: nil, usual: 0, hints: 0)
    let answered = answer.processor
    let letter = Stopwatch()
    let found = TermSearch(deck).matches("s")
    let searched = letter.processor
    guard options.count == 4, judgement.verdict == .otherTerm, !found.isEmpty else { throw ExitCode(1) }
    print("\(terms) \(chosen) \(answered) \(searched)")
  }

  /// Names of three words with their acronym, and two aliases.
  private static func deck(_ count: Int) throws -> Deck {
    let words = """
      Account Annual Business Channel Churn Contract Customer Deal Demand Discovery Enterprise Forecast Growth Inbound
      Lead Margin Market Meeting Net Onboarding Partner Pipeline Product Quota Rate Renewal Revenue Sales Segment Service
      Success Territory Value Win
      """.split { $0.isWhitespace }
    let ends = ["Manager", "Development", "Review", "Rate", "Executive", "Plan", "Model"]
    let terms = try (0..<count).map { number in
      let name = [words[number % 34], words[number / 34 % 34], Substring(ends[number % 7])]
      guard let id = Term.ID("t\(number)") else { throw ExitCode(1) }
      return Term(
        id: id, acronym: name.compactMap(\.first).map(String.init).joined(), names: [name.joined(separator: " ")],
        kind: .metric, definition: "Le sens du terme \(number), écrit en une phrase qui ne dit rien d’autre.",
        aliases: ["le \(name[0].lowercased())-\(number) d’équipe", "Sous-ensemble \(number) à l’étude"])
    }
    guard let id = Deck.ID("first") else { throw ExitCode(1) }
    return Deck(id: id, title: "First", language: "en", terms: terms)
  }
}

/// A learner who types the right answer three times of four; after a month comes the next learner.
private struct Learner {
  private let questionMaker: QuestionMaker
  private static let firstDay = Day(number: 20_780)
  private var studyDay: StudyDay
  private var random = SplitMix64("speed", 1)
  private(set) var answers = 0

  init(_ deck: Deck) {
    questionMaker = QuestionMaker(deck)
    var options = PlanOptions(newCards: 20)
    options.form = .typed
    studyDay = StudyDay(deck, on: Self.firstDay, history: [], options: options)
  }

  @discardableResult
  mutating func answer() -> Event {
    let planned = nextCard()
    let question = questionMaker.question(planned, on: studyDay)
    let card = question.card
    let name = card.face == .abbreviate ? card.term.acronym : card.term.names.first
    let typed = self.answers % 4 == 3 ? "autre chose" : name ?? card.term.title
    let judgement = questionMaker.judge.judge(typed, for: card, firstKey: 900, usual: 2000, hints: 0)
    let grade = card.face == .define ? Grade.good : judgement.grade
    let review = studyDay.scheduled(Review(card: card.id, form: .typed, grade: grade, duration: 4000, firstKey: 900))
    let at = Instant(milliseconds: studyDay.day.number * 86_400_000 + self.answers % 80_000_000)
    let event = Event(id: Event.ID(at: at, random: &random), at: at, day: studyDay.day, content: .review(review))
    _ = JournalLine.encode(event)
    studyDay.append(event)
    self.answers += 1
    return event
  }
}

extension Learner {
  private static let month = 30

  /// Of today, or of the next day that has one.
  private mutating func nextCard() -> PlannedCard {
    while true {
      if let planned = studyDay.next { return planned }
      let isOver = studyDay.day - Self.firstDay >= Self.month
      studyDay = StudyDay(
        studyDay.deck, on: isOver ? Self.firstDay : studyDay.day + 1, morning: isOver ? Progress() : studyDay.progress,
        options: studyDay.options)
    }
  }
}

private struct Stopwatch {
  private let processorStart = Self.read(CLOCK_PROCESS_CPUTIME_ID)
  private let wallStart = Self.read(CLOCK_MONOTONIC)

  var processor: Double { Self.read(CLOCK_PROCESS_CPUTIME_ID) - processorStart }
  var wall: Double { Self.read(CLOCK_MONOTONIC) - wallStart }

  static var now: Instant { Instant(milliseconds: Int(read(CLOCK_REALTIME) * 1000)) }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
