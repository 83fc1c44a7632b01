#!/usr/bin/env python3
"""Every promise about speed in one table, each beside a reference measured by turns with it in the same run.

    Benchmarks/table.py [--team FOLDER] [--without-team]

Builds the shipping programs first. It installs orjson, DuckDB, openpyxl and Anki into a temporary folder; what cannot be had is said
in capitals and left out. The team of a thousand learners is made by the shared tools (RAMP_SHARED, else ../shared) and takes
some minutes; --team names one that is there already. The exit code is 1 when a promise is broken.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Terminal"))
import terminal  # noqa: E402

ROOT = terminal.ROOT
TOOLS = os.path.join(os.environ.get("RAMP_SHARED", os.path.join(ROOT, "..", "shared")), "tools")
TURNS = 5
LINES = 1_000_000
FEW = LINES // 10


def skip(what, why):
    print(f"SKIPPED, SKIPPED, SKIPPED: {what}: {why}", file=sys.stderr)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


def processor(*command):
    """Processor seconds of a command and everything it starts, and its output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = run(*command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, output


def peers(work):
    """A Python that has the other programs, or None."""
    folder = os.path.join(work, "peers")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = os.path.join(folder, "bin", "python")
    installed = subprocess.run([python, "-m", "pip", "install", "--quiet", "orjson", "duckdb", "openpyxl", "anki==26.9.3"])
    return python if installed.returncode == 0 else None


# MARK: Reading

ORJSON = """
import orjson, sys, time
begun = time.process_time()
with open(sys.argv[1], "rb") as file:
    for line in file: orjson.loads(line)
print(time.process_time() - begun)
"""


def reading(speed, ramp, python, work):
    home = os.path.join(work, "reader")
    run(sys.executable, os.path.join(ROOT, "Benchmarks/Terminal/journal.py"), home, str(LINES))
    journal = os.path.join(home, "journal", os.listdir(os.path.join(home, "journal"))[0])
    turns = [
        (float(run(speed, "read", home)[1]), float(run(python, "-c", ORJSON, journal)[0]) + processor("wc", "-l", journal)[0])
        for _ in range(TURNS)
    ]
    ours, theirs = (statistics.median(turn[side] for turn in turns) for side in (0, 1))
    terminal.row(f"reading {LINES:,} lines, checksums checked",
                 f"{ours:.2f} s = {theirs / ours:.1f} x as fast as wc and orjson ({theirs:.2f} s)", ">= 2.5 x",
                 theirs >= 2.5 * ours)
    growth(ramp, work)


def growth(ramp, work):
    """What ten times the reviews cost, the empty start taken off both."""
    seconds, memory = {}, {}
    for count in (0, FEW, LINES):
        home = os.path.join(work, "reader" if count == LINES else f"growth-{count}")
        if count == FEW:
            run(sys.executable, os.path.join(ROOT, "Benchmarks/Terminal/journal.py"), home, str(count))
        command = (ramp, "due", "--home", home, "--deck", "ventes-fr")
        seconds[count] = statistics.median(processor(*command)[0] for _ in range(TURNS))
        memory[count] = peak(*command)
    factor = (seconds[LINES] - seconds[0]) / (seconds[FEW] - seconds[0])
    terminal.row(f"cost of ten times the reviews ({FEW:,}, {LINES:,})", f"{factor:.1f} x the time", "<= 10.5 x", factor <= 10.5)
    terminal.row("memory of ten times the reviews", f"{memory[FEW]:.0f} MiB, {memory[LINES]:.0f} MiB",
                 "with cards only", memory[LINES] <= memory[FEW] + 1)


def peak(*command):
    """The most memory that a command had, in MiB."""
    code = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)")
    return float(run(sys.executable, "-c", code, *command)[0])


# MARK: Importing

OPENPYXL = """
import openpyxl, sys, time
begun = time.process_time()
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True): cells = sum(len(row) for row in sheet.values)
print(time.process_time() - begun)
"""

WORKBOOK = """
import openpyxl, random, sys
random.seed(1)
things = "client contrat vente dossier budget marge stock facture appel canal service agence tarif prime".split()
def sentence():
    picked = [random.choice(things) for _ in range(6)]
    return "Le {} suit le {} avec chaque {} de la {}, puis le {} et la {}.".format(*picked)
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet("Glossaire")
sheet.append(["Terme", "D\u00e9finition", "Exemple", "Domaine", "Mis \u00e0 jour", "Responsable"])
letters = "bcdfglmnprst"
for number in range(int(sys.argv[2])):
    name = "".join(letters[number // 12 ** place % 12] + "aeiou"[number // 5 ** place % 5] for place in range(5))
    sheet.append([f"{name} {random.choice(things)}", f"{sentence()} {sentence()}", sentence(), "vente", "2026-01-02", "Ana Petit"])
book.save(sys.argv[1])
"""


def importing(ramp, python, work):
    """A sheet of as many terms as a deck may have, read and judged, beside Python's library that only reads its cells."""
    book, home = os.path.join(work, "terms.xlsx"), os.path.join(work, "importer")
    run(python, "-c", WORKBOOK, book, "10000")
    os.makedirs(home, exist_ok=True)
    command = (ramp, "deck", "import", book, "--home", home, "--dry-run")
    turns = [(processor(*command)[0], float(run(python, "-c", OPENPYXL, book)[0])) for _ in range(TURNS)]
    ours, theirs = (statistics.median(turn[side] for turn in turns) for side in (0, 1))
    terminal.row("importing a sheet of 10,000 terms",
                 f"{ours:.2f} s = {theirs / ours:.1f} x as fast as openpyxl reads its cells ({theirs:.2f} s), {peak(*command):.0f} MiB",
                 ">= 0.5 x", ours <= 2 * theirs)


# MARK: Answers

ANKI = """
import os, statistics, sys, time
from anki.collection import Collection
count, home = int(sys.argv[1]), sys.argv[2]
collection = Collection(os.path.join(home, "collection.anki2"))
kind, deck = collection.models.by_name("Basic"), collection.decks.id("bench")
limits = collection.decks.get_config(collection.decks.get(deck)["conf"])
limits["new"]["perDay"] = limits["rev"]["perDay"] = 9999
collection.decks.update_config(limits)
for number in range(count):
    note = collection.new_note(kind)
    note["Front"], note["Back"] = f"q{number}", f"a{number}"
    collection.add_note(note, deck)
collection.decks.set_current(deck)
walls, processor = [], 0
for _ in range(count):
    card = collection.sched.getCard()
    begun, used = time.perf_counter(), time.process_time()
    collection.sched.answerCard(card, 3)
    walls.append(time.perf_counter() - begun)
    processor += time.process_time() - used
print(count / processor, statistics.median(walls))
"""


def answers(speed, python, work):
    rates, walls = [], []
    for turn in range(TURNS):
        ours, mine = os.path.join(work, f"ours-{turn}"), os.path.join(work, f"anki-{turn}")
        os.makedirs(ours), os.makedirs(mine)
        count, seconds = map(float, run(speed, "answers", "20000"))
        rate, wall = map(float, run(python, "-c", ANKI, "1000", mine)[-2:])
        rates.append((count / seconds, rate))
        walls.append((float(run(speed, "durable", "1000", ours)[1]), wall))
    ours, theirs = (statistics.median(rate[side] for rate in rates) for side in (0, 1))
    terminal.row("answers a second through the engine, no disk", f"{ours:,.0f} = {ours / theirs:.1f} x Anki ({theirs:,.0f})",
                 ">= 20 x", ours >= 20 * theirs)
    ours, theirs = (statistics.median(wall[side] for wall in walls) for side in (0, 1))
    terminal.row("an answer made durable, p50", f"{terminal.ms(ours)} = {ours / theirs:.2f} x Anki ({terminal.ms(theirs)})",
                 "<= 1 x", ours <= theirs)


# MARK: A team


def team(ramp, python, work, folder):
    if folder is None:
        folder = os.path.join(work, "team")
        run(sys.executable, os.path.join(TOOLS, "gen_team.py"), folder)
    deck = os.path.join(folder, "demo.yaml")
    home = os.path.join(work, "manager")
    ours_command = (ramp, "report", "--team", folder, "--deck", deck, "--home", home, "--now", "2026-11-23", "--format", "json")
    theirs_command = (python, os.path.join(TOOLS, "duckdb_report.py"), folder)
    turns = [(processor(*ours_command)[0], processor(*theirs_command)[0]) for _ in range(3)]
    ours, theirs = (statistics.median(turn[side] for turn in turns) for side in (0, 1))
    terminal.row("team report, 1,000 x 10,000 reviews",
                 f"{ours:.1f} s = {ours / theirs:.2f} x DuckDB's processor seconds ({theirs:.1f} s)", "<= 0.33 x",
                 ours * 3 <= theirs)
    memory = peak(*ours_command)
    terminal.row("its peak memory", f"{memory:.0f} MiB", "<= 100 MiB", memory <= 100)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--team")
    options.add_argument("--without-team", action="store_true")
    options = options.parse_args()
    ramp, speed = terminal.built("ramp"), terminal.built("Speed")
    terminal.measure(ramp)
    with tempfile.TemporaryDirectory() as work:
        python = peers(work)
        if python is None:
            skip("reading, answers, team", "orjson, DuckDB or Anki cannot be installed")
        else:
            reading(speed, ramp, python, work)
            importing(ramp, python, work)
            answers(speed, python, work)
            if options.without_team:
                skip("team report", "not asked for")
            elif options.team is None and not os.path.exists(os.path.join(TOOLS, "gen_team.py")):
                skip("team report", f"no {TOOLS}")
            else:
                team(ramp, python, work, options.team)
    terminal.table()
    sys.exit(any(line[3] != "ok" for line in terminal.rows))


main()
