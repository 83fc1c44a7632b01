// The words of a definition that carry its sense, French and English: neither small words nor endings.

import Glossary

struct DefinitionWords {
  /// The words without endings, in the order of the text.
  let content: [String]
  /// The first of them as it is written, folded; nil if there is none.
  private let first: String?
  /// Whether all letters are Latin: the words of other scripts may have no blanks between them.
  private let isLatin: Bool

  init(_ definition: String) {
    let words = Self.content(of: definition.words)
    content = words.map(\.base)
    first = words.first?.folded
    isLatin = words.allSatisfy { $0.folded.utf8.allSatisfy { $0 < 0x80 } }
  }

  private static func content(of all: [Word]) -> [Word] {
    zip(all, [nil] + all.map(\.folded)).compactMap { word, previous in
      // The English article is also the French year: « par an ».
      if word.folded == "an", let previous, beforeYear.contains(previous) { return word }
      return word.isGlue || small.contains(word.folded) ? nil : word
    }
  }

  private static let beforeYear: Set = ["par", "un", "l", "d", "chaque", "premier"]

  /// Whether the definition says hardly more than what kind of thing the term is: « Un rôle commercial. »
  func isThin(for kind: Kind) -> Bool {
    guard isLatin else { return false }
    let known = Self.generic.union([Inflection.base(Folding.key(kind.word))])
    let isGenus = first.map(KindGuess.isGenus) ?? false
    return Set(content).count < Self.fewestWords || content.dropFirst(isGenus ? 1 : 0).allSatisfy(known.contains)
  }

  private static let fewestWords = 3

  /// Besides `Word.isGlue`. Words that turn a sense round (not, without, before, more) are no small words.
  private static let small = set(
    """
    il ils elle elles on nous vous y c ca ces cela celui celle ceux celles dont quand comme si tout tous toute toutes
    meme memes aussi lui eux soi etre sont ont ete notre nos votre vos chaque quelque quelques autre autres ainsi
    lorsque puis donc car entre vers chez j m t n ne faut
    it he she they them you your our we his her this these those who whom whose what when where while so such from into
    than then there be are was were been being has have had do does did can may must will would should each any some
    all other others also own if but i s t re ve
    """)

  /// Words that fit nearly every term of a sales glossary, without endings.
  private static let generic = Set(
    set(
      """
      role poste metier fonction personne quelqu membre metric metrique indicateur kpi mesure methode methodologie method
      methodology technique facon maniere way approche approach interaction echange exchange concept notion idee idea
      terme term mot word expression chose thing something someone anything type sorte sort kind genre forme form outil
      tool element moyen means process processus activite activity commercial vente sale sales selling vendeur seller
      business entreprise societe company client customer domaine field general important certain specifique specific
      particulier particular utile useful utilise utilisee used use utiliser lie related concernant about relatif monde world
      secteur sector
      """
    ).map(Inflection.base))

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
