// One line: written as promised, read back, and never misread.

import Glossary
import Journal
import JournalSamples
import Learning
import Testing

@Suite struct JournalLineTests {
  func line(_ text: String) -> Result<Event, LineProblem> { JournalLine.decode(Array(text.utf8)[...]) }

  /// The line with the checksum it ought to have.
  func sealed(_ body: String) -> String { "\(body),\"crc\":\"\(Checksum.of(body.utf8).hexadecimal)\"}" }

  @Test func anAnswerIsWrittenAsPromised() throws {
    let written = String(decoding: JournalLine.encode(try Make.review(1)), as: UTF8.self)
    let body =
      #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:00:01.000Z","day":"2026-11-23","#
      + #""card":"ventes-fr/sdr/expand","form":"recall","grade":4,"ms":3200,"iv":6,"next":15,"first":2100"#
    #expect(written == sealed(body) + "\n")
  }

  @Test func anUndoIsWrittenAsPromised() throws {
    let written = String(decoding: JournalLine.encode(try Make.undo(2, of: 1)), as: UTF8.self)
    let body =
      #"{"id":"0193a2c1-0000-7000-8000-000000000002","at":"2026-11-23T09:00:02.000Z","day":"2026-11-23","#
      + #""undo":"0193a2c1-0000-7000-8000-000000000001""#
    #expect(written == sealed(body) + "\n")
  }

  @Test func theChecksumIsZlibs() {
    #expect(Checksum.of("123456789".utf8).hexadecimal == "cbf43926")
    #expect(Checksum.of("".utf8).hexadecimal == "00000000")
  }

  @Test func everyEventComesBackAsItWas() throws {
    var random = SystemRandomNumberGenerator()
    for number in 1...200 {
      let grade = try #require(Grade.allCases.randomElement(using: &random))
      var event = try Make.review(number, grade: grade)
      if number % 7 == 0 { event = try Make.undo(number, of: number - 1) }
      #expect(JournalLine.decode(JournalLine.encode(event).dropLast()) == .success(event))
    }
  }

  @Test func aLineWithoutChecksumIsAccepted() throws {
    let text =
      #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:00:01Z","day":"2026-11-23","card":"ventes-fr/sdr/expand","grade":5}"#
    let event = try line(text).get()
    #expect(event.review?.grade == .easy)
    #expect(event.review?.form == .recall)
  }

  @Test func keysThatALaterVersionAddedAreNoObstacle() throws {
    let body = String(decoding: JournalLine.encode(try Make.review(1)).dropLast(19), as: UTF8.self)
    #expect(try line(sealed(body + #","mood":{"x":[1,2]}"#)).get() == (try Make.review(1)))
  }

  @Test(arguments: [
    #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:00:01Z","day":"2026-11-23","card":"ventes-fr/sdr/expand","grade":6}"#,
    #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:00:01Z","day":"2026-11-23","card":"ventes-fr/sdr","grade":4}"#,
    #"{"id":"x","at":"2026-11-23T09:00:01Z","day":"2026-11-23","card":"ventes-fr/sdr/expand","grade":4}"#,
    #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"yesterday","day":"2026-11-23","card":"ventes-fr/sdr/expand","grade":4}"#,
    #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:00:01Z","day":"2026-11-23","exam":"x","card":"ventes-fr/sdr/expand","grade":4}"#,
    #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:00:01Z","day":"2026-11-23","card":"ventes-fr/sdr/expand","grade":1e99}"#,
    "{}",
  ])
  func whatIsSoundButNotUnderstoodIsSaidSo(_ text: String) {
    #expect(line(text) == .failure(.notUnderstood))
  }

  @Test(arguments: ["", "{", "hello", "[1,2]", "\0\0\0\0", #"{"id":"#])
  func whatIsNoObjectIsNoLine(_ text: String) {
    #expect(line(text) == .failure(.notJSON))
  }

  @Test func aLineThatIsTooLongIsNotRead() {
    #expect(line("{\"id\":\"" + String(repeating: "a", count: 5000) + "\"}") == .failure(.tooLong))
  }

  @Test func aChecksumThatIsNotAtTheVeryEndIsNotTrusted() throws {
    let body = String(decoding: JournalLine.encode(try Make.review(1)).dropLast(19), as: UTF8.self)
    let right = Checksum.of(body.utf8).hexadecimal
    #expect(line("\(body),\"crc\":\"\(right)\" }") == .failure(.wrongChecksum))
  }

  @Test func aNoteComesBackAsItWasWithQuotesAndAll() throws {
    let term = try #require(TermAddress("ventes-fr/sdr"))
    for text in ["M comme \"marketing\"", "a\\b", "é œ « » 作者 👩", "", "tab\tand\nline"] {
      let event = Event(
        id: try #require(Make.id(1)), at: Make.start, day: Make.start.date, content: .note(Note(on: term, text)))
      #expect(JournalLine.decode(JournalLine.encode(event).dropLast()) == .success(event), "\(text)")
    }
  }

  @Test func theLongestNoteIsStillALineThatEveryReaderTakes() throws {
    let term = try #require(TermAddress(String(repeating: "a", count: 48) + "/" + String(repeating: "b", count: 48)))
    for text in [
      String(repeating: "\"", count: 9000), String(repeating: "👩", count: 9000),
      String(repeating: "\u{1}", count: 9000), String(repeating: "\"\u{301}", count: 9000),
    ] {
      let event = Event(
        id: try #require(Make.id(1)), at: Make.start, day: Make.start.date, content: .note(Note(on: term, text)))
      #expect(JournalLine.decode(JournalLine.encode(event).dropLast()) == .success(event))
    }
  }

  /// Letters that composing takes apart: it makes two or three of each.
  @Test(arguments: ["\u{958}", "\u{FB1D}", "\u{1D160}", "\u{FB2C}\u{301}"])
  func aNoteThatComposingMakesLongerIsStillALine(_ letter: String) throws {
    let note = Note(on: try #require(TermAddress("ventes-fr/sdr")), String(repeating: letter, count: 2000))
    let event = Event(id: try #require(Make.id(1)), at: Make.start, day: Make.start.date, content: .note(note))
    let line = JournalLine.encode(event).dropLast()
    #expect(line.count <= JournalLine.longest)
    #expect(JournalLine.decode(line) == .success(event))
  }
}
