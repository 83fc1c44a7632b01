// Sentences about an event that was recorded or taken back.

import Glossary
import Learning
import Phrases
import Study

extension Words {
  /// In French a grade is « une note ». So the learner's note is « une remarque » here: one word for both would be
  /// unclear.
  static func undone(_ event: Event?, in deck: Deck) -> Phrase {
    switch event?.content {
    case .note(let note): undone(Phrase(fr: "Remarque annulée", en: "Note undone"), note.term, in: deck)
    case .alias(let alias): forgotten(alias.text)
    case .remark(let remark): undone(RemarkWords.undone, remark.term, in: deck)
    case .mark(let mark): undone(undone(mark.kind), mark.target.term, in: deck)
    case .review(let review): undone(gradeUndone, review.card.address, in: deck)
    case nil, .game, .exam, .examAnswer, .examEnd, .undo: Phrase(fr: "\(gradeUndone).", en: "\(gradeUndone).")
    }
  }

  /// Before an undo of what was recorded on an earlier day: `U` cannot bring it back.
  static func undoesEarlier(_ event: Event, on studyDay: StudyDay) -> Phrase {
    let day = date(event.day, from: studyDay.day)
    guard let term = event.content.term else {
      return Phrase(
        fr: "C'est de \(day). La même touche l'annule, sans retour.",
        en: "That's from \(day). The same key undoes it, for good.")
    }
    let title = studyDay.deck[term]?.title ?? term.term.text
    return Phrase(
      fr: "\(words: title), \(day) : la même touche l'annule, sans retour.",
      en: "\(words: title), \(day): the same key undoes it, for good.")
  }

  /// What `U` has recorded again.
  static func redone(_ event: Event, in deck: Deck) -> Phrase {
    guard let term = event.content.term else { return Phrase(fr: "Rétabli.", en: "Redone.") }
    let title = deck[term]?.title ?? term.term.text
    return Phrase(fr: "Rétabli : \(words: title).", en: "Redone: \(words: title).")
  }

  private static let gradeUndone = Phrase(fr: "Réponse annulée", en: "Answer undone")

  private static func undone(_ what: Phrase, _ term: TermAddress, in deck: Deck) -> Phrase {
    let title = deck[term]?.title ?? term.term.text
    return Phrase(fr: "\(what) : \(words: title).", en: "\(what): \(words: title).")
  }

  private static func undone(_ mark: Mark.Kind) -> Phrase {
    switch mark {
    case .shown: Phrase(fr: "Lecture annulée", en: "Reading undone")
    case .known: Phrase(fr: "« Déjà connu » annulé", en: "“Already known” undone")
    case .bury: Phrase(fr: "De retour aujourd'hui", en: "Back today")
    case .suspend: Phrase(fr: "De nouveau demandé", en: "Back in review")
    case .resume: Phrase(fr: "De nouveau suspendu", en: "Suspended again")
    case .flag: Phrase(fr: "Signalement retiré", en: "Flag removed")
    case .unflag: Phrase(fr: "De nouveau signalé", en: "Flagged again")
    }
  }

  private static func marked(_ mark: Mark, in deck: Deck, undo key: Phrase) -> Phrase? {
    let title = deck[mark.target.term]?.title ?? mark.target.term.term.text
    return switch mark.kind {
    case .shown: nil
    case .known:
      Phrase(
        fr: "\(words: title) : marqué comme connu, une question le confirmera.",
        en: "\(words: title): marked as known; one question will confirm it.")
    case .bury:
      Phrase(
        fr: "\(words: title) : pas aujourd'hui. \(key) annule.", en: "\(words: title): not today. \(key) to undo.")
    case .suspend:
      Phrase(
        fr: "\(words: title) : plus demandé. \(key) annule.", en: "\(words: title): suspended. \(key) to undo.")
    case .resume: Phrase(fr: "\(words: title) : de nouveau demandé.", en: "\(words: title): back in review.")
    case .flag:
      Phrase(
        fr: "\(words: title) : signalé à l'auteur du glossaire.", en: "\(words: title): flagged for the deck's owner.")
    case .unflag: Phrase(fr: "\(words: title) : n'est plus signalé.", en: "\(words: title): no longer flagged.")
    }
  }

  /// The sentence about an event that is on the disk, with the key that takes it back; `nil` when the next screen shows
  /// the result.
  static func saved(_ event: Event, in deck: Deck, _ sharing: LearnerSharing, undo key: Phrase) -> Phrase? {
    switch event.content {
    case .note(let note): noted(note.text)
    case .alias(let alias): kept(alias)
    case .remark: RemarkWords.kept(sharing)
    case .mark(let mark): marked(mark, in: deck, undo: key)
    case .review, .game, .undo, .exam, .examAnswer, .examEnd: nil
    }
  }

  static func forgotten(_ text: String) -> Phrase {
    Phrase(fr: "« \(text) » n'est plus retenu.", en: "“\(text)” no longer counts as right.")
  }

  private static func kept(_ alias: Alias) -> Phrase {
    Phrase(
      fr: "Retenu : « \(alias.text) » compte comme juste. u annule.",
      en: "Got it: “\(alias.text)” counts as right. u to undo.")
  }

  private static func noted(_ text: String) -> Phrase {
    text.isEmpty
      ? Phrase(fr: "Remarque retirée.", en: "Note removed.") : Phrase(fr: "Remarque gardée.", en: "Note saved.")
  }
}

extension Event.Content {
  /// The term that an event is about; `nil` where it is about none.
  fileprivate var term: TermAddress? {
    switch self {
    case .review(let review): review.card.address
    case .note(let note): note.term
    case .alias(let alias): alias.term
    case .remark(let remark): remark.term
    case .mark(let mark): mark.target.term
    case .game, .exam, .examAnswer, .examEnd, .undo: nil
    }
  }
}
