// What a person sees at the end of a session, and when the disk refuses, in French.

import Journal
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct EndFrameTests: Frames {
  @Test func summary() throws {
    let scene = try session()
    expect(
      scene,
      """
       Bilan                                                             lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Séance terminée. 11 réponses enregistrées, 1 min 6 s.


          Justes du premier coup    9 sur 10   90 %
          Rythme                    ███████████   6 s par réponse

          À revoir de près
            AE                      1 oubli

          Demain                    20 cartes, environ 4 minutes
          Acquis                    0 sur 39  ▕▒▒▒▒▒▒▒·······················▏  0 %
                                    ▒ 10 en cours







       ──────────────────────────────────────────────────────────────────────────────
       Entrée retour   u annuler   e exporter                      ? aide   q quitter
      """)
  }

  @Test func anAnswerTheDiskRefused() throws {
    let scene = try refused(.notWritten(path: Self.path, .diskFull))
    expect(
      scene,
      """
       Révision                                                      ! non enregistré
       ──────────────────────────────────────────────────────────────────────────────


          SM

          Impossible d’enregistrer dans
          /home/lea/.local/share/ramp/journal/pc-1.jsonl : le disque est plein.
          Libérez de la place.

          Rien n’est perdu : cette réponse est gardée ici, en mémoire. 2 réponses
          de cette séance sont sur le disque.

          Entrée réessaie.
          q quitte et écrit la réponse dans le terminal.







       ──────────────────────────────────────────────────────────────────────────────
       Entrée réessayer                                            ? aide   q quitter
      """)
  }

  @Test func anAnswerTheDiskDidNotConfirm() throws {
    let scene = try refused(.notGuaranteed(path: Self.path, .inputOutput))
    expect(
      scene,
      """
       Révision                                                      ! non enregistré
       ──────────────────────────────────────────────────────────────────────────────


          SM

          Le disque n’a pas confirmé l’écriture de
          /home/lea/.local/share/ramp/journal/pc-1.jsonl : le disque a répondu par
          une erreur. Vérifiez-le, puis relancez ramp.

          Rien n’est perdu : cette réponse est gardée ici, en mémoire. 2 réponses
          de cette séance sont sur le disque.

          Le disque n’a pas confirmé : redemander ne prouverait rien, Ramp n’écrit
          plus dans cette séance.
          q quitte et écrit la réponse dans le terminal.






       ──────────────────────────────────────────────────────────────────────────────
                                                                   ? aide   q quitter
      """)
  }
}
