// A list of acronyms with what they stand for, and no definitions: `CA : Chiffre d'affaires`. Where most of the entries of a
// file are such pairs, the others are too, although their initials do not match: `KPI : Indicateur clé`.

enum AcronymList {
  private static let longest = 10

  static func adopted(_ drafts: [Draft]) -> [Draft] {
    let pairs = drafts.filter { $0.acronym != nil && $0.names.isEmpty }
    let bare = drafts.count { $0.acronym != nil && !$0.names.isEmpty && $0.definition.isEmpty }
    let spelt = pairs.count { draft in isSpelt(draft) }
    guard !pairs.isEmpty, (spelt + bare) * 2 >= pairs.count + bare, (pairs.count + bare) * 10 >= drafts.count * 8,
      bare + spelt > 0
    else { return drafts }
    return drafts.map { draft in
      guard draft.acronym != nil, draft.names.isEmpty, isName(draft.definition), draft.points.isEmpty else {
        return draft
      }
      guard isSpelt(draft) || hasLetters(draft) || (spelt + bare) > 1 else { return draft }
      var named = draft
      named.names = [NormalizedText.of(draft.definition)]
      named.definition = ""
      named.guesses.append(.names(.afterSeparator))
      return named
    }
  }

  private static func isSpelt(_ draft: Draft) -> Bool {
    draft.acronym.map { AcronymPattern.isSpelt($0[...], by: draft.definition[...]) && isName(draft.definition) }
      ?? false
  }

  /// Whether the acronym's letters are in the name, in this order, from its first one: RDV in « rendez-vous ».
  private static func hasLetters(_ draft: Draft) -> Bool {
    var letters = Folded.key(draft.definition).filter(\.isLetter)[...]
    let wanted = Folded.key(draft.acronym ?? "").filter(\.isLetter)
    guard let first = wanted.first, letters.first == first else { return false }
    return wanted.allSatisfy { letter in
      guard let index = letters.firstIndex(of: letter) else { return false }
      letters = letters[letters.index(after: index)...]
      return true
    }
  }

  private static func isName(_ text: String) -> Bool {
    guard (1...longest).contains(WordCount.of(text)), let last = text.unicodeScalars.last else { return false }
    return !".!?;:".unicodeScalars.contains(last) && !text.holds(". ")
  }
}
