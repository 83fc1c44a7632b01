// Sentences and figures of the call drill.

import Learning
import Phrases
import Study

enum DrillWords {
  static let title = Phrase(fr: "Au téléphone", en: "On the phone")

  static let what = Phrase(
    fr: "Un prospect vous parle : trouvez le mot en 5 secondes.",
    en: "A prospect is talking: find the word in 5 seconds.")

  static let wasIt = Phrase(fr: "C'était bien cela ?", en: "Was that it?")

  static let promise = Phrase(
    fr: "De l'entraînement : aucune date ne change.", en: "Practice: no date changes.")

  static let shortPromise = Phrase(fr: "Aucune date ne change.", en: "No date changes.")

  static let nothingMet = Phrase(
    fr: "Apprenez d'abord un terme : on le redemandera ici.", en: "Learn a term first, then it'll come up here.")

  /// « 2,8 s »
  static func seconds(_ milliseconds: Int) -> Phrase {
    let tenths = (milliseconds + 50) / 100
    return Phrase(fr: "\(tenths / 10),\(tenths % 10) s", en: "\(tenths / 10).\(tenths % 10) s")
  }

  /// After more than the five seconds.
  static func tooLong(_ time: Int) -> Label {
    let seconds = seconds(time)
    return Label(
      Phrase(fr: "\(seconds) : on vous aurait déjà relancé.", en: "\(seconds): over the 5 seconds."),
      Phrase(fr: "\(seconds) : trop long.", en: "\(seconds): too long."))
  }

  /// « Raccroché. 9 sur 12 à temps. »
  static func headline(_ answers: [DrillScreen.Answer]) -> Phrase {
    let inTime = answers.count(where: \.isInTime)
    return Phrase(
      fr: "Raccroché. \(inTime) sur \(answers.count) à temps.", en: "Call over. \(inTime) of \(answers.count) in time.")
  }

  /// The time of now, and the median of the latest times once there are two: « 2,8 s   médiane 3,1 s »
  static func times(of answer: DrillScreen.Answer, _ fluency: Fluency) -> Phrase {
    let time = answer.isRight ? seconds(answer.time) : Phrase(fr: "pas su", en: "not known")
    guard let known = fluency.time(of: answer.term), known.count > 1 else { return time }
    let median = seconds(known.median)
    return Phrase(fr: "\(time)   médiane \(median)", en: "\(time)   usually \(median)")
  }

  /// « 9 sur 12 en moins de 5 s, médiane 2,8 s »
  static func figures(_ day: DrillDay) -> Label {
    let count = Phrase(fr: "\(day.inTime) sur \(day.asked)", en: "\(day.inTime) of \(day.asked)")
    let limit = Fluency.limit / 1000
    let short = Phrase(fr: "\(count) en moins de \(limit) s", en: "\(count) within \(limit) s")
    guard let median = day.median.map(seconds) else { return Label(short) }
    return Label(Phrase(fr: "\(short), médiane \(median)", en: "\(short), usually \(median)"), short)
  }

  /// The line of the introduction: what to beat.
  static func toBeat(_ day: DrillDay) -> Label {
    Label(figures(day).forms.map { Phrase(fr: "À battre : \($0).", en: "To beat: \($0).") })
  }

  /// The line at the end: what to beat the next day.
  static func toBeatTomorrow(_ day: DrillDay) -> Label {
    Label(figures(day).forms.map { Phrase(fr: "À battre demain : \($0).", en: "To beat tomorrow: \($0).") })
  }

  /// « 2,8 s (médiane de 5) »
  static func fluency(median: Int, count: Int) -> Phrase {
    let time = seconds(median)
    return count == 1
      ? time : Phrase(fr: "\(time) (médiane de \(count))", en: "\(time) (median of \(count))")
  }
}
