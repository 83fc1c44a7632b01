"""Every reader under libFuzzer (Tests/Fuzzing says what must hold), and the time that the largest files take. The files of
../shared/glossaries (RAMP_SHARED, else ../shared) are further seeds where they are."""

import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zlib

from program import ENVIRONMENT, QUICK, ROOT, Home, command, run
from table import Row

FUZZER = os.environ["RAMP_FUZZER_PROGRAM"]
SUBJECTS = ["journal", "yaml", "prose", "csv", "keys", "clean", "html", "markdown", "asciiDoc", "restructured", "org", "latex",
            "tbx", "data", "pages", "columns", "zip", "xlsx", "docx", "ods", "odt"]
GLOSSARIES = os.path.join(os.environ.get("RAMP_SHARED", os.path.join(ROOT, "..", "shared")), "glossaries")
# Which readers take a real file of each ending as a seed.
TAKES = {"md": ["markdown", "prose"], "html": ["html"], "rst": ["restructured"], "tbx": ["tbx"], "json": ["data"],
         "csv": ["csv"], "tsv": ["csv"], "txt": ["prose", "pages"], "xlsx": ["zip"], "docx": ["zip"], "ods": ["zip"],
         "odt": ["zip"]}
# A Zip file that is cut is none.
LENGTHS = {"zip": 60_000}
SECONDS = int(os.environ.get("RELIABILITY_FUZZ_SECONDS", 60 if QUICK else 600))
WORKERS = 2
# What a failure leaves behind is kept here.
FOLDER = os.environ.get("RELIABILITY_FUZZ_FOLDER") or tempfile.mkdtemp(prefix="ramp-fuzz-")


def sow():
    """Puts the real files beside the seeds that the fuzzer writes."""
    files = sorted(os.listdir(GLOSSARIES)) if os.path.isdir(GLOSSARIES) else []
    for name in files:
        for subject in TAKES.get(name.rsplit(".", 1)[-1], []):
            os.makedirs(f"{FOLDER}/{subject}/corpus", exist_ok=True)
            shutil.copy(os.path.join(GLOSSARIES, name), f"{FOLDER}/{subject}/corpus/")
    if not files:
        print(f"SKIPPED, SKIPPED, SKIPPED: the real glossaries as seeds: no {GLOSSARIES} (set RAMP_SHARED)", file=sys.stderr)


def fuzz(subject):
    """How many inputs, and what was wrong with the last one."""
    folder = os.path.join(FOLDER, subject)
    os.makedirs(folder + "/corpus", exist_ok=True)
    environment = ENVIRONMENT | {"RAMP_FUZZ_SUBJECT": subject, "RAMP_FUZZ_FOLDER": folder}
    each = max(1, SECONDS * WORKERS // len(SUBJECTS))
    words = [FUZZER, f"-max_total_time={each}", f"-max_len={LENGTHS.get(subject, 5000)}", "-len_control=20", "-timeout=20", "-rss_limit_mb=2048",
             f"-dict={folder}/dictionary", f"-artifact_prefix={folder}/", folder + "/corpus"]
    # The first start only writes what the fuzzer begins with.
    subprocess.run([FUZZER, "-runs=0"], env=environment, capture_output=True)
    with open(folder + "/log", "wb") as log:
        done = subprocess.run(words, env=environment, stdout=log, stderr=log, timeout=each + 300)
    with open(folder + "/log", errors="replace") as log:
        text = log.read()
    runs = [int(number) for number in re.findall(r"^#([0-9]+)\t", text, re.MULTILINE)]
    if done.returncode == 0:
        return max(runs, default=0), None
    said = re.findall(r"Fatal error: .*|ERROR: libFuzzer: .*", text)
    artifact = re.findall(r"Test unit written to (\S+)", text)
    return max(runs, default=0), f"{said[:1]} {artifact[:1]}"


def check_readers():
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        for subject, (runs, wrong) in zip(SUBJECTS, pool.map(fuzz, SUBJECTS)):
            row = Row(f"fuzz, {subject}")
            row.runs = runs
            if wrong:
                row.fault(wrong)
            row.close()


# The time of large files

PATTERNS = {
    "yaml": ["- ", "a: b\n", "[", "{a: ", "&a ", "\"", "# x\n", "  - {id: t%d, names: [\"n%d\"], definition: \"d\"}\n",
             "a", "\n", "é"],
    "prose": ["FDR%d - Field Demo Rep. Montre.\n\n", "a ", "(", "\"", "A. ", "\n", "- x\n", "# T\n", "**", "é", "|a|b\n",
              "[", "<", "&", "a: "],
    "csv": ["t%d,Nom %d,Définition\n", ",", "\"", "\"\"", "\n", "a", ";\t,", "\"a\n", "é", "a\"\n"],
    "html": ["<dl><dt>T%d<dd>Sens", "<b></i>", "<dt></dt>", "<tr><td>", "<main>a</main>", "<p a b=c>", "<script>", "&a", "<!--"],
    "markdown": ["T%d\n\n: Sens\n\n", "## T%d\n\nSens.\n\n", "![[]()", "|\n|-|\n", "a\n", "a{#b}", "[[a|b]]", "**a *b ", "<b>\n\n",
                 "[a]", "> - "],
    "asciiDoc": ["T%d:: Sens\n", "* a\nb\n", "link:a[", "\n", "*a _b ", "|a\n", "== T%d\n"],
    "restructured": ["T%d\n  Sens.\n", "----\n", ":a:`b ", "* a\n", "`a <b>`_", "a\n\n"],
    "org": ["- T%d :: Sens\n", "  a\n", "* T%d\n", "[[a][b]]", "|a", "*a /b "],
    "latex": ["\\acro{T%d}{Sens}", "\\item[a] b", "\\acro{a", "{", "\\'e", "%%"],
    "tbx": ["<termEntry><langSet lang='l%d'><term>a</term></langSet></termEntry>", "<a>", "a", "&x;"],
    "data": ["- term: T%d\n  d: Sens\n", "k%d: v\n", "[", "a: [b, c]\n", "{\"a\": 1}\n"],
    "keys": ["\x1b", "\x1b[", "\x1b[200~", "a", "é", "\x1b]", "1;", "\x1b[200~a\x1b[201~"],
    "clean": ["a", "\u0301", "\u202e", "👩\u200d", "=", ",=", "\r\n", " ", "'", "a "],
}
HEADS = {"csv": "acronym,name,definition\n", "yaml": "", "html": "<dl>", "tbx": "<martif>", "asciiDoc": "a:: b\n",
         "org": "- a :: b\n"}
LARGE = 5 * 1024 * 1024
# Four times the bytes may take this many times as long: a quadratic reader takes sixteen times as long.
MOST = 9


def text(subject, pattern, size):
    one = (pattern % ((1,) * pattern.count("%d"))) if "%d" in pattern else pattern
    count = size // len(one.encode())
    if "%d" in pattern:
        body = "".join(pattern % ((number,) * pattern.count("%d")) for number in range(count))
    else:
        body = pattern * count
    return (HEADS.get(subject, "") + body).encode()[:size]


def seconds(subject, bytes):
    """The shorter of two runs, without the start."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(bytes)
        file.flush()
        best = None
        for _ in range(2):
            done = subprocess.run([FUZZER, "-timeout=300", "-rss_limit_mb=0", f"-artifact_prefix={FOLDER}/", file.name],
                                  env=ENVIRONMENT | {"RAMP_FUZZ_SUBJECT": subject}, capture_output=True, timeout=400)
            if done.returncode != 0:
                return done.stderr.decode(errors="replace")[-300:]
            took = re.search(r"Executed .* in ([0-9]+) ms", done.stderr.decode(errors="replace"))
            best = min(best or 1e9, int(took.group(1)) / 1000)
    return best


def check_time():
    row = Row("time at 5 MiB, readers")
    worst = 0
    for subject, patterns in PATTERNS.items():
        for pattern in patterns[::4] if QUICK else patterns:
            row.runs += 1
            small, large = (seconds(subject, text(subject, pattern, size)) for size in (LARGE // 4, LARGE))
            if isinstance(small, str) or isinstance(large, str):
                row.fault(f"{subject} {pattern!r}: {small if isinstance(small, str) else large}")
                continue
            worst = max(worst, large)
            if large > 0.5 and large > MOST * max(small, 0.02):
                row.fault(f"{subject} {pattern!r}: {small:.2f} s, then {large:.2f} s")
    row.close(f"longest {worst:.1f} s, instrumented")


def check_journal_time():
    """A journal of about 5 MiB, read by the program itself."""
    row = Row("time at 5 MiB, journal")
    times = []
    for size in (LARGE // 4, LARGE):
        home = Home()
        os.makedirs(home.path + "/journal")
        with open(home.path + "/journal/pc-00000001.jsonl", "wb") as file:
            for number in range(size // 190):
                stamp = 1_780_000_000 + number * 60
                day = time.strftime("%Y-%m-%d", time.gmtime(stamp))
                event = {"id": f"0193a2c1-0000-7000-8000-{number:012x}",
                         "at": time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(stamp)), "day": day,
                         "card": "ventes-fr/sdr/expand", "form": "recall", "grade": 4, "ms": 1000, "iv": 0, "next": 1}
                body = json.dumps(event, separators=(",", ":"))[:-1].encode()
                file.write(body + b',"crc":"%08x"}\n' % zlib.crc32(body))
        took = []
        for _ in range(2):
            begin = time.monotonic()
            status, _, errors = run(command(home.path, "due", "--now", "2036-01-01T09:00"), 300)
            took.append(time.monotonic() - begin)
            row.runs += 1
            if status != 0:
                row.fault(f"exit {status}: {errors}")
        times.append(min(took))
        home.remove()
    if times[1] > MOST * max(times[0], 0.02):
        row.fault(f"{times[0]:.2f} s, then {times[1]:.2f} s")
    row.close(f"{times[0]:.2f} s at a quarter, {times[1]:.2f} s")


sow()
check_readers()
check_time()
check_journal_time()
