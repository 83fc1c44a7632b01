// Whether a document is a glossary at all. That a shape explains most of it says little: a manual page, a change log and a
// price list are explained as well. So the signs for and against are counted.

import Documents
import Glossary

package enum GlossaryVerdict: Equatable, Sendable {
  case sure, inDoubt, no
}

struct GlossarySigns {
  private let drafts: [Draft]
  private let shape: Shape
  /// Whether the headings of its tables name a term and what it means, or the file's format is made for terms.
  private let isNamed: Bool
  /// Whether its table has columns of numbers that no glossary has.
  private let isData: Bool
  private let titles: [String]
  /// The share of the document that the entries explain, from 0 to 1.
  private let share: Double

  init(_ drafts: [Draft], _ shape: Shape, isNamed: Bool, isData: Bool, titles: [String], share: Double) {
    self.drafts = drafts
    self.shape = shape
    self.isNamed = isNamed
    self.isData = isData
    self.titles = titles
    self.share = share
  }

  private static let sure = 3
  private static let doubtful = 1

  var verdict: GlossaryVerdict {
    let score = score
    return score >= Self.sure ? .sure : score >= Self.doubtful ? .inDoubt : .no
  }

  var score: Int { supporting - opposing }

  private var heads: [String] { drafts.map { $0.names.first ?? $0.acronym ?? "" } }

  private var bodies: [Int] {
    drafts.map { draft in WordCount.of(draft.definition) + draft.points.reduce(0) { $0 + WordCount.of($1) } }
  }

  private func share(_ test: (Draft) -> Bool) -> Double {
    drafts.isEmpty ? 0 : Double(drafts.count(where: test)) / Double(drafts.count)
  }

  // MARK: For

  private var supporting: Int {
    let sorted = bodies.sorted()
    let median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    var score = isNamed ? 3 : 0
    if titles.contains(where: GlossaryWords.namesItself) { score += 3 }
    if (3...45).contains(median) { score += 1 }
    if share({ Self.isSentence($0.definition) }) > 0.6 { score += 1 }
    if isAlphabetical { score += 2 }
    if share({ $0.acronym != nil }) >= 0.15 { score += 1 }
    if share({ $0.acronym != nil && !$0.names.isEmpty }) >= 0.5 { score += 2 }
    if drafts.count >= 8 { score += 1 }
    if share > 0.85 { score += 1 }
    if drafts.count < 8, share > 0.6 { score += 2 }
    return score
  }

  private static func isSentence(_ text: String) -> Bool {
    WordCount.of(text) >= 4 && (text.unicodeScalars.last.map { ".!?…。".unicodeScalars.contains($0) } ?? false)
  }

  /// Whether four of five neighbours are in order.
  private var isAlphabetical: Bool {
    let keys = heads.map { Folded.key($0) }.filter { !$0.isEmpty }
    guard keys.count >= 5 else { return false }
    let ordered = zip(keys, keys.dropFirst()).count { $0 <= $1 }
    return ordered * 5 >= (keys.count - 1) * 4
  }

  // MARK: Against

  private var opposing: Int {
    var score = isData ? 4 : 0
    let sorted = bodies.sorted()
    let median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    if share({ draft in Self.isTechnical(draft) }) > 0.25 { score += 4 }
    let sections = share { draft in (draft.names + [draft.acronym ?? ""]).contains(where: GlossaryWords.isSection) }
    if sections > 0.12 { score += 3 }
    if sections > 0.3 { score += 2 }
    if median > 60 { score += 2 }
    if median > 140 { score += 2 }
    if share({ $0.points.count > 6 }) > 0.3 { score += 2 }
    if share({ Self.hasCode($0.definition) }) > 0.25 { score += 2 }
    if share < 0.35 { score += 2 }
    if drafts.count < 3, share < 0.6 { score += 2 }
    if drafts.count < 3, isLayout { score += 3 }
    if drafts.count < 6, isLayout, share({ $0.names.count + ($0.acronym == nil ? 0 : 1) > 1 }) < 0.2 { score += 1 }
    if share({ Self.isQuestion($0) }) > 0.3 { score += 3 }
    return score
  }

  /// Whether only the layout tells terms from text: a heading and a paragraph are in every document.
  private var isLayout: Bool {
    switch shape {
    case .headings, .termLines, .bold: true
    case .separator, .definitions, .table, .pairs, .lines: false
    }
  }

  private static func isQuestion(_ draft: Draft) -> Bool { draft.names.first?.hasSuffix("?") == true }

  /// A version, a time, a date, an option, a path: heads that no glossary has.
  private static func isTechnical(_ draft: Draft) -> Bool {
    let head = draft.names.first ?? draft.acronym ?? ""
    let digits = head.unicodeScalars.count { $0.properties.numericType != nil }
    let letters = head.unicodeScalars.count { $0.properties.isAlphabetic }
    if digits > letters || head.hasPrefix("-") || head.hasPrefix("/") || head.hasPrefix("$") { return true }
    if head.holds("://") || head.holds("()") || head.holds("_") || head.holds("=") { return true }
    if head.holds("<") || head.holds("{") || head.holds("@") { return true }
    let word = head.split(separator: " ").first ?? ""
    return word.count > 2 && word.dropFirst().holds(".") && !word.hasSuffix(".") && letters > 2 && digits > 0
  }

  private static func hasCode(_ text: String) -> Bool {
    ["();", "{", "}", "->", "#include", " = ", "==", "./", "--", "://", "\\", "</", "$("].contains { text.holds($0) }
  }
}
