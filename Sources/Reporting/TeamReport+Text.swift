// A team's report as a page of text, for the terminal: one line a person, the most urgent first.

import Glossary
import Learning
import Phrases

extension TeamReport {
  /// Names and terms as they are, everything else in the reader's language.
  package func lines(_ language: Language) -> [String] {
    let parts = [[heading, tiles, memory], people, [forgotten, mixedUp, retained].compactMap(\.self), [Self.formula]]
    return Array(parts.map { $0.map { $0(language) } }.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var heading: Phrase {
    let people = Phrase.count(members.count, fr: ("personne", "personnes"), en: ("person", "people"))
    let title = deck.title.verbatim
    let first = since.map { ReportWords.date($0) }
    let date = ReportWords.date(day)
    return Phrase(
      fr: "\(title) : \(people.french), \(first.map { "du \($0.french) " } ?? "")au \(date.french)",
      en: "\(title): \(people.english), \(first.map { "from \($0.english) " } ?? "")to \(date.english)")
  }

  private var tiles: Phrase {
    let counts = Status.allCases.map { (count($0), $0) }
    return Phrase(
      fr: counts.map { "\($1.symbol) \($0) \($1.word(of: $0).french)" }.joined(separator: "   "),
      en: counts.map { "\($1.symbol) \($0) \($1.word(of: $0).english)" }.joined(separator: "   "))
  }

  private var memory: Phrase {
    let today = ReportWords.percent(readiness ?? 0)
    let recalled = ReportWords.share(retention)
    return Phrase(
      fr: "Rappel moyen attendu : \(today.french). Justes à du déjà vu : \(recalled.french).",
      en: "Mean expected recall: \(today.english). Right on what was seen before: \(recalled.english).")
  }

  // MARK: A line a person

  private var people: [Phrase] {
    let longest = members.map { SafeText.clean($0.shownName).count }.max() ?? 0
    return worstFirst.map { line($0, width: min(longest, Self.widestName)) }
  }

  private static let widestName = 24

  private func line(_ member: Member, width: Int) -> Phrase {
    let summary = member.summary
    let name = ReportWords.fitted(SafeText.clean(member.shownName), width).verbatim
    let today = ReportWords.percent(summary.readiness.today)
    let (forecast, idle) = (forecast(summary), idle(summary))
    let state = summary.state
    let known = ReportWords.padded("\(summary.termsKnown)/\(deck.terms.count)", 7, atEnd: false)
    func cells(_ word: String, _ today: String, _ forecast: String, _ idle: String) -> String {
      let status = ReportWords.padded(word, 13)
      let now = ReportWords.padded(today, 5, atEnd: false)
      let line =
        "\(summary.status.symbol) \(name)  \(status)  \(now)  \(known)  \(ReportWords.padded(forecast, 20))  \(idle)"
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return Phrase(
      fr: cells(state.french, today.french, forecast.french, idle.french),
      en: cells(state.english, today.english, forecast.english, idle.english))
  }

  private func forecast(_ summary: LearnerSummary) -> Phrase {
    guard let date = summary.rampDate else { return Phrase("") }
    let shown = ReportWords.date(date)
    guard let goesOn = summary.readiness.ifGoesOn.map(ReportWords.percent) else { return shown }
    return Phrase(
      fr: "→ \(goesOn.french) le \(shown.french)", en: "→ \(goesOn.english) on \(shown.english)")
  }

  private func idle(_ summary: LearnerSummary) -> Phrase {
    (summary.idleDays ?? 0) == 0 ? Phrase("") : ReportWords.idle(summary.idleDays ?? 0)
  }

  // MARK: Terms

  /// Terms that a page of text names.
  private static let termsShown = 5

  private var forgotten: Phrase? {
    let rows = glossary.filter { ($0.surelyFailed ?? 0) > 0 }.prefix(Self.termsShown)
    guard !rows.isEmpty else { return nil }
    func list(_ words: (Phrase) -> String, _ of: String) -> String {
      rows.map { row in
        let rate = words(ReportWords.percent(row.failureRate ?? 0))
        return "\(row.title.verbatim) \(rate) (\(row.failures) \(of) \(row.due))"
      }.joined(separator: ", ")
    }
    return Phrase(
      fr: "Les plus oubliés : \(list(\.french, "sur")).", en: "Most forgotten: \(list(\.english, "of")).")
  }

  private var mixedUp: Phrase? {
    let pairs = confusedPairs.prefix(Self.termsShown)
    guard !pairs.isEmpty else { return nil }
    func list(_ times: (Int) -> String, _ people: (Int) -> String) -> String {
      pairs.map {
        "\(title($0.first).verbatim) ↔ \(title($0.second).verbatim) (\(times($0.count)), \(people($0.learners)))"
      }.joined(separator: ", ")
    }
    let french = list({ "\($0) fois" }, { "\($0) \(French.plural($0, "personne", "personnes"))" })
    let english = list(
      { "\($0) \(English.plural($0, "time", "times"))" }, { "\($0) \(English.plural($0, "person", "people"))" })
    return Phrase(fr: "Confondus : \(french).", en: "Mixed up: \(english).")
  }

  private var retained: Phrase? {
    let counts = IntervalClass.allCases.filter { $0 != .new }.map { ($0.words, counted($0)) }.filter {
      $0.1.answers > 0
    }
    guard !counts.isEmpty else { return nil }
    return Phrase(
      fr: "Justes selon l'intervalle : "
        + counts.map { "\($0.0.french) \(ReportWords.share($0.1).french)" }.joined(separator: ", ") + ".",
      en: "Right by interval: "
        + counts.map { "\($0.0.english) \(ReportWords.share($0.1).english)" }.joined(separator: ", ") + ".")
  }

  private static let formula = Phrase(
    fr: "Rappel moyen attendu : la moyenne, sur toutes les cartes, de la chance d'une réponse juste ce jour-là (modèle "
      + "FSRS-6, ajusté à chaque personne) ; une carte jamais vue compte 0. Prêt : 90 % ou plus. 12/39 : termes "
      + "acquis. → : prévision, si la personne suit le plan que Ramp lui fait.",
    en: "Mean expected recall: the mean, over all cards, of the chance of a right answer on that day (FSRS-6 model, "
      + "fitted to each person); a card never seen counts 0. Ready: 90% or more. 12/39: terms known. →: forecast, if the person "
      + "follows the plan that Ramp makes.")
}
