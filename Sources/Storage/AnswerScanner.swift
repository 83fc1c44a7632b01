// The lines that a journal is made of, read byte by byte: answers and undos as Ramp writes them, keys in its order, nothing
// escaped, sealed. Whatever is not exactly so is left to the JSON decoder, which decides what a line says; where this one says
// anything, it says the same (a test feeds both with odd and broken lines). docs/PERFORMANCE.md tells what that saves.

import Glibc
import Glossary
import Learning

/// An answer where it lies in its line: numbers are read, names are still bytes.
struct AnswerScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private var id = Event.ID.lowest
  private var at = Instant(milliseconds: 0)
  private var day = Day(number: 0)
  private var card = Text(start: nil, count: 0)
  private var form = Form.recall
  private var grade = Grade.blank
  private var duration = 0
  private var before = 0
  private var after = 0
  private var firstKey: Int?
  private var isRepeat = false
  private var got: Text?
  private var against: Text?
  private var hints = 0
  private var overruled: Text?
  private var isPractice = false
  /// The line takes this event back, and is no answer.
  private var undone: Event.ID?

  typealias Text = UnsafeBufferPointer<UInt8>

  init(_ line: UnsafeBufferPointer<UInt8>) { bytes = line }

  /// Reads what the line says, its checksum not looked at; `false` when the decoder is to be asked.
  mutating func scan() -> Bool { head() && (skip(",\"card\":\"") ? body() && tail() : undo()) }

  /// Puts the event where one lies already: events are large, and are not to be handed from one to the next. Names are the
  /// last that can be wrong: then nothing is put there.
  func write(to event: inout Event) -> Bool {
    if let undone {
      event = Event(id: id, at: at, day: day, content: .undo(undone))
      return true
    }
    guard let card = Card.ID(utf8: card) else { return false }
    var review = Review(card: card, form: form, grade: grade, duration: duration, firstKey: firstKey)
    review.intervalBefore = before
    review.intervalAfter = after
    review.isRepeat = isRepeat
    if got != nil || against != nil || overruled != nil || hints > 0 || isPractice {
      guard name(&review) else { return false }
    }
    event = Event(id: id, at: at, day: day, content: .review(review))
    return true
  }

  /// What few answers have.
  private func name(_ review: inout Review) -> Bool {
    review.got = got.flatMap(Self.term)
    review.against = against.flatMap(Self.term)
    review.overruled = overruled.flatMap { Verdict(rawValue: Self.string($0)) }
    review.hints = hints
    review.isPractice = isPractice
    return (review.got == nil) == (got == nil) && (review.against == nil) == (against == nil)
      && (review.overruled == nil) == (overruled == nil)
  }

  // MARK: The parts of a line

  /// Of one length in every line.
  @inline(__always)
  private mutating func head() -> Bool {
    guard skip("{\"id\":\""), let id = fixed(36).flatMap({ Event.ID(utf8: $0) }),
      skip("\",\"at\":\""), let moment = fixed(24), skip("\",\"day\":\""), let date = fixed(10),
      let day = Day(utf8: date), let at = Instant(utf8: moment, date: isSame(date, moment) ? day : nil), skip("\"")
    else { return false }
    self.id = id
    self.at = at
    self.day = day
    return true
  }

  /// Whether a moment begins with that date, as most do.
  @inline(__always)
  private func isSame(_ date: Text, _ moment: Text) -> Bool {
    guard let date = date.baseAddress, let moment = moment.baseAddress else { return false }
    return memcmp(date, moment, 10) == 0
  }

  private mutating func undo() -> Bool {
    guard skip(",\"undo\":\""), let target = fixed(36).flatMap({ Event.ID(utf8: $0) }), skip("\",\"crc\":\"") else {
      return false
    }
    undone = target
    return end()
  }

  @inline(__always)
  private mutating func body() -> Bool {
    guard let card = text(), skip(",\"form\":\""), let form = namedForm(), skip("\",\"grade\":"),
      let grade = number().flatMap({ Grade(rawValue: $0) }),
      skip(",\"ms\":"), let duration = number()
    else { return false }
    self.card = card
    self.form = form
    self.grade = grade
    self.duration = duration
    return true
  }

  /// What an answer may say besides, and the end of the line.
  @inline(__always)
  private mutating func tail() -> Bool {
    guard let before = number(after: ",\"iv\":"), let after = number(after: ",\"next\":"),
      let first = number(after: ",\"first\":", otherwise: -1)
    else { return false }
    self.before = before
    self.after = after
    firstKey = first < 0 ? nil : first
    if skip(",\"crc\":\"") { return end() }
    isRepeat = skip(",\"repeat\":true")
    guard let got = text(after: ",\"got\":\""), let against = text(after: ",\"against\":\""),
      let hints = number(after: ",\"hints\":"), let overruled = text(after: ",\"override\":\"")
    else { return false }
    self.got = got
    self.against = against
    self.hints = hints
    self.overruled = overruled
    isPractice = skip(",\"practice\":true")
    return skip(",\"crc\":\"") && end()
  }

  /// Another length is no checksum: the decoder refuses it.
  @inline(__always)
  private mutating func end() -> Bool { text()?.count == 8 && skip("}") && position == bytes.count }

  // MARK: Bytes

  /// A number that may be missing; `nil` when there is something else in its place.
  @inline(__always)
  private mutating func number(after key: StaticString, otherwise value: Int = 0) -> Int? {
    skip(key) ? number() : value
  }

  /// The same of a text, which is `nil` inside where it is missing.
  @inline(__always)
  private mutating func text(after key: StaticString) -> Text?? {
    guard skip(key) else { return .some(nil) }
    return text().map { .some($0) }
  }

  @inline(__always)
  private mutating func skip(_ expected: StaticString) -> Bool {
    let length = expected.utf8CodeUnitCount
    guard bytes.count - position >= length, let base = bytes.baseAddress,
      memcmp(base + position, expected.utf8Start, length) == 0
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

  /// Up to the quotation mark that ends it; `nil` where anything would have to be decoded.
  @inline(__always)
  private mutating func text() -> Text? {
    guard let base = bytes.baseAddress else { return nil }
    var end = position
    while end < bytes.count {
      let byte = base[end]
      if byte == UInt8(ascii: "\"") {
        defer { position = end + 1 }
        return Text(start: base + position, count: end - position)
      }
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return nil }
      end += 1
    }
    return nil
  }

  /// A whole number as JSON has it: no sign, no leading zero; nine digits at most. A fraction would stand where the next
  /// key has to begin.
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

  private static func string(_ text: Text) -> String { String(decoding: text, as: UTF8.self) }

  private static func term(_ text: Text) -> Term.ID? { Term.ID(utf8: text) }

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
