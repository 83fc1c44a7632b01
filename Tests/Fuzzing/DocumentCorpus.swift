// Sound documents of each kind, in our own words, and the pieces that matter in them.

extension Corpus {
  static let zips = [
    OfficeParts.workbook(Array(sheet.utf8)), OfficeParts.text(Array(word.utf8)),
    OfficeParts.openDocument("spreadsheet", Array(calc.utf8)), OfficeParts.openDocument("text", Array(writer.utf8)),
  ]

  static func documents(of subject: Subject) -> [String] {
    switch subject {
    case .html:
      [page, "<table><tr><th>Terme<th>Définition<tr><td rowspan=2>SLA<td colspan=2>Ce que l'on promet.</table>"]
    case .markdown: [markdown, "Devis\n: Un prix.\n\nPrix\n\n: Autre.\n", "```{glossary}\nDevis\n  Un prix.\n```\n"]
    case .asciiDoc:
      ["= Mots\n\n[glossary]\nDevis:: Un prix, link:a[ici].\nPrix::\n+\nAutre *mot*.\n\n|===\n|a |b\n|c |d\n|===\n"]
    case .restructured:
      [
        ".. glossary::\n\n   Devis : d\n   Prix\n      Un :term:`prix <p>`.\n\nTitre\n=====\n\n* - a\n  - b\n\nMot\n  Sens.\n"
      ]
    case .org: ["#+TITLE: Mots\n* Devis :a:\nUn prix.\n- Prix :: [[a][autre]] *mot*\n  suite\n| a | b |\n"]
    case .latex:
      [
        "\\newacronym{sla}{SLA}{Service Level Agreement}\n\\newglossaryentry{d}{name={Devis},description={Un pr\\'ix}}\n\\item[Prix] autre % x\n"
      ]
    case .tbx:
      [
        "<?xml version='1.0'?><martif xml:lang='fr'><text><body><termEntry><langSet xml:lang='fr'><descrip type='definition'>Un prix.</descrip><tig><term>devis</term></tig></langSet></termEntry></body></text></martif>"
      ]
    case .data:
      [
        "[{\"term\": \"Devis\", \"definition\": \"Un prix.\"}, {\"term\": \"SLA\", \"fr\": {\"d\": [\"a\", \"b\"]}}]",
        "title: Mots\nterms:\n  - term: Devis\n    definition: &d Un prix.\n  - term: SLA\n    definition: *d\n",
        "Devis: Un prix.\nSLA: Autre.\n",
      ]
    case .pages:
      [
        "Titre\n\n•\nDevis - un pr-\nix, une suite de mots assez longue pour être cou-\npée.\n\nPage 1 of 2\n\u{C}\nSLA        ce que l'on promet\n            encore\n"
      ]
    case .xlsx: [sheet]
    case .docx: [word]
    case .ods: [calc]
    case .odt: [writer]
    default: []
    }
  }

  static let markup = [
    "<", ">", "</", "/>", "=\"", "'", "&amp;", "&#233;", "&x;", "<!--", "-->", "<![CDATA[", "]]>",
    "<!DOCTYPE d [<!ENTITY x 'y'>]>",
    "<?xml version='1.0' encoding='UTF-16'?>", "\n", "\u{0}", "é", "\u{AD}", "9223372036854775807", "-1", "0", "\n%%\n",
    "<dl>", "<dt>", "<dd>", "<table>", "<tr>", "<td rowspan=3>", "<td colspan=999>", "<li>", "<pre>", "<script>",
    "<main>", "<h2>",
    "<p>", "<b>", "<br>", "<style>", "<summary>", "<termEntry>", "<langSet>", "<term>",
  ]

  static let office = [
    "<row r='9'>", "<c t='s'>", "<v>0</v>", "<mergeCell ref='A1:B3'/>", "<col min='1' max='3' hidden='1'/>", "<is><t>",
    "<rPh>",
    "<w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:gridSpan w:val='3'/>", "<w:vMerge/>", "<w:del>",
    "<w:numPr><w:ilvl w:val='1'/></w:numPr>",
    "<w:pStyle w:val='a'/>", "<w:basedOn w:val='a'/>", "<w:sdt>", "<table-row table:number-rows-repeated='3'>",
    "<table-cell table:number-columns-repeated='9'>", "<covered-table-cell/>", "<annotation>",
    "<text:h text:outline-level='2'>",
    "<text:list>", "<text:list-item>", "<text:span text:style-name='a'>", "<text:note>",
  ]

  static let light = [
    "::", ":: ", "= ", "== ", "|===", "|", "* ", "- ", "+\n", "\n\n", "\n  ", "\n    ", "....", "----", "////", "[[",
    "]]", "<<", ">>", "link:a[",
    "((", "`", "``", "**", "*", "_", ":term:`", "`_", ".. glossary::", ".. list-table::", "====\n", "#+TITLE:",
    "#+begin_src", ":end:",
    "\\item[", "\\newacronym{", "}{", "}", "{", "\\'e", "%", "\\\\", "$", "~", ": ", "> ", "```", "~~~", "![", "](",
    "[a]: ", "|-|-|",
    "{#a}", ":::", "%%", "==", "<!--", "<b>", "&a ", "*a", "? ", "!!", "[", "]", "\"", ",", "\t", "\u{C}", "•",
    "Page 1 of 2", "é", "\u{AD}",
    "\u{0}", "\u{301}", "😀", "0", "acronym=", "name=A,", "definition=2",
  ]

  private static let page = """
    <!doctype html><html lang=fr><head><title>Mots</title><style>p{}</style></head><body><nav><a href=a>Menu</a></nav>
    <main><h1>Mots</h1><dl><dt><b>Devis</b><br>Prix<dd>Un prix &eacute;crit.<dt>SLA<dd><p>Ce que l'on promet.</dl>
    <h2>Marge</h2><p>Ce qui <em>reste</em>.</p><ul><li><b>FDR</b> : montre<ul><li>x</ul></ul><pre>code</pre></main></html>

    """

  private static let markdown = """
    ---
    title: Mots
    ---
    # Mots {#m}

    ## Devis
    Un **prix** [écrit](x) et [^1].

    | Sigle | Nom | Sens |
    |---|:--|---|
    | SLA | Service Level Agreement | Promesse |

    - **FDR** — montre
      - point
    > **Marge** : reste
    <dl><dt>Prix<dd>autre</dl>

    """

  private static let sheet =
    "<worksheet><cols><col min='3' max='3' hidden='1'/></cols><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>Devis</t></is></c><c r='B2' t='str'><v>Un prix.</v></c></row><row r='3'><c r='B3'><v>3.5</v></c></row></sheetData><mergeCells><mergeCell ref='A2:A3'/></mergeCells></worksheet>\n%%\n<sst><si><t>Terme</t></si><si><r><t>Défi</t></r><r><t>nition</t></r></si></sst>"

  private static let word =
    "<w:document><w:body><w:p><w:pPr><w:pStyle w:val='T'/></w:pPr><w:r><w:t>Devis</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>SLA</w:t></w:r><w:r><w:t> : promesse</w:t><w:tab/><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>\n%%\n<w:styles><w:style w:styleId='T'><w:name w:val='heading 2'/></w:style></w:styles>"

  private static let calc =
    "<d><automatic-styles><style style:name='a' style:family='table'><table-properties table:display='true'/></style></automatic-styles><spreadsheet><table table:name='T'><table-column/><table-row><table-cell><p>Terme</p></table-cell><table-cell><p>Définition</p></table-cell></table-row><table-row><table-cell table:number-rows-spanned='2'><p>Devis</p></table-cell><table-cell><p>Un<s/>prix.</p></table-cell></table-row><table-row><covered-table-cell/><table-cell><p>x</p></table-cell></table-row></table></spreadsheet></d>"

  private static let writer =
    "<d><automatic-styles><style style:name='a'><text-properties fo:font-weight='bold'/></style></automatic-styles><text><h text:outline-level='2'>Devis</h><p>Un <span text:style-name='a'>prix</span>.</p><list><list-item><p>x</p></list-item></list><table><table-row><table-cell><p>a</p></table-cell></table-row></table></text></d>\n%%\n<styles/>"
}
