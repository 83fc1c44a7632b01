// The HTML page of a team.

import Glossary
import Learning
import Phrases

extension ReportPage {
  /// How many terms and pairs the page shows.
  static let rowsShown = 8

  package init(_ report: TeamReport, _ language: Language) {
    let write = PageWriter(language: language)
    self.language = language
    title = write(Phrase(fr: "Rapport d'équipe", en: "Team report"))
    subtitle = write(Self.subtitle(report, write))
    date = write(ReportWords.date(report.day))
    isTeam = true
    words = PageWords.team
    tiles = Self.tiles(report, write)
    let busiest = report.members.flatMap(\.summary.daily).max() ?? 0
    let cohorts = Set(report.members.map(\.cohort)).count
    people = report.worstFirst.map { member in
      write.person(
        member.shownName, cohort: cohorts > 1 && !member.cohort.isEmpty ? member.cohort : nil, member.summary,
        busiest: busiest)
    }
    curves = write.curves(Self.groups(report))
    forgotten = Self.forgotten(report, write)
    intervals = write.intervals(report.counted)
    confused = report.confusedPairs.prefix(Self.rowsShown).map { pair in
      ConfusedRow(
        pair: write.own("\(report.title(pair.first)) ↔ \(report.title(pair.second))"),
        times: write.number(pair.count), learners: write.number(pair.learners))
    }
    notes = PageWords.notes(
      dataUntil: report.dataUntil, badLines: report.badLines.count, decks: report.decks.map(\.line),
      unmatched: report.unmatched.sentence
    ).map { write.own(write($0)) }
  }

  private static func subtitle(_ report: TeamReport, _ write: PageWriter) -> Phrase {
    let people = Phrase.count(report.members.count, fr: ("personne", "personnes"), en: ("person", "people"))
    let terms = Phrase.count(report.deck.terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    let title = write.own(report.deck.title)
    let (date, first) = (ReportWords.date(report.day), report.since.map(ReportWords.date))
    return Phrase(
      fr: "\(title) (\(terms)) · \(people) · \(first.map { "du \($0) " } ?? "")au \(date)",
      en: "\(title) (\(terms)) · \(people) · \(first.map { "\($0) to " } ?? "")\(date)")
  }

  private static func tiles(_ report: TeamReport, _ write: PageWriter) -> [Tile] {
    let states = Status.allCases.map { status in
      Tile(
        style: status.rawValue, symbol: status.symbol, value: write.number(report.count(status)),
        label: write(status.word(of: report.count(status))))
    }
    let retention = report.retention
    return states + [
      Tile(
        style: "", symbol: nil, value: write.percent(report.readiness),
        label: write(Phrase(fr: "rappel attendu aujourd'hui", en: "expected recall today"))),
      Tile(
        style: "", symbol: nil, value: write.percent(retention.share),
        label: write(Phrase(fr: "rétention mesurée", en: "measured retention")),
        count: "n\u{A0}=\u{A0}\(write.number(retention.answers))"),
    ]
  }

  private static func groups(_ report: TeamReport) -> [ReadinessGroup] {
    Dictionary(grouping: report.members.filter { !$0.summary.course.isEmpty }, by: \.cohort)
      .sorted { $0.key < $1.key }
      .map {
        ReadinessGroup(name: $0.key, courses: $0.value.map(\.summary.course), fewest: ReadinessGroup.fewestOfTeam)
      }
  }

  private static func forgotten(_ report: TeamReport, _ write: PageWriter) -> [Bar] {
    let rows = report.glossary.filter { ($0.surelyFailed ?? 0) > 0 }.prefix(rowsShown)
    return rows.map {
      write.bar($0.title, $0.failureRate ?? 0, of: 1, "\($0.failures)/\(write.number($0.due))", style: "lost")
    }
  }
}
