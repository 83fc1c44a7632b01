// What a few numbers say about many: their middle, and how sure a share is.

/// The middle one, or the mean of the middle two; `nil` of nothing.
func median(_ values: [Double]) -> Double? {
  let sorted = values.sorted()
  return sorted.isEmpty ? nil : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

/// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference" (1927).
enum Wilson {
  /// The normal deviate of a two-sided 95 % interval.
  private static let z = 1.96

  /// The lower end of the interval for a share: (p + z²/2n - z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). 0 to 1.
  static func lower(_ hits: Int, of count: Int) -> Double {
    // Without a hit it is 0, of which the formula is off by a rounding.
    guard count > 0, hits > 0 else { return 0 }
    let n = Double(count)
    let p = Double(hits) / n
    let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, (p + z * z / (2 * n) - spread) / (1 + z * z / n))
  }
}
