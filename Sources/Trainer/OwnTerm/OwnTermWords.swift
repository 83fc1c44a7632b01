// The words of the form for an own term, and the sentence after it: what is missing, who has the name already, where the
// term is now.

import DeckFormats
import Glossary
import Phrases

package enum OwnTermWords {
  /// The title of the deck of these terms.
  package static let deckTitle = Phrase(fr: "Mes termes", en: "My terms")
  static let new = Phrase(fr: "Un terme à moi", en: "My own term")
  static let correction = Phrase(fr: "Corriger mon terme", en: "Correct my term")
  static let needs = Phrase(
    fr: "Un sigle ou un nom, et ce que c'est. Un sigle avec son nom se passe de définition.",
    en: "An acronym or a name, and what it is. An acronym with its name needs no definition.")
  static let nothing = Phrase(fr: "Rien n'est écrit.", en: "Nothing saved.")

  static func label(_ field: OwnTermDraft.Field) -> Phrase {
    switch field {
    case .acronym: Phrase(fr: "Sigle", en: "Acronym")
    case .name: Phrase(fr: "Nom", en: "Name")
    case .definition: Phrase(fr: "Définition", en: "Definition")
    }
  }

  /// The request for a field, for the plain mode.
  static func spoken(_ field: OwnTermDraft.Field) -> Phrase {
    switch field {
    case .acronym:
      Phrase(
        fr: "Un terme à moi. Le sigle, puis Entrée. Rien : pas de sigle.",
        en: "My own term. Type the acronym, then Enter. Empty: no acronym.")
    case .name: Phrase(fr: "Le nom, puis Entrée. Rien : pas de nom.", en: "Type the name, then Enter. Empty: no name.")
    case .definition:
      Phrase(
        fr: "La définition, puis Entrée. Rien : pas de définition.",
        en: "Type the definition, then Enter. Empty: no definition.")
    }
  }

  // MARK: Refusals

  static func sentence(_ refusal: OwnTerm.Refusal, in deck: Deck) -> Phrase {
    switch refusal {
    case .noName: Phrase(fr: "Il manque un sigle ou un nom.", en: "Add an acronym or a name.")
    case .noDefinition: Phrase(fr: "Il manque une définition.", en: "Add a definition.")
    case .taken(let term, _): taken(term, deck.part(term.deck)?.title ?? term.deck.text)
    }
  }

  private static func taken(_ term: Term, _ deck: String) -> Phrase {
    Phrase(
      fr: "\(words: term.title) est déjà dans « \(words: deck) » : changez ce nom, ou renoncez.",
      en: "\(words: term.title) is already in “\(words: deck)”: change this name, or leave.")
  }

  // MARK: A term that is kept

  /// Said once for an undo right after a correction, which would take back something else.
  static let notUndone = Phrase(
    fr: "Une correction ne s'annule pas : + la reprend ; u de nouveau annule ce qui la précède.",
    en: "A correction can't be undone: + reopens it; u again undoes what came before it.")

  static func kept(_ kept: KeptTerm, _ sharing: LearnerSharing) -> Phrase {
    let title = kept.title
    let what: Phrase
    switch kept.change {
    case .removed: return Phrase(fr: "\(words: title) est retiré.", en: "\(words: title) removed.")
    case .added: what = Phrase(fr: "\(words: title) est ajouté", en: "\(words: title) added")
    case .corrected: what = Phrase(fr: "\(words: title) est corrigé", en: "\(words: title) corrected")
    }
    return switch sharing {
    case .off: Phrase(fr: "\(what) ; rien n'en est partagé.", en: "\(what); not shared.")
    case .on(withTerms: false):
      Phrase(
        fr: "\(what), pas partagé : « ramp share --terms ».", en: "\(what), not shared: “ramp share --terms”.")
    case .on(withTerms: true):
      Phrase(
        fr: "\(what), partagé avec l'équipe en fin de séance.",
        en: "\(what), shared with the team when the session ends.")
    }
  }
}

/// A term of the learner's own that is on the disk.
package struct KeptTerm: Equatable, Sendable {
  package let address: TermAddress
  package let title: String
  package let change: Change

  package enum Change: Sendable {
    case added, corrected
    /// Taken out of the file. Its answers stay in the journal.
    case removed
  }

  package init(_ address: TermAddress, title: String, _ change: Change) {
    self.address = address
    self.title = title
    self.change = change
  }
}
