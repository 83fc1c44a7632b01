// What stands before the first entry and looks like one: the title of the document with the sentences that introduce it.

import Documents
import Glossary

extension Findings {
  mutating func refuseIntroductions() {
    refuseTitle()
    refuseSentences()
  }

  /// With fewer entries, each one counts.
  private static let fewest = 4

  private mutating func refuseTitle() {
    guard drafts.count >= Self.fewest, let first = drafts.indices.min(by: { drafts[$0].line < drafts[$1].line }) else {
      return
    }
    let draft = drafts[first]
    guard draft.acronym == nil, drafts.count(where: { $0.line == draft.line }) == 1,
      Introduction.isTitle(draft.names.first ?? "") || Introduction.opens(draft.definition)
    else { return }
    drafts.remove(at: first)
    refuse("\(draft.names.first ?? ""). \(draft.definition)", at: draft.place, .heading)
  }

  /// Takes out long sentences where entries are written otherwise: `This page explains our words. Ask if one is missing.`
  private mutating func refuseSentences() {
    let sentences = drafts.count(where: \.isSentence)
    guard sentences > 0, sentences * 4 <= drafts.count else { return }
    let taken = drafts.filter { draft in
      draft.isSentence && draft.acronym == nil && WordCount.of(draft.names.first ?? "") >= Introduction.longHead
    }
    drafts.removeAll { draft in taken.contains { $0.place == draft.place && $0.names == draft.names } }
    for draft in taken { refuse("\(draft.names.first ?? ""). \(draft.definition)", at: draft.place, .noTerm) }
  }
}

private enum Introduction {
  static let longHead = 5

  private static let pointers: Set = [
    "ce", "cet", "cette", "voici", "this", "these", "here", "dieses", "diese", "dieser", "hier", "este", "esta",
    "questo", "questa", "deze", "dit",
  ]
  private static let documents: Set = [
    "document", "page", "liste", "fiche", "guide", "memo", "glossaire", "lexique", "list", "sheet", "glossary",
    "dokument", "seite", "ubersicht", "glossar", "documento", "lista", "pagina", "glosario", "glossario", "elenco",
    "lijst", "overzicht",
  ]
  private static let collections: Set = [
    "mots", "words", "worter", "palabras", "parole", "palavras", "woorden", "lingo",
  ]

  /// « Lexique de la vente », “Words we use”.
  static func isTitle(_ text: String) -> Bool {
    let words = Folded.words(text, most: 6)
    guard words.count > 1, words.count < 6 else { return GlossaryWords.namesItself(text) && words.count == 1 }
    return GlossaryWords.namesItself(text) || words.contains(where: collections.contains)
  }

  /// « Cette page explique… »
  static func opens(_ text: String) -> Bool {
    let words = Folded.words(text, most: 4)
    return words.first.map(pointers.contains) ?? false && words.dropFirst().contains(where: documents.contains)
  }
}
