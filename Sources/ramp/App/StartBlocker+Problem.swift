// The question for the learner when a session cannot write, made from the problem and from what the disk tells about it.

import Journal
import Storage
import Trainer

extension StartBlocker {
  /// `nil` for a problem that the learner is not asked about: the first answer tries again.
  init?(_ problem: StorageProblem, in configuration: Configuration) {
    switch problem {
    case .alreadyOpen: self = .occupied(Holder(LockHolder(in: configuration.folder), configuration.clock))
    case .shortened(let alarm):
      let missing = (try? MissingLines(configuration.device, in: configuration.folder).lines.count) ?? 0
      self = .shortened(alarm, missing: missing)
    case .clockBehind(let doubt): self = .clockBehind(doubt)
    default: return nil
    }
  }
}

extension StartBlocker.Holder {
  init?(_ holder: LockHolder?, _ clock: Clock) {
    guard let holder else { return nil }
    self.init(
      process: holder.process,
      terminal: holder.terminal.map { $0.hasPrefix("/dev/") ? String($0.dropFirst(5)) : $0 },
      day: clock.day(of: holder.since), time: clock.time(of: holder.since))
  }
}
