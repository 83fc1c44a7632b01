// Replaying the journal gives exactly what is on the screen: after every key, whatever the person, the clock, the disk
// and the other device do.

import Glossary
import Journal
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct InvariantTests {
  /// The keys of a session, then the others, more rarely.
  static let common: [Key] = [.space, .space, .enter, .digit(1), .digit(2), .digit(3), .digit(4)]
  static let rare: [Key] = [
    .character("&"), .character("é"), .character("\""), .character("'"), .character("?"), .escape, .tab,
    .character("q"), .character("w"), .control("l"), .function(1), .unknown, .digit(0), .up, .down, .character("k"),
    .character("-"), .character("z"), .character("*"), .character("t"), .character("c"), .character("i"),
    .character("a"), .character("j"), .character("m"), .backspace, .function(2),
  ]

  @Test(arguments: 0..<16)
  func replayingTheJournalGivesExactlyTheProgressOnTheScreen(seed: Int) throws {
    var random = SplitMix64("invariant", seed)
    // Half of the learners answer in their head, half as the ladder has it.
    let options = PlanOptions(form: seed.isMultiple(of: 2) ? .recall : nil)
    var simulation = try Simulation(try Simulation.bundledDeck(), options: options, seed: seed)
    for step in 0..<340 {
      let did = try turn(&simulation, &random, step)
      check(simulation, "seed \(seed), step \(step): \(did)")
    }
    #expect(simulation.ownLines.count >= 20, "seed \(seed): too few answers to prove anything")
  }

  /// One thing that happens.
  private func turn(_ simulation: inout Simulation, _ random: inout SplitMix64, _ step: Int) throws -> String {
    if simulation.refusal != nil, Bool.random(using: &random) { simulation.refusal = nil }
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<70: return key(&simulation, &random)
    case 70..<76:
      simulation.press(.character("u"))
      return "undo"
    case 76..<80:
      simulation.refusal = .notWritten(path: "x", .diskFull)
      return "the disk refuses"
    case 80..<84:
      simulation.wait(Int.random(in: 6...30, using: &random) * 3_600_000)
      return "hours later"
    case 84..<87:
      simulation.now = simulation.now + -Int.random(in: 1...5, using: &random) * 3_600_000
      return "clock steps back"
    case 87..<90:
      simulation.zone = simulation.zone == 60 ? -300 : 60
      return "another time zone"
    case 90..<93:
      simulation.receive(try foreign(simulation, &random, step))
      return "another device"
    case 93..<95:
      simulation.take(.paste("1111"))
      return "paste"
    default:
      simulation.restart()
      return "restart"
    }
  }

  private func key(_ simulation: inout Simulation, _ random: inout SplitMix64) -> String {
    let keys = Int.random(in: 0..<6, using: &random) == 0 ? Self.rare : Self.common
    let key = keys.randomElement(using: &random) ?? .space
    simulation.press(key, after: Int.random(in: 20...4000, using: &random))
    if simulation.exit != nil { simulation.restart() }
    return "\(key)"
  }

  /// An answer that another device gave a moment ago or a moment ahead.
  private func foreign(_ simulation: Simulation, _ random: inout SplitMix64, _ step: Int) throws -> Event {
    let card = try #require(simulation.deck.cards.randomElement(using: &random))
    let grade = try #require(Grade.allCases.randomElement(using: &random))
    let at = simulation.now + Int.random(in: -7_200_000...7_200_000, using: &random)
    let review = Review(
      card: card.id, form: .recall, grade: grade, duration: 1000)
    return Event(
      id: Event.ID(at: at, random: &random), at: at, day: simulation.app.studyDay.day, content: .review(review))
  }

  private func check(_ simulation: Simulation, _ context: Comment) {
    let live = simulation.app.studyDay
    let replayed = simulation.replayed()
    let differences = [
      ("progress", live.progress == replayed.progress), ("today", live.today == replayed.today),
      ("plan", live.plan == replayed.plan), ("next card", live.next == replayed.next),
      ("undo", live.undoable == replayed.undoable),
    ].filter { !$0.1 }.map(\.0)
    #expect(differences.isEmpty, context)
  }
}
