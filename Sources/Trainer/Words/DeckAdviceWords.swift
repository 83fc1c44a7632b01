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
          "définition de \(characters) caractères ; au-delà de \(limit), on ne la redit pas de mémoire : mettez le reste en « points ».",
        en: "a definition of \(characters) characters; past \(limit) nobody can say it back: move the rest to “points”."
      )
    case .tellingDefinition(let word):
      Phrase(
        fr: "la définition contient sa réponse, « \(words: word) » ; dites-le autrement.",
        en: "the definition contains its own answer, “\(words: word)”; say it another way.")
    case .sameQuestion(let other):
      Phrase(
        fr: "même définition que le terme « \(words: other) » : la question aurait deux réponses ; distinguez-les.",
        en:
          "the same definition as the term “\(words: other)”: the question would have two answers; make them distinct.")
    case .acronymWithoutName(let acronym):
      Phrase(
        fr:
          "« \(words: acronym) » n'a pas de nom ; ajoutez « names » pour qu'on puisse demander ce que le sigle signifie.",
        en: "“\(words: acronym)” has no name; add “names” so Ramp can ask what it stands for.")
    case .comment(let rest):
      Phrase(
        fr:
          "le texte s'arrête avant « \(rest) », un commentaire pour YAML ; s'il en fait partie, des guillemets.",
        en: "the text ends before “\(rest)”, a comment in YAML; if it belongs to the text, quote it all.")
    case .invisible(let scalar, let key):
      Phrase(
        fr: "caractère invisible \(SafeText.name(of: scalar)) dans « \(key) » ; retirez-le.",
        en: "invisible character \(SafeText.name(of: scalar)) in “\(key)”; remove it.")
    case .unshown(let scalar, let key):
      Phrase(
        fr: "caractère \(SafeText.name(of: scalar)) dans « \(key) », qu'aucun écran ne montre ; retirez-le.",
        en: "character \(SafeText.name(of: scalar)) in “\(key)”, which no screen shows; remove it.")
    case .sharedAnswer(let alias, let other):
      Phrase(
        fr: "l'alias « \(words: alias) » est aussi celui du terme « \(words: other) » ; gardez-le pour un seul.",
        en: "the alias “\(words: alias)” also belongs to the term “\(words: other)”; keep it for one of them.")
    case .foreignAlias(let alias, let term, let owner, let line): foreignAlias(alias, term, owner, line)
    case .alikeDefinitions(let term, let other, let line): alike(term, other, line)
    case .unknownKey(let key): unknown(key)
    case .split(let former, let other): split(former, other)
    case .thinDefinition(let term):
      Phrase(
        fr: "« \(words: term) » : la définition ne dit guère que sa famille ; ajoutez ce qui le distingue.",
        en: "the definition of “\(words: term)” hardly says more than its kind; add what sets it apart.")
    }
  }

  private static func foreignAlias(_ alias: String, _ term: String, _ owner: String, _ line: Int?) -> Phrase {
    Phrase(
      fr:
        "« \(words: alias) », alias du terme « \(words: term) », est aussi le nom du terme « \(words: owner) »\(at(line)) ; gardez-le pour un seul.",
      en:
        "“\(words: alias)”, an alias of “\(words: term)”, is also the name of “\(words: owner)”\(at(line)); keep it for one of them."
    )
  }

  private static func unknown(_ key: String) -> Phrase {
    Phrase(
      fr: "clé « \(words: key) » inconnue de cette version : elle est ignorée.",
      en: "this version doesn't know the key “\(words: key)”: it's ignored.")
  }

  private static func split(_ former: String, _ other: String) -> Phrase {
    Phrase(
      fr:
        "« \(words: former) » est aussi un ancien id du terme « \(words: other) » : les deux héritent de ses réponses.",
      en: "“\(words: former)” is also a former id of “\(words: other)”: both inherit its answers.")
  }

  private static func alike(_ term: String, _ other: String, _ line: Int?) -> Phrase {
    Phrase(
      fr:
        "« \(words: term) » et « \(words: other) »\(at(line)) : les définitions sont faites des mêmes mots ; dites ce qui les distingue.",
      en:
        "the definitions of “\(words: term)” and “\(words: other)”\(at(line)) are made of the same words; say what sets them apart."
    )
  }

  private static func at(_ line: Int?) -> Phrase {
    line.map { Phrase(fr: " (ligne \($0))", en: " (line \($0))") } ?? Phrase("")
  }
}
