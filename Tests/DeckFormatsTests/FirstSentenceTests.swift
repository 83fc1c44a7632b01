// What stands behind an acronym: its name, or already the first sentence of its definition.

import DeckFormats
import Glossary
import Testing

@Suite struct FirstSentenceTests {
  @Test(arguments: [
    ("SDR - Finds leads. Hands them over.", "SDR | Finds leads. | Hands them over."),
    ("SDR - Finds leads.", "SDR | Finds leads."),
    ("SDR: Calls the buyer first. Then writes.", "SDR | Calls the buyer first. | Then writes."),
    ("SDR. Books a meeting. Then leaves.", "SDR | Books a meeting. | Then leaves."),
    ("- **SDR** — Qualifies leads. Hands them over.", "SDR | Qualifies leads. | Hands them over."),
    ("SDR\tFinds new buyers. Hands them over.", "SDR | Finds new buyers. | Hands them over."),
    ("SDR. Prospecte à froid. Transmet ensuite.", "SDR | Prospecte à froid. | Transmet ensuite."),
    ("AE - Gère ses comptes. Il conclut.", "AE | Gère ses comptes. | Il conclut."),
    ("AE - Relance l'acheteur. Il conclut.", "AE | Relance l'acheteur. | Il conclut."),
    ("CAC. Mesure les dépenses par client. À surveiller.", "CAC | Mesure les dépenses par client. | À surveiller."),
    ("ABM - Viser une dizaine de comptes. C'est tout.", "ABM | Viser une dizaine de comptes. | C'est tout."),
  ])
  func aSentenceBehindAnAcronymIsItsDefinition(_ line: String, _ term: String) throws {
    let deck = try imported(line)
    #expect(deck.inLines == [term])
    #expect(deck.terms[0].guesses.allSatisfy { if case .names = $0 { false } else { true } })
  }

  @Test(arguments: [
    ("SE - Ingénieur commercial. Il aide.", "SE | Ingénieur commercial | Il aide."),
    ("CS. Succès de la clientèle. L'équipe.", "CS | Succès de la clientèle | L'équipe."),
    ("SE - Aide à la vente. Il aide.", "SE | Aide à la vente | Il aide."),
    ("CT. Relance commerciale. Un appel de plus.", "CT | Relance commerciale | Un appel de plus."),
    ("SDR - Sales leads. Les pistes.", "SDR | Sales leads | Les pistes."),
    ("KPI - Mesure clé. Un chiffre.", "KPI | Mesure clé | Un chiffre."),
    ("XYZ - Closes Every Deal. A motto.", "XYZ | Closes Every Deal | A motto."),
    ("FTF - Finds the fault. A test.", "FTF | Finds the fault | A test."),
    ("ITF - In the field. Outside.", "ITF | In the field | Outside."),
    ("XYZ - Off the record. Not written.", "XYZ | Off the record | Not written."),
    ("OAO - Entretien un à un. Un échange.", "OAO | Entretien un à un | Un échange."),
  ])
  func whatMayBeANameStaysOne(_ line: String, _ term: String) throws {
    #expect(try imported(line).inLines == [term])
  }
}
