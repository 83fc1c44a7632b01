// HTML as a value. A text is escaped where it is interpolated, so that no text can become markup: only literals and
// other HTML values are markup.

import Glossary

struct HTML: ExpressibleByStringInterpolation {
  let source: String

  init(stringLiteral source: String) { self.source = source }

  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { source += literal }

    /// A text, escaped scalar by scalar: a sign with a combining mark is one character and still a sign for a browser.
    mutating func appendInterpolation(_ text: String) {
      source += text.replacingScalars(["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"])
    }

    mutating func appendInterpolation(_ html: HTML) { source += html.source }

    /// Nothing for `nil`.
    mutating func appendInterpolation(_ html: HTML?) { source += html?.source ?? "" }

    mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { source += part.source }
    }
  }
}
