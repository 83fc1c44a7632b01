// The sentences for the deck's owner in the fold: they add up, keep their days, and change nothing else.

import Glossary
import Learning
import Testing

@Suite struct RemarksTests {
  func term(_ text: String = "ventes-fr/sdr") throws -> TermAddress { try #require(TermAddress(text)) }

  @Test func remarksAddUpInTheirOrderEachWithItsDay() throws {
    let monday = try #require(Day("2026-11-23"))
    var history = History(monday)
    let sdr = try term()
    let remarks = history.fold([(0, .remark(Remark(on: sdr, "trop long"))), (1, .remark(Remark(on: sdr, "vague")))])
      .remarks
    #expect(remarks[sdr].map(\.text) == ["trop long", "vague"])
    #expect(remarks[sdr].map(\.day) == [monday, monday + 1])
    #expect(remarks[try term("ventes-fr/mdr")].isEmpty)
  }

  @Test func aRemarkIsNeitherANoteNorAnAliasNorAFlag() throws {
    var history = History(try #require(Day("2026-11-23")))
    let progress = history.fold([(0, .remark(Remark(on: try term(), "trop long")))])
    #expect(progress.notes.isEmpty && progress.aliases.terms.isEmpty && progress.marks.flagged.isEmpty)
  }

  @Test func aTextIsOneLineOfFiveHundredBytes() throws {
    #expect(Remark(on: try term(), "a\nb").text == "a b")
    #expect(Remark(on: try term(), String(repeating: "é", count: 400)).text.utf8.count == 500)
  }

  @Test func aRemarkWithoutATextSaysNothing() throws {
    var history = History(try #require(Day("2026-11-23")))
    #expect(history.fold([(0, .remark(Remark(on: try term(), "")))]).remarks.terms.isEmpty)
  }

  @Test func aRemarkCanBeUndone() throws {
    let event = Event(
      id: .lowest, at: Instant(milliseconds: 0), day: Day(number: 0), content: .remark(Remark(on: try term(), "x")))
    #expect(event.isUndoable)
  }
}
