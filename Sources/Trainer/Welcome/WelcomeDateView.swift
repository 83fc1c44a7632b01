// The view of the first start, question 2 of 3: the ramp date.

import Phrases
import Study
import Terminal

struct WelcomeDateView {
  let welcome: Welcome
  let studyDay: StudyDay

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
