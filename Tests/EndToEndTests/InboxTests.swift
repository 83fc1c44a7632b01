// From three learners' sessions to the owner's inbox: counted, without names, and what is damaged told.

import Foundation
import Harness
import Testing

@Suite struct InboxTests {
  let home = Home()

  var team: String { home.path + "/team" }

  /// A learner's folder in the team's, with journal lines and terms.
  func learner(_ name: String, _ lines: [String], terms: String? = nil) throws {
    let numbered = lines.enumerated().map { index, line in
      #"{"id":"0193a2c1-0000-7000-8000-00000000\#(name.suffix(1))00\#(index)","at":"2026-11-2\#(index)T08:00:00Z","#
        + #""day":"2026-11-2\#(index)",\#(line)}"#
    }
    try home.write(numbered.map { $0 + "\n" }.joined(), to: "team/\(name)/pc.jsonl")
    if let terms { try home.write(terms, to: "team/\(name)/terms.yaml") }
  }

  func deck(_ id: String, _ terms: String) -> String { "deck: \(id)\ntitle: T\nlanguage: fr\nterms:\n\(terms)" }

  func threeLearners() throws {
    try learner(
      "l-1",
      [
        #""term":"ventes-fr/sdr","remark":"Trop vague.""#, #""term":"ventes-fr/sdr","mark":"flag""#,
        #""term":"ventes-fr/sdr","alias":"prospecteur""#, #""term":"ventes-fr/ae","remark":"Et chez nous ?""#,
      ],
      terms: deck(
        "mine-l-1",
        "  - {id: mql, acronym: MQL, names: [Lead marketing], kind: concept}\n"
          + "  - {id: x, names: [Account executive], kind: concept, definition: Un vendeur.}\n"))
    try learner(
      "l-2",
      [
        #""term":"ventes-fr/sdr","mark":"flag""#, #""term":"ventes-fr/sdr","remark":"trop vague""#,
        #""term":"ventes-fr/sdr","alias":"SDR""#,
      ],
      terms: deck("mine-l-2", "  - {id: m, names: [LEAD marketing], kind: concept, definition: Un lead prêt.}\n"))
    try learner("l-3", [#""term":"acme/x","mark":"flag""#], terms: "deck: [")
  }

  func inbox(_ words: String...) throws -> (status: Int32, output: String, errors: String) {
    try Ramp.run(
      home, ["deck", "inbox", team, "--deck", "ventes-fr", "--lang", "fr", "--now", "2026-11-25T09:00"] + words)
  }

  @Test func whatTheTeamAsksIsGroupedByTermAndNamesNobody() throws {
    try threeLearners()
    let result = try inbox()
    #expect(result.status == 0)
    let text = result.output.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    #expect(
      text == """
        Vocabulaire de la vente, au mercredi 25 novembre

        SDR                signalé par 2 personnes
                           « Trop vague. » (sam. 21 nov., 2 personnes)
                           compté comme juste : « prospecteur » (1 personne)
        AE                 « Et chez nous ? » (lun. 23 nov.)

        Termes ajoutés par l’équipe
        MQL                Lead marketing (2 personnes)
                           Un lead prêt.
        Account executive  1 personne
                           Un vendeur.
                           déjà dans le glossaire : AE (ae)

        """, "\(text)")
    #expect(!result.output.contains("l-1") && !result.output.contains("l-2"))
    #expect(result.errors.contains("l-3/terms.yaml") && result.errors.split(separator: "\n").count == 1)
  }

  @Test func theSameAsJSON() throws {
    try threeLearners()
    #expect(
      try inbox("--json").output
        == #"{"aliases":[{"alias":"prospecteur","learners":1,"term":"sdr"}],"day":"2026-11-25","deck":"ventes-fr","#
        + #""flags":[{"learners":2,"term":"sdr"}],"#
        + #""remarks":[{"day":"2026-11-23","learners":1,"term":"ae","text":"Et chez nous ?"},"#
        + #"{"day":"2026-11-21","learners":2,"term":"sdr","text":"Trop vague."}],"#
        + #""terms":[{"acronym":"MQL","definition":"Un lead prêt.","known":null,"learners":2,"names":["Lead marketing"]},"#
        + #"{"acronym":null,"definition":"Un vendeur.","known":"ae","learners":1,"names":["Account executive"]}]}"#
        + "\n")
  }

  @Test func nothingToSayIsOneSentence() throws {
    try learner("l-1", [#""term":"ventes-fr/sdr","mark":"shown""#])
    let result = try inbox()
    #expect(result.status == 0 && result.output.hasPrefix("Rien à lire") && result.errors.isEmpty)
  }

  @Test func aFolderWithoutLearnersIsRefusedAsAReportRefusesIt() throws {
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    let result = try inbox()
    #expect(result.status == 66 && result.output.isEmpty)
    #expect(try Ramp.run(home, "report", "--team", team, "--lang", "fr").errors == result.errors)
  }
}
