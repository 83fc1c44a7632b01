// Capabilities of the open terminal, read from terminfo.
import CNcurses

enum Capability {
  /// Whether the terminal uses the escape sequences of ANSI. Any other terminal would print our own sequences as text.
  static var understandsANSI: Bool { string("cup").hasPrefix("\u{1B}[") }

  /// The bytes that the crash guard writes when ncurses can no longer restore the terminal: they reset pasting, the
  /// keypad, the attributes and the cursor, and return to the shell's screen.
  static var farewell: String {
    (understandsANSI ? "\u{1B}[?2004l" : "") + ["rmkx", "sgr0", "cnorm", "rmcup"].map(string).joined() + "\r\n"
  }

  /// A capability's text without its pauses. terminfo writes a pause between the bytes as `$<2>` (milliseconds).
  private static func string(_ name: String) -> String {
    guard let capability = cn_capability(name) else { return "" }
    var kept = ""
    var rest = String(cString: capability)[...]
    while let pause = rest.firstRange(of: "$<"), let end = rest[pause.upperBound...].firstIndex(of: ">") {
      kept += rest[..<pause.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return kept + rest
  }
}
