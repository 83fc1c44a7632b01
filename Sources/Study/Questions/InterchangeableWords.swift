// Words that stand for each other in names of business. "Sales Expert" is what some firms call their sales engineer, and
// "Solution as a Service" is what others sell: such a name is not wrong, so it must not be offered as wrong. The words of
// a made name have the initials of the right one, so only words with the same initial are noted.

extension WordTable {
  /// Whether one of the folded words may be said for the other.
  static func areInterchangeable(_ one: String, _ other: String) -> Bool {
    !sets[one, default: []].isDisjoint(with: sets[other, default: []])
  }

  /// The numbers of the lines that a word stands in.
  private static let sets: [String: Set<Int>] = {
    var sets: [String: Set<Int>] = [:]
    for (number, line) in lines.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") { sets[String(word), default: []].insert(number) }
    }
    return sets
  }()

  /// English people, things, adjectives and verbs; then French ones.
  private static let lines = """
    executive expert engineer
    architect advisor agent analyst
    agent associate assistant
    rep representative retailer
    consultant coach coordinator
    specialist strategist supervisor
    director dealer
    officer operator organizer
    producer planner promoter programmer
    customer client consumer buyer clientele
    success service support solution
    sales selling solution seller
    solution software service system
    account area acquisition
    value volume valuation
    cost charge
    delivery distribution deployment
    gain growth
    margin markup
    method model
    measure metric
    offer option order
    operation output
    plan program project process
    price pricing proposal
    proof pilot
    profit proceeds
    rate ratio
    return revenue
    renewal retention
    segment sector
    source supply
    target territory
    update upgrade
    usage user
    benefit bonus
    expense expenditure
    inside internal integrated
    small short
    global general
    personal private
    official open
    local large
    serve supply support
    buy build
    offer operate order
    renew retain
    responsable referent representant
    charge chef conseiller consultant coach
    directeur dirigeant delegue
    gestionnaire gerant
    vendeur verificateur
    agent assistant
    entreprise enseigne etablissement exploitation
    societe structure
    cout charge
    besoin budget
    retour rendement revenu resultat rentabilite
    offre operation opportunite
    secteur service segment
    suivi support service
    plan projet programme
    delai duree
    financement fonds
    methode modele
    remise rabais ristourne reduction
    publicite promotion
    gestion gouvernance
    general global
    premiere principale
    prive personnel
    """
}
