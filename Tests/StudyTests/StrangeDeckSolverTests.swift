// The solver that knows no term, on decks as others make them: lists of acronyms, other trades, other languages, other
// scripts, definitions that are missing. `Tests/Peers/solver` gives it more decks.

import DeckFormats
import Foundation
import Glossary
import Study
import Testing

@Suite struct StrangeDeckSolverTests {
  /// Terms written "acronym|name|definition|example"; parts at the end may be missing.
  static func deck(_ name: String, _ language: String, _ lines: [String]) throws -> Deck {
    let terms = try lines.enumerated().map { index, line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      func part(_ index: Int) -> String? { index < parts.count && !parts[index].isEmpty ? parts[index] : nil }
      return Term(
        id: try #require(Term.ID("t\(index)")), acronym: part(0), names: [part(1)].compactMap(\.self), kind: .concept,
        definition: part(2) ?? "", example: part(3))
    }
    return Deck(id: try #require(Deck.ID(name)), title: name, language: language, terms: terms)
  }

  /// All of them together: a deck of ten terms is too few to tell a trick from luck.
  @Test func whoKnowsNoTermDoesNotBetterThanChance() throws {
    let riddles = try StrangeDecks.all.flatMap { strange in
      SolverTests.riddles(try Self.deck(strange.name, strange.language, strange.lines), 1000)
    }
    #expect(riddles.count > 2000)
    SolverTests.check(riddles, "strange decks", eachKind: false)
  }

  @Test(arguments: StrangeDecks.all) func eachOfThemHasChoices(_ strange: StrangeDecks) throws {
    let riddles = SolverTests.riddles(try Self.deck(strange.name, strange.language, strange.lines), 200)
    #expect(riddles.count > 20 && riddles.allSatisfy { (2...4).contains($0.options.count) })
  }

  /// The folder whose decks are solved too, each a YAML file.
  static let folder = ProcessInfo.processInfo.environment["RAMP_SOLVER_DECKS"]

  @Test(.enabled(if: folder != nil)) func theDecksOfAFolderAreNoEasier() throws {
    let folder = URL(filePath: try #require(Self.folder))
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
    #expect(!files.isEmpty)
    var all: [Riddle] = []
    for file in files {
      guard let deck = try? DeckYAML.read(Array(try Data(contentsOf: file)), reserved: []).get() else {
        print("\(file.lastPathComponent): SKIPPED, it is no deck")
        continue
      }
      let riddles = SolverTests.riddles(deck, 1000)
      print("\(file.lastPathComponent): \(deck.terms.count) terms, \(riddles.count) questions")
      all += riddles
    }
    SolverTests.check(all, "decks of a folder", eachKind: false)
  }
}

struct StrangeDecks: Sendable, CustomTestStringConvertible {
  let name: String
  let language: String
  let lines: [String]

  var testDescription: String { name }

  static let all = [acronyms, telecom, insurance, japanese, halfDefined]

  static let acronyms = StrangeDecks(
    name: "acronyms-fr", language: "fr",
    lines: [
      "ADV|Administration des ventes", "BAT|Bon à tirer", "BFR|Besoin en fonds de roulement", "CA|Chiffre d'affaires",
      "CGV|Conditions générales de vente", "DAF|Direction administrative et financière", "DPO|Délai de paiement",
      "ETI|Entreprise de taille intermédiaire", "GMS|Grandes et moyennes surfaces", "RFA|Remise de fin d'année",
      "PLV|Publicité sur le lieu de vente", "TVA|Taxe sur la valeur ajoutée", "VAD|Vente à distance",
      "PCA|Plan de continuité d'activité", "SAV|Service après-vente", "DSI|Direction des systèmes d'information",
    ])

  static let telecom = StrangeDecks(
    name: "telecom-fr", language: "fr",
    lines: [
      "FTTH|Fibre jusqu'au domicile|Ligne optique qui va jusque dans le logement de l'abonné.",
      "PTO|Prise terminale optique|Boîtier mural où l'on branche la box.",
      "PBO|Point de branchement optique|Coffret de palier d'où part le câble de chaque logement.",
      "NRO|Nœud de raccordement optique|Local d'où partent toutes les lignes d'un quartier.",
      "SRO|Sous-répartiteur optique|Armoire de rue qui dessert quelques centaines de foyers.",
      "ONT|Terminal de réseau optique|Petit appareil qui change la lumière en signal électrique.",
      "|Débit descendant|Vitesse à laquelle les données arrivent chez le client.",
      "|Gigue|Variation du temps que mettent les paquets à arriver.",
      "|Portabilité|Droit de garder son numéro en changeant d'opérateur.",
      "|Dégroupage|Ouverture des lignes de cuivre de l'ancien monopole aux concurrents.",
      "|Itinérance|Usage du réseau d'un autre opérateur, à l'étranger par exemple.",
      "|Raccordement|Pose du dernier câble, entre la rue et le logement.",
      "|Zone blanche|Endroit où aucun mobile ne capte.",
      "RIO|Relevé d'identité opérateur|Code à douze signes qu'on donne pour emporter son numéro.",
    ])

  static let insurance = StrangeDecks(
    name: "versicherung-de", language: "de",
    lines: [
      "|Deckungssumme|Höchster Betrag, den der Versicherer für einen Schaden zahlt.",
      "|Franchise|Schäden unter dieser Grenze trägt der Kunde allein.",
      "KH|Kfz-Haftpflicht|Pflichtvertrag jedes Fahrzeughalters für Schäden an anderen.",
      "SB|Selbstbehalt|Anteil an jedem Schaden, den der Kunde trägt.|Mit 300 Euro Selbstbehalt sinkt Ihr Beitrag um zehn Prozent.",
      "|Großschaden|Ein Ereignis, das so teuer ist, dass die Zentrale es selbst bearbeitet.",
      "|Kulanz|Zahlung ohne Rechtspflicht, damit der Kunde bleibt.|Aus Kulanz zahlen wir die Brille, obwohl der Vertrag sie nicht deckt.",
      "|Police|Die Urkunde über den Vertrag.|Die Police kommt nächste Woche mit der Post zu Ihnen nach Hause.",
      "|Rückkaufswert|Was bei vorzeitiger Kündigung einer Lebensversicherung ausgezahlt wird.",
      "|Regress|Der Versicherer holt sich das Geld beim Verursacher zurück.",
      "BU|Berufsunfähigkeit|Wer seine Arbeit nicht mehr ausüben kann, bekommt eine Rente.",
      "|Wartezeit|Monate nach dem Beginn, in denen noch nichts gezahlt wird.",
      "VN|Versicherungsnehmer|Wer den Vertrag schließt und die Beiträge schuldet.",
      "|Stornoquote|Anteil der Verträge, die im Jahr gekündigt werden.",
    ])

  static let japanese = StrangeDecks(
    name: "eigyo-ja", language: "ja",
    lines: [
      "|見積書|金額と納期を書いて、契約の前に客へ渡す書類。", "|納期|品物を届けると約束した日。",
      "|検収|届いた品物を客が調べ、受け取りを認めること。", "|与信|後払いでいくらまで売ってよいかを決める判断。",
      "|リード|まだ買っていないが、関心を見せた相手。", "|稟議|書類を回し、上の人たちの承認をもらう手続き。",
      "|解約率|ある月に契約をやめた客の割合。", "|相見積もり|同じ仕事の値段を何社かに聞いて比べること。",
      "|アポイント|会って話す約束。", "|クロージング|商談の終わりに、契約の返事をもらうこと。",
      "KPI|重要業績評価指標|目標にどこまで近づいたかを測る数字。", "CRM|顧客関係管理|客とのやりとりを一か所に残す仕組み。",
    ])

  /// Terms of two kinds: with an acronym and no definition, and the other way round.
  static let halfDefined = StrangeDecks(
    name: "half-defined-en", language: "en",
    lines: [
      "SLA|Service Level Agreement", "RFP|Request for Proposal", "NDA|Non-Disclosure Agreement",
      "MSA|Master Service Agreement", "SOW|Statement of Work", "PO|Purchase Order", "QBR|Quarterly Business Review",
      "|Champion|Someone inside the client who fights for your offer.",
      "|Gatekeeper|Whoever decides if you get to speak to the boss.",
      "|Pipeline|All the deals that are open today.|Our pipeline is thin: three open deals for the whole quarter.",
      "|Cold call|Ringing somebody who does not expect it.", "|Runway|Months until the money is spent.",
      "|Forecast|What you think you will have signed by the end of the quarter.", "|Upside|",
    ])
}
