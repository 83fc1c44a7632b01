// The output of `ramp deck inbox FOLDER --json`.

import Glossary

package struct InboxJSON: Encodable {
  let deck: String
  let day: String
  let flags: [Flag]
  let remarks: [Remark]
  let aliases: [Alias]
  let terms: [Term]

  struct Flag: Encodable {
    let term: String
    let learners: Int
  }

  struct Remark: Encodable {
    let term: String
    let text: String
    let day: String
    let learners: Int
  }

  struct Alias: Encodable {
    let term: String
    let alias: String
    let learners: Int
  }

  struct Term: Encodable {
    let acronym: String?
    let names: [String]
    let definition: String
    let learners: Int
    /// The term of the deck that has one of the names.
    let known: String?

    private enum CodingKeys: String, CodingKey {
      case acronym, names, definition, learners, known
    }

    /// What is missing is `null`.
    func encode(to encoder: any Encoder) throws {
      var row = encoder.container(keyedBy: CodingKeys.self)
      try row.encode(acronym, forKey: .acronym)
      try row.encode(names, forKey: .names)
      try row.encode(definition.isEmpty ? nil : definition, forKey: .definition)
      try row.encode(learners, forKey: .learners)
      try row.encode(known, forKey: .known)
    }
  }

  package init(_ inbox: TeamInbox) {
    let id = inbox.deck.id
    deck = id.text
    day = inbox.day.description
    flags = inbox.flagged.map { Flag(term: $0.term.name(in: id), learners: $0.learners) }
    remarks = inbox.remarks.map {
      Remark(term: $0.term.name(in: id), text: $0.text, day: $0.day.description, learners: $0.learners)
    }
    aliases = inbox.aliases.map { Alias(term: $0.term.name(in: id), alias: $0.text, learners: $0.learners) }
    terms = inbox.mostAdded.map {
      Term(
        acronym: $0.acronym, names: $0.names, definition: $0.definition, learners: $0.learners,
        known: inbox.known($0)?.name(in: id))
    }
  }
}
