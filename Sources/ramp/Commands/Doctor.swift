// The operations of `ramp doctor`: diagnose, accept a line, repair. It loads every deck, so that cards of other decks
// are not reported as orphans.

import Glossary
import Journal
import Learning
import Storage
import Study

struct Doctor {
  private let configuration: Configuration
  /// Set if the clock is behind the journals and the command line does not say that it is right.
  let doubt: ClockDoubt?
  private let renames: [(deck: Deck, renames: Renames)]

  var device: Device { configuration.device }

  init(_ global: GlobalOptions, clockIsRight: Bool) throws {
    let configuration = try Configuration(global, trust: clockIsRight ? .clock : .neither)
    doubt = try configuration.store.doubt
    self.configuration = doubt.map { configuration.trusting(.journals, in: $0) } ?? configuration
    let decks = try DeckShelf(configuration.folder).all().compactMap { try? $0.get().deck } + [configuration.deck]
    renames = decks.map { ($0, Renames($0)) }
  }

  private var now: ClockReading { configuration.moment }

  func diagnose() throws(StorageProblem) -> Diagnosis {
    try Diagnosis(configuration.folder, device, now: now, doubt: doubt) { card in
      renames.contains { deck, renames in deck[renames.resolve(card) ?? card] != nil }
    }
  }

  func accept(line: Int, of file: String) throws(StorageProblem) -> Event? {
    var repair = try Repair(configuration.folder, device, on: now.day)
    return try repair.accept(line: line, of: file, now: now)
  }

  /// Appends the lines that only the copies have; returns their number. Without `copies`, the daily copies and the rescue
  /// files. A journal that is still shorter than its last session left it stays an alarm.
  func restore(_ copies: [String]) throws(StorageProblem) -> Int {
    var repair = try Repair(configuration.folder, device, on: now.day)
    let count = copies.isEmpty ? try repair.restoreMissing() : try repair.restoreMissing(from: copies)
    let alarm = try JournalAlarm(device, in: configuration.folder)
    // Restored lines stand in another order, so that the alarm's second reason, another last line, remains.
    if alarm.map({ $0.has >= $0.had }) ?? true { _ = try configuration.store.keepState(after: repair) }
    return count
  }

  /// Not while the clock is in doubt: right answers would get a wrong date.
  func mend() throws(StorageProblem) {
    let now = now
    var repair = try Repair(configuration.folder, device, on: now.day)
    var random = SystemRandomNumberGenerator()
    try repair.restoreMissing()
    try repair.redate(now: now) { Event.ID(at: $0, random: &random) }
    try repair.closeFolders()
    _ = try configuration.store.keepState(after: repair)
  }
}
