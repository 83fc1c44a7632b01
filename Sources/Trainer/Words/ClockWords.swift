// The sentences about a clock that is behind the journals.

import Journal
import Learning
import Phrases

package enum ClockWords {
  /// « L'horloge indique le 1er janvier 2000 ; votre dernière réponse est du 23 novembre 2026. »
  static func disagreement(_ doubt: ClockDoubt) -> Phrase {
    let (clock, newest) = (Words.writtenDate(doubt.clock.day), Words.writtenDate(doubt.newest.day))
    return Phrase(
      fr: "L'horloge indique le \(clock) ; votre dernière réponse est du \(newest).",
      en: "The clock says \(clock); your last answer is from \(newest).")
  }

  /// A command that records, and does not.
  static func refused(_ doubt: ClockDoubt) -> Phrase {
    Phrase(
      fr:
        "\(disagreement(doubt)) Remettez l'horloge à l'heure. Sinon, --anyway enregistre à la suite, et --clock-is-right met "
        + "de côté ce qui est daté après elle.",
      en: "\(disagreement(doubt)) Fix the clock. Or use --anyway to record after that answer, or "
        + "--clock-is-right to set later answers aside.")
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
      en: "\(disagreement(doubt)) Fix the clock or, if the journal is wrong, add --clock-is-right.")
  }

  /// A command that only reads.
  package static func followed(_ doubt: ClockDoubt) -> Phrase {
    Phrase(
      fr: "\(disagreement(doubt)) Tout est compté pour ce jour-là : l'horloge est-elle juste ?",
      en: "\(disagreement(doubt)) Everything counts for that day: is the clock right?")
  }

  /// A finding of `ramp doctor`.
  package static func found(_ doubt: ClockDoubt) -> Phrase {
    let lines = Phrase.count(doubt.lines, fr: ("ligne", "lignes"), en: ("line", "lines"))
    let (clock, newest) = (Words.writtenDate(doubt.clock.day), Words.writtenDate(doubt.newest.day))
    return Phrase(
      fr:
        "l'horloge indique le \(clock), et \(lines) \(French.plural(doubt.lines, "va", "vont")) jusqu'au \(newest). C'est "
        + "sans doute l'horloge qui se trompe : remettez-la à l'heure. Si c'est le journal : "
        + "ramp doctor --fix --clock-is-right",
      en:
        "the clock says \(clock), and \(lines) \(English.plural(doubt.lines, "goes", "go")) up to \(newest). It's "
        + "probably the clock: fix it. If it's the journal: ramp doctor --fix --clock-is-right")
  }

  /// A team's report: `learners` have answers after the manager's clock, the newest of `newest`.
  package static func team(_ learners: Int, clock: Day, newest: Day) -> Phrase {
    let people = Phrase.count(
      learners, fr: ("personne a", "personnes ont"), en: ("learner has", "learners have"))
    let (clock, newest) = (Words.writtenDate(clock), Words.writtenDate(newest))
    return Phrase(
      fr:
        "L'horloge indique le \(clock), et \(people) des réponses postérieures, jusqu'au \(newest), qui ne sont pas comptées : "
        + "l'horloge est-elle juste ?",
      en: "The clock says \(clock), and \(people) answers after it, up to \(newest), which don't count: is the "
        + "clock right?")
  }
}
