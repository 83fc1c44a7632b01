// A file within the limit can make a deck file beyond it.

import DeckFormats
import Glossary
import Testing

@Suite struct ImportSizeTests {
  @Test func aDeckWhoseFileCouldNotBeReadIsRefused() throws {
    let notes = Array(String(repeating: "A. ", count: 420_000).utf8)
    #expect(notes.count < DeckYAML.largest)
    #expect(try problem(notes).reason == .tooLarge(limit: DeckYAML.largest))
  }
}
