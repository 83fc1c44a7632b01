// An identifier made from a name: « Coût à servir » is `cout-a-servir`.

import Glossary

package enum Slug {
  /// `nil` when nothing of the text can be kept.
  package static func of(_ text: String) -> String? {
    let words = Folding.words(text).map { $0.filter { $0.isASCII } }.filter { !$0.isEmpty }
    let slug = words.joined(separator: "-").prefix(Identifier<Term>.longest)
    let trimmed = slug.hasSuffix("-") ? slug.dropLast() : slug
    return trimmed.isEmpty ? nil : String(trimmed)
  }
}
