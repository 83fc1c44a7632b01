// The fast parser of journal lines. It parses answers and undos that have exactly the form that Ramp writes: fixed key
// order, no escapes, checksum at the end. It returns `false` for any other line; the JSON decoder (`DecodedLine`) then
// parses that line. Both give the same event for a line that both accept (tested, also with malformed lines). See
// docs/PERFORMANCE.md.

import CBytes
import Glossary
import Learning

struct AnswerScanner {
  private var bytes = Text(start: nil, count: 0)
  private var position = 0
  private var answer = Answer()
  private var cards = CardIDTable()
  /// A cache of the last day that was parsed. `text`: its ten bytes, in two overlapping words.
  private var latest: (text: SIMD2<UInt64>, day: Day)?

  /// The fields of the scanned line. Numbers are parsed; names are still bytes of the line.
  private struct Answer {
    var id = Event.ID.lowest
    var at = Instant(milliseconds: 0)
    var day = Day(number: 0)
    var card = Text(start: nil, count: 0)
    var form = Form.recall
    var grade = Grade.blank
    var duration = 0
    var before = 0
    var after = 0
    var firstKey: Int?
    /// Whether the line has any of the optional keys that follow. Otherwise `isRepeat` to `isDrill` keep the values
    /// of an earlier line, and must not be read.
    var isRare = false
    var isRepeat = false
    var got: Text?
    var against: Text?
    var hints = 0
    var overruled: Text?
    var isPractice = false
    var isDrill = false
    /// The id of the event that the line takes back; `nil` if the line is an answer.
    var undone: Event.ID?
    var checksum = Checksum(value: 0)

    /// Sets the optional values of a review; `false` if a name is invalid.
    func name(_ review: inout Review) -> Bool {
      review.isRepeat = isRepeat
      review.isPractice = isPractice
      review.isDrill = isDrill
      review.hints = hints
      review.got = got.flatMap { TermAddress(utf8: $0, in: review.card.deck) }
      review.against = against.flatMap { TermAddress(utf8: $0, in: review.card.deck) }
      review.overruled = overruled.flatMap { Verdict(rawValue: String(decoding: $0, as: UTF8.self)) }
      return (review.got == nil) == (got == nil) && (review.against == nil) == (against == nil)
        && (review.overruled == nil) == (overruled == nil)
    }
  }

  typealias Text = UnsafeBufferPointer<UInt8>

  /// Parses a line without verifying its checksum; `false` if the JSON decoder must parse it.
  mutating func scan(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes = line
    position = 0
    answer.isRare = false
    answer.undone = nil
    return head() && (skip(",\"card\":\"") ? body() && tail() : undo())
  }

  /// Whether the checksum of the scanned line is right.
  var isSealed: Bool { Checksum.of(Text(rebasing: bytes.dropLast(JournalLine.tailLength))) == answer.checksum }

  /// Writes the scanned event to `event`, in place, because an event is large and copies cost time. The names are
  /// parsed here: if one of them is invalid, the result is `false` and `event` is unchanged.
  mutating func write(to event: inout Event) -> Bool {
    if let undone = answer.undone {
      event = Event(id: answer.id, at: answer.at, day: answer.day, content: .undo(undone))
      return true
    }
    guard let card = cards.card(answer.card) else { return false }
    var review = Review(
      card: card, form: answer.form, grade: answer.grade, duration: answer.duration, firstKey: answer.firstKey,
      intervalBefore: answer.before, intervalAfter: answer.after)
    if answer.isRare { guard answer.name(&review) else { return false } }
    event = Event(id: answer.id, at: answer.at, day: answer.day, review)
    return true
  }

  // MARK: The parts of a line

  /// Scans the id, moment and day, which have the same length in every line.
  @inline(__always)
  private mutating func head() -> Bool {
    guard skip("{\"id\":\""), let id = fixed(36).flatMap({ Event.ID(utf8: $0) }),
      skip("\",\"at\":\""), let moment = fixed(24), skip("\",\"day\":\""), let date = fixed(10),
      let day = day(date), let at = Instant(utf8: moment, date: isSame(date, moment) ? day : nil), skip("\"")
    else { return false }
    answer.id = id
    answer.at = at
    answer.day = day
    return true
  }

  /// Parses a day, or takes it from the cache: most lines have the same day as the line before.
  @inline(__always)
  private mutating func day(_ text: Text) -> Day? {
    let raw = UnsafeRawBufferPointer(text)
    let words = SIMD2(raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 2, as: UInt64.self))
    if let latest, latest.text == words { return latest.day }
    guard let day = Day(utf8: text) else { return nil }
    latest = (words, day)
    return day
  }

  /// Whether the text of a moment begins with a date. Most moments begin with the study day.
  @inline(__always)
  private func isSame(_ date: Text, _ moment: Text) -> Bool {
    guard let date = date.baseAddress, let moment = moment.baseAddress else { return false }
    return bytes_are_equal(date, moment, 10)
  }

  private mutating func undo() -> Bool {
    guard skip(",\"undo\":\""), let target = fixed(36).flatMap({ Event.ID(utf8: $0) }), skip("\",\"crc\":\"") else {
      return false
    }
    answer.undone = target
    return end()
  }

  @inline(__always)
  private mutating func body() -> Bool {
    guard let card = text(), skip(",\"form\":\""), let form = namedForm(), skip("\",\"grade\":"),
      let grade = number().flatMap({ Grade(rawValue: $0) }),
      skip(",\"ms\":"), let duration = number()
    else { return false }
    answer.card = card
    answer.form = form
    answer.grade = grade
    answer.duration = duration
    return true
  }

  /// Scans the intervals, the optional keys and the end of the line.
  @inline(__always)
  private mutating func tail() -> Bool {
    guard let before = number(after: ",\"iv\":"), let after = number(after: ",\"next\":"),
      let first = number(after: ",\"first\":", otherwise: -1)
    else { return false }
    answer.before = before
    answer.after = after
    answer.firstKey = first < 0 ? nil : first
    return skip(",\"crc\":\"") ? end() : rest()
  }

  private mutating func rest() -> Bool {
    answer.isRare = true
    answer.isRepeat = skip(",\"repeat\":true")
    guard let got = text(after: ",\"got\":\""), let against = text(after: ",\"against\":\""),
      let hints = number(after: ",\"hints\":"), let overruled = text(after: ",\"override\":\"")
    else { return false }
    answer.got = got
    answer.against = against
    answer.hints = hints
    answer.overruled = overruled
    answer.isPractice = skip(",\"practice\":true")
    answer.isDrill = skip(",\"drill\":true")
    return skip(",\"crc\":\"") && end()
  }

  /// Scans the checksum and the end. For any other text here the result is `false`, and `JournalLine` rejects the line.
  @inline(__always)
  private mutating func end() -> Bool {
    guard let checksum = fixed(8).flatMap({ Checksum(hexadecimal: $0) }), skip("\"}") else { return false }
    answer.checksum = checksum
    return position == bytes.count
  }

  // MARK: Bytes

  /// The number after an optional key: `value` if the key is missing, `nil` if no number follows the key.
  @inline(__always)
  private mutating func number(after key: StaticString, otherwise value: Int = 0) -> Int? {
    skip(key) ? number() : value
  }

  /// The text after an optional key: `.some(nil)` if the key is missing, `nil` if no text follows the key.
  @inline(__always)
  private mutating func text(after key: StaticString) -> Text?? {
    guard skip(key) else { return .some(nil) }
    return text().map { .some($0) }
  }

  @inline(__always)
  private mutating func skip(_ expected: StaticString) -> Bool {
    let length = expected.utf8CodeUnitCount
    guard bytes.count - position >= length, let base = bytes.baseAddress,
      bytes_are_equal(base + position, expected.utf8Start, length)
    else { return false }
    position += length
    return true
  }

  @inline(__always)
  private mutating func fixed(_ length: Int) -> Text? {
    guard bytes.count - position >= length, let base = bytes.baseAddress else { return nil }
    defer { position += length }
    return Text(start: base + position, count: length)
  }

  /// The bytes up to the next quotation mark. They are not decoded: the callers accept ids and other names only, and no
  /// name contains an escape.
  @inline(__always)
  private mutating func text() -> Text? {
    guard let base = bytes.baseAddress,
      let end = bytes_find(base + position, UInt8(ascii: "\""), bytes.count - position)
    else { return nil }
    let start = position
    position = end - base + 1
    return Text(start: base + start, count: position - 1 - start)
  }

  /// A whole number in JSON's form: no sign, no leading zero; at most nine digits. After a fraction or an exponent, the
  /// scan fails because no key follows.
  @inline(__always)
  private mutating func number() -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let start = position
    var value = 0
    while position < bytes.count, case let digit = base[position] &- UInt8(ascii: "0"), digit < 10 {
      value = value &* 10 &+ Int(digit)
      position += 1
      if position - start > 9 { return nil }
    }
    guard position > start, position - start == 1 || base[start] != UInt8(ascii: "0") else { return nil }
    return value
  }

  @inline(__always)
  private mutating func namedForm() -> Form? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "r"): return skip("recall") ? .recall : nil
    case UInt8(ascii: "t"): return skip("typed") ? .typed : nil
    case UInt8(ascii: "c"): return skip("choice") ? .choice : nil
    case UInt8(ascii: "d"): return skip("duel") ? .duel : nil
    default: return nil
    }
  }
}
