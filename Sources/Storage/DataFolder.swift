// Where everything lies. One home for all of it when the learner names one, the XDG folders otherwise.

import Journal
import Platform

package struct DataFolder: Equatable, Sendable {
  /// Holds `journal`, `state`, `decks`, `learner` and `lock`.
  package let data: String
  /// Holds `settings.json`.
  package let config: String
  /// Holds `device`, where the machine has no id of its own.
  package let localState: String
  /// Holds what can be made again.
  package let cache: String
  /// Where answers go when no other folder takes them.
  let temporary: String

  package var journal: String { data + "/journal" }
  package var state: String { data + "/state" }
  package var backups: String { data + "/backups" }
  package var decks: String { data + "/decks" }
  /// One device's journal; only that device writes it.
  package func journal(of device: Device) -> String { "\(journal)/\(device.id).jsonl" }
  /// Pages that the learner asked for.
  package var reports: String { data + "/reports" }
  package var lock: String { data + "/lock" }
  /// The team's folder into which the journals are shared, if they are.
  package var share: String { data + "/share" }
  /// The learner's pseudonym.
  package var learner: String { data + "/learner" }
  package var settings: String { config + "/settings.json" }
  package var device: String { localState + "/device" }

  /// `home` is --home or RAMP_HOME. Relative XDG paths are ignored, as their specification asks.
  package init(home: String?, environment: [String: String]) throws(StorageProblem) {
    if home?.isEmpty == true { throw .noHome }
    temporary = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    if let home = home ?? environment["RAMP_HOME"].flatMap({ $0.isEmpty ? nil : $0 }) {
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

  /// Whether the learner has neither set nor answered anything yet. A journal of which nothing is known is not empty.
  package var isUntouched: Bool {
    guard !Path.exists(settings), errno == ENOENT, let names = try? JournalNames.all(in: self) else {
      return false
    }
    return names.allSatisfy { FileStatus("\(journal)/\($0)")?.size == 0 }
  }

  /// Creates a folder and those above it, for this user alone.
  static func create(_ path: String) throws(StorageProblem) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    let reason = errno
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    guard reason == ENOENT, !parent.isEmpty else { throw .cannotCreate(path: path, DiskError(reason)) }
    try create(parent)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .cannotCreate(path: path, DiskError(errno)) }
  }
}
