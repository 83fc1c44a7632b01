// What the user decides about a file in place of the import: in what shape it writes its terms, and what the columns of its
// tables are.

import Documents
import Glossary

package struct ImportChoice: Equatable, Sendable {
  package var columns: ColumnChoice?
  package var shape: Shape?

  package init(columns: ColumnChoice? = nil, shape: Shape? = nil) {
    self.columns = columns
    self.shape = shape
  }
}

/// The columns that the user names: `acronym=A,name=B,definition=D`, by letter, number or heading.
package struct ColumnChoice: Equatable, Sendable {
  package let roles: [(role: TermPart, column: String)]

  package init?(_ text: String) {
    var roles: [(TermPart, String)] = []
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0[...].trimmed) }
      guard sides.count == 2, let role = TermPart(rawValue: sides[0].lowercased()), !sides[1].isEmpty else {
        return nil
      }
      roles.append((role, sides[1]))
    }
    guard !roles.isEmpty else { return nil }
    self.roles = roles
  }

  /// `nil` without a role.
  package init?(_ roles: [(role: TermPart, column: String)]) {
    guard !roles.isEmpty else { return nil }
    self.roles = roles
  }

  /// As `--columns` takes it.
  package var text: String { roles.map { "\($0.role.rawValue)=\($0.column)" }.joined(separator: ",") }

  package static func == (left: ColumnChoice, right: ColumnChoice) -> Bool {
    left.text == right.text
  }

  /// Whether one of the columns is named by its heading.
  func names(oneOf headings: [String]) -> Bool {
    roles.contains { role in headings.contains { !$0.isEmpty && Folded.key($0) == Folded.key(role.column) } }
  }

  /// The index of a column named by its letter, its number or its heading. `numbers`: the number of each column in its
  /// file, from 1; hidden columns are not among them.
  static func index(of name: String, in headings: [String], numbers: [Int]) -> Int? {
    if let found = headings.firstIndex(where: { Folded.key($0) == Folded.key(name) && !$0.isEmpty }) { return found }
    if let number = Int(name) { return numbers.firstIndex(of: number) }
    let letters = name.uppercased()
    return numbers.firstIndex { Place.letters(ofColumn: $0) == letters }
  }
}
