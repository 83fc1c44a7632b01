// The world as the program needs it: a clock, a deck, a journal. It stamps inputs and carries out effects.

import DeckFormats
import Glossary
import Learning
import Storage
import Study
import Terminal

struct Desk: ~Copyable, World {
  private(set) var workspace: Workspace
  private var journal: JournalFile?
  /// What stood in the way of writing when the program started: an answer will try again.
  let obstacle: StorageProblem?
  /// The id of the last event that is on the disk.
  private var lastID: Event.ID?
  private var random = SystemRandomNumberGenerator()

  /// Takes the lock. That another process holds it is an error; any other obstacle is said when an answer meets it.
  init(_ workspace: Workspace) throws(StorageProblem) {
    self.workspace = workspace
    do throws(StorageProblem) {
      journal = try JournalFile.open(workspace.device, in: workspace.folder)
      obstacle = nil
    } catch .alreadyOpen {
      throw .alreadyOpen
    } catch {
      journal = nil
      obstacle = error
    }
  }

  // MARK: World

  mutating func message(for input: Input) -> Message { .input(input, stamp()) }

  mutating func perform(_ effect: Effect) -> Outcome<Message, Exit> {
    switch effect {
    case .record(let event): .message(record(event))
    case .reopen(let day): .message(reopen(day))
    case .edit(let term): .message(edit(term))
    case .repaint: .repaint
    case .leave(let exit): .leave(exit)
    }
  }

  func needsTerminal(_ effect: Effect) -> Bool {
    if case .edit = effect { true } else { false }
  }

  mutating func stamp() -> Stamp {
    let now = workspace.clock.now
    return Stamp(
      now: now, day: workspace.clock.day(of: now), uptime: workspace.clock.uptime,
      id: Event.ID(at: now, random: &random))
  }

  private mutating func record(_ event: Event) -> Message {
    do throws(StorageProblem) {
      try append(event)
      return .recorded(event, stamp())
    } catch {
      return .refused(event, error)
    }
  }

  /// Returns when the event is on the disk.
  mutating func append(_ event: Event) throws(StorageProblem) {
    do throws(StorageProblem) {
      if journal == nil { journal = try JournalFile.open(workspace.device, in: workspace.folder) }
      try journal?.append(event)
    } catch .replaced {
      journal = nil
      journal = try JournalFile.open(workspace.device, in: workspace.folder)
      try journal?.append(event)
    }
    lastID = event.id
  }

  private mutating func reopen(_ day: Day) -> Message {
    do throws(StorageProblem) {
      return .reopened(try workspace.morning(atLeast: day), stamp())
    } catch {
      return .notReopened(error)
    }
  }

  /// The deck as the learner leaves it in their editor; the one at hand stays when that cannot be read.
  private mutating func edit(_ term: Term.ID) -> Message {
    do throws(StorageProblem) {
      guard let path = workspace.deckFile else { return .reopened(try workspace.morning(), stamp()) }
      let line = DeckYAML.line(of: term, in: try DeckShelf.bytes(ofFile: path)) ?? 1
      guard Editor.open(path, line: line) else { return .noEditor(Editor.command) }
      let edited = try workspace.rereadingDeck()
      let morning = try edited.morning()
      workspace = edited
      return .reopened(morning, stamp())
    } catch {
      return .notEdited(error)
    }
  }

  // MARK: The end of a session

  /// Writes the derived state for others to read, if anything was answered. The journal is the truth: a problem here
  /// loses nothing, and is worth a sentence only.
  func writeState(_ studyDay: StudyDay) -> StorageProblem? {
    guard let lastID else { return nil }
    do throws(StorageProblem) {
      guard let bytes = try journal?.size() else { return nil }
      let state = StateFile(
        workspace.device, studyDay.deck, on: studyDay.day, studyDay.progress, bytes: bytes, last: lastID)
      try state.write(to: workspace.folder)
      return nil
    } catch {
      return error
    }
  }
}
