// The reader of the roster file (the manager's table of names); its errors have the line of the mistake.

import DeckFormats
import Reporting
import Storage

enum RosterFile {
  static func read(_ path: String) throws -> Roster {
    guard let table = SeparatedTable(try DeckShelf.bytes(ofFile: path)) else {
      throw ReportCommandWords.noTable(path)
    }
    do throws(Roster.Problem) {
      return try Roster(table.rows)
    } catch {
      throw ReportCommandWords.notRead(path, error)
    }
  }
}
