// Zip files made in memory, sound or not.

import CDeflate

/// A Zip file of files that are stored as they are.
package enum Zip {
  package static func archive(_ files: [(name: String, text: String)], flags: UInt16 = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let data = Array(file.text.utf8)
      let name = Array(file.name.utf8)
      let header = bytes.count
      let sizes =
        little(libdeflate_crc32(0, data, data.count)) + little(UInt32(data.count)) + little(UInt32(data.count))
      let common: [UInt8] = little(flags) + [0, 0] + [0, 0, 0, 0] + sizes + little(UInt16(name.count)) + [0, 0]
      bytes += [0x50, 0x4B, 0x03, 0x04, 20, 0] + common + name + data
      directory +=
        [0x50, 0x4B, 0x01, 0x02, 20, 0, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(UInt32(header)) + name
    }
    let count = little(UInt16(files.count))
    return bytes + directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + count + count + little(UInt32(directory.count))
      + little(UInt32(bytes.count)) + [0, 0]
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
