// The result of an import: the deck, each term with its line and with all that was guessed about it, and the parts that
// could not be read, with their lines. Nothing of a file is dropped without being reported.

import Glossary

package struct ImportedDeck: Equatable, Sendable {
  package let deck: Deck
  package let format: ImportFormat
  /// In the order of the file; `terms[n].term` is `deck.terms[n]`.
  package let terms: [ImportedTerm]
  package let unread: [Unread]
  /// About the file as a whole.
  package let remarks: [Remark]
}

extension ImportedDeck {
  /// The same import as a correction of an existing deck: id, language and title are kept where the file does not state
  /// them.
  package func correcting(_ old: Deck) -> ImportedDeck {
    guard !format.isExact else { return self }
    var deck = Deck(id: old.id, title: deck.title, language: old.language, terms: deck.terms)
    if remarks.contains(.named(.fileName)) { deck.title = old.title }
    let rest = remarks.filter { remark in
      switch remark {
      case .named, .language, .ownCards: false
      default: true
      }
    }
    return ImportedDeck(deck: deck, format: format, terms: terms, unread: unread, remarks: rest)
  }
}

package enum ImportFormat: Equatable, Sendable {
  case yaml, json, separated, anki, quizlet, markdown, prose

  /// Whether it is one of our own deck formats, which state everything.
  package var isExact: Bool { self == .yaml || self == .json }
}

package struct ImportedTerm: Equatable, Sendable {
  package let term: Term
  /// 1-based: where its entry starts.
  package let line: Int
  package let guesses: [Guess]
}

/// Something that the file did not state and the import decided.
package enum Guess: Equatable, Sendable {
  case acronym(AcronymOrigin)
  case names(NamesOrigin)
  /// A second name in parentheses or quotes: accepted as an answer, never shown as the answer.
  case gloss(String)
  case kind(Kind, word: String)
  /// No word told the kind: a concept.
  case kindByDefault
  /// The definition was of several sentences: the first stays, the others became this many points.
  case points(Int)
  /// These words, at the end of the definition, became `see-also`.
  case seeAlso(words: String)
  /// A reference to a term that the file does not have (or to itself).
  case linkNotFound(String)
  /// The id in the file is no identifier: this text became a slug.
  case idCorrected(from: String)
  /// The slug was taken: a number was added.
  case idMadeUnique(wanted: String)
  /// Nothing of the term's name can be in an id.
  case idMadeUp
  /// The entry goes over this many lines.
  case joined(lines: Int)
  /// Tags, links or other markup were taken out of its texts.
  case markupRemoved
  /// Put together again from this many cards of our own Anki export.
  case cards(Int)
  /// Another card of the term says this instead.
  case otherCard(String)
}

/// Where an acronym stood: `SDR.`, `SDR - …`, `Nom (SDR)`, `Nom "SDR"`, `SDR (Nom)`, `Nom / SDR`, `Nom - SDR.`
package enum AcronymOrigin: Equatable, Sendable {
  case alone, beforeSeparator, inParentheses, inQuotes, beforeParentheses, besideSlash, afterSeparator
}

/// Where names stood, when not simply at the head of the entry.
package enum NamesOrigin: Equatable, Sendable {
  case afterSeparator, inParentheses, besideSlash, secondSentence, definition
}

/// A part of the file that became no term.
package struct Unread: Equatable, Sendable {
  package static let longestText = 80

  /// 1-based.
  package let line: Int
  /// At most 80 characters.
  package let text: String
  package let reason: Reason

  init(line: Int, text: some StringProtocol, reason: Reason) {
    self.line = line
    self.text = String(NormalizedText.of(String(text.prefix(4 * Self.longestText))).prefix(Self.longestText))
    self.reason = reason
  }

  package enum Reason: Equatable, Sendable {
    /// Nothing in it looks like a term followed by its definition.
    case noTerm
    case noDefinition
    /// An entry before it has the same name.
    case nameTaken(by: Term.ID)
    /// A heading, which belongs to no term.
    case heading
    /// A comment, code or a page's own header.
    case notContent
    /// Quotation marks that do not pair: the fields cannot be told apart.
    case quotes
    /// More fields than there are columns: a separator inside a text that is not quoted, perhaps.
    case tooManyFields
  }
}

package enum Remark: Equatable, Sendable {
  /// The bytes are not Unicode: read as Windows-1252, the usual case.
  case readAsWindows1252
  /// UTF-8 with broken characters, the first on this line.
  case damaged(line: Int)
  /// The deck's id and title come from here.
  case named(NameSource)
  /// The language was guessed from the commonest words.
  case language(String)
  /// A column that is no part of a term, and how many rows had something in it.
  case unknownColumn(String, filled: Int)
  /// No line names the columns: the first is the term, the second its definition.
  case columnsAssumed
  /// The number of cards of our own Anki export, and their deck, whose history belongs to the imported deck too.
  case ownCards(Int, of: Deck.ID)

  package enum NameSource: Equatable, Sendable {
    case fileName, heading, fileHeader
  }
}
