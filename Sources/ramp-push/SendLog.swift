// The log of the statements sent to one LRS: an append-only file with the result of one statement per line, synced
// before the next batch is sent. A line that a kill cut short is ignored: its statement is sent again, and the LRS has
// it already.

import Foundation
import Learning
import Platform

struct SendLog: ~Copyable {
  let path: String
  private let file: Descriptor
  private(set) var fates: [Event.ID: Delivery.Fate]

  enum Problem: Error, Equatable {
    /// The environment names no folder for the log.
    case nowhere
    case cannotOpen(path: String, Int32)
    case notWritten(path: String, Int32)
    /// Another run has locked the log.
    case busy
  }

  /// The folder of all logs: `RAMP_HOME`, else `XDG_STATE_HOME`, else `HOME`.
  static func folder(_ environment: (String) -> String?) throws(Problem) -> String {
    if let home = environment("RAMP_HOME"), !home.isEmpty { return home + "/push" }
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/ramp/push" }
    guard let home = environment("HOME"), home.hasPrefix("/") else { throw .nowhere }
    return home + "/.local/state/ramp/push"
  }

  /// Opens and locks the log of one LRS; creates it if there is none.
  init(of address: Address, in folder: String) throws(Problem) {
    let text = address.statements.absoluteString
    let path = "\(folder)/\(Event.ID(version5: text, namespace: .urls)).ledger"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = try Self.open(path, O_RDWR)
    // Without locks, two runs at once send statements twice, which the store recognises by their ids.
    guard file.lock() || NotOffered.lock(errno) else {
      throw errno == EWOULDBLOCK ? .busy : .cannotOpen(path: path, errno)
    }
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else { throw .cannotOpen(path: path, EIO) }
    if bytes.isEmpty { try Self.append(Array("# \(text)\n".utf8), to: file, path) }
    try Self.endLine(of: bytes, in: file, path)
    self.path = path
    self.file = file
    fates = Self.fates(in: bytes)
  }

  /// Opens a file for appending; creates it if there is none.
  private static func open(_ path: String, _ access: Int32) throws(Problem) -> Descriptor {
    guard let file = Descriptor(path: path, flags: access | O_CREAT | O_APPEND | O_NOFOLLOW) else {
      throw .cannotOpen(path: path, errno)
    }
    return file
  }

  /// Ends a line that a kill cut short, so that it cannot join the next one.
  private static func endLine(of bytes: Data, in file: borrowing Descriptor, _ path: String) throws(Problem) {
    if bytes.last.map({ $0 != UInt8(ascii: "\n") }) == true { try append([UInt8(ascii: "\n")], to: file, path) }
  }

  private static func fates(in bytes: Data) -> [Event.ID: Delivery.Fate] {
    var fates: [Event.ID: Delivery.Fate] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 2, let fate = Delivery.Fate(rawValue: words[0]), let id = Event.ID(words[1]) else {
        continue
      }
      fates[id] = fate
    }
    return fates
  }

  /// Appends results, and returns when they are synced. Refused lines are kept first, in the file at `refusedPath`.
  mutating func settle(_ settled: [(statement: Outbox.Statement, fate: Delivery.Fate)]) throws(Problem) {
    try keep(settled.filter { $0.fate == .refused }.map(\.statement.bytes))
    try Self.append(settled.flatMap { Array("\($0.fate.rawValue) \($0.statement.id)\n".utf8) }, to: file, path)
    for (statement, fate) in settled { fates[statement.id] = fate }
  }

  /// The path of the file with the refused lines.
  var refusedPath: String { path.dropLast("ledger".count) + "refused.jsonl" }

  /// Appends refused lines to that file, except those that are in it already.
  func keep(_ lines: [Data]) throws(Problem) {
    guard !lines.isEmpty else { return }
    let refused = try Self.open(refusedPath, O_WRONLY)
    guard let bytes = try? Data(contentsOf: URL(filePath: refusedPath)) else {
      throw .cannotOpen(path: refusedPath, EIO)
    }
    let known = Set(bytes.split(separator: UInt8(ascii: "\n")).map { Data($0) })
    let new = lines.filter { !known.contains($0) }
    if !new.isEmpty { try Self.endLine(of: bytes, in: refused, refusedPath) }
    try Self.append(new.flatMap { $0 + [UInt8(ascii: "\n")] }, to: refused, refusedPath)
  }

  private static func append(
    _ bytes: [UInt8], to file: borrowing Descriptor, _ path: String
  ) throws(Problem) {
    if let error = Syscalls.real.writeAll(bytes, to: file.number) { throw .notWritten(path: path, error) }
    guard retryOnInterrupt({ Syscalls.real.fsync(file.number) }) == 0 else { throw .notWritten(path: path, errno) }
  }
}
