// Heads in capitals throughout, as old documents have them: there a short word in capitals is a word, and no acronym.

import Glossary

extension Findings {
  private static let fewestHeads = 3
  private static let shortestWord = 4

  mutating func nameCapitals() {
    let names = drafts.compactMap { $0.names.first }
    let capital = names.count { text in !text.unicodeScalars.contains(where: \.properties.isLowercase) }
    guard capital >= Self.fewestHeads, capital == names.count else { return }
    for index in drafts.indices where drafts[index].names.isEmpty {
      guard let word = drafts[index].acronym, Self.isWord(word) else { continue }
      drafts[index].names = [word]
      drafts[index].acronym = nil
      drafts[index].guesses.removeAll { if case .acronym = $0 { true } else { false } }
    }
  }

  /// Whether vowels and consonants take turns: DEVIS is a word, SDR is none.
  private static func isWord(_ text: String) -> Bool {
    let letters = Array(Folded.key(text))
    let vowels = letters.count { "aeiouy".contains($0) }
    let hasTwins = zip(letters, letters.dropFirst()).contains { $0 == $1 && "aeiou".contains($0) }
    return !hasTwins && letters.count >= shortestWord && letters.allSatisfy(\.isLetter) && vowels * 4 >= letters.count
      && vowels * 4 <= letters.count * 3
  }
}
