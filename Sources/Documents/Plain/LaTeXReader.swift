// The reader of LaTeX glossaries: the entries of the packages glossaries, acronym and acro, and description lists.

package enum LaTeXReader {
  package static func looksLike(_ text: String) -> Bool {
    [
      "\\newglossaryentry", "\\newacronym", "\\acrodef", "\\acro{", "\\DeclareAcronym", "\\begin{description}",
      "\\longnewglossaryentry", "\\newabbreviation",
    ].contains { text.holds($0) }
  }

  package static func read(_ text: String) -> Document {
    var reader = LaTeXSource(text)
    return Document(blocks: reader.blocks())
  }
}

private struct LaTeXSource {
  private let signs: [Character]
  private var index = 0
  private var line = 1
  private var found: [Definition] = []

  init(_ text: String) { signs = Array(text) }

  mutating func blocks() -> [Block] {
    while index < signs.count {
      if signs[index] == "%", index == 0 || signs[index - 1] != "\\" {
        while index < signs.count, signs[index] != "\n" { index += 1 }
      } else if signs[index] == "\\" {
        command()
      } else {
        advance()
      }
    }
    return found.isEmpty ? [] : [Block(.definitions(found), found[0].place)]
  }

  private mutating func advance() {
    if signs[index] == "\n" { line += 1 }
    index += 1
  }

  private mutating func command() {
    let place = Place.line(line)
    index += 1
    var name = ""
    while index < signs.count, signs[index].isLetter {
      name.append(signs[index])
      index += 1
    }
    switch name {
    case "newglossaryentry", "longnewglossaryentry", "DeclareAcronym": entry(place)
    case "newacronym", "newabbreviation": acronym(place, hasKey: true)
    case "acro", "acrodef": acronym(place, hasKey: false)
    case "item": item(place)
    default: if name.isEmpty, index < signs.count { advance() }
    }
  }

  private mutating func skipBlanks() { while index < signs.count, signs[index].isWhitespace { advance() } }

  /// The text between braces or brackets, if they begin here.
  private mutating func group(_ open: Character, _ close: Character) -> String? {
    skipBlanks()
    guard index < signs.count, signs[index] == open else { return nil }
    advance()
    var (text, depth) = ("", 1)
    while index < signs.count {
      let sign = signs[index]
      if sign == "\\", index + 1 < signs.count {
        text.append(sign)
        advance()
      } else if sign == open {
        depth += 1
      } else if sign == close {
        depth -= 1
        if depth == 0 {
          advance()
          return text
        }
      }
      text.append(signs[index])
      advance()
    }
    return text
  }

  private mutating func entry(_ place: Place) {
    guard let key = group("{", "}"), let settings = group("{", "}") else { return }
    let values = Self.settings(settings)
    var body = values["description"] ?? ""
    if values["description"] == nil, let long = group("{", "}") { body = long }
    let short = values["short"] ?? values["symbol"].flatMap { $0.count < 9 ? $0 : nil }
    var names = [short, values["name"] ?? values["long"] ?? (short == nil ? key : nil)].compactMap(\.self)
    // Without a description, what the name stands for is all that is said of it.
    if body.isEmpty, let long = values["long"], !names.contains(long) { names.append(long) }
    add(names, body, place)
  }

  private mutating func acronym(_ place: Place, hasKey: Bool) {
    var settings: [String: String] = [:]
    if let options = group("[", "]") { settings = Self.settings(options) }
    guard let first = group("{", "}") else { return }
    if hasKey {
      guard let short = group("{", "}"), let long = group("{", "}") else { return }
      return add([short, long], settings["description"] ?? "", place)
    }
    let short = group("[", "]")
    guard let long = group("{", "}") else { return }
    add([short ?? first, long], "", place)
  }

  private mutating func item(_ place: Place) {
    guard let term = group("[", "]") else { return }
    var text = ""
    while index < signs.count {
      if signs[index] == "\\" {
        let rest = String(signs[index..<min(index + 16, signs.count)])
        if rest.hasPrefix("\\item") || rest.hasPrefix("\\end{") || rest.hasPrefix("\\begin{") { break }
      }
      text.append(signs[index])
      advance()
    }
    add([term], text, place)
  }

  private mutating func add(_ names: [String], _ body: String, _ place: Place) {
    let terms = names.map { LaTeXText.plain($0) }.filter { !$0.isEmpty }.map { RichText($0, place) }
    let paragraphs = body.split(separator: "\n\n").map { LaTeXText.plain(String($0)) }.filter { !$0.isEmpty }
    guard !terms.isEmpty else { return }
    found.append(Definition(terms, paragraphs.map { Block(.paragraph(RichText($0, place)), place) }, place))
  }

  /// `name={Churn}, description={…}` by key.
  private static func settings(_ text: String) -> [String: String] {
    var values: [String: String] = [:]
    var (key, value, depth, isValue) = ("", "", 0, false)
    func trimmed(_ text: String) -> String {
      let bare = text[...].trimmingBlanks
      return String(bare.hasPrefix("{") && bare.hasSuffix("}") ? bare.dropFirst().dropLast().trimmingBlanks : bare)
    }
    for sign in text + "," {
      if sign == "{" { depth += 1 }
      if sign == "}" { depth -= 1 }
      if depth == 0, sign == "," {
        values[trimmed(key)] = trimmed(value)
        (key, value, isValue) = ("", "", false)
      } else if depth == 0, sign == "=", !isValue {
        isValue = true
      } else if isValue {
        value.append(sign)
      } else {
        key.append(sign)
      }
    }
    return values
  }
}

/// LaTeX's commands in a text, as the letters that they print.
enum LaTeXText {
  private static let accents: [Character: Unicode.Scalar] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "c": "\u{327}", "v": "\u{30C}",
  ]
  private static let words = [
    "oe": "œ", "ae": "æ", "ss": "ß", "euro": "€", "dots": "…", "ldots": "…", "textendash": "–", "textemdash": "—",
    "og": "« ", "fg": " »", "LaTeX": "LaTeX", "TeX": "TeX", "textquotesingle": "'", "guillemotleft": "«", "i": "i",
    "guillemotright": "»", "textasciitilde": "~", "par": " ", "newline": " ", "o": "ø", "aa": "å", "EUR": "€",
  ]

  static func plain(_ text: String) -> String {
    var plain = ""
    let signs = Array(text)
    var index = 0
    while index < signs.count {
      let sign = signs[index]
      index += 1
      switch sign {
      case "\\": plain += command(signs, &index)
      case "{", "}", "$": break
      case "~": plain += "\u{A0}"
      case "`" where index < signs.count && signs[index] == "`":
        plain += "“"
        index += 1
      case "'" where index < signs.count && signs[index] == "'":
        plain += "”"
        index += 1
      case "-" where index < signs.count && signs[index] == "-":
        let isLong = index + 1 < signs.count && signs[index + 1] == "-"
        plain += isLong ? "—" : "–"
        index += isLong ? 2 : 1
      default: plain.append(sign)
      }
    }
    return plain.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }).joined(separator: " ")
  }

  private static func command(_ signs: [Character], _ index: inout Int) -> String {
    guard index < signs.count else { return "" }
    let first = signs[index]
    if let accent = accents[first], !first.isLetter || (index + 1 < signs.count && signs[index + 1] == "{") {
      index += 1
      while index < signs.count, signs[index] == "{" || signs[index] == " " { index += 1 }
      guard index < signs.count else { return "" }
      var letter = signs[index]
      index += 1
      if letter == "\\", index < signs.count {
        letter = signs[index]
        index += 1
      }
      return String(letter) + String(Character(accent))
    }
    guard first.isLetter else {
      index += 1
      return first == "\\" ? " " : first == "," || first == ";" ? " " : "-/@".contains(first) ? "" : String(first)
    }
    var name = ""
    while index < signs.count, signs[index].isLetter {
      name.append(signs[index])
      index += 1
    }
    if ["label", "index", "cite", "footnote", "vspace", "hspace"].contains(name) {
      skipGroup(signs, &index)
      return ""
    }
    if ["gls", "Gls", "glspl", "ac", "acs", "acl", "glslink", "href"].contains(name), name == "href" {
      skipGroup(signs, &index)
    }
    if index < signs.count, signs[index] == " ", words[name] != nil { index += 1 }
    return words[name] ?? ""
  }

  private static func skipGroup(_ signs: [Character], _ index: inout Int) {
    guard index < signs.count, signs[index] == "{" else { return }
    var depth = 0
    while index < signs.count {
      if signs[index] == "{" { depth += 1 }
      if signs[index] == "}" { depth -= 1 }
      index += 1
      if depth == 0 { return }
    }
  }
}
