// A note of the journal's length, written after each append and not synced: what a killed session wrote cannot be taken
// out of the journal without an alarm. Killing a process loses nothing that it gave to the kernel. The state file takes
// the note's place when it is written.

import Journal
import Learning
import Platform

struct JournalNote: Sendable {
  private let path: String

  /// Enough for any note: a shorter one is filled up with blanks, so that no end of a longer one is left behind it.
  private static let length = 96

  init(_ device: Device, in folder: DataFolder) { path = "\(folder.state)/\(device.id).note" }

  /// Errors are ignored: without a note, a journal that a killed session left is checked with the state file only.
  func write(_ counters: JournalCounters) {
    guard let last = counters.last,
      let file = Descriptor(path: path, flags: O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK)
    else { return }
    var text = Array("\(counters.bytes) \(last)".utf8)
    text += Array(repeating: UInt8(ascii: " "), count: max(0, Self.length - text.count))
    let number = file.number
    retryOnInterrupt { pwrite(number, text, text.count, 0) }
  }

  /// `nil` if there is no note, or none that can be read.
  var counters: JournalCounters? {
    guard let bytes = try? WholeFile.read(path, limit: 1 << 12) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard words.count == 2, let size = Int(words[0]), size > 0, let last = Event.ID(String(words[1])) else {
      return nil
    }
    return JournalCounters(bytes: size, last: last.description)
  }

  /// Deletes the note, once the state file says the same.
  func delete() { retryOnInterrupt { unlink(path) } }
}
