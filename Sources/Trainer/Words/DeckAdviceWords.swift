// The words of the advice on a valid deck.

import DeckFormats
import Glossary
import Phrases

extension DeckWords {
  package static func words(for reason: DeckAdvice.Reason) -> Phrase {
    switch reason {
    case .longDefinition(let characters, let limit):
      Phrase(
        fr:
          "définition de \(characters) caractères ; au-delà de \(limit), on ne la redit pas : mettez le reste en « points ».",
        en: "a definition of \(characters) characters; past \(limit) nobody can say it: move the rest to “points”.")
    case .tellingDefinition(let word):
      Phrase(
        fr: "la définition contient sa réponse, « \(words: word) » ; dites-le autrement.",
        en: "the definition contains its own answer, “\(words: word)”; say it another way.")
    case .sameQuestion(let other):
      Phrase(
        fr: "même définition que le terme « \(words: other) » : la question aurait deux réponses ; distinguez-les.",
        en: "the same definition as the term “\(words: other)”: the question would have two answers; tell them apart.")
    case .acronymWithoutName(let acronym):
      Phrase(
        fr:
          "« \(words: acronym) » n'a pas de nom ; ajoutez « names » pour qu'on puisse demander ce que le sigle signifie.",
        en: "“\(words: acronym)” has no name; add “names”, so that its meaning can be asked.")
    case .comment(let rest):
      Phrase(
        fr:
          "le texte s'arrête avant « \(rest) », une remarque pour YAML ; s'il en fait partie, des guillemets.",
        en: "the text ends before “\(rest)”, a remark for YAML; if it is part of it, quote the whole.")
    case .invisible(let scalar, let key):
      Phrase(
        fr: "caractère invisible \(SafeText.name(of: scalar)) dans « \(key) » ; retirez-le.",
        en: "invisible character \(SafeText.name(of: scalar)) in “\(key)”; take it out.")
    case .unshown(let scalar, let key):
      Phrase(
        fr: "caractère \(SafeText.name(of: scalar)) dans « \(key) », qu'aucun écran ne montre ; retirez-le.",
        en: "character \(SafeText.name(of: scalar)) in “\(key)”, which no screen shows; take it out.")
    case .sharedAnswer(let alias, let other):
      Phrase(
        fr: "l'alias « \(words: alias) » est aussi celui du terme « \(words: other) » ; gardez-le pour un seul.",
        en: "the alias “\(words: alias)” is the term “\(words: other)”'s too; keep it for one of them.")
    case .foreignAlias(let alias, let term, let owner, let line): foreignAlias(alias, term, owner, line)
    case .alikeDefinitions(let term, let other, let line): alike(term, other, line)
    case .unknownKey(let key): unknown(key)
    case .split(let former, let other): split(former, other)
    case .thinDefinition(let term):
      Phrase(
        fr: "la définition de « \(words: term) » ne dit guère que son genre ; ajoutez ce qui le distingue.",
        en: "the definition of “\(words: term)” hardly says more than its kind; add what sets it apart.")
    }
  }

  private static func foreignAlias(_ alias: String, _ term: String, _ owner: String, _ line: Int?) -> Phrase {
    Phrase(
      fr:
        "« \(words: alias) », alias de « \(words: term) », est aussi le nom de « \(words: owner) »\(at(line)) ; gardez-le pour un seul.",
      en:
        "“\(words: alias)”, an alias of “\(words: term)”, is also the name of “\(words: owner)”\(at(line)); keep it for one of them."
    )
  }

  private static func unknown(_ key: String) -> Phrase {
    Phrase(
      fr: "clé « \(words: key) » inconnue de cette version : elle est ignorée.",
      en: "the key “\(words: key)” is not known to this version: it is ignored.")
  }

  private static func split(_ former: String, _ other: String) -> Phrase {
    Phrase(
      fr: "« \(words: former) » est aussi un ancien id de « \(words: other) » : les deux héritent de ses réponses.",
      en: "“\(words: former)” is a former id of “\(words: other)” too: both inherit its answers.")
  }

  private static func alike(_ term: String, _ other: String, _ line: Int?) -> Phrase {
    Phrase(
      fr:
        "les définitions de « \(words: term) » et de « \(words: other) »\(at(line)) sont faites des mêmes mots ; dites ce qui les distingue.",
      en:
        "the definitions of “\(words: term)” and “\(words: other)”\(at(line)) are made of the same words; say what sets them apart."
    )
  }

  private static func at(_ line: Int?) -> Phrase {
    line.map { Phrase(fr: " (ligne \($0))", en: " (line \($0))") } ?? Phrase("")
  }
}
