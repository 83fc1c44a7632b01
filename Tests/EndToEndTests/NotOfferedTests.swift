// The program on a file system that offers no fsync of folders, or no flock: it works, and `doctor` tells once.

import Foundation
import Harness
import Testing

@Suite(.enabled(if: Shim.library != nil, "NOT RUN: no C compiler could build the library"))
struct NotOfferedTests {
  let home = Home(form: "recall")

  func run(_ words: String..., lacking: [String: Int32]) throws -> (status: Int32, output: String, errors: String) {
    try Ramp.run(home, words, environment: Shim.environment(lacking))
  }

  func answer(_ lacking: [String: Int32]) throws -> (status: Int32, output: String, errors: String) {
    try run("answer", "ventes-fr/sdr/expand", "--grade", "4", "--lang", "en", lacking: lacking)
  }

  @Test(arguments: [EINVAL, EOPNOTSUPP, ENOSYS])
  func aFolderThatCannotBeConfirmedIsNoObstacle(_ code: Int32) throws {
    let lacking = ["DIRFSYNC": code]
    let first = try answer(lacking)
    #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
    #expect(try home.journal.count == 1)
    let doctor = try run("doctor", "--lang", "en", lacking: lacking)
    #expect(doctor.status == 0)
    #expect(doctor.output.ranges(of: "confirms files only").count == 1, "\(doctor.output)")
  }

  @Test func aFolderOnADiskThatFailsIsRefused() throws {
    let first = try answer(["DIRFSYNC": EIO])
    #expect(first.status == 74)
    #expect(first.errors.contains("didn't confirm"))
    #expect(try home.journal.isEmpty)
  }

  @Test(arguments: [ENOLCK, ENOSYS, EOPNOTSUPP])
  func withoutLocksAFileIsTheLock(_ code: Int32) throws {
    let lacking = ["NOFLOCK": code]
    for _ in 1...2 {
      let answer = try answer(lacking)
      #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
      #expect(!FileManager.default.fileExists(atPath: home.path + "/lock.held"))
    }
    let doctor = try run("doctor", "--lang", "en", lacking: lacking)
    #expect(doctor.status == 0 && doctor.output.contains("offers no locks"), "\(doctor.output)")
    try home.write("tower 12 345 00000000 boot space\n", to: "lock.held")
    let refused = try answer(lacking)
    #expect(refused.status == 75)
    #expect(refused.errors.contains("Ramp is open on tower"))
    #expect(refused.errors.contains("delete \(home.path)/lock.held"))
    #expect(try home.journal.count == 2)
  }

  @Test func aSecondSessionIsRefusedWithoutLocksToo() async throws {
    guard TestTerminal.tmux != nil else { return }
    let lacking = ["NOFLOCK": ENOLCK]
    let variables = Shim.environment(lacking).map { "\($0)=\($1)" }
    try await withTerminal(["env"] + variables + Ramp.command(home, ["review"])) { terminal in
      try await terminal.wait(for: "SDR")
      #expect(try answer(lacking).status == 75)
      #expect(try answer([:]).status == 75)
      try await terminal.press("q")
      #expect(try await terminal.ending() == .init(status: 0, restored: true))
    }
    #expect(!FileManager.default.fileExists(atPath: home.path + "/lock.held"))
    #expect(try answer(lacking).status == 0)
  }

  @Test func aLockThatNobodyCanMakeIsToldByItsCause() throws {
    try home.write("", to: "lock.held/file")
    let refused = try answer(["NOFLOCK": ENOLCK])
    #expect(refused.status == 75 && refused.errors.contains("lock.held"), "\(refused.errors)")
    let failed = try answer(["NOFLOCK": EIO])
    #expect(failed.status == 73 && failed.errors.contains("Can't lock"), "\(failed.errors)")
  }
}

/// The library that answers in the file system's place (Fixtures/not-offered.c).
enum Shim {
  static func environment(_ lacking: [String: Int32]) -> [String: String] {
    guard !lacking.isEmpty, let library else { return [:] }
    let others = ProcessInfo.processInfo.environment["LD_PRELOAD"].map { [$0] } ?? []
    return lacking.mapValues { "\($0)" }.merging(["LD_PRELOAD": ([library] + others).joined(separator: ":")]) { $1 }
  }

  static let library: String? = {
    let path = Scratch.path("not-offered") + ".so"
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/not-offered.c")
    for compiler in ["cc", "clang", "gcc"] {
      let command = [compiler, "-shared", "-fPIC", "-o", path, source.path(percentEncoded: false)]
      if (try? Harness.run(command).status) == 0 { return path }
    }
    return nil
  }()
}
