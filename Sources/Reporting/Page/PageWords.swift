// The page's fixed texts: headings, columns, and the definitions of the figures.

import Learning
import Phrases

struct PageWords {
  let people: Phrase
  let course: Phrase
  let noCourse: Phrase
  let forgotten: Phrase
  let noForgotten: Phrase

  static let team = PageWords(
    people: Phrase(fr: "Qui sera prêt à l'échéance ?", en: "Who will be ready by their date?"),
    course: Phrase(fr: "Rappel attendu par semaine (médiane, %)", en: "Expected recall by week (median, %)"),
    noCourse: Phrase(
      fr: "Moins de trois personnes par groupe, ou moins d'une semaine : pas de courbe.",
      en: "Fewer than three people per group, or less than a week: no curve."),
    forgotten: Phrase(fr: "Termes les plus oubliés", en: "Most forgotten terms"),
    noForgotten: Phrase(fr: "Rien d'oublié pour l'instant.", en: "Nothing forgotten so far."))

  static let learner = PageWords(
    people: Phrase(fr: "Prêt à l'échéance ?", en: "Will I be ready by my date?"),
    course: Phrase(fr: "Rappel attendu par semaine (%)", en: "Expected recall by week (%)"),
    noCourse: Phrase(fr: "La courbe commence après une semaine.", en: "The curve starts after a week."),
    forgotten: Phrase(fr: "Termes les plus faibles (rappel attendu)", en: "Weakest terms (expected recall)"),
    noForgotten: Phrase(fr: "Pas encore de réponse.", en: "No answers yet."))

  // Texts of both pages.

  let tiles = Phrase(fr: "En bref", en: "At a glance")
  let person = Phrase(fr: "Personne", en: "Person")
  let state = Phrase(fr: "État", en: "Status")
  let ramp = Phrase(fr: "Échéance", en: "Ramp date")
  let recall = Phrase(fr: "Rappel attendu aujourd'hui", en: "Expected recall today")
  let planned = Phrase(fr: "Prévu", en: "Forecast")
  let stopping = Phrase(fr: "Si arrêt", en: "If stopped")
  let known = Phrase(fr: "Termes acquis", en: "Terms known")
  let exam = Phrase(fr: "Examen", en: "Exam")
  let retention = Phrase(fr: "Rétention 14 j", en: "Retention 14 d")
  let days = Phrase(fr: "21 derniers jours", en: "Last 21 days")
  let idle = Phrase(fr: "Jours ouvrés sans réponse", en: "Idle working days")
  let keyToday = Phrase(fr: "aujourd'hui", en: "today")
  let keyForecast = Phrase(fr: "prévu à l'échéance, si le plan est suivi", en: "forecast, if the plan is followed")
  let keyTarget = Phrase(fr: "objectif, 90 %", en: "target, 90%")
  let intervals = Phrase(fr: "Rétention selon l'intervalle", en: "Retention by interval")
  let confused = Phrase(fr: "Termes confondus", en: "Terms mixed up")
  let noConfused = Phrase(fr: "Aucune confusion pour l'instant.", en: "None mixed up so far.")
  let pair = Phrase(fr: "Paire", en: "Pair")
  let times = Phrase(fr: "Fois", en: "Times")
  let learners = Phrase(fr: "Personnes", en: "People")
  let term = Phrase(fr: "Terme", en: "Term")
  let interval = Phrase(fr: "Intervalle", en: "Interval")
  let rate = Phrase(fr: "Part", en: "Share")
  let count = Phrase(fr: "Nombre", en: "Count")

  /// The notes at the foot of the page.
  /// `decks`: a line for each deck; `unmatched`: the answers that match none.
  static func notes(dataUntil: Day?, badLines: Int, decks: [Phrase], unmatched: Phrase?) -> [Phrase] {
    decks + [recall, rest, privacy, data(dataUntil, badLines)] + [unmatched].compactMap(\.self)
  }

  private static let recall = Phrase(
    fr: "Rappel attendu : moyenne, sur toutes les cartes du glossaire, de la chance d'une réponse juste ce jour-là, "
      + "(1 + F·jours/(S·κ))^−w20 : S est la stabilité de la carte et w20 un poids du modèle FSRS-6, κ ce qui distingue cette "
      + "personne, F = 0,9^(−1/w20) − 1 ; une carte jamais vue compte 0. Prévu : si la personne fait chaque jour ouvré ce que "
      + "le plan demande ; si arrêt : sans plus rien faire. Ce sont des prévisions.",
    en: "Expected recall: the mean, over all cards of the deck, of the chance of a right answer on that day, "
      + "(1 + F·days/(S·κ))^−w20: S is the card's stability and w20 a weight of the FSRS-6 model, κ what sets this person "
      + "apart, F = 0.9^(−1/w20) − 1; a card never seen counts as 0. Forecast: if the person does what the plan asks every "
      + "working day; if stopped: nothing more is done. These are forecasts.")

  private static let rest = Phrase(
    fr:
      "● prêt : 90 % ou plus. ▲ dans les temps : 90 % prévus à l'échéance, ou pas d'échéance. ◆ à risque : moins. ■ à l'arrêt : "
      + "aucune réponse les 4 derniers jours ouvrés. Terme acquis : chaque carte sue la dernière fois et attendue à 90 % ; perdu sous 80 %. "
      + "Examen : le dernier réussi. Rétention : réponses justes à des cartes vues un autre jour. Oubliés : ratées sur "
      + "demandées, dans l'ordre de ce qui est sûr à 95 %. Confondus : un terme donné pour l'autre.",
    en:
      "● ready: 90% or more. ▲ on track: 90% forecast for the date, or no date. ◆ at risk: less. ■ stopped: no answer on "
      + "the last 4 working days. Term known: each card right the last time, and expected at 90%, lost below 80%. Exam: the latest one "
      + "passed. Retention: right answers to cards seen on an earlier day. Forgotten: misses out of times asked, ranked by what is "
      + "95% sure. Mixed up: one term given for the other.")

  private static let privacy = Phrase(
    fr:
      "Ces chiffres disent l'état d'un vocabulaire, pas la valeur d'une personne ; ils ne doivent pas fonder seuls une "
      + "décision. Ni heures, ni temps de réponse, ni réponses isolées. Chacun peut lire ce qu'on voit de lui : "
      + "« ramp report --as-manager ».",
    en: "These figures describe a vocabulary, not a person's worth; no decision should rest on them alone. No "
      + "times of day, no response times, no single answers. Everyone can see what is seen of them: “ramp report --as-manager”."
  )

  private static func data(_ until: Day?, _ badLines: Int) -> Phrase {
    let date = until.map(ReportWords.date)
    let lines = Phrase.count(badLines, fr: ("ligne illisible", "lignes illisibles"), en: ("bad line", "bad lines"))
    let note = badLines == 0 ? Phrase("") : Phrase(fr: " ; \(lines) de côté", en: "; \(lines) set aside")
    return Phrase(
      fr: "\(date.map { "Données jusqu'au \($0)" } ?? "Aucune donnée")\(note).",
      en: "\(date.map { "Data up to \($0)" } ?? "No data")\(note).")
  }
}
