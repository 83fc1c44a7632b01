// What a person does to a program in a terminal.
import Glibc

extension TestTerminal {
  /// Keys by tmux's names: "Enter", "Escape", "Up", "BTab", "C-c", "F1", "é". They arrive in one go, so an Escape
  /// needs a call of its own: with the next key it would be Alt.
  package func press(_ keys: String...) async throws { try tmux(["send-keys", "--"] + keys) }

  /// Characters, one key each; no word in them is the name of a key.
  package func type(_ text: String) async throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Bytes as they are: what a terminal may send and no key of tmux's does.
  package func send(_ bytes: [UInt8]) async throws {
    try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// A text from the clipboard, marked as such (bracketed) if the program has asked for it.
  package func paste(_ text: String) async throws {
    // By standard input: a command line has no room for a long text.
    let result = try run(tmuxCommand + ["load-buffer", "-", ";", "paste-buffer", "-p", "-d"], input: text)
    guard result.status == 0 else { throw HarnessFailure("tmux load-buffer: \(result.errors)") }
  }

  package func resize(columns: Int, rows: Int) async throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Sends a signal to the program.
  package func send(signal: Int32) async throws {
    let process = try await waitFor("the program's start") { try? self.process }
    guard kill(process, signal) == 0 else { throw HarnessFailure("There is no process \(process) any more.") }
  }

  /// The window is closed under the program, as when a connection breaks.
  package func vanish() async throws { try tmux(["kill-server"]) }
}
