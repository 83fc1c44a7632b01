// A list of findings that has an end: what comes after it is counted. So a hostile file costs no more than its size.

import Glossary

struct Listing<Finding> {
  private(set) var listed: [Finding] = []
  /// The number of findings after the end of the list.
  private(set) var unlisted = 0

  /// The number of all findings.
  var count: Int { listed.count + unlisted }

  /// Adds a finding. At the end of the list it is not even made.
  mutating func add(_ finding: @autoclosure () -> Finding) {
    if hasRoom() { listed.append(finding()) }
  }

  /// Whether the list takes one more finding; otherwise counts it. Asked before the work that a finding needs.
  mutating func hasRoom() -> Bool {
    if listed.count < DeckProblems.mostListed { return true }
    unlisted += 1
    return false
  }
}
