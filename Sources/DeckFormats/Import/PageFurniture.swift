// What a page holds besides its entries: headings, rules, code, comments, a header between dashes. Walked line by line,
// since some of it goes over lines.

struct PageFurniture {
  enum Role: Equatable {
    case content
    case heading(Substring)
    case notContent
    /// No letter and no digit: a rule, a lonely bullet. Nothing is lost with it.
    case mute
  }

  private enum Inside: Equatable { case nothing, code(String), comment, header }

  private var inside = Inside.nothing
  private var isFirst = true

  mutating func role(of line: Substring) -> Role {
    defer { isFirst = false }
    switch inside {
    case .nothing: return opening(line)
    case .code(let fence): if line.hasPrefix(fence) { inside = .nothing }
    case .comment: if line.contains("-->") { inside = .nothing }
    case .header: if line == "---" { inside = .nothing }
    }
    return .notContent
  }

  private mutating func opening(_ line: Substring) -> Role {
    if isFirst, line == "---" {
      inside = .header
      return .notContent
    }
    for fence in ["```", "~~~"] where line.hasPrefix(fence) {
      inside = .code(fence)
      return .notContent
    }
    if line.hasPrefix("[^"), line.contains("]:") { return .notContent }
    if line.hasPrefix("<!--") {
      if !line.contains("-->") { inside = .comment }
      return .notContent
    }
    let isMute = !line.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return isMute && !line.contains("|") ? .mute : heading(line).map(Role.heading) ?? .content
  }

  private func heading(_ line: Substring) -> Substring? {
    let signs = line.prefix(7).prefix { $0 == "#" }
    guard (1...6).contains(signs.count), line[signs.endIndex...].first?.isWhitespace == true else { return nil }
    return line.trimming(["#"])
  }
}
