// The preview of a foreign file on the first start: what it was read as, and the terms as they will be asked. The learner
// takes it, or has it read in another shape, or says what its columns are. Nothing is saved until setup is done.

import DeckFormats
import Documents
import Glossary
import Phrases
import Study
import Terminal

struct ImportScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case accept
    case next, previous, pageDown, pageUp, first, last
    /// Reads the file in the next shape that it may have.
    case otherShape
    /// Gives the column with this digit, from 1, the next role.
    case digit(Int)
    case back

    static var allCases: [Action] {
      [.accept, .next, .previous, .pageDown, .pageUp, .first, .last, .otherShape, .back]
        + (1...ColumnPicks.most).map(Action.digit)
    }
  }

  private(set) var file: ImportedFile
  /// The index of the first item that is shown, from 0 to `count` - 1: the terms, then what was left out.
  private(set) var first = 0
  private(set) var picks: ColumnPicks
  /// Whether the file is being read again.
  private(set) var isReading = false

  init(_ file: ImportedFile) {
    self.file = file
    picks = ColumnPicks(file.imported.tables)
  }

  /// How many terms and parts left out there are.
  var count: Int { file.imported.terms.count + file.imported.unread.count }

  /// Whether the deck may be taken. A file that looks like no glossary is taken only in a way that the learner chose.
  var isAcceptable: Bool {
    !picks.isPending && (file.imported.summary.verdict != .no || file.choice != ImportChoice())
  }

  /// The next way to read the file: after columns that the learner turned, the import's own.
  private var other: ImportChoice? {
    if picks.isTurned { return ImportChoice() }
    let shapes = file.imported.shapes.map(\.shape)
    guard shapes.count > 1 else { return nil }
    let index = file.imported.summary.shape.flatMap(shapes.firstIndex) ?? 0
    return ImportChoice(shape: shapes[(index + 1) % shapes.count])
  }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(
      heading: Phrase(fr: "Maintenant : vérifier le glossaire", en: "Now: check the deck"), promise: Self.promise)
  }

  private static let promise = Phrase(
    fr: "Rien n'est écrit avant la fin du premier lancement.", en: "Nothing is saved until setup is done.")

  // MARK: What keys do

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .accept: return accept()
    case .next: move(1)
    case .previous: move(-1)
    case .pageDown: move(10)
    case .pageUp: move(-10)
    case .first: move(-count)
    case .last: move(count)
    case .otherShape: return other.map { read($0) } ?? .say(Self.noOtherShape)
    case .digit(let digit):
      guard picks.turn(digit) else { return .stay }
      guard let columns = picks.choice else {
        picks.isPending = true
        return .stay
      }
      return read(ImportChoice(columns: columns, shape: .table))
    case .back: return .pop()
    }
    return .stay
  }

  private func accept() -> Step {
    guard isAcceptable else { return .say(picks.isPending ? Self.noTermThere : Self.noGlossary) }
    let deck = file.imported.deck
    return .pop(.file(.deck(.init(name: deck.id.text, deck: deck, isNew: true))))
  }

  private mutating func move(_ step: Int) { first = min(max(0, first + step), max(0, count - 1)) }

  private mutating func read(_ choice: ImportChoice) -> Step {
    isReading = true
    return .request(.file(.read(path: file.path, choice)))
  }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .file(.imported(let read)):
      file = read
      first = 0
      isReading = false
      // Columns that the learner gave a role keep it, also where the import made nothing of them.
      if read.choice.columns == nil { picks = ColumnPicks(read.imported.tables) } else { picks.isPending = false }
    case .file(.refused(let problem)):
      isReading = false
      guard picks.isTurned else { return .say(problem.sentence) }
      picks.isPending = true
    case .file, .saved, .undone, .settings, .notSet, .closedTerm, .keptTerm, .closedForm: break
    }
    return .stay
  }

  func draw(on page: inout Page, _ c: Context) { ImportView(screen: self).draw(on: &page) }

  // MARK: Words

  static let noOtherShape = Phrase(
    fr: "Ce fichier ne se lit que de cette façon.", en: "There's only one way to read this file.")
  static let noTermThere = Phrase(
    fr: "Avec ces colonnes, aucun terme ne se lit : il faut un terme et sa définition, ou un sigle et son nom.",
    en: "No term can be read with these columns: it takes a term and its definition, or an acronym and its name.")
  static let noGlossary = Phrase(
    fr: "Ce fichier ne ressemble pas à un glossaire.", en: "This file doesn't look like a glossary.")
}

// MARK: Keys

extension ImportScreen {
  func keys(_ c: Context) -> [Binding<Action>] {
    (isAcceptable ? [Self.take] : [Self.refused]) + Self.scrolling + [otherWay] + digits + [Self.leave]
  }

  private static let take = Binding(
    [.enter], Action.accept, name: Keys.enter, help: Label(fr: "apprendre ce glossaire", en: "learn this deck"),
    hint: KeyHint(
      Keys.enter, Label(Phrase(fr: "apprendre", en: "learn it"), Phrase(fr: "prendre", en: "take it"))))

  /// Without a hint in the bar: the page says why.
  private static let refused = Binding(take.keys, take.action, name: take.name, help: take.help)

  private static let scrolling: [Binding<Action>] =
    [
      Binding(
        [.down, .wheelDown], .next, name: Phrase("↓"), help: Label(fr: "terme suivant", en: "next term"),
        hint: KeyHint(Phrase("↑↓"), Label(fr: "voir", en: "browse"))),
      Binding([.up, .wheelUp], .previous, name: Phrase("↑"), help: Label(fr: "terme précédent", en: "previous term")),
    ] + Keys.jump(pageDown: .pageDown, pageUp: .pageUp, first: .first, last: .last)

  private var otherWay: Binding<Action> {
    let label = Label(Phrase(fr: "lire autrement", en: "another way"), Phrase(fr: "autrement", en: "other"))
    return Binding(
      [.character("v")], Action.otherShape, name: Phrase("v"),
      help: Label(fr: "lire le fichier autrement", en: "read the file another way"),
      hint: other == nil ? nil : KeyHint(Phrase("v"), label))
  }

  private var digits: [Binding<Action>] {
    picks.columns.prefix(ColumnPicks.most).enumerated().map { index, column in
      let digit = index + 1
      let twin = ColumnPicks.twins.indices.contains(index) ? ColumnPicks.twins[index] : nil
      let name = TableColumnWords.name(of: column)
      return Binding(
        [.character(Character("\(digit)"))] + [twin.map { Key.character($0) }].compactMap(\.self), .digit(digit),
        name: Phrase("\(digit)" + (twin.map { "  \($0)" } ?? "")),
        help: Label(fr: "réaffecter la colonne \(name)", en: "change the role of \(name)"),
        hint: digit == 1
          ? KeyHint(
            Phrase("1-\(min(picks.columns.count, ColumnPicks.most))"), Label(fr: "colonnes", en: "columns")) : nil)
    }
  }

  private static let leave = Binding(
    [.escape], Action.back, name: Keys.escape, help: Label(fr: "un autre fichier", en: "another file"),
    hint: KeyHint(
      Keys.escape, Label(Phrase(fr: "autre fichier", en: "another file"), Phrase(fr: "retour", en: "back"), Phrase("")),
      isPinned: true))
}
