// The command `ramp version`, also `ramp --version` and `ramp -V`: the program's version and the journal's format.

import ArgumentParser
import Journal
import Phrases

struct VersionCommand: ParsableCommand {
  static let name = "version"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name,
      abstract: Help.words(
        fr: "La version du programme, et le format du journal.", en: "The program's version, and the journal's format.")
    )
  }

  /// The version of this program; CHANGELOG.md says what each one changed.
  private static let number = "0.1.0"

  @OptionGroup var global: GlobalOptions

  func run() {
    let format = JournalLine.format
    Output.line(
      Phrase(
        fr: "ramp \(Self.number), format du journal \(format)", en: "ramp \(Self.number), journal format \(format)"))
  }
}
