// The grid: what is put is what is read, and nothing leaves it.

import Terminal
import Testing

@Suite struct CanvasTests {
  @Test func whatIsPutIsRead() {
    var canvas = Canvas(Size(rows: 2, columns: 12))
    canvas.put("Révision", row: 0, column: 1, style: .strong)
    canvas.put("7/18", row: 1, endingAt: 12)
    #expect(canvas.lines == [" Révision", "        7/18"])
    #expect(canvas[0, 1].style == .strong)
    #expect(canvas[0, 0].style == .plain)
  }

  @Test func nothingIsDrawnOutside() {
    var canvas = Canvas(Size(rows: 2, columns: 4))
    for (row, column) in [(-1, 0), (2, 0), (0, -2), (0, 3), (1, 99)] { canvas.put("abc", row: row, column: column) }
    #expect(canvas.lines == ["c  a", ""])
    var none = Canvas(Size(rows: 0, columns: 0))
    none.put("x", row: 0, column: 0)
    #expect(none.text == "")
  }

  @Test func aWideCharacterTakesTwoCellsOrNone() {
    var canvas = Canvas(Size(rows: 1, columns: 5))
    canvas.put("作者x", row: 0, column: 0)
    #expect(canvas.lines == ["作者x"])
    canvas.put("a", row: 0, column: 1)
    #expect(canvas.lines == [" a者x"])
    canvas.put("作", row: 0, column: 4)
    #expect(canvas.lines == [" a者x"])
  }

  @Test(arguments: ["\u{1B}]0;title\u{07}", "\u{202E}abc", "a\u{200B}b", "\u{9B}31m", "x\ny", "\u{7F}", "\t"])
  func nothingThatDisturbsATerminalGetsIn(_ text: String) {
    var canvas = Canvas(Size(rows: 1, columns: 20))
    canvas.put(text, row: 0, column: 0)
    for scalar in canvas.text.unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(scalar.properties.generalCategory != .format)
    }
  }

  @Test func marksStayOnTheirBase() {
    var canvas = Canvas(Size(rows: 1, columns: 5))
    canvas.put("ae\u{301}b", row: 0, column: 1)
    #expect(canvas.lines == [" ae\u{301}b"])
    #expect(TextWidth.columns(of: "e\u{301}") == 1)
    #expect(TextWidth.columns(of: "👩‍💻") == 2)
    #expect(TextWidth.columns(of: "« Coût »\u{202F}…") == 10)
  }
}

@Suite struct CanvasFillTests {
  @Test func aRowIsFilledWithinTheGrid() {
    var canvas = Canvas(Size(rows: 2, columns: 4))
    canvas.fill(row: 0, columns: -1..<9, with: "─", style: .faint)
    canvas.fill(row: 0, columns: 1..<2)
    canvas.fill(row: 2, columns: 0..<4, with: "x")
    canvas.fill(row: 1, columns: 0..<4, with: "作")
    #expect(canvas.lines == ["─ ──", ""])
    #expect([canvas[0, 0].style, canvas[0, 1].style] == [.faint, .plain])
  }

  @Test func whatIsFilledIsShownInAsciiToo() {
    var canvas = Canvas(Size(rows: 1, columns: 3), .ascii)
    canvas.fill(row: 0, columns: 0..<3, with: "─")
    #expect(canvas.lines == ["---"])
  }

  @Test func halfOfAWideCharacterGoesWithTheOther() {
    var canvas = Canvas(Size(rows: 1, columns: 4))
    canvas.put("作者", row: 0, column: 0)
    canvas.fill(row: 0, columns: 1..<3, with: "-")
    #expect(canvas.lines == [" --"])
  }

  @Test func onlyRowsThatDifferAreNamed() {
    var former = Canvas(Size(rows: 3, columns: 4))
    former.put("abc", row: 1, column: 0)
    var canvas = former
    #expect(canvas.rows(unlike: former) == [])
    canvas.put("b", row: 1, column: 1, style: .strong)
    canvas.put("e\u{301}", row: 2, column: 0)
    #expect(canvas.rows(unlike: former) == [1, 2])
    #expect(canvas.rows(unlike: nil) == [0, 1, 2])
    #expect(canvas.rows(unlike: Canvas(Size(rows: 3, columns: 5))) == [0, 1, 2])
  }
}

@Suite struct TextLayoutTests {
  @Test func linesAreFoldedAtOrdinarySpacesOnly() {
    #expect(TextLayout.wrap("un deux trois", width: 8) == ["un deux", "trois"])
    #expect(TextLayout.wrap("prix\u{A0}: dix", width: 6) == ["prix\u{A0}:", "dix"])
    #expect(TextLayout.wrap("", width: 8) == [])
    #expect(TextLayout.wrap("mot", width: 0) == [])
  }

  @Test func aBlankThatCarriesAMarkIsNoPlaceToFold() {
    #expect(TextLayout.wrap("un \u{301} seul", width: 3) == ["un \u{301}", "seu", "l"])
  }

  @Test func aWordLongerThanTheLineIsCut() {
    #expect(TextLayout.wrap("ab cdefghij kl", width: 4) == ["ab", "cdef", "ghij", "kl"])
    #expect(TextLayout.wrap("作者作者", width: 3) == ["作", "者", "作", "者"])
  }

  @Test func noLineIsWiderThanAsked() {
    let text = "Prospecte à froid une région ou un secteur, 作者 et anticonstitutionnellement l’y rencontre."
    for width in 2...80 {
      #expect(TextLayout.wrap(text, width: width).allSatisfy { TextWidth.columns(of: $0) <= width }, "width \(width)")
    }
  }

  @Test func aShortenedTextEndsWithAnEllipsis() {
    #expect(TextLayout.shortened("abcdef", width: 4) == "abc…")
    #expect(TextLayout.shortened("abcd", width: 4) == "abcd")
  }
}

@Suite struct ProgressBarTests {
  @Test func partsFollowOneAnotherAndEachHasAColumn() {
    func bar(_ counts: [Int], of total: Int) -> String {
      ProgressBar.text(parts: zip(counts, "█▒░").map { ($0, $1) }, of: total, columns: 12)
    }
    #expect(bar([5, 2, 1], of: 10) == "▕█████▒▒░··▏")
    #expect(bar([1, 1, 1], of: 900) == "▕█▒░·······▏")
    #expect(bar([10, 0, 0], of: 10) == "▕██████████▏")
    #expect(bar([0, 0, 0], of: 0) == "▕··········▏")
  }

  @Test func somethingDoneShowsAndSomethingLeftShows() {
    #expect(ProgressBar.text(0, of: 9, columns: 6) == "▕░░░░▏")
    #expect(ProgressBar.text(3, expected: 6, of: 12, columns: 6) == "▕█▒░░▏")
    #expect(ProgressBar.text(6, expected: 3, of: 12, columns: 6) == "▕██░░▏")
    #expect(ProgressBar.text(1, of: 900, columns: 6) == "▕█░░░▏")
    #expect(ProgressBar.text(899, of: 900, columns: 6) == "▕███░▏")
    #expect(ProgressBar.text(9, of: 9, columns: 6) == "▕████▏")
    #expect(ProgressBar.text(0, of: 0, columns: 6) == "▕░░░░▏")
    #expect(ProgressBar.text(3, of: 2, columns: 0) == "▕▏")
  }

  @Test func aSparklineReachesItsFullHeightAtTheLargest() {
    #expect(Sparkline.text([0, 7, 14]) == "▁▄█")
    #expect(Sparkline.text([]) == "")
    #expect(Sparkline.text([40, 50, 75, 100, 120], from: 50, to: 100) == "▁▁▄██")
    #expect(Sparkline.text([7, 7], from: 7) == "▁▁")
    #expect(Sparkline.text([0, 0]) == "▁▁")
  }
}
