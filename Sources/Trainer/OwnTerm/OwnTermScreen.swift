// The form for a term of the learner's own: acronym, name, definition. It opens over the screen where the learner met the
// word, and leaves that screen as it was.

import DeckFormats
import Glossary
import Phrases
import Terminal

struct OwnTermScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case next, previous
    /// Goes to the next field; on the last one, keeps the term.
    case enter
    case back
  }

  private(set) var draft: OwnTermDraft
  private(set) var field = OwnTermDraft.Field.acronym
  /// When it was opened, in milliseconds of uptime.
  private let openedAt: Int

  /// `correcting`: one of the learner's own terms; `nil` for a new one. What was typed and left before is still there.
  init(correcting term: Term?, _ c: Context, at uptime: Int) {
    let left = c.termDraft.flatMap { $0.corrected == term?.address ? $0 : nil }
    draft = left ?? OwnTermDraft(correcting: term)
    openedAt = uptime
  }

  var takesText: Bool { true }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(
      heading: Phrase(fr: "Maintenant : écrire un terme à moi", en: "Now: add my own term"),
      promise: Phrase(
        fr: "Le terme est sur le disque dès que vous l'ajoutez.", en: "The term is saved when you add it."
      ))
  }

  // MARK: Keys

  func keys(_ c: Context) -> [Binding<Action>] {
    [
      field == .definition ? Self.keep : Self.onward,
      Binding(
        [.tab, .down], .next, name: Phrase("Tab  ↓"), help: Label(fr: "champ suivant", en: "next field"),
        hint: KeyHint(Phrase("Tab"), Label(fr: "champ suivant", en: "next field"))),
      Binding(
        [.up, .backTab], .previous, name: Phrase("↑"), help: Label(fr: "champ précédent", en: "previous field")),
      Self.leave,
    ]
  }

  private static let onward = Binding(
    [.enter], Action.enter, name: Keys.enter, help: Label(fr: "champ suivant", en: "next field"),
    hint: KeyHint(Keys.enter, Label(fr: "suite", en: "next")))

  private static let keep = Binding(
    [.enter], Action.enter, name: Keys.enter, help: Label(fr: "garder le terme", en: "save the term"),
    hint: KeyHint(Keys.enter, Label(fr: "garder", en: "save")))

  private static let leave = Binding(
    [.escape], Action.back, name: Keys.escape,
    help: Label(
      Phrase(fr: "sortir, sans rien écrire ; le texte attend ici", en: "leave without saving; your text stays here"),
      Phrase(fr: "sortir", en: "leave")),
    hint: KeyHint(Keys.escape, Label(fr: "sortir", en: "leave"), isPinned: true))

  // MARK: What keys do

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .next: move(1)
    case .previous: move(-1)
    case .enter:
      if field == .definition { return keep(c) }
      move(1)
    case .back: return close(wrote: nil)
    }
    return .stay
  }

  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool { draft[field].enter(input) }

  private mutating func move(_ step: Int) {
    let all = OwnTermDraft.Field.allCases
    field = all[(field.rawValue + step + all.count) % all.count]
  }

  /// An empty form closes: nothing was to be kept. Emptied for a term that is there, it takes that one out.
  private mutating func keep(_ c: Context) -> Step {
    let term = draft.term
    if term.isEmpty, let removed = draft.corrected { return .request(.dropTerm(removed)) }
    if term.isEmpty { return .say(OwnTermWords.nothing, then: close(wrote: nil)) }
    guard let refusal = term.refusal(in: c.studyDay.deck, correcting: draft.corrected) else {
      return .request(.keepTerm(term))
    }
    field = Self.field(of: refusal)
    return .say(OwnTermWords.sentence(refusal, in: c.studyDay.deck))
  }

  /// The field that the learner has to change.
  private static func field(of refusal: OwnTerm.Refusal) -> OwnTermDraft.Field {
    switch refusal {
    case .noName: .acronym
    case .noDefinition: .definition
    case .taken(_, let isByAcronym): isByAcronym ? .acronym : .name
    }
  }

  private func close(wrote term: TermAddress?) -> Step { .pop(.closedForm(openedAt: openedAt, wrote: term)) }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .keptTerm(let term): close(wrote: term)
    case .saved, .undone, .settings, .notSet, .file, .closedTerm, .closedForm: .stay
    }
  }

  mutating func appear(_ c: inout Context) { c.termDraft = draft }

  func draw(on page: inout Page, _ c: Context) { OwnTermView(draft: draft, field: field).draw(on: &page) }

  // MARK: The plain mode

  func spoken(_ c: Context) -> [String] { [OwnTermWords.spoken(field)(c.language)] }
}

extension Step {
  /// Opens the form: filled in for one of the learner's own terms, empty for any other one.
  static func ownTerm(of term: TermAddress? = nil, _ c: Context, at time: InputTime) -> Step {
    let corrected = term.flatMap { c.isOwn($0) ? c.studyDay.deck[$0] : nil }
    return .push(OwnTermScreen(correcting: corrected, c, at: time.uptime))
  }
}
