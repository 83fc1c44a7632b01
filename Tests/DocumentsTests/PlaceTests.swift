// How a place is named.

import Documents
import Testing

@Suite struct PlaceTests {
  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (28, "AB"), (702, "ZZ"), (703, "AAA")])
  func aColumnHasTheLettersOfASheet(_ column: Int, _ letters: String) {
    #expect(Place.letters(ofColumn: column) == letters)
  }

  @Test func aPlaceIsSortedByItsLineRowOrParagraph() {
    #expect(Place.line(3).number == 3)
    #expect(Place.cell(sheet: "A", column: 2, row: 7).number == 7)
    #expect(Place.paragraph(31).number == 31)
  }
}
