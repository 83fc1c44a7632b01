// The built program against an LRS on this computer: nothing lost, nothing doubled, whatever happens in the middle.

import Foundation
import Harness
import Learning
import Testing

@Suite struct PushTests {
  let home = Scratch.path("push")

  init() throws { try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true) }

  static func id(_ number: Int) -> String { Event.ID(version5: "statement \(number)", namespace: .urls).description }

  func statements(_ count: Int, extra: (Int) -> String = { _ in "" }) throws -> String {
    let path = home + "/statements.jsonl"
    let lines = (0..<count).map { "{\"id\":\"\(Self.id($0))\",\"n\":\($0)\(extra($0))}\n" }
    try Data(lines.joined().utf8).write(to: URL(filePath: path))
    return path
  }

  func push(
    _ lrs: FakeLRS, _ words: [String], input: String = "", language: String = "en_GB.UTF-8",
    limit: Duration = hangGuard
  ) throws -> (status: Int32, output: String, errors: String) {
    let environment = [
      "RAMP_HOME": home, "RAMP_LRS_USER": "ramp", "RAMP_LRS_PASSWORD": "secret", "LANG": language,
      // A clock that is faked (libfaketime) stops the timers of URLSession; what is sent depends on no clock.
      "LD_PRELOAD": "",
    ]
    return try Harness.run(
      [products + "/ramp-push", lrs.url] + words, environment: environment, input: input, limit: limit)
  }

  @Test func aSecondPushChangesNothing() throws {
    let lrs = try FakeLRS()
    defer { lrs.stop() }
    let file = try statements(1201)
    let first = try push(lrs, ["--file", file])
    #expect(first.output == "1201 statements sent.\n")
    #expect((first.status, first.errors) == (0, ""))
    #expect(lrs.look(\.stored) == 1201)
    let second = try push(lrs, ["--file", file])
    #expect(second.output == "0 statements sent, 1201 already sent.\n")
    #expect(lrs.look(\.requests.count) == 3)
  }

  @Test func aRequestIsWhatTheStandardAsksFor() throws {
    let lrs = try FakeLRS()
    defer { lrs.stop() }
    _ = try push(lrs, ["--version", "2.0.0"], input: try String(contentsOfFile: statements(1), encoding: .utf8))
    let request = try #require(lrs.look(\.requests.first))
    #expect(request.head.hasPrefix("POST /xAPI/statements HTTP/1.1\r\n"))
    #expect(request.header("X-Experience-API-Version") == "2.0.0")
    #expect(request.header("Authorization") == "Basic cmFtcDpzZWNyZXQ=")
    #expect(request.header("Content-Type") == "application/json")
    #expect(request.header("Content-Encoding") == nil)
    #expect(request.body == Data("[{\"id\":\"\(Self.id(0))\",\"n\":0}]".utf8))
  }

  @Test func aPushKilledAtAnyMomentGoesOnWithoutLossOrDouble() throws {
    let lrs = try FakeLRS(pause: 200_000)
    defer { lrs.stop() }
    let file = try statements(5000)
    var kills = 0
    while kills < 30 {
      // The limit ends it by SIGKILL.
      let done = try? push(lrs, ["--file", file], limit: .milliseconds(Int.random(in: 200...700)))
      if done?.status == 0 { break }
      kills += 1
    }
    let last = try push(lrs, ["--file", file])
    #expect(last.status == 0, "\(last.errors)")
    #expect(kills > 1)
    #expect(lrs.look(\.stored) == 5000)
    #expect(lrs.look(\.taken.count) == 5000)
    print("kills: \(kills), requests \(lrs.look(\.requests.count)) for 10 batches")
  }

  @Test func anAnswerThatIsLostIsNoLoss() throws {
    let lrs = try FakeLRS(script: [.init(status: 200, isSilent: true), .init(status: 503)])
    defer { lrs.stop() }
    let run = try push(lrs, ["--file", try statements(3)])
    #expect(run.status == 0)
    #expect(run.errors.contains("trying again in 1 s"))
    #expect(lrs.look(\.stored) == 3)
    let bodies = lrs.look { Set($0.requests.map(\.body)) }
    #expect(bodies.count == 1)
  }

  @Test func whatIsRefusedIsSetAsideAndTheRestArrives() throws {
    let lrs = try FakeLRS()
    defer { lrs.stop() }
    let file = try statements(600) { $0 == 333 ? ",\"bad\":true" : "" }
    let run = try push(lrs, ["--file", file])
    #expect(run.status == 65)
    #expect(run.output == "599 statements sent, 1 set aside.\n")
    #expect(run.errors.contains("Line 334: refused by the LRS and set aside (bad statement)."))
    #expect(lrs.look(\.stored) == 599)
    let folder = home + "/push"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".refused.jsonl") }
    let kept = try String(contentsOfFile: "\(folder)/\(try #require(names.first))", encoding: .utf8)
    #expect(kept == "{\"id\":\"\(Self.id(333))\",\"n\":333,\"bad\":true}\n")
    let requests = lrs.look(\.requests.count)
    #expect(try push(lrs, ["--file", file]).status == 65)
    #expect(lrs.look(\.requests.count) == requests)
  }

  @Test func whatIsThereInOtherWordsStays() throws {
    let lrs = try FakeLRS()
    defer { lrs.stop() }
    _ = try push(lrs, [], input: "{\"id\":\"\(Self.id(4))\",\"n\":\"before\"}\n")
    try FileManager.default.removeItem(atPath: home + "/push")
    let run = try push(lrs, ["--file", try statements(10)])
    #expect(run.status == 0)
    #expect(run.errors.contains("Line 5: the LRS already has another version"))
    #expect(run.output == "9 statements sent, 1 in conflict.\n")
    #expect(lrs.look(\.stored) == 10)
  }

  @Test(arguments: [
    ("en_GB.UTF-8", 401, 77, "The LRS refuses these credentials: check the user and password."),
    ("fr_FR.UTF-8", 401, 77, "Le LRS refuse ces identifiants"),
    ("en_GB.UTF-8", 404, 76, "That's not an LRS answering (HTTP 404): check the address."),
    ("en_GB.UTF-8", 503, 75, "Try again later: it resumes where it left off."),
    ("en_GB.UTF-8", 307, 76, "This address points to http://127.0.0.2:1/x"),
  ]) func anEndIsOneSentenceAndAnExitCode(_ language: String, _ status: Int, _ code: Int32, _ words: String) throws {
    let lrs = try FakeLRS(script: [.init(status: status, headers: ["Location: http://127.0.0.2:1/x"])])
    defer { lrs.stop() }
    let run = try push(lrs, ["--tries", "1", "--file", try statements(1)], language: language)
    #expect(run.status == code)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(lrs.look(\.requests.count) == 1)
  }

  @Test func withoutAnLRSEverythingIsKeptForLater() throws {
    let lrs = try FakeLRS()
    let file = try statements(2)
    lrs.stop()
    let run = try push(lrs, ["--tries", "1", "--file", file])
    #expect(run.status == 75)
    #expect(run.errors.contains("The LRS isn't taking anything"))
  }

  @Test(arguments: [
    [], ["--file"], ["https://lrs.example", "--version", "3"], ["https://lrs.example", "--password", "x"],
  ])
  func aCommandThatIsNotUnderstoodIsToldInOneSentence(_ words: [String]) throws {
    let run = try Harness.run([products + "/ramp-push"] + words, environment: ["RAMP_HOME": home])
    #expect(run.status == 64)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try Harness.run([products + "/ramp-push", "--help"]).status == 0)
  }

  @Test(arguments: OddCharacter.all) func aMessageWithAPathHasTheWords(_ odd: OddCharacter) throws {
    let run = try Harness.run(
      [products + "/ramp-push", "https://lrs.example", "--file", "/nowhere/x\(odd.text)x"],
      environment: ["RAMP_HOME": home, "RAMP_LRS_USER": "ramp", "RAMP_LRS_PASSWORD": "secret"])
    #expect(run.status != 0)
    #expect(Data(run.errors.utf8).range(of: Data("/nowhere/x\(odd.words)x".utf8)) != nil, "\(odd): \(run.errors)")
  }

  @Test func aPasswordNeverGoesOverPlainHTTP() throws {
    let run = try Harness.run(
      [products + "/ramp-push", "http://lrs.example/xAPI"], environment: ["RAMP_HOME": home, "LANG": "fr_FR.UTF-8"])
    #expect(run.status == 64)
    #expect(run.errors.contains("https"))
  }
}
