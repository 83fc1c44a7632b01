// A draft of a term: the values as the file states them, before ids, references and kinds are decided. Every reader
// makes drafts, and `Assembly` turns them into terms.

import Documents
import Glossary

struct Draft {
  let place: Place
  var id: String?
  var acronym: String?
  var names: [String] = []
  var kind: String?
  var definition = ""
  var points: [String] = []
  var example: String?
  var aliases: [String] = []
  var seeAlso: [String] = []
  var confusedWith: [String] = []
  var tags: [String] = []
  var guesses: [Guess] = []
  /// The parts of a term that its table has a column for.
  var stated: Set<TermPart> = []
  /// Whether the file has a field for every part of a term; then its texts are not split or interpreted.
  var isExact = false
  /// Whether a full stop alone parts its head from its text.
  private(set) var isSentence = false

  init(line: Int) { place = .line(line) }

  init(at place: Place) { self.place = place }

  /// The line, the row or the paragraph.
  var line: Int { place.number }

  /// Whether it has an acronym and what that stands for: then it needs no definition.
  var isExpandedAcronym: Bool { acronym != nil && !names.isEmpty }

  init(line: Int, _ entry: Entry) { self.init(at: .line(line), entry) }

  init(at place: Place, _ entry: Entry) {
    self.place = place
    adopt(entry.head)
    definition = String(entry.body)
    isSentence = entry.isSentence
  }

  /// Adds the names of a head, with the guesses about them.
  mutating func adopt(_ head: Head) {
    acronym = acronym ?? head.acronym.map(String.init)
    names += head.names.map(String.init)
    aliases += head.glosses.map(String.init)
    guesses += head.guesses
  }

  /// A name of a column of names, without labels; of a name for men and women, the feminine becomes an alias.
  mutating func unlabelled(_ text: String) -> String {
    let (name, labels) = GrammarLabel.removed(from: text[...])
    guesses += labels.map(Guess.labelRemoved)
    guard let both = InclusiveName(name) else { return String(name) }
    aliases.append(both.feminine)
    guesses.append(.gloss(both.feminine))
    return both.masculine
  }
}

/// The result of a reader, the same for all file formats.
struct Findings {
  var drafts: [Draft] = []
  var unread: [Unread] = []
  var remarks: [Remark] = []
  /// What the columns of the tables that were read were taken for.
  var tables: [TableColumns] = []
  var title: String?
  /// The deck whose Anki export this file is; nil for other files.
  var exportedFrom: Deck.ID?

  var count: Int { drafts.count + unread.count }

  mutating func refuse(_ text: some StringProtocol, line: Int, _ reason: Unread.Reason) {
    refuse(text, at: .line(line), reason)
  }

  mutating func refuse(_ text: some StringProtocol, at place: Place, _ reason: Unread.Reason) {
    unread.append(Unread(at: place, text: text, reason: reason))
  }

  /// Adds a readable entry as a draft; otherwise adds the text as unread, with the reason.
  mutating func add(_ entry: Result<Entry, Entry.Failure>, of text: Substring, line: Int) {
    switch entry {
    case .success(let entry): drafts.append(Draft(line: line, entry))
    case .failure(.noTerm): refuse(text, line: line, .noTerm)
    case .failure(.noDefinition): refuse(text, line: line, .noDefinition)
    }
  }
}
