// The export of a deck for Anki: one note for each card, in the deck's language, not in the interface's.

import DeckFormats
import Glossary
import Phrases
import Study
import Trainer

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
      card: question.card, prompt: question.prompt, request: Words.request(for: question.card)(language),
      answer: question.answer)
  }
}
