// The test oracle of masks: whether a text tells the term that it asks for. It is written apart from `Mask`, in another
// way and with lists of its own, so that one can be wrong without the other.

import Glossary

package enum AnswerOracle {
  /// Whether the text says the acronym in capitals, a one-word name with a usual ending, a longer name as it is, or
  /// more than half of its words (two at least) in their order. One common word of a longer name is no answer.
  package static func reveals(_ text: String, _ term: Term) -> Bool {
    let words = Folding.words(text)
    return revealsAcronym(text, term)
      || (term.names + term.aliases).filter { !isInCapitals($0) }.contains { name in
        let name = Folding.words(name)
        if name.count == 1 { return name[0].count > 2 && words.contains { isForm($0, of: name[0]) } }
        return (name.count > 1 && words.contains(name)) || says(words, name)
      }
  }

  /// Whether the text says the term's acronym, or an alias of capitals.
  package static func revealsAcronym(_ text: String, _ term: Term) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let capitals = (term.names + term.aliases).filter(isInCapitals)
    return ([term.acronym].compactMap(\.self) + capitals).contains { acronym in
      let said = acronym.split { !$0.isLetter && !$0.isNumber }
      let plural = said.dropLast() + said.suffix(1).map { $0 + "s" }
      return !said.isEmpty && (words.contains(said) || words.contains(plural))
    }
  }

  private static func isInCapitals(_ name: String) -> Bool {
    name.count < 6 && name.count { $0.isUppercase } > 1 && Folding.words(name).count == 1
  }

  private static func isForm(_ word: String, of name: String) -> Bool {
    let stem = name.hasSuffix("e") && name.count > 4 ? String(name.dropLast()) : name
    let endings = name.count > 3 ? ["", "e", "s", "x", "es", "ed", "er", "ing"] : ["", "s"]
    return endings.contains { word == stem + $0 }
  }

  /// Whether a run of the name's words that count is in the text, glue apart.
  private static func says(_ words: [String], _ name: [String]) -> Bool {
    func counting(_ words: [String]) -> [String] {
      words.filter { !glue.contains($0) }
        .map { $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    }
    let text = counting(words)
    var said: Set<String> = []
    let name = counting(name).filter { said.insert($0).inserted }
    guard name.count > 1 else { return false }
    let length = max(2, name.count / 2 + 1)
    return (0...name.count - min(length, name.count)).contains { start in
      text.contains(Array(name[start..<min(start + length, name.count)]))
    }
  }

  /// Folded words that every text has.
  private static let glue: Set = [
    "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "a", "au", "aux", "en", "et", "ou", "par", "pour",
    "sur", "dans", "avec", "qui", "que", "qu", "s", "se", "son", "sa", "ses", "leur", "leurs", "ce", "cet", "cette",
    "the", "an", "of", "to", "and", "or", "for", "in", "on", "at", "by", "with", "as", "is", "its", "their", "that",
    "which", "est",
  ]
}
