// The command `ramp deck check`: reports errors and advice on a deck file, with line, column and a correction.

import ArgumentParser
import DeckFormats
import Glossary
import Journal
import Learning
import Phrases
import Storage
import Terminal
import Trainer

struct DeckCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: Help.words(fr: "Vérifier un fichier de glossaire.", en: "Check a deck file."))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: Help.text(fr: "Fichier YAML.", en: "YAML file."))
  var file: String
  @Flag(
    help: Help.text(
      fr: "Augmenter la révision et fermer le fichier, s'il a changé.",
      en: "Raise the revision and add the closing line, if the file has changed."))
  var write = false
  @Flag(
    help: Help.text(
      fr: "Prendre un fichier qui a l'air coupé.", en: "Accept a file that looks cut off."))
  var anyway = false

  func run() throws {
    let folder = try DataFolder(home: global.home)
    let bytes = try DeckShelf.bytes(ofFile: file)
    let lines = YAMLLines.of(String(decoding: bytes, as: UTF8.self))
    let (listed, unlisted) = DeckYAML.advice(bytes)
    let advice = listed.map {
      Finding(line: $0.line, column: $0.column, kind: Self.advice, words: DeckWords.words(for: $0.reason))
    }
    switch DeckYAML.read(bytes, reserved: DeckShelf.reserved) {
    case .success:
      report(advice, lines, unlisted: unlisted)
      try finish(DeckShelf(folder), on: try Configuration.today(global, folder), advice: advice.count + unlisted)
    case .failure(let problems):
      let errors = ([problems.first] + problems.others).map {
        Finding(line: $0.line, column: $0.column, kind: Self.error, words: DeckWords.words(for: $0.reason))
      }
      report(
        (errors + advice).sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }, lines,
        unlisted: problems.unlisted + unlisted)
      throw Failure(Self.broken(file, errors.count + problems.unlisted), .unreadableData)
    }
  }

  /// Reports what is beyond the file itself: the decks that it includes, ids that were changed without a word, copies of a
  /// conflict; then what a learner will see. Throws if answers or terms would be lost, or an included deck is missing.
  private func finish(_ shelf: DeckShelf, on day: Day, advice: Int) throws {
    let examination = try shelf.examine(file)
    let deck = examination.deck
    let errors = self.errors(examination)
    let further = self.further(examination)
    for words in errors { Output.line(line(Self.error, words)) }
    for words in further { Output.line(line(Self.advice, words)) }
    guard errors.isEmpty else { throw Failure(Self.broken(file, errors.count), .unreadableData) }
    Output.line(Self.sound(deck.alone, advice + further.count))
    for words in DeckCheckWords.outlook(deck, from: day) { Output.line(words) }
    if write { try seal(shelf, deck, above: examination.higherRevision ?? 0) }
    try shelf.keepChecked(file, on: day)
  }

  /// What a learner would lose, or would not take.
  private func errors(_ examination: DeckExamination) -> [Phrase] {
    var errors = examination.lost.map(DeckCheckWords.lost) + examination.problems.map(DeckCheckWords.problem)
    if examination.isCut, !examination.missing.isEmpty, !anyway {
      errors.insert(DeckCheckWords.cut(examination.missing.count), at: 0)
    } else if examination.isCut, !write {
      errors.insert(DeckCheckWords.open, at: 0)
    }
    if let known = examination.higherRevision, !write {
      errors.append(DeckCheckWords.lower(examination.deck.revision, than: known))
    }
    return errors
  }

  private func further(_ examination: DeckExamination) -> [Phrase] {
    let deck = examination.deck
    let removed = examination.missing.isEmpty ? [] : [DeckCheckWords.removed(examination.missing)]
    let isChanged = examination.isSealed == false && !examination.isCut && !write
    return removed + DeckCheckWords.advice(on: deck) + examination.rivals.map(DeckCheckWords.rival)
      + (isChanged ? [DeckCheckWords.changedSinceSealed] : [])
      + (deck.revision > 0 && !examination.isCompared ? [DeckCheckWords.notCompared] : [])
  }

  private func seal(_ shelf: DeckShelf, _ deck: Deck, above known: Int) throws {
    switch try shelf.seal(file, deck, above: known) {
    case .unchanged: Output.confirm(DeckCheckWords.unchanged(deck.revision))
    case .raised(let revision): Output.confirm(DeckCheckWords.sealed(revision))
    case .impossible(let revision): throw Failure(DeckCheckWords.notSealed(file, revision), .unreadableData)
    }
  }

  private func line(_ kind: Phrase, _ words: Phrase) -> String {
    let kind = Phrase(fr: "\(kind) : ", en: "\(kind): ")
    return "\(file): " + kind(InterfaceLanguage.current) + words(InterfaceLanguage.current)
  }

  /// An error or a piece of advice, with its position from 1.
  private struct Finding {
    let line: Int?
    let column: Int?
    let kind: Phrase
    let words: Phrase
  }

  /// `unlisted`: the number of findings that were only counted.
  private func report(_ findings: [Finding], _ lines: [Substring], unlisted: Int) {
    for finding in findings {
      let position = [file, finding.line.map(String.init), finding.column.map(String.init)].compactMap(\.self)
      let kind = Phrase(fr: "\(finding.kind) : ", en: "\(finding.kind): ")
      Output.line(
        position.joined(separator: ":") + ": " + kind(InterfaceLanguage.current)
          + finding.words(InterfaceLanguage.current))
      if let line = finding.line, lines.indices.contains(line - 1) {
        Output.line(Excerpt.of(lines[line - 1], line: line, column: finding.column ?? 1))
      }
    }
    if unlisted > 0 { Output.line(DeckWords.unlisted(unlisted)) }
  }

  private static let error = Phrase(fr: "erreur", en: "error")
  private static let advice = Phrase(fr: "conseil", en: "advice")

  private static func sound(_ deck: Deck, _ advice: Int) -> Phrase {
    let terms = Phrase.count(deck.terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    let cards = Phrase.count(deck.cards.count, fr: ("carte", "cartes"), en: ("card", "cards"))
    let advised =
      advice == 0
      ? Phrase(fr: "rien à redire", en: "nothing to fix")
      : Phrase.count(advice, fr: ("conseil", "conseils"), en: ("piece of advice", "pieces of advice"))
    return Phrase(
      fr: "\(terms), \(cards) : \(advised).",
      en: "\(terms), \(cards): \(advised).")
  }

  private static func broken(_ file: String, _ count: Int) -> Phrase {
    let errors = Phrase.count(count, fr: ("erreur", "erreurs"), en: ("error", "errors"))
    return Phrase(
      fr: "\(file) : \(errors) à corriger.", en: "\(file): \(errors) to fix.")
  }
}

// An excerpt of a file: a line with a mark under one column, as compilers show it. A long line is cut around the
// column.

enum Excerpt {
  private static let width = 100
  /// How many scalars are shown before the column if the line is long.
  private static let before = 60
  /// How many scalars around the column are looked at: a line may have millions.
  private static let reach = 400

  /// `column` counts scalars from 1, as the YAML parser does.
  static func of(_ text: Substring, line: Int, column: Int) -> String {
    let scalars = text.unicodeScalars
    let index = scalars.index(scalars.startIndex, offsetBy: max(0, column - 1), limitedBy: scalars.endIndex)
    let start = String(Substring(scalars[..<(index ?? scalars.endIndex)].suffix(reach)))
    let end = String(Substring(scalars[(index ?? scalars.endIndex)...].prefix(reach)))
    let isCut = column > reach || TextWidth.columns(of: start) >= width
    let shown = isCut ? "…" + String(start.unicodeScalars.suffix(before)) : start
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: TextWidth.columns(of: shown))
    let whole = TextLayout.shortened(shown + end, width: width)
    return "  \(number) | \(whole)\n  \(margin) | \(indent)^"
  }
}
