// The HTML page of one learner, with the same parts as a team's page.

import Glossary
import Learning
import Phrases

extension ReportPage {
  package init(_ report: LearnerReport, _ language: Language) {
    let write = PageWriter(language: language)
    let summary = report.summary
    self.language = language
    title = write(Phrase(fr: "Ma progression", en: "My progress"))
    date = write(ReportWords.date(report.day))
    let terms = Phrase.count(report.terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    subtitle = "\(write.own(report.title)) (\(write(terms))) · \(write(ReportWords.date(report.day)))"
    isTeam = false
    words = PageWords.learner
    tiles = Self.tiles(report, write)
    people = [write.person("", cohort: nil, summary, busiest: summary.daily.max() ?? 0)]
    let own = ReadinessGroup(name: write(Phrase(fr: "moi", en: "me")), courses: [summary.course], fewest: 1)
    curves = write.curves([own])
    forgotten = report.terms.filter { $0.recallMet != nil }
      .sorted { ($0.recallMet ?? 0, $0.term) < ($1.recallMet ?? 0, $1.term) }
      .prefix(Self.rowsShown).map { write.bar($0.title, $0.recallMet ?? 0, of: 1, "", style: "today") }
    intervals = write.intervals { report.intervals[$0] ?? Tally.Count() }
    confused = report.confused.prefix(Self.rowsShown).map { pair in
      ConfusedRow(
        pair: write.own("\(report.name(of: pair.first)) ↔ \(report.name(of: pair.second))"),
        times: write.number(pair.count), learners: "")
    }
    notes = PageWords.notes(
      dataUntil: summary.lastReview, badLines: report.badLines, decks: report.decks.map(\.line),
      unmatched: report.unmatched.sentence
    ).map { write.own(write($0)) }
  }

  private static func tiles(_ report: LearnerReport, _ write: PageWriter) -> [Tile] {
    let summary = report.summary
    let retention = summary.retention
    let exam = summary.certification.map { "\(write.percent($0.score))" } ?? "–"
    let expires = summary.certification.map { ReportWords.date($0.validUntil) }
    let until = expires.map {
      Phrase(fr: "examen, valable jusqu'au \($0)", en: "exam, valid until \($0)")
    }
    return [
      Tile(
        style: summary.status.rawValue, symbol: summary.status.symbol, value: write.percent(summary.readiness.today),
        label: write(summary.status.word)),
      Tile(
        style: "", symbol: nil, value: "\(summary.termsKnown)/\(report.terms.count)",
        label: write(Phrase(fr: "termes acquis", en: "terms known"))),
      Tile(
        style: "", symbol: nil, value: write.percent(retention.share),
        label: write(Phrase(fr: "rétention mesurée", en: "measured retention")),
        count: "n\u{A0}=\u{A0}\(write.number(retention.answers))"),
      Tile(
        style: "", symbol: nil, value: write.number(summary.minutes30),
        label: write(Phrase(fr: "minutes en 30 jours", en: "minutes in 30 days"))),
      Tile(style: "", symbol: nil, value: exam, label: write(until ?? Phrase(fr: "examen", en: "exam"))),
    ]
  }
}
