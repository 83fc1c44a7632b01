// The decoder of imported files. The encoding is UTF-8, UTF-16 with a byte order mark, or Windows-1252 (older
// spreadsheets). Every line break becomes a line feed, and accents are composed. `SourceLine` holds the lines.

import Glossary

struct SourceText {
  let text: String
  let remarks: [Remark]

  /// Throws if the bytes are not text, for example those of a picture or an archive.
  init(_ bytes: [UInt8]) throws(DeckProblem) {
    guard let (utf8, windows) = Self.utf8(bytes) else { throw DeckProblem(.notText) }
    if let problem = ZeroBytes.problem(in: utf8) { throw problem }
    let lines = Self.withLineFeeds(utf8)
    let text = String(decoding: lines, as: UTF8.self)
    if let line = Self.lineOfPile(in: text) { throw DeckProblem(.tooManyMarks(limit: Self.mostMarks), line: line) }
    self.text = Self.hasCombiningMarks(lines) ? Composed.of(text) : text
    remarks = windows ? [.readAsWindows1252] : Self.damage(in: utf8, text)
  }

  /// The text without characters that no deck file can contain: byte order marks are removed; control characters become
  /// the replacement character, which is reported. It is meant for formats that are guessed: deck files have their own
  /// rules.
  var withoutControls: SourceText {
    guard text.unicodeScalars.contains(where: { !$0.mayStandInDeck }) else { return self }
    var clean = String.UnicodeScalarView()
    var line = 1
    var damaged: Int?
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
      if scalar == "\n" { line += 1 }
      if !scalar.mayStandInDeck { damaged = damaged ?? line }
      clean.append(scalar.mayStandInDeck ? scalar : "\u{FFFD}")
    }
    let isKnown = remarks.contains { if case .damaged = $0 { true } else { false } }
    return SourceText(String(clean), isKnown ? remarks : remarks + (damaged.map { [.damaged(line: $0)] } ?? []))
  }

  private init(_ text: String, _ remarks: [Remark]) {
    self.text = text
    self.remarks = remarks
  }

  // MARK: Encodings

  private static func utf8(_ bytes: [UInt8]) -> (utf8: ArraySlice<UInt8>, isWindows: Bool)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, low: 0).map { ($0, false) } }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, low: 1).map { ($0, false) } }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if body.count < bytes.count || isMostlyUTF8(body) { return (body, false) }
    return windows(body).map { ($0, true) }
  }

  private static func utf16(_ bytes: [UInt8], low: Int) -> ArraySlice<UInt8>? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8)[...] }
  }

  /// Whether valid non-ASCII characters outnumber invalid ones: a single broken byte does not mean another encoding.
  private static func isMostlyUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    if String(validating: bytes, as: UTF8.self) != nil { return true }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let broken = scalars.count { $0 == "\u{FFFD}" }
    return scalars.count { !$0.isASCII } - broken > broken
  }

  /// Decodes Windows-1252 into UTF-8; `nil` if there is a control character, for then the file is binary.
  private static func windows(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard byte >= 0x20 || (0x09...0x0D).contains(byte) else { return nil }
      text.append((0x80...0x9F).contains(byte) ? upper[Int(byte - 0x80)] : Unicode.Scalar(byte))
    }
    return Array(String(text).utf8)[...]
  }

  /// The characters of Windows-1252 from 0x80 to 0x9F. The five bytes without a character keep their Latin-1 meaning.
  private static let upper = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  private static func damage(in utf8: ArraySlice<UInt8>, _ text: String) -> [Remark] {
    guard String(validating: utf8, as: UTF8.self) == nil else { return [] }
    let scalars = text.unicodeScalars
    let damage = scalars.firstIndex(of: "\u{FFFD}") ?? scalars.startIndex
    return [.damaged(line: scalars[..<damage].count { $0 == "\n" } + 1)]
  }

  // MARK: Lines

  /// Turns CRLF, CR, NEL and the Unicode separators into line feeds. Vertical tabs and form feeds, which PowerPoint and
  /// Word leave inside sentences, become spaces.
  private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let (byte, length) = next(bytes, index)
      lines.append(byte)
      index += length
    }
    return lines
  }

  private static func next(_ bytes: ArraySlice<UInt8>, _ index: Int) -> (byte: UInt8, length: Int) {
    func follows(_ offset: Int, _ byte: UInt8) -> Bool {
      index + offset < bytes.endIndex && bytes[index + offset] == byte
    }
    let lineFeed = UInt8(ascii: "\n")
    switch bytes[index] {
    case 0x0D: return (lineFeed, follows(1, lineFeed) ? 2 : 1)
    case 0x0B, 0x0C: return (UInt8(ascii: " "), 1)
    case 0xC2 where follows(1, 0x85): return (lineFeed, 2)
    case 0xE2 where follows(1, 0x80) && (follows(2, 0xA8) || follows(2, 0xA9)): return (lineFeed, 3)
    default: return (bytes[index], 1)
    }
  }

  private static let mostMarks = 30

  /// The line, from 1, of the first character with more combining marks in a row than Unicode's Stream-Safe Text Format
  /// allows (30): no language needs more, and composing them takes quadratic time. `nil` if there is none.
  private static func lineOfPile(in text: String) -> Int? {
    var run = 0
    var line = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      run = scalar.value < 0x300 || scalar.properties.canonicalCombiningClass == .notReordered ? 0 : run + 1
      if run > mostMarks { return line }
    }
    return nil
  }

  /// Whether there may be combining marks from U+0300 to U+036F. Composing is slow, and most files have none.
  private static func hasCombiningMarks(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 == 0xCC || $0 == 0xCD }
  }
}

extension Unicode.Scalar {
  /// Whether YAML accepts the character without an escape.
  var mayStandInDeck: Bool {
    switch value {
    case 0x09, 0x0A, 0x20...0x7E, 0xA0...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
    default: false
    }
  }
}

/// A line that is not blank. The numbers have gaps where blank lines were.
struct SourceLine {
  /// The line number, from 1.
  let number: Int
  /// Without white space at both ends.
  let text: Substring
  /// The width of the indentation in columns; a tab counts 4.
  let indent: Int

  init(number: Int, _ line: Substring) {
    self.number = number
    text = line.trimmed
    indent = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
  }

  static func all(of text: String, most: Int = .max) -> [SourceLine] {
    var lines: [SourceLine] = []
    var number = 1
    var rest = text[...]
    func append(_ line: Substring) {
      guard !line.isEmpty else { return }
      let content = SourceLine(number: number, line)
      if !content.text.isEmpty { lines.append(content) }
    }
    while lines.count < most, let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      append(rest[..<end])
      rest = rest[text.utf8.index(after: end)...]
      number += 1
    }
    if lines.count < most { append(rest) }
    return lines
  }
}
