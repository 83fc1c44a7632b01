// The HTTP response of the LRS, classified: accepted, conflict, refused, busy, denied, redirected or unexpected.

import Foundation

enum LRSResponse: Equatable, Sendable {
  /// The LRS has all statements of the batch, some perhaps from before.
  case accepted
  /// The LRS has another statement under the id of a statement in the batch. Nothing of the batch was taken.
  case conflict
  /// The LRS refuses the batch for good. The text is its reason.
  case refused(String)
  /// The same bytes may be taken later. `after`: the seconds that the LRS asks for, or `nil`. The text is the reason.
  case busy(after: Int?, String)
  case denied
  /// A redirection, which is not followed.
  case moved(to: String)
  /// A response that no LRS gives.
  case strange(status: Int)

  init(status: Int, headers: (String) -> String?, body: Data) {
    switch status {
    // Any web page answers 200. An LRS answers 200 with an array of ids, or 204 without a body.
    case 200: self = (try? JSONDecoder().decode([String].self, from: body)) == nil ? .strange(status: 200) : .accepted
    case 204: self = .accepted
    case 300..<400: self = .moved(to: headers("Location") ?? "")
    case 400, 413, 422: self = .refused(Self.words(body) ?? "HTTP \(status)")
    case 401, 403: self = .denied
    case 409: self = .conflict
    case 408, 429, 500..<600:
      self = .busy(after: headers("Retry-After").flatMap { Int($0) }.map { max(0, $0) }, "HTTP \(status)")
    default: self = .strange(status: status)
    }
  }

  private static func words(_ body: Data) -> String? {
    let text = String(decoding: body.prefix(longest), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }

  /// The most bytes of a body that are shown as a reason.
  private static let longest = 300
}
