// The content of a report's HTML page: every figure and word as text. `PageTemplate.swift` writes the markup.

import Glossary
import Learning
import Phrases

package struct ReportPage {
  let language: Language
  let title: String
  let subtitle: String
  let date: String
  let isTeam: Bool
  let words: PageWords
  let tiles: [Tile]
  let people: [Person]
  let curves: Curves?
  let forgotten: [Bar]
  let intervals: [Bar]
  let confused: [ConfusedRow]
  let notes: [String]

  package func html() -> String { document.source }

  struct Tile {
    let style: String
    let symbol: String?
    let value: String
    let label: String
    /// The number of answers behind the value.
    var count: String?
  }

  /// A bar with its name and value.
  struct Bar {
    let name: String
    let rate: String
    let note: String
    let width: String
    let style: String
  }

  struct ConfusedRow {
    let pair: String
    let times: String
    let learners: String
  }
}

/// A formatter of words and figures in one language.
struct PageWriter {
  let language: Language

  func callAsFunction(_ phrase: Phrase) -> String { phrase(language) }

  func percent(_ share: Double?) -> String { share.map { self(ReportWords.percent($0)) } ?? "–" }

  func number(_ value: Int) -> String { self(ReportWords.number(value)) }

  /// The text of a term or a person. If a markup character is followed by a combining mark, a no-break space is put
  /// between them, which is the base that Unicode gives a mark that stands alone: software that works on characters would see both as one character and miss the markup.
  func own(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in SafeText.clean(text).unicodeScalars {
      if let last = scalars.last, Self.isMarkup(last) || Self.isMarkup(scalar), Self.join(last, scalar) {
        scalars.append("\u{A0}")
      }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "<", ">", "\"", "'": true
    default: false
    }
  }

  private static func join(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    String(String.UnicodeScalarView([one, other])).count == 1
  }

  /// A length in SVG units, rounded to a tenth.
  static func length(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// A bar of at most 110 SVG units; the share `whole` fills it.
  func bar(_ name: String, _ share: Double, of whole: Double, _ note: String, style: String) -> ReportPage.Bar {
    ReportPage.Bar(
      name: own(name), rate: percent(share), note: note,
      width: Self.length(110 * min(1, whole > 0 ? share / whole : 0)), style: style)
  }

  /// One bar for each class of intervals except new cards.
  func intervals(_ counted: (IntervalClass) -> Tally.Count) -> [ReportPage.Bar] {
    IntervalClass.allCases.filter { $0 != .new }.map { interval in
      let count = counted(interval)
      guard let share = count.share else {
        return ReportPage.Bar(name: self(interval.words), rate: "–", note: "", width: "0", style: "today")
      }
      return bar(self(interval.words), share, of: 1, "n = " + number(count.answers), style: "today")
    }
  }
}
