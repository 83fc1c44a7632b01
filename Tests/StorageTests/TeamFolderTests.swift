// A synced folder is dirty: what is sound is read once, what is not is named. What a learner shares has no hours.

import Foundation
import Glossary
import JournalSamples
import Learning
import Testing

@testable import Journal
@testable import Storage

@Suite struct TeamFolderTests {
  let folder: TemporaryFolder
  let team: String
  let now = ClockReading(Make.start + 86_400_000, day: (Make.start + 86_400_000).date)

  init() throws {
    folder = try TemporaryFolder()
    team = folder.path + "/team"
  }

  func lines(_ numbers: ClosedRange<Int>) throws -> [UInt8] {
    try numbers.flatMap { JournalLine.encode(try Make.review($0)) }
  }

  func reading(_ learner: String) throws -> WholeReading {
    try WholeReading(TeamFolder(team).reading(of: learner, now: now))
  }

  @Test func eachFolderIsALearner() throws {
    try folder.write(lines(1...2), to: team + "/l-b/pc-1.jsonl")
    try folder.write(lines(1...1), to: team + "/l-a/pc-1.jsonl")
    try folder.write("deck: x", to: team + "/demo.yaml")
    try folder.write("", to: team + "/l-c/readme.txt")
    let found = try TeamFolder(team)
    #expect(found.learners == ["l-a", "l-b"])
    #expect(found.empty == ["l-c"])
    #expect(try reading("l-b").events.count == 2)
  }

  @Test func copiesVanish() throws {
    try folder.write(lines(1...5), to: team + "/l/pc.jsonl")
    try folder.write(lines(2...7), to: team + "/l/pc.sync-conflict-20261123-101500-ABC.jsonl")
    #expect(try reading("l").events.count == 7)
    #expect(try reading("l").lines == 11)
    #expect(try reading("l").problems.isEmpty)
  }

  @Test(arguments: [
    ("cut", 3), ("no end", 4), ("nulls", 4), ("carriage returns", 4), ("mark", 4), ("newer", 4),
  ])
  func whatIsSoundIsRead(damage: String, events: Int) throws {
    var bytes = try lines(1...4)
    switch damage {
    case "cut": bytes.removeLast(40)
    case "no end": bytes.removeLast()
    case "nulls": bytes += Array(repeating: 0, count: 512)
    case "carriage returns": bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case "mark": bytes = [0xEF, 0xBB, 0xBF] + bytes
    default:
      bytes += Array(
        "{\"id\":\"\(try #require(Make.id(9)))\",\"at\":\"2026-11-23T10:00:00.000Z\",\"day\":\"2026-11-23\",\"hum\":{}}\n"
          .utf8)
    }
    try folder.write(bytes, to: team + "/l/pc.jsonl")
    let reading = try reading("l")
    #expect(reading.events.count == events)
    let isOdd = ["cut", "nulls", "newer"].contains(damage)
    #expect(reading.problems.map(\.file) == (isOdd ? ["l/pc.jsonl"] : []))
    #expect(reading.problems.map(\.line) == (isOdd ? [damage == "cut" ? 4 : 5] : []))
  }

  @Test func aFolderWithoutJournalsIsTold() throws {
    #expect(throws: StorageProblem.noSuchFile(path: team)) { try TeamFolder(team) }
    try folder.write("", to: team + "/l/readme.txt")
    #expect(try TeamFolder(team).learners.isEmpty)
    let file = team + "/l/readme.txt"
    #expect(throws: StorageProblem.notAFolder(path: file)) { try TeamFolder(file) }
    #expect(throws: StorageProblem.noJournals(path: team + "/l")) { try TeamFolder.reading(at: team + "/l", now: now) }
    #expect(throws: StorageProblem.noSuchFile(path: team + "/x")) { try TeamFolder.reading(at: team + "/x", now: now) }
  }

  @Test func aLinkThatTookTheNameOfOneOfManyIsNotFollowed() throws {
    for number in 1...JournalReading.mostAtOnce + 1 {
      try folder.write(lines(number...number), to: team + "/l/pc-\(100 + number).jsonl")
    }
    let reading = try TeamFolder(team).reading(of: "l", now: now)
    let path = team + "/l/pc-105.jsonl"
    try FileManager.default.moveItem(atPath: path, toPath: folder.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path + "/elsewhere")
    #expect(throws: StorageProblem.link(path: path)) { try reading.replay { _ in } }
  }
}

@Suite struct SharingTests {
  let folder: TemporaryFolder
  let team: String

  init() throws {
    folder = try TemporaryFolder()
    team = folder.path + "/team"
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
  }

  func write(_ events: [Event], as name: String = "pc-00000001") throws {
    try folder.write(events.flatMap(JournalLine.encode), to: "\(folder.data.journal)/\(name).jsonl")
  }

  let now = ClockReading(Make.start + 10 * 86_400_000, day: (Make.start + 10 * 86_400_000).date)

  func copies(withAliases: Bool = false, withTerms: Bool = false) throws -> SharedCopies {
    try SharedCopies(of: folder.data, folder.device, withAliases: withAliases, withTerms: withTerms, now: now)
  }

  func shared() throws -> [Event] {
    try copiesRead(try copies())
  }

  func copiesRead(_ copies: SharedCopies) throws -> [Event] {
    try WholeReading(copies.reading(now: now)).events
  }

  @Test func noHourLeaves() throws {
    let events = try (1...3).map { try Make.review($0) } + [try Make.review(4, day: 1)]
    try write(events)
    let shared = try shared()
    #expect(shared.map(\.at.milliseconds).map { $0 % 86_400_000 } == [0, 1, 2, 0])
    #expect(shared.map(\.day) == events.map(\.day))
    #expect(shared.compactMap(\.review?.firstKey).isEmpty)
    #expect(shared.map(\.review?.grade) == events.map(\.review?.grade))
    #expect(Set(shared.map(\.id)).isDisjoint(with: events.map(\.id)))
    // What is named 5 was not drawn at a moment.
    #expect(shared.allSatisfy { $0.id.description.dropFirst(14).first == "5" })
    let text = String(decoding: try copies().files[0].bytes, as: UTF8.self)
    #expect(!text.contains("09:0") && !text.contains("0193a2c1"))
  }

  @Test func undosAndExamsHoldTogether() throws {
    let exam = ExamStart(
      deck: try #require(Deck.ID("ventes-fr")), cards: [try #require(Card.ID("ventes-fr/sdr/name"))], seed: 1, pass: 80,
      minutes: 5)
    let start = try Make.event(3, day: 0, .exam(exam))
    let answer = ExamAnswer(exam: start.id, card: exam.cards[0], given: "SDR", isRight: true, duration: 900)
    try write([
      try Make.review(1), try Make.undo(2, of: 1), start, try Make.event(4, day: 0, .examAnswer(answer)),
      try Make.event(5, day: 0, .examEnd(ExamEnd(exam: start.id, score: 1, isPassed: true))),
    ])
    let shared = try shared()
    #expect(shared.compactMap(\.review).isEmpty)
    var exams = Exams()
    for event in shared {
      switch event.content {
      case .exam(let exam): exams.begin(exam, JournaledEvent(event: event, isOwn: false))
      case .examAnswer(let answer): exams.answer(answer)
      case .examEnd(let end): _ = exams.end(end, event)
      default: break
      }
    }
    #expect(exams.results.first?.isConsistent == true)
  }

  @Test func notesStayAtHome() throws {
    let note = Note(
      on: TermAddress(deck: try #require(Deck.ID("ventes-fr")), term: try #require(Term.ID("sdr"))), "my boss")
    try write([try Make.event(1, day: 0, .note(note)), try Make.review(2)])
    #expect(try shared().count == 1)
    #expect(try !String(decoding: copies().files[0].bytes, as: UTF8.self).contains("boss"))
  }

  @Test func aliasesStayAtHomeUntilTheLearnerSharesThem() throws {
    let alias = Alias(on: try #require(TermAddress("ventes-fr/sdr")), "prospecteur")
    try write([
      try Make.review(1), try Make.event(2, day: 0, .alias(alias)), try Make.review(3),
      try Make.event(4, day: 0, .alias(alias)),
      try Make.undo(5, of: 4),
    ])
    let without = try copies()
    let with = try copies(withAliases: true)
    #expect(without.lines == 3)
    #expect(!String(decoding: without.files[0].bytes, as: UTF8.self).contains("prospecteur"))
    #expect(try copiesRead(with).compactMap(\.alias).map(\.text) == ["prospecteur"])
    // The other lines are the same, byte for byte: no copy of another device contradicts them.
    let others = with.files[0].bytes.split(separator: UInt8(ascii: "\n")).filter {
      !String(decoding: $0, as: UTF8.self).contains("prospecteur")
    }
    #expect(others == without.files[0].bytes.split(separator: UInt8(ascii: "\n")))
  }

  @Test(arguments: [false, true])
  func whetherAliasesAreSharedIsRemembered(_ withAliases: Bool) throws {
    try Sharing.planned(team, withAliases: withAliases, in: folder.data).save(in: folder.data)
    #expect(try Sharing.current(in: folder.data)?.withAliases == withAliases)
    #expect(try Sharing.current(in: folder.data)?.team == team)
  }

  @Test func theSameAgainIsTheSame() throws {
    try write(try (1...5).map { try Make.review($0) })
    let before = try copies().files[0].bytes
    #expect(try copies().files[0].bytes == before)
    try write(try (1...6).map { try Make.review($0) })
    #expect(try copies().files[0].bytes.starts(with: before))
  }

  @Test func aLineInTwoJournalsIsSharedOnce() throws {
    try write(try (1...3).map { try Make.review($0) })
    try write(try (2...4).map { try Make.review($0) }, as: "pc-00000001.sync-conflict-1")
    #expect(try shared().count == 4)
    #expect(try copies().lines == 4)
  }

  /// A process of its own: the mask belongs to the whole of it.
  @Test func copiesAreThereForOthersToRead() async {
    await #expect(processExitsWith: .success) { try SharingTests().copiesAreForOthers() }
  }

  private func copiesAreForOthers() throws {
    try write([try Make.review(1)])
    let sharing = try Sharing.planned(team, withAliases: false, in: folder.data)
    #expect(try Sharing.current(in: folder.data) == nil)
    umask(0o077)
    try copies().write(to: sharing.folder)
    try sharing.save(in: folder.data)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: sharing.folder).first)
    // Nothing in it is the device's, nor the minute's.
    #expect(name.hasSuffix(".jsonl") && !name.contains("pc-"))
    let path = "\(sharing.folder)/\(name)"
    let made = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    #expect(made.map { Int($0.timeIntervalSince1970) % 86_400 } == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o644)
    #expect(try FileManager.default.attributesOfItem(atPath: sharing.folder)[.posixPermissions] as? Int == 0o755)
    #expect(try Sharing.current(in: folder.data) == sharing)
    try Sharing.stop(in: folder.data)
    #expect(try Sharing.current(in: folder.data) == nil)
    #expect(try TeamFolder(team).learners.count == 1)
  }

  /// The other device's own copy is newer than its journal here. What has no line of a journal is no copy.
  @Test func anotherDevicesCopyWithOtherLinesStaysAndAnyOtherGoes() throws {
    try write([try Make.review(1)], as: "pc-00000002")
    let target = team + "/l-1"
    let path = "\(target)/\(try copies().files[0].name)"
    let newer = try copies().files[0].bytes + JournalLine.encode(Make.review(2))
    try folder.write(newer, to: path)
    try copies().write(to: target)
    #expect(try folder.bytes(path) == newer)
    let stranger = try JournalLine.encode(Make.review(2))
    try folder.write(stranger, to: path)
    #expect(throws: StorageProblem.otherLines(path: path)) { try copies().write(to: target) }
    #expect(try folder.bytes(path) == stranger)
    for other in [Array(repeating: UInt8(ascii: "x"), count: 4000), []] {
      try folder.write(other, to: path)
      try copies().write(to: target)
      #expect(try folder.bytes(path) == copies().files[0].bytes)
    }
  }

  @Test func copiesAreFoldedInTheOrderOfTheJournals() throws {
    try write(try (1...3).map { try Make.review($0) })
    try write(try (2...4).map { try Make.review($0, grade: .again) }, as: "pc-00000001.sync-conflict-1")
    let numbers = try shared().map(\.at.milliseconds).map { $0 % 86_400_000 }
    #expect(numbers == [0, 1, 2, 3])
    #expect(try shared().last?.review?.grade == .again)
  }

  @Test func aDamagedLineOfACopyIsToldThoughAnotherCopyHasItWhole() throws {
    try write(try (1...3).map { try Make.review($0) })
    let target = team + "/l-1"
    try copies().write(to: target)
    let name = try copies().files[0].name
    let text = try folder.text("\(target)/\(name)")
    try folder.write(text.replacing("\"grade\":4", with: "\"grade\":5", maxReplacements: 1), to: target + "/old.jsonl")
    let reading = try WholeReading(TeamFolder(team).reading(of: "l-1", now: now))
    #expect(reading.events.count == 3 && reading.problems.map(\.file) == ["l-1/old.jsonl"])
  }

  @Test func aLineIsCountedOnceEvenWithTwoPlacesInItsDay() throws {
    try write(try (3...4).map { try Make.review($0) })
    let target = team + "/l-1"
    try copies().write(to: target)
    let early = try folder.bytes("\(target)/\(try copies().files[0].name)")
    try write(try (1...4).map { try Make.review($0) })
    try copies().write(to: target)
    try folder.write(early, to: target + "/an older copy.jsonl")
    #expect(try WholeReading(TeamFolder(team).reading(of: "l-1", now: now)).events.count == 4)
  }

  @Test func whatIsSetAsideAtHomeStaysThere() throws {
    let odd = try Make.review(1)
    try write([
      Event(id: odd.id, at: odd.at, day: odd.day + -30, content: odd.content), try Make.review(2),
      try Make.review(3, day: 300),
    ])
    #expect(try shared().count == 1)
  }

  @Test func aLinkInThePlaceOfTheLearnersFolderIsNotFollowed() throws {
    try write([try Make.review(1)])
    try FileManager.default.createSymbolicLink(atPath: team + "/l-1", withDestinationPath: folder.path)
    #expect(throws: StorageProblem.link(path: team + "/l-1")) { try copies().write(to: team + "/l-1") }
  }

  @Test func aFoldersOwnPermissionsStay() throws {
    try write([try Make.review(1)])
    let target = team + "/l-1"
    try FileManager.default.createDirectory(
      atPath: target, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
    try copies().write(to: target)
    #expect(try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o750)
  }

  @Test func aFolderToShareWithHasToBeThere() throws {
    #expect(throws: StorageProblem.noSuchFile(path: team + "/x")) {
      try Sharing.planned(team + "/x", withAliases: false, in: folder.data)
    }
    try folder.write("x", to: team + "/f")
    #expect(throws: StorageProblem.notAFolder(path: team + "/f")) {
      try Sharing.planned(team + "/f", withAliases: false, in: folder.data)
    }
  }
}
