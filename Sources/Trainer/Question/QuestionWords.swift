// What a question asks for, sentences about the judge's verdict, and the names of grades.

import Glossary
import Learning
import Phrases
import Study

package enum VerdictWords {
  /// `wasSeen`: the learner had seen the answer before.
  package static func sentence(_ judgement: Judgement, in deck: Deck, wasSeen: Bool = false) -> Phrase {
    if wasSeen, judgement.verdict.isRight {
      return Phrase(fr: "✓ Juste, réponse déjà vue.", en: "✓ Right, answer already seen.")
    }
    return switch judgement.verdict {
    case .exact, .equivalent:
      Phrase(fr: "✓ Juste\(lowered(judgement)).", en: "✓ Right\(lowered(judgement)).")
    case .typo:
      Phrase(
        fr: "✓ Juste, à \(edits(judgement)) près\(lowered(judgement)).",
        en: "✓ Right, \(edits(judgement)) off\(lowered(judgement)).")
    case .close: nearly(judgement, in: deck)
    case .otherTerm: other(judgement.got.flatMap { deck[$0] }, in: deck)
    case .wrong: wrong(judgement)
    case .blank: Phrase(fr: "La voici :", en: "Here it is:")
    }
  }

  /// Why the grade is not the best one; empty if it is.
  private static func lowered(_ judgement: Judgement) -> Phrase {
    switch judgement.lowered {
    case .hints(1): Phrase(fr: ", avec un indice", en: ", with a hint")
    case .hints(let count):
      Phrase(fr: ", mais \(count) indices comptent comme oublié", en: ", but \(count) hints count as forgotten")
    case .slow: Phrase(fr: ", après réflexion", en: ", after some thought")
    case nil: Phrase("")
    }
  }

  private static func nearly(_ judgement: Judgement, in deck: Deck) -> Phrase {
    switch judgement.reason {
    case .shortfall(.missing): missing(judgement.missing.map { Words.typeset($0, in: deck) })
    case .shortfall(.ending):
      Phrase(
        fr: "✗ Presque : le mot est « \(words: judgement.missing.map { Words.typeset($0, in: deck) }.joined()) ».",
        en: "✗ Nearly: the word is “\(words: judgement.missing.joined())”.")
    case .shortfall(.order):
      Phrase(
        fr: "✗ Presque : les bons mots, dans un autre ordre.", en: "✗ Nearly: the right words, in a different order.")
    case .contradiction, nil: Phrase(fr: "✗ Presque.", en: "✗ Nearly.")
    }
  }

  private static func missing(_ words: [String]) -> Phrase {
    Phrase(
      fr: "✗ Presque : il manque \(words: words.map { "« \($0) »" }.joined(separator: ", ")).",
      en: "✗ Nearly: \(words: words.map { "“\($0)”" }.joined(separator: ", ")) "
        + "\(English.plural(words.count, "is", "are")) missing.")
  }

  private static func wrong(_ judgement: Judgement) -> Phrase {
    switch judgement.reason {
    case .contradiction(.opposite): Phrase(fr: "✗ C'est le contraire.", en: "✗ That's the opposite.")
    case .contradiction(.number): Phrase(fr: "✗ Ce n'est pas le même nombre.", en: "✗ That's a different number.")
    case .shortfall, nil: Phrase(fr: "✗ Ce n'est pas cela.", en: "✗ That's not it.")
    }
  }

  private static func edits(_ judgement: Judgement) -> Phrase {
    .count(judgement.edits, fr: ("lettre", "lettres"), en: ("letter", "letters"))
  }

  private static func other(_ term: Term?, in deck: Deck) -> Phrase {
    guard let term else { return Phrase(fr: "✗ C'est un autre terme.", en: "✗ That's another term.") }
    let title = Words.typeset(term.title, in: deck)
    let meaning = term.hasDefinition ? term.definition : term.names.first ?? term.title
    let definition = Words.typeset(meaning, in: deck)
    return Phrase(
      fr: "✗ C'est un autre terme. \(words: title) : \(words: definition)",
      en: "✗ That's another term. \(words: title): \(words: definition)")
  }

  /// After Escape on a verdict.
  static func leftBehind(_ grade: Grade) -> Phrase {
    Phrase(
      fr: "Réponse enregistrée : \(self.grade(grade)). u l'annule.",
      en: "Answer saved: \(self.grade(grade)). u to undo.")
  }

  /// After `u` on a verdict.
  static let reopened = Phrase(
    fr: "Corrigez, puis Entrée : « Difficile » au plus, la réponse était vue.",
    en: "Fix it, then Enter: “Hard” at best, you've seen the answer.")

  /// The proposed grade with its key. A right answer that is a failure had too many hints.
  static func proposed(_ judgement: Judgement) -> Phrase {
    judgement.verdict.isRight && judgement.grade == .nearMiss
      ? Phrase(fr: "1 Oublié (2 indices)", en: "1 Again (2 hints)") : grade(judgement.grade)
  }

  /// The grade with its key. A near miss is a failure too, but the learner reads « presque ».
  static func grade(_ grade: Grade) -> Phrase {
    switch grade {
    case .nearMiss: Phrase(fr: "1 Oublié (presque)", en: "1 Again (nearly)")
    case .blank, .again: Phrase(fr: "1 Oublié", en: "1 Again")
    case .hard: Phrase(fr: "2 Difficile", en: "2 Hard")
    case .good: Phrase(fr: "3 Bien", en: "3 Good")
    case .easy: Phrase(fr: "4 Facile", en: "4 Easy")
    }
  }
}

// The request under a prompt, such as « Quel est son sigle ? »: on the screen, and on the front of an Anki note.

extension Words {
  package static func request(for question: Question) -> Phrase {
    let card = question.card
    switch card.face {
    case .name where question.situation != nil:
      return Phrase(fr: "Une situation : quel terme manque ?", en: "A situation: which term is missing?")
    case .expand: return expand(KindWords.indefinite(card.term.kind))
    case .abbreviate: return Phrase(fr: "Quel est son sigle ?", en: "What's its acronym?")
    case .name: return Phrase(fr: "Quel est ce terme ?", en: "Which term is this?")
    case .define where card.term.kind == .role:
      return Phrase(fr: "En quoi consiste ce rôle ?", en: "What does this role do?")
    case .define: return Phrase(fr: "Qu'est-ce que c'est ?", en: "What is it?")
    }
  }

  /// Names the kind of the term: that helps the memory and does not give the answer away.
  private static func expand(_ kind: Phrase) -> Phrase {
    Phrase(
      fr: "Que signifie ce sigle ? (\(kind))", en: "What does this acronym stand for? (\(kind))")
  }
}
