// One process writes at a time. The kernel frees the lock when its holder dies, however it dies: no stale locks.

import Glibc

struct Lock: ~Copyable {
  private let file: Descriptor

  init(_ path: String) throws(StorageProblem) {
    guard let file = Descriptor(path: path, flags: O_RDWR | O_CREAT | O_NOFOLLOW) else {
      throw .cannotCreate(path: path, ErrorNumber(errno))
    }
    guard uninterrupted({ flock(file.number, LOCK_EX | LOCK_NB) }) == 0 else {
      throw errno == EWOULDBLOCK ? .alreadyOpen : .cannotCreate(path: path, ErrorNumber(errno))
    }
    self.file = file
  }
}
