// Markdown and web pages as trees: what the author marked, and nothing of the page around it.

import Documents
import Testing

@Suite struct MarkdownReaderTests {
  @Test(arguments: [
    ("# Mots\n\n## Un\nTexte.\n", ["h1 Mots", "h2 Un", "p Texte."]),
    ("**Un** – texte\nqui continue.", ["p *Un* – texte qui continue."]),
    ("- un\n- deux\n  - trois", ["- p un", "- p deux", "- - p trois"]),
    ("| a | b |\n|---|---|\n| **c** | d |", ["| a | b |", "| *c* | d |"]),
    ("Un\n: premier\n\nDeux\n\n: second", ["dt Un = p premier", "dt Deux = p second"]),
    ("### Un {#un}\n\n:::tip\n\nAide.\n\n:::\n", ["h3 Un", "p Aide."]),
    ("import X from 'y';\n\n[[page|les mots]] et [^1]\n", ["p les mots et"]),
    ("<b>Un</b><br>deux", ["p *Un*/deux"]),
    ("<dl><dt>Un<dd>premier</dl>", ["dt Un = p premier"]),
    ("```{glossary}\nUn\n  Premier.\n```", ["dt Un = p Premier."]),
    ("*[ACV]: Annual Contract Value", ["- p ACV: Annual Contract Value"]),
    ("---\ntitle: Mots\n---\nTexte.", ["aside", "p Texte."]),
  ])
  func itsBlocksAreFound(_ text: String, _ outline: [String]) {
    #expect(MarkdownReader.read(text).outline == outline)
  }

  @Test func everyBlockKnowsItsLine() {
    let document = MarkdownReader.read("---\ntitle: Mots\n---\n\n# A\n\nun\ndeux\n")
    #expect(document.title == "Mots")
    #expect(document.blocks.map(\.place) == [.line(1), .line(5), .line(7)])
    guard case .paragraph(let text) = document.blocks[2].content else { return }
    #expect(text.lines.map(\.place) == [.line(7), .line(8)])
  }

  @Test(arguments: [">", "> ", "- ", "* > "]) func nestingWithoutEndIsBounded(_ mark: String) {
    let text = String(repeating: mark, count: 50_000) + "Un mot."
    #expect(!MarkdownReader.read(text).outline.isEmpty)
  }
}

@Suite struct HTMLReaderTests {
  @Test(arguments: [
    ("<dl><dt>Un<br>Une<dd>premier<dt>Deux<dd>second</dl>", ["dt Un/Une = p premier", "dt Deux = p second"]),
    ("<dl><dt>a<dt>b<dd>c</dl>", ["dt a + b = p c"]),
    ("<h2>Un</h2><p>Texte&nbsp;<em>long</em>.</p>", ["h2 Un", "p Texte\u{A0}long."]),
    ("<nav>Menu</nav><main><p>Un</p></main><footer>Fin</footer>", ["p Un"]),
    ("<div id=cookies>Oui</div><p>Un</p>", ["p Un"]),
    ("<script>var a = '<p>x</p>';</script><p>Un</p>", ["p Un"]),
    ("<div>Un</div><div>deux</div>", ["p Un", "p deux"]),
    ("<ul><li><b>Un</b> : texte</ul>", ["- p *Un* : texte"]),
    ("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", ["| a | b |", "| c |"]),
    ("<details><summary>Un</summary><p>texte</p></details>", ["p *Un*", "p texte"]),
  ])
  func onlyThePagesOwnTextIsRead(_ html: String, _ outline: [String]) {
    #expect(HTMLReader.read("<html><body>\(html)</body></html>")?.outline == outline)
  }

  @Test func aCellThatTakesTwoRowsIsRepeated() throws {
    let page = try #require(HTMLReader.read("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>"))
    let table = try #require(page.firstTable)
    #expect(table.laidOut.rows.map { $0.cells.map(\.text.plain) } == [["a", "b"], ["a", "c"]])
    #expect(table.laidOut.rows[1].cells[0].isMerged)
  }

  @Test func aTableInACellIsATableOfItsOwn() throws {
    let inner = "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
    let page = try #require(HTMLReader.read("<table><tr><td>menu<td>\(inner)<tr><td>pied<td></table>"))
    #expect(page.outline == ["| menu |  |", "| pied |  |", "| a | b |", "| c | d |"])
  }
}
