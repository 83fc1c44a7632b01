// A row of a report on one of the decks of a session: the deck itself, or one that it includes. A report has a row for
// each and, where there are several, the total.

import Glossary
import Learning
import Phrases
import Study

package struct DeckRow: Equatable, Sendable {
  package let deck: Deck.ID
  package let title: String
  /// 0 if the deck's file names none.
  package let revision: Int
  /// The CRC-32 of the deck's file; `nil` for a deck that was not read from one.
  package let checksum: Checksum?
  package let terms: Int
  package let termsKnown: Int
  package let cards: Int
  package let cardsSeen: Int
  /// The mean expected recall over its cards, 0 to 1; a card never seen counts 0.
  package let readiness: Double
  /// The answers of the period, without undone ones and without exams.
  package let reviews: Int
  /// The time in milliseconds of the answers of the period, those of exams among them (`Pace.counted`).
  package let duration: Int

  /// `deck`: the one of the row, by itself.
  init(_ deck: Deck, _ history: LearnerHistory) {
    let studyDay = history.studyDay
    let progress = studyDay.progress
    self.deck = deck.id
    title = deck.title
    revision = deck.revision
    checksum = Self.checksum(of: deck)
    terms = deck.terms.count
    termsKnown = deck.terms.count(where: studyDay.isKnown)
    cards = deck.cards.count
    cardsSeen = deck.cards.count { progress[$0.id] != nil }
    readiness = progress.readiness(of: deck, on: studyDay.day)
    let tally = progress.tallies[deck.id] - history.before.tallies[deck.id]
    reviews = tally.reviews
    duration = tally.duration
  }

  package var minutes: Int { DeckRow.minutes(duration) }

  /// Milliseconds in minutes, rounded.
  static func minutes(_ milliseconds: Int) -> Int { (milliseconds + 30_000) / 60_000 }

  static func checksum(of deck: Deck) -> Checksum? { deck.checksum.map { Checksum(value: $0) } }

  var name: Phrase { Self.name(title, revision, checksum) }

  /// « Acme, révision 7 (5a1f09c3) ».
  static func name(_ title: String, _ revision: Int, _ checksum: Checksum?) -> Phrase {
    let sum = checksum.map { " (\($0.hexadecimal))" } ?? ""
    guard revision > 0 else { return Phrase("\(title)\(sum)") }
    return Phrase(fr: "\(title), révision \(revision)\(sum)", en: "\(title), revision \(revision)\(sum)")
  }

  /// The row in words.
  var line: Phrase {
    let recall = ReportWords.percent(readiness)
    let known = Phrase.count(terms, fr: ("terme", "termes"), en: ("term", "terms"))
    let seen = Phrase.count(cards, fr: ("carte", "cartes"), en: ("card", "cards"))
    let answers = Phrase.count(reviews, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    return Phrase(
      fr:
        "\(name) : \(recall) ; \(termsKnown) acquis sur \(known), \(cardsSeen) \(French.plural(cardsSeen, "vue", "vues")) sur "
        + "\(seen) ; \(answers) en \(minutes) min.",
      en:
        "\(name): \(recall); \(termsKnown) known of \(known), \(cardsSeen) seen of \(seen); \(answers) in \(minutes) min."
    )
  }
}

/// The row of a deck for a whole team: the means of the readiness and of the known terms over the members, the sums of
/// their answers and of the time of these.
package struct TeamDeckRow: Equatable, Sendable {
  package let deck: Deck
  private var members = 0
  package private(set) var reviews = 0
  private var duration = 0
  private var readinessSum = 0.0
  private var knownSum = 0

  init(_ deck: Deck) { self.deck = deck }

  mutating func add(_ row: DeckRow) {
    members += 1
    reviews += row.reviews
    duration += row.duration
    readinessSum += row.readiness
    knownSum += row.termsKnown
  }

  package var minutes: Int { DeckRow.minutes(duration) }
  package var readiness: Double? { members == 0 ? nil : readinessSum / Double(members) }
  package var termsKnown: Double? { members == 0 ? nil : Double(knownSum) / Double(members) }

  static let columns = [
    "deck_id", "title", "revision", "crc", "terms_total", "terms_known_mean", "cards_total", "readiness_today_mean",
    "reviews", "minutes",
  ]

  var cells: [Cell] {
    [
      .text(deck.id.text), .text(deck.title), .count(deck.revision == 0 ? nil : deck.revision),
      .text(DeckRow.checksum(of: deck)?.hexadecimal ?? ""), .count(deck.terms.count),
      .number(termsKnown, decimals: 1), .count(deck.cards.count), .number(readiness, decimals: 3), .count(reviews),
      .count(minutes),
    ]
  }

  /// The row in words.
  var line: Phrase {
    let name = DeckRow.name(deck.title, deck.revision, DeckRow.checksum(of: deck))
    let recall = ReportWords.percent(readiness ?? 0)
    let known = ReportWords.number(Int((termsKnown ?? 0).rounded()))
    let terms = Phrase.count(deck.terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    let answers = Phrase.count(reviews, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    return Phrase(
      fr: "\(name) : \(recall) ; en moyenne \(known) acquis sur \(terms) ; \(answers) en \(minutes) min.",
      en: "\(name): \(recall); on average \(known) known of \(terms); \(answers) in \(minutes) min.")
  }
}

extension DeckRow {
  static let columns = [
    "deck_id", "title", "revision", "crc", "terms_total", "terms_known", "cards_total", "cards_seen",
    "readiness_today", "reviews", "minutes",
  ]
  /// In the place of an id: no deck has capitals in its id.
  private static let total = "TOTAL"

  var cells: [Cell] {
    [
      .text(deck.text), .text(title), .count(revision == 0 ? nil : revision), .text(checksum?.hexadecimal ?? ""),
      .count(terms), .count(termsKnown), .count(cards), .count(cardsSeen), .number(readiness, decimals: 3),
      .count(reviews), .count(minutes),
    ]
  }

  /// A row for each deck, and the total behind several.
  static func table(_ rows: [DeckRow]) -> [[Cell]] {
    guard rows.count > 1 else { return rows.map(\.cells) }
    let cards = rows.sum(\.cards)
    let recall = rows.reduce(0) { $0 + $1.readiness * Double($1.cards) }
    let total: [Cell] = [
      .text(total), .text(""), .count(nil), .text(""), .count(rows.sum(\.terms)), .count(rows.sum(\.termsKnown)),
      .count(cards), .count(rows.sum(\.cardsSeen)),
      .number(cards == 0 ? 0 : recall / Double(cards), decimals: 3), .count(rows.sum(\.reviews)),
      .count(minutes(rows.sum(\.duration))),
    ]
    return rows.map(\.cells) + [total]
  }
}
