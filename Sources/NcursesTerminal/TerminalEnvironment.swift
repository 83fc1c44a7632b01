// The locale and the terminal type, chosen from environment variables, with substitutes where these are not enough.

import CNcurses
import Platform

enum TerminalEnvironment {
  /// Chooses a UTF-8 locale, because ncurses encodes characters by C's locale. LANG=C is common in containers and on
  /// servers whose terminals do show UTF-8. The screens decide what to draw there; ncurses must not garble it.
  static func chooseLocale() throws(NcursesTerminalError) {
    for name in ["", "C.UTF-8", "C.utf8"] where setlocale(LC_CTYPE, name) != nil {
      if String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" { return }
    }
    throw .noUTF8Locale
  }

  /// The type in TERM, or xterm-256color if terminfo does not know it: the database of a small system lacks kitty,
  /// alacritty, foot, ghostty and others, which all understand the sequences of xterm.
  static func terminalType() throws(NcursesTerminalError) -> String {
    let name = Environment["TERM"] ?? ""
    // Login programs write "unknown" if they do not know the type: it need not be an xterm.
    guard !name.isEmpty, name != "unknown" else { throw .unknownTerminal(name: name) }
    for candidate in [name, "xterm-256color"] {
      switch cn_look_up_type(candidate) {
      case cn_type_usable: return candidate
      case cn_type_missing: continue
      default: throw .unknownTerminal(name: name)
      }
    }
    throw .unknownTerminal(name: name)
  }
}

// Capabilities of the open terminal, read from terminfo.

enum Capability {
  /// Whether the terminal uses the escape sequences of ANSI. Any other terminal would print our own sequences as text.
  static var understandsANSI: Bool { string("cup").hasPrefix("\u{1B}[") }

  /// Ends the reports of the mouse, in both forms.
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

  /// The bytes that the crash guard writes when ncurses can no longer restore the terminal: they reset pasting, the
  /// mouse, the keypad, the attributes and the cursor, and return to the shell's screen.
  static var farewell: String {
    (understandsANSI ? "\u{1B}[?2004l" + mouseOff : "") + ["rmkx", "sgr0", "cnorm", "rmcup"].map(string).joined()
      + "\r\n"
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
