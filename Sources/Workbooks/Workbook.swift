// A workbook: sheets of typed cells, written as a file of Office Open XML (ECMA-376, .xlsx), which Excel and LibreOffice
// open. A text is never read as a formula or a number there: its cell says that it is one.

package struct Workbook: Equatable, Sendable {
  package let sheets: [Sheet]

  package init(_ sheets: [Sheet]) { self.sheets = sheets }

  package struct Sheet: Equatable, Sendable {
    package let name: String
    package let columns: [Column]
    package let rows: [[Value]]

    package init(_ name: String, columns: [Column], rows: [[Value]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  package struct Column: Equatable, Sendable {
    package let title: String
    /// The width in characters.
    package let width: Int

    package init(_ title: String, width: Int) {
      self.title = title
      self.width = width
    }
  }

  package enum Value: Equatable, Sendable {
    case none
    case text(String)
    /// A number, shown with so many decimals, 0 to 3.
    case number(Double, decimals: Int)
    /// A date, in days since 1970-01-01.
    case date(Int)
  }

  /// What no workbook can hold.
  package enum Limit: Error, Equatable, Sendable {
    /// A text is longer than `longestText`. `cell`: « B7 ».
    case text(sheet: String, cell: String)
    case rows(sheet: String)
  }

  /// The most UTF-16 units of a cell's text, and the most rows of a sheet, in Excel.
  package static let longestText = 32_767
  package static let mostRows = 1_048_576

  /// The bytes of the file; the same for the same workbook.
  package func file() throws(Limit) -> [UInt8] {
    var archive = ZipArchive()
    let names = SheetNames.unique(sheets.map(\.name))
    for part in PackageParts.all(names) { archive.add(part.text, named: part.path) }
    for (index, sheet) in sheets.enumerated() {
      archive.add(try SheetXML.text(of: sheet, named: names[index]), named: "xl/worksheets/sheet\(index + 1).xml")
    }
    return archive.file
  }
}

/// The names of sheets as Excel takes them: not empty, at most 31 characters, without some signs, and each once.
enum SheetNames {
  private static let longest = 31

  static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let start = allowed(name)
      let free = ([start] + (2...).lazy.prefix(names.count).map { numbered(start, $0) }).first {
        !taken.contains($0.lowercased())
      }
      taken.insert((free ?? start).lowercased())
      return free ?? start
    }
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    let ending = " \(number)"
    return String(name.prefix(longest - ending.count)) + ending
  }

  private static func allowed(_ name: String) -> String {
    let kept = name.filter { !"[]:*?/\\".contains($0) && $0.unicodeScalars.count == 1 }.prefix(longest)
    let trimmed = kept.drop { $0 == "'" || $0 == " " }
    let end = String(trimmed.reversed().drop { $0 == "'" || $0 == " " }.reversed())
    return end.isEmpty ? "1" : end
  }
}
