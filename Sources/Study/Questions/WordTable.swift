// Words of business by their class, from which wrong names of an acronym are made. No list has two words with the same
// initial of which one says what the other says: « Marketing » and « Market » could both be right.

import Glossary

/// What a word is in a name, so that another word can stand in its place.
enum WordClass: Hashable, CaseIterable {
  case person, verb, participle
  /// A thing, which in English may also stand before another noun.
  case thing, feminineThing
  /// A French noun after « de » at the end: its gender does not show.
  case complement
  case adjective, feminineAdjective
  /// A feminine adjective of French that stands before its noun.
  case adjectiveBefore
}

struct WordTable: Sendable {
  /// The words of each class by their first letter.
  private let words: [WordClass: [Character: [Word]]]
  private let classes: [String: [WordClass]]
  /// Small words that only this language has.
  let glue: Set<String>

  private init(_ lists: [WordClass: String], glue: Set<String>) {
    let words = lists.mapValues { $0.split { $0.isWhitespace }.map(Word.init) }
    self.words = words.mapValues { Dictionary(grouping: $0) { $0.spelling.first ?? " " } }
    self.glue = glue
    let pairs = WordClass.allCases.flatMap { kind in words[kind, default: []].map { ($0.folded, [kind]) } }
    classes = Dictionary(pairs, uniquingKeysWith: +)
  }

  /// The words of the class that begin with this small letter, as they are written inside a sentence.
  func words(_ kind: WordClass, from initial: Character) -> [Word] {
    let kinds: [WordClass] = kind == .complement ? [.thing, .feminineThing] : [kind]
    return kinds.flatMap { words[$0]?[initial] ?? [] }
  }

  /// The class of a word that is in the table: the expected one, if it is in its list too.
  func kind(of folded: String, expected: WordClass?) -> WordClass? {
    let known = classes[folded, default: []]
    if let expected, known.contains(expected) { return expected }
    if expected == .complement, known.contains(.thing) || known.contains(.feminineThing) { return .complement }
    return known.first ?? expected
  }

  func knows(_ folded: String) -> Bool { classes[folded] != nil || glue.contains(folded) }

  static let english = WordTable(
    [
      .person: """
      agent analyst architect advisor assistant auditor broker buyer builder consultant coordinator coach controller
      designer developer director dealer editor engineer estimator evaluator executive expert facilitator founder
      guide host inspector instructor integrator investor leader liaison manager mentor merchant moderator negotiator
      officer operator organizer planner producer programmer promoter recruiter rep reporter researcher reseller
      reviewer scientist specialist strategist supervisor supplier technician tester trader trainer vendor writer
      """,
      .thing: """
      account acquisition activation adoption alliance area asset audience audit benefit billing bonus branch brand
      budget business campaign capacity capital case cash category channel club commission community concept content contract cost
      credit customer data deal delivery demand design development discount discovery distribution efficiency
      engagement enterprise equity event expansion expense export feature field finance forecast frequency function
      fund gain goal grant group growth guarantee handover hardware holding hosting income index industry innovation
      insight interest inventory investment job journey knowledge launch lead license lifetime limit location
      logistics loyalty margin market measure media member message method mission model need negotiation network
      number offer operation opportunity option order output partner pipeline plan point price process product profit
      program project proof quality quarter quota rate referral region renewal research resource retention return
      revenue risk sales science scope seat security segment service site software solution source standard stock storage strategy success
      supply support target team technology territory trade training transfer turnover unit update upgrade usage user
      value variance velocity venture vision volume warranty web wholesale workflow year yield zone
      """,
      .adjective: """
      actual additional adjusted aggregate annual balanced basic big broad central certified commercial complete
      daily digital direct dynamic early economic effective external fast financial flexible formal general global
      gross human immediate independent industrial inside integrated international large lean local long major mature
      medium minimal mixed mobile modern national natural net new official open organic outside partial permanent
      personal potential premium primary private public qualified quarterly rapid recurring regional regular remote
      seasonal shared short simple small social special stable strategic tactical technical temporary total
      transparent unified unique universal urgent variable verified virtual visible weekly whole yearly
      """,
      .verb: """
      acquire adopt build buy call close deliver develop expand export fund grow hire import install keep launch
      learn manage market negotiate offer operate order pay plan produce reach recruit renew retain scale sell serve
      ship start supply switch trade train transfer upgrade use value win work
      """,
      .participle: "backed based blended bound built centred created driven focused funded led managed measured owned",
    ], glue: ["of", "to", "and", "or", "for", "as", "the", "by", "with", "in", "on", "at"])

  static let french = WordTable(
    [
      .person: """
      acheteur agent animateur architecte assistant auditeur chargé chef coordinateur courtier décideur délégué
      directeur employé expert enquêteur fondateur formateur gérant gestionnaire inspecteur ingénieur intermédiaire
      manager médiateur mentor négociateur opérateur organisateur planificateur producteur promoteur recruteur
      référent représentant responsable secrétaire spécialiste superviseur technicien télévendeur vendeur vérificateur
      """,
      .thing: """
      abonnement accord achat besoin bilan budget canal chiffre client compte concept contrat coût délai développement
      devis domaine échange effectif engagement fichier financement fournisseur gain groupe indice investissement
      lancement lieu logiciel marché modèle montant niveau nombre objectif outil plan potentiel produit projet
      rendement réseau retour revenu risque secteur service succès suivi tarif taux territoire usage versement volume
      """,
      .feminineThing: """
      acquisition adoption agence alliance analyse banque base bourse campagne clientèle commande commission
      communication demande démarche dépense distribution économie enquête enseigne entreprise équipe expertise étude facture fidélité
      filiale formation gamme garantie gestion image industrie innovation intégration licence livraison logistique
      marge marque mesure méthode mission négociation norme offre opération opportunité organisation pratique preuve
      production promotion prospection qualité région relation rentabilité ressource réussite solution stratégie
      structure technologie transaction trésorerie unité valeur vente vision vitesse
      """,
      .adjective: """
      actif actuel annuel bancaire central commercial complet direct durable étranger européen exclusif financier
      fiscal fort général global industriel interne local logistique majeur mensuel mixte mobile moderne national
      officiel ouvert permanent privé public rapide récurrent régional simple social stable stratégique technique
      total unique variable visuel
      """,
      .feminineAdjective: """
      active actuelle annuelle bancaire centrale commerciale complète directe durable étrangère européenne exclusive
      financière fiscale forte générale globale industrielle interne locale logistique majeure mensuelle mixte mobile
      nationale officielle ouverte permanente privée publique rapide récurrente régionale simple sociale stable
      stratégique technique totale unique variable visuelle
      """,
      .adjectiveBefore: """
      ancienne autre belle bonne dernière énième forte future grande haute jeune jolie longue meilleure modeste
      moyenne nouvelle petite précieuse première prochaine puissante seconde vaste vieille vraie
      """,
    ], glue: ["de", "d", "du", "des", "la", "le", "les", "l", "ou", "et", "en", "par", "pour", "au", "aux", "sur"])
}
