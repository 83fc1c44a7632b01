// The id of this device, which names its journal. It does not change, and it contains no name of the person or the
// computer.

import CDeflate
import Journal
import Learning
import Platform

package struct Device: Equatable, Sendable {
  package let id: String

  package init(id: String) { self.id = id }

  /// The id of this device: the valid name in the `device` file; otherwise computed from the ids of the computer and
  /// the user; otherwise random, and written to the `device` file.
  package static func current(
    in folder: DataFolder, machineID path: String = "/etc/machine-id",
    random: inout some RandomNumberGenerator
  ) throws(StorageProblem) -> Device {
    if let kept = try text(folder.device), isName(kept) { return Device(id: kept) }
    if let machine = try? text(path), !machine.isEmpty {
      return Device(id: "pc-" + Checksum.of("ramp \(machine) \(getuid())".utf8).hexadecimal)
    }
    let drawn = Device(id: "pc-" + Checksum.of("\(random.next())".utf8).hexadecimal)
    try DataFolder.create(folder.localState)
    try WholeFile.replace(folder.device, with: Array("\(drawn.id)\n".utf8), .real)
    return drawn
  }

  private static func text(_ path: String) throws(StorageProblem) -> String? {
    guard let bytes = try WholeFile.read(path) else { return nil }
    return String(decoding: bytes.prefix { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self)
  }

  /// Whether a text can be a device's id. It names a file, so it has 1 to 48 ASCII letters, digits and hyphens.
  private static func isName(_ text: String) -> Bool {
    (1...48).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }
}
