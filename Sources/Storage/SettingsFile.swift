// Changing one setting: the rest of the file stays, keys that this version does not know too, and the file is replaced
// whole or not at all.

import FoundationEssentials
import Glibc
import Learning

package enum SettingsFile {
  /// Sets it, or takes it out of the file when `text` is `nil`; gives the settings as they are then.
  @discardableResult
  package static func set(
    _ key: SettingKey, to text: String?, in folder: DataFolder, calls: Syscalls = .real
  ) throws(StorageProblem) -> Settings {
    var values = try read(folder)
    values[key.rawValue] = try text.map { (text) throws(StorageProblem) in try value(text, for: key) }
    let bytes = try encoded(values, folder)
    let settings = try checked(bytes, key, text, folder)
    try DataFolder.create(folder.config)
    try WholeFile.replace(target(folder.settings), with: bytes, calls)
    return settings
  }

  private static func value(_ text: String, for key: SettingKey) throws(StorageProblem) -> JSONValue {
    guard let value = key.value(text) else { throw .badValue(key, text) }
    return value
  }

  /// A value that is out of range is the wish's fault, not the file's.
  private static func checked(
    _ bytes: [UInt8], _ key: SettingKey, _ text: String?, _ folder: DataFolder
  ) throws(StorageProblem) -> Settings {
    do throws(StorageProblem) {
      return try Settings(bytes, at: folder.settings)
    } catch {
      if case .badSettings(_, key.rawValue) = error, let text { throw .badValue(key, text) }
      throw error
    }
  }

  /// The value of a setting as it is in the file, for people to read; `nil` when it is not there.
  package static func text(of key: SettingKey, in folder: DataFolder) throws(StorageProblem) -> String? {
    try read(folder)[key.rawValue].flatMap(text)
  }

  private static func text(_ value: JSONValue) -> String? {
    switch value {
    case .null, .object: nil
    case .bool(let bool): "\(bool)"
    case .int(let int): "\(int)"
    case .double(let double): "\(double)"
    case .string(let string): string
    case .array(let array): array.compactMap(text).joined(separator: ",")
    }
  }

  /// `nil` when there is no file, or an empty one: the defaults.
  static func bytes(in folder: DataFolder) throws(StorageProblem) -> [UInt8]? {
    try WholeFile.read(folder.settings).flatMap { $0.contains { $0 > 0x20 } ? $0 : nil }
  }

  private static func read(_ folder: DataFolder) throws(StorageProblem) -> [String: JSONValue] {
    guard let bytes = try bytes(in: folder) else { return [:] }
    guard let values = try? JSONDecoder().decode([String: JSONValue].self, from: Data(bytes)) else {
      throw .badSettings(path: folder.settings, key: nil)
    }
    return values
  }

  private static func encoded(_ values: [String: JSONValue], _ folder: DataFolder) throws(StorageProblem) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(values) else { throw .badSettings(path: folder.settings, key: nil) }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  /// Settings are often links into a folder of dotfiles: it is the file behind them that is replaced.
  private static func target(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
