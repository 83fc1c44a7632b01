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

  private func name(_ term: Term.ID) -> String { terms.first { $0.term == term }?.title ?? term.text }

  // MARK: Where the learner stands

  private var head: [Phrase] {
    let date = day.description.verbatim
    let state = status.word
    let line = Phrase(
      fr: "\(title.verbatim), au \(date) : \(status.symbol) \(state.french)",
      en: "\(title.verbatim), \(date): \(status.symbol) \(state.english)")
    guard let start else { return [line, Phrase(fr: "Pas encore de réponse.", en: "No answer yet.")] }
    let ramp = rampDate.map { $0.description.verbatim }
    let since = start.description.verbatim
    return [
      line,
      Phrase(
        fr: "Depuis le \(since)\(ramp.map { ", fin de rampe le \($0)" } ?? "").",
        en: "Since \(since)\(ramp.map { ", ramp date \($0)" } ?? "")."),
    ]
  }

  private var ready: Phrase {
    let today = Self.percent(readiness.today)
    let known = Phrase.count(terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    let now = Phrase(
      fr: "Rappel moyen attendu : \(today) % aujourd'hui ; \(termsKnown) acquis sur \(known.french), "
        + "\(cardsSeen) cartes vues sur \(cards).",
      en: "Mean expected recall: \(today)% today; \(termsKnown) known of \(known.english), "
        + "\(cardsSeen) cards seen of \(cards).")
    guard let goesOn = readiness.ifGoesOn, let stops = readiness.ifStops else { return now }
    return Phrase(
      fr:
        "\(now.french) Prévision à la date : \(Self.percent(goesOn)) % en continuant, \(Self.percent(stops)) % en arrêtant.",
      en:
        "\(now.english) Forecast for the date: \(Self.percent(goesOn))% if practice goes on, \(Self.percent(stops))% if not."
    )
  }

  // MARK: What was done

  private var practice: [Phrase] {
    let reviews = Phrase.count(reviews30, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    let active = Phrase.count(activeDays14, fr: ("jour", "jours"), en: ("day", "days"))
    let line = Phrase(
      fr:
        "Sur 30 jours : \(reviews.french) en \(minutes30) min, dont \(reviews7) sur 7 jours ; \(active.french) sur 14.",
      en: "In 30 days: \(reviews.english) in \(minutes30) min, \(reviews7) of them in 7 days; \(active.english) of 14.")
    guard let idleDays, idleDays > 0 else { return [line] }
    let idle = Phrase.count(idleDays, fr: ("jour de travail", "jours de travail"), en: ("working day", "working days"))
    return [line, Phrase(fr: "\(idle.french) sans réponse.", en: "\(idle.english) without an answer.")]
  }

  private var memory: [Phrase] {
    guard let all = retention.share else { return [] }
    let recent = retention14.share.map { (Self.percent($0), retention14.answers) }
    return [
      Phrase(
        fr:
          "Justes : \(Self.percent(all)) % de \(retention.answers)\(recent.map { ", \($0.0) % de \($0.1) sur 14 jours" } ?? "").",
        en:
          "Right: \(Self.percent(all))% of \(retention.answers)\(recent.map { ", \($0.0)% of \($0.1) in 14 days" } ?? "")."
      )
    ]
  }

  // MARK: Where it is thin

  private var weak: [Phrase] {
    guard !weakest.isEmpty else { return [] }
    let names = weakest.map { name($0).verbatim }.joined(separator: ", ")
    return [Phrase(fr: "Les plus faibles : \(names).", en: "Weakest: \(names).")]
  }

  private var mixedUp: [Phrase] {
    let pairs = confused.prefix(3).map { "\(name($0.first)) / \(name($0.second)) (\($0.count))".verbatim }
    guard !pairs.isEmpty else { return [] }
    let text = pairs.joined(separator: ", ")
    return [Phrase(fr: "Confondus : \(text).", en: "Mixed up: \(text).")]
  }

  private var certified: Phrase {
    guard let certification else { return Phrase(fr: "Examen : pas encore réussi.", en: "Exam: not passed yet.") }
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
