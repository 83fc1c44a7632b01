// What the environment says of the terminal, and what to make of it when it says too little.
import CNcurses
import Platform

enum TerminalEnvironment {
  /// ncurses writes characters by C's locale. LANG=C is common in containers and on servers whose terminals do know
  /// UTF-8: the screens decide what to draw there, this must not garble it.
  static func chooseLocale() throws(NcursesTerminalError) {
    for name in ["", "C.UTF-8", "C.utf8"] where setlocale(LC_CTYPE, name) != nil {
      if String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" { return }
    }
    throw .noUTF8Locale
  }

  /// TERM, or a near relation of it: the terminfo database of a small system lacks kitty, alacritty, foot, ghostty and
  /// others, which all understand what xterm does.
  static func terminalType() throws(NcursesTerminalError) -> String {
    let name = Environment["TERM"] ?? ""
    // "unknown" is what login programs write when they do not know: no reason to take it for an xterm.
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
