// `ramp review --plain`: the same program, the same keys, one line at a time. No escape sequence, no line written twice.

import Learning
import Phrases
import Study
import Terminal

struct PlainSession: ~Copyable {
  private var desk: Desk
  private var app: App
  /// Later than every line before by more than a held key would be: a line was ended on purpose.
  private var uptime = 0

  static func run(_ global: GlobalOptions, _ plan: PlanChoices) throws {
    let workspace = try Workspace(global, plan: plan)
    let desk = Desk(workspace)
    if let obstacle = desk.obstacle, Gate(obstacle, in: workspace) != nil { throw obstacle }
    var session = PlainSession(desk, try workspace.morning())
    let exit = session.study()
    try session.finish(exit)
  }

  private init(_ desk: consuming Desk, _ morning: Morning) {
    let stamp = desk.stamp()
    self.desk = desk
    uptime = stamp.uptime
    app = App(
      morning, self.desk.workspace.appearance, size: Size(rows: 24, columns: 80),
      notice: self.desk.obstacle.map { Failure($0).sentence }, startsAtOnce: stamp)
  }

  // MARK: The session

  private mutating func study() -> Exit {
    Output.line(greeting(app.language))
    var said: App.Phase?
    say(app.notice)
    while true {
      if app.phase != said { for line in PlainText(app: app).lines { Output.line(line) } }
      said = app.phase
      if case .summary = app.phase { return .left }
      if case .term = app.phase {
        _ = take(.key(.escape))
        continue
      }
      guard let line = readLine() else { return .left }
      if let exit = heed(line.trimmed) { return exit }
    }
  }

  private var greeting: Phrase {
    let day = DueCommand.load(app.studyDay)
    return Phrase(
      fr: "Ramp. \(day.french) Tapez ? pour l'aide, q pour arrêter.",
      en: "Ramp. \(day.english) Type ? for help, q to stop.")
  }

  /// A line, as the keys it stands for.
  private mutating func heed(_ line: String) -> Exit? {
    switch line {
    case "q": return .left
    case "?":
      for line in PlainText(app: app).help { Output.line(line) }
      return nil
    case "s" where !app.takesText:
      for line in PlainText(app: app).rest { Output.line(line) }
      return nil
    default: break
    }
    if app.takesText {
      return run(.paste(line)) ?? take(.key(.enter))
    }
    let before = app.recorded
    let exit = take(.key(Self.key(line)))
    if app.recorded > before, let words = PlainText(app: app).recorded { Output.line(words) }
    return exit
  }

  private static func key(_ line: String) -> Key {
    guard let character = line.first else { return .enter }
    return line.count == 1 ? .character(character) : .unknown
  }

  private func say(_ notice: Phrase?) {
    if let notice { Output.line(notice(app.language)) }
  }

  /// A key, and the sentence about it.
  private mutating func take(_ input: Input) -> Exit? {
    let exit = run(input)
    say(app.notice)
    return exit
  }

  private mutating func run(_ input: Input) -> Exit? {
    let stamp = desk.stamp()
    uptime = max(stamp.uptime, uptime + Asking.holdGuard)
    let later = Stamp(now: stamp.now, day: stamp.day, uptime: uptime, id: stamp.id)
    return Loop.carryOut(.input(input, later), &app, in: &desk)
  }

  private consuming func finish(_ exit: Exit) throws {
    if let problem = desk.close(app.studyDay, aside: app.problems.count) {
      Output.message(Failure(problem).sentence(app.language))
    }
    try Farewell(exit, app, lines: desk.written).finish()
  }
}

extension String {
  /// Without the blanks around it.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
