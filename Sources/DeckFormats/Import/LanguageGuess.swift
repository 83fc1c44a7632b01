// French or English, by the commonest words of each in the first texts.

enum LanguageGuess {
  private static let french: Set = [
    "le", "la", "les", "des", "un", "une", "et", "est", "du", "pour", "qui", "dans", "par", "d", "l",
  ]
  private static let english: Set = [
    "the", "of", "and", "is", "to", "for", "that", "with", "by", "in", "who", "which", "an", "are",
  ]
  private static let mostTerms = 200

  static func of(_ drafts: [Draft]) -> String {
    var balance = 0
    for draft in drafts.prefix(mostTerms) {
      for word in Folded.words(draft.definition) {
        if french.contains(word) { balance += 1 }
        if english.contains(word) { balance -= 1 }
      }
    }
    return balance < 0 ? "en" : "fr"
  }
}
