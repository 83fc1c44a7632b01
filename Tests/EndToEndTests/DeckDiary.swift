// The state of a learner's cards, worked out from the lines of a journal a second time: for the diary of a month. Nothing
// of the program's own fold is used. SM-2: P. A. Wozniak, "Optimization of learning" (1990); FSRS-6 with its default
// weights: wiki of open-spaced-repetition/fsrs4anki; docs/REPORTS.md names the figures.

import Foundation

/// A day as a number, from 1970 on.
struct DiaryDay: Hashable, Comparable {
  let number: Int

  init(_ number: Int) { self.number = number }

  init?(_ text: String) {
    guard let date = try? Date(text + "T00:00:00Z", strategy: .iso8601) else { return nil }
    number = Int(date.timeIntervalSince1970) / 86_400
  }

  var text: String { String(Date(timeIntervalSince1970: Double(number) * 86_400).formatted(.iso8601).prefix(10)) }

  /// Monday is 0.
  var weekday: Int { (number + 3) % 7 }

  static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// The terms of the decks at one time, as their owner knows them.
struct DiaryDeck {
  /// The present terms: address → number of faces.
  var faces: [String: [String]] = [:]
  /// Former address → the present ones that inherit its answers.
  var heirs: [String: [String]] = [:]
}

struct DiaryCard {
  var repetition = 0, interval = 0, ease = 250
  var first = DiaryDay(0), last = DiaryDay(0)
  var stability = 0.0, difficulty = 0.0
  var isPassed = false
  var answers = 0, passes = 0, lapses = 0, counted = 0
  /// Of these, the ones that count for another heir.
  var inheritedAnswers = 0, inheritedPasses = 0, inheritedLapses = 0

  static let weights = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]

  func recall(on day: DiaryDay, kappa: Double) -> Double {
    let w = Self.weights
    let factor = pow(0.9, -1 / w[20]) - 1
    let days = Double(max(0, day.number - last.number))
    return pow(1 + factor * days / (stability * exp(kappa)), -w[20])
  }

  /// The rating of FSRS: 1 to 4.
  private static func rating(_ grade: Int) -> Int { grade < 3 ? 1 : grade - 1 }

  private static func firstDifficulty(_ rating: Int) -> Double {
    weights[4] - exp(weights[5] * Double(rating - 1)) + 1
  }

  private static func bounded(_ value: Double) -> Double { min(10, max(1, value)) }

  mutating func answer(_ grade: Int, on day: DiaryDay) {
    let isFirst = answers == 0
    let elapsed = day.number - last.number
    remember(grade, elapsed: isFirst ? nil : elapsed)
    answers += 1
    if grade >= 3 { passes += 1 }
    isPassed = grade >= 3
    if isFirst { first = day }
    guard isFirst || elapsed > 0 else { return }
    if grade < 3, interval > 0 { lapses += 1 }
    schedule(grade, elapsed: isFirst ? nil : elapsed)
    counted += 1
    last = day
  }

  private mutating func remember(_ grade: Int, elapsed: Int?) {
    let w = Self.weights
    let g = Self.rating(grade)
    guard let elapsed else {
      stability = w[g - 1]
      difficulty = Self.bounded(Self.firstDifficulty(g))
      return
    }
    let above = Double(g - 3)
    let s = stability
    if elapsed < 1 {
      let change = exp(w[17] * (above + w[18])) * pow(s, -w[19])
      stability = s * (g == 1 ? change : max(1, change))
    } else {
      let r = pow(1 + (pow(0.9, -1 / w[20]) - 1) * Double(elapsed) / s, -w[20])
      if g == 1 {
        let relearnt = w[11] * pow(difficulty, -w[12]) * (pow(s + 1, w[13]) - 1) * exp(w[14] * (1 - r))
        stability = min(relearnt, s / exp(w[17] * w[18]))
      } else {
        let bonus = g == 2 ? w[15] : g == 4 ? w[16] : 1
        stability = s * (1 + exp(w[8]) * (11 - difficulty) * pow(s, -w[9]) * (exp(w[10] * (1 - r)) - 1) * bonus)
      }
    }
    stability = max(0.001, stability)
    let moved = difficulty - w[6] * above * (10 - difficulty) / 9
    difficulty = Self.bounded(w[7] * Self.firstDifficulty(4) + (1 - w[7]) * moved)
  }

  private mutating func schedule(_ grade: Int, elapsed: Int?) {
    guard grade >= 3 else {
      repetition = 0
      interval = 1
      return
    }
    let early = elapsed.flatMap { $0 < interval ? $0 : nil }
    let base = Double((early ?? interval) * ease) / 100
    let grown = repetition == 0 ? 1 : repetition == 1 ? 6 : Int(base.rounded(.up))
    interval = early == nil ? grown : max(interval, grown)
    repetition += 1
    ease = max(130, ease + [3: -14, 4: 0, 5: 10][grade, default: 0])
  }
}

/// A learner's figures from the lines of a journal.
struct DiaryLedger {
  private(set) var cards: [String: DiaryCard] = [:]
  private(set) var kappa = 0.0
  private(set) var reviews: [(day: DiaryDay, deck: String, milliseconds: Int)] = []
  private(set) var recalled: [(day: DiaryDay, isPassed: Bool)] = []
  private(set) var unmatched = 0
  private var known: Set<String> = []
  let deck: DiaryDeck

  init(_ lines: [[String: any Sendable]], _ deck: DiaryDeck) {
    self.deck = deck
    let undone = Set(lines.compactMap { $0["undo"] as? String })
    let events = lines.filter { !undone.contains($0["id"] as? String ?? "") && $0["grade"] != nil }
    let ordered = events.sorted { ($0["at"] as? String ?? "") < ($1["at"] as? String ?? "") }
    for line in ordered { add(line) }
  }

  private mutating func add(_ line: [String: any Sendable]) {
    guard let card = line["card"] as? String, let grade = line["grade"] as? Int,
      let day = (line["day"] as? String).flatMap({ DiaryDay($0) }), let face = card.split(separator: "/").last
    else { return }
    let address = String(card.dropLast(face.count + 1))
    let terms = (deck.faces[address] == nil ? deck.heirs[address] : [address]) ?? []
    guard let first = terms.first(where: { deck.faces[$0]?.contains(String(face)) == true }) else {
      unmatched += 1
      return
    }
    for heir in terms where heir != first { inherit("\(heir)/\(face)", grade, day) }
    reviews.append((day, String(address.split(separator: "/")[0]), line["ms"] as? Int ?? 0))
    answer("\(first)/\(face)", grade, day)
  }

  private mutating func inherit(_ card: String, _ grade: Int, _ day: DiaryDay) {
    let before = cards[card] ?? DiaryCard()
    let recall = before.answers == 0 ? nil : before.recall(on: day, kappa: kappa)
    var after = before
    after.answer(grade, on: day)
    after.inheritedAnswers += 1
    after.inheritedPasses += after.passes - before.passes
    after.inheritedLapses += after.lapses - before.lapses
    cards[card] = after
    update(card, grade, day, isRepeat: before.answers > 0 && day <= before.last, recall: recall)
  }

  private mutating func answer(_ card: String, _ grade: Int, _ day: DiaryDay) {
    let before = cards[card] ?? DiaryCard()
    let isFirst = before.answers == 0
    let isRepeat = !isFirst && day <= before.last
    let recall = before.recall(on: day, kappa: kappa)
    cards[card, default: DiaryCard()].answer(grade, on: day)
    if !isFirst, !isRepeat {
      recalled.append((day, grade >= 3))
      kappa = min(1.5, max(-2.5, kappa + 0.05 * ((grade >= 3 ? 1 : 0) - recall)))
    }
    update(card, grade, day, isRepeat: isRepeat, recall: isFirst ? nil : recall)
  }

  /// Whether the term of a card just answered is held as known.
  private mutating func update(_ card: String, _ grade: Int, _ day: DiaryDay, isRepeat: Bool, recall: Double?) {
    let term = Self.term(card)
    let mayStay = recall.map { isRepeat || $0 >= 0.8 } ?? false
    if known.contains(term), mayStay, grade >= 3 { return }
    let others = (deck.faces[term] ?? []).map { "\(term)/\($0)" }.filter { $0 != card }
    let isHeld =
      grade >= 3
      && others.allSatisfy { cards[$0].map { $0.isPassed && $0.recall(on: day, kappa: kappa) >= 0.9 } ?? true }
    if isHeld { known.insert(term) } else { known.remove(term) }
  }

  static func term(_ card: String) -> String { String(card[..<(card.lastIndex(of: "/") ?? card.endIndex)]) }

  func isKnown(_ term: String, on day: DiaryDay) -> Bool {
    let limit = known.contains(term) ? 0.8 : 0.9
    return (deck.faces[term] ?? []).allSatisfy { face in
      cards["\(term)/\(face)"].map { $0.isPassed && $0.recall(on: day, kappa: kappa) >= limit } ?? false
    }
  }

  /// The mean expected recall over all cards of some terms.
  func readiness(_ terms: some Collection<String>, on day: DiaryDay) -> Double {
    let all = terms.flatMap { term in (deck.faces[term] ?? []).map { "\(term)/\($0)" } }
    let sum = all.reduce(0) { $0 + (cards[$1]?.recall(on: day, kappa: kappa) ?? 0) }
    return all.isEmpty ? 0 : sum / Double(all.count)
  }
}
