// An identifier made from a name: « Coût à servir » is `cout-a-servir`.

import Foundation
import Glossary

package enum Slug {
  /// `nil` when nothing of the text can be kept.
  package static func of(_ text: String) -> String? {
    var slug = ""
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if let kept = letters(scalar) { slug += kept } else if !isMark(scalar), !slug.hasSuffix("-") { slug += "-" }
    }
    let trimmed = slug.drop { $0 == "-" }.prefix(Identifier<Term>.longest)
    let clean = String(trimmed.reversed().drop { $0 == "-" }.reversed())
    return clean.isEmpty ? nil : clean
  }

  private static func letters(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "œ": "oe"
    case "æ": "ae"
    default: nil
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }
}
