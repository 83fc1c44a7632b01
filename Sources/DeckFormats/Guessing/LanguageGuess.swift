// The language of a glossary, from the most frequent words and the letters of its definitions.

enum LanguageGuess {
  private static let words: [(code: String, words: Set<String>)] = [
    ("fr", set("le la les des un une et est du de pour qui dans par d l sur avec ce au aux en que ou se")),
    ("en", set("the of and is to for that with by in who which an are or on what it as from a be")),
    ("de", set("der die das und ist ein eine einer eines fur mit von im wird dem den des auf zu bei oder nicht sich")),
    ("es", set("el la los las un una y es de del para que con por se en al lo su cada como")),
    ("it", set("il la i gli le un una e di del della per che con da in al nel si lo dei sono")),
    ("pt", set("o a os as um uma e de do da para que com por em no na se ao dos das nao quem")),
    ("nl", set("de het een en van is voor die dat met door in op te niet wordt aan bij zijn of")),
    ("pl", set("i w z na do jest sie oraz przez dla ktory to od po lub nie jako")),
  ]
  private static let letters: [(code: String, letters: Set<Unicode.Scalar>)] = [
    ("fr", Set("èêùœ".unicodeScalars)), ("de", Set("äöüß".unicodeScalars)), ("es", Set("ñáíóú¿".unicodeScalars)),
    ("pt", Set("ãõ".unicodeScalars)), ("it", Set("ìò".unicodeScalars)), ("pl", Set("ąęłńśźż".unicodeScalars)),
  ]
  private static let mostTerms = 200

  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  /// `usual`: the language of the reader, where words do not tell, or tell it as well as another one.
  static func of(_ drafts: [Draft], usual: String) -> String {
    var counts: [String: Int] = [:]
    for draft in drafts.prefix(mostTerms) {
      let text = draft.definition.isEmpty ? draft.names.joined(separator: " ") : draft.definition
      if let code = byLetters(text) {
        counts[code, default: 0] += 3
        continue
      }
      for word in Folded.words(text) {
        for (code, words) in words where words.contains(word) { counts[code, default: 0] += 1 }
      }
      for (code, letters) in letters { counts[code, default: 0] += text.unicodeScalars.count(where: letters.contains) }
    }
    let most = counts.values.max() ?? 0
    // A word more or less is chance.
    if counts[usual, default: 0] + max(1, most / 10) >= most { return usual }
    return (words.map(\.code) + ["ja", "ko", "zh", "ru", "el", "ar", "he"]).first { counts[$0] == most } ?? usual
  }

  private static func byLetters(_ text: String) -> String? {
    var han = false
    for scalar in text.unicodeScalars.prefix(200) {
      switch scalar.value {
      case 0x3040...0x30FF: return "ja"
      case 0xAC00...0xD7AF: return "ko"
      case 0x0400...0x04FF: return "ru"
      case 0x0370...0x03FF: return "el"
      case 0x0600...0x06FF: return "ar"
      case 0x0590...0x05FF: return "he"
      case 0x4E00...0x9FFF: han = true
      default: break
      }
    }
    return han ? "zh" : nil
  }

  /// The code of a language that a file states: `pt-BR` is `pt`.
  static func code(_ stated: String) -> String? {
    let code = stated.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (97...122).contains($0) } ? code : nil
  }
}
