// The words of a sentence to the deck's owner: its screen, and where it goes. In French the learner's note is « une
// remarque »; so a remark is « un mot à l'auteur ».

import Phrases

enum RemarkWords {
  static let title = Phrase(fr: "Un mot à l'auteur du glossaire", en: "A message to the deck's owner")
  static let label = Phrase(fr: "Mot", en: "Message")
  static let wanted = Phrase(
    fr: "Ce qui est faux, ce qui manque, ce qui n'est pas clair : une phrase.",
    en: "What's wrong, missing or unclear, in one sentence.")
  static let spoken = Phrase(
    fr: "Un mot à l'auteur du glossaire, puis Entrée. Rien : aucun.",
    en: "A message to the deck's owner, then Enter. Empty: none.")
  static let undone = Phrase(fr: "Mot à l'auteur retiré", en: "Message to the owner undone")

  /// `count`: the characters that do not fit.
  static func tooLong(_ count: Int) -> Phrase {
    let over = Phrase.count(count, fr: ("caractère", "caractères"), en: ("character", "characters"))
    return Phrase(fr: "Trop long : \(over) de trop.", en: "Too long: \(over) too many.")
  }

  static func kept(_ sharing: LearnerSharing) -> Phrase {
    switch sharing {
    case .off:
      Phrase(
        fr: "Gardé ; le mot reste ici jusqu'à « ramp share DOSSIER ». u annule.",
        en: "Saved; your message stays here until “ramp share FOLDER”. u to undo.")
    case .on:
      Phrase(
        fr: "Gardé ; le mot va au dossier de l'équipe en fin de séance. u annule.",
        en: "Saved; your message goes to the team's folder when the session ends. u to undo.")
    }
  }
}
