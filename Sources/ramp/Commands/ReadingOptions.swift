// The options of `ramp deck import` and `ramp deck update` about how a foreign file is read, and the refusal of what is doubtful.

import ArgumentParser
import DeckFormats
import Phrases
import Trainer

struct ReadingOptions: ParsableArguments {
  @Option(
    help: Help.text(
      fr: "Colonnes d'un tableau, par lettre ou titre : acronym=A,name=B,definition=D.",
      en: "Columns of a table, by letter or heading: acronym=A,name=B,definition=D."))
  var columns: String?
  @Option(
    help: Help.text(
      fr: "Lecture : table, headings-N, bold, separator, lines, definitions, pairs, text.",
      en: "How to read it: table, headings-N, bold, separator, lines, definitions, pairs, text."))
  var shape: String?
  @Flag(help: Help.text(fr: "Écrire même en cas de doute.", en: "Write even when in doubt."))
  var anyway = false

  func choice() throws(Failure) -> ImportChoice { try ImportChoice(columns: chosenColumns(), shape: chosenShape()) }

  /// Throws if the file is no glossary, or too little of it was read. Who names the columns has said that it is one.
  /// `isShown`: whether the command has shown all that it read.
  func check(_ imported: ImportedDeck, _ file: String, isShown: Bool) throws(Failure) {
    let isSound = columns == nil ? imported.summary.isSound : imported.summary.isMostlyRead
    guard anyway || isSound || imported.format.isExact else {
      throw Failure(ImportVerdict.refusal(of: imported, file, isShown: isShown), .unreadableData)
    }
  }

  private func chosenColumns() throws(Failure) -> ColumnChoice? {
    guard let columns else { return nil }
    guard let choice = ColumnChoice(columns) else { throw Failure(Self.columnsWanted, .usage) }
    return choice
  }

  private func chosenShape() throws(Failure) -> Shape? {
    guard let shape else { return nil }
    guard let known = Shape(word: shape) else { throw Failure(Self.shapesWanted, .usage) }
    return known
  }

  private static let parts = TermPart.allCases.map(\.rawValue).joined(separator: ", ")

  private static let columnsWanted = Phrase(
    fr: "--columns veut par exemple acronym=A,name=B,definition=D ; il y a : \(parts).",
    en: "--columns takes something like acronym=A,name=B,definition=D; columns: \(parts).")
  private static let shapesWanted = Phrase(
    fr: "--shape veut table, headings-1 à headings-6, headings, bold, separator, lines, definitions, pairs ou text.",
    en: "--shape takes table, headings-1 to headings-6, headings, bold, separator, lines, definitions, pairs or text.")
}
