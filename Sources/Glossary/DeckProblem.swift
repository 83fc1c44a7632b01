// The errors that a deck file can have, with line and column. The messages for the user, and the advice on repairs, are
// in Trainer/Words.

package struct DeckProblem: Error, Equatable, Sendable {
  package let reason: Reason
  /// From 1; `nil` when the problem concerns the whole file.
  package let line: Int?
  /// From 1; `nil` when only the line is known.
  package let column: Int?

  package init(_ reason: Reason, line: Int? = nil, column: Int? = nil) {
    self.reason = reason
    self.line = line
    self.column = column
  }

  package enum Reason: Equatable, Sendable {
    /// The bytes are not UTF-8 text.
    case notText
    /// A zero byte in a text that is UTF-8 otherwise.
    case nulByte
    /// More than `limit` combining marks on one character.
    case tooManyMarks(limit: Int)
    /// A word processor's file, a PDF or a web page instead of a plain text.
    case formattedDocument
    /// A PDF: pages without lines, paragraphs or tables.
    case portableDocument
    /// A PDF of which no text can be taken: it has a password, is broken, or is a picture of pages.
    case pagesWithoutText
    /// An office file that is cut off or broken.
    case damagedDocument
    /// An office file with a password.
    case encryptedDocument
    /// An office file in Zip64, the form of files over 4 GiB, which few programs write.
    case zip64Document
    /// An office file whose tables have more than `limit` cells.
    case tooManyCells(limit: Int)
    /// An office file that unpacks to more than `limit` bytes.
    case unpacksTooLarge(limit: Int)
    /// A file that cannot be read in the shape that was asked for; `others`: the words of those in which it can.
    case noSuchShape(others: [String])
    /// A file without the columns that were asked for.
    case noSuchColumns
    /// A package of Anki's (.apkg, .colpkg) instead of a plain text.
    case ankiPackage
    /// Not YAML; `parser` is the parser's own English explanation.
    case notYAML(parser: String)
    /// An unquoted text that contains " : "; `corrected` is the repaired line.
    case unquotedColon(corrected: String)
    /// An unquoted text that begins with a sign of YAML's syntax; `corrected` is the repaired line.
    case mustBeQuoted(sign: String, corrected: String)
    /// A quotation mark inside a text that is quoted with the same mark.
    case innerQuote(corrected: String)
    /// A quotation mark without its closing one.
    case openQuote
    /// An opening bracket without its closing one.
    case openBracket
    /// A tab, or another blank than a space, in the indentation of a line.
    case badIndent
    /// An indentation that no neighbouring line has.
    case misaligned
    case missingColon
    /// A term without the hyphen that must begin it.
    case missingHyphen(corrected: String)
    /// A single text instead of a deck.
    case notADeck
    case notAMapping(expected: String)
    case unknownKey(String, suggestion: String?)
    case duplicateKey(String, firstLine: Int?)
    case missing(key: String, term: String?)
    case wrongValue(key: String, expected: Expected)
    case badIdentifier(String, suggestion: String?)
    case duplicateIdentifier(String, firstLine: Int?)
    /// A name or an acronym that another term has too; that term is on `line`.
    case duplicateName(String, term: String, line: Int?)
    /// A former id that is also a present term's id, or stands twice in one term.
    case claimedIdentifier(String)
    case unknownTerm(String, key: String)
    /// The id of a bundled deck, which a learner's own deck must not have.
    case reservedIdentifier(String)
    case noTerms
    /// A glossary without anything that looks like a term with its definition.
    case noEntries
    /// A table whose first line has neither a term column nor a definition column.
    case noHeader
    /// A card that Ramp exported to Anki and that came back without the markup that separates its texts.
    case bareCard
    /// A file of more than `limit` bytes.
    case tooLarge(limit: Int)
    case tooManyTerms(limit: Int)
    /// YAML aliases (`*name`) that stand for more than `limit` bytes.
    case tooManyReferences(limit: Int)
    /// A text of more than `limit` bytes.
    case tooLong(key: String, limit: Int)
  }

  package enum Expected: Equatable, Sendable {
    case text, list
    case number(ClosedRange<Int>)
  }
}

/// One or more problems of one file.
package struct DeckProblems: Error, Equatable, Sendable {
  package let first: DeckProblem
  package let others: [DeckProblem]
  /// The number of problems that were only counted.
  package let unlisted: Int

  /// The most problems, and pieces of advice, that are listed. Nobody reads more, and finding the place of each takes time.
  package static let mostListed = 100

  /// Sorts the problems by line and column. If there are none, `first` is `noTerms`.
  package init(_ problems: [DeckProblem], unlisted: Int = 0) {
    self.unlisted = unlisted
    let sorted = problems.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    first = sorted.first ?? DeckProblem(.noTerms)
    others = Array(sorted.dropFirst())
  }
}
