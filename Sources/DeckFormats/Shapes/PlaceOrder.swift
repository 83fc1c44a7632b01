// The order of places in a file: sheet after sheet, and in each one row after row.

import Documents

struct PlaceOrder {
  private var sheets: [String: Int] = [:]

  /// `places`: one of each sheet at least, in the order of the file.
  init(_ places: [Place]) {
    for case .cell(let sheet, _, _) in places where sheets[sheet] == nil { sheets[sheet] = sheets.count }
  }

  func isBefore(_ one: Place, _ other: Place) -> Bool {
    (sheet(one), one.number) < (sheet(other), other.number)
  }

  private func sheet(_ place: Place) -> Int {
    if case .cell(let name, _, _) = place { sheets[name] ?? sheets.count } else { 0 }
  }
}
