// Advice on a deck that is sound, in words.

import DeckFormats
import Phrases

extension DeckWords {
  static func words(for reason: DeckAdvice.Reason) -> Phrase {
    switch reason {
    case .longDefinition(let characters, let limit):
      Phrase(
        fr:
          "définition de \(characters) caractères ; au-delà de \(limit), on ne la redit pas : mettez le reste en « points ».",
        en: "a definition of \(characters) characters; past \(limit) nobody can say it: move the rest to “points”.")
    case .tellingDefinition(let word):
      Phrase(
        fr: "la définition contient sa réponse, « \(word) » ; dites-le autrement.",
        en: "the definition contains its own answer, “\(word)”; say it another way.")
    case .sameQuestion(let other):
      Phrase(
        fr: "même définition que le terme « \(other) » : la question aurait deux réponses ; distinguez-les.",
        en: "the same definition as the term “\(other)”: the question would have two answers; tell them apart.")
    case .acronymWithoutName(let acronym):
      Phrase(
        fr: "« \(acronym) » n'a pas de nom ; ajoutez « names » pour qu'on puisse demander ce que le sigle signifie.",
        en: "“\(acronym)” has no name; add “names”, so that its meaning can be asked.")
    case .comment(let rest):
      Phrase(
        fr:
          "le texte s'arrête avant « \(rest.verbatim) », une remarque pour YAML ; s'il en fait partie, des guillemets.",
        en: "the text ends before “\(rest.verbatim)”, a remark for YAML; if it is part of it, quote the whole.")
    case .sharedAnswer(let alias, let other):
      Phrase(
        fr: "l'alias « \(alias) » est aussi celui du terme « \(other) » ; gardez-le pour un seul.",
        en: "the alias “\(alias)” is the term “\(other)”'s too; keep it for one of them.")
    }
  }
}
