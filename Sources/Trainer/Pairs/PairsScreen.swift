// The screen of the pairs game (« Paires »): up to five terms and their definitions. The learner presses the digit of a
// term, then the letter of a definition.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct PairsScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    /// Selects a term by its digit, from 1.
    case digit(Int)
    /// Pairs the selected term with a definition, by the position of its letter, from 1.
    case letter(Int)
    case dropDigit
    case openPairs
    case back

    static let allCases: [Action] =
      (1...5).map(Action.digit) + (1...5).map(Action.letter) + [.dropDigit, .openPairs, .back]
  }

  private(set) var game: PairsGame
  /// Milliseconds of the best game before this one; `nil` if there is none.
  private var former: Int?

  /// Opens a new game, in which terms seen before come first.
  static func opened(_ c: Context, at uptime: Int) -> Step {
    let met = Set(c.studyDay.progress.cards.keys.map(\.address))
    guard let game = PairsGame(c.studyDay.deck, preferring: met, at: uptime) else { return .say(Words.noPairs) }
    return .open(PairsScreen(game: game))
  }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(heading: Phrase(fr: "Maintenant : associer", en: "Now: match the pairs"), promise: Self.promise)
  }

  static let promise = Phrase(fr: "Un jeu : aucune date ne change.", en: "A game: no date changes.")

  // MARK: Keys

  func keys(_ c: Context) -> [Binding<Action>] { game.isOver ? Self.over : playing }

  private var playing: [Binding<Action>] {
    let twins = ["&", "é", "\"", "'", "("]
    let count = game.round.terms.count
    let digits = (1...5).prefix(count).map { digit in
      Binding(
        [.character(Character("\(digit)")), .character(Character(twins[digit - 1]))], Action.digit(digit),
        name: Phrase("\(digit)  \(twins[digit - 1])"), help: Label(fr: "terme \(digit)", en: "term \(digit)"),
        hint: digit == 1
          ? KeyHint(
            Phrase("1-\(count)"),
            Label(fr: "puis a-\(Self.letters[count - 1])", en: "then a-\(Self.letters[count - 1])"))
          : nil)
    }
    let letters = Self.letters.prefix(count).enumerated().map { index, letter in
      Binding(
        [.character(letter)], Action.letter(index + 1), name: Phrase(String(letter)),
        help: Label(fr: "définition \(letter)", en: "definition \(letter)"))
    }
    return digits + letters + [Self.drop, Self.giveUp]
  }

  static let letters: [Character] = ["a", "b", "c", "d", "e"]

  private static let drop = Binding(
    [.backspace], Action.dropDigit, name: Phrase(fr: "Ret. arr.", en: "Bksp"),
    help: Label(fr: "effacer le chiffre", en: "clear the digit"))

  private static let giveUp = Binding(
    [.escape], Action.back, name: Keys.escape, help: Label(fr: "abandonner", en: "stop"),
    hint: KeyHint(Keys.escape, Label(fr: "abandonner", en: "stop")))

  private static let over: [Binding<Action>] = [
    Binding(
      [.enter], .back, name: Keys.enter, help: Label(fr: "terminer", en: "finish"),
      hint: KeyHint(Keys.enter, Label(fr: "terminer", en: "finish"))),
    Keys.pairs(.openPairs),
    Keys.back(.back),
  ]

  // MARK: What keys do

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .digit(let digit): game.pick(digit, at: time.uptime)
    case .letter(let letter):
      guard game.digit != nil else { return .say(Words.digitFirst) }
      game.pair(with: letter, at: time.uptime)
      if let result = game.result {
        former = c.studyDay.progress.games.bestTime(pairs: result.pairs)
        return .record(.game(result))
      }
      if case .wrong = game.last { return .say(Words.noPair) }
    case .dropDigit: game.drop()
    case .openPairs: return Self.opened(c, at: time.uptime)
    case .back: return .home()
    }
    return .stay
  }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved, .undone, .settings, .notSet, .file, .closedTerm, .keptTerm, .closedForm: .stay
    }
  }

  func draw(on page: inout Page, _ c: Context) {
    PairsView(game: game, deck: c.studyDay.deck, former: former).draw(on: &page)
  }
}

// The view of the pairs game: terms on the left, definitions on the right; at the end, the result.

struct PairsView {
  let game: PairsGame
  let deck: Deck
  /// Milliseconds of the best game before this one; `nil` if there is none.
  let former: Int?

  func draw(on page: inout Page) {
    page.title(
      Phrase(fr: "Paires", en: "Pairs")(page.language),
      position: Phrase(
        fr: "manche \(game.number) sur \(PairsGame.rounds)", en: "round \(game.number) of \(PairsGame.rounds)")(
          page.language))
    if game.isOver { drawEnd(on: &page) } else { drawRound(on: &page) }
  }

  // MARK: A round

  private func drawRound(on page: inout Page) {
    var row = page.isLow ? page.top : page.top + 1
    if !page.isLow { row = page.paragraph(Self.what(page.language), row: row, style: .faint) + 1 }
    let end = page.bottom - (page.isLow ? 1 : 2)
    let least = page.isNarrow ? 14 : 26
    let column = least + widening(page, from: least)
    let texts = game.round.definitions.map { Words.typeset($0.text, in: deck) }
    let layout = OptionLayout(texts, width: page.textWidth - least - 2, rows: end - row)
    for (index, lines) in layout.options.enumerated() {
      drawLine(index, lines, row: row, column: column, on: &page)
      row += lines.count + layout.gap
    }
    drawStatus(on: &page)
  }

  /// Extra columns for the terms, so that long names fit with the mark of a found pair. Only a page wider than its text
  /// has them.
  private func widening(_ page: Page, from column: Int) -> Int {
    let longest = game.round.terms.map { TextWidth.columns(of: Words.typeset($0.title, in: deck)) }.max() ?? 0
    return max(0, min(longest + 7 - column, page.columns - 2 * page.margin - page.textWidth))
  }

  /// Draws a term and a definition in one row. Both lists are shuffled, so the two rarely form a pair.
  private func drawLine(_ index: Int, _ lines: [String], row: Int, column: Int, on page: inout Page) {
    let term = game.round.terms[index]
    let isFound = game.round.found.contains(term.address)
    let isPicked = game.digit == index + 1
    if isPicked { page.put("›", row: row, style: .strong) }
    page.put("\(index + 1)", row: row, indent: 2, style: .strong)
    let title = TextLayout.shortened((isFound ? "✓ " : "") + Words.typeset(term.title, in: deck), width: column - 5)
    page.put(title, row: row, indent: 4, style: isFound ? .faint : isPicked ? .strong : .plain)
    page.put(String(PairsScreen.letters[index]), row: row, indent: column, style: .strong)
    let isTaken = game.round.found.contains(game.round.definitions[index].term)
    for (offset, line) in (isTaken ? ["✓"] : lines).enumerated() {
      page.put(line, row: row + offset, indent: column + 2)
    }
  }

  private func drawStatus(on page: inout Page) {
    let found = Phrase(
      fr: "\(game.found) \(French.plural(game.found, "paire", "paires"))",
      en: "\(game.found) \(English.plural(game.found, "pair", "pairs"))")
    let errors = Phrase(
      fr: "\(game.errors) \(French.plural(game.errors, "erreur", "erreurs"))",
      en: "\(game.errors) \(English.plural(game.errors, "mistake", "mistakes"))")
    let text = Phrase(
      fr: "\(found) · \(errors) · \(words: time)", en: "\(found) · \(errors) · \(words: time)")
    page.put(text(page.language), row: page.bottom - 1, style: .faint)
  }

  private var time: String {
    let seconds = game.seconds % 60
    return "\(game.seconds / 60):\(seconds < 10 ? "0" : "")\(seconds)"
  }

  // MARK: The end

  private func drawEnd(on page: inout Page) {
    let row = page.isLow ? page.top : page.top + 1
    let head = Phrase(fr: "C'est fini.", en: "All done.")
    let next = page.paragraph(head(page.language), row: row, style: .strong) + 1
    drawStatus(on: &page)
    let promised = best.map { page.paragraph($0(page.language), row: next) } ?? next
    page.paragraph(PairsScreen.promise(page.language), row: promised)
  }

  /// The best time, after a complete game.
  private var best: Phrase? {
    guard let result = game.result else { return nil }
    let time = DrillWords.seconds(result.duration)
    guard let former else { return Phrase(fr: "Votre meilleur temps : \(time).", en: "Your best time: \(time).") }
    let before = DrillWords.seconds(former)
    return result.duration < former
      ? Phrase(
        fr: "Votre meilleur temps : \(time), contre \(before) avant.",
        en: "Your best time: \(time), down from \(before).")
      : Phrase(fr: "\(time) ; votre meilleur temps reste \(before).", en: "\(time); your best time is still \(before).")
  }

  private static let what = Phrase(
    fr: "Associez chaque terme à sa définition : tapez un chiffre, puis une lettre.",
    en: "Match each term with its definition: type a digit, then a letter.")
}
