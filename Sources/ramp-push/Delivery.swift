// The state machine of a delivery: it chooses the next batch and decides what follows from a response, without network,
// disk or clock. A statement is its index in the queue, from 0. A batch that is refused is halved until the refused
// statement is found.

struct Delivery: Equatable, Sendable {
  /// A stack of the batches still to send: the next one is last.
  private var batches: [Range<Int>]
  /// Statements refused before the LRS took any: the cause may be the LRS, or the form of the requests.
  private var doubtful: [Settlement] = []
  /// True once the LRS has taken a statement, or has reported a conflict.
  private var isTrusted = false
  /// Busy responses in a row.
  private var failures = 0
  /// The most sends of one batch.
  private let tries: Int

  /// The final result of one statement.
  struct Settlement: Equatable, Sendable {
    let index: Int
    let fate: Fate
    /// The reason in the words of the LRS; empty unless it is refused.
    var why = ""
  }

  enum Fate: String, Sendable {
    case sent
    /// The LRS has another statement with this id, and keeps it.
    case conflict
    case refused
  }

  enum Consequence: Equatable, Sendable {
    /// These statements have their final result; the array may be empty.
    case settled([Settlement])
    /// Sends the same bytes again after so many seconds. The text is the reason.
    case wait(Int, String)
    case stop(Stop)
  }

  enum Stop: Error, Equatable, Sendable {
    case unreachable(String)
    case denied
    case moved(to: String)
    case strange(status: Int)
    /// All statements so far were refused. The text is the last reason.
    case refusesAll(String)
  }

  /// The most statements of one request.
  static let batch = 500
  /// After this many refusals with no statement taken, the fault is not in the statements: the run stops.
  static let mostDoubtful = 20
  /// The longest pause between two sends, in seconds, unless the LRS asks for a longer one.
  private static let longestPause = 60
  /// Seconds. If the LRS asks for a longer pause, the run stops.
  private static let longestAsked = 300

  init(count: Int, tries: Int) {
    let starts = stride(from: 0, to: count, by: Self.batch)
    batches = starts.map { $0..<min($0 + Self.batch, count) }.reversed()
    self.tries = tries
  }

  /// The next batch to send; `nil` at the end of the queue.
  var next: Range<Int>? { batches.last }

  mutating func receive(_ answer: LRSResponse) -> Consequence {
    guard let batch = batches.last else { return .settled([]) }
    switch answer {
    case .accepted: return settle(batch.map { Settlement(index: $0, fate: .sent) })
    case .conflict:
      guard batch.count == 1 else { return halve(batch) }
      return settle([Settlement(index: batch.lowerBound, fate: .conflict)])
    case .refused(let why):
      guard batch.count == 1 else { return halve(batch) }
      return refuse(Settlement(index: batch.lowerBound, fate: .refused, why: why))
    case .busy(let asked, let why): return wait(asked, why)
    case .denied: return .stop(.denied)
    case .moved(let address): return .stop(.moved(to: address))
    case .strange(let status): return .stop(.strange(status: status))
    }
  }

  /// The error at the end of a queue of which the LRS has taken nothing and refused something: the fault may be in the
  /// LRS, so nothing is settled. `nil` otherwise.
  var end: Stop? { doubtful.last.map { .refusesAll($0.why) } }

  private mutating func settle(_ settlements: [Settlement]) -> Consequence {
    batches.removeLast()
    failures = 0
    isTrusted = true
    defer { doubtful = [] }
    return .settled(doubtful + settlements)
  }

  private mutating func refuse(_ settlement: Settlement) -> Consequence {
    batches.removeLast()
    failures = 0
    if isTrusted { return .settled([settlement]) }
    doubtful.append(settlement)
    return doubtful.count < Self.mostDoubtful ? .settled([]) : .stop(.refusesAll(settlement.why))
  }

  private mutating func halve(_ batch: Range<Int>) -> Consequence {
    batches.removeLast()
    failures = 0
    let middle = batch.lowerBound + batch.count / 2
    batches += [middle..<batch.upperBound, batch.lowerBound..<middle]
    return .settled([])
  }

  private mutating func wait(_ asked: Int?, _ why: String) -> Consequence {
    failures += 1
    guard failures < tries, (asked ?? 0) <= Self.longestAsked else { return .stop(.unreachable(why)) }
    let pause = min(1 << min(failures - 1, 6), Self.longestPause)
    return .wait(max(pause, asked ?? 0), why)
  }
}
