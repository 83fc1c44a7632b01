// The bottom bar at every width, and a program driven by a terminal that is not there.

import Phrases
import Terminal
import Testing

@Suite struct KeyBarTests {
  static let hints = [
    KeyHint(
      Phrase(fr: "Espace", en: "Space"),
      Label(Phrase(fr: "voir la réponse", en: "show the answer"), Phrase(fr: "réponse", en: "answer"))),
    KeyHint(Phrase("u"), Label(fr: "annuler", en: "undo")),
    KeyHint(Phrase("t"), Label(fr: "taper", en: "type")),
    KeyHint(Phrase("?"), Label(fr: "aide", en: "help"), isPinned: true),
    KeyHint(Phrase("q"), Label(Phrase(fr: "pause", en: "pause"), Phrase("")), isPinned: true),
  ]

  func bar(_ columns: Int) -> String {
    var page = Page(Size(rows: 10, columns: columns), .french)
    page.keys(Self.hints)
    return page.canvas.lines[9]
  }

  @Test func shorterFormsComeBeforeFewerKeys() {
    #expect(bar(80) == " Espace voir la réponse   u annuler   t taper                  ? aide   q pause")
    #expect(bar(50) == " Espace réponse  u annuler  t taper     ? aide  q")
    #expect(bar(40) == " Espace réponse  u annuler    ? aide  q")
    #expect(bar(32) == " Espace réponse       ? aide  q")
  }

  @Test func helpAndLeaveAreThereAtEveryWidthAndNoWordIsCut() {
    let words = Set(["Espace", "voir", "la", "réponse", "u", "annuler", "t", "taper", "?", "aide", "q", "pause"])
    for columns in 32...300 {
      let shown = bar(columns).split(separator: " ").map(String.init)
      #expect(words.isSuperset(of: shown), "\(columns): \(shown)")
      #expect(shown.contains("?") && shown.contains("q"), "\(columns)")
    }
  }
}

@Suite struct LoopTests {
  struct Echo: Program {
    var seen: [String] = []

    mutating func update(_ message: String) -> String? {
      seen.append(message)
      return message.hasPrefix("ask") ? "effect of \(message)" : message == "bye" ? "leave" : nil
    }

    func draw(_ size: Size) -> Canvas { Canvas(size) }
  }

  struct FakeWorld: World {
    mutating func rest(_ program: Echo) {}

    mutating func message(for input: Input) -> String {
      if case .paste(let text) = input { text } else { "?" }
    }

    func needsTerminal(_ effect: String) -> Bool { false }
    func isLong(_ effect: String) -> Bool { effect.hasSuffix("long") }

    mutating func perform(_ effect: String) -> Outcome<String, Int> {
      effect == "leave" ? .leave(7) : effect.hasSuffix("repaint") ? .repaint : .message("did \(effect)")
    }
  }

  struct FakeTerminal: Driver {
    var inputs: [String]
    var paints = 0
    var repaints = 0
    var drops = 0
    var size: Size { Size(rows: 2, columns: 2) }

    mutating func next() -> Input { .paste(inputs.removeFirst()) }
    mutating func paint(_ canvas: Canvas) { paints += 1 }
    mutating func repaint() { repaints += 1 }
    mutating func dropInput() { drops += 1 }
    mutating func lend<Result>(_ errand: () -> Result) -> Result { errand() }
  }

  @Test func anEffectsOutcomeIsTheNextMessageAndTheScreenIsDrawnOnceAnInput() {
    var program = Echo()
    var terminal = FakeTerminal(inputs: ["hello", "ask", "ask repaint", "bye"])
    var world = FakeWorld()
    let exit = Loop.run(&program, on: &terminal, in: &world)
    #expect(exit == 7)
    #expect(program.seen == ["hello", "ask", "did effect of ask", "ask repaint", "bye"])
    #expect(terminal.paints == 4)
    #expect(terminal.repaints == 1)
  }

  @Test func beforeALongEffectTheScreenTellsOfIt() {
    var program = Echo()
    var terminal = FakeTerminal(inputs: ["ask", "ask long", "bye"])
    var world = FakeWorld()
    _ = Loop.run(&program, on: &terminal, in: &world)
    // One before each input, and one before the effect.
    #expect(terminal.paints == 4)
    #expect(terminal.drops == 1)
  }
}
