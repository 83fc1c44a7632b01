// What a person sees of the call drill: before it, a question, the term that was said, the end.

import Glossary
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct DrillFrameTests: Frames {
  private func drill(rows: Int = 24, columns: Int = 80) throws -> Simulation {
    var scene = try session()
    scene.resize(rows, columns)
    scene.press(.enter, .character("y"))
    return scene
  }

  @Test func beforeTheFirstQuestion() throws {
    expect(
      try drill(),
      """
       Au téléphone                                                          1 sur 10
       ──────────────────────────────────────────────────────────────────────────────

          Un prospect vous parle : trouvez le mot en 5 secondes.

          Lisez, dites le terme à voix haute, et Espace dès que vous l’avez dit.
          Le terme s’affiche alors, avec votre temps.














          De l’entraînement : aucune date ne change.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée décrocher   u annuler   Échap retour                 ? aide   q quitter
      """)
  }

  @Test func aQuestion() throws {
    var scene = try drill()
    scene.press(.enter)
    expect(
      scene,
      """
       Au téléphone                                                          1 sur 10
       ──────────────────────────────────────────────────────────────────────────────

          Prospecte à froid une région ou un secteur et y fait naître, en partant
          de rien, des leads qualifiés.

          Quel est ce terme ?














          Dites le terme à voix haute, puis Espace.
       ──────────────────────────────────────────────────────────────────────────────
       Espace je l’ai dit   Échap retour                           ? aide   q quitter
      """)
  }

  @Test func aTermThatWasSaidInTime() throws {
    var scene = try drill()
    scene.press(.enter)
    scene.press(.space, after: 2800)
    expect(
      scene,
      """
       Au téléphone                                                          1 sur 10
       ──────────────────────────────────────────────────────────────────────────────

          SDR
          Sales Development Rep · Chargé de développement commercial

          Prospecte à froid une région ou un secteur et y fait naître, en partant
          de rien, des leads qualifiés.












          ✓ 2,8 s
          C’était bien cela ?
       ──────────────────────────────────────────────────────────────────────────────
       Entrée oui   1 non   u annuler   Échap retour               ? aide   q quitter
      """)
  }

  @Test func aTermThatWasSaidLateInASmallTerminal() throws {
    var scene = try drill(rows: 12, columns: 40)
    scene.press(.enter)
    scene.press(.space, after: 6100)
    expect(
      scene,
      """
       Au téléphone                  1 sur 10
       SDR · Sales Development Rep

       Prospecte à froid une région ou un
       secteur et y fait naître, en partant
       de rien, des leads qualifiés.



       ! 6,1 s : on vous aurait déjà relancé.
       C’était bien cela ?
       Entrée oui  1 non            ? aide  q
      """)
  }

  @Test func theEnd() throws {
    var scene = try drill()
    scene.press(.enter)
    var count = 0
    while scene.app.front(DrillScreen.self)?.stage != .over {
      scene.press(.space, after: count % 3 == 2 ? 6400 : 2000 + 100 * count)
      scene.press(count == 3 ? .digit(1) : .enter)
      count += 1
    }
    expect(
      scene,
      """
       Au téléphone                                                         10 sur 10
       ──────────────────────────────────────────────────────────────────────────────

          Raccroché. 6 sur 10 à temps.

          ✗ CS                              pas su
          ! SaaS                            6,4 s
          ! PME                             6,4 s
          ! Onboarding Manager              6,4 s
          ✓ SE                              2,9 s
          ✓ AE                              2,7 s
          ✓ SM                              2,6 s
          ✓ Disco/Démo                      2,4 s
          ✓ Réunion en présentiel           2,1 s
          ✓ SDR                             2,0 s






          À battre demain : 6 sur 10 en moins de 5 s, médiane 2,7 s.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée retour   y téléphone   u annuler                     ? aide   q quitter
      """)
  }

  @Test func theEndInASmallEnglishTerminal() throws {
    var scene = try session(language: .english)
    scene.resize(12, 40)
    scene.press(.enter, .character("y"), .enter)
    while let screen = scene.app.front(DrillScreen.self), screen.stage != .over {
      scene.press(.space, after: 2500)
      scene.press(.enter)
    }
    expect(
      scene,
      """
       On the phone                  10 of 10
       Call over. 10 of 10 in time.
       ✓ SDR             2.5 s
       ✓ In-Person Mee…  2.5 s
       ✓ SaaS            2.5 s
       ✓ CS              2.5 s
       ✓ Disco/Demo      2.5 s
       ✓ SMB             2.5 s
       ✓ SM              2.5 s
       ✓ AE              2.5 s
       To beat tomorrow: 10 of 10 within 5 s.
       Enter back  y phone  u undo  ? help  q
      """)
  }
}
