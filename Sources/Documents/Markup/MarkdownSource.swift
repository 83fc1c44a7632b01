// What people write in Markdown beyond Markdown, cut before it is parsed; every line keeps its number. Front matter,
// comments, imports, anchors, admonition fences and attribute lists are those of GitHub, Kramdown, Docusaurus, Obsidian
// and Notion.

struct MarkdownSource {
  private(set) var lines: [Substring]
  private(set) var title: String?
  private(set) var asides: [(line: Int, text: String)] = []
  private static let widest = 400

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    cutFrontMatter()
    var fence: Substring?
    for index in lines.indices {
      let trimmed = lines[index].drop { $0 == " " || $0 == "\t" }
      if let mark = ["```", "~~~"].first(where: trimmed.hasPrefix) {
        fence = fence == nil ? mark[...] : fence == mark[...] ? nil : fence
        continue
      }
      if fence == nil { lines[index] = content(lines[index], trimmed, index + 1) }
    }
    bound()
  }

  private mutating func bound() {
    var bounds = MarkdownBounds(lines)
    for index in lines.indices {
      if let line = bounds.bounded(lines[index]) {
        lines[index] = line
      } else {
        asides.append((index + 1, String(lines[index])))
        lines[index] = ""
      }
    }
  }

  var text: String { lines.joined(separator: "\n") }

  private mutating func cutFrontMatter() {
    guard let first = lines.first, first.trimmingBlanks == "---" || first.trimmingBlanks == "+++" else { return }
    let fence = first.trimmingBlanks
    guard let end = lines.dropFirst().prefix(200).firstIndex(where: { $0.trimmingBlanks == fence }) else { return }
    let matter = lines[0...end].joined(separator: " ")
    for index in 0...end {
      let line = lines[index]
      if line.hasPrefix("title"), let colon = line.firstIndex(where: { $0 == ":" || $0 == "=" }) {
        title = Self.unquoted(line[line.index(after: colon)...])
      }
      lines[index] = ""
    }
    asides.append((1, matter))
  }

  private static func unquoted(_ text: Substring) -> String? {
    let bare = text.trimmingBlanks
    for mark in ["\"", "'"] where bare.count > 1 && bare.hasPrefix(mark) && bare.hasSuffix(mark) {
      return String(bare.dropFirst().dropLast())
    }
    let plain = bare.firstRange(of: " #").map { bare[..<$0.lowerBound].trimmingBlanks } ?? bare
    return plain.isEmpty ? nil : String(plain)
  }

  private mutating func content(_ line: Substring, _ trimmed: Substring, _ number: Int) -> Substring {
    guard !trimmed.isEmpty else { return "" }
    if isMarkupAlone(trimmed) { return "" }
    if trimmed.hasPrefix("*["), let end = trimmed.firstRange(of: "]:") {
      return "- \(trimmed[..<end.lowerBound].dropFirst(2)): \(trimmed[end.upperBound...].trimmingBlanks)"
    }
    if trimmed.hasPrefix("[^"), trimmed.holds("]:") {
      asides.append((number, String(trimmed)))
      return ""
    }
    var kept = line.count - trimmed.count > Self.widest ? trimmed : line
    if kept.holds("{") { kept = Self.withoutAttributes(kept) }
    if kept.holds("[^") { kept = Self.without(kept, from: "[^", to: "]") }
    if kept.holds("[[") { kept = Self.withoutWikiLinks(kept) }
    if kept.holds("%%") { kept = Self.without(kept, from: "%%", to: "%%") }
    if kept.holds("==") { kept = Self.withoutHighlights(kept) }
    if trimmed.hasPrefix(">"), let mark = kept.firstRange(of: "[!") {
      let end = kept[mark.upperBound...].firstIndex(of: "]").map { kept.index(after: $0) }
      kept = kept[..<mark.lowerBound] + (end.map { kept[$0...].drop { "+-".contains($0) } } ?? "")
    }
    return kept
  }

  /// Whether the line has no text of its own: `:::tip`, `{: .class}`, `import X from 'y';`, `[TOC]`.
  private func isMarkupAlone(_ line: Substring) -> Bool {
    if line.hasPrefix(":::") || line.hasPrefix("{:") || line.hasPrefix("{%") { return true }
    if line.hasPrefix("import "), line.holds(" from ") { return true }
    if line.hasPrefix("export const ") || line.hasPrefix("export default ") { return true }
    return ["[TOC]", "[[_TOC_]]", "[[toc]]", "[toc]", "${toc}"].contains(line.trimmingBlanks)
  }

  /// `### Term {#term}` and `text{: .class}`.
  private static func withoutAttributes(_ line: Substring) -> Substring {
    var kept = ""
    var rest = line
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let inside = rest[rest.index(after: open)..<close]
      let isList = inside.first { $0 != " " }.map { "#.:".contains($0) || inside.holds("=") } ?? false
      kept += isList ? rest[..<open] : rest[...close]
      rest = rest[rest.index(after: close)...]
    }
    return Substring(kept + rest)
  }

  /// `[[page|words]]` is its words, `[[page#part]]` its page; a picture is nothing.
  private static func withoutWikiLinks(_ line: Substring) -> Substring {
    var kept = ""
    var rest = line
    while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
      let inside = rest[open.upperBound..<close.lowerBound]
      let isPicture = rest[..<open.lowerBound].last == "!"
      kept += isPicture ? rest[..<open.lowerBound].dropLast() : rest[..<open.lowerBound]
      let words = inside.firstIndex(of: "\\").map { inside[..<$0] + inside[inside.index(after: $0)...] } ?? inside
      let shown = words.lastIndex(of: "|").map { words[words.index(after: $0)...] }
      if !isPicture { kept += shown ?? words.prefix { $0 != "#" } }
      rest = rest[close.upperBound...]
    }
    return Substring(kept + rest)
  }

  private static func withoutHighlights(_ line: Substring) -> Substring {
    let parts = line.split(separator: "==", omittingEmptySubsequences: false)
    let isMarked = parts.count > 2 && !parts.count.isMultiple(of: 2)
    return isMarked && parts.dropFirst().first?.first?.isWhitespace == false ? Substring(parts.joined()) : line
  }

  private static func without(_ line: Substring, from open: String, to close: String) -> Substring {
    guard let start = line.firstRange(of: open), let end = line[start.upperBound...].firstRange(of: close) else {
      return line
    }
    return line[..<start.lowerBound] + line[end.upperBound...]
  }
}

extension Substring {
  /// Without blanks at both ends.
  var trimmingBlanks: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
