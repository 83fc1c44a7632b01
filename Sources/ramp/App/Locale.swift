// What the environment says that a terminal can show.

import Terminal

enum Locale {
  /// ASCII where the locale is C, or of another encoding than UTF-8; a terminal of which nothing is said knows UTF-8.
  static func symbols(_ environment: [String: String]) -> Symbols {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    guard let name = names.first(where: { !$0.isEmpty })?.uppercased() else { return .unicode }
    if ["C", "POSIX"].contains(name) { return .ascii }
    guard let dot = name.firstIndex(of: ".") else { return .unicode }
    return name[dot...].hasPrefix(".UTF") ? .unicode : .ascii
  }
}
