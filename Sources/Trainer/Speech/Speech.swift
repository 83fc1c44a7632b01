// What is said aloud of a term: its acronym and its names, each in its language.

import Glossary
import Phrases
import Study

package struct Speech: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    package let text: String
    /// The two letters of a language: "fr".
    package let language: String
  }

  package let parts: [Part]

  init(_ term: Term, in deck: Deck) {
    let texts = ([term.acronym] + term.names.map { $0 }).compactMap(\.self)
    parts = texts.map { Part(text: $0, language: Self.language(of: $0, usual: deck.language)) }
  }

  /// In a French deck, a name with a word of English sales talk is said in English, unless it has French words too; in
  /// any other deck, each text is said in the deck's language.
  private static func language(of text: String, usual: String) -> String {
    let isASCII = text.unicodeScalars.allSatisfy(\.isASCII)
    guard usual == Language.french.rawValue, isASCII else { return usual }
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    let isEnglish = !words.isDisjoint(with: englishWords) && words.isDisjoint(with: frenchWords)
    return isEnglish ? Language.english.rawValue : usual
  }

  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  private static let frenchWords = set("a au aux avec d de des du en et l la le les par pour sans sur un une")

  /// Words of English names that French names do not have.
  private static let englishWords = set(
    """
    account accounts acquisition and annual as average average based business buyer call close closing cold cost customer \
    customers deal decision development demand executive field first forecast fit growth head in inbound inside lead leads \
    lifetime loss low maker management manager market meeting monthly net of offer on online operations outbound outreach \
    owner partner person pipeline playbook point price pricing product proof qualified quarterly rate recurring remote rep \
    representative response retention return revenue review sale sales score screen selling serve service sharing software \
    solution success support target team time to touch upselling value win with year
    """)
}

extension Step {
  /// Says a term aloud.
  static func hear(_ term: Term, _ c: Context) -> Step { .request(.speak(Speech(term, in: c.studyDay.deck))) }
}

/// What came of the wish to hear a term.
package enum Hearing: Equatable, Sendable {
  case speaking(Speech)
  /// No program that speaks is installed.
  case noVoice
  /// All programs that are installed have failed.
  case failed

  var sentence: Phrase {
    switch self {
    case .speaking(let speech): SpeechWords.listen(to: speech)
    case .noVoice: SpeechWords.noVoice
    case .failed: SpeechWords.failed
    }
  }
}

package enum SpeechWords {
  /// The voice may be late, or the sound off: the key must show that it was heard.
  static func listen(to speech: Speech) -> Phrase {
    let first = speech.parts.first?.text ?? ""
    return Phrase(fr: "On écoute : \(words: first).", en: "Listen: \(words: first).")
  }

  static let noVoice = Phrase(
    fr: "Pour écouter les termes, installez espeak-ng ou speech-dispatcher.",
    en: "To hear terms, install espeak-ng or speech-dispatcher.")

  package static let failed = Phrase(
    fr: "Aucune voix ne répond : vérifiez speech-dispatcher ou espeak-ng.",
    en: "No voice answers: check speech-dispatcher or espeak-ng.")
}
