// From what wgetch() gives, one code at a time, to inputs. ncurses recognises the keys that terminfo names; the rest
// reaches us byte by byte and is put together here: UTF-8 (wget_wch() forgets half a character when the other half is
// late), the usual sequences of keys that this terminal's description lacks, and pastes. An unknown sequence is
// swallowed whole and becomes one `.unknown`: its bytes must not be taken for keys.
//
// A combining mark is a character of its own; appended to a text it joins the one before by itself. Alt and a key is
// `.unknown`. Input that stops halfway (a slow line, a lone lead byte) is given up after `patience`.
import CNcurses
import Terminal

struct InputDecoder {
  private enum State {
    case ground
    /// Within a UTF-8 character.
    case character
    /// After ESC; then after ESC [ or ESC O.
    case escape, controlSequence, keypadSequence
    /// Within a reply or a title (OSC, DCS …), up to BEL or ESC \; then after the ESC.
    case string, stringEscape
    /// Before the last bytes of a sequence that has an unusual end.
    case swallowing(Int)
  }

  private var state = State.ground
  private var bytes: [UInt8] = []
  private var withAlt = false
  private var paste: Paste?
  private var inputs: [Input] = []
  /// What the terminal said of its background.
  private(set) var background: Background?
  /// Whether it has answered all that was asked: a reply that comes later would be text for the shell.
  private(set) var hasAnswered = false

  var hasInput: Bool { !inputs.isEmpty }

  mutating func next() -> Input? { inputs.isEmpty ? nil : inputs.removeFirst() }

  /// A byte, or one of ncurses' key codes (from 256 on).
  mutating func feed(_ code: Int32) {
    guard let byte = UInt8(exactly: code) else { return feed(key: code) }
    guard paste != nil else { return feed(byte: byte) }
    if paste?.append(byte) == true { endPaste() }
  }

  /// Nothing follows at once. ncurses has waited long enough after an Escape to tell that it was the key.
  mutating func settle() {
    guard case .escape = state else { return }
    if withAlt { inputs.append(.key(.escape)) }
    withAlt = false
    finish(.escape)
  }

  /// How long the rest of what has begun may take, in milliseconds; -1 without limit, when nothing has begun. A paste
  /// whose end is lost would otherwise swallow every key to come.
  var patience: Int32 {
    if paste != nil { return 5_000 }
    switch state {
    case .ground: return -1
    case .character: return 2_000
    default: return 500
    }
  }

  /// The rest did not come.
  mutating func giveUp() {
    if paste != nil { endPaste() } else { finish(.unknown) }
  }

  private mutating func finish(_ key: Key) {
    inputs.append(.key(withAlt ? .unknown : key))
    begin()
  }

  /// What comes next begins something new.
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
    // ncurses may see a key in a pasted text; only the line's end means something there.
    guard paste == nil else {
      if code == KEY_ENTER { paste?.append(0x0A) }
      return
    }
    switch state {
    case .ground: break
    case .escape: withAlt = true  // Alt and an arrow, as rxvt sends it
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
    case .swallowing(let count): if count > 1 { state = .swallowing(count - 1) } else { finish(.unknown) }
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

  /// What was begun is no more to be understood; this byte begins something new.
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
    case 0x1B: withAlt = true  // Escape twice, or Alt and a key that sends a sequence itself
    default:
      withAlt = true
      begin(byte)
    }
  }

  private mutating func continueControlSequence(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3F:
      if bytes.count < 32 { bytes.append(byte) }
    case UInt8(ascii: "[") where bytes.isEmpty: state = .swallowing(1)  // the Linux console's F1 to F5
    case UInt8(ascii: "M") where bytes.isEmpty: state = .swallowing(3)  // a mouse left on by another program
    case 0x40...0x7E: endControlSequence(String(decoding: bytes + [byte], as: UTF8.self))
    default: abandon(for: byte)
    }
  }

  private mutating func endControlSequence(_ sequence: String) {
    if sequence.hasPrefix("?"), sequence.hasSuffix("c") {
      hasAnswered = true
      return begin()
    }
    guard sequence == Paste.start else { return finish(KeySequences.control[sequence] ?? .unknown) }
    begin()
    paste = Paste()
  }

  private mutating func continueKeypadSequence(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): bytes = [byte]  // an old way to say Shift or Ctrl
    case 0x20...0x7E:
      let key = bytes.isEmpty ? KeySequences.keypad[Character(Unicode.Scalar(byte))] : nil
      finish(key ?? .unknown)
    default: abandon(for: byte)
    }
  }

  private mutating func continueString(_ byte: UInt8) {
    switch byte {
    case 0x07: finishString()
    case 0x18, 0x1A: finish(.unknown)  // CAN and SUB break a sequence off
    case 0x1B: state = .stringEscape
    default: if bytes.count < 64 { bytes.append(byte) }
    }
  }

  /// A reply to what was asked is no key; any other is as unknown as a key can be.
  private mutating func finishString() {
    guard let background = Background(reply: String(decoding: bytes, as: UTF8.self)) else { return finish(.unknown) }
    self.background = background
    begin()
  }

  private mutating func endString(_ byte: UInt8) {
    guard byte != UInt8(ascii: "\\") else { return finishString() }
    finish(.unknown)
    state = .escape
    continueEscape(byte)
  }
}
