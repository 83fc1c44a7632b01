// The diary of a month: a learner trains on a company's deck that includes a general one. The company's file is corrected
// six times and is broken twice, a term is split, two are merged, and the learner adds one. Every history is kept, and
// every figure of the report is worked out a second time.

import Foundation
import Harness
import Testing

@Suite struct DeckDiaryTests {
  let home = Home()

  struct Term {
    var id: String
    var definition: String
    var was: [String] = []
  }

  private var folder: String { "\(home.path)/team" }
  private var file: String { "team/decks/acme.yaml" }

  private static func yaml(_ id: String, with: String = "", _ terms: [Term]) -> String {
    let items = terms.map { term in
      let was = term.was.isEmpty ? "" : "    was: [\(term.was.joined(separator: ", "))]\n"
      return "  - id: \(term.id)\n\(was)    names: [\"Name of \(term.id)\"]\n    kind: concept\n"
        + "    definition: \"\(term.definition)\"\n"
    }
    return "deck: \(id)\n\(with)title: \"Deck \(id)\"\nlanguage: en\nterms:\n\(items.joined())"
  }

  private static let words = ["amber", "birch", "cedar", "dune", "ember", "fjord", "grove", "heath", "inlet", "knoll"]

  private static func terms(_ letters: String, _ kind: String) -> [Term] {
    zip(letters, words).map { Term(id: String($0), definition: "\($1) is what the \(kind) calls its \($0) thing.") }
  }

  /// The file as the owner leaves it in the evening, checked and with the next revision.
  private func publish(_ terms: [Term]) throws {
    let revision = (try? home.text(file))?.firstMatch(of: /revision: (\d+)/).map { "revision: \($0.1)\n" } ?? ""
    try home.write(Self.yaml("acme", with: revision + "with: [general]\n", terms), to: file)
    let check = try Ramp.run(home, "deck", "check", "--write", "\(home.path)/\(file)", "--lang", "en")
    #expect(check.status == 0, "\(check)")
    #expect(check.output.contains("Someone starting now will see"))
  }

  private func run(_ day: DiaryDay, _ words: [String]) throws -> (status: Int32, output: String, errors: String) {
    try Ramp.run(
      home, words + ["--deck", "\(home.path)/\(file)", "--lang", "en", "--now", "\(day.text)T09:00"],
      environment: ["RAMP_CLOCK": ""])
  }

  private func json(_ day: DiaryDay, _ words: String...) throws -> [String: Any] {
    let result = try run(day, words)
    #expect(result.status == 0, "\(result)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  /// Answers up to five cards of the day.
  private func practise(_ day: DiaryDay) throws {
    for number in 0..<5 {
      guard let card = try json(day, "next", "--json")["card"] as? String else { return }
      // A failure now and then, the same ones at every run.
      let sum = card.utf8.reduce(day.number) { $0 &* 31 &+ Int($1) } + number
      let grade = [4, 5, 3, 4, 1, 4, 5][abs(sum) % 7]
      let answer = try Ramp.run(
        home,
        ["answer", card, "--grade", "\(grade)", "--ms", "\(3000 + abs(sum) % 4000)"] + [
          "--deck", "\(home.path)/\(file)", "--now", "\(day.text)T09:0\(number)",
        ], environment: ["RAMP_CLOCK": ""])
      #expect(answer.status == 0, "\(answer)")
    }
  }

  @Test func aMonthOfCorrectionsKeepsEveryHistoryAndEveryFigure() throws {
    var acme = Self.terms("abcdef", "company")
    let general = Self.terms("pqrstuvw", "trade")
    try home.write(Self.yaml("general", general), to: "team/decks/general.yaml")
    try publish(acme)
    let start = try #require(DiaryDay("2026-11-02"))
    var study = 0
    var deck = Self.deck(acme, general)
    for offset in 0..<33 {
      let day = DiaryDay(start.number + offset)
      guard day.weekday < 5 else { continue }
      study += 1
      try correct(&acme, onStudyDay: study)
      deck = Self.deck(acme, general, withMine: study >= 18)
      let due = try json(day, "due", "--json")
      #expect((due["deck-copy"] != nil) == [8, 15].contains(study), "day \(study): \(due)")
      try practise(day)
      if study.isMultiple(of: 5) || study == 25 { try compare(day, deck) }
    }
    #expect(study == 25)
    #expect(try home.text(file).contains("revision: 7\n"))
    try compareHistories(deck)
  }

  /// What the owner does on a study day, and what happens to the file.
  private func correct(_ acme: inout [Term], onStudyDay day: Int) throws {
    switch day {
    case 3: acme[1].definition = "birch, in other words than before, and shorter."
    case 5: acme.append(Term(id: "g", definition: "grove is what came later and was added."))
    case 8: return try home.write("deck: acme\nterms: [", to: file)
    case 9: acme[2] = Term(id: "c2", definition: acme[2].definition, was: ["c"])
    case 12:
      acme[3] = Term(id: "d1", definition: "dune, the part of it by the sea.", was: ["d"])
      acme.insert(Term(id: "d2", definition: "dune, the other part, in the desert.", was: ["d"]), at: 4)
    case 15: return try FileManager.default.moveItem(atPath: folder, toPath: folder + "-away")
    case 16:
      try FileManager.default.moveItem(atPath: folder + "-away", toPath: folder)
      acme.removeAll { ["e", "f"].contains($0.id) }
      acme.append(Term(id: "ef", definition: "ember and fjord, now one thing.", was: ["e", "f"]))
    case 18:
      return try home.write(
        Self.yaml("mine-l-0000000001", [Term(id: "own", definition: "What I heard on a call today.")]),
        to: "decks/mine.yaml")
    case 20: acme[0].definition = "amber, reworded on the last day of the month."
    default: return
    }
    if day == 9 { try home.write("deck: acme\nrevision: 3\n", to: file) }
    try publish(acme)
  }

  private static func deck(_ acme: [Term], _ general: [Term], withMine: Bool = false) -> DiaryDeck {
    var deck = DiaryDeck()
    for (id, terms) in [("acme", acme), ("general", general)] {
      for term in terms {
        deck.faces["\(id)/\(term.id)"] = ["name", "define"]
        for former in term.was { deck.heirs["\(id)/\(former)", default: []].append("\(id)/\(term.id)") }
      }
    }
    if withMine { deck.faces["mine-l-0000000001/own"] = ["name", "define"] }
    return deck
  }

  // MARK: Every figure a second time

  private func compare(_ day: DiaryDay, _ deck: DiaryDeck) throws {
    let ledger = DiaryLedger(try home.journal, deck)
    let report = try json(day, "report", "--format", "json")
    let learner = try #require(report["learner"] as? [String: Any])
    for (key, value) in Self.learner(ledger, on: day) {
      #expect(
        Self.isEqual(learner[key], value), "\(day.text), \(key): \(learner[key] ?? "nil"), by hand \(value ?? -1)")
    }
    let rows = try #require(report["terms"] as? [[String: Any]])
    #expect(rows.count == deck.faces.count)
    for row in rows {
      let id = try #require(row["term_id"] as? String)
      let term = id.contains("/") ? id : "acme/\(id)"
      for (key, value) in Self.term(ledger, term, on: day) {
        #expect(
          Self.isEqual(row[key], value), "\(day.text), \(term), \(key): \(row[key] ?? "nil"), by hand \(value ?? -1)")
      }
    }
    for row in try #require(report["decks"] as? [[String: Any]]) {
      let id = try #require(row["deck_id"] as? String)
      for (key, value) in Self.part(ledger, id, on: day) {
        #expect(
          Self.isEqual(row[key], value), "\(day.text), \(id), \(key): \(row[key] ?? "nil"), by hand \(value ?? -1)")
      }
    }
    #expect((report["unmatched"] as? [String: Any])?["terms"] as? Int ?? 0 == ledger.unmatched)
  }

  private static func isEqual(_ shown: Any?, _ value: Double?) -> Bool {
    guard let number = shown as? NSNumber else { return value == nil }
    return value.map { abs($0 - number.doubleValue) < 1e-9 } ?? false
  }

  private static func rounded(_ value: Double, _ decimals: Int) -> Double {
    let scale = pow(10, Double(decimals))
    return (value * scale).rounded() / scale
  }

  private static func share(_ answers: [(day: DiaryDay, isPassed: Bool)]) -> Double? {
    answers.isEmpty ? nil : rounded(Double(answers.count { $0.isPassed }) / Double(answers.count), 3)
  }

  private static func minutes(_ reviews: [(day: DiaryDay, deck: String, milliseconds: Int)]) -> Double {
    Double((reviews.reduce(0) { $0 + min(120_000, $1.milliseconds) } + 30_000) / 60_000)
  }

  private static func learner(_ ledger: DiaryLedger, on day: DiaryDay) -> [String: Double?] {
    func since(_ days: Int) -> [(day: DiaryDay, deck: String, milliseconds: Int)] {
      ledger.reviews.filter { $0.day.number > day.number - days }
    }
    let terms = Array(ledger.deck.faces.keys)
    let recent = ledger.recalled.filter { $0.day.number > day.number - 14 }
    return [
      "cards_total": Double(terms.count * 2), "cards_seen": Double(ledger.cards.count),
      "terms_known": Double(terms.count { ledger.isKnown($0, on: day) }),
      "readiness_today": rounded(ledger.readiness(terms, on: day), 3),
      "retention_all_n": Double(ledger.recalled.count), "retention_all": share(ledger.recalled),
      "retention_14d_n": Double(recent.count), "retention_14d": share(recent),
      "reviews_7d": Double(since(7).count), "reviews_30d": Double(since(30).count), "minutes_30d": minutes(since(30)),
      "active_days_14d": Double(Set(since(14).map(\.day)).count), "working_days_idle": 0, "bad_lines": 0,
    ]
  }

  private static func term(_ ledger: DiaryLedger, _ term: String, on day: DiaryDay) -> [String: Double?] {
    let cards = ["name", "define"].compactMap { ledger.cards["\(term)/\($0)"] }
    let weakest = cards.map(\.interval).min()
    return [
      "seen": Double(cards.reduce(0) { $0 + $1.answers - $1.inheritedAnswers }),
      "correct": Double(cards.reduce(0) { $0 + $1.passes - $1.inheritedPasses }),
      "lapses": Double(cards.reduce(0) { $0 + $1.lapses - $1.inheritedLapses }),
      "interval_days": weakest.map(Double.init),
      "ease": cards.first { $0.interval == weakest }.map { Double($0.ease) / 100 },
      "expected_recall_today": rounded(ledger.readiness([term], on: day), 3),
    ]
  }

  private static func part(_ ledger: DiaryLedger, _ deck: String, on day: DiaryDay) -> [String: Double?] {
    let terms = ledger.deck.faces.keys.filter { $0.hasPrefix(deck + "/") }
    let reviews = ledger.reviews.filter { $0.deck == deck }
    return [
      "terms_total": Double(terms.count), "terms_known": Double(terms.count { ledger.isKnown($0, on: day) }),
      "cards_total": Double(terms.count * 2),
      "cards_seen": Double(ledger.cards.keys.count { $0.hasPrefix(deck + "/") }),
      "readiness_today": rounded(ledger.readiness(terms, on: day), 3), "reviews": Double(reviews.count),
      "minutes": minutes(reviews),
    ]
  }

  /// No answer was lost on the way: each one in the journal belongs to a present term, and a split or merged term has all
  /// the answers of its former ids.
  private func compareHistories(_ deck: DiaryDeck) throws {
    let ledger = DiaryLedger(try home.journal, deck)
    #expect(ledger.unmatched == 0)
    #expect(ledger.reviews.count == (try home.journal.count))
    let day = try #require(ledger.reviews.last?.day)
    let state = try run(day, ["state", "--json"])
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(state.output.utf8)) as? [[String: Any]])
    for (card, own) in ledger.cards {
      let row = try #require(rows.first { $0["card"] as? String == card }, "\(card)")
      #expect(row["interval"] as? Int == own.interval, "\(card)")
      #expect(row["reviews"] as? Int == own.answers, "\(card)")
    }
    #expect(ledger.cards["acme/d1/name"] != nil && ledger.cards["acme/d2/name"] != nil)
  }
}
