// reStructuredText, AsciiDoc, Org, LaTeX, data and TBX as trees; plain text without what its pages repeat.

import Documents
import Testing

@Suite struct LightMarkupTests {
  @Test(arguments: [
    (".. glossary::\n   :sorted:\n\n   Un\n   Une\n     Premier :term:`mot <x>`.\n", ["dt Un + Une = p Premier mot."]),
    ("Mots\n====\n\nUn\n---\n\nTexte **fort**.\n", ["h1 Mots", "h2 Un", "p Texte *fort*."]),
    ("Un\n   Premier.\nDeux\n   Second.\n", ["dt Un = p Premier.", "dt Deux = p Second."]),
    ("* un\n* deux\n", ["- p un", "- p deux"]),
  ])
  func restructuredText(_ text: String, _ outline: [String]) {
    #expect(RestructuredReader.read(text).outline == outline)
  }

  @Test(arguments: [
    (
      "= Mots\n\n[glossary]\nUn:: premier\n  et suite\n[[b]]Deux::\n  second\n",
      ["h1 Mots", "dt Un = p premier et suite", "dt Deux = p second"]
    ),
    ("== Un\n\nTexte *fort* et <<x,lien>>.\n", ["h2 Un", "p Texte *fort* et lien."]),
    ("|===\n|a |b\n|c |d\n|===\n", ["| a | b |", "| c | d |"]),
    ("Une:: a\nDeux::\nTrois:: b\n", ["dt Une = p a", "dt Deux + Trois = p b"]),
  ])
  func asciiDoc(_ text: String, _ outline: [String]) { #expect(AsciiDocReader.read(text).outline == outline) }

  @Test(arguments: [
    ("#+TITLE: Mots\n* Un :tag:\n  Texte [[x][lien]].\n", ["h1 Un", "p Texte lien."]),
    ("- Un :: premier\n  suite\n- Deux :: second\n", ["dt Un = p premier suite", "dt Deux = p second"]),
    ("| a | b |\n|---+---|\n| c | d |\n", ["| a | b |", "| c | d |"]),
  ])
  func org(_ text: String, _ outline: [String]) { #expect(OrgReader.read(text).outline == outline) }

  @Test(arguments: [
    (
      "\\newglossaryentry{c}{name={Churn}, description={Perte, \\emph{vue} \\`a la fin}}",
      ["dt Churn = p Perte, vue à la fin"]
    ),
    ("\\newacronym{acv}{ACV}{Annual Contract Value}", ["dt ACV + Annual Contract Value = "]),
    ("\\acro{ca}[CA]{Chiffre d'affaires}", ["dt CA + Chiffre d'affaires = "]),
    ("\\begin{description}\n\\item[Un] premier % note\n\\end{description}", ["dt Un = p premier % note"]),
  ])
  func laTeX(_ text: String, _ outline: [String]) {
    let found = LaTeXReader.read(text).outline.map { $0.precomposed }
    #expect(found == outline.map(\.precomposed))
  }

  @Test(arguments: [
    (
      "[{\"term\": \"Un\", \"definition\": \"a\"}, {\"term\": \"Deux\", \"definition\": null}]",
      ["| term | definition |", "| Un | a |", "| Deux |  |"]
    ),
    (
      "{\"title\": \"T\", \"mots\": {\"Un\": \"a\", \"Deux\": \"b\", \"Trois\": \"c\"}}",
      ["dt Un = p a", "dt Deux = p b", "dt Trois = p c"]
    ),
    ("un:\n  definition: a\ndeux:\n  definition: b\n", ["| key | definition |", "| un | a |", "| deux | b |"]),
    (
      "{\"term\": \"Un\", \"definition\": \"a\"}\n{\"term\": \"Deux\", \"definition\": \"b\"}",
      ["| term | definition |", "| Un | a |", "| Deux | b |"]
    ),
  ])
  func data(_ text: String, _ outline: [String]) throws {
    #expect(try #require(DataReader.read(text)).outline == outline)
  }

  @Test(arguments: ["[", "{\"a\":", "- "]) func dataThatIsTooDeepIsNone(_ sign: String) {
    #expect(DataReader.read(String(repeating: sign, count: 100_000)) == nil)
  }

  @Test func aTermBaseIsReadInTheLanguageWithMostDefinitions() throws {
    let entry =
      "<termEntry><langSet xml:lang='en'><tig><term>one</term></tig></langSet><langSet xml:lang='fr'><descrip type='definition'>Premier.</descrip><tig><term>un</term></tig><tig><term>U1</term></tig></langSet></termEntry>"
    let text = "<martif xml:lang='en'><text><body>\(entry)</body></text></martif>"
    let document = try #require(TermBaseReader.read(Array(text.utf8)))
    #expect(document.outline == ["dt un + U1 = p Premier."])
    #expect(document.language == "fr")
  }

  @Test func pagesOfATextLoseTheirHeadsAndNumbers() {
    let page = { (number: Int) in
      "Manuel interne\n\n•\n\nUn mot numéro \(number) - ce que l'on en dit dans la mai-\nson.\n\nPage \(number) of 3\n\n"
    }
    let text = TextReader.cleaned("Titre\n\nDébut.\n\nSuite.\n\n\n\n" + (1...3).map(page).joined())
    #expect(!text.contains("Page 2") && !text.contains("Manuel interne"))
    #expect(text.contains("• Un mot numéro 2 - ce que l'on en dit dans la maison."))
  }
}

extension String {
  /// Letters and accents as one, for comparison.
  var precomposed: String { String(decoding: Array(self.utf8), as: UTF8.self).lowercased() }
}
