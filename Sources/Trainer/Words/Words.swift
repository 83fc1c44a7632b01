// Words and sentences that several screens use.

import Glossary
import Learning
import Phrases
import Study
import Terminal

package enum Words {
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

  /// « 2 sur 17 »
  static func position(_ position: Int, of count: Int) -> Phrase {
    Phrase(fr: "\(position) sur \(count)", en: "\(position) of \(count)")
  }

  /// `count`: the number of rejected lines of the journals, at least 1.
  package static func rejected(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        fr: "Une ligne du journal est mise de côté : « ramp doctor » la montre.",
        en: "One line of the journal is set aside: “ramp doctor” shows it.")
      : Phrase(
        fr: "\(count) lignes du journal sont mises de côté : « ramp doctor » les montre.",
        en: "\(count) lines of the journal are set aside: “ramp doctor” shows them.")
  }

  /// Journals of other devices that cannot be read: `why` for the first one.
  package static func leftOut(_ why: Phrase, others: Int) -> Phrase {
    guard others > 0 else {
      return Phrase(
        fr: "\(why) Les réponses de ce journal ne sont pas comptées.",
        en: "\(why) Answers in that journal don't count.")
    }
    let all = others + 1
    return Phrase(
      fr: "\(why) Les réponses de \(all) journaux illisibles ne sont pas comptées.",
      en: "\(why) Answers in \(all) unreadable journals don't count.")
  }

  /// The same in a line of the screen.
  static func leftOut(_ journals: Int) -> Phrase {
    let count = Phrase.count(
      journals, fr: ("journal illisible", "journaux illisibles"), en: ("unreadable journal", "unreadable journals"))
    return Phrase(
      fr: "\(count), non compté\(journals == 1 ? "" : "s") : ramp doctor.", en: "\(count), not counted: ramp doctor.")
  }

  /// Another program took lines of this session out of the journal; they are there again.
  package static func restored(_ lines: Int) -> Phrase {
    let count = Phrase.count(
      lines, fr: ("ligne manquait", "lignes manquaient"), en: ("line was missing", "lines were missing"))
    return Phrase(
      fr: "\(count) au journal : \(French.plural(lines, "la voici remise", "les voici remises")).",
      en: "\(count) from the journal: put back.")
  }

  static let nothingToUndo = Phrase(fr: "Rien à annuler.", en: "Nothing to undo.")
  static let nothingToRedo = Phrase(fr: "Rien à rétablir.", en: "Nothing to redo.")
  static let pasteIgnored = Phrase(
    fr: "Texte collé ignoré : une réponse se donne au clavier.", en: "Pasted text ignored: type your answer instead.")

  /// `help`: the key that opens the help; not « ? » where letters are text.
  static func unknownKey(_ key: Key, help: String = "?") -> Phrase {
    guard let name = name(of: key) else {
      return Phrase(
        fr: "Touche sans effet ici. Aide : \(words: help)", en: "That key does nothing here. Help: \(words: help)")
    }
    return Phrase(
      fr: "« \(name) » ne fait rien ici. Aide : \(words: help)", en: "“\(name)” does nothing here. Help: \(words: help)"
    )
  }

  /// What is printed on the key; `nil` if a name would not help.
  private static func name(of key: Key) -> String? {
    switch key {
    case .character(let character): String(Glyph(character).character)
    case .alt(let letter): "Alt-\(letter.uppercased())"
    case .control, .function, .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .wordLeft, .wordRight, .wheelUp, .wheelDown, .unknown:
      nil
    }
  }

  /// The suggestion for a mistyped word; `nil` when no word is similar.
  package static func didYouMean(_ nearest: String?) -> Phrase? {
    nearest.map { Phrase(fr: "Vouliez-vous dire « \($0) » ?", en: "Did you mean “\($0)”?") }
  }

  static func newDay(_ day: Day) -> Phrase {
    let date = longDate(day)
    return Phrase(fr: "Une nouvelle journée commence : \(date).", en: "A new day begins: \(date).")
  }

  static let practice = Phrase(
    fr: "Entraînement : aucune date ne change.", en: "Practice: no date changes.")
  static let unscheduled = Phrase(fr: "entraînement, aucune date ne change", en: "practice, no date changes")

  static let noPairs = Phrase(
    fr: "Ce glossaire n'a pas deux termes à distinguer.", en: "This deck doesn't have two terms to tell apart.")
  static let digitFirst = Phrase(fr: "D'abord le chiffre d'un terme.", en: "Type a term's digit first.")
  static let noPair = Phrase(fr: "Ces deux-là ne vont pas ensemble.", en: "Those two don't match.")

  static let optionFirst = Phrase(
    fr: "D'abord un chiffre, ou ↑↓ pour marquer une option.", en: "Type a digit first, or ↑↓ to mark an option.")

  static func noSuchOption(_ position: Int) -> Phrase {
    Phrase(fr: "Il n'y a pas d'option \(position).", en: "There's no option \(position).")
  }

  /// The text of an option in a choice or a duel.
  static func option(_ option: AnswerOption, _ state: QuestionState, _ session: Session) -> String {
    typeset(option.text(on: state.card), in: session.studyDay.deck)
  }

  static let noChoice = Phrase(
    fr: "Pas de choix ici : aucune fausse réponse ne convient.", en: "No choice here: no wrong answer would fit.")
  static let madeUp = Phrase(fr: "Un nom inventé : aucun terme ne le porte.", en: "A made-up name: no term has it.")

  static func focus(_ focus: Focus) -> Phrase {
    switch focus {
    case .acronyms: Phrase(fr: "Sigles", en: "Acronyms")
    case .kind(let kind): KindWords.plural(of: kind)
    case .tag(let tag): Phrase(words: tag)
    }
  }

  package static func cards(_ count: Int) -> Phrase { .count(count, fr: ("carte", "cartes"), en: ("card", "cards")) }

  package static func lines(_ count: Int) -> Phrase { .count(count, fr: ("ligne", "lignes"), en: ("line", "lines")) }

  package static func bytes(_ count: Int) -> Phrase {
    let digits = "\(count)"
    return Phrase(
      fr: "\(words: grouped(digits, by: " ")) \(French.plural(count, "octet", "octets"))",
      en: "\(words: grouped(digits, by: ",")) \(English.plural(count, "byte", "bytes"))")
  }

  /// « 20 480 »
  static func grouped(_ digits: String, by mark: String) -> String {
    let head = digits.count % 3
    let starts = stride(from: head, to: digits.count, by: 3)
    let groups = [digits.prefix(head)] + starts.map { digits.dropFirst($0).prefix(3) }
    return groups.filter { !$0.isEmpty }.joined(separator: mark)
  }

  package static func minutes(_ count: Int) -> Phrase {
    .count(count, fr: ("minute", "minutes"), en: ("minute", "minutes"))
  }

  /// « dans 6 jours », « demain ».
  static func distance(from day: Day, to due: Day) -> Phrase {
    switch due - day {
    case ...0: Phrase(fr: "aujourd'hui", en: "today")
    case 1: Phrase(fr: "demain", en: "tomorrow")
    case let days: Phrase(fr: "dans \(days) jours", en: "in \(days) days")
    }
  }

  /// « revient dans 6 jours au plus tard », « revient demain »: SM-2's day is the latest one.
  static func comesBack(_ due: Day, from day: Day) -> Label {
    let distance = distance(from: day, to: due)
    let short = Phrase(fr: "revient \(distance)", en: "back \(distance)")
    if due <= day + 1 { return Label(short) }
    return Label(Phrase(fr: "revient \(distance) au plus tard", en: "back \(distance) at the latest"), short)
  }

  package static func date(_ day: Day) -> Phrase {
    let civil = day.civil
    return CalendarWords.short(weekday: day.weekday, day: civil.day, month: civil.month)
  }

  package static func longDate(_ day: Day) -> Phrase {
    let civil = day.civil
    return CalendarWords.long(weekday: day.weekday, day: civil.day, month: civil.month)
  }

  /// The date; with its year when it is more than 300 days away.
  package static func date(_ day: Day, from today: Day) -> Phrase { withYear(date(day), day, today) }

  /// The long date; with its year when it is more than 300 days away.
  package static func longDate(_ day: Day, from today: Day) -> Phrase { withYear(longDate(day), day, today) }

  private static func withYear(_ date: Phrase, _ day: Day, _ today: Day) -> Phrase {
    guard abs(day - today) > 300 else { return date }
    return Phrase(fr: "\(date) \(day.civil.year)", en: "\(date) \(day.civil.year)")
  }

  /// « 11 déc. » / "11 Dec"
  static func dayAndMonth(_ day: Day) -> Phrase {
    let civil = day.civil
    return CalendarWords.short(day: civil.day, month: civil.month)
  }

  /// « 11 décembre 2026 », as one would type it.
  package static func writtenDate(_ day: Day) -> Phrase {
    let civil = day.civil
    let date = CalendarWords.long(day: civil.day, month: civil.month)
    return Phrase(fr: "\(date) \(civil.year)", en: "\(date) \(civil.year)")
  }

  package static func percent(_ part: Int, of whole: Int) -> Phrase {
    let percent = whole == 0 ? 0 : (part * 100 + whole / 2) / whole
    return Phrase(fr: "\(percent) %", en: "\(percent)%")
  }

  /// `share` from 0 to 1.
  package static func percent(_ share: Double) -> Phrase { percent(Int((share * 100).rounded()), of: 100) }

  /// A text of the deck, with the typography of the deck's language: French has its own spaces and apostrophes.
  static func typeset(_ text: String, in deck: Deck) -> String {
    deck.language == Language.french.rawValue ? French.typeset(text) : text
  }
}

extension String {
  /// The text without white space at its ends.
  package var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
