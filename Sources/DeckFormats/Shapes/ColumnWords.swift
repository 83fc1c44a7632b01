// The words that head the columns of glossaries, in the languages in which they were met.

import Glossary

enum ColumnWords {
  /// The column that a heading names; nil if its words are in no table.
  static func column(_ heading: some StringProtocol) -> Column? {
    let key = key(heading)
    if let found = known[key] { return found }
    // `Définition (FR)`, `Term *`, `fr.definition`: the word itself is enough.
    for part in heading.unicodeScalars.split(whereSeparator: { "(.:/_*[".unicodeScalars.contains($0) }) {
      let word = Self.key(String(String.UnicodeScalarView(part)))
      if let found = known[word], part.count > 2 { return found }
    }
    return nil
  }

  private static func key(_ heading: some StringProtocol) -> String {
    let folded = Folded.key(heading)
    return folded.isEmpty ? NormalizedText.of(String(heading)).lowercased() : folded
  }

  private static let words: [(Column, String)] = [
    (.id, "id identifiant identifier"),
    (
      .term,
      """
      terme termes term terms mot mots word words front recto entree entry expression key title titre label libelle notion
      concept concepts vocable headword lemma phrase
      begriff begriffe ausdruck bezeichnung wort fachbegriff stichwort titel
      termino terminos concepto palabra vocablo titulo expresion
      termo termos conceito palavra vocabulo expressao verbete
      termine termini parola voce concetto titolo espressione lemma
      begrip begrippen woord titel uitdrukking termen
      pojecie pojem haslo slowo vyraz ord terim
      用語 単語 語句 言葉 表 术语 術語 词语 名称 名詞 용어 термин термины
      """
    ),
    (
      .acronym,
      """
      sigle sigles acronym acronyme acronyms acronymes abreviation abreviations abbreviation abbreviations abbr abbrev
      abrev abk initialism short short-form code-sigle
      abkurzung abkurzungen kurzel kurzform akronym kurz
      sigla siglas acronimo acronimos abreviatura abreviaturas abreviacion
      acronimi abbreviazione abbreviazioni abreviacao
      afkorting afkortingen acroniem skrot skroty zkratka zkratky forkortelse
      略語 略称 略号 缩写 縮寫 简称 약어 сокращение
      """
    ),
    (
      .names,
      """
      nom noms name names nom-complet full-name full-form long-form longform forme-longue forme-developpee intitule
      stands-for spelled-out expanded-form langform langname ausgeschrieben volle-bezeichnung
      nombre-completo forma-completa nome-completo nome-esteso per-esteso por-extenso voluit volledige-naam
      正式名称 全称
      """
    ),
    (.kind, "type kind categorie category genre nature"),
    (
      .definition,
      """
      definition definitions description back verso explication explanation en-clair definition-simple
      ce-que-ca-veut-dire ce-que-cela-veut-dire what-it-means in-plain-words what-is-it meaning-definition
      definition-courte short-definition gloss definicion definiciones significado que-significa descripcion explicacion
      bedeutung erklarung erlauterung beschreibung was-es-heisst was-ist-das kurzerklarung
      definicao significado o-que-significa descricao explicacao
      definizione definizioni significato che-cosa-significa descrizione spiegazione cosa-significa
      definitie betekenis omschrijving uitleg toelichting wat-het-betekent beschrijving
      definicja znaczenie opis definice vyznam popis tanim aciklama
      意味 定義 説明 解説 内容 定义 解释 含义 釋義 정의 설명 определение значение описание
      """
    ),
    (.meaning, "sens meaning signification developpe expansion expanded ausgeschriebene-form"),
    (.points, "points point notes note remarques remarks details complements"),
    (
      .example,
      "exemple exemples example examples beispiel beispiele ejemplo ejemplos exemplo exemplos esempio voorbeeld 例 例文"
    ),
    (
      .aliases,
      """
      alias aliases synonyme synonymes synonym synonyms synonym-e aka also-known-as autres-noms variantes variants
      auch sinonimo sinonimos sinonimi synoniem synoniemen synonyma 同義語 別名 同义词
      """
    ),
    (
      .seeAlso,
      """
      voir-aussi see-also voir see renvois related related-terms see_also siehe-auch siehe verweis vease-tambien vedi-anche
      ver-tambem zie-ook termes-lies seealso
      """
    ),
    (.confusedWith, "confondu-avec confused-with a-ne-pas-confondre-avec not-to-be-confused-with"),
    (.tags, "etiquettes etiquette tags tag mots-cles keywords theme themes"),
    (.deck, "deck jeu paquet"),
  ]

  private static let known: [String: Column] = {
    var known: [String: Column] = [:]
    for (column, list) in words {
      for word in list.split(whereSeparator: \.isWhitespace) where known[String(word)] == nil {
        known[String(word)] = column
      }
    }
    return known
  }()

  /// Whether a heading is the name of a language: its column has the same terms in another one.
  static func isLanguage(_ heading: some StringProtocol) -> Bool { languages.contains(key(heading)) }

  private static let languages = Set(
    """
    en eng anglais english englisch ingles inglese engels angielski en-anglais in-english
    fr fra francais french franzosisch frances francese frans de deu allemand german deutsch aleman tedesco duits
    es esp espagnol spanish spanisch espanol spagnolo spaans it italien italian italienisch italiano italiaans
    pt portugais portuguese portugiesisch portugues portoghese portugees nl neerlandais dutch niederlandisch nederlands
    equivalent traduction translation ubersetzung traduccion traducao traduzione vertaling uk us 英語 english-term
    terme-anglais terme-en equivalent-anglais
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
