// The manager's table of names, read from its file; what is wrong with it is told with its line.

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
