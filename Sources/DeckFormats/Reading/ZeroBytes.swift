// The zero bytes (NUL) of a file. UTF-8 allows them, but no text has a use for them.

import Glossary

enum ZeroBytes {
  /// In UTF-16 without a byte order mark, about half of the bytes of a text in Latin letters are zero: from this share on,
  /// in percent, it is taken for that.
  private static let shareOfUTF16 = 25

  /// The problem of bytes that are UTF-8 otherwise; `nil` without zero bytes.
  static func problem(in bytes: some Collection<UInt8>) -> DeckProblem? {
    guard let first = bytes.firstIndex(of: 0) else { return nil }
    let count = bytes[first...].count { $0 == 0 }
    guard count * 100 < bytes.count * shareOfUTF16 else { return DeckProblem(.notText) }
    return DeckProblem(.nulByte, line: bytes[..<first].count { $0 == UInt8(ascii: "\n") } + 1)
  }
}
