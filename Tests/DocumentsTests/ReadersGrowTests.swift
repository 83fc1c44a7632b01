// The work of each reader grows as its text does, whatever the text is.

import Documents
import Harness
import Testing

@Suite struct ReadersGrowTests {
  private static func text(_ entry: @escaping @Sendable (Int) -> String) -> @Sendable (Int) -> String {
    { (0..<$0).map(entry).joined() }
  }

  static let pages: [(String, @Sendable (Int) -> String)] = [
    ("definitions", { "<dl>" + text { "<dt>Terme \($0)<dd>Ce qu'il veut dire." }($0) }),
    ("tags that close nothing", text { _ in "<b></i>" }), ("terms that are never closed", text { _ in "<dt>a" }),
    ("main parts", text { "<main>a\($0)</main>" }), ("rows", { "<table>" + text { "<tr><td>a\($0)<td>b" }($0) }),
    ("blanks in a tag", { "<p" + String(repeating: " ", count: 40 * $0) + ">a" }),
    ("scripts", text { _ in "<script>a" }), ("lines", text { _ in "a<br>" }),
  ]

  static let markdown: [(String, @Sendable (Int) -> String)] = [
    ("definitions", text { "Terme \($0)\n: Ce qu'il veut dire.\n" }),
    ("definitions after a blank line", text { "Terme \($0)\n\n: Ce qu'il veut dire.\n\n" }),
    ("lines of one definition", { "Terme\n: a\n" + text { "b\($0)\n" }($0) }),
    ("attributes on a line", text { "a{#b\($0)}" }), ("wiki links on a line", text { "[[a\($0)|b]]" }),
    ("headings", text { "## Terme \($0)\n\nCe qu'il veut dire.\n\n" }),
    ("openings on a line", text { _ in "**a *b _c `d " }),
    ("brackets", text { _ in "[" }), ("pages", text { _ in "<b>a</b>\n\n" }),
    ("items", text { "- **Terme \($0)** : ce qu'il veut dire\n" }),
  ]

  static let light: [(String, @Sendable (Int) -> String, @Sendable (String) -> Void)] = [
    ("AsciiDoc labels", text { "Terme \($0):: ce qu'il veut dire\n" }, { _ = AsciiDocReader.read($0) }),
    (
      "AsciiDoc, blank lines after a label", { "a:: b\n" + text { _ in "\n" }($0) + "c" },
      { _ = AsciiDocReader.read($0) }
    ),
    ("AsciiDoc, lines of an item", { "* a\n" + text { _ in "b\n" }($0) }, { _ = AsciiDocReader.read($0) }),
    ("AsciiDoc, links without words", text { _ in "link:a" }, { _ = AsciiDocReader.read($0) }),
    ("AsciiDoc, links without end", text { _ in "link:a[" }, { _ = AsciiDocReader.read($0) }),
    ("AsciiDoc, marks", text { _ in "*a _b `c " }, { _ = AsciiDocReader.read($0) }),
    (
      "reStructuredText", { ".. glossary::\n\n" + text { "  T\($0)\n    Sens.\n\n" }($0) },
      { _ = RestructuredReader.read($0) }
    ),
    ("reStructuredText, roles", text { _ in ":a:`b` ``c *d " }, { _ = RestructuredReader.read($0) }),
    ("reStructuredText, underlines", text { _ in "----\n" }, { _ = RestructuredReader.read($0) }),
    ("Org", text { "- Terme \($0) :: sens\n" }, { _ = OrgReader.read($0) }),
    ("Org, lines of an item", { "- a :: b\n" + text { _ in "  c\n" }($0) }, { _ = OrgReader.read($0) }),
    ("LaTeX", text { "\\newacronym{a\($0)}{A\($0)}{Sens}\n" }, { _ = LaTeXReader.read($0) }),
    ("LaTeX, items", text { "\\item[Terme \($0)] sens de {cela}\n" }, { _ = LaTeXReader.read($0) }),
    ("LaTeX, groups without end", text { _ in "\\acro{a" }, { _ = LaTeXReader.read($0) }),
    (
      "columns", text { "Terme \($0)        sens\n            suite\n            fin\n" },
      { _ = TextReader.columns($0) }
    ),
    ("lines of one column", { "a    b\n" + text { _ in "          c\n" }($0) }, { _ = TextReader.columns($0) }),
    (
      "pages", text { "Tête\n\nTerme \($0)\n•\nsuite d'un mot par-\nti\n\n\($0)\n\u{C}" },
      { _ = TextReader.cleaned($0) }
    ),
    ("records", { "[" + text { "{\"a\": \"b\($0)\"}," }($0) + "{}]" }, { _ = DataReader.read($0) }),
    ("pairs", { "a: b\n" + text { "k\($0): v\n" }($0) }, { _ = DataReader.read($0) }),
    (
      "concepts",
      {
        "<martif>" + text { "<termEntry><langSet lang='l\($0)'><term>a</term></langSet></termEntry>" }($0) + "</martif>"
      },
      { _ = TermBaseReader.read(Array($0.utf8)) }
    ),
  ]

  static func check(_ name: String, _ text: (Int) -> String, _ read: (String) -> Void) {
    let ratio = growth(from: 1_000) { read(text($0)) }
    #expect(ratio < linearGrowth, "\(name): four times the text, \(ratio) times the work")
  }

  @Test(arguments: 0..<pages.count) func pagesGrowAsTheyDo(_ index: Int) {
    Self.check(Self.pages[index].0, Self.pages[index].1) { _ = HTMLReader.read($0) }
  }

  @Test(arguments: 0..<markdown.count) func markdownGrowsAsItDoes(_ index: Int) {
    Self.check(Self.markdown[index].0, Self.markdown[index].1) { _ = MarkdownReader.read($0) }
  }

  @Test(arguments: 0..<light.count) func lightTextsGrowAsTheyDo(_ index: Int) {
    Self.check(Self.light[index].0, Self.light[index].1, Self.light[index].2)
  }

  @Test func sheetsAndTextsGrowAsTheyDo() throws {
    let sheet = { (count: Int) in
      "<sheetData>" + (0..<count).map { "<row><c t='str'><v>T\($0)</v></c><c t='str'><v>Sens</v></c></row>" }.joined()
        + "</sheetData>"
    }
    #expect(try growth(from: 1_000) { _ = try OfficeFile.read(OfficeFileTests.workbook(sheet($0))) } < linearGrowth)
    let text = { (count: Int) in (0..<count).map { "<w:p><w:r><w:t>Terme \($0)</w:t></w:r></w:p>" }.joined() }
    #expect(try growth(from: 1_000) { _ = try OfficeFile.read(OfficeFileTests.text(text($0))) } < linearGrowth)
  }
}
