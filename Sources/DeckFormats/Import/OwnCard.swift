// One of our own cards as Anki gives it back: its guid is the card's id, and its two sides are as `AnkiText` wrote them,
// but for what somebody changed in Anki.

import Glossary

struct OwnCard {
  let id: Card.ID
  let line: Int
  let prompt: String
  let answer: String
  /// The blocks of the back that say of themselves what they are.
  private(set) var points: [String] = []
  private(set) var example: String?
  /// The others: further names and, under an acronym, the definition.
  private var loose: [String] = []

  init(_ id: Card.ID, line: Int, front: Substring, back: Substring) {
    self.id = id
    self.line = line
    prompt = Self.plain(Self.blocks(front).first ?? front)
    let blocks = Self.blocks(back)
    answer = blocks.first.map(Self.plain) ?? ""
    for block in blocks.dropFirst() { take(block) }
    let surplus = loose.dropFirst(asksForAnAcronym ? 2 : 1)
    points += surplus
    loose.removeLast(surplus.count)
  }

  private var asksForAnAcronym: Bool { id.face == .expand || id.face == .abbreviate }

  private mutating func take(_ block: Substring) {
    let text = Self.plain(block)
    if text.isEmpty { return }
    if block.utf8.starts(with: "<i>".utf8), example == nil {
      example = text
    } else if block.utf8.starts(with: Self.bullet) {
      points += Self.pieces(block, between: "<br>").map(Self.point)
    } else {
      loose.append(text)
    }
  }

  // MARK: What it says of its term

  struct Reading {
    let acronym: String?
    let names: [String]
    let definition: String

    init(acronym: String?, names: [String], definition: String) {
      self.acronym = acronym.flatMap { $0.isEmpty ? nil : $0 }
      self.names = names.filter { !$0.isEmpty }
      self.definition = definition
    }
  }

  /// `acronym` is the term's, if one is known: the faces that every term has do not tell it apart from a name.
  func reading(acronym: String?) -> Reading {
    switch id.face {
    case .expand: Reading(acronym: prompt, names: [answer] + otherNames, definition: definitionBelow)
    case .abbreviate: Reading(acronym: answer, names: [prompt] + otherNames, definition: definitionBelow)
    case .define: Reading(acronym: acronym, names: (acronym == nil ? [prompt] : []) + otherNames, definition: answer)
    case .name: Reading(acronym: acronym, names: names(without: acronym) + otherNames, definition: prompt)
    }
  }

  /// `SDR, Sales Development Rep` is both; without a comma the answer is the acronym or the name alone.
  private func names(without acronym: String?) -> [String] {
    guard let acronym else { return [answer] }
    let start = acronym + ", "
    let hasBoth = answer.unicodeScalars.starts(with: start.unicodeScalars)
    let name = hasBoth ? String(answer.unicodeScalars.dropFirst(start.unicodeScalars.count)) : answer
    return name == acronym ? [] : [name]
  }

  private var definitionBelow: String { loose.last ?? "" }

  private var otherNames: [String] {
    let names = asksForAnAcronym ? loose.dropLast() : loose[...]
    return names.flatMap { Self.pieces($0[...], between: " · ").map { String($0.trimmed) } }
  }

  /// The first word of the term on these two faces, when it looks like an acronym.
  var likelyAcronym: String? {
    let text = id.face == .define ? prompt : answer
    let comma = text.utf8.firstIndex(of: UInt8(ascii: ","))
    let start = id.face == .name ? text[..<(comma ?? text.endIndex)] : text[...]
    return Acronym.looksLike(start) ? String(start) : nil
  }

  // MARK: The markup

  /// What stands between two blocks of a side.
  private static func blocks(_ side: Substring) -> [Substring] { pieces(side, between: "<br><br>") }

  private static let bullet = Array("· ".utf8)

  private static func point(_ text: Substring) -> String {
    let bytes = text.utf8
    return plain(bytes.starts(with: bullet) ? Substring(bytes.dropFirst(bullet.count)) : text)
  }

  /// Byte by byte: an accent behind a tag is one character with its last sign.
  private static func pieces(_ text: Substring, between separator: String) -> [Substring] {
    text.utf8.split(separator: Array(separator.utf8), omittingEmptySubsequences: true).map(Substring.init)
  }

  private static func plain(_ html: Substring) -> String {
    OneLine.of(String(PlainHTML.text(of: html).text[...].trimmed))
  }
}
