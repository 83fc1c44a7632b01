// A term said aloud by another program: nobody waits for it, it does not outlive the session, and its failure is told.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct VoiceTests {
  let home = Home(form: "recall")

  private var folder: String { home.path + "/bin" }

  /// A program that notes its arguments and its process, and speaks for ten minutes.
  private var speaks: String {
    """
    printf '%s\\n' "$@" >> \(folder)/said
    [ "$*" = --cancel ] && exit
    echo $$ >> \(folder)/speakers
    exec sleep 600
    """
  }

  /// A program that ends with that status, once there is a file `go`.
  private func ends(_ status: Int) -> String {
    """
    printf '%s\\n' "$@" >> \(folder)/said
    echo $$ >> \(folder)/speakers
    while [ ! -e \(folder)/go ]; do sleep 0.02; done
    exit \(status)
    """
  }

  /// A PATH with these programs and the few that the terminal needs: a voice of this computer must stay silent.
  private func install(_ programs: [String: String]) throws -> [String: String] {
    for (name, script) in programs {
      try home.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder)/\(name)")
    }
    for name in ["sh", "stty", "mv", "sleep"] {
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: "/bin/\(name)")
    }
    return ["PATH": folder]
  }

  private var speakers: [Int32] {
    (try? home.text("bin/speakers"))?.split(separator: "\n").compactMap { Int32($0) } ?? []
  }

  private var said: String { (try? home.text("bin/said")) ?? "" }

  private func runs(_ process: Int32) -> Bool { kill(process, 0) == 0 }

  /// Goes to the first term's answer and presses the key of the voice.
  private func listen(_ terminal: TestTerminal) async throws {
    try await terminal.wait(for: "Bonjour")
    try await terminal.press("Enter", "Space")
    try await terminal.wait(for: "noter")
    try await terminal.press("=")
  }

  @Test(arguments: ["espeak-ng", "spd-say"])
  func itBlocksNothingAndLeavesNoProcessBehind(_ name: String) async throws {
    try await withTerminal(Ramp.command(home), environment: try install([name: speaks])) { terminal in
      try await listen(terminal)
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
    #expect(said.contains("--\n<speak><voice xml:lang=\"fr\">AE</voice>"))
    #expect(said.contains("<voice xml:lang=\"en\">Account Executive</voice>"))
  }

  @Test func whenNoVoiceWorksASentenceSaysSoWithoutAKey() async throws {
    let path = try install(["spd-say": "exit 1", "espeak-ng": ends(2)])
    try await withTerminal(Ramp.command(home), environment: path) { terminal in
      try await listen(terminal)
      try await terminal.wait(until: "the second program") { _ in speakers.count == 1 }
      try home.write("", to: "bin/go")
      try await terminal.wait(for: "Aucune voix ne répond")
      try await terminal.press("3")
      try await terminal.wait(for: "voir la réponse")
    }
  }

  @Test(arguments: [0, 1]) func aVoiceThatHasEndedIsNoProcessEvenBeforeTheNextKey(status: Int) async throws {
    try await withTerminal(Ramp.command(home), environment: try install(["espeak-ng": ends(status)])) { terminal in
      try await listen(terminal)
      try await terminal.wait(for: "On écoute")
      try await terminal.wait(until: "the voice") { _ in speakers.count == 1 }
      try home.write("", to: "bin/go")
      try await terminal.wait(until: "its end") { _ in !speakers.contains(where: runs) }
    }
  }

  /// The server of speech-dispatcher speaks on when the program that asked for it has ended.
  @Test func speechDispatcherIsToldToBeSilent() async throws {
    try await withTerminal(Ramp.command(home), environment: try install(["spd-say": speaks])) { terminal in
      try await listen(terminal)
      try await terminal.wait(until: "the voice") { _ in speakers.count == 1 }
      #expect(said.hasPrefix("--wait\n--ssml-mode\n--\n<speak>"))
      try await terminal.press("=")
      try await terminal.wait(until: "the second voice") { _ in speakers.count == 2 }
      #expect(said.contains("\n--cancel\n--wait\n--ssml-mode\n--\n<speak>"))
      #expect(!said.hasSuffix("--cancel\n"))
      try await terminal.press("q")
      try await terminal.wait(until: "silence") { _ in said.hasSuffix("\n--cancel\n") }
    }
  }

  /// What other programs say, a screen reader for instance, goes on.
  @Test func speechThatHasEndedIsNotTakenBack() async throws {
    try home.write("", to: "bin/go")
    try await withTerminal(Ramp.command(home), environment: try install(["spd-say": ends(0)])) { terminal in
      try await listen(terminal)
      try await terminal.wait(until: "its end") { _ in speakers.count == 1 && !speakers.contains(where: runs) }
      try await terminal.press("=")
      try await terminal.wait(until: "the second one") { _ in speakers.count == 2 && !speakers.contains(where: runs) }
      try await terminal.press("q")
      #expect(try await terminal.ending() == .init(status: 0, restored: true))
    }
    #expect(!said.contains("--cancel"))
  }
}
