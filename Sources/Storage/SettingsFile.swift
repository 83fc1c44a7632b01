// The editor of settings.json. A change keeps all other values, also under keys that this version does not know. The
// file is replaced completely or not at all.

import FoundationEssentials
import Journal
import Platform
import Study

package enum SettingsFile {
  /// Changes one setting, or removes it from the file if `text` is `nil`. Returns the new settings.
  @discardableResult
  package static func set(
    _ key: SettingKey, to text: String?, in folder: DataFolder, calls: Syscalls = .real
  ) throws(StorageProblem) -> Settings {
    try set([SettingChange(key, text)], in: folder, calls: calls)
  }

  /// Changes several settings: all of them or none. Returns the new settings.
  @discardableResult
  package static func set(
    _ changes: [SettingChange], in folder: DataFolder, calls: Syscalls = .real
  ) throws(StorageProblem) -> Settings {
    let draft = try draft(changes, in: folder)
    try draft.write(calls)
    return draft.settings
  }

  /// The new content of the file after a change: validated, but not written yet.
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
      try WholeFile.replace(try SettingsFile.target(folder.settings), with: bytes, calls)
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

  /// Validates the new content. For an invalid value, the error is `badValue` if it comes from a change, and
  /// `badSettings` if it was in the file before.
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

  /// The settings that are in the file, as texts for people.
  package static func texts(in folder: DataFolder) throws(StorageProblem) -> [SettingKey: String] {
    texts(try read(folder))
  }

  private static func texts(_ values: [String: JSONValue]) -> [SettingKey: String] {
    Dictionary(
      uniqueKeysWithValues: SettingKey.allCases.compactMap { key in
        values[key.rawValue].flatMap(text).map { (key, $0) }
      })
  }

  /// The keys in the file that this version does not know, sorted.
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

  /// The content of the file; `nil` if there is no file or a blank one, which means the defaults.
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

  /// The target of a symbolic link: settings.json is often a link into a folder of dotfiles, and the link must stay.
  fileprivate static func target(_ path: String) throws(StorageProblem) -> String { try Path.canonical(path) ?? path }
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
