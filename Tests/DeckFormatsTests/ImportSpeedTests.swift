// An eighth of a mebibyte of the worst that we could think of, each read in time that grows with the size alone. The
// bound is far above what is measured (a debug build on a busy machine), far below what anything quadratic would take.

import DeckFormats
import Testing

@Suite(.serialized) struct ImportSpeedTests {
  struct Load: Sendable, CustomTestStringConvertible {
    let piece: String
    let name: String
    var head = ""

    var testDescription: String { "\(name): \(head.debugDescription) then \(piece.debugDescription)" }
  }

  static let size = 128 * 1024
  static let bound = Duration.seconds(8)

  @Test(arguments: [
    Load(piece: ".", name: "a.txt"), Load(piece: ". A", name: "a.txt", head: "Un. "),
    Load(piece: "(a. B ", name: "a.txt", head: "Un. "), Load(piece: "mot ", name: "a.txt", head: "Un. "),
    Load(piece: "\n", name: "a.txt"), Load(piece: "a\n", name: "a.txt"), Load(piece: "«", name: "a.txt", head: "Un. "),
    Load(piece: "[", name: "a.md", head: "Un. "), Load(piece: "](", name: "a.md", head: "[Un. "),
    Load(piece: "**", name: "a.md"), Load(piece: "|", name: "a.md"),
    Load(piece: "|", name: "a.md", head: "|a|b|\n|--|--|\n"),
    Load(piece: "suite et\n", name: "a.txt", head: "Un : le\n"),
    Load(piece: "  - a\n", name: "a.txt", head: "Un : le\n"),
    Load(piece: "\"", name: "a.csv", head: "terme,définition\n"),
    Load(piece: "\"a\n", name: "a.csv", head: "terme,définition\n"),
    Load(piece: ",", name: "a.csv", head: "terme,définition\n"),
    Load(piece: ",\n", name: "a.csv", head: "terme,définition\n"),
    Load(piece: "a,\"", name: "a.csv", head: "terme,définition\n"),
    Load(piece: "<", name: "a.txt", head: "#html:true\na\t"), Load(piece: "&", name: "a.txt", head: "#html:true\na\t"),
    Load(piece: "\u{301}\u{323}", name: "a.txt", head: "Un. a"), Load(piece: "e\u{301} ", name: "a.txt", head: "Un. "),
    Load(piece: "{", name: "a.json"), Load(piece: "\\ud83d", name: "a.json", head: "{\"a\":\""),
    Load(piece: "- a\n", name: "a.yaml"), Load(piece: "#\n", name: "a.txt", head: "#html:true\n"),
  ])
  func aLotOfAnythingTakesLinearTime(_ load: Load) {
    let room = Self.size - load.head.utf8.count
    let text = load.head + String(repeating: load.piece, count: room / load.piece.utf8.count)
    let time = ContinuousClock().measure { _ = DeckImport.read(Array(text.utf8), fileName: load.name) }
    #expect(time < Self.bound, "\(time)")
  }
}
