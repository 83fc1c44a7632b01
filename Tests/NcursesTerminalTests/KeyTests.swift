// Which keys there are: those of one byte, those that ncurses names, and those that only their sequences tell.

import CNcurses
import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct KeyTests {
  @Test func printableASCIIIsTyped() {
    for byte in UInt8(0x20)...0x7E {
      #expect(read([byte]) == keys(.character(Character(Unicode.Scalar(byte)))))
    }
  }

  static let controls: [(UInt8, Key)] = [
    (0x08, .backspace), (0x7F, .backspace), (0x09, .tab), (0x0A, .enter), (0x0D, .enter), (0x00, .unknown),
    (0x01, .control("a")), (0x0C, .control("l")), (0x1A, .control("z")), (0x1C, .unknown), (0x1F, .unknown),
  ]

  @Test(arguments: controls)
  func aControlCharacterIsAKeyByNameOrWithCtrl(byte: UInt8, key: Key) {
    #expect(read([byte]) == keys(key))
  }

  static let codes: [(Int32, Key)] = [
    (KEY_UP, .up), (KEY_DOWN, .down), (KEY_LEFT, .left), (KEY_RIGHT, .right), (KEY_HOME, .home), (KEY_END, .end),
    (KEY_PPAGE, .pageUp), (KEY_NPAGE, .pageDown), (KEY_ENTER, .enter), (KEY_BTAB, .backTab), (KEY_DC, .delete),
    (KEY_BACKSPACE, .backspace), (KEY_F0 + 1, .function(1)), (KEY_F0 + 12, .function(12)),
    (KEY_FIND, .home), (KEY_SELECT, .end), (KEY_A1, .home), (KEY_C1, .end), (KEY_A3, .pageUp), (KEY_C3, .pageDown),
  ]

  @Test(arguments: codes)
  func aCodeOfNcursesIsItsKey(code: Int32, key: Key) {
    var decoder = InputDecoder()
    #expect(decoder.read(code: code) == keys(key))
  }

  @Test(arguments: [KEY_F0, KEY_F0 + 13, KEY_IC, KEY_SRIGHT, KEY_MOUSE, KEY_RESIZE, KEY_MAX, KEY_MAX + 100])
  func anyOtherCodeIsUnknown(code: Int32) {
    var decoder = InputDecoder()
    #expect(decoder.read(code: code) == keys(.unknown))
  }

  static let sequences: [(String, Key)] = [
    ("[A", .up), ("OA", .up), ("[B", .down), ("OB", .down), ("[C", .right), ("OC", .right), ("[D", .left),
    ("OD", .left), ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home), ("[F", .end), ("OF", .end),
    ("[4~", .end), ("[8~", .end), ("[5~", .pageUp), ("[6~", .pageDown), ("[3~", .delete), ("[Z", .backTab),
    ("OP", .function(1)), ("[P", .function(1)), ("[11~", .function(1)), ("OS", .function(4)), ("[15~", .function(5)),
    ("[17~", .function(6)), ("[21~", .function(10)), ("[23~", .function(11)), ("[24~", .function(12)),
    ("[1;5D", .wordLeft), ("[1;5C", .wordRight), ("[1;3D", .wordLeft), ("[1;3C", .wordRight), ("Od", .wordLeft),
    ("Oc", .wordRight),
  ]

  @Test(arguments: sequences)
  func aUsualSequenceIsItsKeyWhateverTheTerminalsDescriptionSays(sequence: String, key: Key) {
    #expect(read(escape + sequence) == keys(key))
  }

  @Test func everyListedSequenceReachesItsKey() {
    for (sequence, key) in KeySequences.control { #expect(read("\(escape)[\(sequence)") == keys(key), "[\(sequence)") }
    for (final, key) in KeySequences.keypad { #expect(read("\(escape)O\(final)") == keys(key), "O\(final)") }
  }

  @Test func theTwelveFunctionKeysAreAllListed() {
    let listed = Set(KeySequences.control.values)
    for number in 1...12 { #expect(listed.contains(.function(number))) }
  }

  @Test func theKeypadsDigitsAreDigits() {
    let digits = zip("pqrstuvwxy", "0123456789")
    for (final, digit) in digits { #expect(read("\(escape)O\(final)") == keys(.character(digit))) }
  }

  static let keypad: [(String, Key)] = [
    ("M", .enter), ("I", .tab), (" ", .character(" ")), ("j", .character("*")), ("k", .character("+")),
    ("l", .character(",")), ("m", .character("-")), ("n", .character(".")), ("o", .character("/")),
    ("X", .character("=")),
  ]

  @Test(arguments: keypad)
  func theKeypadsOtherKeysAreWhatIsPrintedOnThem(final: String, key: Key) {
    #expect(read("\(escape)O\(final)") == keys(key))
  }

  @Test func keysPressedFasterThanTheyAreReadComeInOrder() {
    #expect(read("1\(escape)[A\rq") == keys(.character("1"), .up, .enter, .character("q")))
  }
}
