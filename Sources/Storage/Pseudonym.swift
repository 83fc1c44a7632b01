// The pseudonym under which others see a learner. It is random, made when data first leaves this computer, and stored
// with the journals, so that all devices of a learner share it. No file of Ramp connects it with the learner's name.

import Journal

package enum Pseudonym {
  /// The stored pseudonym; if there is none, a new one such as `l-7f3a9c01b2`, which is stored.
  package static func ofThisLearner(
    in folder: DataFolder, random: inout some RandomNumberGenerator
  ) throws(StorageProblem) -> String {
    if let kept = try known(in: folder) { return kept }
    // Forty bits: among a thousand learners, two have the same name with a probability of 5 in 10 million.
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

  /// The stored pseudonym, for commands that do not write; `nil` if there is none. A company may store its own names.
  package static func known(in folder: DataFolder) throws(StorageProblem) -> String? {
    guard let bytes = try WholeFile.read(folder.learner, limit: 4096) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard let name = words.first else { return nil }
    // A new name would separate the learner from the copies that others already have.
    guard words.count == 1, isName(name) else { throw .badPseudonym(path: folder.learner) }
    return String(name)
  }

  /// Whether a text can be a pseudonym. It becomes the name of a folder and a part of addresses, so it has 1 to 48
  /// lower-case ASCII letters, digits and hyphens.
  package static func isName(_ text: some StringProtocol) -> Bool {
    (1...48).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      }
  }
}
