// The reader of DOCX files. A paragraph's style says whether it is a heading: by its outline level, that of the style it is
// based on, or its name; deleted text, fields' instructions and the table of contents are no text.

enum WordReader {
  static func read(_ archive: ZipArchive) throws(OfficeFile.Problem) -> Document {
    var styles = WordStyles()
    try archive.read("word/styles.xml", &styles)
    var body = WordBody(styles)
    try archive.read("word/document.xml", &body)
    return body.document()
  }
}

/// The styles of a document, each with the one that it is based on.
struct WordStyles: XMLListener {
  struct Style {
    var name = ""
    var base: String?
    var level: Int?
    var isBold: Bool?
    var isList = false
  }

  private(set) var styles: [String: Style] = [:]
  private var id: String?
  private var isInRun = false

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    switch name {
    case "style":
      id = attributes["styleId"]
      if let id { styles[id] = Style() }
    case "name": if let id { styles[id]?.name = (attributes["val"] ?? "").lowercased() }
    case "basedOn": if let id { styles[id]?.base = attributes["val"] }
    case "outlineLvl": if let id { styles[id]?.level = attributes["val"].flatMap { Int($0) } }
    case "b": if let id { styles[id]?.isBold = Self.isOn(attributes) }
    case "numPr": if let id { styles[id]?.isList = true }
    default: break
    }
  }

  mutating func end(_ name: String) { if name == "style" { id = nil } }

  mutating func text(_ text: String) {}

  static func isOn(_ attributes: XMLAttributes) -> Bool {
    !["0", "false", "none", "off"].contains(attributes["val"] ?? "1")
  }

  /// The first answer along the chain of styles.
  private func first<Value>(_ id: String?, _ value: (Style) -> Value?) -> Value? {
    var next = id
    for _ in 0..<16 {
      guard let name = next, let style = styles[name] else { return nil }
      if let found = value(style) { return found }
      next = style.base
    }
    return nil
  }

  /// 0 is the title, 1 the highest heading; nil is no heading.
  func level(of id: String?) -> Int? {
    let byName: Int?? = first(id) { style in
      if style.name == "title" { return .some(0) }
      guard style.name.hasPrefix("heading "), let level = Int(style.name.dropFirst(8)) else { return nil }
      return .some(level)
    }
    if let level = byName ?? nil { return level }
    return first(id) { $0.level }.flatMap { $0 < 9 ? $0 + 1 : nil }
  }

  func isBold(_ id: String?) -> Bool {
    first(id) { $0.isBold } ?? first(id) { $0.name == "strong" ? true : nil } ?? false
  }

  func isList(_ id: String?) -> Bool { first(id) { $0.isList ? true : nil } ?? false }

  func name(of id: String?) -> String { id.flatMap { styles[$0]?.name } ?? "" }
}
