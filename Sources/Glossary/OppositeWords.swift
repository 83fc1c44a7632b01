// Words that exclude each other, French and English, folded and without endings: two texts that differ by such a pair say
// different things, however much else they share. Most pairs are contraries; two spans of time are none.

package enum OppositeWords {
  private static let contraries = table(
    """
      net gross, net brut, incoming outgoing, before after, avant apres, pre post, push pull, entrant sortant,
      inbound outbound, won lost,
      win loss, gagne perdu, buy sell, buying selling, achat vente, acheteur vendeur, buyer seller, new old,
      nouveau ancien, hot cold, warm cold, chaud froid, high low, haut bas, long short, long court, first last,
      premier dernier, minimum maximum, min max, fixed variable, fixe variable, open closed, ouvert ferme, top bottom,
      more less, plus moins, hausse baisse, debit credit, supply demand, offre demande, gain perte, profit loss,
      public private, public prive, major minor, majeur mineur, junior senior, small large, small big, petit grand,
      strong weak, fort faible, positive negative, positif negatif, income expense,
      actif passif, active passive, amont aval, vertical horizontal,
      local global, up down, in out, on off, online offline, upstream downstream, qualified unqualified, physical virtual, physique virtuel,
      hard soft, front back, left right, gauche droite, early late, rise fall, retained lost
    """)

  private static let others = table(
    """
    monthly annual, mensuel annuel, quarterly annual, trimestriel annuel, monthly quarterly, mensuel trimestriel,
    weekly monthly, hebdomadaire mensuel, single multiple
    """)

  private static func table(_ pairs: String) -> [String: Set<String>] {
    var opposites: [String: Set<String>] = [:]
    for pair in pairs.split(separator: ",") {
      let words = pair.split(whereSeparator: \.isWhitespace).map { Inflection.base(String($0)) }
      guard words.count == 2 else { continue }
      opposites[words[0], default: []].insert(words[1])
      opposites[words[1], default: []].insert(words[0])
    }
    return opposites
  }

  /// Whether two words exclude each other.
  package static func are(_ base: String, _ other: String) -> Bool {
    areContrary(base, other) || others[base]?.contains(other) ?? false
  }

  /// Whether two words are contraries.
  package static func areContrary(_ base: String, _ other: String) -> Bool {
    contraries[base]?.contains(other) ?? false
  }

  /// Whether some word excludes this one: a name without it does not say which of the two is meant.
  package static func hasOpposite(_ base: String) -> Bool { contraries[base] != nil || others[base] != nil }
}
