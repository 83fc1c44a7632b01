// Fiche: all that is known of one term, the learner's own note and history included.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct TermScreen: Screen {
  let studyDay: StudyDay
  let view: TermView
  /// The deck's own file; `nil` for a deck that comes with the program.
  let file: String?

  private var term: Term? { studyDay.deck[view.term] }

  var takesText: Bool { view.note != nil }

  var bindings: [Binding<Action>] { view.note == nil ? reading : Self.writing }

  private var reading: [Binding<Action>] {
    let move = Label(fr: "autre terme", en: "other term")
    let next = Binding(
      [.down], Action.nextTerm, name: Phrase("↓"), help: Label(fr: "terme suivant", en: "next term"),
      hint: KeyHint(Phrase("↑↓"), move))
    let previous = Binding(
      [.up], Action.previousTerm, name: Phrase("↑"), help: Label(fr: "terme précédent", en: "previous term"))
    let note = Binding(
      [.character("m")], Action.writeNote, name: Phrase("m"),
      help: Label(fr: "écrire ma note sur ce terme", en: "write my note on this term"),
      hint: KeyHint(Phrase("m"), Label(fr: "ma note", en: "my note")))
    let open = Binding(
      [.character("o")], Action.openFile, name: Phrase("o"),
      help: Label(fr: "ouvrir le fichier ici", en: "open the deck's file here"),
      hint: KeyHint(Phrase("o"), Label(fr: "ouvrir", en: "open")))
    let back = Binding(
      [.escape], Action.back, name: Phrase(fr: "Échap", en: "Esc"), help: Label(fr: "retour", en: "back"),
      hint: KeyHint(Phrase(fr: "Échap", en: "Esc"), Label(Phrase(fr: "retour", en: "back"), Phrase("")), isPinned: true)
    )
    return [next, previous, note] + (file == nil ? [] : [open]) + [Keys.undo(studyDay), Keys.more, back]
  }

  private static let writing: [Binding<Action>] = [
    Binding(
      [.enter], Action.keepNote, name: Phrase(fr: "Entrée", en: "Enter"),
      help: Label(fr: "garder la note", en: "keep the note"),
      hint: KeyHint(Phrase(fr: "Entrée", en: "Enter"), Label(fr: "garder", en: "keep"))),
    Binding(
      [.escape], Action.back, name: Phrase(fr: "Échap", en: "Esc"), help: Label(fr: "laisser", en: "leave it"),
      hint: KeyHint(Phrase(fr: "Échap", en: "Esc"), Label(fr: "laisser", en: "leave it"), isPinned: true)),
  ]

  var helpHeading: Phrase { Phrase(fr: "Maintenant : lire la fiche", en: "Now: read the card") }

  func draw(on page: inout Page) {
    guard let term else { return }
    let place = (studyDay.deck.terms.firstIndex { $0.id == term.id } ?? 0) + 1
    let count = studyDay.deck.terms.count
    page.title(
      Phrase(fr: "Fiche", en: "Term")(page.language),
      position: Phrase(fr: "\(place) sur \(count)", en: "\(place) of \(count)")(page.language))
    let row = page.isLow ? page.top : page.top + 1
    page.canvas.attention = Place(row: row, column: page.margin)
    page.put(TextLayout.shortened(typeset(term.title), width: page.textWidth), row: row, style: .strong)
    let end = page.bottom - (view.note == nil ? 0 : 2)
    page.paged(lines(of: term, page), row: row + 1, end: end, turn: view.turn)
    drawField(on: &page)
  }

  private func drawField(on page: inout Page) {
    guard let field = view.note else { return }
    let label = Self.note(page.language) + " "
    let column = page.put(label, row: page.bottom - 1, style: .strong)
    field.draw(on: &page.canvas, row: page.bottom - 1, column: column, columns: page.columns - column - 1)
  }

  // MARK: Lines

  private func lines(of term: Term, _ page: Page) -> [StyledLine] {
    let width = page.textWidth
    let names = term.names.filter { $0 != term.title }.joined(separator: " · ")
    let blank: [StyledLine] = [("", .plain)]
    let head = wrapped(names, width) + blank + wrapped(term.definition, width)
    let points = term.points.flatMap { point in
      TextLayout.wrap(typeset(point), width: width - 2).enumerated()
        .map { (text: ($0.offset == 0 ? "· " : "  ") + $0.element, style: Style.faint) }
    }
    return head + points + (page.isLow ? [] : blank) + facts(of: term, page)
  }

  private func wrapped(_ text: String, _ width: Int) -> [StyledLine] {
    TextLayout.wrap(typeset(text), width: width).map { ($0, .plain) }
  }

  private func facts(of term: Term, _ page: Page) -> [StyledLine] {
    let language = page.language
    let example = term.example.map {
      Phrase(fr: "« \($0) »", en: "“\($0)”")(studyDay.deck.language == "fr" ? .french : .english)
    }
    let kind = ([KindWords.word(for: term.kind)(language)] + term.tags).joined(separator: " · ")
    let note = studyDay.progress.notes[term.id].map { Phrase(fr: "« \($0) »", en: "“\($0)”")(language) }
    let facts: [(Phrase, String?)] = [
      (Self.note, note), (Self.example, example), (Self.family, kind), (Self.confused, titles(term.confusedWith)),
      (Self.seeAlso, titles(term.seeAlso)),
      (Self.alsoSaid, term.aliases.isEmpty ? nil : term.aliases.joined(separator: ", ")),
    ]
    let source = file ?? Phrase(fr: "fourni avec Ramp", en: "comes with Ramp")(language)
    return facts.flatMap { fact($0.0, $0.1, page) } + history(of: term, page) + fact(Self.source, source, page)
  }

  private func titles(_ ids: [Term.ID]) -> String? {
    let titles = ids.compactMap { studyDay.deck[$0]?.title }
    return titles.isEmpty ? nil : titles.joined(separator: ", ")
  }

  /// A label and its text, folded beside it.
  private func fact(_ label: Phrase, _ text: String?, _ page: Page) -> [StyledLine] {
    guard let text else { return [] }
    let column = page.isNarrow ? 11 : 15
    return TextLayout.wrap(typeset(text), width: page.textWidth - column).enumerated().map { offset, line in
      let head = offset == 0 ? label(page.language) : ""
      return (head + String(repeating: " ", count: max(1, column - TextWidth.columns(of: head))) + line, .plain)
    }
  }

  /// One line a face that was asked: its grades, and when it comes back.
  private func history(of term: Term, _ page: Page) -> [StyledLine] {
    term.faces.flatMap { face -> [StyledLine] in
      let id = Card.ID(deck: studyDay.deck.id, term: term.id, face: face)
      guard let card = studyDay.progress[id] else { return [] }
      let grades = card.recent.map { "\(Words.key(for: $0))" }.joined(separator: " ")
      let due = Words.date(card.due)
      let text = Phrase(fr: "\(grades)   revient le \(due.french)", en: "\(grades)   back on \(due.english)")
      return fact(KindWords.word(for: face), text(page.language), page)
    }
  }

  private func typeset(_ text: String) -> String { Words.typeset(text, in: studyDay.deck) }

  private static let example = Phrase(fr: "Exemple", en: "Example")
  private static let family = Phrase(fr: "Famille", en: "Kind")
  private static let confused = Phrase(fr: "Confondu avec", en: "Confused")
  private static let seeAlso = Phrase(fr: "Voir aussi", en: "See also")
  private static let alsoSaid = Phrase(fr: "Se dit aussi", en: "Also said")
  private static let source = Phrase(fr: "Source", en: "Source")
  private static let note = Phrase(fr: "Ma note", en: "My note")
}
