// Guesses from words. The kind of a term comes from the main noun of its name (`Account Manager`, `Coût
// d'acquisition`), else from the main noun of its definition (`Le taux auquel…`, `Ce rôle…`); the word is reported.

import Glossary

enum KindGuess {
  static func of(names: [String], definition: String) -> (kind: Kind, word: String)? {
    for name in names {
      if let found = named(name) { return found }
    }
    let words = Folded.words(definition)
    return defined(words) ?? sorted(words, arithmetic, .metric)
  }

  // MARK: The name

  /// In French the main noun is the first word of a name, in English the last.
  private static func named(_ name: String) -> (Kind, String)? {
    let words = Folded.words(name)
    guard let first = words.first, let last = words.last else { return nil }
    for (kind, heads, tails) in nameNouns {
      if heads.contains(first) { return (kind, first) }
      if tails.contains(last) { return (kind, last) }
    }
    return nil
  }

  private static let nameNouns: [(Kind, heads: Set<String>, tails: Set<String>)] = [
    (
      .role,
      [
        "responsable", "responsables", "directeur", "directrice", "ingenieur", "charge", "chargee", "charges",
        "representant", "representante", "chef", "vendeur", "vendeuse", "conseiller", "conseillere", "gestionnaire",
        "consultant", "architecte", "specialiste", "commercial", "vp", "head", "chief",
      ],
      [
        "rep", "reps", "representative", "manager", "managers", "executive", "executives", "engineer", "architect",
        "director", "officer", "specialist", "consultant", "analyst", "associate",
      ]
    ),
    (
      .metric, ["taux", "cout", "couts", "marge", "ratio", "delai", "duree", "pourcentage", "nombre"],
      ["rate", "cost", "costs", "revenue", "value", "ratio", "margin", "churn", "quota"]
    ),
    (.method, ["methode", "methodologie"], ["method", "methodology", "framework"]),
    (
      .interaction, ["appel", "entretien", "rendez", "courriel", "message"],
      ["call", "email", "mail", "voicemail", "interview", "meeting"]
    ),
  ]

  // MARK: The definition

  private static let genera: [(Kind, Set<String>)] = [
    (
      .role,
      [
        "role", "roles", "fonction", "poste", "metier", "specialiste", "specialistes", "equipe", "personne",
        "responsable", "commercial", "commerciale", "vendeur", "vendeurs", "representant", "manager", "job", "position",
        "person", "team", "salesperson", "specialist", "seller", "rep",
      ]
    ),
    (
      .metric,
      [
        "taux", "cout", "couts", "revenu", "estimation", "pourcentage", "nombre", "montant", "valeur", "ratio", "duree",
        "temps", "delai", "part", "marge", "indicateur", "mesure", "somme", "rate", "cost", "costs", "revenue",
        "amount", "number", "percentage", "ratio", "time", "value", "estimate", "share", "metric", "measure", "sum",
      ]
    ),
    (.method, ["methode", "methodologie", "cadre", "grille", "method", "methodology", "framework"]),
    (
      .interaction,
      [
        "appel", "entretien", "courriel", "message", "rendez", "echange", "call", "email", "voicemail", "interview",
        "conversation", "meeting",
      ]
    ),
  ]
  private static let arithmetic: Set = [
    "soustrayant", "soustraction", "divise", "divisee", "divises", "divisees", "multiplie", "multipliee", "multiplies",
    "multipliees", "subtracting",
    "subtracted", "divided", "multiplied", "minus",
  ]

  /// Words that may come before the main noun of a definition.
  private static let before: Set = [
    "le", "la", "les", "l", "un", "une", "des", "ce", "cet", "cette", "ces", "c", "il", "s", "agit", "d", "de", "est",
    "sont", "the", "a", "an", "this", "these", "it", "is", "are", "total", "average", "mean", "annual", "monthly",
    "yearly", "net", "overall", "expected", "specialised", "specialized", "senior", "junior", "premier", "first",
  ]
  private static let copulas: Set = ["est", "is"]
  private static let furthestCopula = 8

  private static func defined(_ words: [String]) -> (Kind, String)? {
    if let found = genus(words[...]) { return found }
    guard let copula = words.prefix(furthestCopula).firstIndex(where: copulas.contains) else { return nil }
    let after = words[(copula + 1)...]
    guard let article = after.first, ["un", "une", "a", "an", "the", "le", "la"].contains(article) else { return nil }
    return genus(after)
  }

  private static func genus(_ words: ArraySlice<String>) -> (Kind, String)? {
    guard let noun = words.first(where: { !before.contains($0) }) else { return nil }
    return genera.lazy.compactMap { kind, nouns in nouns.contains(noun) ? (kind, noun) : nil }.first
  }

  /// Whether a folded word says what kind of thing something is: « taux », "team".
  static func isGenus(_ word: String) -> Bool { genera.contains { $0.1.contains(word) } }

  private static func sorted(_ words: [String], _ signs: Set<String>, _ kind: Kind) -> (Kind, String)? {
    words.first(where: signs.contains).map { (kind, $0) }
  }
}
