// One setting changed: checked, the rest of the file kept, links followed, all or nothing.

import Foundation
import Learning
import Platform
import Study
import Testing

@testable import Journal
@testable import Storage

@Suite struct SettingsFileTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  func set(_ key: SettingKey, _ text: String?) throws -> Settings {
    try SettingsFile.set(key, to: text, in: folder.data)
  }

  @Test func aSettingIsReadBackAsItWasSet() throws {
    _ = try set(.newPerDay, "7")
    _ = try set(.form, "typed")
    _ = try set(.rampDate, "2026-12-20")
    _ = try set(.minutes, "8")
    _ = try set(.workingDays, "lundi, Tue sam")
    let settings = try set(.daysOff, "2026-12-24..2026-12-27,2027-01-15")
    #expect(settings == (try Settings(folder.data)))
    #expect(settings.newPerDay == 7)
    #expect(settings.form == .typed)
    #expect(settings.rampDate == Day("2026-12-20").map { .on($0) })
    #expect(settings.minutes == 8)
    let days = try ["2026-12-21", "2026-12-22", "2026-12-23", "2026-12-26", "2027-01-02", "2027-01-15"].filter {
      settings.calendar.contains(try #require(Day($0)))
    }
    #expect(days == ["2026-12-21", "2026-12-22", "2027-01-02"])
    #expect(try SettingsFile.texts(in: folder.data)[.workingDays] == "mon,tue,sat")
  }

  @Test func unknownKeysAndOtherValuesStay() throws {
    try folder.write(#"{"future": {"a": [1, 2.5, null, true]}, "deck": "mine"}"#, to: folder.data.settings)
    _ = try set(.minutes, "12")
    let text = try folder.text(folder.data.settings)
    let values = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(values.keys) == ["future", "deck", "minutes"])
    #expect((values["future"] as? [String: [Any]])?["a"]?.count == 4)
  }

  @Test(arguments: [
    ("mon-fri", "mon,tue,wed,thu,fri"), ("lun..ven", "mon,tue,wed,thu,fri"), ("sam-lun", "mon,sat,sun"),
    ("Monday, jeudi", "mon,thu"), ("mar mar", "tue"),
  ])
  func daysAreNamedOneByOneOrAsSpans(text: String, days: String) throws {
    _ = try set(.workingDays, text)
    #expect(try SettingsFile.texts(in: folder.data)[.workingDays] == days)
  }

  @Test func someAreSetAtOnceOrNone() throws {
    try SettingsFile.set(
      [SettingChange(.minutes, "8"), SettingChange(.rampDate, Settings.noRamp)], in: folder.data)
    #expect(try SettingsFile.texts(in: folder.data) == [.minutes: "8", .rampDate: "none"])
    #expect(throws: StorageProblem.badValue(.theme, "pink")) {
      try SettingsFile.set([SettingChange(.minutes, "9"), SettingChange(.theme, "pink")], in: folder.data)
    }
    #expect(try SettingsFile.texts(in: folder.data)[.minutes] == "8")
  }

  @Test func aMistypedKeyIsNamed() throws {
    try folder.write(#"{"ramp_date": "2026-12-20", "minutes": 8}"#, to: folder.data.settings)
    #expect(try SettingsFile.unknownKeys(in: folder.data) == ["ramp_date"])
  }

  @Test func whoHasNeitherSetNorAnsweredAnythingIsNew() throws {
    #expect(folder.data.isUntouched)
    try folder.write("", to: folder.data.journal(of: folder.device))
    #expect(folder.data.isUntouched)
    try folder.write("{}\n", to: folder.data.journal(of: folder.device))
    #expect(!folder.data.isUntouched)
  }

  @Test func whoHasSetSomethingIsNotNew() throws {
    _ = try set(.minutes, "8")
    #expect(!folder.data.isUntouched)
  }

  @Test func takenOutItIsTheDefaultAgain() throws {
    _ = try set(.minutes, "12")
    #expect(try set(.minutes, nil).minutes == nil)
    #expect(try SettingsFile.texts(in: folder.data)[.minutes] == nil)
  }

  @Test(arguments: [
    (SettingKey.minutes, "0"), (.minutes, "ten"), (.newPerDay, "-1"), (.language, "de"), (.form, "duel"), (.form, ""),
    (.rampDate, "soon"), (.rampDate, "2026-02-30"), (.workingDays, "xyz"), (.workingDays, ""), (.workingDays, "mon-"),
    (.workingDays, "mon-tue-wed"), (.dayStartsAt, "7"),
    (.daysOff, "2026-12-27..2026-12-24"), (.theme, "pink"), (.symbols, "emoji"), (.mouse, "yes"), (.catchUp, "0"),
  ])
  func whatWillNotDoIsRefusedAndChangesNothing(_ key: SettingKey, _ text: String) throws {
    try folder.write(#"{"deck": "mine"}"#, to: folder.data.settings)
    #expect(throws: StorageProblem.badValue(key, text)) { try set(key, text) }
    #expect(try folder.text(folder.data.settings) == #"{"deck": "mine"}"#)
  }

  @Test func aBrokenFileIsNotWrittenOver() throws {
    try folder.write("{oops", to: folder.data.settings)
    #expect(throws: StorageProblem.badSettings(path: folder.data.settings, key: nil)) { try set(.minutes, "8") }
    #expect(try folder.text(folder.data.settings) == "{oops")
  }

  @Test func aLinkStaysALink() throws {
    try folder.write("{}", to: folder.path + "/dotfiles.json")
    try FileManager.default.createSymbolicLink(
      atPath: folder.data.settings, withDestinationPath: folder.path + "/dotfiles.json")
    _ = try set(.minutes, "8")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.data.settings).hasSuffix("dotfiles.json"))
    #expect(try folder.text(folder.path + "/dotfiles.json").contains("8"))
  }

  @Test func aDiskThatRefusesLeavesTheFormerFile() throws {
    _ = try set(.minutes, "8")
    let before = try folder.text(folder.data.settings)
    var calls = Syscalls()
    calls.rename = { _, _, _ in
      errno = ENOSPC
      return -1
    }
    #expect(throws: StorageProblem.self) { try SettingsFile.set(.minutes, to: "9", in: folder.data, calls: calls) }
    #expect(try folder.text(folder.data.settings) == before)
  }
}
