// The examination of `ramp doctor`: every line of every journal, the counters of the last session, the daily copies and
// rescue files, and the journals' folder. It needs no lock and changes nothing.

import Glossary
import Journal
import Learning
import Platform

package struct Diagnosis: Sendable {
  package private(set) var findings: [Finding] = []
  /// The number of valid lines in all journals. A line that several journals have counts several times.
  package private(set) var soundLines = 0
  private let folder: DataFolder
  private let device: Device

  /// `doubt`: the clock is behind the journals; then `now` is after them. `isKnown`: whether any deck has the card, under its current or a former id.
  package init(
    _ folder: DataFolder, _ device: Device, now: ClockReading, doubt: ClockDoubt? = nil, calls: Syscalls = .real,
    isKnown: (Card.ID) -> Bool
  ) throws(StorageProblem) {
    self.folder = folder
    self.device = device
    if let doubt { findings.append(Finding(folder.journal, .clockBehind(doubt))) }
    diagnoseFolders()
    findings += Obstacles(folder, device, on: now.day).findings
    findings += FileSystemKind.lacks(of: folder, device, calls)
    let texts = try readTexts()
    let reading = try JournalReading(texts.map { JournalSource($0) }, now: now)
    var answered: Set<Card.ID> = []
    let problems = try reading.replay { if let card = $0.event.review?.card { answered.insert(card) } }.problems
    let byFile = Dictionary(grouping: problems, by: \.file)
    for text in texts { diagnose(text, byFile[text.name] ?? [], now) }
    diagnoseCounters()
    diagnoseOrphans(answered, isKnown)
  }

  // MARK: Lines

  private mutating func readTexts() throws(StorageProblem) -> [JournalText] {
    var texts: [JournalText] = []
    for name in try JournalNames.all(in: folder) {
      let path = "\(folder.journal)/\(name)"
      do throws(StorageProblem) {
        guard let bytes = try WholeFile.read(path) else { continue }
        let isOwn = path == folder.journal(of: device)
        if isOwn, let last = bytes.last, last != UInt8(ascii: "\n") { findings.append(Finding(path, .torn)) }
        texts.append(JournalText(name: name, bytes: bytes, isOwn: isOwn))
      } catch {
        findings.append(Self.unreadable(error, path))
      }
    }
    return texts
  }

  private mutating func diagnose(_ text: JournalText, _ problems: [JournalFindings.Problem], _ now: ClockReading) {
    let path = "\(folder.journal)/\(text.name)"
    let count = text.lines.reduce(0) { count, line in
      if case .success = JournalReading.event(line.bytes, now: now) { count + 1 } else { count }
    }
    soundLines += count
    guard !problems.isEmpty else { return }
    if count == 0, problems.allSatisfy({ $0.why == .notJSON }) {
      findings.append(Finding(path, .noJournal))
      return
    }
    let reasons = Dictionary(problems.map { ($0.line, $0.why) }) { first, _ in first }
    for line in text.lines {
      if let why = reasons[line.number] { add(line, why, path) }
    }
  }

  private mutating func add(_ line: (number: Int, bytes: ArraySlice<UInt8>), _ why: LineProblem, _ path: String) {
    switch why {
    case .notJSON: addJunk(line, path)
    case .wrongChecksum: add(path, line.number, .damaged(says: JournalLine.claim(line.bytes)))
    case .tooLong: add(path, line.number, .tooLong(bytes: line.bytes.count))
    case .notUnderstood: add(path, line.number, .unknown)
    case .fromAnotherTime:
      if let event = JournalLine.claim(line.bytes) { add(path, line.number, .fromAnotherTime(event)) }
    }
  }

  private mutating func add(_ path: String, _ line: Int, _ what: Finding.What) {
    findings.append(Finding(path, line: line, what))
  }

  /// Adds a line that is not JSON. Adjacent lines of this kind are one finding.
  private mutating func addJunk(_ line: (number: Int, bytes: ArraySlice<UInt8>), _ path: String) {
    var range = line.bytes.startIndex..<line.bytes.endIndex
    var zeros = line.bytes.count { $0 == 0 }
    var first = line.number
    if let last = findings.last, last.path == path, let start = last.line,
      case .junk(let bytes, let former) = last.what,
      bytes.upperBound + 1 == range.lowerBound
    {
      findings.removeLast()
      range = bytes.lowerBound..<range.upperBound
      zeros += former
      first = start
    }
    add(path, first, .junk(bytes: range, zeros: zeros))
  }

  // MARK: Counters and copies

  private mutating func diagnoseCounters() {
    do throws(StorageProblem) {
      if try StateFile.counters(of: device, in: folder) == .damaged {
        findings.append(Finding(StateFile.path(of: device, in: folder), .badState))
      }
      if let alarm = try JournalAlarm(device, in: folder) { findings.append(Finding(alarm.path, .shortened(alarm))) }
      let missing = try MissingLines(device, in: folder).lines.count
      if missing > 0 { findings.append(Finding(folder.journal(of: device), .missing(lines: missing))) }
    } catch {
      let finding = Self.unreadable(error, StateFile.path(of: device, in: folder))
      // What is in the way of the path was found already.
      if !findings.contains(where: { $0.path == finding.path }) { findings.append(finding) }
    }
  }

  private static func unreadable(_ problem: StorageProblem, _ path: String) -> Finding {
    switch problem {
    case .cannotRead(let path, let number): Finding(path, .unreadable(number))
    case .notARegularFile(let path), .unsafeFile(let path): Finding(path, .unreadable(.wrongFileType))
    default: Finding(path, .unreadable(.inputOutput))
    }
  }

  private mutating func diagnoseOrphans(_ answered: Set<Card.ID>, _ isKnown: (Card.ID) -> Bool) {
    let orphans = answered.filter { !isKnown($0) }
    guard let example = orphans.min(by: { $0.description < $1.description }) else { return }
    findings.append(Finding(folder.journal, .orphans(count: orphans.count, example)))
  }

  // MARK: Folders

  private mutating func diagnoseFolders() {
    if let status = FileStatus(folder.journal), status.kind == .folder, status.permissions & 0o077 != 0 {
      findings.append(Finding(folder.journal, .openToOthers))
    }
    if FileSystemKind.isNetwork(folder.journal) { findings.append(Finding(folder.journal, .networkFolder)) }
  }
}
