// The translator of the parser's error messages, which are in English with a page of usage. It recognises the usual
// messages and makes one sentence in either language; other messages are kept as they are.

import Phrases
import Trainer

enum ParserWords {
  /// `message` is the parser's text; its first line states the problem. `command` is the command whose help is
  /// suggested.
  static func sentence(_ message: String, command: String) -> Phrase {
    let line = message.split(separator: "\n").first.map(String.init) ?? message
    let problem = line.hasPrefix("Error: ") ? String(line.dropFirst("Error: ".count)) : line
    let help = "ramp \(command) --help"
    let words = phrase(problem) ?? Phrase(words: problem)
    return Phrase(
      fr: "\(words) « \(help) » montre ce qu'il y a.", en: "\(words) “\(help)” shows what there is.")
  }

  private static func phrase(_ problem: String) -> Phrase? {
    let quoted = problem.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard quoted.count >= 3 else { return nil }
    let word = quoted[1]
    if problem.hasPrefix("Unknown option") {
      let nearest = problem.contains("Did you mean") && quoted.count > 3 ? Words.didYouMean(quoted[3]) : nil
      return Phrase(
        fr: "Option inconnue « \(word) ».\(nearest.map { " \($0)" } ?? "")",
        en: "Unknown option “\(word)”.\(nearest.map { " \($0)" } ?? "")")
    }
    if problem.hasPrefix("Unexpected argument") || problem.contains("unexpected arguments") {
      return Phrase(fr: "« \(word) » est de trop.", en: "“\(word)” is too much.")
    }
    if problem.hasPrefix("Missing expected argument") {
      return Phrase(fr: "Il manque \(word).", en: "\(word) is missing.")
    }
    if problem.hasPrefix("Missing value for") {
      return Phrase(fr: "Il manque une valeur à \(word).", en: "\(word) lacks its value.")
    }
    if problem.contains("is invalid for"), quoted.count > 3 {
      return Phrase(
        fr: "« \(word) » ne convient pas à \(quoted[3]).",
        en: "“\(word)” will not do for \(quoted[3]).")
    }
    return nil
  }
}
