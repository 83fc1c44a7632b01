// A text that the system gives as bytes: a path, a file name, an argument, a variable. It is usually UTF-8, but the system
// allows all bytes. A Swift string cannot hold other bytes: with others in their place, a path names another file.

package enum SystemText: Equatable, Sendable {
  case text(String)
  /// Bytes that are not UTF-8. `shown`: the text for messages, with each of these bytes written as `\xE9`.
  case malformed(shown: String)

  /// `bytes` ends with a zero byte.
  package init(_ bytes: UnsafePointer<CChar>) {
    self = String(validatingCString: bytes).map { .text($0) } ?? .malformed(shown: Self.escaped(bytes))
  }

  /// `nil` if the bytes are not UTF-8.
  package var text: String? {
    switch self {
    case .text(let text): text
    case .malformed: nil
    }
  }

  private static func escaped(_ text: UnsafePointer<CChar>) -> String {
    var rest = UnsafeRawBufferPointer(start: text, count: strlen(text))[...]
    var shown = ""
    while let byte = rest.first {
      if let scalar = scalar(at: rest) {
        shown.append(contentsOf: scalar)
        rest = rest.dropFirst(scalar.utf8.count)
      } else {
        shown += "\\x" + String(byte, radix: 16, uppercase: true)
        rest = rest.dropFirst()
      }
    }
    return shown
  }

  /// The scalar at the start of the bytes; `nil` if there is none.
  private static func scalar(at bytes: Slice<UnsafeRawBufferPointer>) -> String? {
    for length in 1...4 {
      if let scalar = String(validating: bytes.prefix(length), as: UTF8.self) { return scalar }
    }
    return nil
  }
}
