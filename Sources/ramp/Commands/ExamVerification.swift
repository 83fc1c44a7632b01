// The command `ramp exam --verify`: computes each result again from the journal's answers and reports differences. It
// cannot know who wrote the file, and its output states this.

import Glossary
import Journal
import Learning
import Phrases
import Study
import Trainer

struct ExamVerification {
  private let deck: Deck
  private let checks: [ExamCheck]
  private let problems: [JournalFindings.Problem]

  init(_ loaded: LoadedDay) {
    deck = loaded.studyDay.deck
    let judge = Judge(deck)
    // An exam on an included deck was marked by the names of that deck alone.
    let sums = Dictionary(
      deck.parts.map { [deck] in ($0.id, ($0.id == deck.id ? deck : deck.deck($0.id)).markingChecksum) },
      uniquingKeysWith: { first, _ in first })
    checks = loaded.studyDay.examResults.compactMap { [deck] result in
      sums[result.sitting.exam.deck].map { ExamCheck(result, deck, judge, $0) }
    }
    problems = loaded.problems
  }

  func write() throws(Failure) {
    if checks.isEmpty { Output.line(ExamWords.none) }
    for check in checks {
      for line in lines(of: check) { Output.line(line) }
    }
    if !problems.isEmpty { Output.line(Self.setAside(problems.count)) }
    Output.line(Self.limits)
    let wrong = checks.count { !$0.isConsistent }
    if wrong > 0 { throw Failure(Self.differ(wrong), .unreadableData) }
  }

  /// The result, then the differences.
  private func lines(of check: ExamCheck) -> [Phrase] {
    let sum = check.result.isConsistent ? nil : recounted(check.result)
    let unknown = check.unknown == 0 ? nil : Self.unknown(check.unknown)
    let reason = check.disputed.isEmpty ? nil : Self.reason(check.changes)
    return [headline(check)] + [sum].compactMap(\.self) + check.disputed.map(disputed)
      + [reason, unknown].compactMap(\.self)
  }

  private func headline(_ check: ExamCheck) -> Phrase {
    let score = ExamWords.score(check.result)
    let outcome = ExamWords.isPassed(check.result)
    let verdict =
      switch (check.isConsistent, check.disputed.isEmpty) {
      case (true, true): Phrase(fr: "✓ confirmé", en: "✓ confirmed")
      case (true, false): Phrase(fr: "? plus vérifiable", en: "? can no longer be checked")
      case (false, _): Phrase(fr: "✗ non confirmé", en: "✗ not confirmed")
      }
    return Phrase(
      fr: "\(check.result.day)  \(score), \(outcome)  \(verdict)",
      en: "\(check.result.day)  \(score), \(outcome)  \(verdict)")
  }

  private func recounted(_ result: ExamResult) -> Phrase {
    let score = ExamWords.score(result.sitting.score, of: result.sitting.questions)
    let needed = result.sitting.exam.needed
    return Phrase(
      fr: "    les réponses du journal donnent \(score) ; il en fallait \(needed)",
      en: "    the answers as marked in the journal give \(score); \(needed) were needed")
  }

  private func disputed(_ answer: ExamAnswer) -> Phrase {
    let card = answer.card
    let given = answer.given
    return answer.isRight
      ? Phrase(
        fr: "    \(card) : « \(given) », comptée juste au journal, est fausse",
        en: "    \(card): “\(given)”, marked right in the journal, is wrong")
      : Phrase(
        fr: "    \(card) : « \(given) », comptée fausse au journal, est juste",
        en: "    \(card): “\(given)”, marked wrong in the journal, is right")
  }

  /// Why the marks stand though they would differ today; `nil` if nothing has changed since.
  private static func reason(_ changes: Set<ExamCheck.Change>) -> Phrase? {
    let changed: Phrase
    switch (changes.contains(.rules), changes.contains(.deck)) {
    case (false, false): return nil
    case (true, false): changed = Phrase(fr: "une autre version des règles", en: "another version of the rules")
    case (false, true): changed = Phrase(fr: "un glossaire modifié depuis", en: "a deck that has changed since")
    case (true, true):
      changed = Phrase(
        fr: "une autre version des règles et un glossaire modifié depuis",
        en: "another version of the rules and a deck that has changed since")
    }
    return Phrase(
      fr: "    corrigé avec \(changed) : ces jugements restent, ils seraient autres aujourd'hui",
      en: "    marked with \(changed): these marks stand, though they'd differ today")
  }

  private static func unknown(_ count: Int) -> Phrase {
    let answers = Phrase.count(count, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    return Phrase(
      fr: "    \(answers) sur un terme que le glossaire n'a plus : le jugement du journal est gardé",
      en: "    \(answers) on a term the deck no longer has: the journal's mark is kept")
  }

  private static func setAside(_ count: Int) -> Phrase {
    let lines = Phrase.count(count, fr: ("ligne", "lignes"), en: ("line", "lines"))
    let verb = French.plural(count, "est mise", "sont mises")
    return Phrase(
      fr: "\(lines) du journal \(verb) de côté : rien n'en est compté.",
      en: "\(lines) of the journal set aside, not counted.")
  }

  private static let limits = Phrase(
    fr:
      "Ceci vérifie et ne certifie pas : le journal est un fichier, que son propriétaire peut modifier. Un glossaire corrigé depuis peut changer un jugement.",
    en:
      "This is a check, not a certificate: the journal is a file that its owner can edit. A deck corrected since then may change a mark."
  )

  private static func differ(_ count: Int) -> Phrase {
    let results = Phrase.count(count, fr: ("résultat", "résultats"), en: ("result", "results"))
    return Phrase(
      fr:
        "\(results) d'examen non \(French.plural(count, "confirmé", "confirmés")) par le journal.",
      en: "Exams: \(results) \(English.plural(count, "doesn't", "don't")) match the journal.")
  }
}
