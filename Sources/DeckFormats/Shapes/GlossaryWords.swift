// Words by which a document calls itself a glossary, and words that head parts of documents which are none.

enum GlossaryWords {
  private static let names: Set = set(
    """
    glossaire glossaires lexique vocabulaire terminologie sigles acronymes abreviations dictionnaire jargon definitions
    glossary glossaries vocabulary terminology acronyms abbreviations dictionary lexicon definitions terms
    glossar begriffe worterbuch abkurzungen fachbegriffe lexikon begriffserklarungen abkurzungsverzeichnis
    glosario vocabulario terminologia diccionario siglas glossario vocabolario dizionario sigle acronimi
    dicionario siglas termos woordenlijst begrippenlijst afkortingen begrippen slownik slovnik sozluk
    """)
  private static let signs = ["用語集", "用語", "术语表", "词汇表", "용어집", "глоссарий"]

  private static let longestTitle = 9

  /// Whether a title or a heading says that it is a glossary. "Under the terms of …" is a sentence and no title.
  static func namesItself(_ text: String) -> Bool {
    guard WordCount.of(text) <= longestTitle else { return false }
    return Folded.words(text, most: 12).contains(where: names.contains) || signs.contains { text.holds($0) }
  }

  private static let terms: Set = set(
    "terms termos termes definitions jargon acronyms abbreviations sigles acronymes siglas")

  /// Whether the head of a first entry is the document's title. "Terms of service" may be a term.
  static func isTitle(_ head: String) -> Bool {
    let words = Folded.words(head, most: 6)
    return namesItself(head) && words.count < 6 && (words.count == 1 || !words.contains(where: terms.contains))
  }

  private static let others: Set = set(
    """
    changelog changelogs changes news release-notes whats-new copyright license licence licenses copying authors thanks
    credits contributors maintainers todo bugs faq install installation package manifest requirements entry-points
    history manual tutorial upgrading migration contributing notice
    journal-des-modifications nouveautes licence-d-utilisation mode-d-emploi manuel compte-rendu ordre-du-jour recette
    tarif tarifs factures contacts annuaire anderungen lizenz handbuch protokoll tagesordnung rezept preisliste
    cambios licencia instalacion manual-de-usuario acta receta precios registro-de-cambios modifiche licenza verbale
    ricetta listino alteracoes licenca ata
    """)

  /// Whether a title says that the document is of another kind: a change log, a licence, minutes.
  static func namesOther(_ text: String) -> Bool {
    guard WordCount.of(text) <= longestTitle else { return false }
    let words = Folded.words(text, most: 12)
    return words.contains(where: others.contains) || others.contains(Folded.key(text))
      || zip(words, words.dropFirst()).contains { others.contains("\($0)-\($1)") }
  }

  private static let closings: Set = set(
    """
    see-also references reference related related-pages related-documents further-reading links external-links sources
    contributing contribute license licence credits authors changelog notes footnotes about feedback next-steps
    voir-aussi liens sources documents-lies pour-aller-plus-loin bibliographie contribuer licence remarques a-propos
    sommaire table-des-matieres table-of-contents contents toc index introduction preface overview preamble
    siehe-auch weiterfuhrende-links quellen literatur inhalt inhaltsverzeichnis einleitung
    vease-tambien enlaces referencias fuentes indice introduccion ver-tambem ligacoes fontes introducao
    vedi-anche collegamenti fonti indice introduzione zie-ook bronnen inhoud inleiding
    """)

  /// Whether a heading opens a part that is no term: « Voir aussi », "References".
  static func isClosing(_ text: String) -> Bool { closings.contains(Folded.key(text)) }

  private static let sections: Set = set(
    """
    install installation installing usage use getting-started quick-start quickstart configuration configure setup build
    building requirements prerequisites dependencies examples example features description synopsis name options arguments
    author bugs copyright files environment exit-status return-value api todo roadmap support testing tests
    development release-notes history version versions upgrade upgrading troubleshooting faq security known-issues
    acknowledgements acknowledgments note notes warning news changes upstream-name upstream-contact source comment
    format comments disclaimer maintainer homepage bug-reports contact agenda participants decisions actions
    ordre-du-jour presents decisions prochaine-reunion utilisation demarrage exemples objectif objectifs contexte
    ingredients preparation cuisson method zutaten zubereitung ingredientes preparacion ingredienti preparazione preparo
    date time place attendees minutes summary conclusion title subject from to cc re reply-to
    """)

  static func isSection(_ text: String) -> Bool {
    sections.contains(Folded.key(text)) || closings.contains(Folded.key(text))
  }

  private static let ofManual: Set = set(
    """
    name synopsis description options see-also author authors bugs files environment exit-status diagnostics return-value
    conforming-to reporting-bugs head1-name head1-synopsis head1-description nom resume beschreibung nombre sinopsis
    """)

  /// Whether the key of a heading is one that manual pages have, at most one of which is a term elsewhere.
  static func isOfManual(_ key: String) -> Bool { ofManual.contains(key) }

  private static let changes: Set = set(
    """
    fix fixed fixes add added adds adding remove removed removes update updated updates upgrade upgraded change changed
    changes new bump drop dropped rename renamed refresh initial enable disable avoid prevent replace replaced revert
    rebuild closes correct ensure noteworthy enhancements backport bug bugs improve improved improvements deprecated
    corrige corriges ajout ajoute ajouter supprime suppression correction mise nouveau nouvelle
    behoben hinzugefugt entfernt geandert neu anadido corregido eliminado aggiunto corretto rimosso adicionado corrigido
    """)

  /// Whether a text begins as an entry of a change log does: "Fixed …", « Ajout de… ».
  static func opensChange(_ text: String) -> Bool {
    Folded.words(text, most: 1).first.map(changes.contains) ?? false
  }

  private static let definitionOpenings: Set = set(
    """
    a an any someone something person process technique type kind set term refers acronym abbreviation
    un une ensemble action personne processus terme acronyme somme ein eine einen sammlung abkurzung
    una uno unos conjunto persona proceso uma pessoa processo insieme een
    """)

  /// Whether definitions begin with a word: an indefinite article, or the name of a kind.
  static func opensDefinition(_ word: String) -> Bool { definitionOpenings.contains(word) }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
