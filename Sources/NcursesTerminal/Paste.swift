// A buffer for pasted text (bracketed paste): it takes bytes until the end mark. All forms of line end become line
// feeds. Other control characters (except tabs) and marks of text direction are removed; bytes beyond the limit are
// dropped.

struct Paste {
  /// The bytes after ESC [ at the start of a paste.
  static let start = "200~"
  /// In bytes.
  static let limit = 64 * 1024

  private static let end = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []
  private var endBytesSeen = 0
  private var afterReturn = false
  private var isCut = false

  /// Returns true if this byte completes the end mark.
  @discardableResult
  mutating func append(_ byte: UInt8) -> Bool {
    if byte == Self.end[endBytesSeen] {
      endBytesSeen += 1
      return endBytesSeen == Self.end.count
    }
    // The bytes were not the end mark. Only its first byte is an ESC, so a new end mark can start at `byte` only.
    for kept in Self.end.prefix(endBytesSeen) { keep(kept) }
    endBytesSeen = byte == Self.end[0] ? 1 : 0
    if endBytesSeen == 0 { keep(byte) }
    return false
  }

  var text: String {
    let decoded = String(decoding: bytes, as: UTF8.self)
    let text = String(String.UnicodeScalarView(decoded.unicodeScalars.filter(Self.isText)))
    // The limit can cut a character in half.
    return isCut && text.last == "\u{FFFD}" ? String(text.dropLast()) : text
  }

  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\n" || scalar == "\t"
    case .lineSeparator, .paragraphSeparator: false
    case .format: !scalar.properties.isBidiControl
    default: true
    }
  }

  private mutating func keep(_ byte: UInt8) {
    let followsReturn = afterReturn
    afterReturn = byte == 0x0D
    switch byte {
    case 0x0D: store(0x0A)
    case 0x0A: if !followsReturn { store(byte) }
    case 0x09, 0x20..<0x7F, 0x80...: store(byte)
    default: break
    }
  }

  private mutating func store(_ byte: UInt8) {
    if bytes.count < Self.limit { bytes.append(byte) } else { isCut = true }
  }
}
