// Numbers in columns.

/// Means over the learners.
struct Row {
  let known: Double
  let recall: Double
  let minutes: Double
  let longest: Double

  init(_ results: [Result]) {
    func mean(_ value: (Result) -> Double) -> Double { results.map(value).reduce(0, +) / Double(max(1, results.count)) }
    known = mean { Double($0.known) }
    recall = mean(\.recall)
    minutes = mean(\.minutes)
    longest = mean(\.longest)
  }

  static let heading = "known  recall  minutes  longest day"

  var text: String {
    decimal(known, 1, columns: 5) + decimal(recall, 3, columns: 8) + decimal(minutes, 1, columns: 9)
      + decimal(longest, 1, columns: 13)
  }
}

extension [Row] {
  /// The minutes at which a number of terms is known, between the two rows around it; `nil` when it is never reached.
  func minutes(for known: Double) -> Double? {
    let sorted = sorted { $0.minutes < $1.minutes }
    guard let above = sorted.firstIndex(where: { $0.known >= known }) else { return nil }
    guard above > 0 else { return sorted[above].minutes }
    let (less, more) = (sorted[above - 1], sorted[above])
    return less.minutes + (more.minutes - less.minutes) * (known - less.known) / (more.known - less.known)
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
