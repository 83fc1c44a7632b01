// The dispatcher of inputs: keys, pastes, new sizes, and the end of the terminal.

import Learning
import Phrases
import Terminal

extension Trainer {
  mutating func respond(to input: Input, _ time: InputTime) -> Effect? {
    switch input {
    case .ended(let ending): return .leave(.ended(ending))
    case .resized(let size), .resumed(let size):
      self.size = size
      return nil
    case .childEnded: return nil
    case .paste(let text):
      context.now = context.moment(time)
      if let end = examCutOff(time) { return end }
      let isSeen = !isTooSmall && helpPage == nil
      if !isSeen || !type(.paste(text), time) { notice = Words.pasteIgnored }
      return nil
    case .key(let key): return press(key, time)
    }
  }

  /// The order of the guards matters: first a new day, then an exam whose time is up, then the help, which covers the
  /// keys of the screen.
  private mutating func press(_ key: Key, _ time: InputTime) -> Effect? {
    context.now = context.moment(time)
    // A hand on the mouse must not take a sentence away that was not read yet.
    if key.isWheel, isTooSmall || helpPage != nil || !screen.binds(key, context) { return nil }
    notice = nil
    // The first key of a new day only loads that day, whichever key it is; but not before a blocked start is decided.
    if time.day > studyDay.day, exitProblem == nil { return .reopen(time.day) }
    let isBound = !isTooSmall && screen.binds(key, context)
    let common = isBound ? nil : commonKeys.action(for: key)
    // Quit and redraw pass the next two guards: an exam that ends, and a terminal too small to read.
    let isUrgent = common == .leave || common == .redraw
    if !isUrgent, let end = examCutOff(time) { return end }
    if isTooSmall, !isUrgent { return nil }
    // Text comes after the bound keys: Enter and Escape are no text.
    if helpPage == nil, !isBound, common == nil, type(.key(key), time) { return nil }
    // Any key turns the page of the help, `q` too. Escape, and any key on the last page, closes it.
    if let page = helpPage, common != .redraw {
      helpPage = key != .escape && page + 1 < helpPageCount ? page + 1 : nil
      return nil
    }
    if let common { return perform(common, time) }
    guard isBound else {
      notice = context.isReadOnly ? StartBlockerScreen.readOnly : Words.unknownKey(key, help: takesText ? "F1" : "?")
      return nil
    }
    return dispatch(key, time)
  }

  /// True while the front screen takes letters as text, not as commands.
  package var takesText: Bool { screen.takesText }

  /// The bindings that every screen has; fewer while text is being typed, but not where the text cannot be seen.
  var commonKeys: [Binding<CommonAction>] {
    let words = screen.words(context)
    return takesText && !isTooSmall ? Keys.whileTyping : Keys.everywhere(leaves: words.leaveHint, words.leaveHelp)
  }

  /// Gives a key to the front screen, unless the session is read-only and the key may write.
  private mutating func dispatch(_ key: Key, _ time: InputTime) -> Effect? {
    if context.isReadOnly, !screen.isHarmless(key, context) {
      notice = StartBlockerScreen.readOnly
      return nil
    }
    let step = stack[stack.count - 1].press(key, context, at: time)
    context.keptTerm = nil
    context.undoAsked = nil
    return execute(step, time)
  }

  private mutating func type(_ text: TextInput, _ time: InputTime) -> Bool {
    stack[stack.count - 1].type(text, context, at: time)
  }

  private mutating func perform(_ action: CommonAction, _ time: InputTime) -> Effect? {
    switch action {
    case .help:
      helpPage = 0
      return nil
    case .leave: return leave(time)
    case .redraw: return .repaint
    }
  }

  /// Quits. A verdict that was shown, also one under another screen, is recorded first; if the disk refuses it, the
  /// learner is asked.
  private mutating func leave(_ time: InputTime) -> Effect? {
    for index in stack.indices.reversed() {
      guard let step = stack[index].beforeLeaving(context, at: time) else { continue }
      stack.removeLast(stack.count - 1 - index)
      session.isLeaving = true
      return execute(step, time)
    }
    return .leave(.left)
  }
}
