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
    return columnInPart(heading)
  }

  private static let mostWords = 3

  /// `Terme métier`, `Business definition`: of a few words, the first or the last one tells.
  private static func columnInPart(_ heading: some StringProtocol) -> Column? {
    let words = Folded.words(String(heading)[...], most: mostWords + 1)
    guard words.count > 1, words.count <= mostWords else { return nil }
    let found = [words.first, words.last].compactMap(\.self).lazy.compactMap { known[String($0)] }
    return found.first { [.term, .acronym, .definition].contains($0) }
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
      concept concepts vocable headword lemma phrase mot-cle vocabulaire terminologie jargon item
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
      abrev abk initialism short short-form code-sigle trigramme
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
      stands-for what-it-stands-for spelled-out expanded-form full-term full-text en-toutes-lettres nom-long libelle-long
      denomination designation version-longue forme-etendue
      langform langname ausgeschrieben volle-bezeichnung vollstandiger-name vollform langtext langbezeichnung
      nombre-completo forma-completa nome-completo nome-esteso per-esteso por-extenso voluit volledige-naam
      正式名称 全称
      """
    ),
    (.kind, "type kind categorie category genre nature famille"),
    (
      .definition,
      """
      definition definitions def description descriptif back verso explication explications explanation en-clair
      definition-simple ce-que-ca-veut-dire ce-que-cela-veut-dire c-est-quoi ce-que-c-est ce-que-c-est-vraiment
      what-it-means in-plain-words plain-english in-plain-english what-is-it meaning-definition simple-definition
      definition-courte short-definition gloss definicion definiciones descripcion explicacion
      erklarung erlauterung beschreibung was-es-heisst was-ist-das kurzerklarung definitionen
      definicao descricao explicacao definizione definizioni descrizione spiegazione
      definitie omschrijving uitleg toelichting wat-het-betekent beschrijving
      definicja opis definice popis tanim aciklama
      定義 説明 解説 内容 定义 解释 釋義 정의 설명 определение описание
      """
    ),
    (
      .meaning,
      """
      sens meaning meanings signification significations developpe expansion expanded ausgeschriebene-form
      bedeutung significado que-significa o-que-significa significato che-cosa-significa cosa-significa
      betekenis znaczenie vyznam 意味 含义 значение
      """
    ),
    (
      .points,
      "points point notes note remarques remarks details detail complements commentaire commentaires comments bemerkungen"
    ),
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
    // What says nothing about a term.
    (
      .ignored,
      """
      responsable proprietaire referent auteur autrice source sources lien liens url statut etat valide validation maj
      mise-a-jour mis-a-jour-le date dates date-de-creation date-de-mise-a-jour service departement equipe numero version
      owner author link links status approved approval updated last-updated updated-on last-update created reviewed-by
      team department reference references ref contact
      verantwortlich autor quelle quellen stand datum abteilung nr version status aktualisiert
      responsable-de fuente enlace estado fecha departamento actualizado responsavel fonte estado data link
      responsabile stato aggiornato reparto bron eigenaar afdeling
      """
    ),
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
