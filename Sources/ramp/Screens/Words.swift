// Words that more than one screen uses.

import Glossary
import Learning
import Phrases
import Terminal

enum Words {
  static let again = Phrase(fr: "Oublié", en: "Again")
  static let hard = Phrase(fr: "Difficile", en: "Hard")
  static let good = Phrase(fr: "Bien", en: "Good")
  static let easy = Phrase(fr: "Facile", en: "Easy")

  /// The key that a learner presses for a grade.
  static func key(for grade: Grade) -> Int {
    switch grade {
    case .blank, .again, .nearMiss: 1
    case .hard: 2
    case .good: 3
    case .easy: 4
    }
  }

  static let nothingToUndo = Phrase(fr: "Rien à annuler.", en: "Nothing to undo.")
  static let pasteIgnored = Phrase(
    fr: "Texte collé ignoré : une note se donne au clavier.", en: "Pasted text ignored: grades are typed by hand.")

  static func unknownKey(_ key: Key) -> Phrase {
    guard case .character(let character) = key else {
      return Phrase(fr: "Touche sans effet ici. Aide : ?", en: "That key does nothing here. Help: ?")
    }
    let shown = TextWidth.drawable(character)
    return Phrase(
      fr: "« \(shown) » ne fait rien ici. Aide : ?", en: "“\(shown)” does nothing here. Help: ?")
  }

  static func newDay(_ day: Day) -> Phrase {
    let date = longDate(day)
    return Phrase(fr: "Une nouvelle journée commence : \(date.french).", en: "A new day begins: \(date.english).")
  }

  /// A grade is « une note » in French, and a note « une remarque »: the same word would not tell them apart.
  static func undone(_ event: Event?, in deck: Deck) -> Phrase {
    if let note = event?.note, let term = deck[note.term.term] {
      return Phrase(fr: "Remarque annulée : \(term.title).", en: "Note undone: \(term.title).")
    }
    guard let review = event?.review, let term = deck[review.card.term] else {
      return Phrase(fr: "Note annulée.", en: "Grade undone.")
    }
    return Phrase(fr: "Note annulée : \(term.title).", en: "Grade undone: \(term.title).")
  }

  static func noted(_ text: String) -> Phrase {
    text.isEmpty
      ? Phrase(fr: "Remarque retirée.", en: "Note taken away.") : Phrase(fr: "Remarque gardée.", en: "Note kept.")
  }
  static func cards(_ count: Int) -> Phrase { .count(count, fr: ("carte", "cartes"), en: ("card", "cards")) }

  static func minutes(_ count: Int) -> Phrase { .count(count, fr: ("minute", "minutes"), en: ("minute", "minutes")) }

  /// « dans 6 jours », « demain ».
  static func distance(from day: Day, to due: Day) -> Phrase {
    switch due - day {
    case ...0: Phrase(fr: "aujourd'hui", en: "today")
    case 1: Phrase(fr: "demain", en: "tomorrow")
    case let days: Phrase(fr: "dans \(days) jours", en: "in \(days) days")
    }
  }

  static func date(_ day: Day) -> Phrase {
    let civil = day.civil
    return CalendarWords.short(weekday: day.weekday, day: civil.day, month: civil.month)
  }

  static func longDate(_ day: Day) -> Phrase {
    let civil = day.civil
    return CalendarWords.long(weekday: day.weekday, day: civil.day, month: civil.month)
  }

  static func percent(_ part: Int, of whole: Int) -> Phrase {
    let percent = whole == 0 ? 0 : (part * 100 + whole / 2) / whole
    return Phrase(fr: "\(percent) %", en: "\(percent)%")
  }

  /// A deck's own words, set as its language wants them.
  static func typeset(_ text: String, in deck: Deck) -> String {
    deck.language == Language.french.rawValue ? French.typeset(text) : text
  }
}
