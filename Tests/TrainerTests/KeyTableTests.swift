// The tables of keys in CONTRIBUTING.md: who adds a key sees which are taken. They are made from the screens' own tables;
// RAMP_WRITE_FIXTURES=1 writes them anew.

import Foundation
import Terminal
import Testing

@testable import Trainer

@Suite(.serialized) struct KeyTableTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../CONTRIBUTING.md")
    .standardized
  static let head = "| key | what it does |\n|---|---|\n"
  static let textHead = "| key while text is typed | what it does |\n|---|---|\n"

  /// A row for each key: its actions, each with the screens that have it; of the screens where text is typed, or of the
  /// others.
  private func rows(whereTextIsTyped: Bool) throws -> String {
    var keys: [String: [String: Set<String>]] = [:]
    for (_, scene) in try ContractTests().screens() where scene.app.takesText == whereTextIsTyped {
      let screen = String(describing: Swift.type(of: scene.app.screen)).replacing("Screen", with: "")
      for binding in scene.app.keys {
        for key in binding.keys {
          keys[Self.name(key), default: [:]][Self.words(binding.action), default: []].insert(screen)
        }
      }
    }
    return keys.sorted { $0.key < $1.key }.map { key, actions in
      "| `\(key)` | \(actions.sorted { $0.key < $1.key }.map(Self.words).joined(separator: " · ")) |\n"
    }.joined()
  }

  /// « open terms (Progress, Today) »; what most screens have names none.
  private static func words(_ action: String, on screens: Set<String>) -> String {
    screens.count > 4 ? action : "\(action) (\(screens.sorted().joined(separator: ", ")))"
  }

  private static func name(_ key: Key) -> String {
    switch key {
    case .character(" "): "Space"
    case .character(let character): character == "|" ? "bar" : String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character.uppercased())"
    case .function(let number): "F\(number)"
    default: "\(key)".prefix(1).uppercased() + "\(key)".dropFirst()
    }
  }

  /// « openTerms » as « open terms ».
  private static func words(_ action: String) -> String {
    action.reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
  }

  @Test(arguments: [false, true]) func theTableInContributingIsTheScreensOwn(_ whereTextIsTyped: Bool) throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let table = try rows(whereTextIsTyped: whereTextIsTyped)
    let start = try #require(text.range(of: whereTextIsTyped ? Self.textHead : Self.head)).upperBound
    let end = text[start...].range(of: "\n\n")?.lowerBound ?? text.endIndex
    if ProcessInfo.processInfo.environment["RAMP_WRITE_FIXTURES"] != nil {
      let written = text[..<start] + table.dropLast() + text[end...]
      try String(written).write(to: Self.file, atomically: true, encoding: .utf8)
      return
    }
    #expect(String(text[start..<end]) + "\n" == table)
  }
}
