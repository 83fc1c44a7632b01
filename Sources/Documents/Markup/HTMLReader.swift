// The reader of web pages. What is not the page's own text is left out: navigation, banners, scripts, styles, footers; of a
// page with a main part, only that is read.

package enum HTMLReader {
  /// `firstLine` is the line in the file on which `html` begins. `nil` for a page whose elements are nested too deeply, or
  /// have too many attributes, for a page that was written to be read (`XMLEvents`).
  package static func read(_ html: String, firstLine: Int = 1) -> Document? {
    var page = HTMLPage(firstLine: firstLine)
    return XMLEvents.read(html: withoutScripts(html), &page) ? page.document() : nil
  }

  private static let unread = ["script", "style", "template", "noscript"]

  /// The page without scripts and styles, their line breaks kept: a closing tag inside of them would end them too soon.
  private static func withoutScripts(_ html: String) -> String {
    var bytes: [UInt8] = []
    let source = Array(html.utf8)
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "<"), let name = unread.first(where: { opens($0, source, index + 1) }) {
        let end = close(of: name, source, index)
        bytes += source[index..<end].filter { $0 == UInt8(ascii: "\n") }
        index = end
      } else {
        bytes.append(source[index] == 0 ? UInt8(ascii: " ") : source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func opens(_ name: String, _ source: [UInt8], _ start: Int) -> Bool {
    let end = start + name.utf8.count
    guard end < source.count, zip(source[start..<end], name.utf8).allSatisfy({ $0 | 0x20 == $1 }) else { return false }
    return source[end] == UInt8(ascii: ">") || source[end] <= 0x20
  }

  /// The index after the closing tag; the end of the text if it is missing.
  private static func close(of name: String, _ source: [UInt8], _ start: Int) -> Int {
    var index = start
    while index + 2 < source.count {
      if source[index] == UInt8(ascii: "<"), source[index + 1] == UInt8(ascii: "/"), opens(name, source, index + 2) {
        return (source[index...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1) + 1
      }
      index += 1
    }
    return source.count
  }
}

/// The listener that builds the tree.
struct HTMLPage: XMLListener {
  private enum Opened { case container, style(Span.Style), pre, nothing }

  private var builder = TreeBuilder()
  private var open: [(name: String, opened: Opened)] = []
  /// How many elements of `open` stand inside an element that is not read.
  private var skipped = 0
  private var styles: [Span.Style] = []
  private var place: Place
  private let firstLine: Int
  private var isInTitle = false
  private var title = ""
  private var language: String?
  private var code: String?

  init(firstLine: Int) {
    self.firstLine = firstLine
    place = .line(firstLine)
  }

  mutating func document() -> Document {
    var document = builder.finish()
    document.title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if document.title?.isEmpty == true { document.title = nil }
    document.language = language
    return document
  }

  private static let ignored: Set = [
    "nav", "footer", "aside", "form", "button", "select", "svg", "math", "object", "iframe", "audio", "video", "dialog",
    "textarea", "rt", "rp",
  ]
  private static let ignoredRoles: Set = [
    "dialog", "alertdialog", "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar",
  ]
  private static let bannerWords = ["cookie", "consent", "breadcrumb", "navbar", "sidebar", "site-footer", "toc"]

  private func isSkipped(_ name: String, _ attributes: XMLAttributes) -> Bool {
    if name == "button", builder.container.isText { return false }
    if Self.ignored.contains(name) { return true }
    if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
    if let role = attributes["role"], Self.ignoredRoles.contains(role) { return true }
    if name == "header", !builder.isInside(.main) { return !open.contains { $0.name == "article" } }
    guard name == "div" || name == "section" || name == "ul" else { return false }
    if attributes["style"]?.replacing(" ", with: "").holds("display:none") == true { return true }
    let words = "\(attributes["id"] ?? "") \(attributes["class"] ?? "")".lowercased()
      .split { !($0.isLetter || $0 == "-") }
    return words.contains { word in Self.bannerWords.contains { word == $0 || ($0.count > 3 && word.hasPrefix($0)) } }
  }

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    place = .line(line + firstLine - 1)
    if skipped > 0 || isSkipped(name, attributes) {
      skipped += 1
      open.append((name, .nothing))
      return
    }
    if name == "dt" || name == "dd" { closeOpenTerm() }
    switch name {
    case "html": language = attributes["lang"]
    case "title": isInTitle = true
    case "br": builder.breakLine(hard: true)
    case "hr": break
    case "pre": return startPre(name)
    default: break
    }
    if let style = style(name, attributes) {
      styles.append((styles.last ?? []).union(style))
      open.append((name, .style(style)))
    } else if let container = container(name, attributes) {
      builder.open(container, at: place)
      if name == "summary" { styles.append(.bold) }
      open.append((name, .container))
    } else {
      if Self.divisions.contains(name) { builder.endParagraph() }
      open.append((name, .nothing))
    }
  }

  private static let divisions: Set = ["div", "section", "article", "figure", "figcaption", "details", "address"]

  private mutating func startPre(_ name: String) {
    open.append((name, .pre))
    code = code ?? ""
  }

  private func style(_ name: String, _ attributes: XMLAttributes) -> Span.Style? {
    switch name {
    case "b", "strong", "dfn": .bold
    case "i", "em", "cite", "var": .italic
    case "code", "kbd", "samp", "tt": .code
    case "a": attributes["href"] == nil ? [] : .link
    case "span":
      attributes["style"]?.replacing(" ", with: "").holds("font-weight:bold") == true
        || attributes["style"]?.replacing(" ", with: "").holds("font-weight:700") == true ? .bold : []
    default: nil
    }
  }

  private func container(_ name: String, _ attributes: XMLAttributes) -> TreeBuilder.Container? {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading(Int(name.dropFirst()) ?? 6)
    case "p", "summary", "caption": .paragraph
    case "ul", "ol": .list
    case "li": .item
    case "dl": .definitions
    case "dt": .term
    case "dd": .body
    case "table": .table
    case "tr": .row(isHeader: open.contains { $0.name == "thead" })
    case "td", "th":
      .cell(rows: Int(attributes["rowspan"] ?? "") ?? 1, columns: Int(attributes["colspan"] ?? "") ?? 1)
    case "blockquote": .quote
    case "main": .main
    default: attributes["role"] == "main" ? .main : nil
    }
  }

  mutating func end(_ name: String) {
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    while open.count > index { closeLast() }
  }

  /// Ends a term or a definition whose closing tag was left out.
  private mutating func closeOpenTerm() {
    guard let index = open.lastIndex(where: { ["dt", "dd", "dl"].contains($0.name) }), open[index].name != "dl" else {
      return
    }
    while open.count > index { closeLast() }
  }

  private mutating func closeLast() {
    guard let (name, opened) = open.popLast() else { return }
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch opened {
    case .container:
      if name == "summary" { styles.removeLast() }
      builder.close()
    case .style: styles.removeLast()
    case .pre: endPre()
    case .nothing:
      if name == "title" { isInTitle = false }
      if Self.divisions.contains(name) { builder.endParagraph() }
    }
  }

  private mutating func endPre() {
    guard let text = code else { return }
    code = nil
    if builder.container.isText {
      builder.text(text, .code, at: place)
    } else {
      builder.add(.code(text), at: place)
    }
  }

  mutating func text(_ text: String) {
    guard skipped == 0 else { return }
    if isInTitle {
      title += text
    } else if code != nil {
      code? += text
    } else {
      builder.text(text.withoutSoftHyphens, styles.last ?? [], at: place)
    }
  }
}
