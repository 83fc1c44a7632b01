// Texts that somebody made to hurt: nested, repeated or referred to without end; and links, which no reader follows.

import Documents
import Foundation
import Testing

@Suite struct HostileTextTests {
  @Test(arguments: [
    String(repeating: "<div><blockquote>", count: 50_000) + "Un mot.",
    String(repeating: "<b>", count: 50_000) + "Un mot.",
    "<p \((0..<50_000).map { "a\($0) " }.joined())>Un mot.",
    "<p \((0..<50_000).map { "a\($0)='>' " }.joined())>Un mot.",
  ])
  func aPageOverTheLimitsOfTheParserIsNotRead(_ html: String) {
    #expect(HTMLReader.read(html) == nil)
  }

  @Test func aPageOfManyAttributesIsRead() throws {
    let page = "<p title='it's' \((0..<150).map { "a\($0)=\"<b c>\" " }.joined())>Un mot."
    #expect(try #require(HTMLReader.read(page)).outline == ["p Un mot."])
    let words = String(repeating: "mot ", count: 5_000)
    #expect(try #require(HTMLReader.read("<p>3 < 4 \(words)</p>")).outline.count == 1)
  }

  @Test func noWordOfALongPageIsLost() throws {
    let terms = (0..<4_000).map { "<dt>été \($0) &eacute;<dd>sens \($0)" }
    let page = try #require(HTMLReader.read("<dl>\(terms.joined())</dl>"))
    #expect(page.outline == (0..<4_000).map { "dt été \($0) é = p sens \($0)" })
  }

  @Test func theMainPartOfAMainPartIsReadOnce() throws {
    let page = "<main><p>Un</p><div role=main><p>Deux</p></div></main><main><p>Trois</p></main>"
    #expect(try #require(HTMLReader.read(page)).outline == ["p Un", "p Deux", "p Trois"])
  }

  @Test func aTermBaseIsWholeAndInTheTextsOwnLetters() throws {
    let body = "<martif xml:lang='fr'><termEntry><langSet xml:lang='fr'><term>été</term></langSet></termEntry></martif>"
    for encoding in ["ISO-8859-1", "UTF-16", "windows-1252"] {
      let text = "<?xml version='1.0' encoding='\(encoding)'?>" + body
      #expect(try #require(TermBaseReader.read(Array(text.utf8))).outline == ["dt été = "], "\(encoding)")
    }
    #expect(TermBaseReader.read(Array(body.utf8.dropLast(12))) == nil)
  }

  /// What cmark takes quadratic time or memory for.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "|\(String(repeating: "a|", count: 20_000))\n|\(String(repeating: "-|", count: 20_000))\n"
        + String(repeating: "a\n", count: 20_000),
      "|\(String(repeating: "a|", count: 300))\n|\(String(repeating: "-|", count: 300))\n"
        + String(repeating: "a\n", count: 20_000),
      String(repeating: "|\n|-|\n", count: 20_000), String(repeating: "> |\n> |-|\n", count: 20_000),
      String(repeating: "a\n", count: 20_000) + "-|-\n", String(repeating: "![[]()", count: 30_000),
      "[a]: /\(String(repeating: "u", count: 50_000))\n\n" + String(repeating: "[a]", count: 50_000),
      "a\n1. - [a]: /\(String(repeating: "u", count: 50_000))\n\n" + String(repeating: "[a]", count: 50_000),
      "[a]: /u \"\(String(repeating: "u\n", count: 50_000))\"\n\n" + String(repeating: "[a]", count: 50_000),
      "```\n    ```\n" + String(repeating: "> ", count: 50_000) + "a",
    ])
  func markdownOverTheLimitsTakesNoLongTime(_ text: String) {
    #expect(!MarkdownReader.read(text + "\n\nUn mot.").outline.isEmpty)
  }

  @Test func aTableBelowManyLinesOfTextIsStillATable() {
    let list = (0..<30).map { "- mot \($0)\n" }.joined()
    #expect(
      MarkdownReader.read("\(list)\n| a | b |\n|---|---|\n| c | d |").outline.suffix(2) == ["| a | b |", "| c | d |"])
    let rows = (0..<30).map { "| c\($0) | d |\n" }.joined()
    #expect(MarkdownReader.read("| a | b |\n|---|---|\n\(rows)|---|---|\n| e | f |").outline.last == "| e | f |")
  }

  @Test func dataOfReferencesToReferencesIsNone() {
    let doubled = (1...12).map { level in
      "a\(level): &a\(level)\n" + (0..<10).map { "  k\($0): *a\(level - 1)\n" }.joined()
    }
    #expect(DataReader.read("a0: &a0\n  k: x\n" + doubled.joined()) == nil)
  }

  @Test func dataOfManyColumnsIsBounded() {
    let first = "{" + (0..<64).map { "\"k\($0)\": \"v\"" }.joined(separator: ", ") + "}"
    let text = "[\(first)" + String(repeating: ",{\"k0\": \"v\"}", count: 20_000) + "]"
    #expect(DataReader.read(text) == nil)
  }

  @Test(arguments: [200, 2_000]) func dataNestedByItsIndentIsBounded(_ depth: Int) {
    let text = (0..<depth).map { String(repeating: " ", count: $0) + "k\($0):\n" }.joined()
    #expect(DataReader.read(text).map(\.blocks.count) ?? 0 == 0)
  }

  @Test func noLinkIsFollowed() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "ramp-link-\(UInt64.random(in: 0 ... .max)).txt")
    try "SECRET".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let path = file.path(percentEncoded: false)
    let texts = [
      AsciiDocReader.read("Un:: mot\n\ninclude::\(path)[]\n").outline,
      RestructuredReader.read("Un\n  mot\n\n.. include:: \(path)\n\n.. csv-table:: x\n   :file: \(path)\n").outline,
      OrgReader.read("- Un :: mot\n\n#+INCLUDE: \"\(path)\"\n").outline,
      LaTeXReader.read("\\item[Un] mot \\input{\(path)}\\include{\(path)}").outline,
      MarkdownReader.read("Un mot\n\n![x](\(path))\n<iframe src='\(path)'></iframe>\n").outline,
      HTMLReader.read("<p>Un mot<object data='\(path)'></object><link rel=import href='\(path)'>")?.outline ?? [],
      DataReader.read("a: !include \(path)\nb: c\n")?.outline ?? [],
      TermBaseReader.read(
        Array(
          "<!DOCTYPE m SYSTEM '\(path)'><martif><termEntry><langSet><term>Un</term></langSet></termEntry></martif>".utf8
        ))?
        .outline ?? [],
    ]
    for outline in texts {
      #expect(!outline.isEmpty)
      #expect(!outline.joined().contains("SECRET"))
    }
  }
}
