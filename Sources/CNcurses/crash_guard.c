// A Swift trap ends the process at once: no `defer`, no `deinit` runs, and the person would be left in a shell without
// echo, on the alternate screen. This handler gives the terminal back with what may be called inside a signal handler
// (write, tcsetattr, sigaction), then lets the signal do what it would have done: core dump, Swift's backtrace.
#define _GNU_SOURCE
#include "CrashGuard.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

static const int fatal_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS};
enum { fatal_count = sizeof fatal_signals / sizeof *fatal_signals };

static struct sigaction former[fatal_count];
static struct termios modes;
static char farewell[256];
static size_t farewell_length;
static atomic_bool guarding;
// After a stack overflow there is no room left for a handler on the stack itself.
static char handler_stack[64 * 1024];

static void give_terminal_back(void) {
  const char *rest = farewell;
  size_t left = farewell_length;
  while (left > 0) {
    ssize_t written = write(STDOUT_FILENO, rest, left);
    if (written <= 0) break;
    rest += written;
    left -= (size_t)written;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static void reinstate_handlers(void) {
  for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &former[i], NULL);
}

static void crashed(int number, siginfo_t *info, void *context) {
  (void)context;
  if (atomic_exchange(&guarding, false)) give_terminal_back();
  reinstate_handlers();
  // A faulty instruction runs again on return, with the former handler in place. What was sent, as abort() does, or
  // a breakpoint, which the processor has already passed, must be raised again.
  if (info->si_code <= 0 || number == SIGTRAP) raise(number);
}

static void provide_handler_stack(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) != 0 || !(present.ss_flags & SS_DISABLE)) return;
  stack_t own = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&own, NULL);
}

void cn_guard_terminal(const struct termios *given_modes, const char *given_farewell) {
  if (atomic_load(&guarding)) return;
  modes = *given_modes;
  farewell_length = strnlen(given_farewell, sizeof farewell);
  memcpy(farewell, given_farewell, farewell_length);
  provide_handler_stack();
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &action, &former[i]);
  atomic_store(&guarding, true);
}

void cn_end_guard(void) {
  if (atomic_exchange(&guarding, false)) reinstate_handlers();
}
