// After an absence: what piled up all at once, or a pace that spreads it. The choice is a setting, so that tomorrow's plan
// heeds it too.

import Study

extension App {
  /// The first of the paces, until one is chosen; then the chosen one.
  var proposedPace: CatchUp? {
    guard paces.count > 1, !isReadOnly else { return nil }
    return paces.first { $0.cardsADay == studyDay.options.catchUp } ?? paces[1]
  }

  /// Takes the proposed pace; once it is taken, the next one, and after the last one all at once again.
  mutating func nextPace() -> Effect? {
    guard let proposed = proposedPace else { return nil }
    guard let place = paces.firstIndex(of: proposed), proposed.cardsADay == studyDay.options.catchUp else {
      notice = RampWords.chosen(proposed.cardsADay)
      return .set([SettingChange(.catchUp, "\(proposed.cardsADay)")])
    }
    let next = place + 1 < paces.count ? paces[place + 1].cardsADay : nil
    notice = next.map { RampWords.chosen($0) } ?? RampWords.allAtOnce
    return .set([SettingChange(.catchUp, next.map { "\($0)" })])
  }
}
