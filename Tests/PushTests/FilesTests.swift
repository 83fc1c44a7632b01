// What ramp-push reads and writes: statements, credentials, and the ledger.

import Foundation
import Harness
import Learning
import Testing

@testable import ramp_push

@Suite struct FilesTests {
  let folder = Scratch.path("push")
  static let first = "0193a2c1-0000-7000-8000-000000000001"
  static let second = "0193a2c1-0000-7000-8000-000000000002"

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  func file(_ text: String, mode: Int = 0o600) throws -> String {
    let path = folder + "/\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  // MARK: Statements

  @Test func eachStatementIsSentOnceAsItIsWritten() throws {
    let one = #"{"b":1 , "id":"\#(Self.first)"}"#
    let outbox = Outbox(Data("\(one)\n\n{\"id\":\"\(Self.second)\"}\r\n\(one)\n".utf8))
    #expect(outbox.statements.map(\.line) == [1, 3])
    #expect(outbox.unreadable.isEmpty)
    #expect(Outbox.body(outbox.statements[...]) == Data("[\(one),{\"id\":\"\(Self.second)\"}\r]".utf8))
  }

  @Test(arguments: ["{\"id\":\"\(Self.first)\"", "[]", "{\"id\":\"x\"}", "{\"id\":7}", "hello"])
  func aLineWithoutAStatementIsToldByItsNumber(_ line: String) {
    let outbox = Outbox(Data("{\"id\":\"\(Self.second)\"}\n\(line)\n".utf8))
    #expect(outbox.statements.count == 1)
    #expect(outbox.unreadable.map(\.line) == [2])
  }

  // MARK: Credentials

  @Test(arguments: [0o600, 0o400]) func credentialsComeFromAFileOfOurOwn(_ mode: Int) throws {
    let credentials = try Credentials(file: try file("ramp:se:cret\nmore", mode: mode))
    #expect(credentials.authorization == "Basic " + Data("ramp:se:cret".utf8).base64EncodedString())
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o660, 0o700]) func aFileThatOthersCouldReadIsRefused(_ mode: Int) throws {
    let path = try file("ramp:secret", mode: mode)
    #expect(throws: Credentials.Problem.exposed(path: path)) { try Credentials(file: path) }
  }

  @Test func credentialsComeFromTheEnvironmentWhole() throws {
    let both = ["RAMP_LRS_USER": "ramp", "RAMP_LRS_PASSWORD": "secret"]
    #expect(try Credentials { both[$0] }.authorization == "Basic cmFtcDpzZWNyZXQ=")
    #expect(throws: Credentials.Problem.none) { try Credentials { $0 == "RAMP_LRS_USER" ? "ramp" : nil } }
  }

  @Test func aFileWithoutAColonIsNoPassword() throws {
    let path = try file("secret\n")
    #expect(throws: Credentials.Problem.malformed(path: path)) { try Credentials(file: path) }
    let none = folder + "/none"
    #expect(throws: Credentials.Problem.unreadable(path: none)) { try Credentials(file: none) }
    #expect(throws: Credentials.Problem.exposed(path: folder)) { try Credentials(file: folder) }
  }

  // MARK: The ledger

  func statement(_ id: String) throws -> Outbox.Statement {
    Outbox.Statement(id: try #require(Event.ID(id)), line: 1, bytes: Data("{\"id\":\"\(id)\"}".utf8))
  }

  @Test func whatIsSettledIsKnownToTheNextRun() throws {
    let address = try Address("https://lrs.example")
    do {
      var sendLog = try SendLog(of: address, in: folder)
      try sendLog.settle([(try statement(Self.first), .sent), (try statement(Self.second), .refused)])
    }
    let sendLog = try SendLog(of: address, in: folder)
    let fates = sendLog.fates.map { ($0.key.description, $0.value) }.sorted { $0.0 < $1.0 }
    #expect(fates.map(\.0) == [Self.first, Self.second])
    #expect(fates.map(\.1) == [.sent, .refused])
    #expect(try String(contentsOfFile: sendLog.refusedPath, encoding: .utf8) == "{\"id\":\"\(Self.second)\"}\n")
    let other = try SendLog(of: try Address("https://other.example"), in: folder)
    #expect(other.fates.isEmpty)
  }

  @Test func aLineCutShortIsOfNoStatementAndSpoilsNoOther() throws {
    let address = try Address("https://lrs.example")
    let path: String
    do {
      var sendLog = try SendLog(of: address, in: folder)
      try sendLog.settle([(try statement(Self.first), .sent)])
      path = sendLog.path
    }
    let whole = try Data(contentsOf: URL(filePath: path))
    try whole.dropLast(5).write(to: URL(filePath: path))
    do {
      var sendLog = try SendLog(of: address, in: folder)
      #expect(sendLog.fates.isEmpty)
      try sendLog.settle([(try statement(Self.second), .sent)])
    }
    let sendLog = try SendLog(of: address, in: folder)
    #expect(sendLog.fates.keys.map(\.description) == [Self.second])
  }

  @Test func aRefusedLineIsNotGluedToOneThatWasCutShort() throws {
    var sendLog = try SendLog(of: try Address("https://lrs.example"), in: folder)
    try Data("{\"id\":\"cu".utf8).write(to: URL(filePath: sendLog.refusedPath))
    try sendLog.settle([(try statement(Self.first), .refused)])
    let lines = try String(contentsOfFile: sendLog.refusedPath, encoding: .utf8).split(separator: "\n")
    #expect(lines == ["{\"id\":\"cu", "{\"id\":\"\(Self.first)\"}"])
  }

  @Test func oneRunAtATimeWrites() throws {
    let address = try Address("https://lrs.example")
    let first = try SendLog(of: address, in: folder)
    #expect(throws: SendLog.Problem.busy) { _ = try SendLog(of: address, in: folder) }
    #expect(first.fates.isEmpty)
  }

  @Test(arguments: [
    (["RAMP_HOME": "/r", "HOME": "/h"], "/r/push"), (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/ramp/push"),
    (["HOME": "/h"], "/h/.local/state/ramp/push"),
  ]) func ledgersLieInTheFolderOfStates(_ environment: [String: String], _ folder: String) throws {
    #expect(try SendLog.folder { environment[$0] } == folder)
  }
}
