// The import of a glossary in any known format: Ramp's YAML and JSON, tables, exports of Anki and Quizlet, Markdown,
// prose. It takes bytes and returns values; the result lists everything that was guessed, corrected or left out.

import Glossary

package enum DeckImport {
  /// The deck with all guesses, or the problems. An Anki export is recognised by its content; otherwise the ending of
  /// `fileName` decides, then the content. The file name also gives the deck's id, and its title if the file has none.
  package static func read(_ bytes: [UInt8], fileName: String) -> Result<ImportedDeck, DeckProblems> {
    guard bytes.count <= DeckYAML.largest else { return refusal(DeckProblem(.tooLarge(limit: DeckYAML.largest))) }
    if let reason = FormattedDocument.problem(of: bytes) { return refusal(DeckProblem(reason)) }
    do throws(DeckProblem) {
      return deck(in: try SourceText(bytes), FileName(fileName))
    } catch {
      return refusal(error)
    }
  }

  private static func deck(in source: SourceText, _ name: FileName) -> Result<ImportedDeck, DeckProblems> {
    let format = FormatGuess.of(source.text, ending: name.ending)
    switch format {
    case .yaml, .json: return ExactReader.read(source.text, format, source.remarks)
    case .separated, .anki, .quizlet, .markdown, .prose:
      let clean = source.withoutControls
      return deck(findings(clean.text, format), format, clean, name)
    }
  }

  private static func findings(_ text: String, _ format: ImportFormat) -> Result<Findings, DeckProblem> {
    switch format {
    case .separated: SeparatedReader.read(text[...])
    case .anki: AnkiReader.read(text[...])
    case .quizlet: PairReader.read(SourceLine.all(of: text))
    case .markdown, .prose, .yaml, .json: ProseReader.read(SourceLine.all(of: text))
    }
  }

  private static func deck(
    _ result: Result<Findings, DeckProblem>, _ format: ImportFormat, _ source: SourceText, _ name: FileName
  ) -> Result<ImportedDeck, DeckProblems> {
    switch result {
    case .failure(let problem): return refusal(problem)
    case .success(let findings): return deck(findings, format, source, name)
    }
  }

  private static func deck(
    _ findings: Findings, _ format: ImportFormat, _ source: SourceText, _ name: FileName
  ) -> Result<ImportedDeck, DeckProblems> {
    guard !findings.drafts.isEmpty else {
      return refusal(DeckProblem(.noEntries, line: findings.unread.map(\.line).min()))
    }
    var assembly = Assembly(findings.drafts)
    let (terms, doubles) = Duplicates.removed(from: assembly.terms())
    guard assembly.problems.isEmpty else { return .failure(DeckProblems(assembly.problems)) }
    let title = findings.title.map(NormalizedText.of).flatMap { $0.isEmpty ? nil : $0 }
    let language = LanguageGuess.of(findings.drafts)
    let origin = title == nil ? Remark.NameSource.fileName : format == .anki ? .fileHeader : .heading
    var deck = Deck(id: name.identifier, title: title ?? name.title, language: language, terms: terms.map(\.term))
    deck.was = [findings.exportedFrom].compactMap(\.self).filter { $0 != deck.id }
    guard isReadable(deck, from: source.text) else { return refusal(DeckProblem(.tooLarge(limit: DeckYAML.largest))) }
    return .success(
      ImportedDeck(
        deck: deck, format: format, terms: terms, unread: (findings.unread + doubles).sorted { $0.line < $1.line },
        remarks: source.remarks + findings.remarks + [.named(origin), .language(language)]))
  }

  /// Whether the deck's file would be small enough to be read. Many short points take several times their size in it.
  private static func isReadable(_ deck: Deck, from text: String) -> Bool {
    text.utf8.count < DeckYAML.largest / 16 || DeckYAML.write(deck).utf8.count <= DeckYAML.largest
  }

  private static func refusal(_ problem: DeckProblem) -> Result<ImportedDeck, DeckProblems> {
    .failure(DeckProblems([problem]))
  }
}
