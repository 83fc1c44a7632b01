// The import of a glossary in any known format: Ramp's own, tables, office files, web pages, lightweight markup, prose. It
// takes bytes and returns values; the result lists everything that was guessed, corrected or left out.

import Documents
import Glossary

package enum DeckImport {
  /// The deck with all guesses, or the problems. The bytes decide what the file is; where several readings are possible,
  /// the ending of `fileName` is one more sign. The file name also gives the deck's id, and its title if the file has none.
  /// `choice`: what somebody decided about the file. `language`: the reader's, for a file whose words tell none.
  package static func read(
    _ bytes: [UInt8], fileName: String, _ choice: ImportChoice = ImportChoice(), language: String = "fr"
  ) -> Result<ImportedDeck, DeckProblems> {
    guard bytes.count <= DeckYAML.largest else { return refusal(DeckProblem(.tooLarge(limit: DeckYAML.largest))) }
    let request = Request(name: FileName(fileName), choice: choice, language: language)
    do throws(DeckProblem) {
      if OfficeFile.isZip(bytes) { return try office(bytes, request) }
      if let reason = FormattedDocument.importProblem(of: bytes) { throw DeckProblem(reason) }
      return try deck(in: try SourceText(bytes), request)
    } catch {
      return refusal(error)
    }
  }

  private struct Request {
    let name: FileName
    let choice: ImportChoice
    let language: String
  }

  // MARK: Office files

  private static func office(
    _ bytes: [UInt8], _ request: Request
  ) throws(DeckProblem) -> Result<ImportedDeck, DeckProblems> {
    if FormattedDocument.problem(of: bytes) == .ankiPackage { throw DeckProblem(.ankiPackage) }
    let file: (kind: OfficeFile.Kind, document: Document)
    do throws(OfficeFile.Problem) { file = try OfficeFile.read(bytes) } catch { throw DeckProblem(reason(error)) }
    let source = ImportSource(
      format: file.kind == .xlsx || file.kind == .ods ? .workbook : .document, document: file.document)
    let read = Outcome.best(of: [source], request.name, request.choice)
    guard let found = read.outcome else { throw DeckProblem(noDeck(request.choice, read.shapes) ?? .noEntries) }
    return deck(found, [], request, sourceCount: bytes.count)
  }

  private static func reason(_ problem: OfficeFile.Problem) -> DeckProblem.Reason {
    switch problem {
    case .anki: .ankiPackage
    case .unknown: .formattedDocument
    case .zip(.damaged), .zip(.unknownMethod): .damagedDocument
    case .zip(.encrypted): .encryptedDocument
    case .zip(.zip64): .zip64Document
    case .tooManyCells(let limit): .tooManyCells(limit: limit)
    case .zip(.tooLarge(let limit)): .unpacksTooLarge(limit: limit)
    }
  }

  // MARK: Texts

  private static func deck(
    in source: SourceText, _ request: Request
  ) throws(DeckProblem) -> Result<ImportedDeck, DeckProblems> {
    let text = source.text
    switch FormatGuess.exact(text, ending: request.name.ending) {
    case .yaml: return ExactReader.read(text, .yaml, source.remarks)
    case .json: return ExactReader.read(text, .json, source.remarks)
    default: break
    }
    let clean = source.withoutControls
    if AnkiReader.looksLike(clean.text[...]) {
      let findings = try AnkiReader.read(clean.text[...]).get()
      return deck(Outcome(.anki, findings), clean.remarks, request, sourceCount: text.utf8.count)
    }
    if SeparatedReader.isOurs(clean.text[...]) {
      let findings = try SeparatedReader.read(clean.text[...]).get()
      return deck(Outcome(.separated, findings), clean.remarks, request, sourceCount: text.utf8.count)
    }
    let read = try Outcome.best(in: clean.text, request.name, request.choice)
    guard let found = read.outcome else {
      if let reason = noDeck(request.choice, read.shapes) { throw DeckProblem(reason) }
      // What claims to be a deck of Ramp's is told as one.
      if request.name.ending == "yaml" || request.name.ending == "yml" {
        return ExactReader.read(text, .yaml, source.remarks)
      }
      if request.name.ending == "json" { return ExactReader.read(text, .json, source.remarks) }
      throw Outcome.problem(of: clean.text, request.name)
    }
    return deck(found, clean.remarks, request, sourceCount: text.utf8.count)
  }

  /// Why there is no deck of a file that can be read otherwise; `nil` if it cannot.
  private static func noDeck(_ choice: ImportChoice, _ shapes: [ShapeOption]) -> DeckProblem.Reason? {
    if choice.shape != nil, !shapes.isEmpty {
      return .noSuchShape(others: ShapeOption.best(of: shapes).map(\.shape.word))
    }
    return choice.columns == nil ? nil : .noSuchColumns
  }

  // MARK: The deck

  private static func deck(
    _ outcome: Outcome, _ remarks: [Remark], _ request: Request, sourceCount: Int
  ) -> Result<ImportedDeck, DeckProblems> {
    let findings = outcome.findings
    guard !findings.drafts.isEmpty else {
      return refusal(DeckProblem(.noEntries, line: findings.unread.map(\.line).min()))
    }
    guard findings.count <= DeckYAML.mostTerms else {
      return refusal(DeckProblem(.tooManyTerms(limit: DeckYAML.mostTerms), line: findings.drafts.last?.line))
    }
    var assembly = Assembly(findings.drafts)
    let (terms, doubles) = Duplicates.removed(from: assembly.terms())
    guard assembly.problems.isEmpty else { return .failure(DeckProblems(assembly.problems)) }
    let order = PlaceOrder(findings.drafts.map(\.place) + findings.unread.map(\.place))
    let title = findings.title.map(NormalizedText.of).flatMap { $0.isEmpty ? nil : $0 }
    let language = outcome.language ?? LanguageGuess.of(findings.drafts, usual: request.language)
    let origin = title == nil ? Remark.NameSource.fileName : outcome.format == .anki ? .fileHeader : .heading
    var deck = Deck(
      id: request.name.identifier, title: title ?? request.name.title, language: language, terms: terms.map(\.term))
    deck.was = [findings.exportedFrom].compactMap(\.self).filter { $0 != deck.id }
    guard isReadable(deck, sourceCount) else { return refusal(DeckProblem(.tooLarge(limit: DeckYAML.largest))) }
    return .success(
      ImportedDeck(
        deck: deck, format: outcome.format, terms: terms,
        unread: (findings.unread + doubles).sorted { order.isBefore($0.place, $1.place) },
        remarks: remarks + findings.remarks + [.named(origin), .language(language)], summary: outcome.summary,
        tables: findings.tables, shapes: ShapeOption.best(of: outcome.shapes)))
  }

  /// Whether the deck's file would be small enough to be read. Many short points take several times their size in it.
  private static func isReadable(_ deck: Deck, _ sourceCount: Int) -> Bool {
    sourceCount < DeckYAML.largest / 16 || DeckYAML.write(deck).utf8.count <= DeckYAML.largest
  }

  private static func refusal(_ problem: DeckProblem) -> Result<ImportedDeck, DeckProblems> {
    .failure(DeckProblems([problem]))
  }
}
