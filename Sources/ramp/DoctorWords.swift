// The sentences of `ramp doctor`: for each finding the file and line, the fault, its consequence, and the repair.

import Glossary
import Journal
import Learning
import Phrases
import Trainer

enum DoctorWords {
  static let copiesNeedRestore = Phrase(
    fr: "Un fichier à reprendre ne va qu'avec --restore.", en: "A file to restore from needs --restore.")

  static func restored(_ lines: Int) -> Phrase {
    guard lines > 0 else {
      return Phrase(
        fr: "Le journal a déjà toutes les lignes lisibles des copies.",
        en: "The journal already has every readable line of the copies.")
    }
    let count = Phrase.count(lines, fr: ("ligne reprise", "lignes reprises"), en: ("line restored", "lines restored"))
    return Phrase(
      fr: "\(count) des copies, ajoutée\(lines == 1 ? "" : "s") au journal.", en: "\(count) from the copies.")
  }

  static func words(for finding: Finding) -> Phrase {
    let what = what(finding)
    guard let line = finding.line else {
      return Phrase(fr: "\(finding.path) : \(what)", en: "\(finding.path): \(what)")
    }
    return Phrase(
      fr: "\(finding.path), ligne \(line) : \(what)",
      en: "\(finding.path), line \(line): \(what)")
  }

  private static func what(_ finding: Finding) -> Phrase {
    switch finding.what {
    case .unreadable(let error):
      Phrase(
        fr: "illisible, \(error.reason). \(error.readingCure)",
        en: "can't be read, \(error.reason). \(error.readingCure)")
    case .noJournal:
      Phrase(
        fr: "aucune ligne lisible. Le fichier reste tel quel ; remettez-y une copie de backups/.",
        en: "not one line can be read. The file stays as it is; put a copy from backups/ in its place.")
    case .torn:
      Phrase(
        fr: "la dernière ligne est coupée. La prochaine écriture la ferme.",
        en: "the last line is cut off. The next write closes it.")
    case .damaged(let says): damaged(says, finding)
    case .junk(let bytes, let zeros): junk(bytes, zeros: zeros)
    case .tooLong(let bytes):
      Phrase(
        fr: "\(Words.bytes(bytes)), trop longue pour une ligne de journal. Mise de côté, gardée.",
        en: "\(Words.bytes(bytes)), too long for a journal line. Set aside, kept.")
    case .unknown:
      Phrase(
        fr: "d'une sorte que cette version ne connaît pas. Gardée telle quelle.",
        en: "of a kind this version doesn't know. Kept as it is.")
    case .fromAnotherTime(let event): fromAnotherTime(event)
    case .clockBehind(let doubt): ClockWords.found(doubt)
    case .shortened(let alarm):
      Phrase(
        fr:
          "\(Words.bytes(alarm.has)) ; la dernière séance en avait laissé \(Words.bytes(alarm.had)). Rien n'y est écrit.",
        en: "\(Words.bytes(alarm.has)); the last session left \(Words.bytes(alarm.had)). Nothing is written to it.")
    case .missing(let lines): missing(lines)
    case .badState:
      Phrase(fr: "illisible ; il est refait à partir du journal.", en: "can't be read; it's rebuilt from the journal.")
    case .orphans(let count, let card): orphans(count, card)
    case .networkFolder:
      Phrase(
        fr: "sur un disque réseau : n'ouvrez Ramp que sur une machine à la fois.",
        en: "on a network disk: open Ramp on one machine at a time.")
    case .openToOthers: Phrase(fr: "d'autres peuvent le lire.", en: "others can read it.")
    case .obstacle(let obstacle): obstacle.words(finding.path)
    case .withoutFolderSync(let kind): WritingWords.withoutFolderSync(kind)
    case .withoutLocks(let kind): WritingWords.withoutLocks(kind)
    }
  }

  private static func damaged(_ says: Event?, _ finding: Finding) -> Phrase {
    let start = Phrase(
      fr: "somme de contrôle fausse. Mise de côté, gardée.", en: "wrong checksum. Set aside, kept.")
    guard let says, let line = finding.line else { return start }
    let reference = "\(finding.path.split(separator: "/").last ?? ""):\(line)"
    return Phrase(
      fr:
        "\(start) Elle dit : \(summary(says)). Si c'est vrai : ramp doctor --accept \(reference)",
      en:
        "\(start) It says: \(summary(says)). If that's right: ramp doctor --accept \(reference)"
    )
  }

  private static func junk(_ bytes: Range<Int>, zeros: Int) -> Phrase {
    let range = "\(bytes.lowerBound)-\(bytes.upperBound)"
    return zeros > 0
      ? Phrase(
        fr: "octets \(range), dont \(zeros) à zéro : rien de lisible. Gardés.",
        en: "bytes \(range), \(zeros) of them zero: nothing readable. Kept.")
      : Phrase(
        fr: "octets \(range) : rien de lisible. Gardés.", en: "bytes \(range): nothing readable. Kept.")
  }

  private static func fromAnotherTime(_ event: Event) -> Phrase {
    let date = event.at.date.description
    return event.isUndoable
      ? Phrase(
        fr: "datée du \(date), loin devant l'horloge. Mise de côté ; --fix lui donne la date de sa voisine.",
        en: "dated \(date), far ahead of the clock. Set aside; --fix gives it its neighbour's date.")
      : Phrase(
        fr: "datée du \(date), loin devant l'horloge. Mise de côté jusque-là.",
        en: "dated \(date), far ahead of the clock. Set aside until then.")
  }

  private static func missing(_ count: Int) -> Phrase {
    let lines = Words.lines(count)
    return Phrase(
      fr: "les copies ont \(lines) de plus.", en: "the copies have \(lines) more.")
  }

  private static func orphans(_ count: Int, _ card: Card.ID) -> Phrase {
    let id = card.description
    return Phrase(
      fr:
        "réponses à \(Words.cards(count)) qu'aucun glossaire n'a (\(id)) : gardées, elles reviendront avec leur glossaire.",
      en: "answers to \(Words.cards(count)) that no deck has (\(id)): kept; they'll come back with it.")
  }

  /// A short description of an event.
  static func summary(_ event: Event) -> Phrase {
    let date = event.day.description
    let what =
      switch event.content {
      case .review(let review):
        Phrase(
          fr: "\(review.card.description), note \(review.grade.rawValue)",
          en: "\(review.card.description), grade \(review.grade.rawValue)")
      case .note(let note):
        Phrase(fr: "remarque sur \(note.term.description)", en: "note on \(note.term.description)")
      case .alias(let alias):
        Phrase(
          fr: "réponse retenue pour \(alias.term.description)", en: "answer remembered for \(alias.term.description)")
      case .remark(let remark):
        Phrase(
          fr: "mot à l'auteur sur \(remark.term.description)", en: "message to the owner on \(remark.term.description)")
      case .mark(let mark): Phrase("\(mark.kind.rawValue) \(mark.target.term)")
      case .game: Phrase(fr: "partie de paires", en: "game of pairs")
      case .undo: Phrase(fr: "annulation", en: "an undo")
      case .exam, .examAnswer, .examEnd: Phrase(fr: "examen", en: "exam")
      }
    return Phrase(fr: "\(what), \(date)", en: "\(what), \(date)")
  }

  // MARK: The last line

  static func sound(lines: Int) -> Phrase {
    Phrase(
      fr: "Tout est en ordre : \(Words.lines(lines)), aucune perdue.",
      en: "All good: \(Words.lines(lines)), none lost.")
  }

  static func verdict(faults: Int, mendable: Int, lines: Int) -> Phrase {
    let found = Phrase.count(faults, fr: ("défaut", "défauts"), en: ("problem", "problems"))
    let sound = Phrase(
      fr: "\(found) ; \(Words.lines(lines)) en bon état.",
      en: "\(found); \(Words.lines(lines)) fine.")
    guard mendable > 0 else { return sound }
    return Phrase(
      fr: "\(sound) « ramp doctor --fix » en répare \(mendable).",
      en: "\(sound) “ramp doctor --fix” fixes \(mendable).")
  }

  static func mended(_ count: Int) -> Phrase {
    let mended = Phrase.count(count, fr: ("défaut réparé", "défauts réparés"), en: ("problem fixed", "problems fixed"))
    return Phrase(fr: "\(mended).", en: "\(mended).")
  }

  static func more(_ count: Int) -> Phrase {
    Phrase(fr: "… et \(count) \(French.plural(count, "autre", "autres")).", en: "… and \(count) more.")
  }

  static func accepted(_ event: Event) -> Phrase {
    Phrase(fr: "Acceptée : \(summary(event)).", en: "Accepted: \(summary(event)).")
  }

  static func notAcceptable(_ reference: String) -> Phrase {
    Phrase(
      fr:
        "\(reference) n'est pas une ligne dont seule la somme de contrôle est fausse ; « ramp doctor » les montre.",
      en: "\(reference) isn't a line with only a wrong checksum; “ramp doctor” shows those.")
  }
}
