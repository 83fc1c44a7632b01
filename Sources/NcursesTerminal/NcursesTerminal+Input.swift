// The wait for the next input: a key, a signal, or the loss of the terminal.
import CNcurses
import Platform
import Terminal

extension NcursesTerminal {
  package func next() -> Input {
    // If poll() reports input and no byte can be read, the terminal is closed. This must happen three times in a row,
    // for once can have another cause: Ctrl-C empties the queue of typed keys between the two calls.
    var fruitless = 0
    while isOpen, fruitless < 3 {
      if let input = decoder.next() { return input }
      if let number = signals.next() {
        if let input = respond(to: number) { return input }
        continue
      }
      let code = wgetch(keyboard)
      if code != ERR {
        fruitless = 0
        decoder.feed(code)
        applyReply()
        continue
      }
      decoder.settle()
      if decoder.hasInput { continue }
      switch wait() {
      case .keyboard: fruitless += 1
      case .signal: continue
      case .silence: decoder.giveUp()
      case .hangUp: fruitless = .max
      }
    }
    if isOpen { signals.ignoreHangUp() }
    return .ended(byReason: .vanished)
  }

  package func dropInput() { flushinp() }

  private enum Waited {
    case keyboard, signal, silence, hangUp
  }

  /// Sleeps until a key or a signal arrives, or until the decoder's `patience` for an unfinished input is over.
  private func wait() -> Waited {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = retryOnInterrupt { poll(&sources, nfds_t(sources.count), decoder.patience) }
    if count == 0 { return .silence }
    if count < 0 || sources[1].revents != 0 { return .signal }
    return sources[0].revents & Int16(POLLIN) == sources[0].revents ? .keyboard : .hangUp
  }

  private func respond(to number: Int32) -> Input? {
    switch number {
    case SIGWINCH:
      measure()
      return .resized(size)
    case SIGTSTP:
      return suspend() ? .resumed(size) : nil
    case SIGCONT:
      // Another process has stopped and continued this one, so the terminal was not given back. A shell may have used
      // it.
      guard Self.isForeground else { return suspend() ? .resumed(size) : nil }
      resume()
      return .resumed(size)
    case SIGCHLD: return .childEnded
    case SIGHUP:
      signals.ignoreHangUp()
      return .ended(byReason: .signal(number))
    default:
      return .ended(byReason: .signal(number))
    }
  }
}
