// What stands before the first entry and looks like one: the title of the document with the sentences that introduce it.

import Documents
import Glossary

extension Findings {
  /// A title and fields are taken out where only signs and lines tell the entries: what is in a table or a definition list
  /// is one.
  mutating func refuseIntroductions(in shape: Shape, of format: ImportFormat) {
    switch shape {
    case .separator, .lines, .termLines: break
    case .definitions: if format != .prose { return refuseSentences() }
    case .headings, .bold, .table, .pairs: return refuseSentences()
    }
    refuseTitle()
    refuseSentences()
    refuseFurniture()
  }

  /// With fewer entries, each one counts.
  private static let fewest = 4

  private mutating func refuseTitle() {
    guard drafts.count >= Self.fewest, let first = drafts.indices.min(by: { drafts[$0].line < drafts[$1].line }) else {
      return
    }
    let draft = drafts[first]
    guard draft.acronym == nil, drafts.count(where: { $0.line == draft.line }) == 1,
      Introduction.opens(draft.definition)
    else { return }
    drafts.remove(at: first)
    refuse("\(draft.names.first ?? ""). \(draft.definition)", at: draft.place, .heading)
  }

  /// Takes out long sentences where entries are written otherwise: `This page explains our words. Ask if one is missing.`
  private mutating func refuseSentences() {
    let sentences = drafts.count(where: \.isSentence)
    guard sentences > 0, sentences * 4 <= drafts.count else { return }
    refuse(.noTerm, joined: ". ") { draft in
      draft.isSentence && draft.acronym == nil && WordCount.of(draft.names.first ?? "") >= Introduction.longHead
    }
  }

  /// Takes out the fields of a page, of a mail and of a signature, where they are the lesser part.
  private mutating func refuseFurniture() {
    func isField(_ draft: Draft) -> Bool { draft.acronym == nil && Introduction.isField(draft.names.first ?? "") }
    guard drafts.count(where: isField) * 2 < drafts.count else { return }
    refuse(.notContent, joined: ": ", where: isField)
  }

  /// Takes out the drafts that pass a test, and keeps their texts as parts that were not read.
  private mutating func refuse(_ reason: Unread.Reason, joined sign: String, where isTaken: (Draft) -> Bool) {
    let taken = drafts.filter(isTaken)
    drafts.removeAll(where: isTaken)
    for draft in taken { refuse("\(draft.names.first ?? "")\(sign)\(draft.definition)", at: draft.place, reason) }
  }
}

private enum Introduction {
  static let longHead = 5

  private static let fields: Set = [
    "status", "statut", "stand", "owner", "author", "auteur", "autrice", "tags", "etiquettes", "date", "version",
    "todo", "a-faire", "created", "created-by", "cree-le", "updated", "last-updated", "last-edited", "mis-a-jour",
    "maj",
    "de", "a", "from", "to", "cc", "objet", "subject", "betreff", "von", "an", "tel", "telephone", "phone", "mobile",
    "mail", "e-mail", "email", "fax", "url", "lien", "link", "source", "verantwortlich", "datum",
  ]

  /// « Statut », “From”: a field of the page itself.
  static func isField(_ head: String) -> Bool { fields.contains(Folded.key(head)) }

  private static let pointers: Set = [
    "ce", "cet", "cette", "voici", "this", "these", "here", "dieses", "diese", "dieser", "hier", "este", "esta",
    "questo", "questa", "deze", "dit",
  ]
  private static let documents: Set = [
    "document", "page", "liste", "fiche", "guide", "memo", "glossaire", "lexique", "list", "sheet", "glossary",
    "dokument", "seite", "ubersicht", "glossar", "documento", "lista", "pagina", "glosario", "glossario", "elenco",
    "lijst", "overzicht",
  ]

  /// « Cette page explique… »
  static func opens(_ text: String) -> Bool {
    let words = Folded.words(text, most: 4)
    return words.first.map(pointers.contains) ?? false && words.dropFirst().contains(where: documents.contains)
  }
}
