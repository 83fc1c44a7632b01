// The wrappers' own promises, where no test of a caller reaches them.

import Harness
import Platform
import Testing

@Suite struct PlatformTests {
  private let path = Scratch.path("platform")

  private struct Unopened: Error {}

  /// A macro cannot take what cannot be copied.
  private func opened(_ path: String, _ flags: Int32) throws -> Descriptor {
    guard let file = Descriptor(path: path, flags: flags) else { throw Unopened() }
    return file
  }

  private func opens(_ name: String, in folder: borrowing Descriptor, _ flags: Int32 = 0) -> Bool {
    guard let file = Descriptor(name, in: folder, flags: O_RDONLY | flags) else { return false }
    return file.number >= 0
  }

  @Test func aWriteGoesOnAfterAShortOneAndAnInterruption() throws {
    let file = try opened(path, O_RDWR | O_CREAT | O_EXCL)
    var calls = Syscalls()
    let counter = Counter()
    calls.write = { descriptor, bytes in
      if counter.next() == 2 {
        errno = EINTR
        return -1
      }
      return Platform.write(descriptor, bytes.baseAddress, min(3, bytes.count))
    }
    #expect(calls.writeAll(Array("unbroken".utf8), to: file.number) == nil)
    let (bytes, size) = (file.bytes(in: 0..<8), file.status?.size)
    #expect(bytes == Array("unbroken".utf8))
    #expect(size == 8)
  }

  @Test func aWriteThatTakesNothingIsAnError() {
    var calls = Syscalls()
    calls.write = { _, _ in 0 }
    #expect(calls.writeAll([1], to: STDOUT_FILENO) == EIO)
    #expect(Syscalls.real.writeAll([1], to: -1) == EBADF)
  }

  @Test func aReadPastTheEndHasItsOwnReason() throws {
    let file = try opened(path, O_RDWR | O_CREAT | O_EXCL)
    #expect(Syscalls.real.writeAll([1, 2, 3], to: file.number) == nil)
    errno = ENOENT
    let bytes = file.bytes(in: 1..<9)
    let reason = errno
    #expect(bytes == nil && reason == ESTALE)
    let (whole, none) = (file.bytes(in: 1..<3), file.bytes(in: 3..<3))
    #expect(whole == [2, 3] && none == [])
  }

  @Test func anEntryOfAnOpenFolderIsOpenedByItsNameAndALinkIsNot() throws {
    #expect(mkdir(path, 0o700) == 0)
    _ = try opened(path + "/file", O_WRONLY | O_CREAT)
    #expect(symlink("file", path + "/link") == 0 && symlink(".", path + "/folder") == 0)
    let folder = try opened(path, O_RDONLY | O_DIRECTORY)
    let (opensFile, opensLink) = (opens("file", in: folder), opens("link", in: folder))
    let opensFolder = opens("folder", in: folder, O_DIRECTORY)
    #expect(opensFile && !opensLink && !opensFolder)
    let (file, link) = (FileStatus("file", in: folder), FileStatus("link", in: folder))
    #expect(file?.kind == .regular && file?.isLink == false && link?.isLink == true)
    #expect(Path.target(ofLink: path + "/link") == "file" && Path.target(ofLink: path + "/file") == nil)
    // Another folder may take the name meanwhile.
    #expect(rename(path, path + ".moved") == 0)
    guard let reader = FolderReader(folder) else { throw Unopened() }
    var names: Set<String> = []
    while let name = reader.next() { if let text = name.text { names.insert(text) } }
    #expect(names == [".", "..", "file", "folder", "link"])
  }

  /// Accounts that every Debian has.
  @Test(.enabled(if: getpwuid(1) != nil, "NOT RUN: this machine has no account 1 (daemon)"))
  func anAccountIsInItsGroups() {
    #expect(Account.isMember(1, of: getpwuid(1).pointee.pw_gid))
    #expect(!Account.isMember(1, of: 4_000_001))
    #expect(!Account.isMember(4_000_001, of: 1))
    #expect(Account.isMember(0, of: 4_000_001))
  }

  @Test func aLockIsTakenOnceAndFreedWithItsFile() throws {
    do {
      let first = try opened(path, O_RDWR | O_CREAT)
      let second = try opened(path, O_RDWR)
      let (isFirst, isSecond, reason) = (first.lock(), second.lock(), errno)
      #expect(isFirst && !isSecond)
      #expect(reason == EWOULDBLOCK)
    }
    let isFree = try opened(path, O_RDWR).lock()
    #expect(isFree)
  }

  @Test func aLinkIsSeenAsItselfOrAsWhatItLeadsTo() throws {
    let link = path + ".link"
    _ = try opened(path, O_RDWR | O_CREAT)
    #expect(symlink(path, link) == 0)
    let file = try #require(FileStatus(path))
    #expect(file.kind == .regular && file.permissions == 0o600 && file.linkCount == 1 && file.isOurs)
    #expect(try #require(FileStatus(link)).isSameFile(as: file))
    let unfollowed = try #require(FileStatus(unfollowed: link))
    #expect(unfollowed.kind == .other && !unfollowed.isSameFile(as: file))
    #expect(Path.resolved(link) == Path.resolved(path))
    #expect(Path.resolved(path + ".none") == nil)
  }

  @Test func aFolderIsReadToItsEnd() throws {
    #expect(mkdir(path, 0o700) == 0)
    for name in ["one", "two"] { _ = try opened("\(path)/\(name)", O_WRONLY | O_CREAT) }
    guard let reader = FolderReader(path) else { throw Unopened() }
    var names: Set<String> = []
    while let name = reader.next() { if let text = name.text { names.insert(text) } }
    let end = errno
    #expect(end == 0)
    #expect(names == [".", "..", "one", "two"])
  }

  @Test(
    arguments: [
      ([0x61, 0x2F, 0xC3, 0xA9], .text("a/é")), ([0x63, 0x61, 0x66, 0xE9], .malformed(shown: "caf\\xE9")),
      ([0xE9, 0xC3, 0xA9, 0xF0, 0x9F], .malformed(shown: "\\xE9é\\xF0\\x9F")),
      ([0xEF, 0xBF, 0xBD], .text("\u{FFFD}")),
    ] as [([UInt8], SystemText)])
  func bytesThatAreNotUTF8AreNeverTakenForOtherText(_ bytes: [UInt8], _ text: SystemText) {
    #expect(SystemText(bytes.map { CChar(bitPattern: $0) } + [0]) == text)
  }

  @Test func aPathAndANameThatAreNotUTF8AreToldAsSuch() throws {
    #expect(mkdir(path, 0o700) == 0)
    let name = Array("\(path)/caf".utf8).map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xE9), 0]
    guard mkdir(name, 0o700) == 0 else {
      print("NOT RUN: this file system refuses names that are not UTF-8")
      return
    }
    #expect(symlink(name, "\(path)/link") == 0)
    guard case .malformed(let shown)? = Path.resolved("\(path)/link") else {
      Issue.record("a path of other bytes passed for text")
      return
    }
    #expect(shown.hasSuffix("/caf\\xE9"))
    guard let reader = FolderReader(path) else { throw Unopened() }
    var names: [SystemText] = []
    while let name = reader.next() { names.append(name) }
    #expect(names.contains(.malformed(shown: "caf\\xE9")))
    #expect(names.contains(.text("link")))
  }

  @Test func theHomeStandsForATildeAtTheStart() {
    #expect(Path.withHome("~/x", home: "/home/lea") == "/home/lea/x")
    #expect(Path.withHome("a~/x", home: "/home/lea") == "a~/x")
    #expect(Path.withHome("~lea/x", home: "/home/lea") == "~lea/x")
    #expect(Path.withHome("x", home: nil) == "x")
    #expect(Path.withHome("~/x", home: nil) == nil)
  }

  @Test(arguments: [("exit 0", 0), ("exit 127", 127), ("kill -TERM $$", 128 + SIGTERM)])
  func aSubprocessEndsWithACode(_ command: String, _ code: Int32) {
    #expect(Subprocess.run("/bin/sh", ["-c", command]) == code)
  }

  @Test func aSubprocessThatIsNotThereHasNoCode() { #expect(Subprocess.run("/nonexistent/sh", []) == nil) }

  @Test func localTimeIsReadBack() {
    for seconds in [0, 951_782_399, 1_795_424_400] {
      let time = LocalTime(seconds: seconds)
      let again = LocalTime(
        year: time.year, month: time.month, day: time.day, hour: time.hour, minute: time.minute, second: seconds % 60)
      #expect(again.seconds == seconds)
    }
  }
}

/// Used on one thread.
private final class Counter: @unchecked Sendable {
  private var count = 0

  /// From 1.
  func next() -> Int {
    count += 1
    return count
  }
}
