// One learner on two devices, whose files a sync tool copies, doubles and renames as it likes: one and the same progress.

import Foundation
import Glossary
import JournalSamples
import Learning
import Study
import Testing

@testable import Journal
@testable import Storage

@Suite struct TwoDevicesTests {
  static let conflicts = [
    "pc-00000001.sync-conflict-20261124-091405-ABCDEF7.jsonl", "pc-00000001 (conflicted copy).jsonl",
    "pc-00000002 (Copie en conflit de Léa 2026-11-24).jsonl", "pc-00000002-pc-00000002's conflicted copy.jsonl",
    "a restored backup.jsonl", "zz.jsonl",
  ]

  @Test(arguments: 0..<25)
  func theSameProgressWhateverASyncToolDoes(seed: Int) throws {
    var random = SplitMix64("two devices", seed)
    let deck = try DeckShelf(DataFolder(home: "/dev/null/nowhere", environment: [:])).deck(named: "ventes-fr").deck
    let devices = try [1, 2].map { try history(of: $0, on: deck, &random) }
    let expected = try progress(deck, of: standing(devices))
    #expect(!expected.cards.isEmpty)
    for _ in 0..<4 {
      var files = ["pc-00000001.jsonl": devices[0], "pc-00000002.jsonl": devices[1]]
      for name in Self.conflicts.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random)) {
        files[name] = copy(of: devices, &random)
      }
      #expect(try progress(deck, files) == expected, "seed \(seed)")
    }
  }

  /// What both devices wrote, without a file: all that nobody took back, in the order of the fold.
  private func standing(_ devices: [[Event]]) -> [JournaledEvent] {
    let undone = Set(devices.joined().compactMap(\.undone))
    return devices.indices.flatMap { device in devices[device].map { JournaledEvent(event: $0, isOwn: device == 0) } }
      .filter { $0.event.undone == nil && !undone.contains($0.event.id) }
      .sorted { $0.event < $1.event }
  }

  private func progress(_ deck: Deck, of history: some Sequence<JournaledEvent>) throws -> Learning.Progress {
    let day = try #require(Day("2027-12-31"))
    return StudyDay(deck, on: day, history: history, options: PlanOptions()).progress
  }

  /// A device's file: its own moments in order, undos of its own lines, all kinds.
  private func history(of device: Int, on deck: Deck, _ random: inout SplitMix64) throws -> [Event] {
    var day = 0
    var events: [Event] = []
    for number in 1...60 {
      if Int.random(in: 0..<8, using: &random) == 0 { day += Int.random(in: 1...4, using: &random) }
      let content = try content(deck, events, &random)
      events.append(try Make.event(number * 2 + device + day * 200, day: day, content))
    }
    return events
  }

  private func content(_ deck: Deck, _ events: [Event], _ random: inout SplitMix64) throws -> Event.Content {
    let card = try #require(deck.cards.prefix(30).randomElement(using: &random))
    let term = TermAddress(deck: deck.id, term: card.term.id)
    let target = events.last { $0.isUndoable }
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return .note(Note(on: term, "\(random.next())"))
    case 1: return .mark(Mark(try #require(Mark.Kind.allCases.randomElement(using: &random)), on: term))
    case 2: if let target { return .undo(target.id) }
    case 3: return .exam(ExamStart(deck: deck.id, cards: [card.id], seed: 1, pass: 80, minutes: 10))
    case 4: if let exam = exam(in: events) { return .examAnswer(answer(exam, card.id)) }
    case 5: if let exam = exam(in: events) { return .examEnd(ExamEnd(exam: exam, score: 0, isPassed: false)) }
    default: break
    }
    let grade = try #require(Grade.allCases.randomElement(using: &random))
    var review = Review(card: card.id, form: .recall, grade: grade, duration: Int.random(in: 0..<9000, using: &random))
    review.got = grade == .again ? deck.terms.randomElement(using: &random)?.address : nil
    review.isPractice = Int.random(in: 0..<9, using: &random) == 0
    return .review(review)
  }

  private func exam(in events: [Event]) -> Event.ID? {
    events.last { if case .exam = $0.content { true } else { false } }?.id
  }

  private func answer(_ exam: Event.ID, _ card: Card.ID) -> ExamAnswer {
    ExamAnswer(exam: exam, card: card, given: "x", isRight: false, duration: 1000)
  }

  /// Any lines of any device, in any order, any number of times.
  private func copy(of devices: [[Event]], _ random: inout SplitMix64) -> [Event] {
    var lines = devices.flatMap(\.self).filter { _ in Bool.random(using: &random) }
    lines += lines.prefix(Int.random(in: 0...20, using: &random))
    return Bool.random(using: &random) ? lines.shuffled(using: &random) : lines.sorted()
  }

  private func progress(_ deck: Deck, _ files: [String: [Event]]) throws -> Learning.Progress {
    let folder = try TemporaryFolder()
    for (name, events) in files {
      try folder.write(events.flatMap { JournalLine.encode($0) }, to: "\(folder.data.journal)/\(name)")
    }
    let reading = try folder.reading(now: "2027-12-31T12:00:00Z")
    #expect(reading.problems.isEmpty)
    return try progress(deck, of: reading.standing)
  }
}
