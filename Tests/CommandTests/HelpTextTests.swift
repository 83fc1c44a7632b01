// The help of every command is in one language.

import Testing

@testable import ramp

@Suite struct HelpTextTests {
  private static let english = [
    "OVERVIEW", "USAGE", "SUBCOMMANDS", "Show help", "(values:", "(default", "detailed help", "subcommand",
  ]

  @Test func aFrenchHelpHasNoEnglishHeadings() {
    let text = HelpText.localized(Ramp.helpMessage(), .french)
    #expect(Self.english.filter { text.contains($0) } == [])
    #expect(text.contains("UTILISATION\u{A0}: ramp"))
    #expect(text.contains("COMMANDES\u{A0}:"))
    #expect(text.contains("Voir «\u{A0}ramp help <commande>\u{A0}»."))
  }

  @Test func aCommandsFrenchHelpHasNone() {
    for command in Ramp.configuration.subcommands {
      let text = HelpText.localized(Ramp.helpMessage(for: command), .french)
      #expect(Self.english.filter { text.contains($0) } == [], "\(command)")
    }
  }

  @Test func anEnglishHelpStaysAsItIs() {
    #expect(HelpText.localized(Ramp.helpMessage(), .english) == Ramp.helpMessage())
  }

  @Test func anyOtherTextStaysAsItIs() {
    #expect(HelpText.localized("# OVERVIEW: (default)", .french) == "# OVERVIEW: (default)")
  }
}
