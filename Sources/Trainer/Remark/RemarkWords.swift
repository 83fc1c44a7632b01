// The words of a sentence to the deck's owner: its screen, and where it goes. In French the learner's note is « une
// remarque »; so a remark is « un mot à l'auteur ».

import Phrases

enum RemarkWords {
  static let title = Phrase(fr: "Un mot à l'auteur du glossaire", en: "A word to the deck's owner")
  static let label = Phrase(fr: "Mot", en: "Word")
  static let wanted = Phrase(
    fr: "Ce qui est faux, ce qui manque, ce qui n'est pas clair : une phrase.",
    en: "What is wrong, what is missing, what is unclear: one sentence.")
  static let spoken = Phrase(
    fr: "Un mot à l'auteur du glossaire, puis Entrée. Rien : aucun.",
    en: "A word to the deck's owner, then Enter. Nothing: none.")
  static let undone = Phrase(fr: "Mot à l'auteur repris", en: "Word to the owner taken back")

  /// `count`: the characters that do not fit.
  static func tooLong(_ count: Int) -> Phrase {
    let over = Phrase.count(count, fr: ("caractère", "caractères"), en: ("character", "characters"))
    return Phrase(fr: "Trop long : \(over) de trop.", en: "Too long: \(over) too many.")
  }

  static func kept(_ sharing: LearnerSharing) -> Phrase {
    switch sharing {
    case .off:
      Phrase(
        fr: "Noté ; le mot reste ici jusqu'à « ramp share DOSSIER ». u annule.",
        en: "Kept; the word stays here until “ramp share FOLDER”. u undoes.")
    case .on:
      Phrase(
        fr: "Noté ; le mot va au dossier de l'équipe en fin de séance. u annule.",
        en: "Kept; the word goes to the team's folder at the session's end. u undoes.")
    }
  }
}
