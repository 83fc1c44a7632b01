// The keys that several screens share, with their words. One key has one meaning in the whole program.

import Learning
import Phrases
import Study
import Terminal

enum Keys {
  static let enter = Phrase(fr: "Entrée", en: "Enter")
  static let escape = Phrase(fr: "Échap", en: "Esc")

  static let leave = Label(Phrase(fr: "quitter", en: "quit"), Phrase(""))
  static let pause = Label(Phrase(fr: "pause", en: "pause"), Phrase(""))

  /// Keys that work on every screen; what `q` is called, and what the help says of it, is the screen's affair.
  static func everywhere(leaves label: Label?, _ help: Label) -> [Binding<Action>] {
    [
      Binding(
        [.character("?"), .function(1)], .help, name: Phrase("?  F1"),
        help: Label(fr: "cette aide", en: "this help"),
        hint: KeyHint(Phrase("?"), Label(fr: "aide", en: "help"), isPinned: true)),
      Binding(
        [.character("q")], .leave, name: Phrase("q"), help: help,
        hint: label.map { KeyHint(Phrase("q"), $0, isPinned: true) }),
      redraw,
    ]
  }

  /// Those of them that work while a text is being typed: no letter is a command there.
  static let whileTyping: [Binding<Action>] = [
    Binding(
      [.function(1)], .help, name: Phrase("F1"), help: Label(fr: "cette aide", en: "this help"),
      hint: KeyHint(Phrase("F1"), Label(fr: "aide", en: "help"), isPinned: true)),
    redraw,
  ]

  private static let redraw = Binding(
    [.control("l")], Action.redraw, name: Phrase("Ctrl-L"),
    help: Label(fr: "redessiner l'écran", en: "redraw the screen"))

  static let back = Binding(
    [.escape], Action.back, name: escape,
    help: Label(fr: "revenir à Aujourd'hui", en: "back to Today"))

  /// The same, named in the bar.
  static let backShown = Binding(
    back.keys, back.action, name: back.name, help: back.help,
    hint: KeyHint(escape, Label(Phrase(fr: "retour", en: "back"), Phrase("")), isPinned: true))

  static let termCard = Binding(
    [.character("i")], Action.openTerm, name: Phrase("i"),
    help: Label(fr: "ouvrir la fiche du terme", en: "open the term's card"),
    hint: KeyHint(Phrase("i"), Label(fr: "fiche", en: "card")))

  static let type = Binding(
    [.character("t")], Action.type, name: Phrase("t"), help: Label(fr: "taper la réponse", en: "type the answer"),
    hint: KeyHint(Phrase("t"), Label(fr: "taper", en: "type")))

  static let choice = Binding(
    [.character("c")], Action.offerChoice, name: Phrase("c"),
    help: Label(fr: "choisir parmi quatre", en: "choose of four"),
    hint: KeyHint(Phrase("c"), Label(fr: "choix", en: "choice")))

  /// What sets the card at hand aside; in the help, not in the bar.
  static let aside: [Binding<Action>] = [
    Binding(
      [.character("-")], .bury, name: Phrase("-"), help: Label(fr: "pas aujourd'hui", en: "not today")),
    Binding(
      [.character("z")], .suspend, name: Phrase("z"), help: Label(fr: "ne plus demander", en: "ask no more")),
    flag,
  ]

  static let pairs = Binding(
    [.character("j")], Action.openPairs, name: Phrase("j"),
    help: Label(
      Phrase(fr: "jouer aux paires (2 min, aucune date ne change)", en: "play pairs (2 min, no date changes)"),
      Phrase(fr: "jouer aux paires", en: "play pairs")),
    hint: KeyHint(Phrase("j"), Label(fr: "paires", en: "pairs")))

  static let tryAgain = Binding(
    [.enter], Action.tryAgain, name: enter, help: Label(fr: "réessayer", en: "try again"),
    hint: KeyHint(enter, Label(fr: "réessayer", en: "try again")))

  static let terms = Binding(
    [.character("b")], Action.openTerms, name: Phrase("b"),
    help: Label(fr: "parcourir les termes", en: "look through the terms"),
    hint: KeyHint(Phrase("b"), Label(fr: "termes", en: "terms")))

  static let progress = Binding(
    [.character("s")], Action.openProgress, name: Phrase("s"),
    help: Label(fr: "voir mes progrès", en: "see my progress"),
    hint: KeyHint(Phrase("s"), Label(fr: "progrès", en: "progress")))

  static let settings = Binding(
    [.character(",")], Action.openSettings, name: Phrase(","),
    help: Label(fr: "réglages", en: "settings"),
    hint: KeyHint(Phrase(","), Label(fr: "réglages", en: "settings")))

  static let export = Binding(
    [.character("e")], Action.exportReport, name: Phrase("e"),
    help: Label(fr: "exporter le rapport (page HTML)", en: "export the report (HTML page)"),
    hint: KeyHint(Phrase("e"), Label(fr: "exporter", en: "export")))

  static let flag = Binding(
    [.character("*")], Action.flag, name: Phrase("*"),
    help: Label(
      Phrase(fr: "signaler à l'auteur du glossaire", en: "flag for the deck's owner"),
      Phrase(fr: "signaler", en: "flag")))

  static let move: [Binding<Action>] = [
    Binding(
      [.down], .next, name: Phrase("↓"), help: Label(fr: "suivant", en: "next"),
      hint: KeyHint(Phrase("↑↓"), Label(fr: "choisir", en: "choose"))),
    Binding([.up], .previous, name: Phrase("↑"), help: Label(fr: "précédent", en: "previous")),
  ]

  /// The options of a choice, by number or with the arrows.
  static func options(_ count: Int) -> [Binding<Action>] {
    let twins = ["&", "é", "\"", "'"]
    let digits = (1...4).prefix(max(1, count)).map { place in
      Binding(
        [.character(Character("\(place)")), .character(Character(twins[place - 1]))], Action.choose(place),
        name: Phrase("\(place)  \(twins[place - 1])"), help: Label(fr: "option \(place)", en: "option \(place)"),
        hint: place == 1 ? KeyHint(Phrase("1-\(count)"), Label(fr: "choisir", en: "choose")) : nil)
    }
    let enter = Binding(
      [.enter], Action.chooseSelected, name: enter,
      help: Label(fr: "prendre l'option marquée ›", en: "take the option marked ›"))
    let move = Keys.move.map { Binding($0.keys, $0.action, name: $0.name, help: $0.help) }
    return digits + move + [enter]
  }

  static let doNotKnow = Binding(
    [.character("0"), .character("à")], Action.doNotKnow, name: Phrase("0  à"),
    help: Label(fr: "je ne sais pas", en: "I do not know"),
    hint: KeyHint(
      Phrase("0"), Label(Phrase(fr: "je ne sais pas", en: "I do not know"), Phrase(fr: "pas su", en: "not known"))))

  /// On an answer that was explained.
  static func explained(_ studyDay: StudyDay) -> [Binding<Action>] {
    let goOn = Binding(
      [.enter, .character(" ")], Action.goOn, name: enter,
      help: Label(fr: "carte suivante", en: "next card"),
      hint: KeyHint(enter, Label(fr: "suivant", en: "next")))
    return [goOn, termCard, undo(studyDay)] + aside + [back]
  }

  static let more = Binding(
    [.tab], Action.more, name: Phrase("Tab"), help: Label(fr: "lire la suite", en: "read on"))

  /// Bound even when there is nothing to undo, to say so; the bar names it only when there is.
  static func undo(_ studyDay: StudyDay) -> Binding<Action> {
    Binding(
      [.character("u"), .control("u")], .undo, name: Phrase("u"),
      help: Label(
        Phrase(
          fr: "annuler la dernière note (autant de fois que voulu)", en: "undo the last grade (as often as you like)"),
        Phrase(fr: "annuler la dernière note", en: "undo the last grade"), Phrase(fr: "annuler", en: "undo")),
      hint: studyDay.undoable == nil ? nil : KeyHint(Phrase("u"), Label(fr: "annuler", en: "undo")))
  }

  /// 1 to 4, and the same keys of a French keyboard without Shift.
  static let grades: [Binding<Action>] = [
    grade(.again, ["1", "&"], Words.again, Phrase(fr: "je n'avais pas l'idée", en: "I did not have it")),
    grade(.hard, ["2", "é"], Words.hard, Phrase(fr: "trouvé, mais avec peine", en: "found, but with effort")),
    grade(
      .good, ["3", "\""], Words.good, Phrase(fr: "trouvé (aussi Espace, Entrée)", en: "found (also Space, Enter)")),
    grade(.easy, ["4", "'"], Words.easy, Phrase(fr: "immédiat", en: "at once")),
  ]

  private static func grade(
    _ grade: Grade, _ keys: [Character], _ name: Phrase, _ meaning: Phrase
  ) -> Binding<Action> {
    let isFirst = grade == .again
    return Binding(
      keys.map { .character($0) }, .grade(grade), name: Phrase(keys.map(String.init).joined(separator: "  ")),
      help: Label(Phrase(fr: "\(name) : \(meaning)", en: "\(name): \(meaning)"), name),
      hint: isFirst ? KeyHint(Phrase("1-4"), Label(fr: "noter", en: "grade")) : nil)
  }
}
