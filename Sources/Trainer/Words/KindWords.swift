// The words for kinds of terms and for faces of cards.

import Glossary
import Phrases

package enum KindWords {
  /// A kind that the deck's author invented keeps its word.
  package static func word(for kind: Kind) -> Phrase {
    switch kind {
    case .role: Phrase(fr: "rôle", en: "role")
    case .metric: Phrase(fr: "indicateur", en: "metric")
    case .method: Phrase(fr: "méthode", en: "method")
    case .interaction: Phrase(fr: "interaction", en: "interaction")
    case .concept: Phrase(fr: "notion", en: "concept")
    default: Phrase(words: kind.word)
    }
  }

  /// « un rôle »: for a sentence about one term.
  static func indefinite(_ kind: Kind) -> Phrase {
    switch kind {
    case .role: Phrase(fr: "un rôle", en: "a role")
    case .metric: Phrase(fr: "un indicateur", en: "a metric")
    case .method: Phrase(fr: "une méthode", en: "a method")
    case .interaction: Phrase(fr: "une interaction", en: "an interaction")
    case .concept: Phrase(fr: "une notion", en: "a concept")
    default: Phrase(words: kind.word)
    }
  }

  package static func plural(of kind: Kind) -> Phrase {
    switch kind {
    case .role: Phrase(fr: "Rôles", en: "Roles")
    case .metric: Phrase(fr: "Indicateurs", en: "Metrics")
    case .method: Phrase(fr: "Méthodes", en: "Methods")
    case .interaction: Phrase(fr: "Interactions", en: "Interactions")
    case .concept: Phrase(fr: "Notions", en: "Concepts")
    default: Phrase(words: kind.word)
    }
  }

  /// A face as « prompt › answer ».
  static func word(for face: Face) -> Phrase {
    switch face {
    case .expand: Phrase(fr: "Sigle › nom", en: "Acronym › name")
    case .abbreviate: Phrase(fr: "Nom › sigle", en: "Name › acronym")
    case .name: Phrase(fr: "Sens › terme", en: "Meaning › term")
    case .define: Phrase(fr: "Terme › sens", en: "Term › meaning")
    }
  }
}
