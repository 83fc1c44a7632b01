// A path as a terminal types it when a file is dropped into it: in quotation marks, or with backslashes before blanks.

enum DroppedPath {
  static func plain(_ text: String) -> String {
    let text = text.trimmed
    for quote in ["'", "\""] where text.count > 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast())
    }
    guard text.contains("\\") else { return text }
    var plain = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        plain.append(character)
        isEscaped = false
      }
    }
    return plain
  }
}
