// A snapshot of every card's state, for other programs, written after each session. It is derived from the journal and
// may be deleted. Without it the next start cannot detect a shortened journal (`JournalCounters`).

import FoundationEssentials
import Glossary
import Journal
import Learning
import Platform

/// The state of one card, under the key names that `ramp state --json` promises.
package struct CardState: Encodable, Equatable, Sendable {
  package let card: String
  package let repetition: Int
  /// The interval in days; 0 for a card never answered.
  package let interval: Int
  /// The easiness factor: 2.5 at first.
  package let ease: Double
  /// The day on which the card is asked again; `null` for a card never answered.
  package let due: String?
  /// See `CardProgress.reviews`.
  package let reviews: Int
  /// See `CardProgress.lapses`.
  package let lapses: Int
  /// The expected recall on the day of the state: 0 to 1, rounded to four decimals; `null` for a card never answered.
  package let recall: Double?

  package init(_ card: Card.ID, _ whole: Progress, on day: Day) {
    let progress = whole[card]
    let schedule = progress?.schedule ?? SM2()
    self.card = card.description
    repetition = schedule.repetition
    interval = schedule.interval
    ease = Double(schedule.ease.hundredths) / 100
    due = progress.map(\.due.description)
    reviews = progress?.reviews ?? 0
    lapses = progress?.lapses ?? 0
    recall = whole.recall(of: card, on: day).map { ($0 * 10_000).rounded() / 10_000 }
  }

  /// The states of all cards of the deck, in its order, with cards never answered.
  package static func all(of deck: Deck, _ progress: Progress, on day: Day) -> [CardState] {
    deck.cards.map { CardState($0.id, progress, on: day) }
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(card, forKey: .card)
    try values.encode(repetition, forKey: .repetition)
    try values.encode(interval, forKey: .interval)
    try values.encode(ease, forKey: .ease)
    try values.encode(due, forKey: .due)
    try values.encode(reviews, forKey: .reviews)
    try values.encode(lapses, forKey: .lapses)
    try values.encode(recall, forKey: .recall)
  }

  private enum CodingKeys: CodingKey {
    case card, repetition, interval, ease, due, reviews, lapses, recall
  }
}

package struct StateFile: Encodable, Sendable {
  let device: String
  let deck: String
  let day: String
  let journal: JournalCounters
  let cards: [CardState]

  package init(_ device: Device, _ deck: Deck, on day: Day, _ progress: Progress, journal: JournalCounters) {
    self.device = device.id
    self.deck = deck.id.text
    self.day = day.description
    self.journal = journal
    cards = CardState.all(of: deck, progress, on: day)
  }

  package static func path(of device: Device, in folder: DataFolder) -> String { "\(folder.state)/\(device.id).json" }

  package func write(to folder: DataFolder, calls: Syscalls = .real) throws(StorageProblem) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let path = Self.path(of: Device(id: device), in: folder)
    guard let bytes = try? encoder.encode(self) else { return }
    try DataFolder.create(folder.state)
    try WholeFile.replace(path, with: Array(bytes) + [UInt8(ascii: "\n")], calls)
    JournalNote(Device(id: device), in: folder).delete()
  }
}

// MARK: Reading the counters, the only part that Ramp reads back

extension StateFile {
  private struct Counted: Decodable {
    let journal: JournalCounters
  }

  /// The result of reading the counters.
  package enum Counters: Equatable, Sendable {
    /// There is no file: none was written yet, or it was deleted, which is allowed at any time.
    case none
    /// The file cannot be decoded.
    case damaged
    case counted(JournalCounters)

    package var value: JournalCounters? {
      if case .counted(let counters) = self { counters } else { nil }
    }
  }

  /// Throws if the file exists and cannot be read: without counters, a shortened journal would pass for a whole one.
  package static func counters(of device: Device, in folder: DataFolder) throws(StorageProblem) -> Counters {
    guard let bytes = try WholeFile.read(path(of: device, in: folder)) else { return .none }
    guard let counted = try? JSONDecoder().decode(Counted.self, from: Data(bytes)) else { return .damaged }
    return .counted(counted.journal)
  }
}

// MARK: The alarm

extension JournalAlarm {
  /// Compares the journal's file with the counters of the last session, or with the note that a session left which did
  /// not end. `nil` if they agree, or if there is neither.
  package init?(_ device: Device, in folder: DataFolder) throws(StorageProblem) {
    let counted = try StateFile.counters(of: device, in: folder).value
    let noted = JournalNote(device, in: folder).counters
    guard let counters = [noted, counted].compactMap(\.self).max(by: { $0.bytes < $1.bytes }) else { return nil }
    try self.init(folder.journal(of: device), against: counters)
  }

  /// `nil` if the file has everything that was counted.
  init?(_ path: String, against counters: JournalCounters) throws(StorageProblem) {
    guard let file = Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
      if errno == ELOOP { throw .unsafeFile(path: path) }
      guard errno == ENOENT else { throw .cannotRead(path: path, DiskError(errno)) }
      guard counters.bytes > 0 else { return nil }
      self.init(path: path, had: counters.bytes, has: 0)
      return
    }
    guard let status = file.status else { throw .cannotRead(path: path, DiskError(errno)) }
    let has = status.size
    if has >= counters.bytes {
      guard let tail = file.bytes(in: counters.tail) else { throw .cannotRead(path: path, DiskError(errno)) }
      if counters.agree(withTail: tail) { return nil }
    }
    self.init(path: path, had: counters.bytes, has: has)
  }
}
