// Twenty lines as a learner's weeks leave them: every kind, every optional key, accents, quotes, control characters.

import Glossary
import Journal
import Learning

package enum MixedJournal {
  package static func events() throws -> [Event] {
    let kinds = try LineKinds.contents()
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
    Note(on: try present(TermAddress("ventes-fr/sdr")), text)
  }

  package static func lines() throws -> [[UInt8]] { try events().map { JournalLine.encode($0) } }

  /// Long after its last line.
  package static let later = ClockReading(Make.start + 40 * 86_400_000, day: (Make.start + 40 * 86_400_000).date)

  /// What a file with these bytes gives, undos applied or not: the sound lines, and the others.
  package static func read(_ bytes: [UInt8]) -> (events: [Event], problems: [LineProblem]) {
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
