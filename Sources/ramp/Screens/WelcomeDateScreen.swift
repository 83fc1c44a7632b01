// First start, 2 of 3: by when.

import Phrases
import Study
import Terminal

struct WelcomeDateScreen: Screen {
  let welcome: Welcome
  let studyDay: StudyDay

  var takesText: Bool { true }

  var bindings: [Binding<Action>] {
    [
      WelcomeWords.goOn,
      Self.shift([.right], 1, Phrase("→"), Label(fr: "un jour plus tard", en: "a day later"), hint: Self.days),
      Self.shift([.left], -1, Phrase("←"), Label(fr: "un jour plus tôt", en: "a day earlier")),
      Self.shift([.down], 7, Phrase("↓"), Label(fr: "une semaine plus tard", en: "a week later"), hint: Self.weeks),
      Self.shift([.up], -7, Phrase("↑"), Label(fr: "une semaine plus tôt", en: "a week earlier")),
      WelcomeWords.back(Label(fr: "retour", en: "back")),
    ]
  }

  private static let days = KeyHint(Phrase("←→"), Label(fr: "± 1 jour", en: "± 1 day"))
  private static let weeks = KeyHint(Phrase("↑↓"), Label(fr: "± 1 semaine", en: "± 1 week"))

  private static func shift(
    _ keys: [Key], _ days: Int, _ name: Phrase, _ help: Label, hint: KeyHint? = nil
  ) -> Binding<Action> {
    Binding(keys, Action.adjust(days), name: name, help: help, hint: hint)
  }

  var helpHeading: Phrase { WelcomeWords.heading }

  func draw(on page: inout Page) {
    let language = page.language
    page.title(WelcomeWords.title(language), position: WelcomeWords.position(.date)(language))
    var row = page.isLow ? page.top : page.top + 2
    row = page.paragraph(Self.question(language), row: row, style: .strong) + (page.isLow ? 0 : 2)
    let column = page.put(Self.end(language), row: row)
    page.canvas.put("›", row: row, column: column + 2, style: .strong)
    welcome.date.draw(
      on: &page.canvas, row: row, column: column + 4, columns: page.columns - column - 6)
    row += page.isLow ? 1 : 2
    let isWrong =
      switch welcome.reading {
      case .day, .none: false
      case .past, .far, .unclear: true
      }
    let reading = WelcomeWords.reading(welcome.reading, studyDay)(language)
    row = page.paragraph(reading, row: row, style: isWrong ? .warning : .plain) + (page.isLow ? 0 : 2)
    row = page.paragraph(Self.examples(language), row: row, style: .faint)
    let later = TextLayout.wrap(Self.later(language), width: page.textWidth).count + (page.isLow ? 0 : 1)
    if row + later < page.bottom {
      page.paragraph(Self.later(language), row: page.bottom - later, style: .faint)
    }
  }

  private static let question = Phrase(
    fr: "Quand devez-vous être à l'aise au téléphone ?", en: "When must you be at ease on the phone?")
  private static let end = Phrase(fr: "Fin de rampe", en: "Ramp date")
  private static let examples = Phrase(
    fr: "Exemples :  3 semaines  ·  11/12  ·  vendredi prochain  ·  aucune",
    en: "Examples:  3 weeks  ·  11 Dec  ·  next friday  ·  none")
  private static let later = Phrase(
    fr: "Vous pourrez changer d'avis dans Réglages.", en: "You can change your mind in Settings.")
}
