// Ids worked out from names, against the vectors of the standards and of other implementations.

import Testing

@testable import Learning

@Suite struct NamedIDTests {
  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
  }

  @Test(arguments: [
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "a49b2446a02c645bf419f995b67091253a04a259"
    ),
  ]) func sha1GivesTheDigestsOfTheStandard(_ message: String, _ digest: String) {
    #expect(Self.hexadecimal(SHA1.digest(of: message.utf8)) == digest)
  }

  @Test func sha1TakesAMillionBytes() {
    let digest = SHA1.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(Self.hexadecimal(digest) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
  }

  /// Computed by Python's hashlib: every length at which the padding could go wrong.
  @Test(arguments: [
    (55, "c1c8bbdc22796e28c0e15163d20899b65621d65a"), (56, "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
    (63, "03f09f5b158a7a8cdad920bddc29b81c18a551f5"), (64, "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
    (65, "11655326c708d70319be2610e8a57d9a5b959d3b"),
  ]) func sha1PadsEveryLength(_ length: Int, _ digest: String) {
    #expect(Self.hexadecimal(SHA1.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: length))) == digest)
  }

  @Test func aNamedIDIsThatOfTheStandard() throws {
    // RFC 9562, A.4, whose namespace is that of host names.
    let hosts = try #require(Event.ID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
    #expect(
      Event.ID(version5: "www.example.com", namespace: hosts).description == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    #expect(Event.ID.urls.description == "6ba7b811-9dad-11d1-80b4-00c04fd430c8")
  }

  @Test func aNameOfManyBytesIsNamedAsElsewhere() {
    let id = Event.ID(version5: "https://ramp.example/été", namespace: .urls)
    #expect(id.description == "6d6ad1d7-cc1e-5d6f-9df1-f62d6129324d")
  }
}
