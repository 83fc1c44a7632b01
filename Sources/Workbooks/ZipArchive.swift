// An archive of the format zip (PKWARE's APPNOTE 6.3): each part deflated, then the list of parts. It has one date for all
// parts, so that the same parts give the same bytes.

import CDeflate

struct ZipArchive {
  private var parts: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  private static let deflated = 8
  /// 1980-01-01, the first day of a zip's calendar.
  private static let date = 0x21
  private static let level: Int32 = 6

  /// Names are ASCII. A part is smaller than 4 GiB.
  mutating func add(_ text: String, named name: String) {
    let bytes = Array(text.utf8)
    let packed = Self.deflate(bytes)
    let header =
      Self.half(20) + Self.half(0x800) + Self.half(Self.deflated) + Self.half(0) + Self.half(Self.date)
      + Self.word(Int(libdeflate_crc32(0, bytes, bytes.count))) + Self.word(packed.count) + Self.word(bytes.count)
      + Self.half(name.utf8.count) + Self.half(0)
    let offset = parts.count
    parts += Self.word(0x0403_4B50) + header + Array(name.utf8) + packed
    directory += Self.word(0x0201_4B50) + Self.half(20) + header
    directory += Self.half(0) + Self.half(0) + Self.half(0) + Self.word(0) + Self.word(offset) + Array(name.utf8)
    count += 1
  }

  var file: [UInt8] {
    parts + directory + Self.word(0x0605_4B50) + Self.word(0) + Self.half(count) + Self.half(count)
      + Self.word(directory.count) + Self.word(parts.count) + Self.half(0)
  }

  private static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(level) else { return stored(bytes) }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_deflate_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, size in
      size = libdeflate_deflate_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
    }
  }

  /// The bytes as deflate's own blocks of stored bytes (RFC 1951, 3.2.4): where there is no memory to compress.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var blocks: [UInt8] = []
    var start = 0
    repeat {
      let end = min(bytes.count, start + 0xFFFF)
      blocks += [end == bytes.count ? 1 : 0] + half(end - start) + half(~(end - start)) + bytes[start..<end]
      start = end
    } while start < bytes.count
    return blocks
  }

  private static func half(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

  private static func word(_ value: Int) -> [UInt8] { half(value) + half(value >> 16) }
}
