// A learner's report under the names that `ramp report --format json` promises.

import Learning

extension LearnerReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case day, deck, start, cards, readiness, status, terms, confused, certification
    case rampDate = "ramp_date"
    case cardsSeen = "cards_seen"
    case termsKnown = "terms_known"
    case retention14 = "retention_14d"
    case retention = "retention_all"
    case reviews7 = "reviews_7d"
    case reviews30 = "reviews_30d"
    case minutes30 = "minutes_30d"
    case activeDays14 = "active_days_14d"
    case idleDays = "working_days_idle"
    case lastReview = "last_review"
    case dueNow = "due_now"
    case weakest
    case badLines = "bad_lines"
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(day.description, forKey: .day)
    try values.encode(deck.text, forKey: .deck)
    try values.encodeIfPresent(start?.description, forKey: .start)
    try values.encodeIfPresent(rampDate?.description, forKey: .rampDate)
    try values.encode(cards, forKey: .cards)
    try values.encode(cardsSeen, forKey: .cardsSeen)
    try values.encode(termsKnown, forKey: .termsKnown)
    try values.encode(Shares(readiness), forKey: .readiness)
    try values.encode(status.rawValue, forKey: .status)
    try values.encode(Measured(retention14), forKey: .retention14)
    try values.encode(Measured(retention), forKey: .retention)
    try values.encode(reviews7, forKey: .reviews7)
    try values.encode(reviews30, forKey: .reviews30)
    try values.encode(minutes30, forKey: .minutes30)
    try values.encode(activeDays14, forKey: .activeDays14)
    try values.encodeIfPresent(idleDays, forKey: .idleDays)
    try values.encodeIfPresent(lastReview?.description, forKey: .lastReview)
    try values.encode(dueNow, forKey: .dueNow)
    try values.encode(weakest.map(\.text), forKey: .weakest)
    try values.encodeIfPresent(certification.map(Certified.init), forKey: .certification)
    try values.encode(badLines, forKey: .badLines)
    try values.encode(terms.map(Row.init), forKey: .terms)
    try values.encode(confused.map { Pair(term: $0.first.text, got: $0.second.text, n: $0.count) }, forKey: .confused)
  }

  private struct Shares: Encodable {
    let today: Double
    let ifContinues: Double?
    let ifStops: Double?

    private enum CodingKeys: String, CodingKey {
      case today
      case ifContinues = "if_continues"
      case ifStops = "if_stops"
    }

    init(_ readiness: Readiness) {
      today = rounded(readiness.today)
      ifContinues = readiness.ifGoesOn.map(rounded)
      ifStops = readiness.ifStops.map(rounded)
    }
  }

  private struct Measured: Encodable {
    let n: Int
    let ok: Int

    init(_ count: Tally.Count) {
      n = count.answers
      ok = count.passed
    }
  }

  private struct Certified: Encodable {
    let on: String
    let score: Double
    let expires: String

    init(_ certification: Certification) {
      on = certification.on.description
      score = rounded(certification.score)
      expires = certification.expires.description
    }
  }

  private struct Pair: Encodable {
    let term: String
    let got: String
    let n: Int
  }

  private struct Row: Encodable {
    let id: String
    let term: String
    let kind: String
    let state: String
    let seen: Int
    let correct: Int
    let lapses: Int
    let due: String?
    let recall: Double

    private enum CodingKeys: String, CodingKey {
      case term, kind, state, seen, correct, lapses, due
      case id = "term_id"
      case recall = "expected_recall_today"
    }

    init(_ row: TermRow) {
      id = row.term.text
      term = row.title
      kind = row.kind.word
      state = row.state.word
      seen = row.seen
      correct = row.correct
      lapses = row.lapses
      due = row.due?.description
      recall = rounded(row.recall)
    }
  }
}

/// Three decimals.
private func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }
