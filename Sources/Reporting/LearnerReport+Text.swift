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
    let date = day.description.verbatim
    let state = summary.status.word
    let line = Phrase(
      fr: "\(title.verbatim), au \(date) : \(summary.status.symbol) \(state.french)",
      en: "\(title.verbatim), \(date): \(summary.status.symbol) \(state.english)")
    guard let start = summary.start else { return [line, Phrase(fr: "Pas encore de réponse.", en: "No answer yet.")] }
    let ramp = summary.rampDate.map { $0.description.verbatim }
    let since = start.description.verbatim
    return [
      line,
      Phrase(
        fr: "Depuis le \(since)\(ramp.map { ", fin de rampe le \($0)" } ?? "").",
        en: "Since \(since)\(ramp.map { ", ramp date \($0)" } ?? "")."),
    ]
  }

  private var ready: Phrase {
    let today = Self.percent(summary.readiness.today)
    let known = Phrase.count(terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    let now = Phrase(
      fr: "Rappel moyen attendu : \(today) % aujourd'hui ; \(summary.termsKnown) acquis sur \(known.french), "
        + "\(summary.cardsSeen) cartes vues sur \(summary.cards).",
      en: "Mean expected recall: \(today)% today; \(summary.termsKnown) known of \(known.english), "
        + "\(summary.cardsSeen) cards seen of \(summary.cards).")
    guard let goesOn = summary.readiness.ifGoesOn, let stops = summary.readiness.ifStops else { return now }
    return Phrase(
      fr:
        "\(now.french) Prévision à la date : \(Self.percent(goesOn)) % en continuant, \(Self.percent(stops)) % en arrêtant.",
      en:
        "\(now.english) Forecast for the date: \(Self.percent(goesOn))% if practice goes on, \(Self.percent(stops))% if not."
    )
  }

  // MARK: What was done

  private var practice: [Phrase] {
    let reviews = Phrase.count(summary.reviews30, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    let active = Phrase.count(summary.activeDays14, fr: ("jour", "jours"), en: ("day", "days"))
    let line = Phrase(
      fr:
        "Sur 30 jours : \(reviews.french) en \(summary.minutes30) min, dont \(summary.reviews7) sur 7 jours ; \(active.french) sur 14.",
      en:
        "In 30 days: \(reviews.english) in \(summary.minutes30) min, \(summary.reviews7) of them in 7 days; \(active.english) of 14."
    )
    guard let idleDays = summary.idleDays, idleDays > 0 else { return [line] }
    let idle = Phrase.count(idleDays, fr: ("jour de travail", "jours de travail"), en: ("working day", "working days"))
    return [line, Phrase(fr: "\(idle.french) sans réponse.", en: "\(idle.english) without an answer.")]
  }

  private var memory: [Phrase] {
    guard let all = summary.retention.share else { return [] }
    let recent = summary.retention14.share.map { (Self.percent($0), summary.retention14.answers) }
    return [
      Phrase(
        fr:
          "Justes : \(Self.percent(all)) % de \(summary.retention.answers)\(recent.map { ", \($0.0) % de \($0.1) sur 14 jours" } ?? "").",
        en:
          "Right: \(Self.percent(all))% of \(summary.retention.answers)\(recent.map { ", \($0.0)% of \($0.1) in 14 days" } ?? "")."
      )
    ]
  }

  // MARK: Where it is thin

  private var weak: [Phrase] {
    guard !summary.weakest.isEmpty else { return [] }
    let names = summary.weakest.map { name(of: $0).verbatim }.joined(separator: ", ")
    return [Phrase(fr: "Les plus faibles : \(names).", en: "Weakest: \(names).")]
  }

  private var mixedUp: [Phrase] {
    let pairs = confused.prefix(3).map { "\(name(of: $0.first)) / \(name(of: $0.second)) (\($0.count))".verbatim }
    guard !pairs.isEmpty else { return [] }
    let text = pairs.joined(separator: ", ")
    return [Phrase(fr: "Confondus : \(text).", en: "Mixed up: \(text).")]
  }

  private var certified: Phrase {
    guard let certification = summary.certification else {
      return Phrase(fr: "Examen : pas encore réussi.", en: "Exam: not passed yet.")
    }
    let (on, expires) = (certification.on.description.verbatim, certification.expires.description.verbatim)
    let score = Self.percent(certification.score)
    return Phrase(
      fr: "Examen réussi le \(on), \(score) %, valable jusqu'au \(expires).",
      en: "Exam passed on \(on), \(score)%, valid until \(expires).")
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

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
