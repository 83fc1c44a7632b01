// The option -o of the commands that write a text: report, export, deck import and deck export.

import ArgumentParser
import Journal
import Phrases
import Storage

struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: Help.text(fr: "Fichier à écrire ; - : sortie standard.", en: "File to write; - for standard output."))
  var output: String?
  @Flag(help: Help.text(fr: "Remplacer le fichier.", en: "Replace the file."))
  var force = false

  func validate() throws {
    if force, output == nil { throw ValidationError(Self.forceNeedsFile(InterfaceLanguage.current)) }
  }

  /// The target that was named, or standard output. Called before the long work whose result goes there.
  func target() throws(StorageProblem) -> OutputTarget { try OutputTarget(output ?? "-", replacing: force) }

  private static let forceNeedsFile = Phrase(fr: "--force va avec -o FICHIER.", en: "--force needs -o FILE.")
}
