// One sentence in both languages, side by side: a missing language does not compile.

package struct Phrase: Sendable, Equatable {
  package let french: String
  package let english: String

  /// Both are written as on a keyboard; French typography is set when the phrase is read.
  package init(fr french: String, en english: String) {
    self.french = french
    self.english = english
  }

  /// A text that is the same in both languages: a number, a path, a deck's own words.
  package init(_ same: String) { self.init(fr: same, en: same) }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .french: French.typeset(french)
    case .english: english.utf8.contains(Verbatim.lead) ? english.filter { !Verbatim.marks.contains($0) } : english
    }
  }
}

/// Marks around a foreign text (a path, an id, a line of a file), which typography must not change.
enum Verbatim {
  static let start: Character = "\u{E000}"
  static let end: Character = "\u{E001}"
  static let marks: Set<Character> = [start, end]
  /// The first byte of both in UTF-8: a text without it has neither.
  static let lead: UInt8 = 0xEE
}

extension String {
  /// The text as part of a phrase, to be shown letter for letter.
  package var verbatim: String { "\(Verbatim.start)\(filter { !Verbatim.marks.contains($0) })\(Verbatim.end)" }
}

/// The forms of one short text, longest first: the layout takes the first that fits.
package struct Label: Sendable, Equatable {
  package let forms: [Phrase]

  package init(_ forms: Phrase...) { self.forms = forms }

  package init(fr french: String, en english: String) { forms = [Phrase(fr: french, en: english)] }

  /// The longest form that `fits`; the shortest when none does.
  package func fitting(_ language: Language, where fits: (String) -> Bool) -> String {
    let words = forms.map { $0(language) }
    return words.first(where: fits) ?? words.last ?? ""
  }

  /// The form at a level of shortness (0 is the longest); past the last form, the last.
  package func form(_ shortness: Int, _ language: Language) -> String {
    forms.isEmpty ? "" : forms[min(shortness, forms.count - 1)](language)
  }
}
