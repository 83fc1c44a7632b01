// The send loop: it posts a batch, records the results in the log, and repeats. The loop waits while the LRS is busy.

import Foundation
import Learning

struct Sender {
  let endpoint: Endpoint
  /// The most sends of one batch.
  let tries: Int

  /// The counts of a run.
  struct Tally: Equatable, Sendable {
    /// Statements that the LRS took in this run.
    var sent = 0
    /// Statements settled by earlier runs, refused ones included.
    var before = 0
    var conflicts = 0
    /// Lines refused in this run, lines without a statement included.
    var refused = 0
    /// Statements refused in earlier runs.
    var refusedBefore = 0
  }

  func deliver(_ outbox: Outbox, _ sendLog: inout SendLog) async throws -> Tally {
    let statements = outbox.pending(Set(sendLog.fates.keys))
    var tally = Tally(before: outbox.statements.count - statements.count)
    tally.refusedBefore = outbox.statements.count { sendLog.fates[$0.id] == .refused }
    try sendLog.keep(outbox.unreadable.map(\.bytes))
    for line in outbox.unreadable { Output.message(PushWords.noStatement(line.line)) }
    tally.refused = outbox.unreadable.count
    var delivery = Delivery(count: statements.count, tries: tries)
    while let batch = delivery.next {
      let answer = await endpoint.post(Outbox.body(statements[batch]))
      switch delivery.receive(answer) {
      case .settled(let settlements): try settle(settlements, statements, &sendLog, &tally)
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
    _ settlements: [Delivery.Settlement], _ statements: [Outbox.Statement], _ sendLog: inout SendLog,
    _ tally: inout Tally
  ) throws {
    guard !settlements.isEmpty else { return }
    try sendLog.settle(settlements.map { (statements[$0.index], $0.fate) })
    for settlement in settlements {
      let line = statements[settlement.index].line
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
