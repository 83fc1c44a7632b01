// The command `ramp deck import`: makes a deck from a glossary file, and reports what was guessed or left out.

import ArgumentParser
import DeckFormats
import Glossary
import Journal
import Phrases
import Platform
import Storage
import Trainer

struct DeckImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Help.words(fr: "Faire un glossaire d'un fichier.", en: "Make a deck from a file."),
      discussion: Help.words(
        fr:
          "Texte, Markdown, page web, Word (.docx), Excel (.xlsx), OpenDocument, CSV ou TSV, PDF (avec pdftotext), export d'Anki ou de Quizlet, JSON, YAML, TBX, reStructuredText, AsciiDoc, Org, LaTeX.",
        en:
          "Text, Markdown, web page, Word (.docx), Excel (.xlsx), OpenDocument, CSV or TSV, PDF (with pdftotext), an Anki or Quizlet export, JSON, YAML, TBX, reStructuredText, AsciiDoc, Org, LaTeX."
      ))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: Help.text(fr: "Fichier à lire.", en: "File to read."))
  var file: String
  @OptionGroup var destination: OutputOptions
  @Flag(help: Help.text(fr: "Tout dire, ne rien écrire.", en: "Show everything, write nothing."))
  var dryRun = false
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let target = dryRun || destination.output == nil ? nil : try destination.target()
    let imported = try Importing.read(file, try reading.choice())
    // What is said of the deck must not be mixed into it.
    let say: (String) -> Void = { text in target == .output ? Output.message(text) : Output.line(text) }
    Importing.report(imported, isWhole: dryRun, say)
    try reading.check(imported, file, isShown: dryRun)
    if dryRun { return }
    let text = DeckYAML.write(imported.deck)
    guard let target else { return try keep(text, of: imported.deck) }
    try target.write(text)
    if case .file(let path, _) = target { Output.confirm(Importing.written(imported.deck, to: path, named: path)) }
  }

  private func keep(_ text: String, of deck: Deck) throws {
    let shelf = DeckShelf(try DataFolder(home: global.home))
    guard !DeckShelf.reserved.contains(deck.id.text) else { throw Failure(Self.reserved(deck.id), .usage) }
    let known = try shelf.all().compactMap { try? $0.get().deck.id }
    guard !known.contains(deck.id) else { throw Failure(Self.known(deck.id, file), .cannotCreate) }
    try shelf.add(text, as: deck.id)
    Output.confirm(Importing.written(deck, to: shelf.path(of: deck.id), named: deck.id.text))
  }

  private static func known(_ id: Deck.ID, _ file: String) -> Phrase {
    Phrase(
      fr: "le glossaire « \(id) » existe déjà : pour le corriger, « ramp deck update \(id) \(file) ».",
      en: "the deck “\(id)” already exists: to correct it, “ramp deck update \(id) \(file)”.")
  }

  private static func reserved(_ id: Deck.ID) -> Phrase {
    Phrase(
      fr: "« \(id) » est un glossaire fourni avec Ramp : renommez le fichier, son nom devient l'id.",
      en: "“\(id)” is a deck that comes with Ramp: rename the file, its name becomes the id.")
  }
}

/// Functions that `import` and `update` share: reading a file, and reporting the result.
enum Importing {
  static func read(_ file: String, _ choice: ImportChoice = ImportChoice()) throws -> ImportedDeck {
    let bytes = try GlossaryFile.bytes(of: file)
    if bytes.count > long, StandardStreams.errorsAreSeen { Output.message(reading(file, bytes.count)) }
    switch DeckImport.read(bytes, fileName: file, choice, language: InterfaceLanguage.current.rawValue) {
    case .success(let imported): return imported
    case .failure(let problems): throw StorageProblem.badDeck(file: file, problems)
    }
  }

  /// In bytes. A longer file takes a second or more.
  private static let long = 200_000

  private static func reading(_ file: String, _ count: Int) -> Phrase {
    let size = Words.bytes(count)
    return Phrase(fr: "Lecture du fichier \(file) (\(size))…", en: "Reading \(file) (\(size))…")
  }

  /// Says how much was read and as what, remarks, and the parts that could not be read; with `isWhole` also each term
  /// with its guesses.
  static func report(_ imported: ImportedDeck, isWhole: Bool, _ say: (String) -> Void) {
    let language = InterfaceLanguage.current
    if !imported.format.isExact { say(ImportVerdict.sentence(for: imported)(language)) }
    for remark in remarks(about: imported) { say("· " + remark(language)) }
    if isWhole { for row in ImportListing(imported.terms, language).rows { say(row) } }
    for unread in imported.unread { say(line(of: unread)(language)) }
    let guessed = imported.terms.count { !ImportListing.told($0.guesses).isEmpty }
    if !isWhole, guessed > 0 { say(guesses(guessed)(language)) }
  }

  private static func remarks(about imported: ImportedDeck) -> [Phrase] {
    let columns = TableColumnWords.sentences(for: imported.tables)
    let others = imported.remarks.filter { remark in
      // The sentence about the columns has said so.
      if case .unknownColumn = remark { imported.tables.isEmpty } else { true }
    }
    return columns + others.map { ImportWords.words(for: $0) }
      + [ImportVerdict.otherShapes(of: imported)].compactMap(\.self)
  }

  private static func line(of unread: Unread) -> Phrase {
    ImportWords.leftOut(unread.reason, unread.place, unread.text)
  }

  private static func guesses(_ count: Int) -> Phrase {
    let terms = Phrase.count(count, fr: ("terme deviné", "termes devinés"), en: ("term", "terms"))
    return Phrase(
      fr: "\(terms) en partie : « ramp deck import --dry-run » dit quoi.",
      en: "\(terms) partly guessed: “ramp deck import --dry-run” shows what.")
  }

  static func written(_ deck: Deck, to path: String, named name: String) -> Phrase {
    let terms = Phrase.count(deck.terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    return Phrase(
      fr: "\(terms) dans \(path). Pour l'étudier : « ramp --deck \(name) ».",
      en: "\(terms) in \(path). To study it: “ramp --deck \(name)”.")
  }
}
