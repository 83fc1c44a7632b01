// A disk that fails at any one call, once or from then on, in any way: no acknowledged answer is lost, no failure is
// silent, and nothing but whole lines and lines closed off is left in the file.

import Foundation
import Glibc
import Glossary
import Learning
import Testing

@testable import Storage

/// What a call does instead of its work.
private enum Fault: Sendable, CaseIterable {
  case full, broken, quota, readOnly, denied, interrupted, short

  var code: Int32? {
    switch self {
    case .full: ENOSPC
    case .broken: EIO
    case .quota: EDQUOT
    case .readOnly: EROFS
    case .denied: EACCES
    case .interrupted: EINTR
    case .short: nil
    }
  }
}

/// Makes the call with one number fail, or all from that one on; counts them all.
private final class Saboteur: @unchecked Sendable {
  let fault: Fault
  let at: Int
  let isForever: Bool
  private(set) var calls = 0

  init(_ fault: Fault, at: Int, isForever: Bool) {
    self.fault = fault
    self.at = at
    self.isForever = isForever
  }

  private var strikes: Bool {
    calls += 1
    return calls == at || isForever && calls > at
  }

  /// `nil`: the call does its work.
  private var error: Int32? { strikes ? fault.code : nil }

  var syscalls: Syscalls {
    var syscalls = Syscalls()
    syscalls.write = { descriptor, bytes in
      guard self.strikes else { return Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
      guard let code = self.fault.code else {
        return Glibc.write(descriptor, bytes.baseAddress, max(1, bytes.count / 3))
      }
      errno = code
      return -1
    }
    syscalls.fdatasync = { self.error.map(Self.fail) ?? Glibc.fdatasync($0) }
    syscalls.fsync = { self.error.map(Self.fail) ?? Glibc.fsync($0) }
    syscalls.ftruncate = { self.error.map(Self.fail) ?? Glibc.ftruncate($0, $1) }
    syscalls.rename = { self.error.map(Self.fail) ?? Glibc.rename($0, $1) }
    return syscalls
  }

  private static func fail(_ code: Int32) -> Int32 {
    errno = code
    return -1
  }
}

@Suite struct FaultTests {
  /// Interrupted for ever is a machine that has stopped, and a test that never ends.
  private static func isPossible(_ fault: Fault, forever: Bool) -> Bool { !(fault == .interrupted && forever) }

  @Test(arguments: Fault.allCases, [false, true])
  private func everyCallOfASessionMayFail(_ fault: Fault, isForever: Bool) throws {
    guard Self.isPossible(fault, forever: isForever) else { return }
    for at in 1...40 {
      let saboteur = Saboteur(fault, at: at, isForever: isForever)
      if try session(saboteur).calls < at { return }
    }
    Issue.record("the session has more calls than were tried")
  }

  /// An unfinished line to heal, six answers each tried twice, and the state at the end.
  private func session(_ saboteur: Saboteur) throws -> Saboteur {
    let folder = try TemporaryFolder()
    let torn = Array("{\"id\":\"torn".utf8)
    try folder.write(torn, to: folder.journalPath)
    var acknowledged: [Event] = []
    var tried: [Event] = []
    var failures = 0
    do {
      var journal = try folder.opened(saboteur.syscalls)
      for number in 1...6 {
        let event = try Make.review(number)
        tried.append(event)
        for _ in 0..<2 where acknowledged.last != event {
          do throws(StorageProblem) {
            try journal.append(event)
            acknowledged.append(event)
          } catch {
            failures += 1
          }
        }
      }
    } catch is StorageProblem {
      failures += 1
    }
    let place = "at \(saboteur.at), \(saboteur.fault)\(saboteur.isForever ? " for ever" : "")"
    let events = try folder.reading().events
    #expect(acknowledged.allSatisfy(events.contains), "\(place): an acknowledged answer is lost")
    #expect(events.allSatisfy(tried.contains), "\(place): an answer that nobody gave")
    #expect(events.count == Set(events.map(\.id)).count, "\(place): an answer counted twice")
    if acknowledged.count < 6 { #expect(failures > 0, "\(place): a silent failure") }
    #expect(try folder.bytes(folder.journalPath).starts(with: torn), "\(place): what was there has changed")
    try state(folder, saboteur, place)
    return saboteur
  }

  /// The derived state: the former file, or the new one, whole.
  private func state(_ folder: TemporaryFolder, _ saboteur: Saboteur, _ place: String) throws {
    let path = StateFile.path(of: folder.device, in: folder.data)
    let deck = try Self.deck
    func state(_ bytes: Int) -> StateFile {
      StateFile(
        folder.device, deck, on: Make.start.date, Progress(), journal: JournalCounters(bytes: bytes, last: nil))
    }
    try state(1).write(to: folder.data)
    let former = try folder.bytes(path)
    do throws(StorageProblem) {
      try state(2).write(to: folder.data, calls: saboteur.syscalls)
      #expect(StateFile.counters(of: folder.device, in: folder.data).value?.bytes == 2, "\(place)")
    } catch {
      let bytes = StateFile.counters(of: folder.device, in: folder.data).value?.bytes
      #expect(try folder.bytes(path) == former || bytes == 2, "\(place)")
    }
  }

  private static var deck: Deck {
    get throws { try DeckShelf(DataFolder(home: "/dev/null/nowhere", environment: [:])).deck(named: "ventes-fr").deck }
  }
}
