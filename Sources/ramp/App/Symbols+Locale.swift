// The choice of the character set (Unicode or ASCII) by the locale in the environment.

import Terminal

extension Symbols {
  /// ASCII if the locale is C or POSIX, or names an encoding other than UTF-8. Otherwise Unicode, also without any
  /// locale variable, because today's terminals support UTF-8.
  init(environment: [String: String]) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    self = names.first { !$0.isEmpty }.map(Self.named) ?? .unicode
  }

  private static func named(_ locale: String) -> Symbols {
    let locale = locale.uppercased()
    if ["C", "POSIX"].contains(locale) { return .ascii }
    guard let dot = locale.firstIndex(of: ".") else { return .unicode }
    return locale[dot...].hasPrefix(".UTF") ? .unicode : .ascii
  }
}
