// The view of the first start, question 1 of 3: the deck.

import Glossary
import Phrases
import Terminal

struct WelcomeDeckView {
  let welcome: Welcome

  func draw(on page: inout Page) {
    let language = page.language
    page.title(WelcomeWords.title(language), position: WelcomeWords.position(.deck)(language))
    var row = page.isLow ? page.top : page.top + 2
    page.put(Self.welcome(language), row: row, style: .strong)
    row = page.paragraph(Self.promise(language), row: row + 1) + (page.isLow ? 0 : 2)
    page.put(Self.question(language), row: row)
    row += page.isLow ? 1 : 2
    if let path = welcome.path {
      drawField(path, row: row, on: &page)
    } else {
      row = drawList(row, on: &page)
    }
    drawPlace(after: row, on: &page)
  }

  private func drawList(_ row: Int, on page: inout Page) -> Int {
    let names = welcome.choices.map { (Self.title($0.deck), Self.detail($0.deck)) }
    let all = names + [(Self.ownFile(page.language), Label(Self.endings, Phrase("")))]
    let width = all.map { TextWidth.columns(of: $0.0) }.max() ?? 0
    let room = max(1, page.bottom - row - (page.isLow ? 0 : 3))
    let first = min(max(0, welcome.selected - room / 2), max(0, all.count - room))
    for (offset, line) in all.dropFirst(first).prefix(room).enumerated() {
      let isSelected = first + offset == welcome.selected
      if isSelected {
        page.put("›", row: row + offset, style: .strong)
        page.canvas.cursor = CellPosition(row: row + offset, column: page.margin)
      }
      let title = TextLayout.shortened(line.0, width: page.textWidth - 3)
      page.put(title, row: row + offset, indent: 3, style: isSelected ? .strong : .plain)
      let left = page.columns - page.margin - width - 7
      page.put(page.fitting(line.1, columns: left), row: row + offset, indent: width + 6, style: .faint)
    }
    return row + min(room, all.count)
  }

  private func drawField(_ path: TextField, row: Int, on page: inout Page) {
    page.put("›", row: row, style: .strong)
    path.draw(on: &page.canvas, row: row, column: page.margin + 3, columns: page.textWidth - 3)
    page.paragraph(Self.glossary(page.language), row: row + 2, style: .faint)
  }

  private func drawPlace(after row: Int, on page: inout Page) {
    let text = Phrase(
      fr: "Aucun compte, aucun réseau. Vos réponses restent dans \(welcome.folder).",
      en: "No account, no network. Your answers stay in \(welcome.folder).")(page.language)
    let lines = TextLayout.wrap(text, width: page.textWidth).count
    guard row + lines + 1 <= page.bottom, welcome.path == nil else { return }
    page.paragraph(text, row: page.bottom - lines - (page.isLow ? 0 : 1), style: .faint)
  }

  private static func title(_ deck: Deck) -> String { Words.typeset(deck.title, in: deck) }

  /// « 39 termes   rôles, indicateurs, méthodes »
  private static func detail(_ deck: Deck) -> Label {
    let terms = Phrase.count(deck.terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    var kinds: [Kind] = []
    for term in deck.terms where !kinds.contains(term.kind) { kinds.append(term.kind) }
    let words = kinds.prefix(3).map { KindWords.plural(of: $0).map { $0.lowercased() } }.joined(separator: ", ")
    return Label([terms, words].joined(separator: "   "), terms, Phrase(""))
  }

  private static let welcome = Phrase(fr: "Bienvenue dans Ramp.", en: "Welcome to Ramp.")
  private static let promise = Phrase(
    fr: "Quelques minutes par jour pour parler comme votre équipe de vente.",
    en: "A few minutes a day to speak like your sales team.")
  private static let question = Phrase(fr: "Quel glossaire ?", en: "Which deck?")
  private static let ownFile = Phrase(fr: "Un fichier à moi…", en: "A file of mine…")
  private static let endings = Phrase(fr: ".yaml ou .json", en: ".yaml or .json")
  private static let glossary = Phrase(
    fr: "Le chemin d'un glossaire de Ramp. Pour un .txt, .csv, .md ou .html : « ramp deck import FICHIER ».",
    en: "The path of a Ramp deck. For a .txt, .csv, .md or .html: “ramp deck import FILE”.")
}
