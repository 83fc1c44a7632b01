// A team's report as text for the terminal: one line for each person, the most urgent first.

import Glossary
import Learning
import Phrases

extension TeamReport {
  /// The lines of the report. Names and terms stay as they are; all other words are in `language`.
  package func lines(_ language: Language) -> [String] {
    let parts = [
      [heading, tiles, memory] + byDeck, people,
      [forgotten, mixedUp, kept, retained, unmatched.sentence].compactMap(\.self), [Self.formula],
    ]
    return Array(parts.map { $0.map { $0(language) } }.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var heading: Phrase {
    let people = Phrase.count(members.count, fr: ("personne", "personnes"), en: ("person", "people"))
    let title = deck.title
    let first = since.map { ReportWords.date($0) }
    let date = ReportWords.date(day)
    return Phrase(
      fr: "\(title) : \(people), \(first.map { "du \($0) " } ?? "")au \(date)",
      en: "\(title): \(people), \(first.map { "\($0) to " } ?? "")\(date)")
  }

  private var tiles: Phrase {
    let counts = Status.allCases.map { (count($0), $0) }
    return counts.map { count, status in
      let word = status.word(of: count)
      return Phrase(
        fr: "\(status.symbol) \(count) \(word)", en: "\(status.symbol) \(count) \(word)")
    }.joined(separator: "   ")
  }

  private var memory: Phrase {
    let today = ReportWords.percent(readiness ?? 0)
    let recalled = ReportWords.share(retention)
    return Phrase(
      fr: "Rappel moyen attendu : \(today). Justes aux cartes déjà vues : \(recalled).",
      en: "Mean expected recall: \(today). Right on cards seen before: \(recalled).")
  }

  /// The version of the deck; with several decks, a line for each.
  private var byDeck: [Phrase] { decks.count > 1 || deck.revision > 0 ? decks.map(\.line) : [] }

  // MARK: A line a person

  private var people: [Phrase] {
    let longest = members.map { SafeText.clean($0.shownName).count }.max() ?? 0
    return worstFirst.map { line($0, width: min(longest, Self.widestName)) }
  }

  private static let widestName = 24

  private func line(_ member: Member, width: Int) -> Phrase {
    let summary = member.summary
    let name = ReportWords.fitted(SafeText.clean(member.shownName), width)
    let cells = [
      Phrase("\(summary.status.symbol) \(name)"),
      summary.state.map { ReportWords.padded($0, 14) },
      ReportWords.percent(summary.readiness.today).map { ReportWords.padded($0, 5, atEnd: false) },
      Phrase(ReportWords.padded("\(summary.termsKnown)/\(deck.terms.count)", 7, atEnd: false)),
      forecast(summary).map { ReportWords.padded($0, 20) },
      idle(summary),
    ]
    return cells.joined(separator: "  ").map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  private func forecast(_ summary: LearnerSummary) -> Phrase {
    guard let date = summary.rampDate else { return Phrase("") }
    let shown = ReportWords.date(date)
    guard let goesOn = summary.readiness.ifGoesOn.map(ReportWords.percent) else { return shown }
    return Phrase(
      fr: "→ \(goesOn) le \(shown)", en: "→ \(goesOn) on \(shown)")
  }

  private func idle(_ summary: LearnerSummary) -> Phrase {
    (summary.idleDays ?? 0) == 0 ? Phrase("") : ReportWords.idle(summary.idleDays ?? 0)
  }

  // MARK: Terms

  /// How many terms and pairs the text shows.
  private static let termsShown = 5

  private var forgotten: Phrase? {
    let rows = glossary.filter { ($0.surelyFailed ?? 0) > 0 }.prefix(Self.termsShown)
    guard !rows.isEmpty else { return nil }
    let list = rows.map { row in
      let rate = ReportWords.percent(row.failureRate ?? 0)
      return Phrase(
        fr: "\(row.title) \(rate) (\(row.failures) sur \(row.due))",
        en: "\(row.title) \(rate) (\(row.failures) of \(row.due))")
    }.joined(separator: ", ")
    return Phrase(fr: "Les plus oubliés : \(list).", en: "Most forgotten: \(list).")
  }

  private var mixedUp: Phrase? {
    let pairs = confusedPairs.prefix(Self.termsShown)
    guard !pairs.isEmpty else { return nil }
    let list = pairs.map { pair in
      let (first, second) = (title(pair.first), title(pair.second))
      let times = Phrase(
        fr: "\(pair.count) fois", en: "\(pair.count) \(English.plural(pair.count, "time", "times"))")
      let people = Self.people(pair.learners)
      return Phrase(
        fr: "\(first) ↔ \(second) (\(times), \(people))",
        en: "\(first) ↔ \(second) (\(times), \(people))")
    }.joined(separator: ", ")
    return Phrase(fr: "Confondus : \(list).", en: "Mixed up: \(list).")
  }

  private var kept: Phrase? {
    let rows = aliases.prefix(Self.termsShown)
    guard !rows.isEmpty else { return nil }
    let list = rows.map { row in
      let (title, people) = (title(row.term), Self.people(row.learners))
      return Phrase(fr: "\(title) « \(row.text) » (\(people))", en: "\(title) “\(row.text)” (\(people))")
    }.joined(separator: ", ")
    return Phrase(fr: "Retenus comme justes : \(list).", en: "Remembered as right: \(list).")
  }

  private static func people(_ count: Int) -> Phrase {
    Phrase(
      fr: "\(count) \(French.plural(count, "personne", "personnes"))",
      en: "\(count) \(English.plural(count, "person", "people"))")
  }

  private var retained: Phrase? {
    let counts = IntervalClass.allCases.filter { $0 != .new }.map { ($0.words, counted($0)) }.filter {
      $0.1.answers > 0
    }
    guard !counts.isEmpty else { return nil }
    let list = counts.map { [$0.0, ReportWords.share($0.1)].joined(separator: " ") }.joined(separator: ", ")
    return Phrase(fr: "Justes selon l'intervalle : \(list).", en: "Right by interval: \(list).")
  }

  private static let formula = Phrase(
    fr: "Rappel moyen attendu : la moyenne, sur toutes les cartes, de la chance d'une réponse juste ce jour-là (modèle "
      + "FSRS-6, ajusté à chaque personne) ; une carte jamais vue compte 0. Prêt : 90 % ou plus. 12/39 : termes "
      + "acquis. → : prévision, si la personne suit le plan que Ramp lui fait.",
    en: "Mean expected recall: the mean, over all cards, of the chance of a right answer on that day (FSRS-6 model, "
      + "fitted to each person); a card never seen counts as 0. Ready: 90% or more. 12/39: terms known. →: forecast, if the person "
      + "follows the plan that Ramp makes.")
}
