// Twenty lines as a learner's weeks leave them: every kind, every optional key, accents, quotes, control characters.

import Glibc
import Glossary
import Learning
import Testing

@testable import Storage

enum MixedJournal {
  static func events() throws -> [Event] {
    let kinds = try LineKindsTests.contents()
    let events = try (1...20).map { number in
      let day = number / 6
      return switch number {
      case 1...8: try Make.event(number, day: day, kinds[number - 1])
      case 12: try Make.undo(number, of: 11, day: day)
      case 16: try Make.event(number, day: day, .note(note("« Qui *paie* ? » \t\\ œ 作者 👩‍💻")))
      case 17: try Make.event(number, day: day, .note(note("")))
      case 19: try Make.undo(number, of: 16, day: day)
      default: try Make.review(number, day: day, grade: Grade.allCases[number % 6])
      }
    }
    return events
  }

  private static func note(_ text: String) throws -> Note {
    Note(on: try #require(TermAddress("ventes-fr/sdr")), text)
  }

  static func lines() throws -> [[UInt8]] { try events().map { JournalLine.write($0) } }

  /// Long after its last line.
  static let later = Moment(Make.start + 40 * 86_400_000, day: (Make.start + 40 * 86_400_000).date)

  /// What a file with these bytes gives, undos applied or not: the sound lines, and the others.
  static func read(_ bytes: [UInt8]) -> (events: [Event], problems: [LineProblem]) {
    var events: [Event] = []
    var problems: [LineProblem] = []
    for line in JournalText(name: "x", bytes: bytes, isOwn: true).lines {
      switch JournalReading.event(line.bytes, now: later) {
      case .success(let event): events.append(event)
      case .failure(let problem): problems.append(problem)
      }
    }
    return (events, problems)
  }
}

extension JournalFile {
  /// Another test may be starting a process just now, which holds a copy of the lock until it becomes its own program.
  static func patiently(
    _ device: Device, in folder: DataFolder, acceptsLess: Bool = false, calls: Syscalls
  ) throws(StorageProblem) -> JournalFile {
    for _ in 0..<2000 {
      do throws(StorageProblem) {
        return try JournalFile.open(device, in: folder, acceptsLess: acceptsLess, calls: calls)
      } catch {
        guard error == .alreadyOpen else { throw error }
        usleep(1000)
      }
    }
    throw .alreadyOpen
  }
}
