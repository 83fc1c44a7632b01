"""Ramp as a person or a script runs it: commands, and the trainer in a terminal of its own (tmux)."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RAMP = os.environ.get("RAMP_PROGRAM", os.path.join(ROOT, ".build", "debug", "ramp"))
QUICK = "--quick" in sys.argv
# Of every random choice. A run's own choices follow from it and the run's number.
SEED = int(os.environ.get("RELIABILITY_SEED", time.time_ns() % 1_000_000))
CARD = "ventes-fr/sdr/expand"
CARDS = 400
ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8",
               "SWIFT_BACKTRACE": "enable=no", "TERM": "tmux-256color", "TZ": "UTC0", "RAMP_CLOCK": "2026-11-23T09:00:00Z"}


class Home:
    """A folder that is one learner's whole world. `cache` is that of an earlier home, so that decks are compiled once."""

    def __init__(self, path=None, cache=None):
        self.path = path or tempfile.mkdtemp(prefix="ramp-long-")
        with open(os.path.join(self.path, "settings.json"), "w") as file:
            file.write('{"form": "recall"}')
        if cache:
            shutil.copytree(cache, os.path.join(self.path, "cache"), dirs_exist_ok=True)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


def command(home, *words):
    return [RAMP, *words, "--home", home, "--lang", "en"]


def run(words, limit=60, **more):
    """The status (negative: the signal that killed it), the output, the errors."""
    done = subprocess.run(words, env=ENVIRONMENT | more.pop("env", {}), stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=limit, **more)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def answer(home, number, prefix=()):
    """Records an answer that can be told from all others by its time, `number` milliseconds."""
    return run([*prefix, *command(home, "answer", CARD, "--grade", "4", "--ms", str(number))])


def many_cards(folder):
    """The path of a deck that no session comes to the end of."""
    path = os.path.join(folder, "many.yaml")
    with open(path, "w") as file:
        file.write('deck: many\ntitle: "Many"\nlanguage: en\nterms:\n')
        for number in range(1, CARDS + 1):
            file.write(f'  - {{id: t{number}, names: ["Name {number}"], definition: "The {number}th."}}\n')
    return path


class Plain:
    """`review --plain` with the deck of many cards, fed line by line. `saved` are the names that it said were saved."""

    LIMIT = 60

    def __init__(self, home, deck):
        self.process = subprocess.Popen(command(home, "review", "--plain", "--deck", deck, "--new", str(CARDS)),
                                        env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT)
        self.text, self.saved, self.name = "", set(), None
        self.watch = threading.Timer(self.LIMIT, self.process.kill)
        self.watch.start()
        self.read("Enter ")

    def feed(self, text):
        try:
            self.process.stdin.write(text.encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            pass

    def read(self, *heads):
        """Reads up to a line that begins so, or to the end. Whether there was one."""
        for line in self.process.stdout:
            line = line.decode()
            self.text += line
            if re.fullmatch(r"Name [0-9]+\.\n", line):
                self.name = line.strip(".\n")
            elif " Saved. " in line:
                self.saved.add(self.name)
            if line.startswith(heads):
                return True
        return False

    def answer(self):
        """Whether the session goes on to the next card."""
        before = len(self.saved)
        self.feed("\n")
        if self.read("Grade. "):
            self.feed("3\n")
            self.read("Enter ")
        return len(self.saved) > before

    def end(self, kill=False):
        """The status, everything read. A session that hangs has been killed after a while, and says -9."""
        if kill:
            self.process.kill()
        else:
            self.feed("q\n")
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        self.read("\0")
        self.watch.cancel()
        return self.process.wait()


class Terminal:
    """A program in a tmux server of its own."""

    def __init__(self, words):
        self.folder = tempfile.mkdtemp(prefix="ramp-tmux-")
        script = 'exec 3>&2 2>/dev/null; sh -c \'exec 2>&3 3>&-; exec "$@"\' "$0" "$@"; echo $? > "$0/new"; ' \
                 'mv "$0/new" "$0/status"; exec sleep 600'
        variables = [f"{name}={value}" for name, value in ENVIRONMENT.items()]
        self.tmux("-f", "/dev/null", "start-server", ";", "set", "-g", "status", "off", ";", "set", "-s", "escape-time",
                  "0", ";", "new-session", "-d", "-x", "100", "-y", "30", "env", "-i", *variables, "sh", "-c", script,
                  self.folder, *words)

    def tmux(self, *words):
        done = subprocess.run(["tmux", "-S", self.folder + "/socket", *words], capture_output=True, timeout=30)
        return done.stdout.decode()

    def press(self, *keys):
        self.tmux("send-keys", *keys)

    def text(self):
        return self.tmux("capture-pane", "-p")

    @property
    def status(self):
        """The exit status, 128 and a signal's number if it was killed; None while it runs."""
        try:
            with open(self.folder + "/status") as file:
                return int(file.read())
        except (OSError, ValueError):
            return None

    def wait(self, holds, limit=20):
        """The screen on which a condition holds; the last one when the program ends first; None when neither comes."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            ended = self.status is not None
            text = self.text()
            if ended or holds(text):
                return text
            time.sleep(0.005)
        return None

    def ending(self, limit=20):
        end = time.monotonic() + limit
        while self.status is None and time.monotonic() < end:
            time.sleep(0.005)
        return self.status

    def close(self):
        self.tmux("kill-server")
        shutil.rmtree(self.folder, ignore_errors=True)


def place(text):
    """Which card of the session is shown: 7 means that six answers are on the disk."""
    found = re.search(r"([0-9]+) of [0-9]+", text)
    return int(found.group(1)) if found else None
