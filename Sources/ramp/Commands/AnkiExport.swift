// A deck for Anki: every card as the trainer asks it, in the deck's own language, not in the interface's.

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

  /// Anki names its first note type in the language of the profile, which is likely to be the learner's.
  private static let basic = Phrase(fr: "Basique", en: "Basic")

  private static func note(_ question: Question, _ language: Language) -> AnkiNote {
    AnkiNote(
      card: question.card, prompt: question.prompt, request: Words.request(for: question.card)(language),
      answer: question.answer)
  }
}
