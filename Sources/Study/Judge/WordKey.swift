// The words of a name for an index, without endings. Most names need no second folding for it: the letters of `Reading`
// tell the words. Where they do not, `NameWords` does.

import Glossary

struct WordKey {
  /// The bases of the words of `NameWords`, in their order.
  let bases: [String]

  init(_ reading: Reading, _ known: inout NameWord.Cache) {
    bases = Self.plain(reading.whole, &known) ?? reading.words(&known).words.map(\.base)
  }

  /// The key of `NameWords`.
  var text: String { bases.count == 1 ? bases[0] : bases.joined(separator: " ") }

  /// `nil` if some word depends on more than its letters.
  private static func plain(_ letters: [Unicode.Scalar], _ known: inout NameWord.Cache) -> [String]? {
    var content: [String] = []
    var small: [String] = []
    for letters in letters.split(separator: " ") {
      let word = known.word(text(letters))
      guard word.isPlain else { return nil }
      switch word.role {
      case .small: small.append(word.base)
      case .content, .value, .negation, .affirmation: content.append(word.base)
      }
    }
    return content.isEmpty ? small : content
  }

  /// A fast path for ASCII, which most folded letters are.
  private static func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    guard letters.allSatisfy(\.isASCII) else {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: letters)
      return String(text)
    }
    return String(unsafeUninitializedCapacity: letters.count) { bytes in
      for (index, letter) in letters.enumerated() { bytes[index] = UInt8(truncatingIfNeeded: letter.value) }
      return letters.count
    }
  }
}
