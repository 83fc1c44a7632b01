// A glossary's life: imported as it is found, studied, corrected, and no answer lost.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct DeckTests {
  let home = Home(form: "recall")

  static let glossary = """
    SDR - Sales Development Rep. Appelle à froid. Transmet ensuite.
    Le taux de départ "TDP". Le pourcentage de clients perdus par mois.
    Démo. La présentation du produit à l'écran.
    Un mot seul
    """

  static let corrected = """
    SDR - Sales Development Rep. Appelle à froid, toujours. Transmet ensuite.
    Taux d'attrition. Le pourcentage de clients perdus par mois.
    NPS - Net Promoter Score. La note que donnent les clients.
    """

  @Test func aGlossaryIsImportedStudiedAndCorrectedWithoutLosingAnAnswer() throws {
    try home.write(Self.glossary, to: "acme.txt")
    try home.write(Self.corrected, to: "acme-2.txt")
    let imported = try Ramp.run(home, "deck", "import", home.path + "/acme.txt")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.output.contains("3\u{A0}termes dans \(home.path)/decks/acme.yaml"))
    #expect(imported.output.contains("de côté, ligne 4"))
    #expect(try Ramp.run(home, "answer", "acme/tdp/expand", "--grade", "4").status == 0)
    #expect(try Ramp.run(home, "answer", "acme/demo/name", "--grade", "4").status == 0)

    let update = try Ramp.run(home, "deck", "update", "acme", home.path + "/acme-2.txt")
    #expect(update.output.contains("~ SDR (sdr)\u{A0}: reformulé"))
    #expect(update.output.contains("(tdp) devient Taux d'attrition (taux-d-attrition), historique gardé"))
    #expect(update.output.contains("+ NPS (nps)\u{A0}: nouveau"))
    #expect(update.output.contains("- Démo (demo)\u{A0}: retiré, historique en réserve"))
    let state = try Ramp.run(home, "state", "--deck", "acme").output
    #expect(!state.contains("acme/demo/"))

    let restored = try Ramp.run(home, "deck", "update", "acme", home.path + "/acme.txt")
    #expect(restored.status == 0)
    #expect(try Ramp.run(home, "state", "--deck", "acme").output.contains("acme/demo/name  1  1"))
    #expect(try Ramp.run(home, "state", "--deck", "acme").output.contains("acme/tdp/expand  1  1"))
  }

  @Test func aCorrectionIsShownWithoutBeingWritten() throws {
    try home.write(Self.glossary, to: "acme.txt")
    try home.write(Self.corrected, to: "acme-2.txt")
    #expect(try Ramp.run(home, "deck", "import", home.path + "/acme.txt").status == 0)
    let before = try home.text("decks/acme.yaml")
    let shown = try Ramp.run(home, "deck", "update", "acme", home.path + "/acme-2.txt", "--dry-run")
    #expect(shown.output.contains("reformulé"))
    #expect(try home.text("decks/acme.yaml") == before)
  }

  @Test func aFormerIdAnswersItsCardOfToday() throws {
    let deck =
      "deck: mine\ntitle: Mine\nlanguage: en\nterms:\n  - id: fresh\n    was: [old]\n    names: [A]\n    definition: One.\n"
    try home.write(deck, to: "decks/mine.yaml")
    let result = try Ramp.run(home, "answer", "mine/old/name", "--grade", "4")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try Ramp.run(home, "state", "--deck", "mine").output.contains("mine/fresh/name  1  1"))
  }

  @Test func aDeckThatCannotBeReadIsNotSet() throws {
    try home.write("deck: [", to: "broken.yaml")
    for (deck, status) in [(home.path + "/broken.yaml", 65), ("nowhere", 66)] as [(String, Int32)] {
      #expect(try Ramp.run(home, "set", "deck", deck).status == status)
    }
    #expect(try !home.text("settings.json").contains("deck"))
  }

  @Test func aCorrectionWithoutATitleKeepsTheDecksOwn() throws {
    try home.write(Self.glossary, to: "nos-mots.txt")
    try home.write(Self.corrected, to: "corrige-2.txt")
    #expect(try Ramp.run(home, "deck", "import", home.path + "/nos-mots.txt").status == 0)
    let update = try Ramp.run(home, "deck", "update", "nos-mots", home.path + "/corrige-2.txt")
    #expect(!update.output.contains("titre") && !update.output.contains("langue"))
    #expect(try home.text("decks/nos-mots.yaml").contains("title: \"Nos mots\""))
    let yaml = try home.text("decks/nos-mots.yaml").replacing("Nos mots", with: "Les mots")
    try home.write(yaml, to: "titre.yaml")
    let title = try Ramp.run(home, "deck", "update", "nos-mots", home.path + "/titre.yaml")
    #expect(title.output.contains("~ titre ou réglages"))
    #expect(try home.text("decks/nos-mots.yaml").contains("title: \"Les mots\""))
  }

  @Test func nothingIsWrittenOver() throws {
    try home.write(Self.glossary, to: "acme.txt")
    try home.write("mine", to: "kept.yaml")
    let over = try Ramp.run(home, "deck", "import", home.path + "/acme.txt", "-o", home.path + "/kept.yaml")
    #expect(over.status == 73)
    #expect(try home.text("kept.yaml") == "mine")
    #expect(try Ramp.run(home, "deck", "import", home.path + "/acme.txt").status == 0)
    let again = try Ramp.run(home, "deck", "import", home.path + "/acme.txt")
    #expect(again.status == 73)
    #expect(again.errors.contains("ramp deck update acme"))
    #expect(try Ramp.run(home, "deck", "update", "ventes-fr", home.path + "/acme.txt").status == 64)
  }

  @Test func aFileThatCannotBeWrittenIsToldByItsOwnName() throws {
    try home.write(Self.glossary, to: "acme.txt")
    let path = home.path + "/nowhere/acme.yaml"
    let result = try Ramp.run(home, "deck", "import", home.path + "/acme.txt", "-o", path)
    #expect(result.status == 73)
    #expect(result.errors == "ramp: Impossible de créer \(path)\u{A0}: ce dossier n’existe pas. Vérifiez le chemin.\n")
  }

  @Test func aDeckIsCheckedAsACompilerWould() throws {
    let deck =
      "deck: mine\ntitle: T\nlanguage: fr\nterms:\n  - id: a\n    nams: [A]\n    definition: \"Mène une affaire au bout du mois.\"\n"
    try home.write(deck, to: "mine.yaml")
    let broken = try Ramp.run(home, "deck", "check", home.path + "/mine.yaml")
    #expect(broken.status == 65)
    #expect(broken.output.contains("mine.yaml:6:5: erreur\u{A0}: la clé «\u{A0}nams\u{A0}» n’existe pas"))
    #expect(broken.output.contains("  6 |     nams: [A]\n    |     ^"))
    try home.write(deck.replacingOccurrences(of: "nams", with: "names"), to: "mine.yaml")
    let sound = try Ramp.run(home, "deck", "check", home.path + "/mine.yaml")
    #expect(sound.status == 0)
    #expect(sound.output.contains("rien à redire"))
  }

  @Test func adviceOnTwoTermsNamesBothAndTheLineOfTheOther() throws {
    try home.write(
      """
      deck: mine
      title: T
      language: fr
      terms:
        - {id: a, names: [Alpha], definition: "Part des clients qui quittent une entreprise."}
        - {id: b, names: [Bravo], aliases: [alpha], definition: "Part de clients quittant leur entreprise."}
        - {id: c, names: [Coût], definition: "Un indicateur."}
      """, to: "mine.yaml")
    let french = try Ramp.run(home, "deck", "check", home.path + "/mine.yaml")
    #expect(french.status == 0)
    let nbsp = "\u{A0}"
    let found = french.output.split(separator: "\n").filter { $0.contains("conseil\(nbsp):") }
    try #require(found.count == 3)
    #expect(
      found[0].hasSuffix(
        "mine.yaml:6:39: conseil\(nbsp): «\(nbsp)alpha\(nbsp)», alias du terme «\(nbsp)Bravo\(nbsp)», est aussi le nom du "
          + "terme «\(nbsp)Alpha\(nbsp)» (ligne 5)\u{202F}; gardez-le pour un seul."))
    #expect(
      found[1].hasSuffix(
        "mine.yaml:6:59: conseil\(nbsp): «\(nbsp)Bravo\(nbsp)» et «\(nbsp)Alpha\(nbsp)» (ligne 5)\(nbsp): les définitions "
          + "sont faites des mêmes mots\u{202F}; dites ce qui les distingue."))
    #expect(found[2].contains("«\(nbsp)Coût\(nbsp)»\(nbsp): la définition ne dit guère que sa famille"))
    let english = try Ramp.run(home, "deck", "check", home.path + "/mine.yaml", "--lang", "en").output
    #expect(
      english.contains("“alpha”, an alias of “Bravo”, is also the name of “Alpha” (line 5); keep it for one of them."))
    #expect(
      english.contains(
        "the definitions of “Bravo” and “Alpha” (line 5) are made of the same words; say what sets them apart."))
  }

  @Test func anEditorThatIsNotThereIsSaid() async throws {
    try home.write(Self.glossary, to: "acme.txt")
    #expect(try Ramp.run(home, "deck", "import", home.path + "/acme.txt").status == 0)
    let command = Ramp.command(home, ["review", "--deck", "acme"])
    try await withTerminal(command, environment: ["EDITOR": "/nonexistent/editor"]) { terminal in
      try await terminal.wait(for: "SDR")
      try await terminal.press("Space")
      try await terminal.wait(for: "noter")
      try await terminal.press("i")
      try await terminal.wait(for: "Fiche")
      try await terminal.press("o")
      try await terminal.wait(for: "nommez votre éditeur dans EDITOR")
    }
  }

  @Test func theNoteAndTheEditorAreReachedFromTheTermsCard() async throws {
    try home.write(Self.glossary, to: "acme.txt")
    #expect(try Ramp.run(home, "deck", "import", home.path + "/acme.txt").status == 0)
    let editor = "sed -i s/froid/chaud/ \"$2\"; echo opened \"$1\" > \("\(home.path)/opened".quotedForShell); :"
    try home.write("#!/bin/sh\n\(editor)\n", to: "editor")
    let command = Ramp.command(home, ["review", "--deck", "acme"])
    try await withTerminal(command, environment: ["EDITOR": "sh " + "\(home.path)/editor".quotedForShell]) { terminal in
      try await terminal.wait(for: "SDR")
      try await terminal.press("Space")
      try await terminal.wait(for: "noter")
      try await terminal.press("i")
      try await terminal.wait(for: "Fiche")
      try await terminal.press("m")
      try await terminal.wait(for: "garder")
      try await terminal.type("S comme seul ?")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Remarque gardée")
      try await terminal.press("o")
      try await terminal.wait(for: "chaud")
    }
    #expect(try home.journal.first?["note"] as? String == "S comme seul ?")
    #expect(try home.text("opened").hasPrefix("opened +"))
  }

  /// A terminal shows text only.
  @Test func aWorkbookGoesToAFileOrAPipeAndToNoTerminal() async throws {
    let words = ["deck", "export", "ventes-fr", "--format", "xlsx", "--lang", "en"]
    let file = home.path + "/deck.xlsx"
    #expect(try Ramp.run(home, words + ["-o", file]).status == 0)
    let bytes = try Data(contentsOf: URL(filePath: file))
    #expect(bytes.starts(with: Array("PK".utf8)) && bytes.count > 5000)
    #expect(try Ramp.run(home, words).output.hasPrefix("PK"))
    _ = try await withTerminal(Ramp.command(home, words)) { terminal in
      try await terminal.wait(for: "A workbook isn't text")
    }
  }
}
