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

  /// Whether a title or a heading says that it is a glossary.
  static func namesItself(_ text: String) -> Bool {
    Folded.words(text, most: 12).contains(where: names.contains) || signs.contains { text.holds($0) }
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
    date time place attendees minutes summary conclusion title subject from to cc re reply-to
    """)

  static func isSection(_ text: String) -> Bool {
    sections.contains(Folded.key(text)) || closings.contains(Folded.key(text))
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
