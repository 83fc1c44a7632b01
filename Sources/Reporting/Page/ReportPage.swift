// A report as one page of HTML: its values, every figure and word as it is shown. `PageTemplate.swift` lays them out.

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
    /// How many answers it rests on.
    var count: String?
  }

  /// A bar with its figure.
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

/// Writes words and figures in one language.
struct PageWriter {
  let language: Language

  func callAsFunction(_ phrase: Phrase) -> String { phrase(language) }

  func percent(_ share: Double?) -> String { share.map { self(ReportWords.percent($0)) } ?? "–" }

  func number(_ value: Int) -> String { self(ReportWords.number(value)) }

  /// The text of a term or a person. A zero-width space separates a sign of markup from a combining mark: for a reader
  /// that works on characters both would be one, and not the sign.
  func own(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in SafeText.clean(text).unicodeScalars {
      if let last = scalars.last, Self.isMarkup(last) || Self.isMarkup(scalar), Self.join(last, scalar) {
        scalars.append("\u{200B}")
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

  /// A length for a drawing, to a tenth.
  static func length(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// A bar of 110 units at most; `whole` is the share that fills it.
  func bar(_ name: String, _ share: Double, of whole: Double, _ note: String, style: String) -> ReportPage.Bar {
    ReportPage.Bar(
      name: own(name), rate: percent(share), note: note,
      width: Self.length(110 * min(1, whole > 0 ? share / whole : 0)), style: style)
  }

  /// One bar for each class of intervals, without new cards.
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
