// Numbers in columns.

/// Means over the learners.
struct Row {
  private let results: [Result]

  init(_ results: [Result]) { self.results = results }

  private func mean(_ value: (Result) -> Double) -> Double {
    results.map(value).reduce(0, +) / Double(max(1, results.count))
  }

  /// The standard error of a mean.
  private func error(_ value: (Result) -> Double) -> Double {
    let mean = mean(value)
    let squares = results.reduce(0) { $0 + (value($1) - mean) * (value($1) - mean) }
    return (squares / Double(max(1, results.count - 1) * max(1, results.count))).squareRoot()
  }

  static func heading(_ course: Course) -> String {
    course.mornings.map { "   day \($0)".padded(12) }.joined() + "minutes  longest   used  after  called   fall"
  }

  var text: String {
    let known = (results.first?.known.indices ?? 0..<0).map { index in
      decimal(mean { $0.known[index] }, 1, columns: 6) + " ±" + decimal(error { $0.known[index] }, 1, columns: 0)
    }
    let announced = mean(\.announced)
    let used = announced == 0 ? "      -" : decimal(mean(\.minutes) / announced, 2, columns: 7)
    let called = decimal(mean(\.overstated), 1, columns: 8) + decimal(mean(\.fall), 1, columns: 7)
    return known.map { $0.padded(12) }.joined() + decimal(mean(\.minutes), 0, columns: 7)
      + decimal(mean(\.longest), 1, columns: 9) + used + decimal(mean(\.minutesAfter), 0, columns: 7)
      + (announced == 0 ? "" : called)
  }
}

/// With a fixed number of decimals, aligned to the right.
func decimal(_ value: Double, _ decimals: Int, columns: Int) -> String {
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = Int((abs(value) * scale).rounded())
  let digits = String(String(scaled).reversed()).padding(decimals + 1).reversed()
  let sign = value < 0 && scaled > 0 ? "-" : ""
  let text = sign + String(digits.dropLast(decimals)) + (decimals > 0 ? "." : "") + String(digits.suffix(decimals))
  return String(repeating: " ", count: max(0, columns - text.count)) + text
}

extension String {
  func padded(_ columns: Int) -> String { self + String(repeating: " ", count: max(0, columns - count)) }

  fileprivate func padding(_ digits: Int) -> String { self + String(repeating: "0", count: max(0, digits - count)) }
}
