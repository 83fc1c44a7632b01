// `ramp report`: to the terminal or to a file, which is never lost to another report.

import Foundation
import Harness
import Testing

@Suite struct ReportTests {
  let home = Home()

  @Test func aReportIsWrittenOnceAndReplacedOnlyWhenAsked() throws {
    #expect(try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4").status == 0)
    let file = home.path + "/report.csv"
    #expect(try Ramp.run(home, "report", "--format", "csv", "-o", file).status == 0)
    #expect(try home.text("report.csv").hasPrefix("term_id,term,kind"))
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    let again = try Ramp.run(home, "report", "-o", file)
    #expect(again.status == 73)
    #expect(again.errors.split(separator: "\n").count == 1)
    #expect(try home.text("report.csv").hasPrefix("term_id"))
    #expect(try Ramp.run(home, "report", "--format", "csv", "--locale", "fr", "-o", file, "--force").status == 0)
    #expect(try Data(contentsOf: URL(filePath: file)).starts(with: [0xEF, 0xBB, 0xBF] + Array("term_id;term".utf8)))
  }

  @Test func aFileOfTextHoldsNothingThatATerminalWouldObey() throws {
    let deck = home.path + "/hostile.yaml"
    try "deck: hostile\ntitle: \"\\e]0;x\\a T\"\nlanguage: en\nterms:\n  - {id: a, names: [\"A\"], definition: \"d\"}\n"
      .write(toFile: deck, atomically: true, encoding: .utf8)
    #expect(try Ramp.run(home, "report", "--deck", deck, "-o", home.path + "/report.txt").status == 0)
    let text = try home.text("report.txt")
    #expect(text.contains("]0;x"))
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x07 })
  }

  @Test func itSpeaksTheReadersLanguage() throws {
    #expect(try Ramp.run(home, "report", "--lang", "fr").output.contains("Pas encore de réponse."))
    #expect(try Ramp.run(home, "report", "--lang", "en").output.contains("No answers yet."))
  }
}
