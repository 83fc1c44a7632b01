// The name under which a learner appears to others.

import Foundation
import Learning
import Testing

@testable import Journal
@testable import Storage

@Suite struct PseudonymTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func itIsDrawnOnceAndKeptForThisUserAlone() throws {
    let drawn = try Pseudonym.ofThisLearner(in: folder.data)
    #expect(drawn.wholeMatch(of: /l-[0-9a-f]{10}/) != nil)
    #expect(try Pseudonym.ofThisLearner(in: folder.data) == drawn)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.data.learner)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
  }

  @Test func aBackupIsTheSameLearner() throws {
    let drawn = try Pseudonym.ofThisLearner(in: folder.data)
    let copy = folder.path + "/copy"
    _ = try Backup(of: folder.data, folder.device, to: copy)
    #expect(try Pseudonym.known(in: try DataFolder(home: copy, environment: [:])) == drawn)
  }

  @Test func readingMakesNone() throws {
    #expect(try Pseudonym.known(in: folder.data) == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.data.learner))
  }

  @Test func aCompanyMayNameItsLearners() throws {
    try folder.write("sales-042\n", to: folder.data.learner)
    #expect(try Pseudonym.ofThisLearner(in: folder.data) == "sales-042")
  }

  @Test(arguments: ["Marie Dupont", "marie@example.com", "../../etc", "l_1"])
  func whatIsNoPseudonymIsToldAndNotReplaced(_ text: String) throws {
    try folder.write(text, to: folder.data.learner)
    #expect(throws: StorageProblem.badPseudonym(path: folder.data.learner)) {
      try Pseudonym.ofThisLearner(in: folder.data)
    }
    #expect(try folder.text(folder.data.learner) == text)
  }
}
