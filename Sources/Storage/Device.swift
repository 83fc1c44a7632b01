// The name of this device's journal: stable, and saying nothing about the person or the machine.

import CDeflate
import Journal
import Learning
import Platform

package struct Device: Equatable, Sendable {
  package let id: String

  package init(id: String) { self.id = id }

  /// The name kept in the `device` file if there is one; else derived from the machine's id and the user's; else
  /// random, and kept.
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

  /// It becomes a file's name: letters, digits and hyphens only.
  private static func isName(_ text: String) -> Bool {
    (1...48).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }
}
