// A state machine that turns the codes of wgetch() into inputs. ncurses recognises the keys that terminfo names; all
// other bytes arrive one at a time and are decoded here: UTF-8 (wget_wch() loses half a character when the other half
// is late), common key sequences that this terminal's description lacks, and pastes. A whole unknown sequence becomes
// one `.unknown`: its bytes must not be read as keys. A report of the focus or of the mouse becomes nothing.
//
// A combining mark is a key of its own. Alt with a key other than a letter is `.unknown`. If the rest of a character, a sequence or a paste
// does not arrive within `patience`, the decoder ends it.

import CNcurses
import Terminal

struct InputDecoder {
  private enum State {
    case ground
    /// Inside a UTF-8 character.
    case character
    /// After ESC; after ESC [; after ESC O.
    case escape, controlSequence, keypadSequence
    /// Inside a reply or a title (OSC, DCS …), which ends with BEL or ESC \; after the ESC of that end.
    case string, stringEscape
    /// Before the last byte of a function key of the Linux console, and inside a mouse report of the old kind: their
    /// ends do not follow the ANSI form.
    case consoleKey, mouseReport
  }

  private var state = State.ground
  private var bytes: [UInt8] = []
  private var withAlt = false
  private var paste: Paste?
  private var inputs: [Input] = []
  /// The background from the terminal's reply to OSC 11; nil before the reply.
  private(set) var background: Background?
  /// True after the last reply (device attributes). A reply that comes after the program's end would be text for the
  /// shell.
  private(set) var hasAnswered = false

  /// Whether the wheel of the mouse is a key; without it, a report of the mouse is nothing.
  var readsWheel = false

  var hasInput: Bool { !inputs.isEmpty }

  mutating func next() -> Input? { inputs.isEmpty ? nil : inputs.removeFirst() }

  /// Takes a byte, or one of ncurses' key codes (from 256).
  mutating func feed(_ code: Int32) {
    guard let byte = UInt8(exactly: code) else { return feed(key: code) }
    guard paste != nil else { return feed(byte: byte) }
    if paste?.append(byte) == true { endPaste() }
  }

  /// Ends an Escape: to be called when no byte is waiting. ncurses has already waited long enough for the rest of a
  /// sequence.
  mutating func settle() {
    guard case .escape = state else { return }
    if withAlt { inputs.append(.key(.escape)) }
    withAlt = false
    finish(.escape)
  }

  /// How many milliseconds the rest of an unfinished input may take; -1 (no limit) if none is unfinished. Without a
  /// limit, a paste whose end mark is lost would swallow all later keys.
  var patience: Int32 {
    if paste != nil { return 5_000 }
    switch state {
    case .ground: return -1
    case .character: return 2_000
    default: return 500
    }
  }

  /// Ends the unfinished input: to be called when `patience` is over.
  mutating func giveUp() {
    if paste != nil { endPaste() } else { finish(.unknown) }
  }

  private mutating func finish(_ key: Key) {
    inputs.append(.key(withAlt ? key.withAlt : key))
    begin()
  }

  /// Ends a report, which is no key unless it tells of the wheel. Alt cannot belong to it: what came before was the key
  /// Escape.
  private mutating func finishReport(_ report: TerminalReport? = nil) {
    if withAlt { inputs.append(.key(.escape)) }
    begin()
    if readsWheel, let wheel = report?.wheel { inputs.append(.key(wheel)) }
  }

  /// Resets the state: the next byte starts a new input.
  private mutating func begin() {
    state = .ground
    withAlt = false
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func endPaste() {
    if let text = paste?.text { inputs.append(.paste(text)) }
    paste = nil
  }

  private mutating func feed(key code: Int32) {
    // ncurses may recognise a key's sequence in a pasted text. Only Enter counts there, as a line end.
    guard paste == nil else {
      if code == KEY_ENTER { paste?.append(0x0A) }
      return
    }
    switch state {
    case .ground: break
    case .escape: withAlt = true  // Alt and an arrow key, as rxvt sends it
    default: finish(.unknown)
    }
    finish(Key(ncursesCode: code))
  }

  private mutating func feed(byte: UInt8) {
    switch state {
    case .ground: begin(byte)
    case .character: continueCharacter(byte)
    case .escape: continueEscape(byte)
    case .controlSequence: continueControlSequence(byte)
    case .keypadSequence: continueKeypadSequence(byte)
    case .string: continueString(byte)
    case .stringEscape: endString(byte)
    case .consoleKey: finish(.unknown)
    case .mouseReport: continueMouseReport(byte)
    }
  }

  private mutating func begin(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case ..<0x80: finish(Key(ascii: byte))
    case 0xC2...0xF4:
      bytes = [byte]
      state = .character
    default: finish(.unknown)
    }
  }

  /// Ends an invalid input as `.unknown`; `byte` starts a new input.
  private mutating func abandon(for byte: UInt8) {
    finish(.unknown)
    begin(byte)
  }

  private mutating func continueCharacter(_ byte: UInt8) {
    guard byte & 0xC0 == 0x80 else { return abandon(for: byte) }
    bytes.append(byte)
    let expected = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2
    if bytes.count == expected { finish(Key(utf8: bytes)) }
  }

  private mutating func continueEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .controlSequence
    case UInt8(ascii: "O"): state = .keypadSequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"): state = .string
    case 0x1B where withAlt: inputs.append(.key(.escape))
    case 0x1B: withAlt = true  // Escape pressed twice, or Alt and a key that sends a sequence
    default:
      withAlt = true
      begin(byte)
    }
  }

  private mutating func continueControlSequence(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3F:
      if bytes.count < 32 { bytes.append(byte) }
    case UInt8(ascii: "[") where bytes.isEmpty: state = .consoleKey  // F1 to F5
    case UInt8(ascii: "M") where bytes.isEmpty: state = .mouseReport
    case 0x40...0x7E: endControlSequence(String(decoding: bytes + [byte], as: UTF8.self))
    default: abandon(for: byte)
    }
  }

  private mutating func endControlSequence(_ sequence: String) {
    if sequence.hasPrefix("?"), sequence.hasSuffix("c") {
      hasAnswered = true
      return finishReport()
    }
    if let report = TerminalReport(sequence: sequence) { return finishReport(report) }
    guard sequence == Paste.start else { return finish(KeySequences.control[sequence] ?? .unknown) }
    begin()
    paste = Paste()
  }

  /// The button, the column and the row, a byte each.
  private mutating func continueMouseReport(_ byte: UInt8) {
    bytes.append(byte)
    if bytes.count == 3 { finishReport(TerminalReport(oldButton: bytes[0])) }
  }

  private mutating func continueKeypadSequence(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): bytes = [byte]  // an old encoding of Shift or Ctrl
    case 0x20...0x7E:
      let key = bytes.isEmpty ? KeySequences.keypad[Character(Unicode.Scalar(byte))] : nil
      finish(key ?? .unknown)
    default: abandon(for: byte)
    }
  }

  private mutating func continueString(_ byte: UInt8) {
    switch byte {
    case 0x07: finishString()
    case 0x18, 0x1A: finish(.unknown)  // CAN and SUB cancel a string
    case 0x1B: state = .stringEscape
    default: if bytes.count < 64 { bytes.append(byte) }
    }
  }

  /// A reply with the background is stored and gives no key; any other string is `.unknown`.
  private mutating func finishString() {
    guard let background = Background(reply: String(decoding: bytes, as: UTF8.self)) else { return finish(.unknown) }
    self.background = background
    finishReport()
  }

  private mutating func endString(_ byte: UInt8) {
    guard byte != UInt8(ascii: "\\") else { return finishString() }
    finish(.unknown)
    state = .escape
    continueEscape(byte)
  }
}
