// The paths of all files. They are in one home if the learner names one, otherwise in the XDG folders.

import Journal
import Platform

package struct DataFolder: Equatable, Sendable {
  /// The folder of `journal`, `state`, `backups`, `decks`, `reports`, `learner`, `share` and `lock`.
  package let data: String
  /// The folder of `settings.json`.
  package let config: String
  /// The folder of rescue files and, if the computer has no id of its own, of `device`.
  package let localState: String
  /// The folder of files that can be made again.
  package let cache: String
  /// The folder for rescue files if `localState` cannot be written.
  let temporary: String

  package var journal: String { data + "/journal" }
  package var state: String { data + "/state" }
  package var backups: String { data + "/backups" }
  package var decks: String { data + "/decks" }
  /// The deck of the terms that the learner added. Its id begins with `Deck.ID.ownTermsStart`.
  package var mine: String { decks + "/mine.yaml" }
  /// The folder of the last good copies of decks, and of the decks of the last session.
  var deckCopies: String { data + "/deck-copies" }
  /// The path of a device's journal, to which only that device writes.
  package func journal(of device: Device) -> String { "\(journal)/\(device.id).jsonl" }
  /// The folder of the reports that the learner requested.
  package var reports: String { data + "/reports" }
  package var lock: String { data + "/lock" }
  /// The lock on a file system without flock.
  package var fileLock: String { data + "/lock.held" }
  /// The file that names the team's folder into which the journals are shared.
  package var share: String { data + "/share" }
  /// The file of the learner's pseudonym.
  package var learner: String { data + "/learner" }
  package var settings: String { config + "/settings.json" }
  package var device: String { localState + "/device" }

  /// `home`: the option --home; without it, the variable RAMP_HOME counts; both may begin with `~`. Relative XDG paths
  /// are ignored, as the XDG specification requires. Throws `noHome`.
  package init(home: String?, environment: [String: String]) throws(StorageProblem) {
    if home?.isEmpty == true { throw .noHome }
    temporary = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    if let given = home ?? environment["RAMP_HOME"].flatMap({ $0.isEmpty ? nil : $0 }) {
      guard let home = Path.withHome(given, home: environment["HOME"]) else { throw .noHome }
      data = home
      config = home
      localState = home
      cache = home + "/cache"
      return
    }
    func folder(_ variable: String, _ fallback: String) -> String? {
      if let path = environment[variable], path.hasPrefix("/") { return path + "/ramp" }
      guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
      return "\(home)/\(fallback)/ramp"
    }
    guard let data = folder("XDG_DATA_HOME", ".local/share"), let config = folder("XDG_CONFIG_HOME", ".config"),
      let localState = folder("XDG_STATE_HOME", ".local/state"), let cache = folder("XDG_CACHE_HOME", ".cache")
    else { throw .noHome }
    self.data = data
    self.config = config
    self.localState = localState
    self.cache = cache
  }

  /// The folders of this process, by its environment. Throws `notUTF8` if a variable that decides is not UTF-8: with
  /// other characters in the place of its bytes, the data would go to another folder.
  package init(home: String?) throws(StorageProblem) {
    let named = home ?? Environment["RAMP_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    var deciding = home == nil ? ["RAMP_HOME"] : []
    if named == nil { deciding += ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"] }
    if named.map(Path.beginsAtHome) ?? true { deciding.append("HOME") }
    for name in deciding {
      if case .malformed(let shown)? = Environment.checked(name) { throw .notUTF8("\(name)=\(shown)") }
    }
    try self.init(home: home, environment: Environment.all)
  }

  /// Whether there are no settings yet, and no journal with content. The result is `false` if a folder or file cannot
  /// be examined.
  package var isUntouched: Bool {
    guard !Path.exists(settings), errno == ENOENT, let names = try? JournalNames.all(in: self) else {
      return false
    }
    return names.allSatisfy { FileStatus("\(journal)/\($0)")?.size == 0 }
  }

  /// Creates a folder and the missing folders above it; only this user has access to new folders.
  static func create(_ path: String) throws(StorageProblem) {
    if retryOnInterrupt({ mkdir(path, 0o700) }) == 0 || errno == EEXIST { return }
    let reason = errno
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    guard reason == ENOENT, !parent.isEmpty else { throw .cannotCreate(path: path, DiskError(reason)) }
    try create(parent)
    guard retryOnInterrupt({ mkdir(path, 0o700) }) == 0 || errno == EEXIST else {
      throw .cannotCreate(path: path, DiskError(errno))
    }
  }
}
