// A learner's report as text for the terminal.

import Glossary
import Learning
import Phrases

extension LearnerReport {
  /// The lines of the report. Deck and term titles stay as the deck has them; all other words are in `language`.
  package func lines(_ language: Language) -> [String] {
    let sections = [
      head, [ready], byDeck, practice, memory, weak, mixedUp, [certified], unmatchedAnswers, aside, [Self.formula],
    ]
    return sections.flatMap { section in section.map { $0(language) } }
  }

  // MARK: Where the learner stands

  private var head: [Phrase] {
    let (date, state) = (ReportWords.date(day), summary.state)
    let line = Phrase(
      fr: "\(title), au \(date) : \(summary.status.symbol) \(state)",
      en: "\(title), \(date): \(summary.status.symbol) \(state)")
    guard let start = summary.start else { return [line, Phrase(fr: "Pas encore de réponse.", en: "No answers yet.")] }
    let first = ReportWords.date(start)
    let ramp = summary.rampDate.map(ReportWords.date)
    let period = since.map(ReportWords.date)
    return [
      line,
      Phrase(
        fr: "Depuis le \(first)\(ramp.map { ", échéance le \($0)" } ?? "")"
          + "\(period.map { " ; compté depuis le \($0)" } ?? "").",
        en: "Since \(first)\(ramp.map { ", ramp date \($0)" } ?? "")"
          + "\(period.map { "; counted from \($0)" } ?? "")."),
    ]
  }

  private var ready: Phrase {
    let today = ReportWords.percent(summary.readiness.today)
    let known = Phrase.count(terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    let cards = Phrase.count(summary.cards, fr: ("carte", "cartes"), en: ("card", "cards"))
    let seen = French.plural(summary.cardsSeen, "vue", "vues")
    let now = Phrase(
      fr:
        "Rappel moyen attendu : \(today) aujourd'hui ; \(summary.termsKnown) acquis sur \(known), \(summary.cardsSeen) \(seen) sur "
        + "\(cards).",
      en: "Mean expected recall: \(today) today; \(summary.termsKnown) known of \(known), "
        + "\(summary.cardsSeen) seen of \(cards).")
    guard let goesOn = summary.readiness.ifGoesOn.map(ReportWords.percent),
      let stops = summary.readiness.ifStops.map(ReportWords.percent)
    else { return now }
    return Phrase(
      fr: "\(now) Prévision à l'échéance : \(goesOn) en suivant le plan, \(stops) en arrêtant.",
      en: "\(now) Forecast for the ramp date: \(goesOn) if you follow the plan, \(stops) if you stop.")
  }

  /// The version of the deck; with several decks, a line for each.
  private var byDeck: [Phrase] {
    guard decks.count > 1 else {
      return decks.filter { $0.revision > 0 }.map {
        let name = $0.name
        return Phrase(fr: "Glossaire : \(name).", en: "Deck: \(name).")
      }
    }
    return decks.map(\.line)
  }

  private var unmatchedAnswers: [Phrase] { [unmatched.sentence].compactMap(\.self) }

  // MARK: What was done

  private var practice: [Phrase] {
    let reviews = Phrase.count(summary.reviews30, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    let active = Phrase.count(summary.activeDays14, fr: ("jour", "jours"), en: ("day", "days"))
    let line = Phrase(
      fr: "Sur 30 jours : \(reviews) en \(summary.minutes30) min, dont \(summary.reviews7) sur 7 jours ; "
        + "régularité : \(active) sur 14.",
      en: "Last 30 days: \(reviews) in \(summary.minutes30) min, \(summary.reviews7) of them in the last 7; "
        + "active \(active) of 14.")
    guard let idleDays = summary.idleDays, idleDays > 0 else { return [line] }
    let idle = ReportWords.idle(idleDays)
    return [line, Phrase(fr: "\(idle).", en: "\(idle).")]
  }

  private var memory: [Phrase] {
    guard summary.retention.answers > 0 else { return [] }
    let all = ReportWords.share(summary.retention)
    let recent = summary.retention14.answers > 0 ? ReportWords.share(summary.retention14) : nil
    return [
      Phrase(
        fr: "Justes aux cartes déjà vues : \(all)\(recent.map { ", \($0) sur 14 jours" } ?? "").",
        en: "Right on cards seen before: \(all)\(recent.map { ", \($0) in 14 days" } ?? "").")
    ]
  }

  // MARK: Where it is thin

  private var weak: [Phrase] {
    guard !summary.weakest.isEmpty else { return [] }
    let names = summary.weakest.map { Phrase(name(of: $0)) }.joined(separator: ", ")
    return [Phrase(fr: "Les plus faibles : \(names).", en: "Weakest: \(names).")]
  }

  private var mixedUp: [Phrase] {
    let pairs = confused.prefix(3).map {
      Phrase("\(name(of: $0.first)) ↔ \(name(of: $0.second)) (\($0.count))")
    }
    guard !pairs.isEmpty else { return [] }
    let text = pairs.joined(separator: ", ")
    return [Phrase(fr: "Confondus : \(text).", en: "Mixed up: \(text).")]
  }

  private var certified: Phrase {
    if let certification = summary.certification {
      let (on, until) = (ReportWords.date(certification.on), ReportWords.date(certification.validUntil))
      let score = ReportWords.percent(certification.score)
      return Phrase(
        fr: "Examen réussi le \(on), \(score), valable jusqu'au \(until).",
        en: "Exam passed on \(on), \(score), valid until \(until).")
    }
    guard let attempt = summary.attempt else {
      return Phrase(fr: "Examen : pas encore passé.", en: "Exam: not taken yet.")
    }
    let (on, score) = (ReportWords.date(attempt.on), ReportWords.percent(attempt.score))
    return attempt.isConsistent
      ? Phrase(
        fr: "Examen du \(on) : \(score), non réussi.",
        en: "Exam on \(on): \(score), not passed.")
      : Phrase(
        fr: "Examen du \(on) : ses réponses ne donnent pas ce score (« ramp exam --verify »).",
        en: "Exam on \(on): its answers don't add up to its score (“ramp exam --verify”).")
  }

  private var aside: [Phrase] {
    guard badLines > 0 else { return [] }
    let lines = Phrase.count(badLines, fr: ("ligne", "lignes"), en: ("line", "lines"))
    return [
      Phrase(
        fr: "\(lines) de journal \(French.plural(badLines, "mise", "mises")) de côté : « ramp doctor ».",
        en: "\(lines) of journals set aside: see “ramp doctor”.")
    ]
  }

  /// The formula of the main figure, printed below the figures.
  private static let formula = Phrase(
    fr: "Rappel moyen attendu : la moyenne, sur toutes les cartes, de la chance d'une réponse juste ce jour-là (modèle "
      + "FSRS-6, ajusté à vos réponses) ; une carte jamais vue compte 0. Prêt : 90 % ou plus.",
    en: "Mean expected recall: the mean, over all cards, of the chance of a right answer on that day (FSRS-6 model, "
      + "fitted to your answers); a card never seen counts as 0. Ready: 90% or more.")
}
