// A course: how long, with how many minutes a day, until which date, on which days the learner stays away. And what it
// came to for one learner.

/// The circumstances of a learner.
struct Course {
  let name: String
  /// The day, from 0, on whose morning every term should be known.
  var date = 30
  var minutesADay = 12
  var absence = Absence.never
  /// Whether the learner knows every second term before the first day.
  var knowsHalf = false
  /// The mornings on which the knowledge is measured, ascending; the course ends with the last one.
  var mornings = [30]

  enum Absence {
    case never
    /// A share of the days, by chance.
    case share(Double)
    case days(Range<Int>)
  }

  var secondsADay: Double { Double(minutesADay * 60) }

  func isAway(_ day: Int, _ chance: inout Chance) -> Bool {
    switch absence {
    case .never: false
    case .share(let share): chance.happens(share)
    case .days(let days): days.contains(day)
    }
  }

  static let table = [
    Course(name: "Follows the plan", mornings: [20, 26, 30, 60, 90]),
    Course(name: "Away on the last two days", absence: .days(28..<30)),
    Course(name: "Misses one day in five", absence: .share(0.2)),
    Course(name: "Away for a week", absence: .days(14..<21)),
    Course(name: "5 minutes a day", minutesADay: 5, mornings: [30, 60]),
    Course(name: "20 minutes a day", minutesADay: 20),
    Course(name: "The date is in 10 days", date: 10, mornings: [10]),
    Course(name: "Knows every second term", knowsHalf: true),
  ]
}

/// A policy decides what a learner is asked on a day.
protocol Policy {
  /// One day of practice. The learner stops when `seconds` of answers are over.
  mutating func practise(_ learner: inout Learner, on day: Int, seconds: Double)

  /// The minutes that are announced before a day of practice; `nil` where nothing is.
  func announcedMinutes(on day: Int) -> Int?

  /// The number of terms that the program calls known on a day, from what was answered so far; `nil` where it says
  /// nothing.
  func calledKnown(on day: Int) -> Int?
}

/// What a course came to for one learner.
struct Result {
  /// On each morning of the course: the terms of which every card has a true recall of 0.9.
  private(set) var known: [Double] = []
  /// The minutes until the date, and those after it.
  private(set) var minutes = 0.0
  private(set) var minutesAfter = 0.0
  /// The minutes of the longest day before the date.
  private(set) var longest = 0.0
  /// The minutes announced until the date.
  private(set) var announced = 0.0
  /// The terms called known less those truly known: the mean over the mornings until the date.
  private(set) var overstated = 0.0
  /// The largest fall of the terms called known from an evening to the next morning.
  private(set) var fall = 0.0

  init(_ course: Course, _ deck: SimulatedDeck, _ policy: some Policy, _ learner: Learner) {
    var policy = policy
    var learner = learner
    var absence = Chance("absence \(learner.seed)", learner.number)
    var before: Int?
    for day in 0..<(course.mornings.last ?? course.date) {
      let called = policy.calledKnown(on: day)
      measure(deck.known(to: learner, on: day), called: called, before: before, course, day)
      guard !course.isAway(day, &absence) else {
        before = called
        continue
      }
      let promised = policy.announcedMinutes(on: day)
      let start = learner.seconds
      policy.practise(&learner, on: day, seconds: course.secondsADay)
      before = policy.calledKnown(on: day)
      count((learner.seconds - start) / 60, announced: promised, isBeforeDate: day < course.date)
    }
    known.append(Double(deck.known(to: learner, on: course.mornings.last ?? course.date)))
  }

  private mutating func measure(_ trueKnown: Int, called: Int?, before: Int?, _ course: Course, _ day: Int) {
    if course.mornings.contains(day) { known.append(Double(trueKnown)) }
    guard day < course.date, let called else { return }
    overstated += Double(called - trueKnown) / Double(course.date)
    fall = max(fall, Double((before ?? called) - called))
  }

  private mutating func count(_ taken: Double, announced promised: Int?, isBeforeDate: Bool) {
    guard isBeforeDate else { return minutesAfter += taken }
    minutes += taken
    longest = max(longest, taken)
    announced += Double(promised ?? 0)
  }
}
