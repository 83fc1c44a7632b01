// A journal line as the JSON decoder reads it: the keys of the file, and the event that they make. It is the slow and
// general parser, for lines that `AnswerScanner` does not accept.

import Glossary
import Learning

struct DecodedLine: Decodable {
  private let id: String
  private let at: String
  private let day: String
  private let undo: String?
  private let card: String?
  private let term: String?
  private let form: String?
  private let grade: Int?
  private let ms: Int?
  private let iv: Int?
  private let next: Int?
  private let first: Int?
  private let `repeat`: Bool?
  private let got: String?
  private let against: String?
  private let hints: Int?
  private let override: String?
  private let practice: Bool?
  private let drill: Bool?
  private let game: String?
  private let pairs: Int?
  private let errors: Int?
  private let note: String?
  private let alias: String?
  private let remark: String?
  private let mark: String?
  private let deck: String?
  private let cards: [String]?
  private let seed: UInt32?
  private let pass: Int?
  private let deckCRC: String?
  private let rules: Int?
  private let revision: Int?
  private let situations: [Int]?
  private let minutes: Int?
  private let exam: String?
  private let given: String?
  private let right: Bool?
  private let examEnd: String?
  private let score: Int?
  private let passed: Bool?
  let crc: String?

  private enum CodingKeys: String, CodingKey {
    case id, at, day, undo, card, term, form, grade, ms, iv, next, first, `repeat`, got, against, hints, override
    case practice, drill, game, pairs, errors, note, alias, remark, mark, deck, cards, seed, pass, minutes, rules,
      revision, situations
    case exam, given, right, score, passed, crc
    case examEnd = "exam-end"
    case deckCRC = "deck-crc"
  }

  /// `nil` for a kind of line that this version does not know, or for invalid values.
  var event: Event? {
    guard let id = Event.ID(id), let at = Instant(at), let day = Day(day), let content else { return nil }
    return Event(id: id, at: at, day: day, content: content)
  }

  /// The kind of line is recognised by a key that only this kind has. A line with both `undo` and `card` is invalid.
  private var content: Event.Content? {
    if let undo { return card == nil ? Event.ID(undo).map { .undo($0) } : nil }
    if let examEnd { return end(examEnd).map { .examEnd($0) } }
    if let exam { return answer(exam).map { .examAnswer($0) } }
    if let cards { return start(cards).map { .exam($0) } }
    if let game { return result(game).map { .game($0) } }
    if let mark { return marked(mark).map { .mark($0) } }
    if let note { return term.flatMap { TermAddress($0) }.map { .note(Note(on: $0, note)) } }
    if let alias { return term.flatMap { TermAddress($0) }.map { .alias(Alias(on: $0, alias)) } }
    if let remark { return term.flatMap { TermAddress($0) }.map { .remark(Remark(on: $0, remark)) } }
    return review.map { .review($0) }
  }

  private var review: Review? {
    guard let card = card.flatMap({ Card.ID($0) }), let grade = grade.flatMap({ Grade(rawValue: $0) }),
      let form = Form(rawValue: form ?? Form.recall.rawValue)
    else { return nil }
    var review = Review(card: card, form: form, grade: grade, duration: ms ?? 0, firstKey: first)
    review.intervalBefore = iv ?? 0
    review.intervalAfter = next ?? 0
    review.isRepeat = `repeat` ?? false
    review.got = got.flatMap { TermAddress($0, in: card.deck) }
    review.against = against.flatMap { TermAddress($0, in: card.deck) }
    review.hints = hints ?? 0
    review.overruled = override.flatMap { Verdict(rawValue: $0) }
    review.isPractice = practice ?? false
    review.isDrill = drill ?? false
    return review
  }

  private func result(_ game: String) -> GameResult? {
    guard game == "pairs", let deck = deck.flatMap({ Deck.ID($0) }), let pairs, pairs > 0, let ms, ms > 0 else {
      return nil
    }
    return GameResult(deck: deck, pairs: pairs, errors: errors ?? 0, duration: ms)
  }

  private func marked(_ word: String) -> Mark? {
    guard let kind = Mark.Kind(rawValue: word) else { return nil }
    if let card { return Card.ID(card).map { Mark(kind, on: .card($0)) } }
    return term.flatMap { TermAddress($0) }.map { Mark(kind, on: $0) }
  }

  private func start(_ names: [String]) -> ExamStart? {
    guard let deck = deck.flatMap({ Deck.ID($0) }), let seed, let pass, let minutes else { return nil }
    let cards = names.compactMap { Card.ID("\(deck)/\($0)") ?? Card.ID($0) }
    guard cards.count == names.count, (1...ExamStart.mostQuestions).contains(cards.count) else { return nil }
    return ExamStart(
      deck: deck, cards: cards, seed: seed, pass: pass, minutes: minutes, rules: rules ?? 1,
      deckChecksum: deckCRC.flatMap { Checksum(hexadecimal: $0) }, revision: revision ?? 0,
      situations: situations ?? [])
  }

  private func answer(_ exam: String) -> ExamAnswer? {
    guard let exam = Event.ID(exam), let card = card.flatMap({ Card.ID($0) }), let right else { return nil }
    return ExamAnswer(exam: exam, card: card, given: given ?? "", isRight: right, duration: ms ?? 0)
  }

  private func end(_ exam: String) -> ExamEnd? {
    guard let exam = Event.ID(exam), let score, let passed else { return nil }
    return ExamEnd(exam: exam, score: score, isPassed: passed)
  }
}
