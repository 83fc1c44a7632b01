// A policy decides what a learner is asked on a day. The learner stops when the minutes of the day are over.

struct Course {
  var days = 30
  var secondsADay = 12 * 60.0
  var missed = 0.0
  var gap = 0..<0
}

protocol Policy {
  /// One day of practice.
  mutating func practise(_ learner: inout Learner, on day: Int)
}

/// What a course came to for one learner.
struct Result {
  /// Terms of which every card has a true recall of 0.9 on the morning after the last day.
  let known: Int
  /// The mean true recall of all cards on that morning.
  let recall: Double
  let minutes: Double
  /// The minutes of the longest day.
  let longest: Double

  init(_ course: Course, _ deck: SimulatedDeck, _ policy: some Policy, _ learner: Learner) {
    var policy = policy
    var learner = learner
    var longest = 0.0
    var absence = Chance("absence", learner.number)
    for day in 0..<course.days {
      if absence.happens(course.missed) { continue }
      if course.gap.contains(day) { continue }
      let before = learner.seconds
      policy.practise(&learner, on: day)
      longest = max(longest, learner.seconds - before)
    }
    known = deck.known(to: learner, on: course.days)
    recall = deck.recall(of: learner, on: course.days)
    minutes = learner.seconds / 60
    self.longest = longest / 60
  }
}
