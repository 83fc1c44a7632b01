// Tests whether a text is a name or a sentence. A name is short, begins with no article or pronoun, and has no verb.
// The word lists are French and English, in folded form.

enum NameLikeness {
  static let mostWords = 7
  /// The limit for a sentence after an acronym, which is less likely to be a name.
  static let fewWords = 5
  private static let mostHeadWords = 10

  private static let articles: Set = [
    "le", "la", "les", "l", "un", "une", "des", "du", "the", "a", "an",
  ]
  private static let pronouns: Set = [
    "ce", "cet", "cette", "ces", "c", "il", "ils", "elle", "elles", "nous", "vous", "on", "voici", "voir", "this",
    "these", "that", "it", "they", "we", "you", "here", "see", "he", "she",
  ]
  private static let verbs: Set = [
    "est", "sont", "a", "ont", "doit", "peut", "qui", "que", "is", "are", "has", "have", "must", "can", "who", "which",
    "that", "consiste", "designe", "means",
  ]

  static func isName(_ text: Substring, most: Int) -> Bool {
    let naming = withoutParentheses(text)
    let words = Folded.words(naming, most: most + 1)
    guard !words.isEmpty, words.count <= most, !opensSentence(text), !text.contains(","), !text.contains(";") else {
      return false
    }
    return !tokens(naming).contains { verbs.contains($0) } && words.allSatisfy { Int($0) == nil }
  }

  /// Whether the text can be a head: not long, without verb, without pronoun at its start. It may have an article (`La
  /// marge : …`).
  static func canBeHead(_ text: Substring) -> Bool {
    let naming = withoutParentheses(text)
    let words = Folded.words(naming, most: mostHeadWords + 1)
    guard !words.isEmpty, words.count <= mostHeadWords, !opens(naming, with: pronouns) else { return false }
    return !tokens(naming).dropFirst().contains { verbs.contains($0) && $0 != "a" }
  }

  /// Whether the text begins with an article or a pronoun, as definitions do.
  static func opensSentence(_ text: Substring) -> Bool { opens(text, with: articles) || opens(text, with: pronouns) }

  /// `IT` and `C-level` do not begin with a pronoun.
  private static func opens(_ text: Substring, with words: Set<String>) -> Bool {
    let word = text.unicodeScalars.drop { isBreak($0) }.prefix { !isBreak($0) }
    return !AcronymPattern.looksLike(Substring(word)) && tokens(text).first.map(words.contains) == true
  }

  /// The folded words. A word with hyphens stays one word, and « à » stays different from « a ».
  private static func tokens(_ text: Substring) -> [String] {
    text.unicodeScalars.split(whereSeparator: isBreak).prefix(mostTokens).map { word in
      Substring(word).lowercased() == "à" ? "à" : Folded.key(Substring(word))
    }.filter { !$0.isEmpty }
  }

  private static let mostTokens = 40

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWhitespace || scalar == "'" || scalar == "’" || scalar == "\"" || scalar == "«"
  }

  private static func withoutParentheses(_ text: Substring) -> Substring {
    guard let open = text.firstIndex(of: "("), open > text.startIndex else { return text }
    return text[..<open]
  }
}

/// After an acronym, `Finds leads.` is a definition and `Sales leads.` a name, and both look alike. Only a text that
/// surely begins with a verb counts as a sentence; otherwise it is taken as a name, and the guess is reported.
enum FirstSentence {
  static func looksLike(_ text: Substring) -> Bool {
    let words = text.unicodeScalars.split { $0.isWhitespace || $0 == "'" || $0 == "’" }.map(Substring.init)
    guard let first = words.first, !isCapitalised(words.dropFirst()) else { return false }
    let opening = Folded.key(first)
    if verbs.contains(opening) { return true }
    return words.count > 1 && !prepositions.contains(opening) && determiners.contains(words[1].lowercased())
  }

  /// Whether every long word is capitalised, as in the name `Closes Every Deal`.
  private static func isCapitalised(_ words: ArraySlice<Substring>) -> Bool {
    let long = words.filter { $0.unicodeScalars.count > 3 }
    return !long.isEmpty && long.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase == true }
  }

  /// Folded verbs that cannot be nouns. "Calls", "leads", « mesure » and « relance » can be both and are left out.
  private static let verbs: Set = [
    "accompagne", "appelle", "cherche", "conclut", "conseille", "consiste", "contacte", "coordonne", "correspond",
    "cree", "decrit", "designe", "developpe", "dirige", "encadre", "engage", "entretient", "fait", "fidelise", "gere",
    "identifie", "indique", "negocie", "organise", "permet", "planifie", "prend", "propose", "prospecte", "qualifie",
    "regroupe", "repond", "represente", "sert", "suit", "supervise", "tient", "transmet", "trouve", "vend", "verifie",
    "acts", "advises", "brings", "calculates", "closes", "combines", "converts", "creates", "demonstrates",
    "describes", "develops", "ensures", "explains", "finds", "generates", "gets", "gives", "helps", "identifies",
    "includes", "indicates", "keeps", "makes", "manages", "means", "meets", "negotiates", "nurtures", "oversees",
    "owns", "provides", "qualifies", "reaches", "refers", "represents", "responds", "sells", "serves", "speaks",
    "supervises", "takes", "tells", "works", "writes",
  ]

  /// A word before a determiner is probably a verb with its object, because in names a noun or a preposition follows.
  /// "un" is not in the list: a name can be « entretien un à un ».
  private static let determiners: Set = [
    "le", "la", "les", "l", "une", "ses", "son", "sa", "leur", "leurs", "ce", "cet", "cette", "ces", "chaque", "tous",
    "toutes", "notre", "votre", "nos", "vos", "the", "a", "an", "its", "their", "his", "her", "each", "every", "our",
    "your", "all",
  ]

  private static let prepositions: Set = [
    "a", "au", "avec", "dans", "de", "en", "hors", "par", "pour", "sans", "sous", "sur", "vers", "at", "behind", "by",
    "for", "from", "in", "of", "off", "on", "over", "to", "under", "with",
  ]
}
