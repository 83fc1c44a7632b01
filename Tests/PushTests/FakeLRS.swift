// An LRS of a hundred lines on this computer, as strict about ids as a real one: what is new is taken, what is the same is
// there already, what differs under the same id is a conflict. It can be told to answer otherwise.

import Foundation
import Glibc
import Harness
import Synchronization

final class FakeLRS: Sendable {
  let port: UInt16
  private let listener: Int32
  private let state: Mutex<State>

  struct State {
    /// The statements taken, as JSON with sorted keys.
    var taken: [String: Data] = [:]
    /// How often one was taken that was not there.
    var stored = 0
    var requests: [Request] = []
    /// Answers for the next requests, before it comes to itself.
    var script: [Reply] = []
    /// Microseconds that each answer takes.
    var pause: UInt32 = 0
  }

  struct Request {
    let head: String
    let body: Data

    func header(_ name: String) -> String? {
      head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
        .map { $0.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces) }
    }
  }

  struct Reply {
    let status: Int
    var headers: [String] = []
    var body = ""
    /// Takes the statements and hangs up without a word.
    var isSilent = false
  }

  init(script: [Reply] = [], pause: UInt32 = 0) throws {
    state = Mutex(State(script: script, pause: pause))
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    self.listener = listener
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard bound else { throw HarnessFailure("no port: \(String(cString: strerror(errno)))") }
    port = UInt16(bigEndian: address.sin_port)
    let door = listener
    let serve: @Sendable (Int32) -> Void = { [weak self] in self?.serve($0) }
    Thread.detachNewThread {
      while true {
        let connection = accept(door, nil, nil)
        guard connection >= 0 else { return }
        // A program that is started meanwhile must not hold it open.
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        Thread.detachNewThread {
          serve(connection)
          close(connection)
        }
      }
    }
  }

  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  var url: String { "http://127.0.0.1:\(port)/xAPI" }

  func look<Value: Sendable>(_ body: (State) -> Value) -> Value { state.withLock { body($0) } }

  private func serve(_ connection: Int32) {
    var buffer = Data()
    while let request = Self.read(connection, &buffer) {
      let (reply, pause) = state.withLock { ($0.reply(to: request), $0.pause) }
      usleep(pause)
      if reply.isSilent { return }
      let headers = ["HTTP/1.1 \(reply.status) X", "Content-Length: \(reply.body.utf8.count)"] + reply.headers
      send(connection, headers.joined(separator: "\r\n") + "\r\n\r\n" + reply.body)
    }
  }

  private func send(_ connection: Int32, _ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// The next request of a connection; `nil` when its other end is gone.
  private static func read(_ connection: Int32, _ buffer: inout Data) -> Request? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = buffer.range(of: Data("\r\n\r\n".utf8)) {
        let request = Request(head: String(decoding: buffer[..<end.lowerBound], as: UTF8.self), body: Data())
        let length = request.header("Content-Length").flatMap { Int($0) } ?? 0
        if buffer.endIndex - end.upperBound >= length {
          let body = Data(buffer[end.upperBound..<end.upperBound + length])
          buffer = Data(buffer[(end.upperBound + length)...])
          return Request(head: request.head, body: body)
        }
      }
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      buffer.append(contentsOf: chunk[..<count])
    }
  }
}

extension FakeLRS.State {
  mutating func reply(to request: FakeLRS.Request) -> FakeLRS.Reply {
    requests.append(request)
    let scripted = script.isEmpty ? nil : script.removeFirst()
    if let scripted, !scripted.isSilent { return scripted }
    let reply = take(request.body)
    return scripted ?? reply
  }

  private mutating func take(_ body: Data) -> FakeLRS.Reply {
    guard let batch = (try? JSONSerialization.jsonObject(with: body)) as? [[String: Any]] else {
      return FakeLRS.Reply(status: 400, body: "no array")
    }
    let ids = batch.compactMap { $0["id"] as? String }
    guard ids.count == batch.count, Set(ids).count == ids.count, batch.allSatisfy({ $0["bad"] == nil }) else {
      return FakeLRS.Reply(status: 400, body: "bad statement")
    }
    let texts = batch.map { (try? JSONSerialization.data(withJSONObject: $0, options: .sortedKeys)) ?? Data() }
    let pairs = zip(ids, texts)
    guard pairs.allSatisfy({ taken[$0] == nil || taken[$0] == $1 }) else { return FakeLRS.Reply(status: 409) }
    let new = pairs.filter { taken[$0.0] == nil }
    for (id, text) in new { taken[id] = text }
    stored += new.count
    if new.isEmpty { return FakeLRS.Reply(status: 204) }
    return FakeLRS.Reply(status: 200, body: "[\(ids.map { "\"\($0)\"" }.joined(separator: ","))]")
  }
}
