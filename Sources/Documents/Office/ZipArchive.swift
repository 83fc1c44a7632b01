// The reader of Zip files, in memory: the central directory, then each file on demand. What cannot be read, or unpacks to
// more than any document needs, is refused.

import CDeflate

package struct ZipArchive: Sendable {
  package enum Problem: Error, Equatable, Sendable {
    /// Not a Zip file, or one that is cut off.
    case damaged
    case encrypted
    /// A file of more than 4 GiB, as Zip64 has.
    case zip64
    /// A file that is packed in another way than Deflate.
    case unknownMethod
    /// It unpacks to more than `limit` bytes, or to many times its size.
    case tooLarge(limit: Int)
  }

  private struct Member {
    let method: Int
    let packed: Int
    let unpacked: Int
    let crc: UInt32
    let header: Int
    let isEncrypted: Bool
  }

  package static let largest = 50 * 1024 * 1024
  private static let mostTimes = 200

  private let bytes: [UInt8]
  private var members: [String: Member] = [:]
  package private(set) var names: [String] = []

  package init(_ bytes: [UInt8]) throws(Problem) {
    self.bytes = bytes
    guard let end = Self.endRecord(bytes) else { throw .damaged }
    let count = Self.number(bytes, end + 10, 2) ?? 0
    var offset = Self.number(bytes, end + 16, 4) ?? 0
    if count == 0xFFFF || offset == 0xFFFF_FFFF { throw .zip64 }
    var total = 0
    var found: [Member] = []
    for _ in 0..<count {
      let (name, member, next) = try member(at: offset)
      offset = next
      total += member.unpacked
      guard total <= Self.largest else { throw .tooLarge(limit: Self.largest) }
      if members.updateValue(member, forKey: name) == nil { names.append(name) }
      found.append(member)
    }
    guard total <= max(1 << 20, bytes.count * Self.mostTimes) else { throw .tooLarge(limit: Self.largest) }
    try checkPlaces(found)
  }

  /// No file lies over another: a bomb unpacks the same bytes again and again.
  private func checkPlaces(_ members: [Member]) throws(Problem) {
    var end = 0
    for member in members.sorted(by: { $0.header < $1.header }) {
      guard member.header >= end, let start = start(of: member) else { throw .damaged }
      end = start + member.packed
    }
  }

  /// Where the bytes of a file begin, behind its own header.
  private func start(of member: Member) -> Int? {
    guard Self.number(bytes, member.header, 4) == 0x0403_4B50,
      let nameLength = Self.number(bytes, member.header + 26, 2),
      let extra = Self.number(bytes, member.header + 28, 2)
    else { return nil }
    let start = member.header + 30 + nameLength + extra
    return start + member.packed <= bytes.count ? start : nil
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start >= 0, start + count <= bytes.count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }

  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    var index = bytes.count - 22
    let first = max(0, bytes.count - 22 - 0xFFFF)
    while index >= first {
      if number(bytes, index, 4) == 0x0605_4B50 { return index }
      index -= 1
    }
    return nil
  }

  private func member(at offset: Int) throws(Problem) -> (String, Member, next: Int) {
    func number(_ place: Int, _ count: Int) -> Int? { Self.number(bytes, offset + place, count) }
    guard number(0, 4) == 0x0201_4B50, let flags = number(8, 2), let method = number(10, 2), let crc = number(16, 4),
      let packed = number(20, 4), let unpacked = number(24, 4), let nameLength = number(28, 2),
      let extra = number(30, 2), let comment = number(32, 2), let header = number(42, 4),
      offset + 46 + nameLength <= bytes.count
    else { throw .damaged }
    if packed == 0xFFFF_FFFF || unpacked == 0xFFFF_FFFF || header == 0xFFFF_FFFF { throw .zip64 }
    let name = String(decoding: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self)
    let member = Member(
      method: method, packed: packed, unpacked: unpacked, crc: UInt32(crc), header: header,
      isEncrypted: flags & 1 != 0)
    return (name, member, offset + 46 + nameLength + extra + comment)
  }

  /// The bytes of a file in the archive; `nil` if there is none of this name.
  package func file(_ name: String) throws(Problem) -> [UInt8]? {
    guard let member = members[name] else { return nil }
    if member.isEncrypted { throw .encrypted }
    guard let start = start(of: member) else { throw .damaged }
    let packed = bytes[start..<(start + member.packed)]
    let unpacked: [UInt8]
    switch member.method {
    case 0:
      guard member.packed == member.unpacked else { throw .damaged }
      unpacked = Array(packed)
    case 8:
      guard let inflated = Self.inflated(packed, count: member.unpacked) else { throw .damaged }
      unpacked = inflated
    default: throw .unknownMethod
    }
    guard libdeflate_crc32(0, unpacked, unpacked.count) == member.crc else { throw .damaged }
    return unpacked
  }

  private static func inflated(_ packed: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
    guard count > 0 else { return [] }
    guard let inflater = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(inflater) }
    var isWhole = false
    let unpacked = [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      isWhole = packed.withUnsafeBytes { source in
        libdeflate_deflate_decompress(inflater, source.baseAddress, source.count, buffer.baseAddress, count, &written)
          == LIBDEFLATE_SUCCESS
      }
      isWhole = isWhole && written == count
    }
    return isWhole ? unpacked : nil
  }
}
