// The HTTP response of the LRS, classified: accepted, conflict, refused, busy, denied, redirected or unexpected.

import Foundation

enum LRSResponse: Equatable, Sendable {
  /// They are there now, or were there already.
  case accepted
  /// One of them is there under the same id with other words. Nothing of the batch was taken.
  case conflict
  /// One of them will never do; why, in the words of the LRS.
  case refused(String)
  /// Nothing is wrong with them; the same bytes may be taken later, after so many seconds.
  case busy(after: Int?, String)
  case denied
  /// It would have us go elsewhere.
  case moved(to: String)
  /// Not what an LRS says.
  case strange(status: Int)

  init(status: Int, headers: (String) -> String?, body: Data) {
    switch status {
    // Any web page answers 200: an LRS gives the ids back, or nothing at all.
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

  private static let longest = 300
}
