// The screen of the pairs game (« Paires »): up to five terms and their definitions. The learner presses the digit of a
// term, then the letter of a definition.

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

  /// Opens a new game, in which terms seen before come first.
  static func opened(_ c: Context, at uptime: Int) -> Step {
    let met = Set(c.studyDay.progress.cards.keys.map(\.term))
    guard let game = PairsGame(c.studyDay.deck, preferring: met, at: uptime) else { return .say(Words.noPairs) }
    return .open(PairsScreen(game: game))
  }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(heading: Phrase(fr: "Maintenant : associer", en: "Now: pair"), promise: Self.promise)
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
    [.backspace], Action.dropDigit, name: Phrase(fr: "Retour", en: "Bksp"),
    help: Label(fr: "oublier le chiffre", en: "drop the digit"))

  private static let giveUp = Binding(
    [.escape], Action.back, name: Keys.escape, help: Label(fr: "abandonner", en: "give up"),
    hint: KeyHint(Keys.escape, Label(fr: "abandonner", en: "give up")))

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
      if case .wrong = game.last { return .say(Words.noPair) }
    case .dropDigit: game.drop()
    case .openPairs: return Self.opened(c, at: time.uptime)
    case .back: return .home()
    }
    return .stay
  }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved, .undone, .settings, .notSet, .foundDeck, .closedTerm: .stay
    }
  }

  func draw(on page: inout Page, _ c: Context) { PairsView(game: game, deck: c.studyDay.deck).draw(on: &page) }
}
