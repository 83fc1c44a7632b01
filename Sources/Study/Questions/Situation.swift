// A situation: the example of a term with the term blanked, which a `name` card gives instead of the definition. So a
// term is known from its use too, not from the wording of one definition.

import Glossary

enum Situation {
  /// The example with the names of the term masked as in a definition, and with the article before each of them;
  /// `nil` if it is no question. An example that does not name its term has no blank, and nothing in it says what is
  /// asked; one that says little besides the term fits other terms too.
  static func text(of term: Term) -> String? {
    guard let example = term.example else { return nil }
    let masked = Mask.masked(example, hiding: TermNamePattern.all(of: term), withArticles: true)
    return masked != example && masked.words.count { !$0.isGlue } >= fewestWords ? masked : nil
  }

  /// The fewest words that must be left, without small ones.
  private static let fewestWords = 4
}
