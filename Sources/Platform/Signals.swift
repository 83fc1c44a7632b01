// The signals of a terminal program, made readable: they stay blocked and are fetched from a descriptor, between two
// keys, so nothing ever runs in the middle of something else. Only the calling thread's mask is set: this is made
// before other threads are.

import CPlatform

package final class Signals {
  /// What to wait on, together with the keyboard.
  package let descriptor: Int32

  private static let ending = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
  private static let watched = ending + [SIGWINCH, SIGTSTP, SIGCONT]
  private var formerMask = sigset_t()
  private let formerActions: [(number: Int32, action: sigaction)]

  package init() {
    formerActions = Self.watched.map { number in
      var action = sigaction()
      sigaction(number, nil, &action)
      return (number, action)
    }
    var set = Self.set(Self.watched)
    pthread_sigmask(SIG_BLOCK, &set, &formerMask)
    descriptor = signalfd(-1, &set, Int32(SFD_CLOEXEC) | Int32(SFD_NONBLOCK))
    // Out of descriptors: better ended by a signal than deaf to it.
    if descriptor < 0 { pthread_sigmask(SIG_SETMASK, &formerMask, nil) }
  }

  /// ncurses installs handlers of its own, one of which ends the process: they must never run.
  package func undoHandlers() {
    for (number, action) in formerActions {
      var action = action
      sigaction(number, &action, nil)
    }
  }

  /// A signal that has come, if any.
  package func next() -> Int32? {
    var info = signalfd_siginfo()
    let count = read(descriptor, &info, MemoryLayout<signalfd_siginfo>.size)
    return count == MemoryLayout<signalfd_siginfo>.size ? Int32(info.ssi_signo) : nil
  }

  /// Whether a signal that ends the program waits to be fetched.
  package var mustEnd: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return Self.ending.contains { sigismember(&pending, $0) == 1 }
  }

  /// Stops the process until it is continued. SIGTSTP and not SIGSTOP: where no shell could continue it (`xterm -e
  /// ramp`) the kernel declines to stop it. False then.
  package func stopProcess() -> Bool {
    var stop = Self.set([SIGTSTP])
    raise(SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stop, nil)
    pthread_sigmask(SIG_BLOCK, &stop, nil)
    var continued = Self.set([SIGCONT])
    var now = timespec()
    return sigtimedwait(&continued, nil, &now) == SIGCONT
  }

  /// The terminal has vanished: the hang-up signal can only repeat it, and may come late, from the shell.
  package func ignoreHangUp() { signal(SIGHUP, SIG_IGN) }

  /// Signals act again as before. Those not fetched are dropped: the program is on its way out, or would be killed by
  /// the echo of what it is already answering.
  package func release() {
    guard descriptor >= 0 else { return }
    while next() != nil {}
    close(descriptor)
    pthread_sigmask(SIG_SETMASK, &formerMask, nil)
  }

  private static func set(_ numbers: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    return set
  }
}
