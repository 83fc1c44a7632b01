// The round: send a batch, write down what became of it, go on; wait where the LRS is busy.

import Foundation
import Learning

struct Courier {
  let endpoint: Endpoint
  let tries: Int

  /// What a run came to.
  struct Tally: Equatable, Sendable {
    /// Taken now.
    var sent = 0
    /// Settled by an earlier run.
    var before = 0
    var conflicts = 0
    /// Of this run, and of earlier ones.
    var refused = 0
    var refusedBefore = 0
  }

  func deliver(_ outbox: Outbox, _ ledger: inout Ledger) async throws -> Tally {
    let letters = outbox.pending(Set(ledger.fates.keys))
    var tally = Tally(before: outbox.letters.count - letters.count)
    tally.refusedBefore = outbox.letters.count { ledger.fates[$0.id] == .refused }
    try ledger.keep(outbox.unreadable.map(\.bytes))
    for line in outbox.unreadable { Output.message(PushWords.noStatement(line.line)) }
    tally.refused = outbox.unreadable.count
    var delivery = Delivery(count: letters.count, tries: tries)
    while let batch = delivery.next {
      let answer = await endpoint.post(Outbox.body(letters[batch]))
      switch delivery.receive(answer) {
      case .settled(let settlements): try settle(settlements, letters, &ledger, &tally)
      case .wait(let seconds, let why):
        Output.message(PushWords.waiting(seconds, why))
        try await Task.sleep(for: .seconds(seconds))
      case .stop(let stop): throw stop
      }
    }
    if let stop = delivery.end { throw stop }
    return tally
  }

  private func settle(
    _ settlements: [Delivery.Settlement], _ letters: [Outbox.Letter], _ ledger: inout Ledger, _ tally: inout Tally
  ) throws {
    guard !settlements.isEmpty else { return }
    try ledger.settle(settlements.map { (letters[$0.index], $0.fate) })
    for settlement in settlements {
      let line = letters[settlement.index].line
      switch settlement.fate {
      case .sent: tally.sent += 1
      case .conflict:
        tally.conflicts += 1
        Output.message(PushWords.conflict(line))
      case .refused:
        tally.refused += 1
        Output.message(PushWords.refused(line, settlement.why))
      }
    }
  }
}
