// What must hold for any bytes at all, beyond that nothing traps: reading what was written gives what was read, cleaned
// text is clean, keys are keys. The same oracles serve a seeded test and libFuzzer.

import DeckFormats
import Documents
import Glossary
import Journal
import Learning
import Terminal

@testable import NcursesTerminal

/// A reader under test.
enum Subject: String, CaseIterable, Sendable {
  case journal, yaml, prose, csv, keys, clean
  case html, markdown, asciiDoc, restructured, org, latex, tbx, data, pages, columns
  /// A whole Zip file, and the XML in a sound one.
  case zip, xlsx, docx, ods, odt

  /// What is wrong with what the reader made of these bytes; `nil` when nothing is.
  func complaint(about bytes: [UInt8]) -> String? {
    switch self {
    case .journal: Oracle.journal(bytes)
    case .yaml: Oracle.yaml(bytes)
    case .prose: Oracle.imported(bytes, "notes.txt")
    case .csv: Oracle.table(bytes)
    case .keys: Oracle.keys(bytes)
    case .clean: Oracle.clean(String(decoding: bytes, as: UTF8.self))
    case .html: Oracle.text(bytes, "a.html") { HTMLReader.read($0) }
    case .markdown: Oracle.text(bytes, "a.md") { MarkdownReader.read($0) }
    case .asciiDoc: Oracle.text(bytes, "a.adoc") { AsciiDocReader.read($0) }
    case .restructured: Oracle.text(bytes, "a.rst") { RestructuredReader.read($0) }
    case .org: Oracle.text(bytes, "a.org") { OrgReader.read($0) }
    case .latex: Oracle.text(bytes, "a.tex") { LaTeXReader.read($0) }
    case .tbx: Oracle.text(bytes, "a.tbx") { TermBaseReader.read(Array($0.utf8)) }
    case .data: Oracle.text(bytes, "a.json") { DataReader.read($0) }
    case .pages: Oracle.pages(bytes)
    case .columns: Oracle.columns(bytes)
    case .zip: Oracle.office(bytes, "a.docx")
    case .xlsx: Oracle.office(OfficeParts.workbook(bytes), "a.xlsx")
    case .docx: Oracle.office(OfficeParts.text(bytes), "a.docx")
    case .ods: Oracle.office(OfficeParts.openDocument("spreadsheet", bytes), "a.ods")
    case .odt: Oracle.office(OfficeParts.openDocument("text", bytes), "a.odt")
    }
  }
}

enum Oracle {
  /// A line that was understood is written so that it is understood alike, and then always in the same bytes.
  static func journal(_ bytes: [UInt8]) -> String? {
    guard case .success(let event) = JournalLine.decode(bytes[...]) else { return nil }
    let written = JournalLine.encode(event)
    guard written.last == UInt8(ascii: "\n"), !written.dropLast().contains(UInt8(ascii: "\n")) else {
      return "not one line"
    }
    // What was read may be longer than what Ramp writes; what it writes is always read.
    guard case .success(let again) = JournalLine.decode(written.dropLast()) else { return "written, but not read" }
    if again != event { return "another event" }
    return JournalLine.encode(again) == written ? nil : "other bytes"
  }

  /// A deck that was read is written as a file that is the same deck.
  static func yaml(_ bytes: [UInt8]) -> String? {
    guard case .success(let deck) = DeckYAML.read(bytes, reserved: []) else { return nil }
    return sameAgain(deck)
  }

  static func sameAgain(_ deck: Deck) -> String? {
    let text = DeckYAML.write(deck)
    guard case .success(let again) = DeckYAML.read(Array(text.utf8), reserved: []) else { return "YAML not read" }
    if again != deck { return "another deck in YAML" }
    if DeckYAML.write(again) != text { return "other YAML" }
    guard let compiled = DeckJSON.compiled(deck), DeckJSON.read(compiled) == deck else { return "another deck in JSON" }
    return hostile(text, but: ["\n"]).map { "YAML holds \($0)" }
  }

  static func imported(_ bytes: [UInt8], _ name: String) -> String? {
    guard case .success(let found) = DeckImport.read(bytes, fileName: name) else { return nil }
    return sameAgain(found.deck)
  }

  /// A table that was written from what was read is read alike, but for what no table has.
  static func table(_ bytes: [UInt8]) -> String? {
    guard case .success(let found) = DeckImport.read(bytes, fileName: "deck.csv") else { return nil }
    let text = DeckCSV.write(found.deck)
    guard case .success(let again) = DeckImport.read(Array(text.utf8), fileName: "deck.csv") else {
      return "CSV not read"
    }
    if again.deck.terms.count != found.deck.terms.count { return "another number of terms" }
    if DeckCSV.write(again.deck) != text { return "other CSV" }
    return hostile(text, but: ["\r", "\n"]).map { "CSV holds \($0)" } ?? sameAgain(found.deck)
  }

  /// As many inputs as bytes at most, none of which can disturb a screen; and the next key is itself.
  static func keys(_ bytes: [UInt8]) -> String? {
    var decoder = InputDecoder()
    var inputs: [Input] = []
    for byte in bytes {
      // Not every code is a byte: some stand for one of ncurses' own.
      decoder.feed(byte == 0xFF ? Int32(0x100 + inputs.count % 0x200) : Int32(byte))
      if byte == 0xFE { decoder.settle() }
      while let input = decoder.next() { inputs.append(input) }
    }
    decoder.settle()
    if decoder.patience >= 0 { decoder.giveUp() }
    while let input = decoder.next() { inputs.append(input) }
    if inputs.count > bytes.count { return "more inputs than bytes" }
    decoder.feed(Int32(UInt8(ascii: "q")))
    if decoder.next() != .key(.character("q")) || decoder.hasInput { return "the next key is not itself" }
    return inputs.lazy.compactMap(harm).first
  }

  private static func harm(_ input: Input) -> String? {
    switch input {
    case .key(.character(let character)):
      let isHarmless = character.unicodeScalars.allSatisfy {
        ![.control, .format].contains($0.properties.generalCategory)
      }
      return isHarmless ? nil : "a key that is no character"
    case .key: return nil
    case .paste(let text): return hostile(text, but: ["\n", "\t"], formats: true).map { "a paste with \($0)" }
    default: return "an input that no key gives"
    }
  }

  static func clean(_ text: String) -> String? {
    let clean = SafeText.clean(text)
    if let found = hostile(clean) { return "clean text holds \(found)" }
    if SafeText.clean(clean) != clean { return "cleaned twice is something else" }
    if SafeText.text(ofCell: SafeText.cell(text)) != clean { return "a cell that does not give its text back" }
    return drawn(text)
  }

  /// What reaches the screen is stricter: no invisible character at all, and no wider than it says.
  private static func drawn(_ text: String) -> String? {
    var canvas = Canvas(Size(rows: 1, columns: 40))
    canvas.put(text, row: 0, column: 0)
    let shown = canvas.text
    if let found = hostile(shown, formats: false) { return "the screen holds \(found)" }
    if TextWidth.columns(of: shown) > 40 { return "wider than the screen" }
    let lines = TextLayout.wrap(text, width: 10)
    return lines.allSatisfy { TextWidth.columns(of: $0) <= 10 } ? nil : "a line that is too wide"
  }

  /// The first control character or change of direction; any other invisible one too, unless joiners are let pass.
  private static func hostile(
    _ text: String, but kept: Set<Unicode.Scalar> = [], formats areLetPass: Bool = true
  ) -> String? {
    text.unicodeScalars.first { scalar in
      if kept.contains(scalar) { return false }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: return true
      case .format: return !areLetPass || scalar.properties.isBidiControl
      default: return false
      }
    }.map { $0.escaped(asASCII: true) }
  }
}
