// The event loop, on one thread and without callbacks. An input becomes a message. A message changes the program and
// may return one effect; the outcome of that effect is the next message. When no effect is left, the screen is drawn.

/// The pure part: its state changes by messages, and it draws the screen.
package protocol Program {
  associatedtype Message
  associatedtype Effect

  mutating func update(_ message: Message) -> Effect?
  func draw(_ size: Size) -> Canvas
}

/// The part with side effects: it makes messages from inputs, with their time, and carries out effects.
package protocol World: ~Copyable {
  associatedtype State
  associatedtype Message
  associatedtype Effect
  associatedtype Exit

  mutating func message(for input: Input) -> Message
  mutating func perform(_ effect: Effect) -> Outcome<Message, Exit>
  /// Whether the effect runs another program in this terminal.
  func needsTerminal(_ effect: Effect) -> Bool
  /// Whether the effect may take so long that the screen, which tells of it, is painted before it.
  func isLong(_ effect: Effect) -> Bool
  /// Work that must not delay an answer. The loop calls it after each frame, before it waits for the next input.
  mutating func rest(_ state: State)
}

/// The result of an effect.
package enum Outcome<Message, Exit> {
  case message(Message)
  /// Clear the terminal and paint everything again.
  case repaint
  case leave(Exit)
}

package enum Loop {
  /// Runs until an effect ends the program. `first` is handled before the first frame.
  package static func run<P: Program, D: Driver, W: World & ~Copyable>(
    _ program: inout P, on driver: inout D, in world: inout W, first: P.Message? = nil
  ) -> W.Exit where W.State == P, W.Message == P.Message, W.Effect == P.Effect {
    if let first, let exit = step(&program, first, &driver, &world) { return exit }
    while true {
      driver.paint(program.draw(driver.size))
      world.rest(program)
      let message = world.message(for: driver.next())
      if let exit = step(&program, message, &driver, &world) { return exit }
    }
  }

  /// Handles one message and all effects that follow, without a screen. nil if the program goes on.
  package static func carryOut<P: Program, W: World & ~Copyable>(
    _ first: P.Message, _ program: inout P, in world: inout W
  ) -> W.Exit? where W.Message == P.Message, W.Effect == P.Effect {
    carryOut(first, &program) { effect, _ in world.perform(effect) }
  }

  /// Handles one message and all effects that follow. nil if the program goes on.
  private static func step<P: Program, D: Driver, W: World & ~Copyable>(
    _ program: inout P, _ first: P.Message, _ driver: inout D, _ world: inout W
  ) -> W.Exit? where W.Message == P.Message, W.Effect == P.Effect {
    carryOut(first, &program) { effect, program in
      let isLong = world.isLong(effect)
      if isLong { driver.paint(program.draw(driver.size)) }
      // Keys that were pressed meanwhile were not meant for the screen that comes now.
      defer { if isLong { driver.dropInput() } }
      let outcome =
        world.needsTerminal(effect) ? driver.lend { world.perform(effect) } : world.perform(effect)
      if case .repaint = outcome { driver.repaint() }
      return outcome
    }
  }

  private static func carryOut<P: Program, Exit>(
    _ first: P.Message, _ program: inout P, perform: (P.Effect, P) -> Outcome<P.Message, Exit>
  ) -> Exit? {
    var message = first
    while let effect = program.update(message) {
      switch perform(effect, program) {
      case .message(let outcome): message = outcome
      case .leave(let exit): return exit
      case .repaint: return nil
      }
    }
    return nil
  }
}

// The interface between the loop and a terminal. `NcursesTerminal` implements it; tests use a fake.

/// A terminal that can be read and painted, from one thread.
package protocol Driver {
  /// The terminal's size now.
  var size: Size { get }
  /// Waits for the next input without using the processor. The driver handles Ctrl-Z itself: it gives the terminal
  /// back, stops the process, and returns `.resumed` when the process continues.
  mutating func next() -> Input
  /// Forgets what was typed and not read yet.
  mutating func dropInput()
  /// Shows the canvas, sending only what differs from the last one.
  mutating func paint(_ canvas: Canvas)
  /// Gives the terminal to another program while `errand` runs, then takes it again.
  mutating func lend<Result>(_ errand: () -> Result) -> Result
  /// Clears and paints everything again (Ctrl-L).
  mutating func repaint()
}
