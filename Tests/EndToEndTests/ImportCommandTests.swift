// Foreign files by the command and by the first start: what is said of them, and what becomes of them.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct ImportCommandTests {
  let home = Home(form: "recall")

  private static let sheet = """
    Terme;Signification;Maj
    Devis;Prix que l'on propose par écrit, avant la commande.;2025
    Avoir;Somme que l'on doit rendre au client.;2024
    Relance;Deuxième message, après un premier sans réponse.;2025

    """

  private static let tool = """
    # Outil de caisse

    ## Installation

    Lancez le programme, acceptez la licence et redémarrez le poste avant la première vente de la journée.

    ## Usage

    Ouvrez le menu, choisissez la caisse, puis scannez les articles un par un jusqu'au total.

    """

  @Test func aDryRunIsATableThatTellsEveryGuessAndWritesNothing() throws {
    try home.write(DeckTests.glossary, to: "acme.txt")
    let result = try Ramp.run(home, "deck", "import", home.path + "/acme.txt", "--dry-run")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains("place  terme                        définition"))
    #expect(lines.contains("1      SDR · Sales Development Rep  Appelle à froid. · Transmet ensuite."))
    #expect(lines.contains { $0.contains("↳ sigle avant le signe") })
    #expect(lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("·") })
    #expect(!FileManager.default.fileExists(atPath: home.path + "/decks"))
  }

  @Test func whatTheColumnsWereTakenForIsSaidAndMayBeSaidOtherwise() throws {
    try home.write(Self.sheet, to: "mots.csv")
    let file = home.path + "/mots.csv"
    let found = try Ramp.run(home, "deck", "import", file, "--dry-run")
    let columns = "A «\u{A0}Terme\u{A0}» = terme, B «\u{A0}Signification\u{A0}» = définition"
    #expect(found.output.contains("colonnes\u{A0}: \(columns)\u{202F}; de côté\u{A0}: C «\u{A0}Maj\u{A0}»"))
    let chosen = try Ramp.run(home, "deck", "import", file, "--columns", "name=A,definition=B,tag=C", "-o", "-")
    #expect(chosen.output.contains("tags: [\"2025\"]"))
    #expect(try Ramp.run(home, "deck", "import", file, "--columns", "couleur=A").status == 64)
  }

  @Test func aFileThatIsNoGlossaryEndsWith65AlsoInADryRun() throws {
    try home.write(Self.tool, to: "outil.md")
    for words in [["--dry-run"], [], ["--shape", "headings-2"]] {
      let result = try Ramp.run(home, ["deck", "import", home.path + "/outil.md"] + words)
      #expect(result.status == 65)
      #expect(result.errors.contains("ne ressemble pas à un glossaire"))
    }
    #expect(!FileManager.default.fileExists(atPath: home.path + "/decks"))
    #expect(try Ramp.run(home, "deck", "import", home.path + "/outil.md", "--anyway").status == 0)
    let other = try Ramp.run(home, "deck", "import", home.path + "/outil.md", "--shape", "pairs")
    #expect(other.status == 65)
    #expect(other.errors.contains("il se lit ainsi\u{A0}: headings-2"))
    #expect(try Ramp.run(home, "deck", "import", home.path + "/outil.md", "--shape", "gras").status == 64)
  }

  @Test func anUpdateTellsWhereEachDifferenceStands() throws {
    try home.write(Self.sheet, to: "mots.csv")
    #expect(try Ramp.run(home, "deck", "import", home.path + "/mots.csv").status == 0)
    try home.write(Self.sheet.replacing("au client.", with: "à un client."), to: "mots-2.csv")
    let update = try Ramp.run(home, "deck", "update", "mots", home.path + "/mots-2.csv")
    #expect(update.output.contains("~ Avoir (avoir)\u{A0}: reformulé (ligne 3)"))
    #expect(update.output.contains("1\u{A0}changement"))
  }

  @Test func anUpdateFromAnotherFileIsRefused() throws {
    try home.write(Self.sheet, to: "mots.csv")
    #expect(try Ramp.run(home, "deck", "import", home.path + "/mots.csv").status == 0)
    let before = try home.text("decks/mots.yaml")
    try home.write(Self.tool, to: "outil.md")
    try home.write(
      "Terme;Signification\nMarge;Prix moins coût, en euros ou en pour cent.\nAvoir;Somme que l'on doit rendre.\n",
      to: "court.csv")
    for (file, why) in [("outil.md", "ne ressemble pas"), ("court.csv", "2 termes sur 3 disparaîtraient")] {
      let result = try Ramp.run(home, "deck", "update", "mots", home.path + "/" + file)
      #expect(result.status == 65)
      #expect(result.errors.contains(why), "\(result.errors)")
      #expect(try home.text("decks/mots.yaml") == before)
    }
    #expect(try Ramp.run(home, "deck", "update", "mots", home.path + "/court.csv", "--anyway").status == 0)
    #expect(try home.text("decks/mots.yaml").contains("Marge"))
  }

  @Test func anUpdateReadsTheFileAsItWasImported() throws {
    let sheet =
      "Code;Libellé;Description longue;Notes internes\nMarge;Marge brute;Prix de vente moins coût, avant les frais.;x\nAvoir;Note d'avoir;Somme que l'on doit rendre au client.;y\n"
    try home.write(sheet, to: "mots.csv")
    let words = [home.path + "/mots.csv", "--columns", "name=A,definition=C"]
    #expect(try Ramp.run(home, ["deck", "import"] + words).status == 0)
    let update = try Ramp.run(home, ["deck", "update", "mots"] + words)
    #expect(update.output.contains("0\u{A0}changement, 2\u{A0}termes inchangés."))
  }

  /// A file that cannot be read may be a deck with a slip.
  @Test func aDeckThatCannotBeReadIsNotReplaced() throws {
    try home.write("deck: [", to: "decks/mots.yaml")
    try home.write(Self.sheet, to: "mots.csv")
    #expect(try Ramp.run(home, "deck", "import", home.path + "/mots.csv").status == 73)
    #expect(try home.text("decks/mots.yaml") == "deck: [")
  }

  /// `pdftotext` is another program: here it is a script.
  @Test func thePagesOfAPDFAreReadByPdftotextWhereItIs() throws {
    try home.write("%PDF-1.4 pages", to: "mots.pdf")
    let script = "#!/bin/sh\n[ \"$1\" = -layout ] && cat \"\(home.path)/mots.csv\" | tr ';' '\\t'\n"
    try home.write(Self.sheet, to: "mots.csv")
    try home.write(script, to: "bin/pdftotext")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: home.path + "/bin/pdftotext")
    let file = home.path + "/mots.pdf"
    let found = try Ramp.run(home, ["deck", "import", file], environment: ["PATH": home.path + "/bin:/usr/bin:/bin"])
    #expect(found.status == 0, "\(found.errors)")
    #expect(try home.text("decks/mots.yaml").contains("Somme que l'on doit rendre au client."))
    for broken in ["exit 3", "kill -9 $$", ":", "printf '\\f'"] {
      try home.write("#!/bin/sh\n\(broken)\n", to: "bin/pdftotext")
      let none = try Ramp.run(home, ["deck", "import", file], environment: ["PATH": home.path + "/bin:/usr/bin:/bin"])
      #expect(none.status == 65)
      #expect(none.errors.contains("pdftotext ne tire aucun texte de ce PDF"), "\(broken): \(none.errors)")
    }
    let none = try Ramp.run(home, ["deck", "import", file], environment: ["PATH": "/nonexistent"])
    #expect(none.errors.contains("poppler-utils"))
  }

  @Test func theFirstStartMakesADeckOfASheetByRealKeys() async throws {
    try home.write(Self.sheet, to: "mes mots.csv")
    try FileManager.default.removeItem(atPath: home.path + "/settings.json")
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "Quel glossaire")
      try await terminal.press("Up")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Le chemin d’un glossaire")
      try await terminal.type(home.path + "/mes")
      try await terminal.press("Tab")
      try await terminal.wait(for: "mots.csv")
      try await terminal.press("Enter")
      try await terminal.wait(for: "3\u{A0}entrées, lues comme tableau")
      try await terminal.wait(for: "Somme que l’on doit rendre au client.")
      try await terminal.press("Enter")
      try await terminal.wait(for: "2 sur 3")
      #expect(!FileManager.default.fileExists(atPath: home.path + "/decks"))
      try await terminal.press("Enter")
      try await terminal.wait(for: "3 sur 3")
      try await terminal.pressWhenReady("Enter", until: "nouveau terme")
    }
    #expect(try home.text("settings.json").contains("mes-mots"))
    #expect(try home.text("decks/mes-mots.yaml").contains("Devis"))
  }
}
