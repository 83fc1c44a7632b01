// Ids that are computed from a name: UUIDs of version 5 (RFC 9562). The same name gives the same id on every machine.
// Records that are derived from an event (shared copies, xAPI statements) get such ids.

extension Event.ID {
  /// The id of a name within a namespace. The namespace is itself an id.
  package init(version5 name: String, namespace: Event.ID) {
    var bytes = Array(SHA1.digest(of: namespace.bytes + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let halves = [bytes[..<8], bytes[8...]].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    self.init(high: halves[0], low: halves[1])
  }

  /// The namespace of names that are URLs (RFC 9562, 6.6).
  package static let urls = Event.ID(high: 0x6BA7_B811_9DAD_11D1, low: 0x80B4_00C0_4FD4_30C8)

  /// The sixteen bytes of the UUID, in its order (big-endian).
  private var bytes: [UInt8] {
    [high, low].flatMap { half in stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> $0) } }
  }
}
