// The lines that a journal is made of, read byte by byte: answers as Ramp writes them, keys in its order, nothing escaped,
// sealed. Whatever is not exactly so is left to the JSON decoder, which decides what a line says; where this one says
// anything, it says the same (a test feeds both with odd and broken lines). Measured: a long journal is read and folded in
// a twelfth of the time.

import Glossary
import Learning

struct AnswerScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// What a line says, its checksum not looked at; `nil` when the decoder is to be asked. `cards` remembers the ids that
  /// were met.
  static func event(_ line: UnsafeBufferPointer<UInt8>, cards: inout CardNames) -> Event? {
    var scanner = AnswerScanner(line)
    return scanner.event(&cards)
  }

  private mutating func event(_ cards: inout CardNames) -> Event? {
    guard skip("{\"id\":\""), let id = text().flatMap({ Event.ID(utf8: $0) }),
      skip(",\"at\":\""), let at = text().flatMap({ Instant(utf8: $0) }),
      skip(",\"day\":\""), let day = text().flatMap({ Day(utf8: $0) }),
      skip(",\"card\":\""), let card = text().flatMap({ cards[$0] }),
      skip(",\"form\":\""), let form = text().flatMap(Self.form),
      skip(",\"grade\":"), let grade = number().flatMap({ Grade(rawValue: $0) }),
      skip(",\"ms\":"), let duration = number()
    else { return nil }
    return review(card, form, grade, duration).map { Event(id: id, at: at, day: day, content: .review($0)) }
  }

  /// What an answer may say besides, and the end of the line.
  private mutating func review(_ card: Card.ID, _ form: Form, _ grade: Grade, _ duration: Int) -> Review? {
    var before = 0
    var after = 0
    if skip(",\"iv\":") {
      guard let days = number() else { return nil }
      before = days
    }
    if skip(",\"next\":") {
      guard let days = number() else { return nil }
      after = days
    }
    var firstKey: Int?
    if skip(",\"first\":") {
      guard let milliseconds = number() else { return nil }
      firstKey = milliseconds
    }
    var review = Review(card: card, form: form, grade: grade, duration: duration, firstKey: firstKey)
    review.intervalBefore = before
    review.intervalAfter = after
    review.isRepeat = skip(",\"repeat\":true")
    if skip(",\"got\":\"") {
      guard let term = text().flatMap(Self.term) else { return nil }
      review.got = term
    }
    if skip(",\"against\":\"") {
      guard let term = text().flatMap(Self.term) else { return nil }
      review.against = term
    }
    if skip(",\"hints\":") {
      guard let hints = number() else { return nil }
      review.hints = hints
    }
    if skip(",\"override\":\"") {
      guard let verdict = text().flatMap({ Verdict(rawValue: Self.string($0)) }) else { return nil }
      review.overruled = verdict
    }
    review.isPractice = skip(",\"practice\":true")
    // Another length is no checksum: the decoder refuses it.
    guard skip(",\"crc\":\""), text()?.count == 8, skip("}"), position == bytes.count else { return nil }
    return review
  }

  // MARK: Bytes

  private mutating func skip(_ expected: StaticString) -> Bool {
    let length = expected.utf8CodeUnitCount
    guard bytes.count - position >= length else { return false }
    for offset in 0..<length where bytes[position + offset] != expected.utf8Start[offset] { return false }
    position += length
    return true
  }

  /// Up to the quotation mark that ends it; `nil` where anything would have to be decoded.
  private mutating func text() -> UnsafeBufferPointer<UInt8>? {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return UnsafeBufferPointer(rebasing: bytes[start..<position - 1]) }
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return nil }
    }
    return nil
  }

  /// A whole number as JSON has it: no sign, no leading zero; nine digits at most. A fraction would stand where the next
  /// key has to begin.
  private mutating func number() -> Int? {
    let start = position
    var value = 0
    while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
      value = value * 10 + Int(digit)
      position += 1
      if position - start > 9 { return nil }
    }
    guard position > start, position - start == 1 || bytes[start] != UInt8(ascii: "0") else { return nil }
    return value
  }

  private static func string(_ text: UnsafeBufferPointer<UInt8>) -> String { String(decoding: text, as: UTF8.self) }

  private static func term(_ text: UnsafeBufferPointer<UInt8>) -> Term.ID? { Term.ID(string(text)) }

  private static func form(_ text: UnsafeBufferPointer<UInt8>) -> Form? {
    switch text.first {
    case UInt8(ascii: "r"): text.elementsEqual("recall".utf8) ? .recall : nil
    case UInt8(ascii: "t"): text.elementsEqual("typed".utf8) ? .typed : nil
    case UInt8(ascii: "c"): text.elementsEqual("choice".utf8) ? .choice : nil
    case UInt8(ascii: "d"): text.elementsEqual("duel".utf8) ? .duel : nil
    default: nil
    }
  }
}

/// Cards by the bytes of their ids: a journal names the same few again and again.
struct CardNames {
  private var known: [UInt64: (bytes: [UInt8], card: Card.ID)] = [:]

  /// `nil` when the bytes are no card's id.
  subscript(bytes: UnsafeBufferPointer<UInt8>) -> Card.ID? {
    mutating get {
      let key = Self.hash(bytes)
      if let found = known[key], found.bytes.elementsEqual(bytes) { return found.card }
      guard let card = Card.ID(String(decoding: bytes, as: UTF8.self)) else { return nil }
      known[key] = (Array(bytes), card)
      return card
    }
  }

  /// FNV-1a: G. Fowler, L. C. Noll, K.-P. Vo. Two ids with one hash only take each other's place.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
