// The shape of bold terms: `**Term** – what it means`, or the bold term on a line of its own and the text below it.

import Documents

enum BoldShape {
  static func entries(in pieces: [Piece]) -> [ShapeEntry] {
    var entries: [ShapeEntry] = []
    var open: ShapeEntry?
    func end() {
      if let open { entries.append(open) }
      open = nil
    }
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .heading, .definition, .table: end()
      case .aside: break
      case .code: break
      case .paragraph, .item:
        let leads = leads(of: piece)
        if leads.first?.head == nil {
          open = open.flatMap { goOn($0, with: piece, index, isNext: isFollowedByLead(pieces, index)) }
          if open == nil { end() }
          continue
        }
        for lead in leads {
          guard let head = lead.head else { continue }
          end()
          open = ShapeEntry(
            heads: [head], body: lead.texts.first ?? "", points: Array(lead.texts.dropFirst()), place: lead.place,
            isApart: lead.isApart, pieces: index..<(index + 1))
        }
      }
      if case .heading = piece.kind { continue }
    }
    end()
    return entries
  }

  /// The entry with a piece below it; text that only follows a finished entry is not part of it.
  private static func goOn(_ entry: ShapeEntry, with piece: Piece, _ index: Int, isNext: Bool) -> ShapeEntry? {
    var entry = entry
    let isMissing = entry.body.isEmpty
    guard isMissing || isNext || piece.isInItem || (piece.itemDepth ?? 0) > 0 else { return entry }
    if piece.text.isAll(.italic), !isMissing { return entry }
    if piece.isLinks, piece.words < 4 { return entry }
    let texts = Body.texts(of: piece)
    if isMissing {
      entry.body = texts.first ?? ""
      entry.points += texts.dropFirst()
    } else {
      entry.points += texts
    }
    entry.pieces = entry.pieces.lowerBound..<(index + 1)
    return entry
  }

  /// Whether another bold term comes before the next heading.
  private static func isFollowedByLead(_ pieces: [Piece], _ index: Int) -> Bool {
    for piece in pieces[(index + 1)...].prefix(8) {
      if piece.headingLevel != nil { return false }
      if piece.isText, leads(of: piece).first?.head != nil { return true }
    }
    return false
  }

  struct Lead {
    var head: String?
    var texts: [String] = []
    let place: Place
    var isApart = false
  }

  /// The parts of a piece, each beginning with a bold term at a line's start. Without one, a single part without head.
  static func leads(of piece: Piece) -> [Lead] {
    var leads: [Lead] = []
    for line in piece.text.lines {
      if let (head, rest) = split(line), leads.isEmpty || separates(rest) || rest.isEmpty || line.isBroken {
        leads.append(Lead(head: head, texts: rest.isEmpty ? [] : [rest], place: line.place, isApart: rest.isEmpty))
      } else if leads.isEmpty {
        return [Lead(place: piece.place)]
      } else {
        add(line, to: &leads[leads.count - 1])
      }
    }
    return leads.isEmpty ? [Lead(place: piece.place)] : leads
  }

  private static func add(_ line: TextLine, to lead: inout Lead) {
    let text = line.plain
    if let last = lead.texts.indices.last, !line.isBroken {
      lead.texts[last] += " " + text
    } else {
      lead.texts.append(text)
    }
  }

  /// The bold text at a line's start, and the rest. A bold text that is the whole of a long sentence is no term.
  private static func split(_ line: TextLine) -> (head: String, rest: String)? {
    var spans = line.spans[...]
    var head = ""
    while let first = spans.first {
      guard first.style.contains(.bold) || (first.isBlank && !head.isEmpty) else { break }
      head += first.text
      spans = spans.dropFirst()
    }
    let name = NormalizedText.of(head)
    guard !name.isEmpty, WordCount.of(name) <= 14, name.unicodeScalars.contains(where: \.isAlphabetic) else {
      return nil
    }
    return (name, NormalizedText.of(spans.map(\.text).joined()))
  }

  /// Whether a text begins with a sign that parts a term from its definition.
  private static func separates(_ rest: String) -> Bool {
    rest.unicodeScalars.first.map { ":：-–—=(→".unicodeScalars.contains($0) } ?? true
  }
}
