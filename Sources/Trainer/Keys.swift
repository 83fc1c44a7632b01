// The key bindings that several screens share, with their words. Each screen passes the action that the key stands for.

import Phrases
import Study
import Terminal

/// The actions that every screen has.
enum CommonAction: Hashable, Sendable {
  case help
  case leave
  case redraw
}

enum Keys {
  static let enter = Phrase(fr: "Entrée", en: "Enter")
  static let escape = Phrase(fr: "Échap", en: "Esc")

  static let leave = Label(Phrase(fr: "quitter", en: "quit"), Phrase(""))
  static let pause = Label(Phrase(fr: "pause", en: "pause"), Phrase(""))

  /// The bindings of every screen. `label` and `help` are the screen's words for `q`, in the bottom bar and in the
  /// help.
  static func everywhere(leaves label: Label, _ help: Label) -> [Binding<CommonAction>] {
    [
      Binding(
        [.character("?"), .function(1)], .help, name: Phrase("?  F1"),
        help: Label(fr: "cette aide", en: "this help"),
        hint: KeyHint(Phrase("?"), Label(fr: "aide", en: "help"), isPinned: true)),
      Binding(
        [.character("q")], .leave, name: Phrase("q"), help: help,
        hint: KeyHint(Phrase("q"), label, isPinned: true)),
      redraw,
    ]
  }

  /// The bindings of every screen while text is being typed: letters are text, so `?` and `q` are not bound.
  static let whileTyping: [Binding<CommonAction>] = [
    Binding(
      [.function(1)], .help, name: Phrase("F1"), help: Label(fr: "cette aide", en: "this help"),
      hint: KeyHint(Phrase("F1"), Label(fr: "aide", en: "help"), isPinned: true)),
    redraw,
  ]

  private static let redraw = Binding(
    [.control("l")], CommonAction.redraw, name: Phrase("Ctrl-L"),
    help: Label(fr: "redessiner l'écran", en: "redraw the screen"))

  static func back<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.escape], action, name: escape,
      help: Label(fr: "revenir à Aujourd'hui", en: "back to Today"))
  }

  /// The binding of `back`, also named at the right end of the bottom bar.
  static func backShown<A: Sendable>(_ action: A) -> Binding<A> {
    let back = back(action)
    return Binding(
      back.keys, action, name: back.name, help: back.help,
      hint: KeyHint(escape, Label(Phrase(fr: "retour", en: "back"), Phrase("")), isPinned: true))
  }

  static func pairs<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.character("j")], action, name: Phrase("j"),
      help: Label(
        Phrase(fr: "jouer aux paires (2 min, aucune date ne change)", en: "play pairs (2 min, no date changes)"),
        Phrase(fr: "jouer aux paires", en: "play pairs")),
      hint: KeyHint(Phrase("j"), Label(fr: "paires", en: "pairs")))
  }

  static func tryAgain<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.enter], action, name: enter, help: Label(fr: "réessayer", en: "try again"),
      hint: KeyHint(enter, Label(fr: "réessayer", en: "try again")))
  }

  static func terms<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.character("b")], action, name: Phrase("b"),
      help: Label(fr: "parcourir les termes", en: "browse the terms"),
      hint: KeyHint(Phrase("b"), Label(fr: "termes", en: "terms")))
  }

  static func settings<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.character(",")], action, name: Phrase(","),
      help: Label(fr: "réglages", en: "settings"),
      hint: KeyHint(Phrase(","), Label(fr: "réglages", en: "settings")))
  }

  static func export<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.character("e")], action, name: Phrase("e"),
      help: Label(fr: "exporter le rapport (page HTML)", en: "export the report (HTML page)"),
      hint: KeyHint(Phrase("e"), Label(fr: "exporter", en: "export")))
  }

  static func flag<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.character("*")], action, name: Phrase("*"),
      help: Label(
        Phrase(fr: "signaler à l'auteur du glossaire", en: "flag for the deck's owner"),
        Phrase(fr: "signaler", en: "flag")))
  }

  static func writeTerm<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.character("+")], action, name: Phrase("+"),
      help: Label(fr: "écrire un terme à moi", en: "add my own term"))
  }

  static func writeRemark<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.character("!")], action, name: Phrase("!"),
      help: Label(
        Phrase(fr: "un mot à l'auteur du glossaire", en: "message the deck's owner"),
        Phrase(fr: "un mot à l'auteur", en: "message the owner")))
  }

  /// The arrows, and the wheel of the mouse, which scrolls a list.
  static func move<A: Sendable>(next: A, previous: A) -> [Binding<A>] {
    [
      Binding(
        [.down, .wheelDown], next, name: Phrase("↓"), help: Label(fr: "suivant", en: "next"),
        hint: KeyHint(Phrase("↑↓"), Label(fr: "choisir", en: "choose"))),
      Binding([.up, .wheelUp], previous, name: Phrase("↑"), help: Label(fr: "précédent", en: "previous")),
    ]
  }

  /// The arrows alone, not named in the bottom bar: for a choice, which the wheel must not change by accident.
  static func moveUnnamed<A: Sendable>(next: A, previous: A) -> [Binding<A>] {
    move(next: next, previous: previous).map {
      Binding($0.keys.filter { !$0.isWheel }, $0.action, name: $0.name, help: $0.help)
    }
  }

  /// The keys of a list that is longer than the screen.
  static func jump<A: Sendable>(pageDown: A, pageUp: A, first: A, last: A) -> [Binding<A>] {
    [
      Binding(
        [.pageDown], pageDown, name: Phrase(fr: "PgSuiv", en: "PgDn"), help: Label(fr: "dix plus bas", en: "ten down")),
      Binding(
        [.pageUp], pageUp, name: Phrase(fr: "PgPréc", en: "PgUp"), help: Label(fr: "dix plus haut", en: "ten up")),
      Binding([.home], first, name: Phrase(fr: "Début", en: "Home"), help: Label(fr: "le premier", en: "the first")),
      Binding([.end], last, name: Phrase(fr: "Fin", en: "End"), help: Label(fr: "le dernier", en: "the last")),
    ]
  }

  static func more<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.tab], action, name: Phrase("Tab"), help: Label(fr: "lire la suite", en: "read on"))
  }

  /// The arrows and the page keys of a text in pages; the help names one of each.
  static func turn<A: Sendable>(next: A, previous: A, pageDown: A, pageUp: A) -> [Binding<A>] {
    [
      Binding(
        [.down], next, name: Phrase("↓  ↑"),
        help: Label(fr: "page suivante, précédente", en: "next page, previous page")),
      Binding([.up], previous, name: Phrase(""), help: Label(fr: "page précédente", en: "previous page")),
    ] + turn(pageDown: pageDown, pageUp: pageUp).map { Binding($0.keys, $0.action, name: Phrase(""), help: $0.help) }
  }

  /// The page keys alone, where the arrows have another use.
  static func turn<A: Sendable>(pageDown: A, pageUp: A) -> [Binding<A>] {
    [
      Binding(
        [.pageDown], pageDown, name: Phrase(fr: "PgSuiv", en: "PgDn"), help: Label(fr: "page suivante", en: "next page")
      ),
      Binding(
        [.pageUp], pageUp, name: Phrase(fr: "PgPréc", en: "PgUp"),
        help: Label(fr: "page précédente", en: "previous page")
      ),
    ]
  }

  static func undoing<A: Sendable>(_ undo: A, _ redo: A, _ studyDay: StudyDay) -> [Binding<A>] {
    [self.undo(undo, studyDay), self.redo(redo)]
  }

  /// The same, not named in the bottom bar.
  static func undoingUnnamed<A: Sendable>(_ undo: A, _ redo: A, _ studyDay: StudyDay) -> [Binding<A>] {
    undoing(undo, redo, studyDay).map { Binding($0.keys, $0.action, name: $0.name, help: $0.help) }
  }

  /// It stands in the help's line of `u`.
  static func redo<A: Sendable>(_ action: A) -> Binding<A> {
    Binding(
      [.character("U")], action, name: Phrase(""),
      help: Label(fr: "rétablir ce qui vient d'être annulé", en: "redo what was just undone"))
  }

  /// Bound even when there is nothing to undo: the key then says so. The bar names it only when there is something.
  static func undo<A: Sendable>(_ action: A, _ studyDay: StudyDay) -> Binding<A> {
    Binding(
      [.character("u"), .control("u"), .function(4)], action, name: Phrase("u  U"),
      help: Label(
        Phrase(
          fr: "annuler la dernière réponse (autant de fois que voulu), la rétablir",
          en: "undo the last answer (and those before it), redo"),
        Phrase(fr: "annuler, rétablir la dernière réponse", en: "undo, redo the last answer"),
        Phrase(fr: "annuler, rétablir", en: "undo, redo")),
      hint: studyDay.undoable == nil ? nil : KeyHint(Phrase("u"), Label(fr: "annuler", en: "undo")))
  }
}
