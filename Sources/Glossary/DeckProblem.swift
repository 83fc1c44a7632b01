// Everything that can be wrong with a deck file, with line and column. The sentences about it, and about its repair,
// belong to the program.

package struct DeckProblem: Error, Equatable, Sendable {
  package let reason: Reason
  /// 1-based; `nil` when the problem is the whole file's.
  package let line: Int?
  package let column: Int?

  package init(_ reason: Reason, line: Int? = nil, column: Int? = nil) {
    self.reason = reason
    self.line = line
    self.column = column
  }

  package enum Reason: Equatable, Sendable {
    /// The bytes are not UTF-8 text.
    case notText
    /// A word processor's file, a PDF or a web page where a text should be.
    case formattedDocument
    /// Not YAML; `parser` is the parser's own English explanation.
    case notYAML(parser: String)
    /// A text with " : " in it that is not quoted; `corrected` is the line as it should be.
    case unquotedColon(corrected: String)
    /// A text that begins with a sign that means something in YAML.
    case mustBeQuoted(sign: String, corrected: String)
    /// A quotation mark inside a text between such marks.
    case innerQuote(corrected: String)
    /// A quotation mark, or a bracket, that nothing closes.
    case openQuote
    case openBracket
    /// A tab, or a blank that is no space, where a line is indented.
    case badIndent
    /// Indented like no line around it.
    case misaligned
    case missingColon
    /// A term without the hyphen that begins it.
    case missingHyphen(corrected: String)
    /// A text where a deck should be.
    case notADeck
    case notAMapping(expected: String)
    case unknownKey(String, suggestion: String?)
    case duplicateKey(String, firstLine: Int?)
    case missing(key: String, term: String?)
    case wrongValue(key: String, expected: Expected)
    case badIdentifier(String, suggestion: String?)
    case duplicateIdentifier(String, firstLine: Int?)
    /// A name or an acronym that another term has, on `line`.
    case duplicateName(String, term: String, line: Int?)
    /// A former id that is a live term's id, or that two terms claim.
    case claimedIdentifier(String)
    case unknownTerm(String, key: String)
    /// A deck of one's own may not take the id of a bundled deck.
    case reservedIdentifier(String)
    case noTerms
    /// A glossary in which nothing looks like a term with its definition.
    case noEntries
    /// A table whose first line names neither term nor definition.
    case noHeader
    /// A card of ours that came back from Anki without the markup that parts its texts.
    case bareCard
    /// Bytes allowed in a file.
    case tooLarge(limit: Int)
    case tooManyTerms(limit: Int)
    /// Bytes allowed in one text.
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

  /// The problems, sorted by line. Without any, the problem is that there are no terms.
  package init(_ problems: [DeckProblem]) {
    let sorted = problems.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    first = sorted.first ?? DeckProblem(.noTerms)
    others = Array(sorted.dropFirst())
  }
}
