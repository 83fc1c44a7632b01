// Whether a file is a glossary at all: small documents of other kinds, which are not read without a question, and small
// glossaries, which are.

import DeckFormats
import Testing

@Suite struct GlossaryVerdictTests {

  // MARK: Other documents

  @Test(arguments: [
    Trap("a read-me file", "README.md", trapReadMe),
    Trap("a change log of versions", "CHANGELOG.md", trapVersions),
    Trap("a change log of files", "notes.txt", trapChangedFiles),
    Trap("a change log of people", "news.txt", trapPeopleWhoChanged),
    Trap("release notes", "v2.txt", trapReleaseNotes), Trap("a licence", "terms.txt", trapLicence),
    Trap("a copyright file", "copyright", trapCopyright), Trap("a manual page", "page.txt", trapManualPage),
    Trap("a page about functions", "queue.md", trapFunctions), Trap("options of a program", "tool.md", trapOptions),
    Trap("a script with comments", "tidy", trapScript), Trap("a file of settings", "settings.txt", trapSettings),
    Trap("settings of another program", "package.json", trapPackage),
    Trap("a list of people with their mail", "thanks.txt", trapPeople),
    Trap("a log of tests", "run.log", trapLog),
    Trap("questions and answers", "aide.md", trapQuestions), Trap("a recipe", "crepes.md", trapRecipe),
    Trap("minutes of a meeting", "reunion.txt", trapMinutes), Trap("a lesson", "lesson.md", trapLesson),
    Trap("a letter", "lettre.txt", trapLetter),
  ])
  func whatIsNoGlossaryIsNotReadWithoutAQuestion(_ trap: Trap) throws {
    let read = try imported(trap.text, trap.name)
    #expect(!read.terms.isEmpty && read.summary.verdict != .sure)
  }

  @Test(arguments: [
    Trap("a price list", "tarif.csv", trapPriceList), Trap("a contact list", "contacts.csv", trapContacts),
  ])
  func aTableThatExplainsNothingIsRefused(_ trap: Trap) throws {
    #expect(try problem(Array(trap.text.utf8), trap.name).reason == .noHeader)
  }

  // MARK: Glossaries

  @Test(arguments: [
    Trap("one entry", "notes.txt", "SDR - Sales Development Rep. Appelle à froid.\n"),
    Trap("two entries", "notes.txt", "Devis : un prix écrit.\nRemise : une baisse du prix.\n"),
    Trap("a list", "notes.md", glossaryList), Trap("bold terms", "page.md", glossaryBold),
    Trap("headings without a title", "page.md", glossaryHeadings), Trap("a read-me file", "README.md", glossaryReadMe),
    Trap("a table", "page.md", glossaryTable), Trap("a sheet without headings", "liste.csv", glossarySheet),
    Trap("acronyms", "sigles.txt", glossaryAcronyms), Trap("words of programmers", "page.md", glossaryOfProgrammers),
    Trap("long definitions", "glossaire.md", glossaryLong), Trap("lines in turn", "memo.txt", glossaryLines),
    Trap("a page of definitions", "page.html", glossaryPage), Trap("JSON", "data.json", glossaryJSON),
  ])
  func aSmallGlossaryIsRead(_ glossary: Trap) throws {
    #expect(try imported(glossary.text, glossary.name).summary.isSound)
  }
}

struct Trap: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let name: String
  let text: String

  init(_ description: String, _ name: String, _ text: String) {
    testDescription = description
    self.name = name
    self.text = text
  }
}
