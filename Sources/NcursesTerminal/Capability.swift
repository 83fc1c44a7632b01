// What the open terminal can do, in the words of terminfo.
import CNcurses

enum Capability {
  /// Whether the terminal speaks the escape sequences of ANSI; to another, our own would be printed as text.
  static var understandsANSI: Bool { string("cup").hasPrefix("\u{1B}[") }

  /// What gives the terminal back when ncurses can no longer do it: plain keypad, attributes, cursor and first screen.
  static var farewell: String {
    (understandsANSI ? "\u{1B}[?2004l" : "") + ["rmkx", "sgr0", "cnorm", "rmcup"].map(string).joined() + "\r\n"
  }

  /// A capability's text without the pauses, `$<2>`, that terminfo asks for between its bytes.
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
