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
  /// The name of the table that is meant; `nil` for every table that has the columns.
  package let table: String?

  /// The words of `--columns`.
  package init?(_ text: String) {
    var roles: [(TermPart, String)] = []
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0[...].trimmed) }
      guard sides.count == 2, let role = TermPart(word: sides[0]), !sides[1].isEmpty else {
        return nil
      }
      roles.append((role, sides[1]))
    }
    self.init(roles)
  }

  /// `nil` without a role.
  package init?(_ roles: [(role: TermPart, column: String)], of table: String? = nil) {
    guard !roles.isEmpty else { return nil }
    self.roles = roles
    self.table = table
  }

  package static func == (left: ColumnChoice, right: ColumnChoice) -> Bool {
    left.table == right.table && left.roles.map(\.role) == right.roles.map(\.role)
      && left.roles.map(\.column) == right.roles.map(\.column)
  }

  func isMeant(for name: String?) -> Bool { table == nil || table == name }

  /// Whether one of the columns is named by its heading.
  func names(oneOf headings: [String]) -> Bool {
    roles.contains { role in headings.contains { Self.isSame($0, role.column) } }
  }

  private static func isSame(_ heading: String, _ name: String) -> Bool {
    let (one, other) = (Folded.key(heading), Folded.key(name))
    if one.isEmpty || other.isEmpty {
      return !heading.isEmpty && NormalizedText.of(heading).lowercased() == NormalizedText.of(name).lowercased()
    }
    return one == other
  }

  private static let mostLetters = 2

  /// The index of a column named by its letter, its number or its heading. `numbers`: the number of each column in its
  /// file, from 1; hidden columns are not among them.
  static func index(of name: String, in headings: [String], numbers: [Int]) -> Int? {
    let letters = name.uppercased()
    if name.count <= mostLetters, let found = numbers.firstIndex(where: { Place.letters(ofColumn: $0) == letters }) {
      return found
    }
    return headings.firstIndex { isSame($0, name) } ?? Int(name).flatMap(numbers.firstIndex)
  }
}
