// Whether a document is a glossary at all. That a shape explains most of it says little: a manual page, a change log and a
// price list are explained as well. So the signs for and against are counted.

import Documents
import Glossary

package enum GlossaryVerdict: Equatable, Sendable {
  case sure, inDoubt, no

  private static let least = (sure: 2, doubtful: 0)

  init(_ evidence: GlossaryEvidence) {
    let score = GlossarySign.score(evidence)
    // What calls itself a glossary is asked about at least.
    let isDoubtful = score >= Self.least.doubtful || evidence.namesItself
    self = score >= Self.least.sure ? .sure : isDoubtful ? .inDoubt : .no
  }
}

/// What a verdict is made from: the entries as they were read, and facts about the document that they are from.
struct GlossaryEvidence {
  let drafts: [Draft]
  let shape: Shape
  /// The document's title, its first headings, and the name of its file.
  let titles: [String]
  /// The share of the document that the entries explain, from 0 to 1.
  let explained: Double
  /// The share of the document's words that stand in blocks of code, from 0 to 1.
  let code: Double
  /// Whether the headings of its tables name a term and what it means, or the file's format is made for terms.
  let isNamed: Bool
  /// Whether its table has columns of numbers that no glossary has.
  let isData: Bool
  /// The words of an entry's texts, for the entry in the middle.
  let medianWords: Int
  let namesItself: Bool

  init(
    _ drafts: [Draft], _ shape: Shape, titles: [String], explained: Double, code: Double, isNamed: Bool, isData: Bool
  ) {
    self.drafts = drafts
    self.shape = shape
    self.titles = titles
    self.explained = explained
    self.code = code
    self.isNamed = isNamed
    self.isData = isData
    let counts = drafts.map(BodySign.words).sorted()
    medianWords = counts.isEmpty ? 0 : counts[counts.count / 2]
    namesItself = titles.contains(where: GlossaryWords.namesItself)
  }

  var count: Int { drafts.count }

  /// The share of the entries that pass a test, from 0 to 1.
  func share(_ test: (Draft) -> Bool) -> Double {
    drafts.isEmpty ? 0 : Double(drafts.count(where: test)) / Double(drafts.count)
  }

  /// The share of the entries whose head passes a test.
  func heads(_ test: (String) -> Bool) -> Double { share { test($0.head) } }

  private var keys: [String] { drafts.map { Folded.key($0.head) }.filter { !$0.isEmpty } }

  /// The share of the heads that are different.
  var distinct: Double {
    let keys = keys
    return keys.isEmpty ? 1 : Double(Set(keys).count) / Double(keys.count)
  }

  /// Whether four of five neighbours are in order.
  var isAlphabetical: Bool {
    let keys = keys
    guard keys.count >= 5 else { return false }
    let ordered = zip(keys, keys.dropFirst()).count { $0 <= $1 }
    return ordered * 5 >= (keys.count - 1) * 4
  }

  /// Whether only the layout tells terms from text: a heading and a paragraph are in every document.
  var isLayout: Bool {
    switch shape {
    case .headings, .termLines, .bold: true
    case .separator, .definitions, .table, .pairs, .lines: false
    }
  }

  /// Headings of manual pages. One of them may be a term; two are a manual page.
  var manualHeadings: Int { Set(drafts.flatMap(\.allNames).map(Folded.key)).count(where: GlossaryWords.isOfManual) }
}

extension Draft {
  var head: String { names.first ?? acronym ?? "" }

  var allNames: [String] { names + [acronym].compactMap(\.self) }
}
