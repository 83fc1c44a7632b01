// Texts about exams that several screens and commands share.

import Glossary
import Learning
import Phrases
import Study
import Terminal

package enum ExamWords {
  static let exam = Phrase(fr: "Examen", en: "Exam")

  static func questions(_ count: Int) -> Phrase {
    .count(count, fr: ("question", "questions"), en: ("question", "questions"))
  }

  package static func score(_ score: Int, of questions: Int) -> Phrase {
    Phrase(fr: "\(score) sur \(questions)", en: "\(score) of \(questions)")
  }

  package static func score(_ result: ExamResult) -> Phrase { score(result.end.score, of: result.sitting.questions) }

  package static func percent(_ result: ExamResult) -> Phrase {
    Words.percent(result.end.score, of: result.sitting.questions)
  }

  /// « encore 4 min », at `now`, the time of the last key.
  package static func left(_ sitting: Sitting, _ now: Instant) -> Phrase {
    let minutes = sitting.minutesLeft(at: now)
    return Phrase(fr: "encore \(minutes) min", en: "\(minutes) min left")
  }

  /// An exam in progress, as Today and the commands show it.
  package static func underway(_ sitting: Sitting, _ now: Instant) -> Label {
    let position = score(sitting.questionNumber, of: sitting.questions)
    let left = left(sitting, now)
    return Label(
      Phrase(
        fr: "Examen en cours : \(position), \(left).",
        en: "Exam in progress: \(position), \(left)."),
      Phrase(fr: "Examen : \(position), \(left).", en: "Exam: \(position), \(left)."))
  }

  /// « Définitions 6 sur 7, situations 5 sur 7, sigles 3 sur 4, noms 2 sur 2. »: by what was given; kinds that were not
  /// asked are left out.
  static func parts(_ result: ExamResult) -> Phrase {
    let parts = kinds(result).map { kind in
      let share = score(kind.right, of: kind.questions)
      return Phrase(fr: "\(kind.name) \(share)", en: "\(kind.name) \(share)")
    }
    func line(_ language: Language) -> String { parts.map { $0(language) }.joined(separator: ", ") }
    return Phrase(fr: "Détail : \(line(.french)).", en: "By kind: \(line(.english)).")
  }

  /// The kinds of question that were asked, by what was given, with their right answers.
  static func kinds(_ result: ExamResult) -> [(name: Phrase, right: Int, questions: Int)] {
    let kinds: [(Face, situations: Bool, Phrase)] = [
      (.name, false, Phrase(fr: "définitions", en: "definitions")),
      (.name, true, Phrase(fr: "situations", en: "situations")), (.expand, false, Phrase(fr: "sigles", en: "acronyms")),
      (.abbreviate, false, Phrase(fr: "noms", en: "names")),
    ]
    return kinds.compactMap { face, situations, name in
      let part = result.part(face, situations: situations)
      return part.questions == 0 ? nil : (name, part.right, part.questions)
    }
  }

  package static func isPassed(_ result: ExamResult) -> Phrase {
    result.end.isPassed ? Phrase(fr: "réussi", en: "passed") : Phrase(fr: "non réussi", en: "not passed")
  }

  /// « réussi, valable jusqu'au … », with the last valid day as `date` writes it.
  package static func outcome(_ result: ExamResult, on today: Day, _ date: (Day) -> Phrase = Words.date) -> Phrase {
    guard result.end.isPassed else { return isPassed(result) }
    guard result.isValid(on: today) else {
      return Phrase(fr: "réussi, n'est plus valable", en: "passed, no longer valid")
    }
    let last = date(result.lastValid)
    return Phrase(fr: "réussi, valable jusqu'au \(last)", en: "passed, valid until \(last)")
  }

  package static let none = Phrase(fr: "Aucun examen terminé.", en: "No finished exams yet.")

  static let promise = Phrase(
    fr: "Une réponse est écrite sur le disque dès que vous la validez.",
    en: "Every answer is saved to disk at once.")

  // MARK: Sentences about the last key

  static let paused = Phrase(
    fr: "Réponses gardées, mais le temps de l'examen court : x y revient.",
    en: "Your answers are kept, but the exam's clock runs: x to go back.")

  /// Before anything else starts while an exam is paused.
  static func stillRunning(_ sitting: Sitting, _ now: Instant) -> Phrase {
    let left = left(sitting, now)
    return Phrase(
      fr: "Le temps de l'examen court : \(left). x y revient ; la même touche passe outre.",
      en: "Your exam's clock is running: \(left). x to go back; same key again to go on.")
  }

  static let noHints = Phrase(fr: "Pas d'indice à l'examen.", en: "No hints in an exam.")

  static let notUndone = Phrase(fr: "Un examen ne s'annule pas.", en: "An exam can't be undone.")

  /// The sentence about the result, on a screen that the result must not replace; `nil` without a result.
  static func ended(_ result: ExamResult?) -> Phrase? {
    result.map { result in
      let score = score(result)
      let outcome = isPassed(result)
      return Phrase(
        fr: "Examen terminé : \(score), \(outcome). Détail : x, depuis Aujourd'hui.",
        en: "Exam over: \(score), \(outcome). Details: x on Today.")
    }
  }
}

extension Keys {
  /// The key on Today that opens the exam.
  static func exam<A: Sendable>(_ action: A, isUnderway: Bool) -> Binding<A> {
    let short = Phrase(fr: "examen", en: "exam")
    let goOn = Phrase(fr: "reprendre l'examen", en: "resume the exam")
    return Binding(
      [.character("x")], action, name: Phrase("x"),
      help: isUnderway ? Label(goOn) : Label(fr: "passer l'examen", en: "take the exam"),
      hint: KeyHint(Phrase("x"), isUnderway ? Label(goOn, short) : Label(short)))
  }
}
