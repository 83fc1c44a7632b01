// Started with a standard stream closed, a program would get its number for the next file it opens: an error message
// could then land in the journal.

import Glibc

enum StandardDescriptors {
  static func ensureOpen() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
  }
}
