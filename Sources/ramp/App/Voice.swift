// The voice that says a term: speech-dispatcher's or espeak-ng's command, if one is installed. Ramp brings none.

import Platform
import Trainer

struct Voice {
  private var utterance: Utterance?

  /// What is being said, and by which program.
  private struct Utterance {
    let speech: Speech
    let speaker: Speaker
    let process: BackgroundProcess
  }

  /// Starts to say the parts, without waiting; what was being said stops.
  mutating func say(_ speech: Speech) -> Hearing {
    let former = interrupt()
    return start(speech, with: Speaker.allCases[...], after: former) ? .speaking(speech) : .noVoice
  }

  /// Takes note of a program that has ended, so that no ended process is left behind. After a failure, the next program
  /// tries; returns `false` if none is left.
  mutating func goOn() -> Bool {
    guard let ended = utterance else { return true }
    switch ended.process.state {
    case .running: return true
    case .ended(let inSuccess):
      utterance = nil
      return inSuccess || start(ended.speech, with: ended.speaker.followers, after: nil)
    }
  }

  /// Stops what is being said.
  mutating func stop() {
    guard interrupt() == .speechDispatcher else { return }
    guard let path = Subprocess.find(Speaker.speechDispatcher.name) else { return }
    _ = BackgroundProcess(path, [Speaker.cancel])
  }

  /// Ends the program that speaks. Returns which it was; `nil` if none speaks any more.
  private mutating func interrupt() -> Speaker? {
    guard let former = utterance.take() else { return nil }
    switch former.process.state {
    case .ended: return nil
    case .running:
      former.process.end()
      return former.speaker
    }
  }

  private mutating func start(_ speech: Speech, with speakers: ArraySlice<Speaker>, after former: Speaker?) -> Bool {
    for speaker in speakers {
      let arguments = speaker.options(after: former) + ["--", Self.markup(speech)]
      guard let path = Subprocess.find(speaker.name), let process = BackgroundProcess(path, arguments) else { continue }
      utterance = Utterance(speech: speech, speaker: speaker, process: process)
      return true
    }
    return false
  }

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

/// The programs that can speak, the preferred one first.
private enum Speaker: CaseIterable {
  case speechDispatcher, espeak

  /// The name of its command.
  var name: String {
    switch self {
    case .speechDispatcher: "spd-say"
    case .espeak: "espeak-ng"
    }
  }

  /// Both read SSML, so that each name is said in its language. spd-say waits for the end, so that its end is that of the
  /// speech. `former` is the program that was interrupted: only one request can silence speech-dispatcher and then speak,
  /// for of two the second may come first.
  func options(after former: Speaker?) -> [String] {
    switch self {
    case .speechDispatcher: (former == self ? [Self.cancel] : []) + ["--wait", "--ssml-mode"]
    case .espeak: ["-m"]
    }
  }

  /// The programs to try when this one has failed.
  var followers: ArraySlice<Speaker> { Self.allCases.drop { $0 != self }.dropFirst() }

  /// The server of speech-dispatcher speaks on without the program that asked for it, so it is told to be silent.
  static let cancel = "--cancel"
}
