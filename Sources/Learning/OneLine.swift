// A learner's text as a journal line can hold it.

extension String {
  /// The text on one line, control characters as spaces, cut where a journal would need more than `bytes` for it
  /// (quotes and backslashes count twice there): so a line stays one that every reader takes.
  func oneLine(bytes limit: Int) -> String {
    var kept = ""
    var bytes = 0
    for character in self {
      let isControl = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
      let shown = isControl ? " " : character
      bytes += shown.utf8.count + (shown == "\"" || shown == "\\" ? 1 : 0)
      if bytes > limit { break }
      kept.append(shown)
    }
    return kept
  }
}
