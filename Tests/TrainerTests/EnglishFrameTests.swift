// One set of screens in English.

import Journal
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct EnglishFrameTests: Frames {
  @Test func today() throws {
    let scene = try Simulation(english, language: .english)
    expect(
      scene,
      """
       Ramp   The vocabulary of sales                                      Mon 23 Nov
       ──────────────────────────────────────────────────────────────────────────────

          Hello. 10 cards today, about 4 minutes.


          Due              0
          New             10   ██████████

          Known          0 of 39  ▕····································▏  0%

          Activity       · · · · · · · · · · ○



                         Enter  start






       ──────────────────────────────────────────────────────────────────────────────
       Enter review  a quizzes  b terms  s progress  y phone  x exam        ? help  q
      """)
  }

  @Test func question() throws {
    var scene = try Simulation(english, language: .english)
    scene.press(.enter)
    expect(
      scene,
      """
       Review                                  1 of 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          What does this acronym stand for? (a role)















          A new card: guess, then read the answer.
       ──────────────────────────────────────────────────────────────────────────────
       Space show the answer   t type   c choice                     ? help   q pause
      """)
  }

  @Test func answer() throws {
    var scene = try Simulation(english, language: .english)
    scene.press(.enter, .space)
    expect(
      scene,
      """
       Review                                  1 of 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR
          Sales Development Rep

          Works a region or an industry cold, turning complete strangers into
          qualified leads.

          · Opens the conversation and gives a decision-maker a reason to act.
          · Handles objections.
          · Asks for a next step: meeting an AE, say, or coming to an event.
          · Usually sits in sales, not marketing: it takes real selling skills.

          Not to be confused with: MDR (Market Development Rep), ADR (Account
          Development Rep), ISR (Inside Sales Rep)


          Did you know it?

            1 Again         2 Hard          3 Good      4 Easy
              this session    tomorrow        tomorrow    tomorrow  at the latest
       ──────────────────────────────────────────────────────────────────────────────
       1-4 grade   Space good   i term                               ? help   q pause
      """)
  }

  @Test func termCard() throws {
    var scene = try Simulation(english, language: .english)
    scene.press(.enter, .space, .character("i"))
    expect(
      scene,
      """
       Term                                                                   1 of 39
       ──────────────────────────────────────────────────────────────────────────────

          SDR
          Sales Development Rep

          Works a region or an industry cold, turning complete strangers into
          qualified leads.
          · Opens the conversation and gives a decision-maker a reason to act.
          · Handles objections.
          · Asks for a next step: meeting an AE, say, or coming to an event.
          · Usually sits in sales, not marketing: it takes real selling skills.

          Example        “Our SDR rang fifty logistics firms cold this week and
                         booked four of them in with an AE.”
          Kind           role · prospecting
          Mixed up       MDR, ADR, ISR
          See also       AE
          Also           BDR, Sales Development Representative, Business
                         Development Rep, Business Development Representative,
                         Outbound SDR, Chargé de développement commercial
          Source         comes with Ramp
       ──────────────────────────────────────────────────────────────────────────────
       ↑↓ other term   m my note   z suspend               Esc back   ? help   q quit
      """)
  }

  @Test func summary() throws {
    let scene = try session(language: .english)
    expect(
      scene,
      """
       Summary                                                             Mon 23 Nov
       ──────────────────────────────────────────────────────────────────────────────

          Session done. 11 answers saved, 1 min 6 s.


          Right the first time      9 of 10   90%
          Speed                     ███████████   6 s per answer

          Worth another look
            AE                      forgotten once

          Tomorrow                  20 cards, about 4 minutes
          Known                     0 of 39  ▕▒▒▒▒▒▒▒························▏  0%
                                    ▒ 10 on the way







       ──────────────────────────────────────────────────────────────────────────────
       Enter back   u undo   e export                                 ? help   q quit
      """)
  }

  @Test func help() throws {
    var scene = try Simulation(english, language: .english)
    scene.press(.enter, .space, .character("?"))
    expect(
      scene,
      """
       Help
       ──────────────────────────────────────────────────────────────────────────────

          Now: grade your answer
            1  &      Again: I didn't have it
            2  é      Hard: got it, with effort
            3  "      Good: got it (or Space, Enter)
            4  '      Easy: instantly
            Space     Good
            i         open the term
            u  U      undo the last answer (and those before it), redo
            Tab       read on
            =         hear the term
            !         message the deck's owner
            -         not today
            z         stop asking               +         add my own term
            *         flag for the deck's owner Esc       back to Today

          Everywhere
            ?  F1     this help                 Ctrl-C    quit right away
            q         quit                      Ctrl-Z    suspend (fg to come back)
            Ctrl-L    redraw the screen
       ──────────────────────────────────────────────────────────────────────────────
       Any key to close
      """)
  }

  @Test func anAnswerTheDiskRefused() throws {
    let scene = try refused(.notWritten(path: Self.path, .readOnly), language: .english)
    expect(
      scene,
      """
       Review                                                             ! not saved
       ──────────────────────────────────────────────────────────────────────────────


          SM

          Can't save to /home/lea/.local/share/ramp/journal/pc-1.jsonl: the disk
          is read-only. Restore access, or use --home FOLDER.

          Nothing is lost: this answer is kept here, in memory. 2 answers from
          this session are saved.

          Enter to try again.
          q quits and prints the answer in the terminal.








       ──────────────────────────────────────────────────────────────────────────────
       Enter try again                                                ? help   q quit
      """)
  }
}
