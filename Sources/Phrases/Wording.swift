// One language's text of a phrase, as a string literal in the source: "\(file) : \(reason), ligne \(line)".

/// A string literal with these interpolations:
/// - `\(phrase)`: a nested phrase, in the language of this text;
/// - `\(number)`;
/// - `\(text)`: a text from outside the program (a path, an id, a line of a file), shown letter for letter;
/// - `\(words: text)`: a text of the program or of a deck, to which French typography applies.
///
/// Literals inside an interpolation, `\(isOne ? "a" : "b")`, are wordings too.
package struct Wording<Tongue: PhraseTongue>: ExpressibleByStringInterpolation, Sendable {
  let text: String

  package init(stringLiteral text: String) { self.text = text }
  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
  private init(text: String) { self.text = text }

  package static func + (first: Wording, second: Wording) -> Wording { Wording(text: first.text + second.text) }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }
    package mutating func appendInterpolation(_ number: Int) { text += String(number) }
    package mutating func appendInterpolation(_ phrase: Phrase) { text += Tongue.words(of: phrase) }
    package mutating func appendInterpolation(_ wording: Wording) { text += wording.text }

    /// Disfavoured by overload resolution, so that a literal inside an interpolation is a wording, not a text from
    /// outside.
    @_disfavoredOverload
    package mutating func appendInterpolation(_ text: some CustomStringConvertible) {
      self.text += text.description.verbatim
    }

    package mutating func appendInterpolation(words text: String) { self.text += text.withoutMarks }
  }
}

package protocol PhraseTongue: Sendable { static func words(of phrase: Phrase) -> String }
package enum FrenchTongue: PhraseTongue { package static func words(of phrase: Phrase) -> String { phrase.french } }
package enum EnglishTongue: PhraseTongue { package static func words(of phrase: Phrase) -> String { phrase.english } }

extension DefaultStringInterpolation {
  /// A compile error on purpose: a phrase has no text before a language is chosen, and an ordinary string would show
  /// the fields of the struct.
  @available(*, unavailable, message: "A phrase goes into another phrase, or is read in a language: phrase(language).")
  package mutating func appendInterpolation(_ phrase: Phrase) {}
}

/// Marks around a text that typography must not change. They are private characters, which leave Ramp nowhere: in a text
/// from outside they become what such characters become.
enum Verbatim {
  static let start: Unicode.Scalar = "\u{E000}"
  static let end: Unicode.Scalar = "\u{E001}"
  /// The first UTF-8 byte of both marks: a text without this byte has no marks.
  static let lead: UInt8 = 0xEE

  static func removed(from text: String) -> String {
    guard text.utf8.contains(lead) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != start && $0 != end }))
  }
}

extension String {
  /// The text between marks, to be shown letter for letter.
  var verbatim: String { "\(Verbatim.start)\(withoutMarks)\(Verbatim.end)" }

  var withoutMarks: String {
    guard utf8.contains(Verbatim.lead) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0 == Verbatim.start || $0 == Verbatim.end ? "\u{FFFD}" : $0 }))
  }
}
