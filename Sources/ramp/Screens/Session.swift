// What the screens of a session share: the day, the quiz at hand if there is one, and what asking needs.

import Study

struct Session {
  let studyDay: StudyDay
  let quiz: Quiz?
  let examiner: Examiner?
}
