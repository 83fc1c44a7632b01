// The view of a term's card.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct TermView {
  let screen: TermScreen
  let studyDay: StudyDay
  /// The path of the deck's file; `nil` for a deck that comes with the program.
  let file: String?

  private var term: Term? { studyDay.deck[screen.term] }

  func draw(on page: inout Page) {
    guard let term else { return }
    let position = (studyDay.deck.terms.firstIndex { $0.id == term.id } ?? 0) + 1
    let count = studyDay.deck.terms.count
    page.title(
      Phrase(fr: "Fiche", en: "Term")(page.language),
      position: Words.position(position, of: count)(page.language))
    let row = page.isLow ? page.top : page.top + 1
    page.canvas.cursor = CellPosition(row: row, column: page.margin)
    page.put(TextLayout.shortened(typeset(term.title), width: page.textWidth), row: row, style: .strong)
    let end = page.bottom - (screen.note == nil ? 0 : 2)
    page.paged(lines(of: term, page), row: row + 1, end: end, turn: screen.turn)
    drawField(on: &page)
  }

  private func drawField(on page: inout Page) {
    guard let field = screen.note else { return }
    let label = Self.note(page.language) + " "
    let column = page.put(label, row: page.bottom - 1, style: .strong)
    field.draw(on: &page.canvas, row: page.bottom - 1, column: column, columns: page.columns - column - 1)
  }

  // MARK: Lines

  private func text(_ term: Term, _ page: Page) -> TermText {
    TermText(term: term, deck: studyDay.deck, width: page.textWidth)
  }

  private func lines(of term: Term, _ page: Page) -> [StyledLine] {
    let text = text(term, page)
    let names: [StyledLine] = TextLayout.wrap(text.names, width: page.textWidth).map { ($0, .plain) }
    let body = names + .blank + text.essential + text.points + (page.isLow ? [] : .blank)
    return alarm(page) + body + facts(of: term, page)
  }

  /// The lines that say why the screen opened by itself, and what helps. The program never suspends a card by itself.
  private func alarm(_ page: Page) -> [StyledLine] {
    guard let leech = screen.leech, leech.address == screen.term, let card = studyDay.progress[leech] else { return [] }
    let face = KindWords.word(for: leech.face)
    let words = Phrase(
      fr: "Oublié \(card.lapses) fois (\(face)). Une remarque à vous aide souvent : m. Échap continue.",
      en: "Forgotten \(card.lapses) times (\(face)). A sentence of your own often helps: m. Esc to continue.")
    return TextLayout.wrap(words(page.language), width: page.textWidth).map { ($0, .warning) } + .blank
  }

  /// What stands beside the facts at times, and then not among them.
  enum Told { case example, confusable }

  /// The facts about a term: what the learner wrote, its kind, its history, where it comes from.
  func facts(of term: Term, _ page: Page, without told: Set<Told> = []) -> [StyledLine] {
    let language = page.language
    let kind = ([KindWords.word(for: term.kind)(language)] + term.tags).joined(separator: " · ")
    let note = studyDay.progress.notes[term.address].map {
      Phrase(fr: "« \(words: $0) »", en: "“\(words: $0)”")(language)
    }
    let facts: [(Phrase, String?)] = [
      (Self.note, note), (Self.ownWords, ownWords(for: term)), (Self.toOwner, remarks(on: term)?(language)),
      (Self.status, status(of: term)?(language)),
      (Self.onThePhone, fluency(of: term)?(language)),
      (Self.example, told.contains(.example) ? nil : text(term, page).example),
      (Self.family, kind), (Self.confused, confused(term, isTold: told.contains(.confusable))?(language)),
      (Self.seeAlso, titles(term.relatedTerms)),
      (Self.alsoSaid, term.aliases.isEmpty ? nil : term.aliases.joined(separator: ", ")),
    ]
    let source = file ?? Phrase(fr: "fourni avec Ramp", en: "comes with Ramp")(language)
    return facts.flatMap { fact($0.0, $0.1, page) } + history(of: term, page) + fact(Self.source, source, page)
  }

  /// The answers that the learner counts as right.
  private func ownWords(for term: Term) -> String? {
    let texts = studyDay.progress.aliases.texts(of: term.address)
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// The sentences that the learner wrote for the deck's owner.
  private func remarks(on term: Term) -> Phrase? {
    let remarks = studyDay.progress.remarks[term.address].map {
      Phrase(fr: "« \(words: $0.text) »", en: "“\(words: $0.text)”")
    }
    return remarks.isEmpty ? nil : remarks.joined(separator: " · ")
  }

  /// How quickly the learner says the term in call drills.
  private func fluency(of term: Term) -> Phrase? {
    studyDay.progress.fluency.time(of: term.address).map { DrillWords.fluency(median: $0.median, count: $0.count) }
  }

  private func status(of term: Term) -> Phrase? {
    let marks = studyDay.progress.marks
    switch (marks.isSuspended(term.address), marks.flagged.contains(term.address)) {
    case (true, true): return Phrase(fr: "suspendu, signalé", en: "suspended, flagged")
    case (true, false): return Phrase(fr: "suspendu", en: "suspended")
    case (false, true): return Phrase(fr: "signalé", en: "flagged")
    case (false, false): return nil
    }
  }

  /// The terms with which the learner confused this one, with counts; then the other ones that the deck names,
  /// unless they are told already.
  private func confused(_ term: Term, isTold: Bool) -> Phrase? {
    let counts = studyDay.progress.confusions.counts(for: term.address).sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    let met = counts.compactMap { id, count in
      studyDay.deck[id].map { Phrase(fr: "\(words: $0.title) (\(count) fois)", en: "\(words: $0.title) (\(count)×)") }
    }
    let warned = (isTold ? [] : term.confusableTerms).filter { id in !counts.contains { $0.key == id } }
    let all = met + warned.compactMap { studyDay.deck[$0].map { Phrase(words: $0.title) } }
    guard !all.isEmpty else { return nil }
    return all.joined(separator: ", ")
  }

  private func titles(_ ids: [TermAddress]) -> String? {
    let titles = ids.compactMap { studyDay.deck[$0]?.title }
    return titles.isEmpty ? nil : titles.joined(separator: ", ")
  }

  /// A label, and its text wrapped beside it.
  private func fact(_ label: Phrase, _ text: String?, _ page: Page) -> [StyledLine] {
    guard let text else { return [] }
    let column = max(page.isNarrow ? 11 : 15, TextWidth.columns(of: label(page.language)) + 1)
    return TextLayout.wrap(typeset(text), width: page.textWidth - column).enumerated().map { offset, line in
      let head = offset == 0 ? label(page.language) : ""
      return (head + String(repeating: " ", count: max(1, column - TextWidth.columns(of: head))) + line, .plain)
    }
  }

  /// A line for each face that was asked: its recent grades, and the day of its next question.
  private func history(of term: Term, _ page: Page) -> [StyledLine] {
    term.cardIDs.flatMap { id -> [StyledLine] in
      guard let card = studyDay.progress[id] else { return [] }
      let grades = card.recent.map { "\(Words.key(for: $0))" }.joined(separator: " ")
      let due = Words.date(card.due, from: studyDay.day)
      let text = Phrase(fr: "\(words: grades)   revient le \(due) au plus tard", en: "\(words: grades)   by \(due)")
      return fact(KindWords.word(for: id.face), text(page.language), page)
    }
  }

  private func typeset(_ text: String) -> String { Words.typeset(text, in: studyDay.deck) }

  private static let onThePhone = Phrase(fr: "Au téléphone", en: "On the phone")
  private static let status = Phrase(fr: "État", en: "Status")
  private static let example = Phrase(fr: "Exemple", en: "Example")
  private static let family = Phrase(fr: "Famille", en: "Kind")
  private static let confused = Phrase(fr: "Confondu avec", en: "Mixed up")
  private static let seeAlso = Phrase(fr: "Voir aussi", en: "See also")
  private static let alsoSaid = Phrase(fr: "Se dit aussi", en: "Also")
  private static let source = Phrase(fr: "Source", en: "Source")
  private static let note = Phrase(fr: "Ma remarque", en: "My note")
  private static let toOwner = Phrase(fr: "À l'auteur", en: "To owner")
  private static let ownWords = Phrase(fr: "Retenu", en: "My answers")
}
