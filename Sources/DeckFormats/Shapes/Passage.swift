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

  static func all(of block: [SourceLine]) -> [Passage] {
    let pairs = zip(block, block.dropFirst())
    let isWrapped = pairs.contains { goesOn($1, after: $0) }
    var passages: [Passage] = []
    var previous: SourceLine?
    for line in block {
      let marked = Markup.withoutBullet(line.text)
      // Reads only the indent: a copy of the passage would make each addition copy all its lines.
      if let indent = passages.last?.indent, line.indent >= indent + 2 {
        passages[passages.count - 1].add(line, marked)
      } else if let previous, isWrapped, marked == nil, belongs(line, to: previous) {
        passages[passages.count - 1].add(line, nil)
      } else {
        passages.append(Passage(line, marked ?? line.text))
      }
      previous = line
    }
    return passages
  }

  /// Whether a line begins with a small letter after a line that does not end a sentence.
  private static func goesOn(_ line: SourceLine, after previous: SourceLine) -> Bool {
    guard let first = line.text.unicodeScalars.first, first.properties.isLowercase else { return false }
    return !endsSentence(previous) && !hasHead(line)
  }

  /// Whether a line of a wrapped paragraph continues the entry. A new entry has a head, or it follows the end of a
  /// sentence and can be read as an entry.
  private static func belongs(_ line: SourceLine, to previous: SourceLine) -> Bool {
    if hasHead(line) { return false }
    guard endsSentence(previous) else { return true }
    let reads = if case .success = Entry.read(line.text) { true } else { false }
    return !reads || NameLikeness.opensSentence(line.text)
  }

  private static func endsSentence(_ line: SourceLine) -> Bool {
    line.text.unicodeScalars.suffix(3).contains { ".!?…".unicodeScalars.contains($0) }
  }

  /// Whether the line has a head: `Nom : …`, `SDR - …`, `**Nom** …`
  private static func hasHead(_ line: SourceLine) -> Bool {
    if Markup.boldHead(line.text) != nil { return true }
    guard let cut = EntryCut(line.text), cut.separator != .stop else { return false }
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
    first.head = text
    first.texts = passages.dropFirst().flatMap(\.texts)
    first.details = passages.flatMap(\.details)
    first.lines = passages.reduce(0) { $0 + $1.lines }
    return [first]
  }

  /// The first line as in the file, for the report of a passage that cannot be read.
  var source: Substring { head ?? texts.first ?? "" }

  /// The entry made from the lines; `removed` is true if a link's target was dropped.
  var entry: (result: Result<Entry, Entry.Failure>, removed: Bool) {
    let text = texts.count == 1 ? texts[0] : Substring(texts.joined(separator: " "))
    let bold = head == nil ? Markup.boldHead(text) : nil
    let (plain, removed) = Markup.plain(bold?.rest ?? text)
    let marked = (head ?? bold?.head).map { Substring(Markup.plain($0).text) }
    return (Entry.read(plain[...], marked: marked), removed)
  }
}
