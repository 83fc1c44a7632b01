// The standard streams of the process.

package enum StandardStreams {
  /// Opens closed standard streams on /dev/null. Otherwise the next file that the program opens would get descriptor 0,
  /// 1 or 2, and an error message could be written into the journal.
  package static func ensureOpen() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// Whether the standard input and output are both a terminal.
  package static var areTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
