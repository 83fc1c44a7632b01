// Formatters that write figures as text, the same in every form of a report.

import Learning
import Phrases

enum ReportWords {
  /// « 87 % » / "87%", rounded down: 89.6 % must not look like the target of 90 %.
  static func percent(_ share: Double) -> Phrase {
    let whole = Int((share * 100 + 1e-9).rounded(.down))
    return Phrase(fr: "\(whole) %", en: "\(whole)%")
  }

  /// « 87 % de 1 422 » / "87% of 1,422".
  static func share(_ count: Tally.Count) -> Phrase {
    let (percent, of) = (percent(count.share ?? 0), number(count.answers))
    return count.answers == 0
      ? Phrase("–") : Phrase(fr: "\(percent) de \(of)", en: "\(percent) of \(of)")
  }

  /// « 1 422 » / "1,422".
  static func number(_ value: Int) -> Phrase {
    let digits = Array(String(value.magnitude))
    var groups: [String] = []
    var end = digits.count
    while end > 0 {
      groups.insert(String(digits[max(0, end - 3)..<end]), at: 0)
      end -= 3
    }
    let sign = value < 0 ? "-" : ""
    return Phrase(
      fr: "\(words: sign + groups.joined(separator: "\u{202F}"))", en: "\(words: sign + groups.joined(separator: ","))")
  }

  /// « 23/11/2026 » / "2026-11-23".
  static func date(_ day: Day) -> Phrase {
    let civil = day.civil
    let two = [civil.day, civil.month].map { ($0 < 10 ? "0" : "") + "\($0)" }
    return Phrase(
      fr: "\(words: two[0])/\(words: two[1])/\(civil.year)",
      en: "\(CalendarWords.short(day: civil.day, month: civil.month)) \(civil.year)")
  }

  /// « 3 jours ouvrés sans réponse » / "3 working days without an answer".
  static func idle(_ days: Int) -> Phrase {
    let count = Phrase.count(days, fr: ("jour ouvré", "jours ouvrés"), en: ("working day", "working days"))
    return Phrase(fr: "\(count) sans réponse", en: "\(count) without an answer")
  }

  /// « 23/11 » / "23 Nov".
  static func dayAndMonth(_ day: Day) -> Phrase {
    let civil = day.civil
    let two = [civil.day, civil.month].map { ($0 < 10 ? "0" : "") + "\($0)" }
    return Phrase(
      fr: "\(words: two.joined(separator: "/"))", en: "\(CalendarWords.short(day: civil.day, month: civil.month))")
  }

  static func padded(_ text: String, _ width: Int, atEnd: Bool = true) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return atEnd ? text + blanks : blanks + text
  }

  static func fitted(_ text: String, _ width: Int) -> String {
    text.count > width ? text.prefix(max(0, width - 1)) + "…" : padded(text, width)
  }
}

extension IntervalClass {
  var words: Phrase {
    switch self {
    case .new: Phrase(fr: "nouvelle", en: "new")
    case .day: Phrase(fr: "1 j", en: "1 d")
    case .week: Phrase(fr: "2–6 j", en: "2–6 d")
    case .threeWeeks: Phrase(fr: "7–20 j", en: "7–20 d")
    case .twoMonths: Phrase(fr: "21–59 j", en: "21–59 d")
    case .longer: Phrase(fr: "60 j et plus", en: "60 d or more")
    }
  }
}
