// A learner, a manager and a stranger on one machine: the group of the team's folder reads the copies, nobody goes blind,
// nobody deletes what is another's. It needs root, which alone can be several users.

import Foundation
import Harness
import Testing

@Suite(.enabled(if: Person.canBeSeveral, "NOT RUN: several users need root, setpriv, and a program that all may run"))
struct TwoUsersTests {
  /// Everyone reaches what is in it.
  let place: String
  let learner: Person
  /// An account that every Debian has (daemon), with its own group.
  let manager: Person
  let stranger: Person

  var team: String { place + "/team" }

  init() throws {
    place = Scratch.path("users")
    mkdir(place, 0o755)
    chmod(place, 0o755)
    chmod((place as NSString).deletingLastPathComponent, 0o711)
    learner = try Person(4001, groups: [Person.group], in: place)
    manager = try Person(Person.account, groups: [Person.group], in: place)
    stranger = try Person(4002, groups: [], in: place)
    mkdir(team, 0o700)
  }

  /// Makes the team's folder somebody's, and lets the learner share one answer.
  func share(_ owner: uid_t, _ mode: mode_t) throws -> (folder: String, copy: String, output: String) {
    #expect(chown(team, owner, Person.group) == 0)
    chmod(team, mode)
    let answer = try learner.run("answer", "ventes-fr/sdr/expand", "--grade", "4")
    #expect(answer.status == 0, "\(answer.errors)")
    let shared = try learner.run("share", team, "--lang", "en")
    #expect(shared.status == 0, "\(shared.errors)")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: team).first)
    let copy = try #require(try FileManager.default.contentsOfDirectory(atPath: "\(team)/\(name)").first)
    return ("\(team)/\(name)", "\(team)/\(name)/\(copy)", shared.output)
  }

  /// Whether a person's report has the learner's answers.
  func reviews(_ person: Person) throws -> Bool {
    let report = try person.run("report", "--team", team, "--format", "json", "--deck", "ventes-fr")
    let output = report.output.replacing(" ", with: "")
    return report.status == 0 && output.contains(#""reviews":"#) && !output.contains(#""reviews":0"#)
  }

  @Test func theGroupOfTheFolderReadsAndNobodyElse() throws {
    for (mode, folder) in [(mode_t(0o2770), mode_t(0o2750)), (0o770, 0o750)] {
      let shared = try share(Person.account, mode)
      #expect(shared.output.contains("Only the folder's group can read new copies"))
      #expect(try FileFacts(shared.copy) == FileFacts(owner: 4001, group: Person.group, mode: 0o640))
      #expect(try FileFacts(shared.folder) == FileFacts(owner: 4001, group: Person.group, mode: folder))
      #expect(try reviews(manager))
      chmod(team, mode | 0o005)
      #expect(try !reviews(stranger))
      #expect(try learner.run("forget", (shared.folder as NSString).lastPathComponent, "--team", team).status == 0)
    }
  }

  /// An owner of whom the groups are not known, a folder that the learner made, a folder without a group that may write.
  @Test func withoutASharedGroupEveryoneReadsAsBefore() throws {
    for (owner, mode) in [(uid_t(4003), mode_t(0o2777)), (4001, 0o775), (4001, 0o755)] {
      let shared = try share(owner, mode)
      #expect(shared.output.contains("no group shared with its owner"))
      #expect(try FileFacts(shared.copy).mode == 0o644)
      #expect(try reviews(manager) && reviews(stranger))
      #expect(try learner.run("forget", (shared.folder as NSString).lastPathComponent, "--team", team).status == 0)
    }
  }

  /// A copy of an earlier version, which a manager outside the group may read today.
  @Test func aCopyThatEveryoneReadsIsNotNarrowed() throws {
    let shared = try share(Person.account, 0o2775)
    chmod(shared.folder, 0o2755)
    chmod(shared.copy, 0o644)
    #expect(try learner.run("answer", "ventes-fr/mdr/expand", "--grade", "4").status == 0)
    #expect(try FileFacts(shared.copy).mode == 0o644)
    let again = try learner.run("share", "--lang", "en")
    #expect(again.output.contains("1 copy can be read by everyone, as before"))
    #expect(try FileFacts(shared.copy).mode == 0o644)
    chmod(shared.copy, 0o640)
    #expect(try learner.run("share", "--lang", "en").output.contains("as before") == false)
    #expect(try FileFacts(shared.copy) == FileFacts(owner: 4001, group: Person.group, mode: 0o640))
  }

  @Test func whoMayNotDeleteIsToldAndNothingIsDeleted() throws {
    let shared = try share(Person.account, 0o2770)
    let name = (shared.folder as NSString).lastPathComponent
    let refused = try manager.run("forget", name, "--team", team, "--lang", "en")
    #expect(refused.status == 74 && refused.errors.contains("don't have permission"))
    #expect(try reviews(manager))
  }

  /// A stranger who may write into the team's folder makes links in the learner's name.
  @Test func aStrangersLinkIsNeitherWrittenNorRead() throws {
    let shared = try share(Person.account, 0o2777)
    let name = (shared.folder as NSString).lastPathComponent
    #expect(try learner.run("forget", name, "--team", team).status == 0)
    mkdir(place + "/stranger", 0o777)
    chmod(place + "/stranger", 0o777)
    symlink(place + "/stranger", shared.folder)
    let again = try learner.run("share", "--lang", "en")
    #expect(again.status == 66 && again.errors.contains("is a link"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place + "/stranger").isEmpty)
  }
}

/// A user of this machine, with a home.
struct Person {
  static let account: uid_t = 1
  static let group: gid_t = getpwuid(account)?.pointee.pw_gid ?? 1

  private let user: uid_t
  private let groups: [gid_t]
  private let home: String

  init(_ user: uid_t, groups: [gid_t], in place: String) throws {
    self.user = user
    self.groups = groups
    home = "\(place)/home-\(user)"
    mkdir(home, 0o700)
    chown(home, user, user == Self.account ? Self.group : user)
  }

  func run(_ words: String...) throws -> (status: Int32, output: String, errors: String) {
    try Harness.run(command([Ramp.program] + words + ["--home", home]))
  }

  private func command(_ words: [String]) -> [String] {
    let group = user == Self.account ? Self.group : gid_t(user)
    let more = groups.isEmpty ? ["--clear-groups"] : ["--groups", groups.map(String.init).joined(separator: ",")]
    return ["setpriv", "--reuid", "\(user)", "--regid", "\(group)"] + more + words
  }

  /// Whether this user can be others, and they can run the program.
  static var canBeSeveral: Bool {
    guard geteuid() == 0, getpwuid(account) != nil else { return false }
    let command = ["setpriv", "--reuid", "4001", "--regid", "4001", "--clear-groups", "test", "-x", Ramp.program]
    return (try? Harness.run(command).status) == 0
  }
}

struct FileFacts: Equatable {
  let owner: uid_t
  let group: gid_t
  let mode: mode_t

  init(owner: uid_t, group: gid_t, mode: mode_t) {
    self.owner = owner
    self.group = group
    self.mode = mode
  }

  init(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw HarnessFailure("\(path): \(String(cString: strerror(errno)))") }
    self.init(owner: status.st_uid, group: status.st_gid, mode: status.st_mode & 0o7777)
  }
}
