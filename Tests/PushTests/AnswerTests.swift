// Statuses of HTTP, and what they mean for the statements.

import Foundation
import Testing

@testable import ramp_push

@Suite struct AnswerTests {
  @Test(arguments: [
    (200, #"["a"]"#, LRSResponse.accepted), (200, "<html>Welcome to the hotel</html>", .strange(status: 200)),
    (204, "", .accepted), (400, "no verb", .refused("no verb")), (422, "", .refused("HTTP 422")),
    (413, " \n", .refused("HTTP 413")), (401, "", .denied), (403, "", .denied), (409, "", .conflict),
    (404, "", .strange(status: 404)), (408, "", .busy(after: nil, "HTTP 408")),
    (429, "", .busy(after: nil, "HTTP 429")), (500, "", .busy(after: nil, "HTTP 500")),
    (503, "", .busy(after: nil, "HTTP 503")), (302, "", .moved(to: "")), (201, "[]", .strange(status: 201)),
  ]) func eachStatusHasOneMeaning(_ status: Int, _ body: String, _ answer: LRSResponse) {
    #expect(LRSResponse(status: status, headers: { _ in nil }, body: Data(body.utf8)) == answer)
  }

  @Test(arguments: [("120", 120), ("-5", 0), ("Fri, 31 Dec 2027 23:59:59 GMT", nil), ("", nil)] as [(String, Int?)])
  func aPauseIsReadInSeconds(_ text: String, _ seconds: Int?) {
    let answer = LRSResponse(status: 429, headers: { $0 == "Retry-After" ? text : nil }, body: Data())
    #expect(answer == .busy(after: seconds, "HTTP 429"))
  }

  @Test(arguments: [
    ("https://lrs.example/xAPI", "https://lrs.example/xAPI/statements"),
    ("https://lrs.example/xAPI/", "https://lrs.example/xAPI/statements"),
    ("https://lrs.example/xAPI/statements", "https://lrs.example/xAPI/statements"),
    ("https://lrs.example", "https://lrs.example/statements"),
    ("http://127.0.0.1:18100/xAPI", "http://127.0.0.1:18100/xAPI/statements"),
    ("http://localhost:80", "http://localhost:80/statements"),
    ("http://[::1]:80/", "http://[::1]:80/statements"),
  ]) func anAddressIsThatOfTheStatements(_ text: String, _ url: String) throws {
    #expect(try Address(text).statements.absoluteString == url)
  }

  @Test(arguments: [
    ("http://lrs.example/xAPI", Address.Problem.notEncrypted), ("http://127.0.0.1.example/", .notEncrypted),
    ("http://localhost.example/", .notEncrypted), ("ftp://lrs.example/", .noAddress), ("lrs.example", .noAddress),
    ("", .noAddress), ("https://", .noAddress), ("https://lrs.example/?a=b", .noAddress),
    ("https://me:secret@lrs.example/", .credentials),
  ]) func whereCredentialsMustNotGoNothingGoes(_ text: String, _ problem: Address.Problem) {
    #expect(throws: problem) { try Address(text) }
  }
}
