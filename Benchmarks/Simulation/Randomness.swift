// Draws of chance, all from one seeded generator: the same seed gives the same table.

import Study

import func Glibc.cos
import func Glibc.exp
import func Glibc.log

struct Chance {
  private var random: SplitMix64

  init(_ name: String, _ number: Int) { random = SplitMix64(name, number) }

  /// 0 up to 1, 1 excluded.
  mutating func uniform() -> Double { Double(random.next() >> 11) / 9_007_199_254_740_992 }

  mutating func happens(_ probability: Double) -> Bool { uniform() < probability }

  /// G. Box, M. Muller, "A Note on the Generation of Random Normal Deviates" (1958).
  mutating func normal() -> Double {
    let radius = -2 * log(1 - uniform())
    return radius.squareRoot() * cos(2 * .pi * uniform())
  }

  /// A factor around 1 whose logarithm has this standard deviation.
  mutating func factor(_ deviation: Double) -> Double { exp(deviation * normal()) }

  mutating func pick(_ weights: [Double]) -> Int {
    var left = uniform() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return index }
    }
    return weights.count - 1
  }
}
