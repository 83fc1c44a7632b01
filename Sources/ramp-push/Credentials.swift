// The user name and password for the LRS, from the environment, or from a file that only its owner can read. Never from
// the command line, which every user of the machine can see.

import Foundation
import Platform

struct Credentials: Equatable, Sendable {
  private let user: String
  private let password: String

  enum Problem: Error, Equatable {
    case none
    case unreadable(path: String)
    /// The file is no regular file, belongs to another user, or has more permissions than reading and writing by its
    /// owner.
    case exposed(path: String)
    /// The first line is not `user:password`.
    case malformed(path: String)
  }

  init(environment: (String) -> String?) throws(Problem) {
    guard let user = environment("RAMP_LRS_USER"), let password = environment("RAMP_LRS_PASSWORD"), !user.isEmpty else {
      throw .none
    }
    self.user = user
    self.password = password
  }

  init(file path: String) throws(Problem) {
    guard let file = Descriptor(path: path, flags: O_RDONLY | O_NONBLOCK), let status = file.status else {
      throw .unreadable(path: path)
    }
    guard status.kind == .regular, status.permissions & 0o7177 == 0, status.isOurs else { throw .exposed(path: path) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes { file.read(to: $0) }
    guard count >= 0 else { throw .unreadable(path: path) }
    let line = String(
      decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { throw .malformed(path: path) }
    user = String(line[..<colon])
    password = String(line[line.index(after: colon)...])
  }

  /// The value of the HTTP header `Authorization` (RFC 7617).
  var authorization: String { "Basic " + Data("\(user):\(password)".utf8).base64EncodedString() }
}
