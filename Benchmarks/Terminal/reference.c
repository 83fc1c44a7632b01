/* The reference: the smallest ncurses program that shows a screen and echoes a key. What it takes is what a terminal, a
   dynamic linker and ncurses take. */
#include <locale.h>
#include <ncurses.h>

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  set_escdelay(25);
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  mvprintw(0, 1, "Ramp");
  for (int row = 2; row < LINES - 2; row++) mvprintw(row, 4, "Bonjour. 18 cartes aujourd'hui, environ 7 minutes.");
  refresh();
  for (int key = getch(), count = 0; key != 'q'; key = getch()) {
    mvprintw(10, 10, "%d", ++count);
    refresh();
  }
  endwin();
  return 0;
}
