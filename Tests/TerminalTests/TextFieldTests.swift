// A field drawn where it stands: the cursor is where the next character will come, whatever the screen makes of the text.

import Terminal
import Testing

@Suite struct TextFieldTests {
  @Test(arguments: [
    (Symbols.unicode, "œuvre", "œuvre▏", 5), (.ascii, "œuvre", "oeuvre_", 6), (.ascii, "日本", "??_", 2),
    (.unicode, "日本", "日本▏", 4), (.ascii, "5 €", "5 EUR_", 5), (.ascii, "", "_", 0),
  ])
  func theCursorStandsBehindWhatIsShown(_ symbols: Symbols, _ text: String, _ line: String, _ column: Int) {
    let canvas = Self.drawn(TextField(text), symbols)
    #expect(canvas.lines == [line])
    #expect(canvas.cursor == CellPosition(row: 0, column: column))
  }

  @Test func theCursorStandsOnTheCharacterThatComesNext() {
    var field = TextField("l’œil")
    for key in [Key.left, .left] { _ = field.handle(key) }
    #expect(Self.drawn(field, .ascii).lines == ["l'oeil"])
    #expect(Self.drawn(field, .ascii).cursor == CellPosition(row: 0, column: 4))
    #expect(Self.drawn(field, .unicode).cursor == CellPosition(row: 0, column: 3))
  }

  /// A terminal sends scalar by scalar.
  @Test func aMarkThatIsTypedJoinsItsLetter() {
    var field = TextField()
    for key in ["a", "e", "\u{301}", "x"] { _ = field.handle(.character(Character(key))) }
    _ = field.handle(.left)
    _ = field.handle(.backspace)
    #expect(field.text == "ax")
    field.paste("\u{301}")
    #expect(field.text == "áx")
    _ = field.handle(.left)
    _ = field.handle(.delete)
    #expect(field.text == "x")
  }

  /// Letters that become two or three make the text longer than it is.
  @Test(arguments: [Symbols.unicode, .ascii])
  func theCursorIsInSightHoweverTheTextIsShown(_ symbols: Symbols) {
    var field = TextField(String(repeating: "œ€日", count: 20))
    for _ in 0...60 {
      let canvas = Self.drawn(field, symbols)
      #expect((0..<10).contains(canvas.cursor.column))
      _ = field.handle(.left)
    }
  }

  private static func drawn(_ field: TextField, _ symbols: Symbols) -> Canvas {
    var canvas = Canvas(Size(rows: 1, columns: 20), symbols)
    field.draw(on: &canvas, row: 0, column: 0, columns: 10)
    return canvas
  }
}

/// The keys of a shell's line. In these texts « | » is the cursor.
@Suite struct LineEditingTests {
  @Test(arguments: [
    ("du premier appel|", "du premier |"), ("du premier  |", "du |"), ("l'appel|", "|"), ("du pre|mier", "du |mier"),
    ("|appel", "|appel"), ("   |", "|"), ("un\u{A0}mot|", "un\u{A0}|"),
  ])
  func ctrlWDeletesBackToTheLastBlank(_ before: String, _ after: String) {
    #expect(Self.edited(before, .control("w")) == after)
  }

  @Test(arguments: [("du pre|mier appel", "du pre|"), ("|tout", "|"), ("tout|", "tout|"), ("|", "|")])
  func ctrlKDeletesToTheEnd(_ before: String, _ after: String) {
    #expect(Self.edited(before, .control("k")) == after)
  }

  @Test(arguments: [("du pre|mier", "|mier"), ("|tout", "|tout")])
  func ctrlUDeletesToTheStart(_ before: String, _ after: String) {
    #expect(Self.edited(before, .control("u")) == after)
  }

  @Test(
    arguments: [Key.alt("b"), .wordLeft],
    [
      ("du premier appel|", "du premier |appel"), ("du premier |appel", "du |premier appel"), ("l'appel|", "l'|appel"),
      ("prix : |", "|prix : "), ("|mot", "|mot"), ("...|", "|..."), ("déjà42|", "|déjà42"),
    ])
  func theCursorGoesBackByAWord(_ key: Key, _ texts: (String, String)) {
    #expect(Self.edited(texts.0, key) == texts.1)
  }

  @Test(
    arguments: [Key.alt("f"), .wordRight],
    [
      ("|du premier", "du| premier"), ("du| premier", "du premier|"), ("|l'appel", "l|'appel"),
      ("| : prix", " : prix|"), ("mot|", "mot|"), ("|...", "...|"),
    ])
  func theCursorGoesOnByAWord(_ key: Key, _ texts: (String, String)) {
    #expect(Self.edited(texts.0, key) == texts.1)
  }

  @Test(arguments: [Key.alt("x"), .control("y"), .unknown]) func anyOtherKeyIsNotTaken(_ key: Key) {
    var field = TextField("mot")
    let isTaken = field.handle(key)
    #expect(!isTaken)
    #expect(field.text == "mot")
  }

  /// What becomes of the field by one key.
  private static func edited(_ text: String, _ key: Key) -> String {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    var field = TextField(parts.joined())
    for _ in 0..<(parts.last ?? "").count { _ = field.handle(.left) }
    let isTaken = field.handle(key)
    #expect(isTaken)
    _ = field.handle(.character("|"))
    return field.text
  }
}
