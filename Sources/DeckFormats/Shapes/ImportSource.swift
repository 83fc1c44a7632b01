// What a file is, by its bytes: the documents that it may be read as. Of a text that several readers understand, each
// reading is tried, and the one that explains most wins.

import Documents
import Glossary

struct ImportSource {
  let format: ImportFormat
  let document: Document
  /// Whether the format itself is made for terms: TBX, a glossary directive.
  var isForTerms = false
  /// Rows whose quotation marks do not pair.
  var unread: [Unread] = []

  // MARK: Text

  /// Throws if the text says what it is and is broken.
  static func all(in text: String, ending: String) throws(DeckProblem) -> [ImportSource] {
    let start = text.prefix(4_000)
    if let page = try page(text, start) { return [page] }
    if LaTeXReader.looksLike(text) {
      return [ImportSource(format: .latex, document: LaTeXReader.read(text), isForTerms: true)]
    }
    let isAsciiDoc = ["adoc", "asciidoc", "asc"].contains(ending)
    let isMarked = isAsciiDoc || ending == "org"
    if ending == "rst" || (!isMarked && RestructuredReader.looksLike(text)) {
      let isForTerms = text.holds(".. glossary::")
      return [ImportSource(format: .restructured, document: RestructuredReader.read(text), isForTerms: isForTerms)]
    }
    var sources: [ImportSource] = []
    let isData = isData(start, ending)
    if isData || looksLikeData(start, ending), let data = DataReader.read(JSONText.asYAML(text)) {
      sources.append(ImportSource(format: .data, document: data))
    }
    if isAsciiDoc || AsciiDocReader.looksLike(text) {
      sources.append(ImportSource(format: .asciiDoc, document: AsciiDocReader.read(text)))
    }
    if ending == "org" || OrgReader.looksLike(text) {
      sources.append(ImportSource(format: .org, document: OrgReader.read(text)))
    }
    // The ending of a markup language leaves no doubt.
    if isMarked || (isData && !sources.isEmpty) { return sources }
    let tables = tables(text, ending)
    sources += tables
    if ["csv", "tsv", "tab"].contains(ending), !tables.isEmpty { return sources }
    let lines = SourceLine.all(of: text)
    if FormatGuess.isMarkdown(lines, ending) || lines.contains(where: { $0.text.hasPrefix(": ") }) {
      sources.append(ImportSource(format: .markdown, document: MarkdownReader.read(text)))
    } else {
      sources.append(ImportSource(format: .prose, document: TextReader.read(TextReader.cleaned(text))))
      let indented = lines.count { $0.indent >= 2 }
      if indented * 10 >= lines.count * 3 {
        sources.append(ImportSource(format: .prose, document: RestructuredReader.read(TextReader.cleaned(text))))
      }
      if let columns = TextReader.columns(text) { sources.append(ImportSource(format: .prose, document: columns)) }
    }
    return sources
  }

  /// Whether the text may also be read line by line: no other format claims it.
  static func isProse(_ sources: [ImportSource]) -> Bool {
    sources.allSatisfy { [.markdown, .prose, .separated].contains($0.format) }
  }

  private static func page(_ text: String, _ start: Substring) throws(DeckProblem) -> ImportSource? {
    let head = start.drop { $0.isWhitespace }.prefix(200).lowercased()
    let isXML = head.hasPrefix("<?xml") || head.hasPrefix("<tbx") || head.hasPrefix("<martif")
    if isXML, start.holds("<tbx") || start.holds("<martif") {
      return ImportSource(format: .tbx, document: try whole(TermBaseReader.read(Array(text.utf8))), isForTerms: true)
    }
    let tags = ["<!doctype html", "<html", "<head", "<body", "<dl", "<table", "<main", "<article", "<section"]
    let isFragment = head.first == "<" && head.dropFirst().first?.isLetter == true && start.holds("</")
    if isXML || isFragment || tags.contains(where: head.hasPrefix) || (head.hasPrefix("<!--") && start.holds("<html")) {
      return ImportSource(format: .html, document: try whole(HTMLReader.read(text)))
    }
    return nil
  }

  private static func whole(_ document: Document?) throws(DeckProblem) -> Document {
    guard let document else { throw DeckProblem(.damagedDocument) }
    return document
  }

  private static func isData(_ start: Substring, _ ending: String) -> Bool {
    if ["json", "yaml", "yml"].contains(ending) { return true }
    guard let first = start.first(where: { !$0.isWhitespace }) else { return false }
    return first == "{" || (first == "[" && start.holds("{"))
  }

  /// Whether most lines are keys with values. A list of `- Term: what it means` is so too, and is read both ways.
  private static func looksLikeData(_ start: Substring, _ ending: String) -> Bool {
    guard !["md", "markdown"].contains(ending) else { return false }
    let lines = start.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let keys = lines.count { line in
      let bare = line.drop { $0 == " " || $0 == "-" }
      return bare.prefix { $0.isLetter || $0 == "_" || $0 == "-" }.count > 1 && bare.holds(": ") && line.first != "*"
    }
    return lines.count > 3 && lines.contains { $0.hasPrefix("- ") && $0.holds(": ") || $0.hasPrefix("  ") }
      && keys * 10 >= lines.count * 7
  }

  private static func tables(_ text: String, _ ending: String) -> [ImportSource] {
    DelimitedTable.all(in: text[...], isTable: ["csv", "tsv", "tab"].contains(ending)).map { found in
      let block = Block(.table(found.table), .line(1))
      return ImportSource(format: .separated, document: Document(blocks: [block]), unread: found.unread)
    }
  }
}
