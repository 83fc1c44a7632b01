// Changing one setting: the rest of the file stays, keys that this version does not know too, and the file is replaced
// whole or not at all.

import FoundationEssentials
import Journal
import Platform
import Study

package enum SettingsFile {
  /// Sets one, or takes it out of the file when `text` is `nil`; gives the settings as they are then.
  @discardableResult
  package static func set(
    _ key: SettingKey, to text: String?, in folder: DataFolder, calls: Syscalls = .real
  ) throws(StorageProblem) -> Settings {
    try set([SettingChange(key, text)], in: folder, calls: calls)
  }

  /// Sets some at once: all of them or none.
  @discardableResult
  package static func set(
    _ changes: [SettingChange], in folder: DataFolder, calls: Syscalls = .real
  ) throws(StorageProblem) -> Settings {
    let draft = try draft(changes, in: folder)
    try draft.write(calls)
    return draft.settings
  }

  /// What a change would make of the file, checked and not yet written.
  package struct Draft: Sendable {
    package let settings: Settings
    package let texts: [SettingKey: String]
    private let bytes: [UInt8]
    private let folder: DataFolder

    fileprivate init(_ settings: Settings, _ texts: [SettingKey: String], _ bytes: [UInt8], _ folder: DataFolder) {
      self.settings = settings
      self.texts = texts
      self.bytes = bytes
      self.folder = folder
    }

    package func write(_ calls: Syscalls = .real) throws(StorageProblem) {
      try DataFolder.create(folder.config)
      try WholeFile.replace(SettingsFile.target(folder.settings), with: bytes, calls)
    }
  }

  package static func draft(
    _ changes: [SettingChange], in folder: DataFolder
  ) throws(StorageProblem) -> Draft {
    var values = try read(folder)
    for change in changes {
      values[change.key.rawValue] = try change.text.map { (text) throws(StorageProblem) in
        try value(text, for: change.key)
      }
    }
    let bytes = try encoded(values, folder)
    return Draft(try checked(bytes, changes, folder), texts(values), bytes, folder)
  }

  private static func value(_ text: String, for key: SettingKey) throws(StorageProblem) -> JSONValue {
    guard let value = key.value(text) else { throw .badValue(key, text) }
    return value
  }

  /// A value that is out of range is the wish's fault, not the file's.
  private static func checked(
    _ bytes: [UInt8], _ changes: [SettingChange], _ folder: DataFolder
  ) throws(StorageProblem) -> Settings {
    do throws(StorageProblem) {
      return try Settings(bytes, at: folder.settings)
    } catch {
      guard case .badSettings(_, let key?) = error else { throw error }
      for change in changes where change.key.rawValue == key {
        if let text = change.text { throw .badValue(change.key, text) }
      }
      throw error
    }
  }

  /// Every setting that is in the file, for people to read.
  package static func texts(in folder: DataFolder) throws(StorageProblem) -> [SettingKey: String] {
    texts(try read(folder))
  }

  private static func texts(_ values: [String: JSONValue]) -> [SettingKey: String] {
    Dictionary(
      uniqueKeysWithValues: SettingKey.allCases.compactMap { key in
        values[key.rawValue].flatMap(text).map { (key, $0) }
      })
  }

  /// Keys in the file that mean nothing to this version, sorted.
  package static func unknownKeys(in folder: DataFolder) throws(StorageProblem) -> [String] {
    try read(folder).keys.filter { SettingKey(rawValue: $0) == nil }.sorted()
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
  fileprivate static func target(_ path: String) -> String { Path.resolved(path) ?? path }
}

extension Settings {
  package init(_ folder: DataFolder) throws(StorageProblem) {
    if let bytes = try SettingsFile.bytes(in: folder) {
      self = try Settings(bytes, at: folder.settings)
    } else {
      self.init()
    }
  }

  /// Decodes the bytes of a settings file; `path` is for the error.
  init(_ bytes: [UInt8], at path: String) throws(StorageProblem) {
    do {
      self = try JSONDecoder().decode(Settings.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw .badSettings(path: path, key: Self.key(of: error))
    } catch {
      throw .badSettings(path: path, key: nil)
    }
  }

  private static func key(of error: DecodingError) -> String? {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.first?.stringValue
    default: nil
    }
  }
}
