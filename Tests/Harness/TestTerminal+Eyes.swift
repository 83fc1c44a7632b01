// What a person sees of a program in a terminal, and what was sent to show it.
import Foundation

extension TestTerminal {
  /// The screen's rows, without the blanks at their ends; empty rows at its end are kept.
  package func lines() async throws -> [String] {
    try tmux(["capture-pane", "-p"]).dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      .map(\.trimmingBlanksAtEnd)
  }

  package func text() async throws -> String { try await lines().joined(separator: "\n") }

  /// The rows with their attributes, as escape sequences that end in "m". They are tmux's, which names the default
  /// colours (39, 49) even if the program has sent none: what it did send is in `recording()`.
  package func styledLines() async throws -> [String] {
    try tmux(["capture-pane", "-p", "-e"]).dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Whether the alternate screen is shown, as full-screen programs do.
  package func isOnAlternateScreen() async throws -> Bool { try value(of: "alternate_on") == "1" }

  /// Whether the hardware cursor is shown.
  package func showsCursor() async throws -> Bool { try value(of: "cursor_flag") == "1" }

  /// Where the hardware cursor is.
  package func cursor() async throws -> (row: Int, column: Int) {
    (Int(try value(of: "cursor_y")) ?? -1, Int(try value(of: "cursor_x")) ?? -1)
  }

  func value(of variable: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(variable)}"]).trimmingCharacters(in: .newlines)
  }

  /// Whether the program asked for reports of the mouse.
  package func wantsMouse() async throws -> Bool { try value(of: "mouse_any_flag") == "1" }

  /// From now on, keeps what the program sends to its terminal.
  package func startRecording() async throws {
    try tmux(["pipe-pane", "-O", "cat >> " + (folder + "/recording").quotedForShell])
  }

  /// The bytes sent since `startRecording()`, once they hold a text: tmux passes them on a little later.
  package func recording(with text: String) async throws -> String {
    try await waitFor("“\(text.debugDescription)” in the recording") {
      let bytes = (try? Data(contentsOf: URL(filePath: self.folder + "/recording"))) ?? Data()
      let sent = String(decoding: bytes, as: UTF8.self)
      return sent.contains(text) ? sent : nil
    }
  }

  /// Waits until the screen shows a text.
  @discardableResult
  package func wait(for text: String) async throws -> [String] {
    try await wait(until: "“\(text)”") { $0.contains(text) }
  }

  /// Waits until the whole screen, as one text, fulfils a condition. The failure shows the screen.
  @discardableResult
  package func wait(until what: String, _ holds: @Sendable (String) -> Bool) async throws -> [String] {
    try await waitFor(what) {
      let lines = try await self.lines()
      return holds(lines.joined(separator: "\n")) ? lines : nil
    }
  }

  /// Waits until the cursor is in a column.
  package func wait(forCursorIn column: Int) async throws {
    _ = try await waitFor("the cursor in column \(column)") { try await self.cursor().column == column ? true : nil }
  }

  /// Waits until there is a value.
  func waitFor<Value>(_ what: String, _ value: () async throws -> Value?) async throws -> Value {
    let end = SuspendingClock.now + hangGuard
    while true {
      if let value = try await value() { return value }
      if SuspendingClock.now > end {
        let screen = (try? await text()) ?? "(the terminal is gone)"
        throw HarnessFailure("\(what) did not come within \(hangGuard). The screen:\n\(screen)")
      }
      await pause(milliseconds: 4)
    }
  }
}

extension Substring {
  fileprivate var trimmingBlanksAtEnd: String {
    var rest = self
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
