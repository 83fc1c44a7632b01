// A learner's report as a page of text, for the terminal.

import Glossary
import Learning
import Phrases

extension LearnerReport {
  /// Terms and title as the deck has them, everything else in the reader's language.
  package func lines(_ language: Language) -> [String] {
    let sections = [head, [ready], practice, memory, weak, mixedUp, [certified], aside, [Self.formula]]
    return sections.flatMap { section in section.map { $0(language) } }
  }

  // MARK: Where the learner stands

  private var head: [Phrase] {
    let (date, state) = (ReportWords.date(day), summary.state)
    let line = Phrase(
      fr: "\(title.verbatim), au \(date.french) : \(summary.status.symbol) \(state.french)",
      en: "\(title.verbatim), \(date.english): \(summary.status.symbol) \(state.english)")
    guard let start = summary.start else { return [line, Phrase(fr: "Pas encore de réponse.", en: "No answer yet.")] }
    let first = ReportWords.date(start)
    let ramp = summary.rampDate.map(ReportWords.date)
    let period = since.map(ReportWords.date)
    return [
      line,
      Phrase(
        fr: "Depuis le \(first.french)\(ramp.map { ", fin de rampe le \($0.french)" } ?? "")"
          + "\(period.map { " ; compté depuis le \($0.french)" } ?? "").",
        en: "Since \(first.english)\(ramp.map { ", ramp date \($0.english)" } ?? "")"
          + "\(period.map { "; counted from \($0.english) on" } ?? "")."),
    ]
  }

  private var ready: Phrase {
    let today = ReportWords.percent(summary.readiness.today)
    let known = Phrase.count(terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    let cards = Phrase.count(summary.cards, fr: ("carte", "cartes"), en: ("card", "cards"))
    let seen = French.plural(summary.cardsSeen, "vue", "vues")
    let now = Phrase(
      fr:
        "Rappel moyen attendu : \(today.french) aujourd'hui ; \(summary.termsKnown) acquis sur \(known.french), \(summary.cardsSeen) \(seen) sur "
        + "\(cards.french).",
      en: "Mean expected recall: \(today.english) today; \(summary.termsKnown) known of \(known.english), "
        + "\(summary.cardsSeen) seen of \(cards.english).")
    guard let goesOn = summary.readiness.ifGoesOn.map(ReportWords.percent),
      let stops = summary.readiness.ifStops.map(ReportWords.percent)
    else { return now }
    return Phrase(
      fr: "\(now.french) Prévision à la date : \(goesOn.french) en suivant le plan, \(stops.french) en arrêtant.",
      en: "\(now.english) Forecast for the date: \(goesOn.english) if the plan is followed, \(stops.english) if not.")
  }

  // MARK: What was done

  private var practice: [Phrase] {
    let reviews = Phrase.count(summary.reviews30, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    let active = Phrase.count(summary.activeDays14, fr: ("jour", "jours"), en: ("day", "days"))
    let line = Phrase(
      fr: "Sur 30 jours : \(reviews.french) en \(summary.minutes30) min, dont \(summary.reviews7) sur 7 jours ; "
        + "\(active.french) sur 14.",
      en: "In 30 days: \(reviews.english) in \(summary.minutes30) min, \(summary.reviews7) of them in 7 days; "
        + "\(active.english) of 14.")
    guard let idleDays = summary.idleDays, idleDays > 0 else { return [line] }
    let idle = ReportWords.idle(idleDays)
    return [line, Phrase(fr: "\(idle.french).", en: "\(idle.english).")]
  }

  private var memory: [Phrase] {
    guard summary.retention.answers > 0 else { return [] }
    let all = ReportWords.share(summary.retention)
    let recent = summary.retention14.answers > 0 ? ReportWords.share(summary.retention14) : nil
    return [
      Phrase(
        fr: "Justes à du déjà vu : \(all.french)\(recent.map { ", \($0.french) sur 14 jours" } ?? "").",
        en: "Right on what was seen before: \(all.english)\(recent.map { ", \($0.english) in 14 days" } ?? "").")
    ]
  }

  // MARK: Where it is thin

  private var weak: [Phrase] {
    guard !summary.weakest.isEmpty else { return [] }
    let names = summary.weakest.map { name(of: $0).verbatim }.joined(separator: ", ")
    return [Phrase(fr: "Les plus faibles : \(names).", en: "Weakest: \(names).")]
  }

  private var mixedUp: [Phrase] {
    let pairs = confused.prefix(3).map { "\(name(of: $0.first)) ↔ \(name(of: $0.second)) (\($0.count))".verbatim }
    guard !pairs.isEmpty else { return [] }
    let text = pairs.joined(separator: ", ")
    return [Phrase(fr: "Confondus : \(text).", en: "Mixed up: \(text).")]
  }

  private var certified: Phrase {
    if let certification = summary.certification {
      let (on, until) = (ReportWords.date(certification.on), ReportWords.date(certification.validUntil))
      let score = ReportWords.percent(certification.score)
      return Phrase(
        fr: "Examen réussi le \(on.french), \(score.french), valable jusqu'au \(until.french).",
        en: "Exam passed on \(on.english), \(score.english), valid until \(until.english).")
    }
    guard let attempt = summary.attempt else {
      return Phrase(fr: "Examen : pas encore passé.", en: "Exam: not sat yet.")
    }
    let (on, score) = (ReportWords.date(attempt.on), ReportWords.percent(attempt.score))
    return attempt.isConsistent
      ? Phrase(
        fr: "Examen du \(on.french) : \(score.french), pas réussi.",
        en: "Exam of \(on.english): \(score.english), not passed.")
      : Phrase(
        fr: "Examen du \(on.french) : ses réponses ne donnent pas sa note (« ramp exam --verify »).",
        en: "Exam of \(on.english): its answers do not give its score (“ramp exam --verify”).")
  }

  private var aside: [Phrase] {
    guard badLines > 0 else { return [] }
    let lines = Phrase.count(badLines, fr: ("ligne", "lignes"), en: ("line", "lines"))
    return [
      Phrase(
        fr: "\(lines.french) de journal \(French.plural(badLines, "mise", "mises")) de côté : « ramp doctor ».",
        en: "\(lines.english) of journals set aside: “ramp doctor”.")
    ]
  }

  /// The formula, printed with what it gives.
  private static let formula = Phrase(
    fr: "Rappel moyen attendu : la moyenne, sur toutes les cartes, de la chance d'une réponse juste ce jour-là (modèle "
      + "FSRS-6, ajusté à vos réponses) ; une carte jamais vue compte 0. Prêt : 90 % ou plus.",
    en: "Mean expected recall: the mean, over all cards, of the chance of a right answer on that day (FSRS-6 model, "
      + "fitted to your answers); a card never seen counts 0. Ready: 90% or more.")
}
