// The loop: one thread, no callbacks. An input becomes a message, a message changes the program and may ask for one
// effect, the effect's outcome is the next message. Then the screen is drawn.

/// The pure part: what a message changes, and what the screen shows.
package protocol Program {
  associatedtype Message
  associatedtype Effect

  mutating func update(_ message: Message) -> Effect?
  func draw(_ size: Size) -> Canvas
}

/// The part that touches the world: it stamps inputs and carries out effects.
package protocol World: ~Copyable {
  associatedtype Message
  associatedtype Effect
  associatedtype Exit

  mutating func message(for input: Input) -> Message
  mutating func perform(_ effect: Effect) -> Outcome<Message, Exit>
  /// Whether an effect runs a program of its own in this terminal.
  func needsTerminal(_ effect: Effect) -> Bool
}

/// What came of an effect.
package enum Outcome<Message, Exit> {
  case message(Message)
  /// Clear the terminal and paint everything again.
  case repaint
  case leave(Exit)
}

package enum Loop {
  /// `first` comes before the first frame.
  package static func run<P: Program, D: Driver, W: World & ~Copyable>(
    _ program: inout P, on driver: inout D, in world: inout W, first: P.Message? = nil
  ) -> W.Exit where W.Message == P.Message, W.Effect == P.Effect {
    if let first, let exit = step(&program, first, &driver, &world) { return exit }
    while true {
      driver.paint(program.draw(driver.size))
      let message = world.message(for: driver.next())
      if let exit = step(&program, message, &driver, &world) { return exit }
    }
  }

  /// One message to its end, where there is no screen: a value when the program is over.
  package static func carryOut<P: Program, W: World & ~Copyable>(
    _ first: P.Message, _ program: inout P, in world: inout W
  ) -> W.Exit? where W.Message == P.Message, W.Effect == P.Effect {
    carryOut(first, &program) { world.perform($0) }
  }

  /// One input to its end: a value when the program is over.
  private static func step<P: Program, D: Driver, W: World & ~Copyable>(
    _ program: inout P, _ first: P.Message, _ driver: inout D, _ world: inout W
  ) -> W.Exit? where W.Message == P.Message, W.Effect == P.Effect {
    carryOut(first, &program) { effect in
      let outcome =
        world.needsTerminal(effect) ? driver.lend { world.perform(effect) } : world.perform(effect)
      if case .repaint = outcome { driver.repaint() }
      return outcome
    }
  }

  private static func carryOut<P: Program, Exit>(
    _ first: P.Message, _ program: inout P, perform: (P.Effect) -> Outcome<P.Message, Exit>
  ) -> Exit? {
    var message = first
    while let effect = program.update(message) {
      switch perform(effect) {
      case .message(let outcome): message = outcome
      case .leave(let exit): return exit
      case .repaint: return nil
      }
    }
    return nil
  }
}
