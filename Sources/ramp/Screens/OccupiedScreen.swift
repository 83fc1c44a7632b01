// Ramp is open elsewhere: try again, look without recording, quit.

import Learning
import Phrases
import Terminal

struct OccupiedScreen: Screen {
  let occupant: Occupant?
  let day: Day

  var bindings: [Binding<Action>] {
    let look = Binding(
      [.character("l")], Action.lookOnly, name: Phrase("l"),
      help: Label(fr: "lire seulement, sans noter", en: "look only, record nothing"),
      hint: KeyHint(Phrase("l"), Label(fr: "lecture seule", en: "read only")))
    return [Keys.tryAgain, look]
  }

  var helpHeading: Phrase { Phrase(fr: "Maintenant : déjà ouvert ailleurs", en: "Now: already open elsewhere") }

  var leaveHelp: Label { Label(fr: "quitter", en: "quit") }

  func draw(on page: inout Page) {
    let language = page.language
    page.title("Ramp")
    var row = page.isLow ? page.top : page.top + 3
    row = page.paragraph(Self.open(language), row: row, style: .strong) + (page.isLow ? 0 : 1)
    if let occupant {
      row = page.paragraph(words(occupant)(language), row: row, style: .faint) + (page.isLow ? 0 : 1)
    }
    row = page.paragraph(Self.reason(language), row: row) + (page.isLow ? 0 : 1)
    page.choices([(Keys.enter, Self.retry), (Phrase("l"), Self.look), (Phrase("q"), Self.quit)], row: row)
  }

  private func words(_ occupant: Occupant) -> Phrase {
    let when = Words.date(occupant.day)
    let since =
      occupant.day == day
      ? Phrase(fr: "depuis \(words: occupant.time)", en: "since \(words: occupant.time)")
      : Phrase(fr: "depuis \(when), \(words: occupant.time)", en: "since \(when), \(words: occupant.time)")
    let place = occupant.terminal.map { Phrase(fr: ", sur \($0)", en: ", on \($0)") } ?? Phrase("")
    return Phrase(
      fr: "Processus \(occupant.process), \(since)\(place).",
      en: "Process \(occupant.process), \(since)\(place).")
  }

  private static let open = Phrase(
    fr: "Ramp est déjà ouvert dans un autre terminal.", en: "Ramp is already open in another terminal.")
  private static let reason = Phrase(
    fr: "Pour ne mélanger aucune réponse, une seule séance écrit à la fois.",
    en: "So that no answers get mixed, only one session writes at a time.")
  private static let retry = Phrase(fr: "réessayer", en: "try again")
  private static let look = Phrase(fr: "lire seulement, sans noter", en: "look only, record nothing")
  private static let quit = Phrase(fr: "quitter", en: "quit")
}
