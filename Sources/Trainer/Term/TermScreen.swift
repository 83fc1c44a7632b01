// The screen of one term (« Fiche »): its texts, its history, and the learner's own note. The learner opens it from an
// answer or from the list of terms; it opens by itself when a card of the term has become a leech, that is, forgotten
// again and again.

import Glossary
import Journal
import Learning
import Phrases
import Study
import Terminal

struct TermScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case next, previous
    /// Starts the learner's note, or keeps what was typed.
    case writeNote, keepNote
    /// Opens the deck's file in the learner's editor, at the term.
    case openFile
    case undo, redo, suspend, flag
    /// Opens the form for a term of the learner's own: this one, if it is.
    case writeTerm
    /// Opens the field for a sentence to the deck's owner.
    case writeRemark
    /// Turns the page of a text that does not fit.
    case more
    case pageDown, pageUp
    case hear
    case back
  }

  private(set) var term: TermAddress
  /// The leech for which the screen opened by itself, also while another term is shown; `nil` if the learner opened it.
  let leech: Card.ID?
  /// The terms of the list that it was opened from; `nil` for the whole deck.
  private let list: [TermAddress]?
  /// The note being typed; `nil` otherwise.
  private(set) var note: TextField?
  /// How many times the learner turned the page.
  private(set) var turn = 0

  init(term: TermAddress, leech: Card.ID? = nil, in list: [TermAddress]? = nil) {
    self.term = term
    self.leech = leech
    self.list = list
  }

  var takesText: Bool { note != nil }

  func isHarmless(_ action: Action) -> Bool {
    switch action {
    case .next, .previous, .more, .pageDown, .pageUp, .hear, .back: true
    case .writeNote, .keepNote, .openFile, .undo, .redo, .suspend, .flag, .writeTerm, .writeRemark: false
    }
  }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(heading: Phrase(fr: "Maintenant : lire la fiche", en: "Now: read the term"))
  }

  // MARK: Keys

  func keys(_ c: Context) -> [Binding<Action>] {
    if note != nil { return Self.writing }
    if c.isReadOnly { return Self.move + [Keys.more(.more)] + Self.pages + [Keys.hear(.hear), Self.back] }
    return Self.move + [Self.note] + (c.loaded.deckPaths[term.deck] == nil ? [] : [Self.open])
      + Keys.undoing(.undo, .redo, c.studyDay) + [
        suspend(c), Keys.flag(.flag),
      ] + (c.isOwn(term) ? [] : [Keys.writeRemark(.writeRemark)]) + [
        Keys.writeTerm(.writeTerm), Keys.hear(.hear), Keys.more(.more),
      ] + Self.pages + [Self.back]
  }

  private static let move = [
    Binding(
      [.down], Action.next, name: Phrase("↓"), help: Label(fr: "terme suivant", en: "next term"),
      hint: KeyHint(Phrase("↑↓"), Label(fr: "autre terme", en: "other term"))),
    Binding([.up], .previous, name: Phrase("↑"), help: Label(fr: "terme précédent", en: "previous term")),
  ]

  private static let pages = Keys.turn(pageDown: Action.pageDown, pageUp: .pageUp)

  private static let note = Binding(
    [.character("m")], Action.writeNote, name: Phrase("m"),
    help: Label(fr: "écrire ma remarque sur ce terme", en: "write my note on this term"),
    hint: KeyHint(Phrase("m"), Label(fr: "ma remarque", en: "my note")))

  private static let open = Binding(
    [.character("o")], Action.openFile, name: Phrase("o"),
    help: Label(fr: "ouvrir le fichier ici", en: "open the deck's file here"),
    hint: KeyHint(Phrase("o"), Label(fr: "ouvrir", en: "open")))

  private func suspend(_ c: Context) -> Binding<Action> {
    let isSuspended = isSuspended(c)
    return Binding(
      [.character("z")], Action.suspend, name: Phrase("z"),
      help: isSuspended
        ? Label(fr: "demander de nouveau", en: "ask again") : Label(fr: "ne plus demander", en: "stop asking"),
      hint: KeyHint(
        Phrase("z"), isSuspended ? Label(fr: "reprendre", en: "resume") : Label(fr: "suspendre", en: "suspend")))
  }

  private static let back = Binding(
    [.escape], Action.back, name: Keys.escape, help: Label(fr: "retour", en: "back"),
    hint: KeyHint(Keys.escape, Label(Phrase(fr: "retour", en: "back"), Phrase("")), isPinned: true))

  private static let writing: [Binding<Action>] = [
    Binding(
      [.enter], .keepNote, name: Keys.enter,
      help: Label(fr: "garder la remarque", en: "save the note"),
      hint: KeyHint(Keys.enter, Label(fr: "garder", en: "save"))),
    Binding(
      [.escape], .back, name: Keys.escape, help: Label(fr: "sortir", en: "cancel"),
      hint: KeyHint(Keys.escape, Label(fr: "sortir", en: "cancel"), isPinned: true)),
  ]

  // MARK: What keys do

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .next: move(1, c)
    case .previous: move(-1, c)
    case .writeNote: note = TextField(c.studyDay.progress.notes[term] ?? "")
    case .keepNote: return keepNote(c)
    case .openFile: return c.loaded.deckPaths[term.deck] == nil ? .stay : .request(.edit(term))
    case .undo: return .undo(c)
    case .redo: return .redo(c)
    case .suspend: return mark(isSuspended(c) ? .resume : .suspend, c)
    case .flag: return mark(c.studyDay.progress.marks.flagged.contains(term) ? .unflag : .flag, c)
    case .writeTerm: return .ownTerm(of: term, c, at: time)
    case .writeRemark: return .push(RemarkScreen(on: term, at: time.uptime))
    case .more, .pageDown: turn += 1
    case .pageUp: turn -= 1
    case .hear: return c.studyDay.deck[term].map { .hear($0, c) } ?? .stay
    case .back: return goBack()
    }
    return .stay
  }

  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool { note?.enter(input) ?? false }

  /// Shows the next or the previous term; after the last one comes the first.
  private mutating func move(_ step: Int, _ c: Context) {
    let terms = list ?? c.studyDay.deck.terms.map(\.address)
    guard let index = terms.firstIndex(of: term) else { return }
    self = TermScreen(term: terms[(index + step + terms.count) % terms.count], leech: leech, in: list)
  }

  private mutating func keepNote(_ c: Context) -> Step {
    guard let note else { return .stay }
    let text = note.text.split(separator: " ").joined(separator: " ")
    self.note = nil
    guard text != c.studyDay.progress.notes[term] ?? "" else { return .stay }
    return .record(.note(Note(on: term, text)))
  }

  /// Drops the note being typed; without one, closes the screen.
  private mutating func goBack() -> Step {
    guard note == nil else {
      note = nil
      return .stay
    }
    return .pop(.closedTerm(term, wasLeech: leech != nil))
  }

  private func mark(_ kind: Mark.Kind, _ c: Context) -> Step { .record(.mark(Mark(kind, on: term))) }

  private func isSuspended(_ c: Context) -> Bool { c.studyDay.progress.marks.isSuspended(term) }

  // MARK: Results of steps

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    // After an undo of anything that was made elsewhere the screen closes, and the one under it gets the reply.
    case .undone(let event, _):
      isOfThisScreen(event) ? .stay : .pop(reply)
    // An answer that was recorded again: the question under this screen goes on.
    case .saved(let event): event.review == nil ? .stay : .pop(reply)
    case .settings, .notSet, .file, .closedTerm, .keptTerm, .closedForm: .stay
    }
  }

  /// Whether an event was made on this screen: a note, or a mark, an alias or a remark on this term.
  private func isOfThisScreen(_ event: Event?) -> Bool {
    switch event?.content {
    case .note: true
    case .mark(let mark): mark.target.term == term
    case .alias(let alias): alias.term == term
    case .remark(let remark): remark.term == term
    case nil, .review, .game, .exam, .examAnswer, .examEnd, .undo: false
    }
  }

  mutating func refresh(_ c: Context) -> Fate { c.studyDay.deck[term] == nil ? .gone(EditWords.termIsGone) : .stays }

  func draw(on page: inout Page, _ c: Context) {
    TermView(screen: self, studyDay: c.studyDay, file: c.loaded.deckPaths[term.deck]).draw(on: &page)
  }

  // MARK: The plain mode

  func spoken(_ c: Context) -> [String] {
    c.studyDay.deck[term].map { SpokenQuestion.term($0, c.studyDay.deck) } ?? []
  }

  func afterSpoken(_ c: Context) -> AfterSpoken { .closes }
}

// Sentences after the editor was called: the term is gone, the file cannot be read, or no editor started.

enum EditWords {
  /// Names the file without its folder, which the screen shows already: the line number must not be cut off.
  static func notEdited(_ problem: StorageProblem) -> Phrase {
    guard case .badDeck(let file, let problems) = problem else { return problem.sentence }
    return DeckWords.sentence(for: problems, in: file.split(separator: "/").last.map(String.init) ?? file)
  }

  static func noEditor(_ command: String) -> Phrase {
    Phrase(
      fr: "« \(command) » ne s'ouvre pas : nommez votre éditeur dans EDITOR.",
      en: "“\(command)” won't open: set EDITOR to your editor.")
  }

  static let termIsGone = Phrase(fr: "Ce terme n'est plus dans le fichier.", en: "That term is no longer in the file.")
}
