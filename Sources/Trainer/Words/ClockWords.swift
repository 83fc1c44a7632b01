// The sentences about a clock that is behind the journals.

import Journal
import Learning
import Phrases

package enum ClockWords {
  /// « L'horloge dit le 1er janvier 2000 ; votre dernière réponse est du 23 novembre 2026. »
  static func disagreement(_ doubt: ClockDoubt) -> Phrase {
    let (clock, newest) = (Words.writtenDate(doubt.clock.day), Words.writtenDate(doubt.newest.day))
    return Phrase(
      fr: "L'horloge dit le \(clock) ; votre dernière réponse est du \(newest).",
      en: "The clock says \(clock); your last answer is from \(newest).")
  }

  /// A command that records, and does not.
  static func refused(_ doubt: ClockDoubt) -> Phrase {
    Phrase(
      fr:
        "\(disagreement(doubt)) Remettez l'horloge à l'heure. Sinon, --anyway note à la suite, et --clock-is-right met "
        + "de côté ce qui est après elle.",
      en: "\(disagreement(doubt)) Set the clock right. Or else --anyway records after that answer, and "
        + "--clock-is-right sets aside what is after the clock.")
  }

  /// Answers that follow get the day of the newest line.
  package static func dated(_ doubt: ClockDoubt) -> Phrase {
    let newest = Words.writtenDate(doubt.newest.day)
    return Phrase(fr: "Vos réponses sont datées du \(newest).", en: "Your answers are dated \(newest).")
  }

  /// `ramp doctor --fix`, which would give right answers a wrong date.
  package static func notMended(_ doubt: ClockDoubt) -> Phrase {
    Phrase(
      fr: "\(disagreement(doubt)) Remettez l'horloge à l'heure, ou, si c'est le journal qui se trompe, ajoutez "
        + "--clock-is-right.",
      en: "\(disagreement(doubt)) Set the clock right, or, if it is the journal that is wrong, add --clock-is-right.")
  }

  /// A command that only reads.
  package static func followed(_ doubt: ClockDoubt) -> Phrase {
    Phrase(
      fr: "\(disagreement(doubt)) Tout est compté pour ce jour-là : l'horloge est-elle juste ?",
      en: "\(disagreement(doubt)) Everything is counted for that day: is the clock right?")
  }

  /// A finding of `ramp doctor`.
  package static func found(_ doubt: ClockDoubt) -> Phrase {
    let lines = Phrase.count(doubt.lines, fr: ("ligne", "lignes"), en: ("line", "lines"))
    let (clock, newest) = (Words.writtenDate(doubt.clock.day), Words.writtenDate(doubt.newest.day))
    return Phrase(
      fr:
        "l'horloge dit le \(clock), et \(lines) \(French.plural(doubt.lines, "va", "vont")) jusqu'au \(newest). C'est "
        + "sans doute l'horloge qui se trompe : remettez-la à l'heure. Si c'est le journal : "
        + "ramp doctor --fix --clock-is-right",
      en:
        "the clock says \(clock), and \(lines) \(English.plural(doubt.lines, "goes", "go")) up to \(newest). The clock "
        + "is likelier wrong: set it right. If it is the journal: ramp doctor --fix --clock-is-right")
  }

  /// A team's report: `learners` have answers after the manager's clock, the newest of `newest`.
  package static func team(_ learners: Int, clock: Day, newest: Day) -> Phrase {
    let people = Phrase.count(
      learners, fr: ("personne a", "personnes ont"), en: ("learner has", "learners have"))
    let (clock, newest) = (Words.writtenDate(clock), Words.writtenDate(newest))
    return Phrase(
      fr:
        "L'horloge dit le \(clock), et \(people) des réponses postérieures, jusqu'au \(newest), qui ne sont pas comptées : "
        + "l'horloge est-elle juste ?",
      en: "The clock says \(clock), and \(people) answers after it, up to \(newest), which are not counted: is the "
        + "clock right?")
  }
}
