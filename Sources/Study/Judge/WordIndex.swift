// An index of the words of all headwords, built when the first answer needs it: most answers are exactly a name, and a
// large deck has tens of thousands of words.

import Glossary
import Synchronization

final class WordIndex: Sendable {
  private let headwords: [Headwords.Headword]
  private let built = Mutex<Built?>(nil)

  private struct Built {
    /// The indices of headwords by the key of their words.
    var owners: [String: [Int]] = [:]
    /// The words of all headwords, without endings.
    var vocabulary: Set<String> = []
  }

  init(_ headwords: [Headwords.Headword]) { self.headwords = headwords }

  /// The headwords that these words are, but for small words and endings, in deck order.
  func owners(of words: NameWords) -> [Headwords.Headword] {
    reading { $0.owners[words.key, default: []].map { headwords[$0] } }
  }

  /// Whether some headword has this word.
  func isKnown(_ word: NameWord) -> Bool { reading { $0.vocabulary.contains(word.base) } }

  private func reading<Result: Sendable>(_ body: (Built) -> Result) -> Result {
    built.withLock { built in
      let found = built ?? build()
      built = found
      return body(found)
    }
  }

  private func build() -> Built {
    var built = Built()
    var known = NameWord.Cache()
    for (index, headword) in headwords.enumerated() {
      for reading in headword.name.readings {
        let key = WordKey(reading, &known)
        guard !key.bases.isEmpty else { continue }
        built.owners[key.text, default: []].append(index)
        built.vocabulary.formUnion(key.bases)
      }
    }
    return built
  }
}
