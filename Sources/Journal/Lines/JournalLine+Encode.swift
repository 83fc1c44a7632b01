// The encoder of journal lines: the keys of each kind of line in their fixed order, with the checksum at the end.

import Foundation
import Glossary
import Learning

extension JournalLine {
  /// The line of an event, with its line break.
  package static func encode(_ event: Event) -> [UInt8] {
    var line = WrittenLine()
    line.add("{\"id\":\"", event.id, "\"")
    line.add(",\"at\":\"", event.at, "\"")
    line.add(",\"day\":\"", event.day, "\"")
    add(event.content, to: &line)
    return line.sealed()
  }

  private static func add(_ content: Event.Content, to line: inout WrittenLine) {
    switch content {
    case .review(let review): add(review, to: &line)
    case .note(let note):
      line.add(",\"term\":\"\(note.term)\"")
      line.add(",\"note\":", JSONText.quoted(note.text))
    case .alias(let alias):
      line.add(",\"term\":\"\(alias.term)\"")
      line.add(",\"alias\":", JSONText.quoted(alias.text))
    case .remark(let remark):
      line.add(",\"term\":\"\(remark.term)\"")
      line.add(",\"remark\":", JSONText.quoted(remark.text))
    case .game(let result):
      line.add(",\"game\":\"pairs\"")
      line.add(",\"deck\":\"", result.deck.text, "\"")
      line.add(",\"pairs\":", result.pairs)
      line.add(",\"errors\":", result.errors)
      line.add(",\"ms\":", result.duration)
    case .mark(let mark):
      add(mark.target, to: &line)
      line.add(",\"mark\":\"", mark.kind.rawValue, "\"")
    case .exam(let exam): add(exam, to: &line)
    case .examAnswer(let answer): add(answer, to: &line)
    case .examEnd(let end):
      line.add(",\"exam-end\":\"", end.exam, "\"")
      line.add(",\"score\":", end.score)
      line.add(",\"passed\":", end.isPassed)
    case .undo(let target): line.add(",\"undo\":\"", target, "\"")
    }
  }

  private static func add(_ review: Review, to line: inout WrittenLine) {
    line.add(",\"card\":\"", review.card, "\"")
    line.add(",\"form\":\"", review.form.rawValue, "\"")
    line.add(",\"grade\":", review.grade.rawValue)
    line.add(",\"ms\":", review.duration)
    line.add(",\"iv\":", review.intervalBefore)
    line.add(",\"next\":", review.intervalAfter)
    if let first = review.firstKey { line.add(",\"first\":", first) }
    if review.isRepeat { line.add(",\"repeat\":true") }
    if !review.isPlain { addRare(review, to: &line) }
    if review.isPractice { line.add(",\"practice\":true") }
    if review.isDrill { line.add(",\"drill\":true") }
  }

  private static func addRare(_ review: Review, to line: inout WrittenLine) {
    let deck = review.card.deck
    if let got = review.got { line.add(",\"got\":\"", got.name(in: deck), "\"") }
    if let against = review.against { line.add(",\"against\":\"", against.name(in: deck), "\"") }
    if review.hints > 0 { line.add(",\"hints\":", review.hints) }
    if let overruled = review.overruled { line.add(",\"override\":\"", overruled.rawValue, "\"") }
  }

  private static func add(_ target: Mark.Target, to line: inout WrittenLine) {
    switch target {
    case .card(let card): line.add(",\"card\":\"", card, "\"")
    case .term(let term): line.add(",\"term\":\"\(term)\"")
    }
  }

  /// The deck's id is written once, and again only before cards of other decks: so sixty questions with the longest ids
  /// fit on the line.
  private static func add(_ exam: ExamStart, to line: inout WrittenLine) {
    let cards = exam.cards.map { "\"\($0.address.name(in: exam.deck))/\($0.face.rawValue)\"" }.joined(separator: ",")
    line.add(",\"deck\":\"", exam.deck.text, "\"")
    line.add(",\"cards\":[", cards, "]")
    line.add(",\"seed\":", Int(exam.seed))
    line.add(",\"pass\":", exam.pass)
    line.add(",\"minutes\":", exam.minutes)
    // Before a number: a line that ends in eight digits would count as one with a damaged `crc`.
    if let deck = exam.deckChecksum { line.add(",\"deck-crc\":\"", deck.hexadecimal, "\"") }
    if exam.rules > 1 { line.add(",\"rules\":", exam.rules) }
    if exam.revision > 0 { line.add(",\"revision\":", exam.revision) }
    if !exam.situations.isEmpty {
      line.add(",\"situations\":[", exam.situations.map(String.init).joined(separator: ","), "]")
    }
  }

  private static func add(_ answer: ExamAnswer, to line: inout WrittenLine) {
    line.add(",\"exam\":\"", answer.exam, "\"")
    line.add(",\"card\":\"", answer.card, "\"")
    line.add(",\"given\":", JSONText.quoted(answer.given))
    line.add(",\"right\":", answer.isRight)
    line.add(",\"ms\":", answer.duration)
  }
}

// An encoder of JSON strings. It does not use the library's encoder, because a journal line must have the same bytes on
// every machine and in every version.

enum JSONText {
  /// The text in composed form (NFC), between quotes. Only quotes, backslashes and ASCII control characters are
  /// escaped, so that a person can read the file.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
