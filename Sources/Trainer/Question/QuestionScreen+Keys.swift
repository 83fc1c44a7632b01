// The key tables of a question: one for each form, before and after the answer.

import Learning
import Phrases
import Study
import Terminal

extension QuestionScreen {
  enum Action: Hashable, Sendable, CaseIterable {
    /// Shows the answer of a card that the learner answers mentally.
    case reveal
    case again, hard, good, easy
    /// Space or Enter on an answer: gives « Bien », or the proposed grade. Ignored while the key is held down.
    case acceptGrade
    /// Goes on where no grade is needed: from a term that was read, or from an explanation.
    case goOn
    /// Gives the typed text to the judge.
    case submit
    /// Counts a refused answer as right, now and from now on; or no longer one that was kept so.
    case countAsRight
    case hint
    case option1, option2, option3, option4
    case chooseSelected
    case doNotKnow
    case next, previous
    /// Asks the same card in another form.
    case type, offerChoice
    /// The learner knows the term already, before its first question.
    case alreadyKnown
    case bury, suspend, flag
    /// Opens the form for a term of the learner's own.
    case writeTerm
    /// Opens the field for a sentence to the deck's owner.
    case writeRemark
    /// Takes back the latest event; on a verdict that is not recorded, goes back to the field.
    case undo, redo
    /// Turns the page of a text that does not fit.
    case more
    case openTerm
    /// Says the term aloud; only where it is shown.
    case hear
    case back
  }

  func keys(_ c: Context) -> [Binding<Action>] {
    let undo = Keys.undoing(Action.undo, .redo, c.studyDay)
    return switch (state.question.mode, state.stage) {
    case (.shown, _): Self.reading + undo + [Keys.more(.more), Keys.hear(.hear)] + Self.withdrawCard
    case (.recall, .question):
      [Self.reveal] + typeKey + choiceKey + undo + Self.withdrawCard
    case (.recall, _):
      Self.grades + [Self.acceptGood, Self.termCard] + undo + [Keys.more(.more), Keys.hear(.hear)] + remarkKey(c)
        + Self.withdrawCard
    case (.typed, .judged):
      [Self.accept] + offerKey + Self.grades + [Self.termCard] + Self.reopening(c.studyDay) + [Keys.hear(.hear)]
        + remarkKey(c)
        + Self.withdrawing(Self.recordAndLeave)
    case (.typed, _):
      Self.typing(afterHints: state.hints).filter { $0.action != .offerChoice || FormPolicy.canBeChosen(state.card) }
    case (.choice, .question):
      Self.options(state.question.options.count) + typeKey + undo + [Keys.more(.more)] + Self.withdrawCard
    case (.duel, .question): Self.options(2) + undo + Self.withdrawCard
    case (.choice, _), (.duel, _):
      [Self.explained, Self.termCard] + undo + [Keys.hear(.hear)] + remarkKey(c) + Self.withdrawCard
    }
  }

  func words(_ c: Context) -> ScreenWords { ScreenWords(heading: heading, leaveHint: Keys.pause) }

  private var heading: Phrase {
    switch (state.question.mode, state.stage) {
    case (.shown, _): Phrase(fr: "Maintenant : lire", en: "Now: read")
    case (.recall, .question): Phrase(fr: "Maintenant : répondre de tête", en: "Now: answer in your head")
    case (.recall, _), (.typed, .judged): Phrase(fr: "Maintenant : noter la réponse", en: "Now: grade your answer")
    case (.typed, _): Phrase(fr: "Maintenant : taper la réponse", en: "Now: type the answer")
    case (.choice, .question): Phrase(fr: "Maintenant : choisir", en: "Now: choose")
    case (.duel, .question): Phrase(fr: "Maintenant : dire lequel est lequel", en: "Now: tell which is which")
    case (.choice, _), (.duel, _): Phrase(fr: "Maintenant : lire la correction", en: "Now: read the answer")
    }
  }

  // MARK: Before the answer

  private static let reading: [Binding<Action>] = [
    Binding(
      [.enter, .character(" ")], .goOn, name: Keys.enter, help: Label(fr: "lu : continuer", en: "continue"),
      hint: KeyHint(Keys.enter, Label(fr: "continuer", en: "continue"))),
    Binding(
      [.character("k")], .alreadyKnown, name: Phrase("k"),
      help: Label(
        Phrase(
          fr: "je connais déjà : une question le confirmera", en: "I already know it: one question will confirm it"),
        Phrase(fr: "je connais déjà", en: "I already know it")),
      hint: KeyHint(
        Phrase("k"), Label(Phrase(fr: "je connais déjà", en: "I already know it"), Phrase(fr: "connu", en: "known")))),
  ]

  private static let reveal = Binding(
    [.character(" "), .enter], Action.reveal, name: Phrase(fr: "Espace", en: "Space"),
    help: Label(
      Phrase(fr: "voir la réponse (aussi Entrée)", en: "show the answer (or Enter)"),
      Phrase(fr: "voir la réponse", en: "show the answer")),
    hint: KeyHint(
      Phrase(fr: "Espace", en: "Space"),
      Label(Phrase(fr: "voir la réponse", en: "show the answer"), Phrase(fr: "réponse", en: "answer"))))

  /// The key that asks for a typed answer; none where the answer is a definition, which is never typed.
  private var typeKey: [Binding<Action>] { state.card.face == .define ? [] : [Self.type] }

  private static let type = Binding(
    [.character("t")], Action.type, name: Phrase("t"), help: Label(fr: "taper la réponse", en: "type the answer"),
    hint: KeyHint(Phrase("t"), Label(fr: "taper", en: "type")))

  /// The key that asks for a choice; none where letters would tell the answer.
  private var choiceKey: [Binding<Action>] { FormPolicy.canBeChosen(state.card) ? [Self.choice] : [] }

  private static let choice = Binding(
    [.character("c")], Action.offerChoice, name: Phrase("c"),
    help: Label(fr: "choisir parmi quatre", en: "choose from four"),
    hint: KeyHint(Phrase("c"), Label(fr: "choix", en: "choice")))

  private static func typing(afterHints hints: Int) -> [Binding<Action>] {
    [
      Binding(
        [.enter], .submit, name: Keys.enter,
        help: Label(
          Phrase(fr: "valider ; vide : je ne sais pas", en: "check; empty: I don't know"),
          Phrase(fr: "valider", en: "check")),
        hint: KeyHint(Keys.enter, Label(fr: "valider", en: "check"))),
      Binding(
        [.tab], .hint, name: Phrase("Tab"),
        help: Label(
          Phrase(
            fr: "un indice : « Difficile » au plus ; un second compte comme oublié",
            en: "a hint: “Hard” at best; a second one counts as forgotten"),
          Phrase(fr: "un indice (la note baisse)", en: "a hint (lowers the grade)"),
          Phrase(fr: "un indice", en: "a hint")),
        hint: KeyHint(
          Phrase("Tab"),
          hints == 0
            ? Label(fr: "indice", en: "hint")
            : Label(
              Phrase(fr: "2e indice, compte comme oublié", en: "2nd hint, counts as forgotten"),
              Phrase(fr: "2e indice : oublié", en: "2nd hint: forgotten"), Phrase(fr: "indice", en: "hint")))),
      Binding(
        [.function(2)], .offerChoice, name: Phrase("F2"),
        help: Label(fr: "choisir parmi quatre", en: "choose from four"),
        hint: KeyHint(Phrase("F2"), Label(fr: "choix", en: "choice"))),
      Binding(
        [.function(4)], .undo, name: Phrase("F4"),
        help: Label(
          Phrase(fr: "annuler la réponse précédente", en: "undo the previous answer"),
          Phrase(fr: "annuler", en: "undo"))),
      Binding(
        [.escape], .back, name: Keys.escape,
        help: Label(fr: "pause, le texte est gardé", en: "leave, your text is kept"),
        hint: KeyHint(Keys.escape, Label(fr: "pause", en: "pause"), isPinned: true)),
    ]
  }

  /// The keys of a choice: the numbers, the arrows with Enter, and « je ne sais pas ».
  private static func options(_ count: Int) -> [Binding<Action>] {
    let digits: [(Action, String)] = [(.option1, "&"), (.option2, "é"), (.option3, "\""), (.option4, "'")]
    let options = digits.prefix(max(1, count)).enumerated().map { index, digit in
      let number = index + 1
      return Binding(
        [.character(Character("\(number)")), .character(Character(digit.1))], digit.0,
        name: Phrase("\(number)  \(digit.1)"), help: Label(fr: "option \(number)", en: "option \(number)"),
        hint: index == 0 ? KeyHint(Phrase("1-\(count)"), Label(fr: "choisir", en: "choose")) : nil)
    }
    let enter = Binding(
      [.enter], Action.chooseSelected, name: Keys.enter,
      help: Label(fr: "prendre l'option marquée ›", en: "take the option marked ›"))
    return options + Keys.moveUnnamed(next: .next, previous: .previous) + [enter, doNotKnow]
  }

  private static let doNotKnow = Binding(
    [.character("0"), .character("à")], Action.doNotKnow, name: Phrase("0  à"),
    help: Label(fr: "je ne sais pas", en: "I don't know"),
    hint: KeyHint(
      Phrase("0"), Label(Phrase(fr: "je ne sais pas", en: "I don't know"), Phrase(fr: "pas su", en: "don't know"))))

  // MARK: After the answer

  /// 1 to 4, and the same keys of a French keyboard without Shift.
  private static let grades: [Binding<Action>] = [
    grade(.again, ["1", "&"], Words.again, Phrase(fr: "je ne savais plus", en: "I didn't have it")),
    grade(.hard, ["2", "é"], Words.hard, Phrase(fr: "trouvé, mais avec peine", en: "got it, with effort")),
    grade(
      .good, ["3", "\""], Words.good, Phrase(fr: "trouvé (aussi Espace, Entrée)", en: "got it (or Space, Enter)")),
    grade(.easy, ["4", "'"], Words.easy, Phrase(fr: "immédiat", en: "instantly")),
  ]

  private static func grade(
    _ grade: Action, _ keys: [Character], _ name: Phrase, _ meaning: Phrase
  ) -> Binding<Action> {
    let isFirst = grade == .again
    return Binding(
      keys.map { .character($0) }, grade, name: Phrase(keys.map(String.init).joined(separator: "  ")),
      help: Label(Phrase(fr: "\(name) : \(meaning)", en: "\(name): \(meaning)"), name),
      hint: isFirst ? KeyHint(Phrase("1-4"), Label(fr: "noter", en: "grade")) : nil)
  }

  private static let acceptGood = Binding(
    [.character(" "), .enter], Action.acceptGrade, name: Phrase(fr: "Espace", en: "Space"), help: Label(Words.good),
    hint: KeyHint(Phrase(fr: "Espace", en: "Space"), Label(fr: "bien", en: "good")))

  private static let accept = Binding(
    [.enter, .character(" ")], Action.acceptGrade, name: Keys.enter,
    help: Label(fr: "accepter la note proposée", en: "accept the suggested grade"),
    hint: KeyHint(Keys.enter, Label(fr: "accepter", en: "accept")))

  private var offerKey: [Binding<Action>] {
    switch state.offer {
    case .keep: [Self.countAsRight]
    case .forget: [Self.countAsWrong]
    case nil: []
    }
  }

  private static let countAsRight = Binding(
    [.character("r")], Action.countAsRight, name: Phrase("r"),
    help: Label(
      Phrase(fr: "compter comme juste, et retenir ma réponse", en: "count it as right and remember my answer"),
      Phrase(fr: "juste, à retenir", en: "right, remember it")),
    hint: KeyHint(
      Phrase("r"),
      Label(
        Phrase(fr: "compter comme juste", en: "count it as right"), Phrase(fr: "c'est juste", en: "it's right"),
        Phrase(fr: "juste", en: "is right"))))

  private static let countAsWrong = Binding(
    [.character("r")], Action.countAsRight, name: Phrase("r"),
    help: Label(fr: "ne plus retenir ma réponse", en: "forget my answer"),
    hint: KeyHint(
      Phrase("r"), Label(Phrase(fr: "ne plus retenir", en: "not right"), Phrase(fr: "retirer", en: "forget"))))

  private static let explained = Binding(
    [.enter, .character(" ")], Action.goOn, name: Keys.enter,
    help: Label(fr: "carte suivante", en: "next card"),
    hint: KeyHint(Keys.enter, Label(fr: "suivant", en: "next")))

  private static let termCard = Binding(
    [.character("i")], Action.openTerm, name: Phrase("i"),
    help: Label(fr: "ouvrir la fiche du terme", en: "open the term"),
    hint: KeyHint(Phrase("i"), Label(fr: "fiche", en: "term")))

  /// The key for a sentence to the deck's owner; none where the learner is the owner.
  private func remarkKey(_ c: Context) -> [Binding<Action>] {
    c.isOwn(state.card.id.address) ? [] : [Keys.writeRemark(.writeRemark)]
  }

  /// The keys that bury, suspend or flag the card, that of an own term, and Escape. They are in the help, not in the
  /// bottom bar.
  private static let withdrawCard = withdrawing(Keys.back(.back))

  private static func withdrawing(_ back: Binding<Action>) -> [Binding<Action>] {
    [
      Binding([.character("-")], .bury, name: Phrase("-"), help: Label(fr: "pas aujourd'hui", en: "not today")),
      Binding([.character("z")], .suspend, name: Phrase("z"), help: Label(fr: "ne plus demander", en: "stop asking")),
      Keys.flag(.flag), Keys.writeTerm(.writeTerm), back,
    ]
  }

  /// Escape on a verdict: the proposed grade is recorded.
  private static let recordAndLeave = Binding(
    [.escape], Action.back, name: Keys.escape,
    help: Label(
      Phrase(fr: "accepter la note, puis Aujourd'hui", en: "accept the grade, then Today"),
      Phrase(fr: "accepter, et sortir", en: "accept and leave")))

  /// `u` on a verdict: back to the field. The bar names it always.
  private static func reopening(_ studyDay: StudyDay) -> [Binding<Action>] {
    [
      Binding(
        [.character("u"), .control("u"), .function(4)], .undo, name: Phrase("u  U"),
        help: Label(
          Phrase(fr: "revenir à ma réponse (au plus « Difficile »)", en: "back to my answer (“Hard” at best)"),
          Phrase(fr: "revenir à ma réponse", en: "back to my answer")),
        hint: KeyHint(Phrase("u"), Label(Phrase(fr: "corriger", en: "correct"), Phrase("")))),
      Keys.redo(.redo),
    ]
  }
}
