// The voice that says a term: speech-dispatcher's or espeak-ng's command, if one is installed. Ramp brings none.

import Platform
import Trainer

struct Voice {
  private var speaker: BackgroundProcess?

  /// Starts to say the parts, without waiting; what was being said stops. Returns `false` if no program can speak.
  mutating func say(_ speech: Speech) -> Bool {
    stop()
    for command in Self.commands {
      guard let path = Subprocess.find(command.name) else { continue }
      speaker = BackgroundProcess(path, command.options + ["--", Self.markup(speech)])
      if speaker != nil { return true }
    }
    return false
  }

  /// Stops what is being said.
  mutating func stop() {
    speaker?.end()
    speaker = nil
  }

  /// Forgets a program that has ended, so that no ended process is left behind.
  mutating func rest() { if speaker?.hasEnded == true { speaker = nil } }

  /// Both read SSML, so that each name is said in its language. spd-say waits for the end, so that ending it is possible.
  private static let commands = [
    (name: "spd-say", options: ["--wait", "--ssml-mode"]), (name: "espeak-ng", options: ["-m"]),
  ]

  /// SSML 1.1. It begins with `<`, so that no text of a deck is taken for an option.
  static func markup(_ speech: Speech) -> String {
    let parts = speech.parts.map { "<voice xml:lang=\"\(escaped($0.language))\">\(escaped($0.text))</voice>" }
    return "<speak>" + parts.joined(separator: "<break/>") + "</speak>"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
  }
}
