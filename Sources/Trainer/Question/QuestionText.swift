// The request under a prompt, such as « Quel est son sigle ? »: on the screen, and on the front of an Anki note.

import Glossary
import Phrases

extension Words {
  package static func request(for card: Card) -> Phrase {
    switch card.face {
    case .expand: expand(KindWords.indefinite(card.term.kind))
    case .abbreviate: Phrase(fr: "Quel est son sigle ?", en: "What is its acronym?")
    case .name: Phrase(fr: "Quel est ce terme ?", en: "Which term is this?")
    case .define where card.term.kind == .role:
      Phrase(fr: "En quoi consiste ce rôle ?", en: "What does this role do?")
    case .define: Phrase(fr: "Qu'est-ce que c'est ?", en: "What is it?")
    }
  }

  /// Names the kind of the term: that helps the memory and does not give the answer away.
  private static func expand(_ kind: Phrase) -> Phrase {
    Phrase(
      fr: "Que signifie ce sigle ? (\(kind))", en: "What does this acronym stand for? (\(kind))")
  }
}
