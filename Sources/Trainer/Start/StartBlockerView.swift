// The views of a start that may not write: another session has the lock, the journal got shorter, or the clock is behind
// it.

import Journal
import Learning
import Phrases
import Terminal

// The view of a start while another session of Ramp has the lock.

struct OccupiedView {
  let holder: StartBlocker.Holder?
  let day: Day

  func draw(on page: inout Page) {
    let language = page.language
    page.title("Ramp")
    var row = page.isLow ? page.top : page.top + 3
    row = page.paragraph(Self.open(language), row: row, style: .strong) + (page.isLow ? 0 : 1)
    if let holder {
      row = page.paragraph(words(holder)(language), row: row, style: .faint) + (page.isLow ? 0 : 1)
    }
    row = page.paragraph(Self.reason(language), row: row) + (page.isLow ? 0 : 1)
    page.choices([(Keys.enter, Self.retry), (Phrase("l"), Self.look), (Phrase("q"), Self.quit)], row: row)
  }

  private func words(_ holder: StartBlocker.Holder) -> Phrase {
    let when = Words.date(holder.day, from: day)
    let since =
      holder.day == day
      ? Phrase(fr: "depuis \(holder.time)", en: "since \(holder.time)")
      : Phrase(fr: "depuis le \(when), \(holder.time)", en: "since \(when), \(holder.time)")
    let position = holder.terminal.map { Phrase(fr: ", sur \($0)", en: ", on \($0)") } ?? Phrase("")
    return Phrase(
      fr: "Processus \(holder.process), \(since)\(position).",
      en: "Process \(holder.process), \(since)\(position).")
  }

  private static let open = Phrase(
    fr: "Ramp est déjà ouvert dans un autre terminal.", en: "Ramp is already open in another terminal.")
  private static let reason = Phrase(
    fr: "Pour ne mélanger aucune réponse, une seule séance écrit à la fois.",
    en: "Only one session writes at a time, so answers don't get mixed up.")
  private static let retry = Phrase(fr: "réessayer", en: "try again")
  private static let look = Phrase(fr: "lire sans rien enregistrer", en: "look only, save nothing")
  private static let quit = Phrase(fr: "quitter", en: "quit")
}

extension Page {
  /// Draws keys and what they do, one per row, until the page is full.
  mutating func choices(_ choices: [(key: Phrase, what: Phrase)], row: Int) {
    let indent = isNarrow ? 0 : 2
    var row = row
    for (key, what) in choices where row < bottom {
      put(key(language), row: row, indent: indent, style: .strong)
      let text = what(language)
      put(TextLayout.shortened(text, width: textWidth - indent - 10), row: row, indent: indent + 10)
      row += 1
    }
  }
}

// The view of a start with a journal that got shorter: what happened, and what the learner can do.

struct ShortenedView {
  let alarm: JournalAlarm
  /// The number of lines that only the copies hold.
  let missing: Int

  func draw(on page: inout Page) {
    let language = page.language
    page.title("Ramp", position: Phrase(fr: "! journal plus court", en: "! shorter journal")(language))
    var row = page.isLow ? page.top : page.top + 2
    row = page.paragraph(what(language), row: row, style: .strong) + (page.isLow ? 0 : 1)
    if !page.isLow { row = page.paragraph(alarm.path, row: row, style: .faint) + 1 }
    row = page.paragraph(cause(language), row: row) + (page.isLow ? 0 : 1)
    let restore = missing > 0 ? [(Keys.enter, restoring)] : []
    page.choices(restore + [(Phrase("g"), Self.acceptHelp), (Phrase("q"), Self.quit)], row: row)
  }

  private var what: Phrase {
    alarm.has == 0
      ? Phrase(
        fr: "Votre journal est vide ou absent ; il ne l'était pas à la dernière séance.",
        en: "Your journal is empty or gone; it wasn't at the end of your last session.")
      : Phrase(
        fr: "Votre journal n'est plus celui de la dernière séance (\(Words.bytes(alarm.has)) au lieu de "
          + "\(Words.bytes(alarm.had))).",
        en: "Your journal isn't the one from your last session (\(Words.bytes(alarm.has)) instead of "
          + "\(Words.bytes(alarm.had))).")
  }

  private var cause: Phrase {
    missing > 0
      ? Phrase(
        fr: "Les copies de vos derniers jours ont gardé ce qui manque. Rien n'est encore écrit.",
        en: "The copies from your last few days have what's missing. Nothing has been written yet.")
      : Phrase(
        fr: "Si vous avez une sauvegarde : ramp doctor --restore FICHIER. Rien n'est encore écrit.",
        en: "If you have a backup: ramp doctor --restore FILE. Nothing has been written yet.")
  }

  private var restoring: Phrase {
    let lines = Words.lines(missing)
    return Phrase(fr: "reprendre \(lines) des copies", en: "restore \(lines) from the copies")
  }

  static let acceptHelp = Phrase(fr: "garder ce qui reste et continuer", en: "continue with what's left")
  private static let quit = Phrase(fr: "quitter sans rien écrire", en: "quit without writing anything")
}

// The view of a start with a clock that is behind the journals: what both say, and what the learner can do.

struct ClockBehindView {
  let doubt: ClockDoubt

  func draw(on page: inout Page) {
    page.title("Ramp", position: Phrase(fr: "! horloge en retard", en: "! clock behind")(page.language))
    var row = page.isLow ? page.top : page.top + 2
    row = page.paragraph(ClockWords.disagreement(doubt)(page.language), row: row, style: .strong)
    row = page.paragraph(Self.cure(page.language), row: row + (page.isLow ? 0 : 1)) + (page.isLow ? 0 : 1)
    page.choices(
      [(Keys.enter, Self.retry), (Phrase("n"), Self.after), (Phrase("h"), Self.trust), (Phrase("q"), Self.quit)],
      row: row)
  }

  private static let cure = Phrase(
    fr: "Remettez l'horloge à l'heure, puis Entrée : aucune date ne bougera. Rien n'est encore écrit.",
    en: "Fix the clock, then press Enter: no date will move. Nothing has been written yet.")
  private static let retry = Phrase(fr: "réessayer", en: "try again")
  static let after = Phrase(fr: "enregistrer à la suite", en: "record after that answer")
  static let trust = Phrase(fr: "croire l'horloge", en: "trust the clock")
  private static let quit = Phrase(fr: "quitter", en: "quit")

  static let afterHelp = Phrase(
    fr: "enregistrer à la suite de la dernière réponse", en: "record after the last answer")
  static let trustHelp = Phrase(
    fr: "croire l'horloge, écarter les réponses postérieures", en: "trust the clock, set later answers aside")
}
