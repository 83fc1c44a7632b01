// The target of a command's output: a file, which is written completely or not at all; a device or a pipe, which is
// written to as it is; or one of the two standard streams.

import Glossary
import Journal
import Platform

package enum OutputTarget: Equatable, Sendable {
  case file(path: String, replacing: Bool)
  case device(path: String)
  case output
  case errors

  /// The names of the standard streams, which would otherwise count as the files that a shell led them to.
  private static let streams: [String: OutputTarget] = [
    "-": .output, "/dev/stdout": .output, "/dev/fd/1": .output, "/dev/stderr": .errors, "/dev/fd/2": .errors,
  ]

  /// `name` is what the option -o names. Called before the long work whose result goes there: throws `exists` for a file
  /// that is not to be replaced.
  package init(_ name: String, replacing: Bool) throws(StorageProblem) {
    if let stream = Self.streams[name] {
      self = stream
    } else if FileStatus(name)?.kind == .other {
      self = .device(path: name)
    } else {
      if !replacing { try OutputFile.mustBeNew(name) }
      self = .file(path: name, replacing: replacing)
    }
  }

  /// Writes the whole text. On its way to a device, a pipe or a stream, which may be a terminal, it is made harmless
  /// (`SafeText.file`).
  package func write(_ text: String) throws(StorageProblem) {
    if case .file = self { return try write(Array(text.utf8)) }
    try write(Array(SafeText.file(text).utf8))
  }

  /// Writes the bytes as they are.
  package func write(_ bytes: [UInt8]) throws(StorageProblem) {
    switch self {
    case .file(let path, let replacing): try OutputFile.write(bytes, to: path, replacing: replacing)
    case .device(let path):
      guard let device = Descriptor(path: path, flags: O_WRONLY | O_NOCTTY) else {
        throw .notWritten(path: path, DiskError(errno))
      }
      try Self.send(bytes, to: device.number, named: path)
    case .output: try Self.send(bytes, to: STDOUT_FILENO, named: "/dev/stdout")
    case .errors: try Self.send(bytes, to: STDERR_FILENO, named: "/dev/stderr")
    }
  }

  /// Whether it is a terminal, which shows no file that is not text.
  package var isTerminal: Bool {
    switch self {
    case .file, .device: false
    case .output: isatty(STDOUT_FILENO) == 1
    case .errors: isatty(STDERR_FILENO) == 1
    }
  }

  private static func send(_ bytes: [UInt8], to descriptor: Int32, named path: String) throws(StorageProblem) {
    if let error = Syscalls.real.writeAll(bytes, to: descriptor) { throw .notWritten(path: path, DiskError(error)) }
  }
}
