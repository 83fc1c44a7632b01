// One place decides which characters leave: what it lets out in words, in cells of tables and in JSON.

import Foundation
import Glossary
import Harness
import Testing

@Suite struct ExitTextTests {
  @Test(arguments: OddCharacter.all) func aTextLeavesInWords(_ odd: OddCharacter) {
    #expect(SafeText.clean(odd.text) == odd.words)
    #expect(Array(SafeText.clean(odd.words).unicodeScalars) == Array(odd.words.unicodeScalars), "not the same twice")
  }

  @Test(arguments: OddCharacter.all) func aCellOfATableIsTheTextInWords(_ odd: OddCharacter) {
    #expect(SafeText.cell(odd.text) == odd.words)
  }

  @Test(arguments: OddCharacter.all) func aStringOfJSONSaysExactlyTheText(_ odd: OddCharacter) throws {
    let json = SafeText.json(String(decoding: try JSONEncoder().encode([odd.text]), as: UTF8.self))
    #expect(json == "[\"\(odd.json)\"]")
    let back = try JSONDecoder().decode([String].self, from: Data(json.utf8))
    #expect(back.map { Array($0.unicodeScalars) } == [Array(odd.text.unicodeScalars)])
  }

  @Test func noScalarOfUnicodeLeavesThatNoTextNeeds() {
    OddCharacter.everything { text in
      #expect(!SafeText.clean(text).unicodeScalars.contains(where: OddCharacter.isForbidden))
      #expect(!SafeText.cell(text).unicodeScalars.contains(where: OddCharacter.isForbidden))
      let escaped = SafeText.json(text).unicodeScalars.filter { !["\t", "\r", "\n"].contains($0) }
      #expect(!escaped.contains(where: OddCharacter.isForbidden))
    }
  }

  @Test func everyScalarThatPeopleSeeLeavesAsItIs() {
    OddCharacter.everything { text in
      let seen = String.UnicodeScalarView(text.unicodeScalars.filter { !OddCharacter.isForbidden($0) })
      #expect(SafeText.clean(String(seen)).unicodeScalars.elementsEqual(seen))
    }
  }

  @Test func aFileKeepsTheByteOrderMarkAtItsStartOnly() {
    let file = SafeText.file("\u{FEFF}a;\u{FEFF}b\r\n\tc\u{1B}")
    #expect(file.unicodeScalars.elementsEqual("\u{FEFF}a;b\r\n\tc\u{FFFD}".unicodeScalars))
  }

  @Test func aCharacterIsNamedByItsNumber() {
    #expect(SafeText.name(of: "\u{AD}") == "U+00AD")
    #expect(SafeText.name(of: "\u{E0041}") == "U+E0041")
  }
}
