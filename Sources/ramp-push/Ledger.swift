// What became of each statement that went to one LRS: a file that only grows, one line a statement, on the disk before
// the next batch leaves. A line that a kill cut short is of no statement; that one is sent again, and is there already.

import Foundation
import Glibc
import Learning

struct Ledger: ~Copyable {
  let path: String
  private let file: Int32
  private(set) var fates: [Event.ID: Delivery.Fate] = [:]

  enum Problem: Error, Equatable {
    /// No folder to keep it in is known.
    case nowhere
    case cannotOpen(path: String, Int32)
    case notWritten(path: String, Int32)
    /// Another run holds it.
    case busy
  }

  /// The folder of all ledgers.
  static func folder(_ environment: (String) -> String?) throws(Problem) -> String {
    if let home = environment("RAMP_HOME"), !home.isEmpty { return home + "/push" }
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/ramp/push" }
    guard let home = environment("HOME"), home.hasPrefix("/") else { throw .nowhere }
    return home + "/.local/state/ramp/push"
  }

  /// The ledger of one LRS, begun if there is none.
  init(of address: Address, in folder: String) throws(Problem) {
    let text = address.statements.absoluteString
    path = "\(folder)/\(Event.ID(version5: text, namespace: .urls)).ledger"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .cannotOpen(path: path, errno) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { throw .busy }
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else { throw .cannotOpen(path: path, EIO) }
    read(bytes)
    if bytes.isEmpty { try Self.append(Data("# \(text)\n".utf8), to: file, path) }
    try Self.endLine(of: bytes, in: file, path)
  }

  /// What a kill cut short stays a line of its own.
  private static func endLine(of bytes: Data, in file: Int32, _ path: String) throws(Problem) {
    if bytes.last.map({ $0 != UInt8(ascii: "\n") }) == true { try append(Data("\n".utf8), to: file, path) }
  }

  deinit { if file >= 0 { close(file) } }

  private mutating func read(_ bytes: Data) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 2, let fate = Delivery.Fate(rawValue: words[0]), let id = Event.ID(words[1]) else {
        continue
      }
      fates[id] = fate
    }
  }

  /// Written and confirmed by the disk before it returns. Lines that were refused are kept beside, first.
  mutating func settle(_ settled: [(letter: Outbox.Letter, fate: Delivery.Fate)]) throws(Problem) {
    try keep(settled.filter { $0.fate == .refused }.map(\.letter.bytes))
    try Self.append(Data(settled.map { "\($0.fate.rawValue) \($0.letter.id)\n" }.joined().utf8), to: file, path)
    for (letter, fate) in settled { fates[letter.id] = fate }
  }

  /// Where the lines are that will not do.
  var refusedPath: String { path.dropLast("ledger".count) + "refused.jsonl" }

  /// Keeps lines that will not do, each once however often it comes.
  func keep(_ lines: [Data]) throws(Problem) {
    guard !lines.isEmpty else { return }
    let refused = open(refusedPath, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard refused >= 0 else { throw .cannotOpen(path: refusedPath, errno) }
    defer { close(refused) }
    guard let bytes = try? Data(contentsOf: URL(filePath: refusedPath)) else {
      throw .cannotOpen(path: refusedPath, EIO)
    }
    let known = Set(bytes.split(separator: UInt8(ascii: "\n")).map { Data($0) })
    let new = lines.filter { !known.contains($0) }
    if !new.isEmpty { try Self.endLine(of: bytes, in: refused, refusedPath) }
    try Self.append(Data(new.flatMap { $0 + [UInt8(ascii: "\n")] }), to: refused, refusedPath)
  }

  private static func append(_ bytes: Data, to file: Int32, _ path: String) throws(Problem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .notWritten(path: path, errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(file) == 0 else { throw .notWritten(path: path, errno) }
  }
}
