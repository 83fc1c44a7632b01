// A text of the user interface in both languages, side by side: a missing language does not compile.

package struct Phrase: Sendable, Equatable {
  let french: String
  let english: String

  /// Both texts have ordinary spaces and apostrophes; French typography is applied when the phrase is rendered.
  package init(fr french: Wording<FrenchTongue>, en english: Wording<EnglishTongue>) {
    self.french = french.text
    self.english = english.text
  }

  init(french: String, english: String) {
    self.french = french
    self.english = english
  }

  /// A sign or a word of the program that is the same in both languages: the name of a key, a dash.
  package init(_ same: StaticString) { self.init(words: same.description) }

  /// A text from outside the program (a path, an id, a line of a file), shown letter for letter in both languages.
  @_disfavoredOverload
  package init(_ text: some CustomStringConvertible) {
    self.init(french: text.description.verbatim, english: text.description.verbatim)
  }

  /// A text that is the same in both languages, with French typography in French: a deck's title.
  package init(words same: String) { self.init(french: same.withoutMarks, english: same.withoutMarks) }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .french: French.typeset(french)
    case .english: Verbatim.removed(from: english)
    }
  }

  /// Applies a change (of case, of width) to both texts, before typography.
  package func map(_ change: (String) -> String) -> Phrase {
    Phrase(french: change(french), english: change(english))
  }
}

extension Sequence where Element == Phrase {
  /// The phrases joined, with the same separator in both languages.
  package func joined(separator: String) -> Phrase { joined(fr: separator, en: separator) }

  package func joined(fr french: String, en english: String) -> Phrase {
    Phrase(french: map(\.french).joined(separator: french), english: map(\.english).joined(separator: english))
  }
}

/// The forms of one short text, longest first: the layout takes the first form that fits.
package struct Label: Sendable, Equatable {
  package let forms: [Phrase]

  package init(_ forms: Phrase...) { self.forms = forms }

  package init(_ forms: [Phrase]) { self.forms = forms }

  package init(fr french: Wording<FrenchTongue>, en english: Wording<EnglishTongue>) {
    forms = [Phrase(fr: french, en: english)]
  }

  /// The longest form.
  package var longest: Phrase { forms.first ?? Phrase("") }

  /// The longest form that `fits`; the shortest form when no form fits.
  package func fitting(_ language: Language, where fits: (String) -> Bool) -> String {
    let words = forms.map { $0(language) }
    return words.first(where: fits) ?? words.last ?? ""
  }

  /// The form at an index (0 is the longest); beyond the last form, the last one.
  package func form(_ shortness: Int, _ language: Language) -> String {
    forms.isEmpty ? "" : forms[min(shortness, forms.count - 1)](language)
  }
}
