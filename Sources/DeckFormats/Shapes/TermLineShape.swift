// The shape of a term on its line and the definition on the lines below it, with blank lines or without: as Word saves a
// document without headings.

import Documents

struct TermLineShape {
  private struct Line {
    let text: String
    let place: Place
    let piece: Int
    let startsParagraph: Bool
    let isItem: Bool
    let words: Int
  }

  private let lines: [Line]

  init(_ pieces: [Piece]) {
    var lines: [Line] = []
    for (index, piece) in pieces.enumerated() where piece.isText || piece.headingLevel != nil {
      if piece.headingLevel != nil { continue }
      for (number, line) in piece.text.lines.enumerated() {
        let text = NormalizedText.of(line.plain)
        guard !text.isEmpty else { continue }
        let bullet = Markup.withoutBullet(text[...])
        lines.append(
          Line(
            text: bullet.map(String.init) ?? text, place: line.place, piece: index,
            startsParagraph: number == 0, isItem: piece.itemDepth != nil || bullet != nil,
            words: WordCount.of(text)))
      }
    }
    self.lines = lines
  }

  func entries() -> [ShapeEntry] {
    let heads = lines.indices.filter(isHead)
    var entries: [(entry: ShapeEntry, isApart: Bool)] = []
    for (number, head) in heads.enumerated() {
      let end = number + 1 < heads.count ? heads[number + 1] : lines.count
      if let entry = entry(head, end) { entries.append(entry) }
    }
    guard entries.count > 1 else { return entries.map(\.entry) }
    let apart = entries.count { $0.isApart }
    // The first may be a title and its introduction: laid out otherwise than the rest, or after other title lines.
    if let first = entries.first, let head = heads.first {
      let isOdd = first.isApart ? apart * 5 <= entries.count : apart * 5 >= entries.count * 4
      let isBelowTitle = head > 0 && isHeadLike(head - 1) && isIntroduction(first.entry)
      if isOdd || isBelowTitle || GlossaryWords.namesItself(first.entry.heads[0]) {
        entries.removeFirst()
      }
    }
    return entries.map(\.entry)
  }

  private func entry(_ head: Int, _ end: Int) -> (ShapeEntry, isApart: Bool)? {
    var texts: [String] = []
    for line in lines[(head + 1)..<end] {
      if line.isItem || texts.isEmpty
        || (line.startsParagraph && line.piece != lines[head].piece && endsSentence(texts[texts.count - 1]))
      {
        texts.append(line.text)
      } else {
        texts[texts.count - 1] += " " + line.text
      }
    }
    guard !texts.isEmpty else { return nil }
    let entry = ShapeEntry(
      heads: [lines[head].text], body: texts[0], points: Array(texts.dropFirst()), place: lines[head].place,
      pieces: lines[head].piece..<(lines[end - 1].piece + 1))
    return (entry, lines[head + 1].startsParagraph)
  }

  /// Words for the document itself, at the beginning of its introduction.
  private static let documents: Set = [
    "document", "liste", "page", "fiche", "guide", "memo", "recueil", "list", "handbook", "sheet", "dokument", "seite",
    "ubersicht", "documento", "lista", "pagina", "elenco", "lijst", "overzicht", "mots", "words", "worter", "palabras",
    "parole", "palavras", "woorden",
  ]
  private static let prepositions: Set = [
    "a", "pour", "for", "fur", "para", "per", "voor", "edition", "version", "stand", "ausgabe", "edicion", "edizione",
  ]

  /// Whether an entry is a subtitle with the text that introduces the document.
  private func isIntroduction(_ entry: ShapeEntry) -> Bool {
    let body = Folded.words(entry.body, most: 6)
    return body.contains(where: Self.documents.contains) || GlossaryWords.namesItself(entry.body)
      || Folded.words(entry.heads[0], most: 1).first.map(Self.prepositions.contains) ?? false
  }

  private func endsSentence(_ text: String) -> Bool {
    text.unicodeScalars.suffix(2).contains { ".!?…。".unicodeScalars.contains($0) }
  }

  /// Whether the line may be a term, by itself: short, and no sentence.
  private func isHeadLike(_ index: Int) -> Bool {
    let line = lines[index]
    guard !line.isItem, (1...9).contains(line.words), line.text.utf8.count <= 90,
      let last = line.text.unicodeScalars.last, !".!?…,;。、".unicodeScalars.contains(last),
      line.text.unicodeScalars.contains(where: \.isAlphabetic)
    else { return false }
    return NameLikeness.canBeHead(line.text[...])
  }

  private func isHead(_ index: Int) -> Bool {
    guard isHeadLike(index), index + 1 < lines.count else { return false }
    let (line, next) = (lines[index], lines[index + 1])
    if index > 0, !line.startsParagraph {
      // Within a paragraph, a definition ends before the next term begins.
      let previous = lines[index - 1]
      let startsAnew = line.text.unicodeScalars.first?.properties.isLowercase != true
      // A definition without a full stop: the lines before and after are long, and this one is not.
      let isBetween =
        startsAnew && previous.words >= 5 && next.words >= 5
        && next.text.unicodeScalars.first?.properties.isLowercase != true
      let isBelowTitle = index == 1 && isHeadLike(0)
      guard endsSentence(previous.text) || isBetween || isBelowTitle else { return false }
    }
    if next.isItem { return next.words >= 4 }
    if isTitle(index) { return false }
    if line.startsParagraph, isWrappedSentence(after: index) { return true }
    if isHeadLike(index + 1), !isLongerByFar(next, line) { return false }
    return next.words >= 4 || endsSentence(next.text)
  }

  /// Whether the rest of the paragraph is one sentence on several lines.
  private func isWrappedSentence(after index: Int) -> Bool {
    let rest = lines[(index + 1)...].prefix { $0.piece == lines[index].piece && !$0.startsParagraph }
    guard rest.count > 1, let last = rest.last, rest.dropLast().allSatisfy({ !endsSentence($0.text) }) else {
      return false
    }
    return endsSentence(last.text) && rest.reduce(0) { $0 + $1.words } >= 4
  }

  /// Whether the first line is a title: a term follows it, and then what the term means.
  private func isTitle(_ index: Int) -> Bool {
    guard index == 0, lines.count > 2, isHeadLike(1), !isHeadLike(2) else { return false }
    return lines[2].words > lines[1].words + 2 && endsSentence(lines[2].text)
  }

  private func isLongerByFar(_ next: Line, _ line: Line) -> Bool { next.words >= 5 && next.words > line.words + 2 }
}
