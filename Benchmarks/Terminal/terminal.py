#!/usr/bin/env python3
"""How fast the trainer is in a terminal, and how much it sends: medians beside a small C program measured in turn with it.

    Benchmarks/Terminal/terminal.py [RAMP]      without RAMP, the release build is made first

Needs Python 3, a C compiler and ncurses. Prints one table; the exit code is 1 when a promise is broken.
"""

import fcntl
import json
import os
import pty
import select
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROUNDS = 15
rows = []


def row(what, seen, promise, kept):
    rows.append((what, seen, promise, "ok" if kept else "BROKEN"))


class Terminal:
    """A program on a pseudoterminal of 80x24 that answers no question about itself."""

    def __init__(self, command):
        self.started = time.perf_counter()
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", COLORFGBG="15;0")
            os.execv(command[0], command)

    def read(self, seconds):
        """What comes within a time; None at the end."""
        if not select.select([self.descriptor], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self.descriptor, 1 << 16) or None
        except OSError:
            return None

    def burst(self, quiet=0.03):
        """All that is sent until nothing comes for a while: the bytes, and the moment of the last ones."""
        sent, last = b"", None
        deadline = time.perf_counter() + 20
        while time.perf_counter() < deadline:
            part = self.read(quiet if sent else 5)
            if not part:
                break
            sent += part
            last = time.perf_counter()
        return sent, last

    def first(self):
        """Seconds to the first frame, and its bytes."""
        sent, last = self.burst()
        return (last or time.perf_counter()) - self.started, sent

    def press(self, key):
        """Seconds from a key to what it painted, and the bytes."""
        begun = time.perf_counter()
        os.write(self.descriptor, key)
        sent, last = self.burst(0.012)
        return (last or begun) - begun, sent

    def memory(self):
        """The most that the process ever had in memory, in MiB."""
        with open(f"/proc/{self.pid}/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))

    def close(self):
        try:
            os.write(self.descriptor, b"q")
            self.burst()
        except OSError:
            pass
        os.close(self.descriptor)
        os.waitpid(self.pid, 0)


def home(reviews=0):
    """A learner's folder; with reviews, spread over the cards and the days before today."""
    path = tempfile.mkdtemp(prefix="ramp-bench-")
    settings = {"deck": "ventes-fr", "form": "recall", "new-per-day": 200, "ramp-date": "2026-01-01", "theme": "dark"}
    with open(f"{path}/settings.json", "w") as file:
        json.dump(settings, file)
    if reviews:
        subprocess.run([sys.executable, os.path.join(ROOT, "Benchmarks/Terminal/journal.py"), path, str(reviews)], check=True)
    return path


def starts(command):
    terminal = Terminal(command)
    seconds, sent = terminal.first()
    terminal.close()
    return seconds, sent


def in_turn(one, other):
    """Medians of two things measured by turns, so that a noisy machine disturbs both."""
    pairs = [(one(), other()) for _ in range(ROUNDS)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def ms(seconds):
    return f"{seconds * 1000:.1f} ms"


def measure_starts(ramp, reference):
    empty, some, many = home(), home(15_000), home(100_000)
    for path in (empty, some, many):
        starts([ramp, "--home", path])
    ours, theirs = in_turn(lambda: starts([ramp, "--home", empty])[0], lambda: starts([reference])[0])
    row("start to first frame, 39 terms", f"{ms(ours)} = {ours / theirs:.1f} x the C program ({ms(theirs)})",
        "<= 3 x", ours <= 3 * theirs)
    for path, count, extra in ((some, "15,000", 0.05), (many, "100,000", 0.1)):
        more, base = in_turn(lambda: starts([ramp, "--home", path])[0], lambda: starts([ramp, "--home", empty])[0])
        row(f"U1 the same with {count} reviews", f"{ms(more)}, {ms(more - base)} more", f"<= {ms(extra)} more",
            more - base <= extra)
    for path in (empty, some, many):
        shutil.rmtree(path)


def measure_keys(ramp, reference):
    path = home()
    ours, theirs = Terminal([ramp, "review", "--home", path]), Terminal([reference])
    ours.first(), theirs.first()
    shown, graded, echoed, card_bytes = [], [], [], []
    # What failed comes back, so that every key meets a card.
    for _ in range(300):
        seconds, _ = ours.press(b" ")
        shown.append(seconds)
        seconds, sent = ours.press(b"1")
        graded.append(seconds)
        card_bytes.append(len(sent))
        echoed.append(theirs.press(b"a")[0])
    for share in (.5, .99):
        mine, its = percentile(shown, share), percentile(echoed, share)
        row(f"key to painted frame, p{share * 100:.0f} (no disk)", f"{ms(mine)} = {mine / its:.1f} x the C program ({ms(its)})",
            "<= 3 x", mine <= 3 * its)
    row("U2 grade to painted frame, p50 / p99 (disk too)", f"{ms(percentile(graded, .5))} / {ms(percentile(graded, .99))}",
        "<= 16 ms p99", percentile(graded, .99) <= 0.016)
    row("U3 bytes of a new card, most", f"{max(card_bytes):,}", "<= 2,048", max(card_bytes) <= 2048)
    megabytes = ours.memory() * 1.048576
    row("peak memory, 300 answers", f"{megabytes:.1f} MB", "<= 25 MB", megabytes <= 25)
    begun = time.perf_counter()
    idle = b""
    while time.perf_counter() < begun + 5:
        idle += ours.read(begun + 5 - time.perf_counter()) or b""
    row("U4 bytes in 5 s without a key", f"{len(idle)}", "0", not idle)
    ours.close(), theirs.close()
    shutil.rmtree(path)


def measure_moves(ramp):
    path = home()
    terminal = Terminal([ramp, "--home", path])
    terminal.first()
    terminal.press(b"b")
    moves = [len(terminal.press(b"\x1b[B")[1]) for _ in range(12)]
    row("U3 bytes of a cursor move, most", f"{max(moves)}", "<= 300", max(moves) <= 300)
    escapes = []
    for _ in range(ROUNDS):
        seconds, sent = terminal.press(b"\x1b")
        escapes.append(seconds)
        terminal.press(b"b")
    row("U5 Escape to painted frame", ms(statistics.median(escapes)), "<= 30 ms + paint", statistics.median(escapes) <= 0.032)
    terminal.close()
    shutil.rmtree(path)


def measure_large_deck(ramp):
    """Ten thousand terms, read from the compiled deck: the start, and a letter of a search."""
    path = home()
    deck = f"{path}/large.yaml"
    with open(deck, "w") as file:
        file.write("deck: large\ntitle: Large\nlanguage: en\nterms:\n")
        for number in range(10_000):
            file.write(f'  - {{id: t{number}, names: ["Term number {number}"], kind: concept, definition: "What {number} is."}}\n')
    command = [ramp, "--home", path, "--deck", deck]
    starts(command)
    seconds = statistics.median(starts(command)[0] for _ in range(5))
    row("10,000 terms, compiled: start to first frame", ms(seconds), "<= 200 ms", seconds <= 0.2)
    terminal = Terminal(command)
    terminal.first()
    terminal.press(b"b")
    terminal.press(b"/")
    letters = [terminal.press(key)[0] for key in (b"n", b"u", b"m", b"b", b"e", b"r", b" ", b"4", b"2")]
    seconds = statistics.median(letters)
    row("10,000 terms: a letter of a search", ms(seconds), "<= 16 ms", seconds <= 0.016)
    terminal.close()
    shutil.rmtree(path)


def table():
    widths = [max(len(line[index]) for line in rows) for index in range(4)]
    for line in rows:
        print("  ".join(text.ljust(width) for text, width in zip(line, widths)).rstrip())


def measure(ramp):
    """All rows of the terminal."""
    build = tempfile.mkdtemp(prefix="ramp-bench-")
    reference = f"{build}/reference"
    source = os.path.join(ROOT, "Benchmarks/Terminal/reference.c")
    compiler = next((name for name in ("cc", "clang", "gcc") if shutil.which(name)), None)
    if not compiler:
        sys.exit("This needs a C compiler.")
    subprocess.run([compiler, "-O2", "-o", reference, source, "-lncursesw"], check=True)
    measure_starts(ramp, reference)
    measure_keys(ramp, reference)
    measure_moves(ramp)
    measure_large_deck(ramp)
    shutil.rmtree(build)


def built(product):
    """The path of a product's shipping build, made first."""
    command = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", product]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    bin_path = subprocess.run([*command, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return f"{bin_path.stdout.strip()}/{product}"


def main():
    measure(os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else built("ramp"))
    table()
    sys.exit(any(line[3] != "ok" for line in rows))


if __name__ == "__main__":
    main()
