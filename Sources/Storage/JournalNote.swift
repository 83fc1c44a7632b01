// A note of the journal's length, written after each append and not synced: what a killed session wrote cannot be taken
// out of the journal without an alarm. Killing a process loses nothing that it gave to the kernel. The state file takes
// the note's place at the end of a session.

import Journal
import Learning
import Platform

struct JournalNote: ~Copyable {
  private let file: Descriptor

  /// Enough for any note: a shorter one is filled up with blanks, so that no end of a longer one is left behind it.
  private static let length = 96

  /// `nil` if it cannot be written: then a journal that a killed session left is checked with the state file only.
  init?(_ device: Device, in folder: DataFolder) {
    do throws(StorageProblem) { try DataFolder.create(folder.state) } catch { return nil }
    guard let file = Descriptor(path: Self.path(of: device, in: folder), flags: O_WRONLY | O_CREAT | O_NOFOLLOW) else {
      return nil
    }
    self.file = file
  }

  /// Errors are ignored: the note promises nothing.
  func write(bytes: Int, last: String) {
    var text = Array("\(bytes) \(last)".utf8)
    text += Array(repeating: UInt8(ascii: " "), count: max(0, Self.length - text.count))
    retryOnInterrupt { pwrite(file.number, text, text.count, 0) }
  }

  private static func path(of device: Device, in folder: DataFolder) -> String { "\(folder.state)/\(device.id).note" }

  /// The counters of the note; `nil` if there is none, or none that can be read.
  static func counters(of device: Device, in folder: DataFolder) -> JournalCounters? {
    guard let bytes = try? WholeFile.read(path(of: device, in: folder), limit: 1 << 12) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard words.count == 2, let size = Int(words[0]), size > 0, let last = Event.ID(String(words[1])) else { return nil }
    return JournalCounters(bytes: size, last: last.description)
  }

  /// Deletes the note, once the state file says the same.
  static func delete(of device: Device, in folder: DataFolder) {
    retryOnInterrupt { unlink(path(of: device, in: folder)) }
  }
}
