// A term said aloud by another program: nobody waits for it, and it does not outlive the session.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct VoiceTests {
  let home = Home(form: "recall")

  /// A program of that name that notes its arguments and its process, and speaks for ten minutes.
  private func install(_ name: String) throws -> [String: String] {
    let folder = home.path + "/bin"
    try home.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" > \(folder)/said\necho $$ >> \(folder)/speakers\nexec sleep 600\n",
      to: "bin/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder)/\(name)")
    return ["PATH": "\(folder):/usr/bin:/bin"]
  }

  private var speakers: [Int32] {
    (try? home.text("bin/speakers"))?.split(separator: "\n").compactMap { Int32($0) } ?? []
  }

  private func runs(_ process: Int32) -> Bool { kill(process, 0) == 0 }

  @Test(arguments: ["espeak-ng", "spd-say"])
  func itBlocksNothingAndLeavesNoProcessBehind(_ name: String) async throws {
    try await withTerminal(Ramp.command(home), environment: try install(name)) { terminal in
      try await terminal.wait(for: "Bonjour")
      try await terminal.press("Enter", "Space")
      try await terminal.wait(for: "noter")
      try await terminal.press("=")
      try await terminal.wait(until: "the voice") { _ in speakers.count == 1 }
      try await terminal.press("3")
      try await terminal.wait(for: "voir la réponse")
      #expect(runs(try #require(speakers.first)))
      try await terminal.press("Space")
      try await terminal.wait(for: "noter")
      try await terminal.press("=")
      try await terminal.wait(until: "the second voice") { _ in speakers.count == 2 }
      #expect(!runs(try #require(speakers.first)))
      try await terminal.press("q")
      #expect(try await terminal.ending() == .init(status: 0, restored: true))
    }
    #expect(!runs(try #require(speakers.last)))
    let said = try home.text("bin/said")
    #expect(said.contains("--\n<speak><voice xml:lang=\"fr\">AE</voice>"))
    #expect(said.contains("<voice xml:lang=\"en\">Account Executive</voice>"))
  }
}
