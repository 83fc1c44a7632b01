// The interface between the loop and a terminal. `NcursesTerminal` implements it; tests use a fake.

/// A terminal that can be read and painted, from one thread.
package protocol Driver {
  /// The terminal's size now.
  var size: Size { get }
  /// Waits for the next input without using the processor. The driver handles Ctrl-Z itself: it gives the terminal
  /// back, stops the process, and returns `.resumed` when the process continues.
  mutating func next() -> Input
  /// Shows the canvas, sending only what differs from the last one.
  mutating func paint(_ canvas: Canvas)
  /// Gives the terminal to another program while `errand` runs, then takes it again.
  mutating func lend<Result>(_ errand: () -> Result) -> Result
  /// Clears and paints everything again (Ctrl-L).
  mutating func repaint()
}
