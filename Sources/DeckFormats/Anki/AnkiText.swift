// The writer of a deck as text for Anki's import: one note of the type Basic for each card. The card's id is the guid,
// so that a second import changes the same notes and adds none.

import Glossary

/// A card with the texts of its two sides.
package struct AnkiNote: Sendable {
  package let card: Card
  /// The text of the front: a name, an acronym or a definition.
  package let prompt: String
  /// The question: « Que signifie ce sigle ? »
  package let request: String
  package let answer: String

  package init(card: Card, prompt: String, request: String, answer: String) {
    self.card = card
    self.prompt = prompt
    self.request = request
    self.answer = answer
  }
}

package enum AnkiText {
  /// `noteType` is the name of Anki's Basic type in the learner's language; a profile without it uses its own default.
  /// There is deliberately no `#columns:` line: Anki would match its names with the names of the type's fields, which
  /// it translates, and in other languages than English the answers would be lost. Without it, Anki takes the columns
  /// in order.
  package static func write(_ notes: [AnkiNote], of deck: Deck, noteType: String) -> String {
    let header = [
      "#separator:tab", "#html:true", "#notetype:" + SafeText.clean(noteType), "#deck:" + SafeText.clean(deck.title),
      "#guid column:1", "#tags column:4",
    ]
    return (header + notes.map(row)).joined(separator: "\n") + "\n"
  }

  private static func row(_ note: AnkiNote) -> String {
    DelimitedText.row(
      [note.card.id.description, front(note), back(note), tags(of: note.card.term)], separator: "\t")
  }

  private static func front(_ note: AnkiNote) -> String {
    html(note.prompt) + "<br><br><i>" + html(note.request) + "</i>"
  }

  /// The answer, then all parts of the term that the front does not show.
  private static func back(_ note: AnkiNote) -> String {
    let term = note.card.term
    let isAcronymForm = note.card.face == .expand || note.card.face == .abbreviate
    let blocks = [
      "<b>" + html(note.answer) + "</b>",
      otherNames(note).map(html).joined(separator: " · "),
      isAcronymForm ? html(term.definition) : "",
      term.points.map { "· " + html($0) }.joined(separator: "<br>"),
      term.example.map { "<i>" + html($0) + "</i>" } ?? "",
    ]
    return blocks.filter { !$0.isEmpty }.joined(separator: "<br><br>")
  }

  private static func otherNames(_ note: AnkiNote) -> [String] {
    let term = note.card.term
    return note.card.face == .define && term.acronym != nil ? term.names : Array(term.names.dropFirst())
  }

  /// The kind and the tags; the trainer's quizzes use them too. In Anki a blank ends a tag.
  private static func tags(of term: Term) -> String {
    ([term.kind.word] + term.tags).map(oneWord).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func oneWord(_ text: String) -> String {
    SafeText.clean(text).unicodeScalars.split { $0.isWhitespace }.map(String.init).joined(separator: "_")
  }

  /// Quotation marks and apostrophes are not escaped: Anki searches the field as it is written, and would not find
  /// `l&#39;équipe`. "[" is escaped, because it could open `[sound:…]` or `[latex]`.
  private static func html(_ text: String) -> String {
    SafeText.clean(text).replacingScalars(["&": "&amp;", "<": "&lt;", ">": "&gt;", "[": "&#91;"])
  }
}
