// The state machine of a delivery: it chooses the next batch and decides what follows from a response, without network,
// disk or clock. A statement is its index in the queue, from 0. A batch that is refused is halved until the refused
// statement is found.

import Foundation

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

// The HTTP response of the LRS, classified: accepted, conflict, refused, busy, denied, redirected or unexpected.

enum LRSResponse: Equatable, Sendable {
  /// The LRS has all statements of the batch, some perhaps from before.
  case accepted
  /// The LRS has another statement under the id of a statement in the batch. Nothing of the batch was taken.
  case conflict
  /// The LRS refuses the batch for good. The text is its reason.
  case refused(String)
  /// The same bytes may be taken later. `after`: the seconds that the LRS asks for, or `nil`. The text is the reason.
  case busy(after: Int?, String)
  case denied
  /// A redirection, which is not followed.
  case moved(to: String)
  /// A response that no LRS gives.
  case strange(status: Int)

  init(status: Int, headers: (String) -> String?, body: Data) {
    switch status {
    // Any web page answers 200. An LRS answers 200 with an array of ids, or 204 without a body.
    case 200: self = (try? JSONDecoder().decode([String].self, from: body)) == nil ? .strange(status: 200) : .accepted
    case 204: self = .accepted
    case 300..<400: self = .moved(to: headers("Location") ?? "")
    case 400, 413, 422: self = .refused(Self.words(body) ?? "HTTP \(status)")
    case 401, 403: self = .denied
    case 409: self = .conflict
    case 408, 429, 500..<600:
      self = .busy(after: headers("Retry-After").flatMap { Int($0) }.map { max(0, $0) }, "HTTP \(status)")
    default: self = .strange(status: status)
    }
  }

  private static func words(_ body: Data) -> String? {
    let text = String(decoding: body.prefix(longest), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }

  /// The most bytes of a body that are shown as a reason.
  private static let longest = 300
}
