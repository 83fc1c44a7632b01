// An entry as a shape finds it: heads, and what is said of them. It becomes a draft by the rules of heads and definitions
// that hold for every shape.

import Documents

struct ShapeEntry {
  var heads: [String]
  var body: String
  var points: [String]
  let place: Place
  /// Whether the body stands in a block of its own: then a short first sentence is no name.
  var isApart = true
  /// The pieces that it takes.
  var pieces: Range<Int>

  /// `nil` if there is neither term nor definition.
  var draft: Result<Draft, Entry.Failure> {
    var parts = Parts()
    for text in [self.body] + points where !text.isEmpty { parts.add(text) }
    let body = parts.texts.first ?? ""
    guard let first = heads.first.map(HeadText.cleaned), !first.isEmpty else { return .failure(.noTerm) }
    if body.isEmpty { return bare(first, parts.names) }
    return Entry.read(HeadText.withoutMarks(body)[...], marked: first[...], isApart: isApart).map { entry in
      var draft = Draft(at: place, entry)
      for head in heads.dropFirst() + parts.names { draft.addAlternative(HeadText.cleaned(head)) }
      draft.points = parts.texts.dropFirst().map(HeadText.withoutMarks)
      draft.example = parts.example
      draft.aliases += parts.aliases
      draft.seeAlso += parts.seeAlso
      return draft
    }
  }
}

extension ShapeEntry {
  /// An acronym with its name, and no definition.
  fileprivate func bare(_ first: String, _ others: [String]) -> Result<Draft, Entry.Failure> {
    var draft = Draft(at: place)
    draft.adopt(Head(first[...]))
    for head in heads.dropFirst() + others { draft.addAlternative(HeadText.cleaned(head)) }
    return draft.isExpandedAcronym ? .success(draft) : .failure(.noDefinition)
  }
}

/// The texts below a term, by what their labels say that they are.
private struct Parts {
  var texts: [String] = []
  var example: String?
  var aliases: [String] = []
  var names: [String] = []
  var seeAlso: [String] = []

  mutating func add(_ text: String) {
    if let found = Reference.targets(in: text) {
      seeAlso += found
    } else if let (label, rest) = BodyLabels.split(text) {
      switch label {
      case .definition: texts.insert(rest, at: 0)
      case .example: if example == nil { example = rest } else { texts.append(text) }
      case .aliases: aliases += rest[...].pieces(at: [",", ";"]).map { String($0.trimming(["."])) }
      case .acronym, .name: names.append(rest)
      }
    } else {
      texts.append(text)
    }
  }
}

extension Draft {
  /// A further term for the same definition: as the acronym if it is one, else as a name.
  mutating func addAlternative(_ text: String) {
    let head = Head(text[...])
    if acronym == nil, let found = head.acronym { acronym = String(found) }
    for name in head.names.map(String.init) where !names.contains(name) { names.append(name) }
    if let found = head.acronym.map(String.init), found != acronym, !names.contains(found) { aliases.append(found) }
    aliases += head.glosses.map(String.init)
    guesses += head.guesses
  }
}

/// The signs of other programs that are left in a text after its markup was read.
enum HeadText {
  /// A head without anchors, numbers and signs at its ends: `1.2 Term ¶`, `Term:`.
  static func cleaned(_ text: String) -> String {
    var rest = Substring(withoutMarks(NormalizedText.of(text))).trimmed
    for sign in ["¶", "#", "§", "⏎", "↑", "🔗", "→"] {
      while rest.hasSuffix(sign), rest.count > 2, !(sign == "#" && rest.dropLast().last?.isLetter == true) {
        rest = rest.dropLast().trimmed
      }
    }
    while let last = rest.unicodeScalars.last, ":：=–—".unicodeScalars.contains(last) {
      rest = Substring(rest.unicodeScalars.dropLast()).trimmed
    }
    return String(withoutNumber(rest))
  }

  /// `1.`, `2.3`, `(4)`, `12)` before a word.
  private static func withoutNumber(_ text: Substring) -> Substring {
    guard let first = text.unicodeScalars.first, first.isASCIIDigit || first == "(" else { return text }
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "(" || $0 == ")" }
    let rest = text[number.endIndex...]
    guard number.count < 9, number.last == "." || number.last == ")" || number.holds("."), rest.first == " ",
      rest.trimmed.first?.isLetter == true
    else { return text }
    return rest.trimmed
  }

  private static func withoutMarkup(_ text: String) -> String {
    let isHTML = ["</", "<br", "&nbsp;", "&amp;"].contains { text.holds($0) }
    let plain = isHTML ? PlainHTML.text(of: text[...]).text : text
    return ["**", "](", "__"].contains { plain.holds($0) } ? Markup.plain(plain[...]).text : plain
  }

  /// Anki's clozes and sounds, footnote marks, and the markup that a cell or a value of data holds as text.
  static func withoutMarks(_ text: String) -> String {
    let text = withoutMarkup(text)
    guard text.holds("[") || text.holds("{{") else { return text }
    var plain = text
    for (open, close) in [("[sound:", "]"), ("[^", "]")] {
      plain = plain.replacingParts(from: open, to: close) { _ in "" }
    }
    plain = plain.replacingParts(from: "{{c", to: "}}") { inside in
      let parts = inside.split(separator: "::", omittingEmptySubsequences: false)
      return parts.count > 1 ? String(parts[1]) : String(inside)
    }
    return String(Substring(plain).trimmed)
  }
}

/// A paragraph that only refers to other terms: `See also: Champion, Discovery call.`
enum Reference {
  private static let openings = [
    "see also", "see", "related terms", "related", "voir aussi", "voir", "cf", "siehe auch", "siehe", "vgl",
    "véase también", "véase", "ver también", "ver também", "ver", "vedi anche", "vedi", "zie ook", "zie",
  ]
  private static let longest = 300

  static func targets(in text: String) -> [String]? {
    let bare = text[...].trimming(["*", "_", "→", "(", ")"])
    guard bare.utf8.count < longest else { return nil }
    let lower = bare.lowercased()
    guard
      let opening = openings.first(where: {
        lower.hasPrefix($0 + ":") || lower.hasPrefix($0 + " :") || lower.hasPrefix($0 + "\u{A0}:")
      })
    else { return nil }
    let rest = bare.dropFirst(opening.count).trimming([":", "."])
    let targets = rest.pieces(at: [",", ";", "·", "|"]).map { String($0.trimming([".", "*"])) }.filter { !$0.isEmpty }
    return targets.isEmpty ? nil : targets
  }
}
