// What is typed in the form of an own term. The session keeps it when the learner leaves the form.

import DeckFormats
import Glossary
import Terminal

package struct OwnTermDraft: Equatable, Sendable {
  /// The address of the term that is corrected; `nil` for a new one.
  let corrected: TermAddress?
  private var acronym: TextField
  private var name: TextField
  private var definition: TextField

  enum Field: Int, CaseIterable, Sendable {
    case acronym, name, definition
  }

  /// The fields of a new term are empty.
  init(correcting term: Term? = nil) {
    corrected = term?.address
    acronym = TextField(term?.acronym ?? "")
    name = TextField(term?.names.first ?? "")
    definition = TextField(term?.definition ?? "")
  }

  subscript(field: Field) -> TextField {
    get {
      switch field {
      case .acronym: acronym
      case .name: name
      case .definition: definition
      }
    }
    set {
      switch field {
      case .acronym: acronym = newValue
      case .name: name = newValue
      case .definition: definition = newValue
      }
    }
  }

  var term: OwnTerm {
    OwnTerm(correcting: corrected?.term, acronym: acronym.text, name: name.text, definition: definition.text)
  }
}
