// The signs by which a glossary is told from other documents. Each one is weak, so several must agree; a name of its own
// or columns that are named weigh most. Weights were set on files that people wrote, and tried on others.

import Glossary

struct GlossarySign: Sendable {
  /// What it is, for whoever reads this table.
  let name: String
  /// Points for a glossary; negative ones are against it.
  let weight: Int
  let isSeen: @Sendable (GlossaryEvidence) -> Bool

  private init(_ name: String, _ weight: Int, _ isSeen: @escaping @Sendable (GlossaryEvidence) -> Bool) {
    self.name = name
    self.weight = weight
    self.isSeen = isSeen
  }

  static func score(_ evidence: GlossaryEvidence) -> Int {
    all.reduce(0) { $0 + ($1.isSeen(evidence) ? $1.weight : 0) }
  }

  static let all = supporting + ofDocuments + ofHeads + ofBodies

  // MARK: For

  private static let supporting = [
    GlossarySign("the document calls itself a glossary", 4) { $0.namesItself },
    GlossarySign("columns or the format name terms", 3) { $0.isNamed },
    GlossarySign("in alphabetical order", 2) { $0.isAlphabetical },
    GlossarySign("acronyms with their names", 2) { $0.share { $0.acronym != nil && !$0.names.isEmpty } >= 0.5 },
    // Little to read has few signs.
    GlossarySign("few entries, and little else", 2) { $0.count < 8 && $0.explained > 0.6 },
    GlossarySign("eight entries or more", 1) { $0.count >= 8 },
    GlossarySign("entries are nearly all of it", 1) { $0.explained > 0.85 },
    GlossarySign("acronyms", 1) { $0.share { $0.acronym != nil } >= 0.15 },
    GlossarySign("texts as long as definitions", 1) { (3...45).contains($0.medianWords) },
    GlossarySign("texts are sentences", 1) { $0.share { BodySign.isSentence($0.definition) } > 0.6 },
    GlossarySign("texts begin as definitions do", 1) { $0.share { BodySign.opensDefinition($0.definition) } >= 0.25 },
  ]

  // MARK: Against

  private static let ofDocuments = [
    GlossarySign("columns of numbers", -4) { $0.isData },
    GlossarySign("headings of a manual page", -4) { $0.manualHeadings >= 2 },
    GlossarySign("the document calls itself something else", -3) { evidence in
      !evidence.namesItself && evidence.titles.prefix(3).contains(where: GlossaryWords.namesOther)
    },
    GlossarySign("blocks of code", -2) { $0.code > 0.15 },
    GlossarySign("most of it is something else", -2) { $0.explained < 0.35 },
    GlossarySign("one or two entries, and much else", -2) { $0.count < 3 && $0.explained < 0.6 },
    GlossarySign("one or two entries, only by their layout", -3) { $0.count < 3 && $0.isLayout },
    GlossarySign("few entries, only by their layout", -1) { evidence in
      evidence.count < 6 && evidence.isLayout && evidence.share { $0.allNames.count > 1 } < 0.2
    },
  ]

  private static let ofHeads = [
    GlossarySign("versions, times, options and paths as heads", -6) { $0.heads(HeadSign.isTechnical) > 0.25 },
    GlossarySign("the same head again and again", -2) { $0.distinct < 0.85 },
    GlossarySign("questions as heads", -3) { $0.heads { $0.hasSuffix("?") } > 0.3 },
    GlossarySign("sections as heads", -3) { $0.share { $0.allNames.contains(where: GlossaryWords.isSection) } > 0.12 },
    GlossarySign("many sections as heads", -2) {
      $0.share { $0.allNames.contains(where: GlossaryWords.isSection) } > 0.3
    },
    GlossarySign("names of files and functions as heads", -3) { $0.heads(HeadSign.isDotted) > 0.15 },
    GlossarySign("signs of programs in heads", -2) { $0.heads(HeadSign.hasOddSign) > 0.15 },
    GlossarySign("whole sentences as heads", -2) { $0.heads { WordCount.of($0) > 5 } > 0.3 },
    GlossarySign("changes as heads", -2) { $0.heads(GlossaryWords.opensChange) > 0.12 },
    GlossarySign("numbered heads", -4) { $0.heads(HeadSign.isNumbered) > 0.5 },
    GlossarySign("steps as heads", -2) { $0.heads(HeadSign.isStep) > 0.3 },
  ]

  private static let ofBodies = [
    GlossarySign("values as texts", -3) { !$0.isNamed && $0.share { BodySign.isValue($0.definition) } > 0.25 },
    GlossarySign("code as texts", -3) { $0.share(BodySign.holdsCode) > 0.35 },
    GlossarySign("addresses in texts", -2) { $0.share { BodySign.hasAddress($0.definition) } > 0.3 },
    GlossarySign("changes as texts", -2) { $0.share { GlossaryWords.opensChange($0.definition) } > 0.15 },
    GlossarySign("signs of programs in texts", -2) {
      $0.isLayout && $0.share { HeadSign.hasOddSign($0.definition) } > 0.5
    },
    GlossarySign("long texts", -2) { $0.medianWords > 60 },
    GlossarySign("very long texts", -2) { $0.medianWords > 140 },
    GlossarySign("texts of many parts", -2) { $0.share { $0.points.count > 6 } > 0.3 },
    // A section is told from a definition by its length, if only the layout says where it begins.
    GlossarySign("sections as texts", -2) { evidence in
      evidence.isLayout
        && (evidence.share { $0.points.count > 2 } > 0.35 || evidence.share { BodySign.words($0) > 70 } > 0.3)
    },
  ]
}
