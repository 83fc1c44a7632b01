// The name under which a learner appears to others: random, made when something first leaves this computer, and kept
// with the journals, so that all devices of a learner share it. Who is behind it stands in no file of Ramp's.

import Journal

package enum Pseudonym {
  /// The name kept; a new one, `l-7f3a9c01b2`, when there is none.
  package static func ofThisLearner(
    in folder: DataFolder, random: inout some RandomNumberGenerator
  ) throws(StorageProblem) -> String {
    if let kept = try known(in: folder) { return kept }
    // Forty bits: of a thousand learners no two have one name.
    let digits = String(UInt64.random(in: 0..<1 << 40, using: &random) | 1 << 40, radix: 16)
    let drawn = "l-" + digits.dropFirst()
    try DataFolder.create(folder.data)
    try WholeFile.replace(folder.learner, with: Array("\(drawn)\n".utf8), .real)
    return drawn
  }

  package static func ofThisLearner(in folder: DataFolder) throws(StorageProblem) -> String {
    var random = SystemRandomNumberGenerator()
    return try ofThisLearner(in: folder, random: &random)
  }

  /// The name kept, for a command that only reads; `nil` when there is none. A company may put names of its own there.
  package static func known(in folder: DataFolder) throws(StorageProblem) -> String? {
    guard let bytes = try WholeFile.read(folder.learner, limit: 4096) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard let name = words.first else { return nil }
    // Drawing another one would part the learner from what others already hold.
    guard words.count == 1, isName(name) else { throw .badPseudonym(path: folder.learner) }
    return String(name)
  }

  /// It becomes a folder's name and a part of addresses: lower-case letters, digits and hyphens only.
  package static func isName(_ text: some StringProtocol) -> Bool {
    (1...48).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      }
  }
}
