// A passage: the lines of one entry. Each line of a block is an entry by itself, except in wrapped paragraphs: a block
// is one if any of its lines begins with a small letter after a line without a full stop. Indented lines belong to the
// entry above them.

struct Passage {
  let line: Int
  /// The number of text lines that were joined.
  private(set) var lines = 1
  /// The head, if it is alone on its line.
  private var head: Substring?
  private var texts: [Substring]
  private var details: [(texts: [Substring], line: Int)] = []
  private let indent: Int

  private init(_ line: SourceLine, _ text: Substring) {
    self.line = line.number
    indent = line.indent
    texts = [text]
  }

  /// One passage of all lines: an item of a list, whose extent the file marks.
  init(joining lines: [SourceLine]) {
    self.init(lines[0], lines[0].text)
    for line in lines.dropFirst() { add(line, nil) }
  }

  static func all(of block: [SourceLine]) -> [Passage] {
    if let introduced = introduced(block) { return introduced }
    let pairs = zip(block, block.dropFirst())
    let isWrapped = pairs.contains { goesOn($1, after: $0) }
    let isBulleted = block.first.map { Markup.withoutBullet($0.text) != nil } ?? false
    var passages: [Passage] = []
    var previous: SourceLine?
    for line in block {
      let marked = Markup.withoutBullet(line.text)
      // Reads only the indent: a copy of the passage would make each addition copy all its lines.
      if let indent = passages.last?.indent, line.indent >= indent + 2 {
        passages[passages.count - 1].add(line, marked)
      } else if let previous, isBulleted, marked == nil, isLowercase(line), !endsSentence(previous) {
        passages[passages.count - 1].add(line, nil)
      } else if let previous, marked == nil,
        continues(line, previous, first: block[0]) || (isWrapped && belongs(line, to: previous))
      {
        passages[passages.count - 1].add(line, nil)
      } else {
        passages.append(Passage(line, marked ?? line.text))
      }
      previous = line
    }
    return passages
  }

  private static let mostIntroduction = 3
  private static let fewestItems = 4

  /// A title and its introduction above a list of entries, without an empty line between them: a passage for each line.
  private static func introduced(_ block: [SourceLine]) -> [Passage]? {
    let items = block.drop { Markup.withoutBullet($0.text) == nil }
    let introduction = block.count - items.count
    guard (1...mostIntroduction).contains(introduction), items.count >= fewestItems else { return nil }
    let passages = items.compactMap { line -> Passage? in
      guard let text = Markup.withoutBullet(line.text), line.indent == items.first?.indent else { return nil }
      return hasHead(SourceLine(number: line.number, text)) ? Passage(line, text) : nil
    }
    guard passages.count == items.count else { return nil }
    return block.prefix(introduction).map { Passage($0, $0.text) } + passages
  }

  /// Whether a line with a colon goes on a paragraph whose term is followed by a dash: only if the line above is full.
  private static func continues(_ line: SourceLine, _ previous: SourceLine, first: SourceLine) -> Bool {
    isLowercase(line) && !endsSentence(previous) && previous.text.utf8.count >= fullLine
      && EntryCut(first.text)?.separator == .dash
      && EntryCut(line.text)?.separator != .dash
  }

  private static func isLowercase(_ line: SourceLine) -> Bool {
    line.text.unicodeScalars.first?.properties.isLowercase == true
  }

  /// Whether a line begins with a small letter after a line that does not end a sentence.
  private static func goesOn(_ line: SourceLine, after previous: SourceLine) -> Bool {
    guard let first = line.text.unicodeScalars.first, !endsSentence(previous), !hasHead(line) else { return false }
    // A full line that ends without a full stop was wrapped, whatever the next one begins with.
    let isFull = previous.text.utf8.count >= fullLine && Markup.withoutBullet(line.text) == nil
    return first.properties.isLowercase || isFull
  }

  /// Whether a line of a wrapped paragraph continues the entry. A new entry has a head, or it follows the end of a
  /// sentence and can be read as an entry.
  private static func belongs(_ line: SourceLine, to previous: SourceLine) -> Bool {
    if hasHead(line) { return false }
    guard endsSentence(previous) else { return true }
    let reads = if case .success = Entry.read(line.text) { true } else { false }
    return !reads || NameLikeness.opensSentence(line.text)
  }

  /// In bytes.
  private static let fullLine = 55

  private static func endsSentence(_ line: SourceLine) -> Bool {
    line.text.unicodeScalars.suffix(3).contains { ".!?…".unicodeScalars.contains($0) }
  }

  /// Whether the line has a head: `Nom : …`, `SDR - …`, `**Nom** …`
  private static func hasHead(_ line: SourceLine) -> Bool { hasHead(line.text) }

  private static func hasHead(_ text: Substring) -> Bool {
    if Markup.boldHead(text) != nil { return true }
    guard let cut = EntryCut(text), cut.separator != .stop else { return false }
    return NameLikeness.canBeHead(cut.head)
  }

  private mutating func add(_ line: SourceLine, _ point: Substring?) {
    if let point {
      details.append(([point], line.number))
    } else if !details.isEmpty {
      details[details.count - 1].texts.append(line.text)
    } else {
      texts.append(line.text)
      lines += 1
    }
  }

  /// The indented items below the entry.
  var points: [(text: Substring, line: Int)] {
    details.map { (Substring($0.texts.joined(separator: " ")), $0.line) }
  }

  /// One passage, if the first line is only a term and the lines below are its definition; otherwise nil.
  static func headAlone(_ passages: [Passage]) -> [Passage]? {
    guard var first = passages.first, passages.count > 1, let text = first.texts.first, first.texts.count == 1,
      EntryCut(text) == nil, NameLikeness.canBeHead(text), let second = passages[1].texts.first
    else { return nil }
    let reads = if case .success = passages[1].entry.result { true } else { false }
    guard !reads || NameLikeness.opensSentence(second) else { return nil }
    // Entries of their own below are no definition: the first line is a title, the second introduces it.
    let heads = passages.dropFirst(2).count { passage in
      passage.texts.first.map { hasHead($0) && BodyLabels.split(String($0)) == nil } ?? false
    }
    guard heads < 2 else { return nil }
    // Three short lines without a full stop are a title, not an entry.
    let lines = passages.compactMap(\.texts.first)
    let isTitle =
      lines.count > 2
      && lines.allSatisfy { WordCount.of($0) < 8 && !".!?".unicodeScalars.contains($0.unicodeScalars.last ?? " ") }
    guard !isTitle else { return nil }
    first.head = text
    first.texts = passages.dropFirst().flatMap(\.texts)
    first.details = passages.flatMap(\.details)
    first.lines = passages.reduce(0) { $0 + $1.lines }
    return [first]
  }

  /// The first line as in the file, for the report of a passage that cannot be read.
  var source: Substring { head ?? texts.first ?? "" }

  /// The entry made from lines that have no markup any more.
  var plainEntry: Result<Entry, Entry.Failure> {
    Entry.read(Substring(texts.joined(separator: " ")), marked: head)
  }

  /// The entry made from the lines; `removed` is true if a link's target was dropped.
  var entry: (result: Result<Entry, Entry.Failure>, removed: Bool) {
    let text = texts.count == 1 ? texts[0] : Substring(texts.joined(separator: " "))
    let bold = head == nil ? Markup.boldHead(text) : nil
    let (plain, removed) = Markup.plain(bold?.rest ?? text)
    let marked = (head ?? bold?.head).map { Substring(Markup.plain($0).text) }
    return (Entry.read(plain[...], marked: marked), removed)
  }
}
