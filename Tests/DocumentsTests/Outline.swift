// What the tests of documents share: a tree in lines that a test can hold, and Zip files made in memory.

import CDeflate
import Documents

extension Document {
  /// A line for each block: `h2 Term`, `p Text`, `- item`, `dt Term = Text`, `| a | b |`; bold text in asterisks.
  var outline: [String] { blocks.flatMap(\.outline) }
}

extension Block {
  var outline: [String] {
    switch content {
    case .heading(let level, let text): ["h\(level) \(text.marked)"]
    case .paragraph(let text): ["p \(text.marked)"]
    case .list(let items): items.flatMap { item in item.blocks.flatMap(\.outline).map { "- " + $0 } }
    case .table(let table):
      table.rows.map { row in "|" + row.cells.map { " \($0.text.marked) |" }.joined() }
    case .definitions(let definitions):
      definitions.map { definition in
        let terms = definition.terms.map(\.marked).joined(separator: " + ")
        return "dt \(terms) = \(definition.body.flatMap(\.outline).joined(separator: "; "))"
      }
    case .quote(let blocks): blocks.flatMap(\.outline).map { "> " + $0 }
    case .code(let text): ["code \(text)"]
    case .aside: ["aside"]
    }
  }
}

extension RichText {
  var marked: String {
    var text = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { text += line.isBroken ? "/" : " " }
      for span in line.spans { text += span.style.contains(.bold) ? "*\(span.text)*" : span.text }
    }
    return text
  }
}

/// A Zip file of files that are stored as they are.
enum Zip {
  static func archive(_ files: [(name: String, text: String)], flags: UInt16 = 0) -> [UInt8] {
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
