// The completion of a path: as far as it is certain, then the names that are left.

import Testing

@testable import Trainer

@Suite struct PathCompletionTests {
  private let entries = [
    PathCompletion.Entry(name: "glossaire.xlsx", isFolder: false),
    PathCompletion.Entry(name: "glossaire-2025.docx", isFolder: false),
    PathCompletion.Entry(name: "Notes", isFolder: true),
    PathCompletion.Entry(name: "Équipe", isFolder: true),
    PathCompletion.Entry(name: ".config", isFolder: true),
  ]

  @Test(arguments: [
    ("gl", "glossaire", ["glossaire-2025.docx", "glossaire.xlsx"]),
    ("~/doc/glossaire.", "~/doc/glossaire.xlsx", []),
    ("N", "Notes/", []), ("not", "Notes/", []),
    ("É", "Équipe/", []), ("x", "x", []),
    (".", ".config/", []),
    ("", "", ["Notes/", "glossaire-2025.docx", "glossaire.xlsx", "Équipe/"]),
  ])
  func aPathGoesOnAsFarAsAllNamesAgree(_ typed: String, _ path: String, _ names: [String]) {
    let completion = PathCompletion(typed, entries)
    #expect(completion.path == path)
    #expect(completion.names == names)
  }

  @Test func theFolderOfAPathIsWhatComesBeforeItsLastSlash() {
    #expect(PathCompletion.parts(of: "/a/b c/d") == ("/a/b c/", "d"))
    #expect(PathCompletion.parts(of: "d") == ("", "d"))
  }
}
