// A queue of the signals that a terminal program handles. The signals stay blocked; the program reads them from a
// descriptor between two keys, so no signal handler interrupts it. Only the mask of the calling thread is set, so this
// object must be made before other threads.

import CPlatform

package final class Signals {
  /// The descriptor that becomes readable when a signal arrives; the program polls it together with the keyboard.
  /// Negative if it could not be made.
  package let descriptor: Int32

  /// All signals that end a program which does not handle them, except SIGKILL and those of a fault in the program
  /// itself, for which the crash guard gives the terminal back.
  private static let ending =
    [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGPIPE, SIGPOLL]
    + [SIGPWR, SIGSTKFLT] + Array(__libc_current_sigrtmin()...__libc_current_sigrtmax())
  private static let watched = ending + [SIGWINCH, SIGTSTP, SIGCONT, SIGCHLD]
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
    // Without a descriptor, the signals must not stay blocked: then they end the program as usual.
    if descriptor < 0 { pthread_sigmask(SIG_SETMASK, &formerMask, nil) }
  }

  /// Restores the signal actions from before `init`. ncurses installs handlers, one of which ends the process; they
  /// must not run.
  package func undoHandlers() {
    for (number, action) in formerActions {
      var action = action
      sigaction(number, &action, nil)
    }
  }

  /// The number of the next pending signal; `nil` if there is none.
  package func next() -> Int32? {
    var info = signalfd_siginfo()
    let count = retryOnInterrupt { read(descriptor, &info, MemoryLayout<signalfd_siginfo>.size) }
    return count == MemoryLayout<signalfd_siginfo>.size ? Int32(info.ssi_signo) : nil
  }

  /// Whether a signal that ends the program is pending.
  package var mustEnd: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return Self.ending.contains { sigismember(&pending, $0) == 1 }
  }

  /// Stops the process until it is continued; `false` if it was not stopped. It raises SIGTSTP and not SIGSTOP, because
  /// the kernel ignores SIGTSTP if no shell could continue the process (`xterm -e ramp`).
  package func stopProcess() -> Bool {
    var stop = Self.set([SIGTSTP])
    raise(SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stop, nil)
    pthread_sigmask(SIG_BLOCK, &stop, nil)
    var continued = Self.set([SIGCONT])
    var now = timespec()
    return sigtimedwait(&continued, nil, &now) == SIGCONT
  }

  /// Ignores SIGHUP. Called when the terminal is gone: a hang-up signal from the shell may still arrive, and adds
  /// nothing.
  package func ignoreHangUp() { signal(SIGHUP, SIG_IGN) }

  /// Closes the descriptor and restores the signal mask. Pending signals are discarded first: the program is ending, or
  /// reacts to such a signal already, and must not be killed by it.
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
