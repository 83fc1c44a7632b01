// The mouse: the terminal is asked to report it only while the learner's setting says so, because text can then no longer
// be selected without Shift.

import CNcurses
import Platform
import Terminal

extension NcursesTerminal {
  /// Begins or ends the reports if the learner has changed the setting; called for every frame.
  func hearMouse(_ wanted: Bool) {
    guard wanted != decoder.readsWheel else { return }
    decoder.readsWheel = wanted
    reportMouse(wanted)
  }

  /// Asks for the reports while the terminal is this program's.
  func takeMouse() {
    if decoder.readsWheel { reportMouse(true) }
  }

  /// Ends the reports before another program has the terminal. Those that came already would be text for a shell.
  func giveMouseBack() {
    guard decoder.readsWheel else { return }
    reportMouse(false)
    flushinp()
  }

  /// ncurses has functions for the mouse, but they read the reports before the decoder does.
  private func reportMouse(_ wanted: Bool) {
    guard understandsANSI else { return }
    let request = wanted ? "\u{1B}[?1000h\u{1B}[?1006h" : Capability.mouseOff
    _ = Syscalls.real.writeAll(Array(request.utf8), to: STDOUT_FILENO)
  }
}
