// The learner's aliases in the fold: each text once, gone with its line.

import Glossary
import Learning
import Testing

@Suite struct AliasesTests {
  func fold(_ texts: String...) throws -> Aliases {
    var history = History(try #require(Day("2026-11-23")))
    let term = try #require(TermAddress("ventes-fr/sdr"))
    return history.fold(texts.enumerated().map { ($0.offset, .alias(Alias(on: term, $0.element))) }).aliases
  }

  @Test func aliasesAddUpInTheirOrder() throws {
    let aliases = try fold("prospecteur", "SDR junior", "prospecteur")
    let term = try #require(TermAddress("ventes-fr/sdr"))
    #expect(aliases.texts(of: term) == ["prospecteur", "SDR junior"])
    #expect(aliases[term].count == 3)
    #expect(aliases.texts(of: try #require(TermAddress("ventes-fr/mdr"))).isEmpty)
  }

  @Test func anAliasReplacesNoNote() throws {
    var history = History(try #require(Day("2026-11-23")))
    let term = try #require(TermAddress("ventes-fr/sdr"))
    let progress = history.fold([(0, .note(Note(on: term, "Paul"))), (1, .alias(Alias(on: term, "prospecteur")))])
    #expect(progress.notes == [term: "Paul"])
  }

  @Test func aTextFitsIntoOneLine() throws {
    let term = try #require(TermAddress("ventes-fr/sdr"))
    #expect(Alias(on: term, "a\nb").text == "a b")
    #expect(Alias(on: term, String(repeating: "é", count: 5000)).text.utf8.count == Alias.longest)
  }
}
