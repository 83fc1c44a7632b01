// The figures of one learner for a report: readiness, practice and weak terms. docs/REPORTS.md defines each figure.

import Glossary
import Learning
import Phrases
import Study

package struct LearnerSummary: Equatable, Sendable {
  /// The day of the first answer; `nil` before it.
  package let start: Day?
  package let rampDate: Day?
  package let daysToRamp: Int?
  /// The deck that the learner trains on.
  package let deck: Deck.ID
  package let cards: Int
  /// Cards answered at least once.
  package let cardsSeen: Int
  package let termsKnown: Int
  package let readiness: Readiness
  package let status: Status
  /// Scheduled answers of the last 14 days to cards seen on an earlier day.
  package let retention14: Tally.Count
  /// Scheduled answers of the whole period to cards seen on an earlier day.
  package let retention: Tally.Count
  /// Answers of the last 7 and 30 days, without undone answers and without exams.
  package let reviews7: Int
  package let reviews30: Int
  package let minutes30: Int
  package let activeDays14: Int
  /// The number of answers on each of the last 21 days, without exams; the oldest day first.
  package let daily: [Int]
  /// Working days between the latest answer and today, both excluded; `nil` without an answer.
  package let idleDays: Int?
  package let lastReview: Day?
  package let dueNow: Int
  /// The three terms with the lowest expected recall among those with an answered card, the weakest first.
  package let weakest: [TermAddress]
  /// Of the exams on the deck itself: those on the decks that it includes certify less.
  package let certification: Certification?
  /// The latest exam, if no exam gives a certification.
  package let attempt: Attempt?
  /// The readiness after 0, 1, 2… weeks, 0 to 1.
  package let course: [Double]

  /// The mean expected recall over all cards of the deck, 0 to 1; a card never seen counts 0.
  package struct Readiness: Equatable, Sendable {
    package let today: Double
    /// The forecast for the ramp date, if the plan is followed and if practice stops. `nil` without a date in the
    /// future, for a date more than a year ahead, and for a deck of more than `Forecast.mostCards` cards.
    package let ifGoesOn: Double?
    package let ifStops: Double?
  }

  package struct Certification: Equatable, Sendable {
    package let on: Day
    /// The share of right answers, 0 to 1.
    package let score: Double
    /// The last day on which the certification is valid.
    package let validUntil: Day
  }

  /// An exam without a certification: not passed, or its answers do not give the recorded score.
  package struct Attempt: Equatable, Sendable {
    package let on: Day
    package let score: Double
    package let isConsistent: Bool
  }

  /// The learner's status, or « pas commencé » before the first answer.
  var state: Phrase { idleDays == nil ? Phrase(fr: "pas commencé", en: "not started") : status.word }

  /// How many weak terms a report shows.
  static let weakestShown = 3
  /// How many days the chart in a learner's row shows.
  static let daysDrawn = 21

  package init(_ history: LearnerHistory) {
    let studyDay = history.studyDay
    let progress = studyDay.progress
    let deck = studyDay.deck
    let day = studyDay.day
    let tallies = progress.tallies
    let month = tallies.sum(day + -29...day)
    start = progress.attendance.first
    rampDate = studyDay.ramp?.date ?? studyDay.pastRamp
    daysToRamp = rampDate.map { $0 - day }
    self.deck = deck.id
    cards = deck.cards.count
    cardsSeen = deck.cards.count { progress[$0.id] != nil }
    termsKnown = studyDay.knownTerms
    readiness = Readiness(studyDay)
    idleDays = progress.attendance.last.map { studyDay.options.calendar.days(after: $0, before: day).count }
    status = Status(readiness, rampDate: rampDate, idleDays: idleDays)
    retention14 = tallies.sum(day + -13...day).recalled
    retention = history.period.recalled
    reviews7 = tallies.sum(day + -6...day).reviews
    reviews30 = month.reviews
    minutes30 = (month.duration + 30_000) / 60_000
    activeDays14 = (0..<14).count { progress.attendance.contains(day + -$0) }
    daily = (0..<Self.daysDrawn).map { tallies[day + ($0 - Self.daysDrawn + 1)].reviews }
    lastReview = progress.attendance.last
    dueNow = studyDay.left
    weakest = Self.weakest(progress, deck, on: day)
    let exams = progress.exams.results.filter { $0.sitting.exam.deck == deck.id }
    certification = Certification(exams)
    attempt = certification == nil ? exams.last.map(Attempt.init) : nil
    course = history.course.weeks
  }

  private static func weakest(_ progress: Progress, _ deck: Deck, on day: Day) -> [TermAddress] {
    var weakest: [(recall: Double, term: TermAddress)] = []
    for term in deck.terms {
      guard let recall = progress.recallMet(term, on: day) else { continue }
      let rank = weakest.firstIndex { (recall, term.address) < ($0.recall, $0.term) } ?? weakest.endIndex
      if rank == weakestShown { continue }
      weakest.insert((recall, term.address), at: rank)
      if weakest.count > weakestShown { weakest.removeLast() }
    }
    return weakest.map(\.term)
  }
}

extension LearnerSummary.Readiness {
  fileprivate init(_ studyDay: StudyDay) {
    today = studyDay.progress.readiness(of: studyDay.deck, on: studyDay.day)
    let forecast = studyDay.outlook.flatMap { $0.date == studyDay.ramp?.date ? $0 : nil }
    ifGoesOn = forecast?.ifGoesOn.readiness
    ifStops = forecast?.ifStops.readiness
  }
}

extension LearnerSummary.Certification {
  /// The latest exam that was passed and whose answers give the recorded score; nil for none.
  fileprivate init?(_ exams: [ExamResult]) {
    guard let result = exams.last(where: { $0.end.isPassed && $0.isConsistent }) else { return nil }
    on = result.day
    score = result.share
    validUntil = result.lastValid
  }
}

extension LearnerSummary.Attempt {
  fileprivate init(_ result: ExamResult) {
    on = result.day
    score = result.share
    isConsistent = result.isConsistent
  }
}

extension ExamResult {
  /// The share of right answers by the recorded score, 0 to 1.
  fileprivate var share: Double {
    let questions = sitting.exam.cards.count
    return questions == 0 ? 0 : Double(end.score) / Double(questions)
  }
}

/// A learner's status. It has a symbol and a word, so that no information is in colour alone.
package enum Status: String, CaseIterable, Sendable {
  case ready, onTrack = "on-track", atRisk = "at-risk", stopped

  /// The readiness from which a learner counts as ready, 0 to 1.
  package static let target = 0.9
  /// The number of working days without an answer from which a learner counts as stopped.
  package static let idleLimit = 4

  /// Stopped: no answer on the last 4 working days, or none at all. Ready: readiness today is 0.9 or more. On track:
  /// the forecast for the ramp date is 0.9 or more, or there is no date. At risk: all others, also without a forecast.
  init(_ readiness: LearnerSummary.Readiness, rampDate: Day?, idleDays: Int?) {
    if idleDays ?? .max >= Self.idleLimit {
      self = .stopped
    } else if readiness.today >= Self.target {
      self = .ready
    } else {
      self = rampDate == nil || readiness.ifGoesOn ?? 0 >= Self.target ? .onTrack : .atRisk
    }
  }

  package var symbol: String {
    switch self {
    case .ready: "●"
    case .onTrack: "▲"
    case .atRisk: "◆"
    case .stopped: "■"
    }
  }

  /// The word after a number of people: « 7 prêts ».
  package func word(of count: Int) -> Phrase {
    self == .ready ? Phrase(fr: French.plural(count, "prêt", "prêts"), en: "ready") : word
  }

  package var word: Phrase {
    switch self {
    case .ready: Phrase(fr: "prêt", en: "ready")
    case .onTrack: Phrase(fr: "dans les temps", en: "on track")
    case .atRisk: Phrase(fr: "à risque", en: "at risk")
    case .stopped: Phrase(fr: "à l'arrêt", en: "stopped")
    }
  }
}
