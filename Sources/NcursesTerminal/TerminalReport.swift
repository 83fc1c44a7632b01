// Reports that a terminal sends although no key was pressed: of the focus and of the mouse. Another program may have left
// them on. They are read to their end, so that no rest of them becomes a key. There are three forms for the mouse: three
// bytes after ESC [ M, numbers after ESC [ < (SGR), and numbers alone (urxvt).

import Terminal

enum TerminalReport: Equatable {
  /// The terminal's window got the focus or lost it.
  case focus
  /// `button`: with its modifiers, as the terminal counts them; `nil` where a button was let go.
  case mouse(button: Int?)

  /// From the bytes after ESC [; `nil` for any other sequence.
  init?(sequence: String) {
    switch sequence.last {
    case "I" where sequence == "I", "O" where sequence == "O": self = .focus
    case "m" where sequence.hasPrefix("<"): self = .mouse(button: nil)
    case "M" where sequence.hasPrefix("<"): self = .mouse(button: Self.numbers(sequence.dropFirst().dropLast()).first)
    case "M" where Self.numbers(sequence.dropLast()).count == 3:
      self = .mouse(button: Self.numbers(sequence.dropLast()).first.map { $0 - Self.firstOldButton })
    default: return nil
    }
  }

  /// From the first of the three bytes of a report of the old kind.
  init(oldButton byte: UInt8) { self = .mouse(button: Int(byte) - Self.firstOldButton) }

  /// The key that the wheel is; `nil` for all else that the mouse does.
  var wheel: Key? {
    guard case .mouse(let button?) = self else { return nil }
    switch button & ~Self.modifiers {
    case 64: return .wheelUp
    case 65: return .wheelDown
    default: return nil
    }
  }

  /// Shift, Meta and Ctrl.
  private static let modifiers = 4 | 8 | 16

  /// The old forms count the buttons from the blank, so that each is a printable character.
  private static let firstOldButton = 32

  /// The numbers between semicolons; none if one of them is no number.
  private static func numbers(_ text: Substring) -> [Int] {
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map(Self.number)
    return numbers.contains(nil) ? [] : numbers.compactMap(\.self)
  }

  /// Digits only: `Int` would take a sign too. No button and no coordinate is longer, and any byte may come from outside,
  /// so that a number must be far from the bounds of `Int`.
  private static func number(_ text: Substring) -> Int? {
    let isShort = (1...mostDigits).contains(text.utf8.count)
    return isShort && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static let mostDigits = 5
}
