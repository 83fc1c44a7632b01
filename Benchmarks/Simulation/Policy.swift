// A policy decides what a learner is asked on a day. The learner stops when the minutes of the day are over.

struct ReadinessHistory {
  static let days = 30
  static let minutesADay = 12

  /// The share of days on which the learner does not come.
  let missed: Double
}

protocol Policy {
  /// One day of practice.
  mutating func practise(_ learner: inout Learner, on day: Int)
}

extension Learner {
  /// The `seconds` at which a session that begins now is over.
  var endOfSession: Double { seconds + Double(ReadinessHistory.minutesADay * 60) }
}

/// What a course came to for one learner, on the morning after its last day.
struct Result {
  /// Terms of which every card has a true recall of 0.9.
  let known: Int
  /// The mean true recall of all cards.
  let recall: Double
  let minutes: Double
  /// The minutes of the longest day.
  let longest: Double

  init(_ course: ReadinessHistory, _ deck: SimulatedDeck, _ policy: some Policy, _ learner: Learner) {
    var policy = policy
    var learner = learner
    var longest = 0.0
    var absence = Chance("absence", learner.number)
    for day in 0..<ReadinessHistory.days where !absence.happens(course.missed) {
      let before = learner.seconds
      policy.practise(&learner, on: day)
      longest = max(longest, learner.seconds - before)
    }
    known = deck.known(to: learner, on: ReadinessHistory.days)
    recall = deck.recall(of: learner, on: ReadinessHistory.days)
    minutes = learner.seconds / 60
    self.longest = longest / 60
  }
}
