// The few system calls on which an answer's safety hangs, as values: tests make each of them fail on purpose.

import Glibc

package struct Syscalls: Sendable {
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int = { Glibc.write($0, $1.baseAddress, $1.count) }
  package var fdatasync: @Sendable (Int32) -> Int32 = { Glibc.fdatasync($0) }
  package var ftruncate: @Sendable (Int32, Int) -> Int32 = { Glibc.ftruncate($0, $1) }
  package var fsync: @Sendable (Int32) -> Int32 = { Glibc.fsync($0) }
  package var rename: @Sendable (String, String) -> Int32 = { Glibc.rename($0, $1) }

  package init() {}

  /// The calls of the machine.
  package static let real = Syscalls()
}

/// Repeats a call that a signal interrupted; anything else it answers, `errno` included, is the caller's.
func uninterrupted<Answer: SignedInteger>(_ call: () -> Answer) -> Answer {
  while true {
    let answer = call()
    if answer != -1 || errno != EINTR { return answer }
  }
}
