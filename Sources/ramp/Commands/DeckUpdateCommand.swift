// The command `ramp deck update`: replaces a deck by a corrected version and shows the changes. No answer is lost: a
// renamed term keeps its history, and a removed term gets its history back if it returns.

import ArgumentParser
import DeckFormats
import Documents
import Glossary
import Journal
import Phrases
import Platform
import Storage
import Trainer

struct DeckUpdateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "update",
      abstract: Help.words(fr: "Corriger un glossaire, historique gardé.", en: "Correct a deck and keep its history."))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: Help.text(fr: "Id du glossaire.", en: "The deck's id."))
  var id: String
  @Argument(help: Help.text(fr: "Fichier corrigé.", en: "The corrected file."))
  var file: String
  @Flag(help: Help.text(fr: "Montrer sans écrire.", en: "Show the changes, write nothing."))
  var dryRun = false
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let folder = try DataFolder(home: global.home)
    let shelf = DeckShelf(folder)
    let old = try shelf.deck(named: id)
    guard old.path == shelf.path(of: old.deck.id) else { throw Failure(Self.notOurs(id), .usage) }
    let imported = try Importing.read(file, try reading.choice()).correcting(old.deck)
    // Terms that could not be read would be taken for removed ones.
    try reading.check(imported, file, isShown: false)
    let difference = DeckDifference(from: old.deck, to: imported.deck, unsaid: imported.unsaid)
    Importing.report(imported, isWhole: false, Output.line)
    let places = ChangePlaces(imported)
    for change in difference.changes { Output.line(Self.line(of: change, at: places[change])) }
    try checkRemoved(difference, from: old.deck)
    var result = difference.result
    if !difference.changes.isEmpty { result.revision = old.deck.revision + 1 }
    let text = DeckShelf.sealed(DeckYAML.write(result), revision: result.revision)
    // If the new file could not be read back, report that before it replaces a readable deck.
    if case .failure(let problems) = DeckYAML.read(Array(text.utf8), reserved: []) {
      throw StorageProblem.badDeck(file: file, problems)
    }
    if !dryRun, !difference.changes.isEmpty { try shelf.put(text, as: old.deck.id) }
    Output.confirm(Self.summary(difference, isWritten: !dryRun))
    let day = try Configuration.today(global, folder)
    let whole = dryRun ? shelf.joined(result) : try shelf.examine(shelf.path(of: old.deck.id)).deck
    for words in DeckCheckWords.outlook(whole, from: day) { Output.line(words) }
  }

  /// A file that lacks most of the terms is more often another file than a correction.
  private func checkRemoved(_ difference: DeckDifference, from old: Deck) throws(Failure) {
    let removed = difference.changes.count { change in if case .removed = change { true } else { false } }
    guard !reading.anyway, removed * 2 > old.terms.count else { return }
    throw Failure(Self.mostRemoved(removed, of: old.terms.count), .unreadableData)
  }

  private static func mostRemoved(_ removed: Int, of count: Int) -> Phrase {
    Phrase(
      fr:
        "\(removed) termes sur \(count) disparaîtraient : est-ce le bon fichier ? Rien n'est écrit ; « --anyway » écrit.",
      en: "\(removed) of \(count) terms would go: is this the right file? Nothing was written; “--anyway” writes it.")
  }

  /// The change, and the place in the corrected file where it stands.
  private static func line(of change: DeckDifference.Change, at place: Place?) -> Phrase {
    let words = words(for: change)
    guard let place else { return words }
    let shown = ImportVerdict.place(place)
    return Phrase(fr: "\(words) (\(shown))", en: "\(words) (\(shown))")
  }

  private static func words(for change: DeckDifference.Change) -> Phrase {
    switch change {
    case .new(let term): Phrase(fr: "+ \(name(term)) : nouveau", en: "+ \(name(term)): new")
    case .reworded(_, let term): Phrase(fr: "~ \(name(term)) : reformulé", en: "~ \(name(term)): reworded")
    case .renamed(let former, let term):
      Phrase(
        fr: "> \(name(former)) devient \(name(term)), historique gardé",
        en: "> \(name(former)) is now \(name(term)), history kept")
    case .settings:
      Phrase(fr: "~ titre ou réglages du glossaire", en: "~ the deck's title or settings")
    case .reordered:
      Phrase(fr: "~ les termes s'apprennent dans un autre ordre", en: "~ terms are learnt in a different order")
    case .removed(let term):
      Phrase(fr: "- \(name(term)) : retiré, historique en réserve", en: "- \(name(term)): removed, history set aside")
    }
  }

  private static func name(_ term: Term) -> String { "\(term.title) (\(term.id))" }

  private static func summary(_ difference: DeckDifference, isWritten: Bool) -> Phrase {
    let changes = Phrase.count(
      difference.changes.count, fr: ("changement", "changements"), en: ("change", "changes"))
    let same = Phrase.count(
      difference.unchanged, fr: ("terme inchangé", "termes inchangés"), en: ("term unchanged", "terms unchanged"))
    let end = isWritten ? Phrase("") : Phrase(fr: " Rien n'est écrit.", en: " Nothing was written.")
    return Phrase(
      fr: "\(changes), \(same).\(end)", en: "\(changes), \(same).\(end)")
  }

  private static func notOurs(_ id: String) -> Phrase {
    Phrase(
      fr:
        "« \(id) » n'est pas un glossaire importé : « ramp deck import » d'abord, ou corrigez le fichier lui-même.",
      en: "“\(id)” isn't an imported deck: run “ramp deck import” first, or correct the file itself.")
  }
}
