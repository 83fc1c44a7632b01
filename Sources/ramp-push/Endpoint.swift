// The network: one request, one answer. Never compressed (LRSs exist that fail on it), never redirected: credentials are
// for the address that was given.

import Foundation
import FoundationNetworking
import Platform
import Synchronization

struct Endpoint: Sendable {
  private let request: URLRequest

  init(_ address: Address, _ credentials: Credentials, version: String) {
    // What goes to this computer must not leave it by a proxy of the environment.
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

/// One request and what comes back. By delegate, because on Linux Foundation follows redirections without asking
/// in the calls that return data.
private final class Exchange: NSObject, URLSessionDataDelegate {
  private let state: Mutex<State>

  private struct State {
    let answered: CheckedContinuation<LRSResponse, Never>
    var body = Data()
  }

  /// Bytes after which an answer is no longer one of an LRS.
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

  /// Certificates that fail come here too: Foundation on Linux gives them no number of their own.
  private static func words(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return (cause ?? error as NSError).localizedDescription
  }
}
