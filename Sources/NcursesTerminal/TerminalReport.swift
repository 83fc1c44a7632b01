// Reports that a terminal sends although no key was pressed: of the focus and of the mouse. Another program may have left
// them on. They are read to their end, so that no rest of them becomes a key.

enum TerminalReport: Equatable {
  /// The terminal's window got the focus or lost it.
  case focus
  case mouse

  /// From the bytes after ESC [; `nil` for any other sequence.
  init?(sequence: String) {
    switch sequence.last {
    case "I" where sequence == "I", "O" where sequence == "O": self = .focus
    case "M" where sequence.hasPrefix("<"), "m" where sequence.hasPrefix("<"): self = .mouse
    case "M" where Self.numbers(sequence.dropLast()).count == 3: self = .mouse
    default: return nil
    }
  }

  /// The numbers between semicolons; none if one of them is no number.
  private static func numbers(_ text: Substring) -> [Int] {
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    return numbers.contains(nil) ? [] : numbers.compactMap(\.self)
  }
}
