// The HTTP client: it posts one batch and returns one response. Requests are not compressed, because some LRSs fail on
// that. Redirections are not followed: the credentials are for the given address only.

import Foundation
import FoundationNetworking
import Platform
import Synchronization

struct Endpoint: Sendable {
  private let request: URLRequest

  init(_ address: Address, _ credentials: Credentials, version: String) {
    // A request to this computer must not go to a proxy named in the environment.
    if address.isLocal { Environment["no_proxy"] = "*" }
    var request = URLRequest(url: address.statements)
    request.httpMethod = "POST"
    request.timeoutInterval = 60
    request.setValue(credentials.authorization, forHTTPHeaderField: "Authorization")
    request.setValue(version, forHTTPHeaderField: "X-Experience-API-Version")
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    self.request = request
  }

  func post(_ body: Data) async -> LRSResponse {
    var request = request
    request.httpBody = body
    return await Exchange.answer(to: request)
  }
}

/// One request and its response. It uses a delegate, because the calls of Foundation on Linux that return data follow
/// redirections without asking.
private final class Exchange: NSObject, URLSessionDataDelegate {
  private let state: Mutex<State>

  private struct State {
    let answered: CheckedContinuation<LRSResponse, Never>
    var body = Data()
  }

  /// Bytes of a response after which no more are kept: the response of an LRS is shorter.
  private static let longest = 1 << 20

  private init(_ answered: CheckedContinuation<LRSResponse, Never>) { state = Mutex(State(answered: answered)) }

  static func answer(to request: URLRequest) async -> LRSResponse {
    await withCheckedContinuation { continuation in
      let session = URLSession(
        configuration: .ephemeral, delegate: Exchange(continuation), delegateQueue: nil)
      session.dataTask(with: request).resume()
      session.finishTasksAndInvalidate()
    }
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    state.withLock { if $0.body.count < Self.longest { $0.body.append(data) } }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    let response = task.response as? HTTPURLResponse
    let (answered, body) = state.withLock { ($0.answered, $0.body) }
    guard error == nil, let response else {
      return answered.resume(returning: .busy(after: nil, error.map(Self.words) ?? "no HTTP"))
    }
    answered.resume(
      returning: LRSResponse(
        status: response.statusCode, headers: { response.value(forHTTPHeaderField: $0) }, body: body))
  }

  /// The text of an error. A bad certificate is treated as any other error: Foundation on Linux gives it no code of its
  /// own.
  private static func words(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return (cause ?? error as NSError).localizedDescription
  }
}

// The LRS endpoint. Requests carry credentials, so it must be https; plain http is allowed only to this computer.

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
