// A stemmer for French and English endings, without a dictionary: "churned" is a form of « churn ». Words are folded. Masks
// hide every form that `isForm` finds, where a wrong guess does little harm. The judge takes words of one `base` for the
// same word, in exams too: so `base` cuts plurals and feminines only.

package enum Inflection {
  /// The word without plural and feminine endings, the same for all its forms; often not a real word.
  package static func base(_ word: String) -> String {
    var base = singular(word)
    if let masculine = masculine(base) { return masculine }
    base = dropping("e", from: base, leaving: 4) ?? base
    base = undoubled(base)
    return dropping("y", from: base, leaving: 3).map { $0 + "i" } ?? base
  }

  private static func singular(_ word: String) -> String {
    if let start = dropping("eaux", from: word, leaving: 1) { return start + "eau" }
    if let start = dropping("aux", from: word, leaving: 2) { return start + "al" }
    return dropping("s", from: word, leaving: 3) ?? dropping("x", from: word, leaving: 3) ?? word
  }

  private static func masculine(_ word: String) -> String? {
    (dropping("trice", from: word, leaving: 2)).map { $0 + "teur" }
      ?? dropping("euse", from: word, leaving: 3).map { $0 + "eur" }
      ?? dropping("ive", from: word, leaving: 3).map { $0 + "if" }
  }

  private static func dropping(_ ending: String, from word: String, leaving letters: Int) -> String? {
    let length = ending.utf8.count
    guard word.utf8.count >= length + letters, word.utf8.suffix(length).elementsEqual(ending.utf8) else { return nil }
    return String(Substring(word.utf8.dropLast(length)))
  }

  /// Drops the second of two equal letters at the end, the doubled consonant of « professionnelle » and "planning".
  private static func undoubled(_ word: String) -> String {
    let end = word.utf8.suffix(2)
    guard word.utf8.count > 4, let last = end.last, last < 0x80, end.first == last else { return word }
    return String(Substring(word.utf8.dropLast()))
  }

  // MARK: Words of the same stem

  /// The stems that other words are built on: for « onboarding » the word itself and "onboard". Stems of fewer than
  /// four letters are left out: too many other words begin with them.
  package static func stems(_ word: String) -> [String] {
    let cut = nounEndings.lazy.compactMap { dropping($0, from: word, leaving: 4) }.first { canEndStem($0, of: word) }
    return [word, cut.map(undoubled)].compactMap(\.self).filter { $0.utf8.count > 3 }
  }

  /// Whether a stem may be cut from a word: "-ion" is an ending in « prospection », but not in "champion".
  private static func canEndStem(_ stem: String, of word: String) -> Bool {
    guard word.hasSuffix("ion"), word.utf8.count == stem.utf8.count + 3 else { return true }
    return stem.hasSuffix("t") || stem.hasSuffix("s")
  }

  /// Longest first.
  private static let nounEndings = [
    "ication", "ation", "ement", "trice", "euse", "ment", "eur", "ing", "ion", "er", "ed", "es", "e", "s", "y",
  ]

  /// Whether a word is this stem, with or without an ending; the last letter of the stem may be doubled before it.
  package static func isForm(_ word: String, of stem: String) -> Bool {
    guard word.hasPrefix(stem) else { return false }
    let rest = word.dropFirst(stem.count)
    if endings.contains(rest) { return true }
    return rest.first == stem.last && endings.contains(rest.dropFirst())
  }

  /// The endings, and the empty ending: the text begins with a blank.
  private static let endings: Set<Substring> = Set(
    """
     s x e es ed er ers ing ings ee ees ez ons ent ant ants ante antes a as ai ait aient era eront re u us ue ues
    eur eurs euse euses trice trices or ors ion ions ation ations ication ications ement ements ment ments age ages
    able ables if ifs ive ives ly ely y ie ies ied ier iers iee iees ate ates ated ating ator ators ateur ateurs
    atrice atrices ous ously ful fully
    """.split(omittingEmptySubsequences: false) { $0 == " " || $0.isNewline })
}
