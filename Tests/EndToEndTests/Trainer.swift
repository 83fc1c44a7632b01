// The built program in a real terminal, with a home of its own.

import Foundation
import Harness
import Testing

struct Home: Sendable {
  let path: String

  /// Ten new cards a day: a ramp date that has passed, whatever the deck would call for. `form`, when given, is the one way in which every card is
  /// asked there.
  init(form: String? = nil) {
    path = Scratch.path("home")
    try? choose(form: form)
  }

  func choose(form: String?) throws {
    let wanted = form.map { ", \"form\": \"\($0)\"" } ?? ""
    try write("{\"new-per-day\": 10, \"ramp-date\": \"2026-01-01\"\(wanted)}", to: "settings.json")
  }

  /// The lines of all journals.
  var journal: [[String: any Sendable]] {
    get throws {
      let folder = path + "/journal"
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return try files.sorted().flatMap { file in
        try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8).split(separator: "\n").map {
          try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: any Sendable])
        }
      }
    }
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ file: String) throws -> String { try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8) }

  var grades: [Int] { get throws { try journal.compactMap { $0["grade"] as? Int } } }
}

enum Ramp {
  static let program = products + "/ramp"

  static func command(_ home: Home, _ words: [String] = []) -> [String] {
    [program] + words + ["--home", home.path]
  }

  static func run(_ home: Home, _ words: String..., environment: [String: String] = [:]) throws -> (
    status: Int32, output: String, errors: String
  ) {
    try run(home, words, environment: environment)
  }

  static func run(_ home: Home, _ words: [String], environment: [String: String] = [:]) throws -> (
    status: Int32, output: String, errors: String
  ) {
    try Harness.run(command(home, words), environment: environment)
  }
}

extension TestTerminal {
  /// Shows the answer of the card at hand and grades it, and waits for what comes next.
  func answer(_ key: String, next: String = "voir la réponse") async throws {
    try await press("Space")
    try await wait(for: "noter")
    try await press(key)
    try await wait(until: "the next screen") { $0.contains(next) && !$0.contains("noter") }
  }
}

extension Trait where Self == ConditionTrait {
  /// The tests of a real terminal are skipped, with this word, where there is none to be had.
  static var needsTmux: Self {
    .enabled(if: TestTerminal.tmux != nil, "NOT RUN: tmux is not installed (apt-get install tmux)")
  }
}
