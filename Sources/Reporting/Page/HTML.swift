// HTML as a type, so that no text can become markup: interpolated texts are escaped; only literals and other HTML
// values are markup.

import Glossary

struct HTML: ExpressibleByStringInterpolation {
  let source: String

  init(stringLiteral source: String) { self.source = source }

  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { source += literal }

    /// A text as it may leave, escaped scalar by scalar: "<" with a combining mark is one Swift character, but a browser
    /// still reads "<".
    mutating func appendInterpolation(_ text: String) {
      source += SafeText.clean(text).replacingScalars([
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
      ])
    }

    mutating func appendInterpolation(_ html: HTML) { source += html.source }

    /// Adds nothing for `nil`.
    mutating func appendInterpolation(_ html: HTML?) { source += html?.source ?? "" }

    mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { source += part.source }
    }
  }
}
