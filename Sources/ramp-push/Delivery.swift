// What to send next, and what follows from an answer: no network, no disk, no clock. Statements are known by their indices
// in the queue. A batch that is not taken whole is halved until the one at fault is found.

struct Delivery: Equatable, Sendable {
  /// Batches still to send, the next one last.
  private var batches: [Range<Int>]
  /// Refused while nothing had been taken yet: it may be the LRS that is wrong, or our words to it.
  private var doubtful: [Settlement] = []
  private var isTrusted = false
  private var failures = 0
  private let tries: Int

  /// What became of a statement, for good.
  struct Settlement: Equatable, Sendable {
    let index: Int
    let fate: Fate
    /// In the words of the LRS.
    var why = ""
  }

  enum Fate: String, Sendable {
    case sent
    /// Another version of it is there, and stays.
    case conflict
    case refused
  }

  enum Consequence: Equatable, Sendable {
    case settled([Settlement])
    /// Seconds, after which the same bytes are sent again.
    case wait(Int, String)
    case stop(Stop)
  }

  enum Stop: Error, Equatable, Sendable {
    case unreachable(String)
    case denied
    case moved(to: String)
    case strange(status: Int)
    /// Everything so far.
    case refusesAll(String)
  }

  static let batch = 500
  /// So many refusals, and nothing taken before: the fault is not in the statements.
  static let mostDoubtful = 20
  /// Seconds. A pause that the LRS asks for is kept; a longer one than `longestAsked` ends the run.
  private static let longestPause = 60
  private static let longestAsked = 300

  init(count: Int, tries: Int) {
    let starts = stride(from: 0, to: count, by: Self.batch)
    batches = starts.map { $0..<min($0 + Self.batch, count) }.reversed()
    self.tries = tries
  }

  /// The batch to send; `nil` when all is done.
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

  /// The end of the queue. Where nothing was taken, it may be the LRS that is wrong, however few were refused: nothing is
  /// settled.
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
