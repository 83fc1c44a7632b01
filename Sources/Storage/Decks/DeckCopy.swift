// A copy of the files of a deck in the data folder. There are three of each deck: the last good copy, which is used where
// the files are broken, half-written or out of reach; the deck as the learner's last session had it, to tell what has
// changed since; and, for its owner, as the last check found it, to tell what would be lost.

import FoundationEssentials
import Glossary
import Journal
import Learning
import Platform

struct DeckCopy: Equatable, Sendable {
  /// The name of the deck, as the settings or the command line give it.
  let name: String
  /// The day on which the files were read.
  let day: Day
  let files: DeckFiles
  /// The names of the decks that it includes and that could not be read on that day.
  let missing: [String]

  enum Purpose: String {
    case good, seen
    /// As `ramp deck check` last found it without errors.
    case checked
  }

  /// The first line of a copy. The bytes of the files follow.
  private struct Head: Codable {
    let format: Int
    let name: String
    let day: String
    let missing: [String]
    let files: [Entry]

    struct Entry: Codable {
      /// `nil` for a bundled deck.
      let path: String?
      let bundled: String?
      let bytes: Int
      let crc: String
    }
  }

  private static let format = 1
  /// In bytes: a hundred files of the largest size.
  private static let largest = 512 * 1024 * 1024

  private static func path(_ purpose: Purpose, of name: String, in folder: DataFolder) -> String {
    "\(folder.deckCopies)/\(Checksum.of(name.utf8).hexadecimal)-\(purpose.rawValue).deck"
  }

  /// `nil` if there is none that is whole.
  static func read(_ purpose: Purpose, of name: String, in folder: DataFolder) -> DeckCopy? {
    guard let bytes = try? WholeFile.read(path(purpose, of: name, in: folder), limit: largest) else { return nil }
    return DeckCopy(bytes).flatMap { $0.name == name ? $0 : nil }
  }

  /// Writes the copy, completely or not at all. A failure is ignored: the next start tries again.
  func write(_ purpose: Purpose, in folder: DataFolder) {
    guard let bytes else { return }
    try? DataFolder.create(folder.deckCopies)
    try? WholeFile.replace(Self.path(purpose, of: name, in: folder), with: bytes, .real)
  }

  static func delete(_ purpose: Purpose, of name: String, in folder: DataFolder) {
    let path = path(purpose, of: name, in: folder)
    _ = retryOnInterrupt { unlink(path) }
  }

  init(name: String, day: Day, files: DeckFiles, missing: [String]) {
    self.name = name
    self.day = day
    self.files = files
    self.missing = missing
  }

  private init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let head = try? JSONDecoder().decode(Head.self, from: Data(bytes[..<end])), head.format == Self.format,
      let day = Day(head.day)
    else { return nil }
    var files: [DeckFile] = []
    var start = end + 1
    for entry in head.files {
      guard entry.bytes >= 0, entry.bytes <= bytes.count - start else { return nil }
      let content = Array(bytes[start..<start + entry.bytes])
      guard Checksum.of(content).hexadecimal == entry.crc else { return nil }
      guard let source = entry.bundled.map({ .bundled($0) }) ?? entry.path.map({ DeckFile.Source.path($0) }) else {
        return nil
      }
      files.append(DeckFile(source: source, bytes: content))
      start += entry.bytes
    }
    guard !files.isEmpty, start == bytes.count else { return nil }
    self.init(name: head.name, day: day, files: DeckFiles(files: files), missing: head.missing)
  }

  private var bytes: [UInt8]? {
    let entries = files.files.map { file in
      let crc = Checksum.of(file.bytes).hexadecimal
      return switch file.source {
      case .bundled(let id): Head.Entry(path: nil, bundled: id, bytes: file.bytes.count, crc: crc)
      case .path(let path): Head.Entry(path: path, bundled: nil, bytes: file.bytes.count, crc: crc)
      }
    }
    let head = Head(format: Self.format, name: name, day: day.description, missing: missing, files: entries)
    guard let line = try? JSONEncoder().encode(head) else { return nil }
    return Array(line) + [UInt8(ascii: "\n")] + files.files.flatMap(\.bytes)
  }
}
