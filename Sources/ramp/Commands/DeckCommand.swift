// The command `ramp deck`: lists the decks, and exports a deck as a file.

import ArgumentParser
import DeckFormats
import Glossary
import Phrases
import Platform
import Storage
import Study
import Trainer
import Workbooks

struct DeckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "deck", abstract: Help.words(fr: "Les glossaires.", en: "Decks."),
      subcommands: [
        List.self, DeckCheckCommand.self, DeckImportCommand.self, DeckUpdateCommand.self, Export.self,
        DeckInboxCommand.self,
      ])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Help.words(fr: "Les glossaires disponibles.", en: "The decks available."))
    }

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let language = InterfaceLanguage.current
      let folder = try DataFolder(home: global.home)
      var isComplete = true
      for found in try DeckShelf(folder).all() {
        switch found {
        case .success(let found): Output.line(Self.line(found)(language))
        case .failure(let problem):
          Output.problem(problem.sentence)
          isComplete = false
        }
      }
      // The sentences above have said why.
      if !isComplete { Platform.exit(ExitCode.unreadableData.rawValue) }
    }

    private static func line(_ found: DeckShelf.Found) -> Phrase {
      let terms = Phrase.count(found.deck.terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
      let start = "\(found.deck.id)  \(found.deck.title)"
      let source = found.path.map { Phrase($0) } ?? Phrase(fr: "fourni avec Ramp", en: "comes with Ramp")
      return Phrase(
        fr: "\(start)  \(terms)  \(source)", en: "\(start)  \(terms)  \(source)")
    }
  }

  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Help.words(
          fr: "Écrire un glossaire : YAML, JSON, CSV, Excel, Anki.",
          en: "Write a deck as YAML, JSON, CSV, Excel or Anki."))
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case yaml, json, csv, xlsx, anki
    }

    @OptionGroup var global: GlobalOptions
    @Argument(help: Help.text(fr: "Id ou fichier.", en: "Id or file."))
    var name: String?
    @Option(help: Help.text(fr: "Format : yaml, json, csv, xlsx, anki.", en: "Format: yaml, json, csv, xlsx, anki."))
    var format = Format.json
    @OptionGroup var destination: OutputOptions

    func run() throws {
      var global = global
      global.deck = name ?? global.deck
      let target = try destination.target()
      let deck = try Configuration(global).deck.alone
      switch format {
      case .yaml:
        let text = DeckYAML.write(deck)
        try target.write(deck.revision == 0 ? text : DeckShelf.sealed(text, revision: deck.revision))
      case .json: try target.write(try DeckJSON.write(deck))
      case .csv: try target.write(DeckCSV.write(deck))
      case .xlsx: try Self.write(deck, to: target)
      case .anki: try target.write(AnkiExport.write(deck))
      }
    }

    private static func write(_ deck: Deck, to target: OutputTarget) throws {
      if target.isTerminal { throw Failure(needsFile, .usage) }
      let bytes: [UInt8]
      do throws(Workbook.Limit) {
        bytes = try DeckWorkbook.write(deck)
      } catch {
        throw Failure(tooLarge(error), .unreadableData)
      }
      try target.write(bytes)
    }

    private static let needsFile = Phrase(
      fr: "Un classeur n'est pas du texte : -o FICHIER.xlsx le met dans un fichier.",
      en: "A workbook isn't text: use -o FILE.xlsx to write it to a file.")

    private static func tooLarge(_ limit: Workbook.Limit) -> Phrase {
      switch limit {
      case .text(_, let cell):
        Phrase(
          fr: "Le texte de la cellule \(cell) est trop long pour un classeur ; « --format csv » l'écrit.",
          en: "The text of cell \(cell) is too long for a workbook; “--format csv” writes it.")
      case .rows:
        Phrase(
          fr: "Trop de termes pour une feuille ; « --format csv » les écrit.",
          en: "Too many terms for a sheet; “--format csv” writes them.")
      }
    }
  }
}

// The export of a deck for Anki: one note for each card, in the deck's language, not in the interface's.

enum AnkiExport {
  static func write(_ deck: Deck) -> String {
    let language = Language(rawValue: deck.language) ?? InterfaceLanguage.current
    let notes = deck.cards.map { note(Question($0), language) }
    return AnkiText.write(notes, of: deck, noteType: basic(InterfaceLanguage.current))
  }

  /// The name of the note type. Anki names it in the profile's language, which is probably the interface's language.
  private static let basic = Phrase(fr: "Basique", en: "Basic")

  private static func note(_ question: Question, _ language: Language) -> AnkiNote {
    AnkiNote(
      card: question.card, prompt: question.prompt, request: Words.request(for: question)(language),
      answer: question.answer)
  }
}
