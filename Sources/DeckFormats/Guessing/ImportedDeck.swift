// The result of an import: the deck, each term with its line and with the guesses about it, and the parts that could
// not be read, with their lines. Everything that was dropped is reported.

import Documents
import Glossary

package struct ImportedDeck: Equatable, Sendable {
  package private(set) var deck: Deck
  package let format: ImportFormat
  /// In the order of the file; `terms[n].term` is the same as `deck.terms[n]`.
  package let terms: [ImportedTerm]
  package let unread: [Unread]
  /// Remarks about the whole file.
  package private(set) var remarks: [Remark]
  package let summary: ImportSummary
  /// What the columns of each table were taken for; empty for a file without tables.
  package var tables: [TableColumns] = []
  /// The shapes in which the file can be read, the best first; empty for formats that state what their parts are.
  package var shapes: [ShapeOption] = []
}

extension ImportedDeck {
  /// The same import as a correction of the deck `old`: it keeps the old id and language, and the old title if the file
  /// has none. Files in Ramp's own formats state all three and are not changed.
  package func correcting(_ old: Deck) -> ImportedDeck {
    guard !format.isExact else { return self }
    var deck = Deck(id: old.id, title: deck.title, language: old.language, terms: deck.terms)
    // What stands above a sheet may be a note to a colleague.
    if remarks.contains(.named(.fileName)) || format == .workbook || format == .separated { deck.title = old.title }
    let rest = remarks.filter { remark in
      switch remark {
      case .named, .language, .ownCards: false
      default: true
      }
    }
    var corrected = self
    corrected.deck = deck
    corrected.remarks = rest
    return corrected
  }
}

extension ImportedDeck {
  /// The same import with another id for the deck.
  package func with(id: Deck.ID) -> ImportedDeck {
    guard id != deck.id else { return self }
    var renamed = Deck(id: id, title: deck.title, language: deck.language, terms: deck.terms)
    renamed.was = deck.was
    var numbered = self
    numbered.deck = renamed
    return numbered
  }
}

package enum ImportFormat: Equatable, Sendable {
  case yaml, json, separated, anki, quizlet, markdown, prose
  /// A sheet of XLSX or ODS; a text of DOCX or ODT.
  case workbook, document
  case html, tbx, restructured, asciiDoc, org, latex
  /// JSON or YAML of another program.
  case data

  /// Whether it is one of Ramp's own formats, which state everything.
  package var isExact: Bool { self == .yaml || self == .json }
}

package struct ImportedTerm: Equatable, Sendable {
  package let term: Term
  /// Where the term's entry starts.
  package let place: Place
  package let guesses: [Guess]
  /// The parts that its table has a column for.
  package let stated: Set<TermPart>

  init(term: Term, place: Place, guesses: [Guess], stated: Set<TermPart> = []) {
    self.term = term
    self.place = place
    self.guesses = guesses
    self.stated = stated
  }

  /// The line, the row or the paragraph.
  package var line: Int { place.number }
}

/// How much of a file was read, and in what shape.
package struct ImportSummary: Equatable, Sendable {
  /// `nil` for formats that state what their parts are.
  package let shape: Shape?
  /// Entries that were read, and parts among them that look like entries and were not.
  package let read: Int
  package let missed: Int
  /// Whether the file is a glossary at all.
  package let verdict: GlossaryVerdict

  /// The least share of entries, in percent, that makes a deck.
  package static let least = 60

  /// Whether a deck is made without asking.
  package var isSound: Bool { verdict == .sure && isMostlyRead }

  package var isMostlyRead: Bool { read * 100 >= (read + missed) * Self.least }
}

/// A decision of the import about something that the file does not state.
package enum Guess: Equatable, Sendable {
  case acronym(AcronymOrigin)
  case names(NamesOrigin)
  /// A second name in parentheses or quotes: accepted as an answer, never shown as the answer.
  case gloss(String)
  /// A label of grammar, or for whom a job is, that stood behind the name: `n. m.`, `h/f`.
  case labelRemoved(String)
  case kind(Kind, word: String)
  /// No word indicated the kind, so it is `concept`.
  case kindByDefault
  /// The definition had several sentences: the first one stays, the others became this many points.
  case points(Int)
  /// These words, at the end of the definition, became `see-also`.
  case seeAlso(words: String)
  /// A reference to a term that the file does not have, or to the term itself.
  case linkNotFound(String)
  /// The id in the file is not a valid identifier; a slug was made from it.
  case idCorrected(from: String)
  /// The slug was already used, so a number was added.
  case idMadeUnique(wanted: String)
  /// No character of the term's name can be used in an id.
  case idMadeUp
  /// The entry takes this many lines.
  case joined(lines: Int)
  /// Tags, links or other markup were removed from its texts.
  case markupRemoved
  /// The term was made from this many cards of Ramp's own Anki export.
  case cards(Int)
  /// The text of another card of the same term, which differs and was discarded.
  case otherCard(String)
}

/// The place of an acronym, in the order of the cases: `SDR.`, `SDR - …`, `Nom (SDR)`, `Nom "SDR"`, `SDR (Nom)`, `Nom /
/// SDR`, `Nom - SDR.`
package enum AcronymOrigin: Equatable, Sendable {
  case alone, beforeSeparator, inParentheses, inQuotes, beforeParentheses, besideSlash, afterSeparator
}

/// The place of names that are not simply the head of the entry.
package enum NamesOrigin: Equatable, Sendable {
  case afterSeparator, inParentheses, besideSlash, secondSentence, definition
}

/// A part of the file that did not become a term.
package struct Unread: Equatable, Sendable {
  package static let longestText = 80

  package let place: Place
  /// At most `longestText` characters.
  package let text: String
  package let reason: Reason

  init(line: Int, text: some StringProtocol, reason: Reason) { self.init(at: .line(line), text: text, reason: reason) }

  init(at place: Place, text: some StringProtocol, reason: Reason) {
    self.place = place
    self.text = String(NormalizedText.of(String(text.prefix(4 * Self.longestText))).prefix(Self.longestText))
    self.reason = reason
  }

  /// The line, the row or the paragraph.
  package var line: Int { place.number }

  package enum Reason: Equatable, Sendable {
    /// The text does not look like a term followed by its definition.
    case noTerm
    case noDefinition
    /// An earlier entry has the same name.
    case nameTaken(by: Term.ID)
    /// A heading, which belongs to no term.
    case heading
    /// A comment, code, or the header of a page.
    case notContent
    /// The quotation marks do not match, so the fields cannot be separated.
    case quotes
    /// The row has more fields than the table has columns, perhaps because of a separator in an unquoted text.
    case tooManyFields
  }
}

package enum Remark: Equatable, Sendable {
  /// The bytes are not Unicode; they were read as Windows-1252, the most usual encoding then.
  case readAsWindows1252
  /// UTF-8 with invalid characters; the first one is on this line, from 1.
  case damaged(line: Int)
  /// The source of the deck's title. The id always comes from the file name.
  case named(NameSource)
  /// The language, guessed from frequent words.
  case language(String)
  /// A column that is no part of a term, and the number of rows with a value in it.
  case unknownColumn(String, filled: Int)
  /// No line names the columns, so the first is taken as the term and the second as its definition.
  case columnsAssumed
  /// A part that the document hides, and that was left out.
  case hidden(Document.Hidden)
  /// The number of cards from Ramp's own Anki export, and their deck: its history also belongs to the imported deck.
  case ownCards(Int, of: Deck.ID)

  package enum NameSource: Equatable, Sendable {
    case fileName, heading, fileHeader
  }
}
