"""Another program writes into the journal while a session has it: an older copy over it, a cut, an editor's version with a
line less. Every answer that was said to be saved is in the journal at the end, or the next start raises the alarm; what
copies have comes back, and a session that was not killed leaves a copy of its own answers."""

import glob
import os
import random
import shutil
import subprocess
import tempfile
import threading
import time

import journal
from program import QUICK, SEED, Home, Plain, Terminal, answer, command, many_cards, place, run
from table import Row

RUNS = 40 if QUICK else 400
SCREENS = 4 if QUICK else 40


# What other programs do to a file; `older` are its contents at earlier moments.

def over(path, content):
    """As cp does: the file is emptied, and filled."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(content)
        file.flush()
        subprocess.run(["cp", file.name, path], check=True)


def within(path, content):
    """As rsync --inplace does: the new content in the old one's blocks, and the rest cut off."""
    with open(path, "r+b") as file:
        for start in range(0, len(content), 512):
            file.seek(start)
            file.write(content[start:start + 512])
        file.truncate(len(content))


def older_copy(path, older, chance):
    over(path, chance.choice(older))


def older_blocks(path, older, chance):
    within(path, chance.choice(older))


def cut(path, older, chance):
    os.truncate(path, chance.randrange(max(1, os.path.getsize(path))))


def emptied(path, older, chance):
    os.truncate(path, 0)


def line_less(path, older, chance):
    """As an editor that writes into the same file, after one line was deleted."""
    lines = journal.lines(path)[0]
    if lines:
        del lines[chance.randrange(len(lines))]
    within(path, b"".join(line + b"\n" for line in lines))


def merged(path, older, chance):
    """An older copy with lines of another time behind it: longer than the journal, and still not all of it."""
    stranger = b'{"id":"0193a2c1-0000-7000-8000-%012x","at":"2026-11-20T08:56:04.120Z","day":"2026-11-20",' \
               b'"card":"many/other/name","form":"recall","grade":4,"ms":1,"iv":0,"next":1}\n'
    content = chance.choice(older)
    while len(content) < os.path.getsize(path) + 200:
        content += stranger % chance.randrange(1 << 40)
    over(path, content)


CHANGES = [older_copy, older_blocks, cut, emptied, line_less, merged]


class Study:
    """One home and its sessions. `must` are the names that were said to be saved."""

    def __init__(self, row, number, cache):
        self.row, self.number = row, number
        self.chance = random.Random(f"{SEED} {row.check} {number}")
        self.home = Home(cache=cache)
        self.deck = many_cards(self.home.path)
        self.must, self.older, self.what = set(), [], []
        for _ in range(self.chance.randrange(3)):
            session = Plain(self.home.path, self.deck)
            for _ in range(self.chance.randint(1, 4)):
                session.answer()
                self.remember()
            session.end()
            self.must |= session.saved
        self.before = len(self.must)

    @property
    def path(self):
        return (journal.files(self.home.path) or [None])[0]

    def remember(self):
        with open(self.path, "rb") as file:
            self.older.append(file.read())

    def strike(self):
        if self.path is None:
            return
        change = self.chance.choice(CHANGES)
        self.what.append(change.__name__)
        change(self.path, self.older or [b""], self.chance)

    def names(self, paths=None):
        paths = journal.files(self.home.path) if paths is None else paths
        return {"Name " + event["card"].split("/")[1][1:] for event in journal.events(paths)}

    def copies(self):
        path = self.home.path
        return glob.glob(path + "/backups/*/*.jsonl") + glob.glob(path + "/**/ramp-rescue-*.jsonl", recursive=True)

    def fault(self, text):
        self.row.fault(f"run {self.number}, seed {SEED}, {self.what}: {text}")

    def judge(self, saved, status, killed):
        """After the session: what is missing has to be told, and what copies have has to come back."""
        self.row.runs += 1
        self.row.acknowledged += len(saved)
        self.must |= saved
        if not killed and status < 0:
            self.fault(f"the session ended with {status}")
        missing, alarm, doctor = self.must - self.names(), True, 0
        if missing:
            before = journal.everything(self.home.path)
            doctor, _, _ = run(command(self.home.path, "doctor"))
            start, _, _ = answer(self.home.path, 1)
            alarm = doctor != 0 and start != 0
            if alarm and journal.everything(self.home.path) != before:
                self.fault("a refused answer changed the journal")
        kept = self.names(self.copies())
        run(command(self.home.path, "doctor", "--restore"))
        still = self.must - self.names()
        if kept & still:
            self.fault(f"copies had {sorted(kept & still)[:3]}, and --restore left them out")
        if not alarm:
            self.row.lose(still, f"in run {self.number}, seed {SEED}: {self.before} answers before the session, {len(saved)} "
                          f"in it, {self.what}; then doctor ended with {doctor}, and an answer with {start}")
            if doctor == 0 and not still:
                self.fault(f"{len(missing)} answers were in copies only, and nobody said so")
        elif not killed and saved & still:
            self.fault(f"{len(saved & still)} answers of a session that ended with {status} are in no copy")
        self.home.remove()
        return len(still) if alarm else 0


def check(name, strikes, kill, runs, cache, between=True):
    """`strikes` times a session at most, between its answers; or at any moment, with the answers in a row."""
    row, told = Row(f"in-place, {name}"), 0
    for number in range(runs):
        study = Study(row, number, cache)
        chance = study.chance
        session = Plain(study.home.path, study.deck)
        if between:
            answers = chance.randint(2, 30)
            moments = {chance.randint(1, answers) for _ in range(strikes)}
            for count in range(1, answers + 1):
                if not session.answer():
                    break
                study.remember()
                if count in moments:
                    study.strike()
        else:
            other = threading.Timer(chance.uniform(0, 0.06), study.strike)
            other.start()
            session.feed("\n3\n" * chance.randint(5, 40))
            other.join()
            time.sleep(chance.uniform(0, 0.03))
        status = session.end(kill)
        told += study.judge(session.saved, status, kill)
    row.close(f"{told} told as missing and in no copy, seed {SEED}")


def check_screen(runs, cache):
    """The trainer in a terminal: an answer counts once the next card is shown."""
    row, told = Row("in-place, the trainer's screen"), 0
    for number in range(runs):
        study = Study(row, number, cache)
        terminal = Terminal(command(study.home.path, "review", "--deck", study.deck, "--new", "400"))
        saved, kill = set(), study.chance.random() < 0.5
        answers = study.chance.randint(2, 6)
        moment = study.chance.randint(1, answers)
        try:
            terminal.wait(lambda text: place(text) is not None)
            for count in range(1, answers + 1):
                at = place(terminal.text())
                terminal.press("Space")
                text = terminal.wait(lambda text: "Name " in text) or ""
                words = text.split("Name ")[-1].split()
                terminal.press("3")
                text = terminal.wait(lambda text: (place(text) or 0) > (at or 1) or "nothing is written" in text, 5) or ""
                if (place(text) or 0) <= (at or 1) or not words:
                    break
                saved.add("Name " + words[0].strip("."))
                study.remember()
                if count == moment:
                    study.strike()
            if kill:
                with open(study.home.path + "/lock") as file:
                    os.kill(int(file.read().split()[0]), 9)
            for _ in range(3):
                if terminal.status is None and not kill:
                    terminal.press("q")
                terminal.ending(2)
            if terminal.status is None:
                study.fault(f"the session does not end: {terminal.text().strip()[:300]}")
        finally:
            terminal.close()
        told += study.judge(saved, 0, kill)
    row.close(f"{told} told as missing and in no copy, seed {SEED}")


def main():
    template = Home()
    run(command(template.path, "due", "--deck", many_cards(template.path)))
    cache = os.path.join(template.path, "cache")
    check("between answers, then left", 2, False, RUNS, cache)
    check("between answers, then killed", 2, True, RUNS, cache)
    check("at any moment, then left", 1, False, RUNS, cache, between=False)
    check("at any moment, then killed", 1, True, RUNS, cache, between=False)
    check_screen(SCREENS, cache)
    shutil.rmtree(template.path)


main()
