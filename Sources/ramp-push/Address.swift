// The LRS endpoint. Requests carry credentials, so it must be https; plain http is allowed only to this computer.

import Foundation

struct Address: Equatable, Sendable {
  /// The URL to which statements are posted.
  let statements: URL
  /// True for this computer, which is reached without a proxy.
  let isLocal: Bool

  enum Problem: Error, Equatable {
    case noAddress
    /// Plain http to another computer.
    case notEncrypted
    /// A name or a password in the address itself.
    case credentials
  }

  /// Takes the endpoint as the manual of the LRS gives it, and adds "/statements" unless it is there.
  init(_ text: String) throws(Problem) {
    guard let parts = URLComponents(string: text), let host = parts.host?.lowercased(), !host.isEmpty,
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme), parts.query == nil,
      parts.fragment == nil
    else { throw .noAddress }
    guard parts.user == nil, parts.password == nil else { throw .credentials }
    isLocal = ["127.0.0.1", "localhost", "[::1]", "::1"].contains(host)
    guard scheme == "https" || isLocal else { throw .notEncrypted }
    var whole = parts
    let path = parts.path.lastIndex { $0 != "/" }.map { String(parts.path[...$0]) } ?? ""
    whole.path = path.hasSuffix("/statements") ? path : path + "/statements"
    guard let url = whole.url else { throw .noAddress }
    statements = url
  }
}
