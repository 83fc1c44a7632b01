// A disk that fails when it is told to: the Nth call of one kind, in one way, once or from then on. It does not sync,
// so that thousands of sessions take seconds.

import Platform

@testable import Journal
@testable import Storage

/// Used by one session at a time, on one thread.
final class FailingDisk: @unchecked Sendable {
  enum Call: String, CaseIterable, Sendable { case write, fdatasync, ftruncate, fsync, rename }

  enum QuestionMode: Equatable, Sendable {
    case error(Int32)
    /// Half of the bytes are taken, and the call succeeds.
    case short
    /// Half of the bytes are taken; the next write fails.
    case shortThen(Int32)
  }

  struct Fault: Equatable, Sendable, CustomStringConvertible {
    let call: Call
    /// From 1.
    let number: Int
    let way: QuestionMode
    /// Not this call only, but every one after it.
    let lasts: Bool

    var description: String { "\(call.rawValue) \(number) \(way)\(lasts ? " and on" : "")" }
  }

  private let faults: [Fault]
  private var counts: [Call: Int] = [:]
  private var owed: Int32?
  /// Failures that the caller was told of; an interruption is none.
  private(set) var failures = 0

  init(_ faults: [Fault] = []) { self.faults = faults }

  func count(of call: Call) -> Int { counts[call, default: 0] }

  var calls: Syscalls {
    var calls = Syscalls()
    calls.write = { self.write($0, $1) }
    calls.fdatasync = { _ in self.fails(.fdatasync) ? -1 : 0 }
    calls.ftruncate = { self.fails(.ftruncate) ? -1 : Platform.ftruncate($0, $1) }
    calls.fsync = { _ in self.fails(.fsync) ? -1 : 0 }
    calls.rename = { self.fails(.rename) ? -1 : renameat($0, $1, $0, $2) }
    return calls
  }

  private func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    if let code = owed {
      owed = nil
      return fail(code)
    }
    switch strike(.write) {
    case .error(let code): return fail(code)
    case .short: return Platform.write(descriptor, bytes.baseAddress, max(1, bytes.count / 2))
    case .shortThen(let code):
      owed = code
      return Platform.write(descriptor, bytes.baseAddress, max(1, bytes.count / 2))
    case nil: return Platform.write(descriptor, bytes.baseAddress, bytes.count)
    }
  }

  private func fails(_ call: Call) -> Bool {
    guard case .error(let code) = strike(call) else { return false }
    _ = fail(code)
    return true
  }

  private func fail(_ code: Int32) -> Int {
    if code != EINTR { failures += 1 }
    errno = code
    return -1
  }

  /// No kernel interrupts for ever.
  private static let mostInterruptions = 100

  private func strike(_ call: Call) -> QuestionMode? {
    counts[call, default: 0] += 1
    let count = count(of: call)
    return faults.first { fault in
      let last = !fault.lasts ? fault.number : fault.way == .error(EINTR) ? fault.number + Self.mostInterruptions : .max
      return fault.call == call && (fault.number...last).contains(count)
    }?.way
  }
}
