// Behind an acronym, `Finds leads.` defines and `Sales leads.` names: the two look alike, so only what surely opens with a
// verb is taken for a sentence. In doubt it is a name, and the guess is told.

enum FirstSentence {
  static func looksLike(_ text: Substring) -> Bool {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0 == "'" || $0 == "’" }.map(Substring.init)
    guard let first = words.first, !isCapitalised(words.dropFirst()) else { return false }
    let opening = Folded.key(first)
    if verbs.contains(opening) { return true }
    return words.count > 1 && !prepositions.contains(opening) && determiners.contains(words[1].lowercased())
  }

  /// `Closes Every Deal`: whoever writes so writes a name.
  private static func isCapitalised(_ words: ArraySlice<Substring>) -> Bool {
    let long = words.filter { $0.unicodeScalars.count > 3 }
    return !long.isEmpty && long.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase == true }
  }

  /// Verbs that are no noun, folded. "Calls", "leads", « mesure » or « relance » could be either.
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

  /// Names go on with a noun or a preposition; a word and one of these is a verb and its object. Not "un": a name may
  /// be « entretien un à un ».
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
