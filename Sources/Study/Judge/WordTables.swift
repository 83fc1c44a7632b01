// The judge's words, French and English, folded. Each table is short on purpose: what is in none of them is compared by
// its letters.

import Glossary

enum WordTables {
  /// Articles, prepositions, possessives and conjunctions.
  static let small = set(
    """
    le la les l un une des du de d a au aux en sur par pour dans chez que qu tant comme et ou son sa ses leur leurs
    votre vos notre nos mon ma mes the an of to for in on at by as from and or our your my its their per percent
    """)

  /// Small words that turn two nouns round: « partage de l'écran », "sharing of screens".
  static let linking = set("de du des d l of for your our my the votre vos notre nos")

  /// Small words that a hyphen makes part of a word: "opt-in", « in-direct », "un-qualified".
  static let hyphenWords = set("un in on off out up down")

  static let negations = set("sans hors non pas not no without")
  static let affirmations = set("avec with")

  /// Words that may be added to a name without saying anything else: « churn client », "onboarding process".
  static let generic = set(
    """
    team equipe client clients customer customers process processus rate taux method methode duree duration role poste
    metric indicateur person personne
    """)

  // MARK: Values

  /// The value of a number, written in digits or as a word, or of a month (10,001 to 10,012); `nil` for other words.
  /// « Un » is an article, « neuf » is new, "second" a unit of time: they are no numbers.
  static func value(of word: String) -> Int? {
    if let value = values[word] { return value }
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard digits.utf8.count <= 9,
      digits.endIndex == word.endIndex || ordinals.contains(String(word[digits.endIndex...]))
    else { return nil }
    return Int(digits)
  }

  /// What digits have behind them in an ordinal: « 1er », "2nd".
  private static let ordinals = set("st nd rd th er re ere e eme")

  private static let values: [String: Int] = {
    let numbers: [Int: String] = [
      1: "one first premier premiere", 2: "two deux", 3: "three trois", 4: "four quatre", 5: "five cinq", 6: "six",
      7: "seven sept",
      8: "eight huit", 9: "nine", 10: "ten dix", 11: "eleven onze", 12: "twelve douze", 13: "thirteen treize",
      14: "fourteen quatorze", 15: "fifteen quinze", 16: "sixteen seize", 17: "seventeen", 18: "eighteen",
      19: "nineteen", 20: "twenty vingt vingts", 30: "thirty trente", 40: "forty quarante", 50: "fifty cinquante",
      60: "sixty soixante", 70: "seventy septante", 80: "eighty octante huitante", 90: "ninety nonante",
      100: "hundred cent cents", 1000: "thousand mille",
    ]
    let months = [
      "january janvier", "february fevrier", "march mars", "april avril", "may mai", "june juin", "july juillet",
      "august aout", "september septembre", "october octobre", "november novembre", "december decembre",
    ]
    var values: [String: Int] = [:]
    for (number, words) in numbers { for word in set(words) { values[word] = number } }
    for (index, words) in months.enumerated() { for word in set(words) { values[word] = 10_001 + index } }
    return values
  }()

  // MARK: Words that stand for others

  /// Abbreviations and translations: the words of a group are one word for the judge.
  private static let groups = [
    "rep representative representant representante", "dev development developpement", "mgr manager", "exec executive",
    "acc acct account compte", "mktg marketing", "doc document", "info information", "ops operation", "biz business",
    "tech technical technique", "admin administration", "corp corporate", "eng engineer ingenieur",
    "dir director directeur", "resp responsable", "cust customer client", "software logiciel", "review revue",
    "sales vente",
    "revenue revenu", "value valeur", "contract contrat", "cost cout", "annual annuel", "meeting reunion",
    "team equipe", "architect architecte", "margin marge", "growth croissance", "market marche",
    "price prix", "net nette", "gross brut", "quarterly trimestriel", "monthly mensuel", "sharing partage",
    "online ligne",
  ]

  private static let meanings: [String: Int] = {
    var meanings: [String: Int] = [:]
    for (index, words) in groups.enumerated() {
      for word in set(words) { meanings[Inflection.base(word)] = index }
    }
    return meanings
  }()

  /// The group of a word without its ending; `nil` for a word in none.
  static func meaning(of base: String) -> Int? { meanings[base] }

  /// Whether two words, without their endings, are one: an abbreviation and its word, or a word in two languages.
  static func areOne(_ base: String, _ other: String) -> Bool {
    guard let meaning = meanings[base] else { return false }
    return meaning == meanings[other]
  }

  /// The words that are one with this word: those of its group, those of its value, the value's digits.
  static func others(of word: NameWord) -> [String] {
    if case .value(let value) = word.role { return ["\(value)"] + values.filter { $0.value == value }.keys }
    guard let meaning = meanings[word.base] else { return [] }
    return meanings.filter { $0.value == meaning }.keys.filter { $0 != word.base }
  }

  /// Abbreviations of several words, with the words.
  static let short: [String: [String]] = ["ca": ["chiffre", "affaires"], "rdv": ["rendez", "vous"]]

  // MARK: Opposites

  /// Prefixes that turn a word round, added or taken off, and the fewest letters that must be left: a "count" is no
  /// contrary of a "discount". The longest ones come first.
  static let negating = [
    ("dis", 6), ("non", 4), ("mis", 5), ("mal", 5), ("des", 5), ("un", 4), ("in", 5), ("im", 5), ("ir", 5), ("il", 5),
    ("de", 7), ("a", 7),
  ]

  /// Prefixes of which one turns the other round.
  static let swapped = [
    ("on", "off"), ("in", "ex"), ("in", "out"), ("im", "ex"), ("up", "down"), ("pre", "post"), ("un", "in"),
    ("over", "under"), ("sur", "sous"), ("inter", "intra"), ("hyper", "hypo"), ("mono", "multi"), ("en", "de"),
    ("avant", "apres"), ("macro", "micro"), ("ante", "post"),
  ]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
