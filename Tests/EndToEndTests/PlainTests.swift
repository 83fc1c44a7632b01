// The session line by line: the same journal, whole sentences, not one escape sequence.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct PlainTests {
  let home: Home
  init() { home = Home() }

  func review(
    _ lines: String..., words: [String] = ["--plain"], environment: [String: String] = [:], form: String? = nil
  ) throws -> (status: Int32, output: String, errors: String) {
    if let form { try home.choose(form: form) }
    let command = Ramp.command(home, ["review", "--now", "2026-11-23T09:00"] + words)
    return try Harness.run(command, environment: environment, input: lines.map { $0 + "\n" }.joined())
  }

  @Test func aWholeBeginningReadsAsSentences() throws {
    let result = try review("", "", "1", "")
    #expect(result.status == 0)
    let sentences = [
      "Ramp. 10\u{A0}cartes aujourd’hui, environ 4\u{A0}minutes.", "1 sur 10. Nouveau terme.",
      "SDR. Sales Development Rep · Chargé de développement commercial.", "1 sur 10. SDR. Que signifie ce sigle",
      "Un chiffre, puis Entrée. 0\u{A0}: je ne sais pas.", "Enregistré. Revient",
    ]
    var rest = result.output[...]
    for sentence in sentences {
      guard let range = rest.range(of: sentence) else {
        Issue.record("\(sentence) is missing in:\n\(result.output)")
        return
      }
      rest = rest[range.upperBound...]
    }
    #expect(try home.grades.count == 1)
  }

  @Test func aSentenceAboutAKeyIsSaidOnce() throws {
    let output = try review("u", "?", "s", "?", "q").output
    #expect(output.components(separatedBy: "Rien à annuler").count == 2)
  }

  @Test func noEscapeSequenceAndNoCarriageReturnEverLeavesIt() throws {
    let result = try review("?", "", "s", "", "t", "blah", "1", "i", "0", "", "u", "z", "q")
    for byte in result.output.utf8 where byte != UInt8(ascii: "\n") { #expect(byte >= 0x20 && byte != 0x7F) }
  }

  @Test func aRefusedAnswerIsCountedAsRightAndRemembered() throws {
    try home.choose(form: "recall")
    _ = try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--now", "2026-11-20T09:00")
    let output = try review("gardien du pipe", "r", "", "q", words: ["--plain", "--new", "0"], form: "typed").output
    for sentence in [
      "Ce n’est pas cela.", "r\u{A0}: compter comme juste", "Retenu\u{A0}: «", "Juste.", "Enregistré. Revient",
    ] {
      #expect(output.contains(sentence), "\(sentence): \(output)")
    }
    let alias = try #require(try home.journal.first { $0["alias"] != nil })
    #expect(alias["alias"] as? String == "gardien du pipe")
    let term = try #require(alias["term"] as? String)
    for words in [["--dry-run"], []] {
      let again = try Ramp.run(
        home, ["answer", "\(term)/name", "--typed", "Gardiens de pipe", "--json", "--now", "2026-11-23T10:00"] + words)
      #expect(again.output.contains(#""verdict":"right""#), "\(again)")
    }
  }

  @Test func anOwnTermIsWrittenLineByLineAndARefusedFieldAgain() throws {
    let output = try review("+", "AE", "Lead marketing", "", "MQL", "", "Un lead prêt.", "q", form: "recall").output
      .replacing("\u{A0}", with: " ")
    for sentence in ["AE est déjà dans", "MQL est ajouté", "La définition, puis Entrée."] {
      #expect(output.contains(sentence), "\(sentence): \(output)")
    }
    let file = try home.text("decks/mine.yaml")
    #expect(file.contains("acronym: \"MQL\"") && file.contains("Un lead prêt.") && !file.contains("AE"))
    #expect(!file.contains("Lead marketing"))
  }

  @Test func aSentenceToTheOwnerIsOneLine() throws {
    let output = try review("", "!", "Trop vague.", "3", form: "recall").output
    #expect(output.contains("Un mot à l’auteur du glossaire, puis Entrée.") && output.contains("ramp share DOSSIER"))
    #expect(try home.journal.compactMap { $0["remark"] as? String } == ["Trop vague."])
    #expect(try home.grades == [4])
  }

  @Test func answersFromTheHeadAreGradedAndSaidToComeBack() throws {
    let result = try review("", "3", "", "1", form: "recall")
    #expect(result.output.contains("Bien. Enregistré. Revient le mardi 24 novembre au plus tard."))
    #expect(result.output.contains("Oublié. Enregistré. Revient dans cette séance."))
    #expect(result.output.hasSuffix("« ramp » pour reprendre.\n") || result.output.hasSuffix("pour reprendre.\n"))
    #expect(try home.grades == [4, 1])
  }

  @Test func whatIsTypedIsJudged() throws {
    try home.choose(form: "recall")
    for card in ["sdr", "ae"] {
      _ = try Ramp.run(home, "answer", "ventes-fr/\(card)/expand", "--grade", "4", "--now", "2026-11-20T09:00")
    }
    let result = try review("sales developpment rep", "", "", "", words: ["--plain", "--new", "0"], form: "typed")
    #expect(result.output.contains("Juste, à 1\u{A0}lettre près."))
    #expect(result.output.contains("La voici"))
    #expect(try home.grades.suffix(2) == [4, 0])
  }

  @Test(arguments: [["TERM": "dumb"], [:]])
  func withoutATerminalItIsPlainByItself(_ environment: [String: String]) throws {
    let result = try review(words: [], environment: environment)
    #expect(result.status == 0)
    #expect(result.output.contains("Nouveau terme."))
  }

  @Test func theWholeDayCanBeDrivenFromStandardInput() throws {
    let lines = Array(repeating: ["", "3"], count: 10).flatMap(\.self)
    try home.choose(form: "recall")
    let command = Ramp.command(home, ["review", "--plain", "--now", "2026-11-23T09:00"])
    let result = try Harness.run(command, input: lines.joined(separator: "\n") + "\n")
    #expect(result.output.hasSuffix("10\u{A0}réponses enregistrées. C’est fait pour aujourd’hui.\n"))
    #expect(try home.grades == Array(repeating: 4, count: 10))
  }

  @Test func aSecondSessionIsRefusedInASentence() async throws {
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "Bonjour")
      let result = try review("q")
      #expect(result.status == 75)
      #expect(result.errors.contains("déjà ouvert"))
    }
  }

  @Test func theCallDrillIsHeldLineByLine() throws {
    _ = try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--now", "2026-11-20T09:00")
    let command = Ramp.command(home, ["drill", "--plain", "--now", "2026-11-23T09:00"])
    let result = try Harness.run(command, input: "\n\n\n")
    #expect(result.status == 0)
    var rest = result.output[...]
    for sentence in [
      "Un prospect vous parle", "1 sur 1. Prospecte à froid", "Quel est ce terme", "SDR. Sales Development Rep",
      "C’était bien cela", "aucune date ne change", "Raccroché. 1 sur 1 à temps.", "À battre demain",
    ] {
      guard let range = rest.range(of: sentence) else {
        Issue.record("\(sentence) is missing in:\n\(result.output)")
        return
      }
      rest = rest[range.upperBound...]
    }
    #expect(try home.journal.last?["drill"] as? Bool == true)
  }

  @Test func withoutATermToAskForTheCallDrillSaysSo() throws {
    let command = Ramp.command(home, ["drill", "--plain", "--now", "2026-11-23T09:00"])
    let result = try Harness.run(command, input: "")
    #expect(result.status == 0)
    #expect(result.output.contains("Apprenez d’abord un terme"))
  }

  @Test func quittingOnAVerdictRecordsItFirst() throws {
    _ = try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--now", "2026-11-20T09:00")
    let result = try review("gardien du pipe", "q", words: ["--plain", "--new", "0"], form: "typed")
    #expect(result.status == 0)
    #expect(try home.grades.count == 2)
  }
}
