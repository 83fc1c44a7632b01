"""Every system call of Ramp, in turn, is killed in or made to fail (strace): over `ramp answer`, and over a session of
the trainer in a terminal. An acknowledged answer is in the journal afterwards, and a failure is told."""

import os
import re
import tempfile

import journal
from program import QUICK, Home, Terminal, answer, command, many_cards, place, run
from table import Row, not_run

CALLS = ["openat", "mkdir", "flock", "newfstatat", "read", "pread64", "write", "fdatasync", "fsync", "renameat",
         "ftruncate", "unlink", "unlinkat", "mkdirat", "close", "getdents64"]
FAULTS = ["signal=KILL", "error=ENOSPC", "error=EIO", "error=EINTR"]


def strace(out, *inject):
    options = [option for rule in inject for option in ("-e", f"inject={rule}")]
    return ["strace", "-f", "-y", "-qq", "-s", "0", "-o", out, "-e", "trace=" + ",".join(CALLS), *options]


def trace(out):
    """The calls in their order: name and line."""
    with open(out, errors="replace") as file:
        found = [re.match(r"\d+ +(\w+)\((.*)", line) for line in file]
    return [(match.group(1), match.group(2)) for match in found if match]


def points(calls, matters):
    """Each (name, N) whose line matters, N counting the calls of that name from 1."""
    counts = {}
    found = []
    for name, line in calls:
        counts[name] = counts.get(name, 0) + 1
        if matters(line):
            found.append((name, counts[name]))
    return found


def hit(out):
    """The line of the call that failed by order, if one did; that of a kill is the last one."""
    lines = [line for _, line in trace(out)]
    return next((line for line in lines if "(INJECTED)" in line), None)


def spoken(status, errors):
    """What is wrong with how a run ended badly; None when it said so in a sentence."""
    if status < 0 or status >= 128:
        return f"trapped ({status}): {errors[-200:]}"
    if not errors.strip():
        return f"exit {status} without a word"
    return None


# `ramp answer`


class Answers:
    """Answers recorded by a script, each under one fault. All go to one journal, or each to a home of its own."""

    def __init__(self, row, fresh):
        self.row = row
        self.fresh = fresh
        self.template = Home()
        answer(self.template.path, 999_999)
        self.cache = os.path.join(self.template.path, "cache")
        self.home = Home(cache=self.cache)
        self.out = tempfile.mktemp(prefix="ramp-strace-")
        self.acknowledged = set()
        self.number = 1_000_000

    def calls(self):
        home = Home(cache=self.cache)
        if not self.fresh:
            answer(home.path, 1)
        answer(home.path, 2, strace(self.out))
        home.remove()
        return trace(self.out)

    def attempt(self, rule, prefix=()):
        if self.fresh:
            self.home.remove()
            self.home = Home(cache=self.cache)
            self.acknowledged = set()
        self.number += 1
        status, _, errors = answer(self.home.path, self.number, [*strace(self.out, *rule), *prefix])
        self.row.runs += 1
        found = set(journal.answers(self.home.path))
        if status == 0:
            self.row.acknowledged += 1
            self.acknowledged.add(self.number)
        self.row.lose(self.acknowledged - found, f"after {rule}, exit {status}")
        self.acknowledged &= found
        if status != 0 and "KILL" not in str(rule):
            fault = spoken(status, errors)
            # Where every write fails, no sentence can be written either: the exit status has to do.
            if fault and not (status > 0 and rule[0].startswith("write:") and rule[0].endswith("+")):
                self.row.fault(f"{rule}: {fault}")
        if status == 0 and "error" in str(rule) and "EINTR" not in str(rule):
            self.check_silence(rule, errors)
        if not journal.state_is_whole(self.home.path):
            self.row.fault(f"{rule}: a state file is not whole")

    def check_silence(self, rule, errors):
        """Success in spite of a call that failed on what must be kept: it has to be said."""
        line = hit(self.out)
        kept = line and any(folder in line for folder in (self.home.path + "/journal", self.home.path + "/state"))
        if kept and not self.may_fail(rule, line) and not errors.strip():
            self.row.fault(f"{rule}: silent about {line.strip()[:160]}")

    def may_fail(self, rule, line):
        """Nothing hangs on closing what was synced, nor on a leftover that may not be there; the journal, its folder and
        the state's counters are looked at a second time when the answer comes, and that went well."""
        call = rule[0].split(":")[0]
        counters = self.home.path + "/state" in line and call in ("openat", "newfstatat", "read")
        if counters and not any(word in line for word in ("O_CREAT", "O_DIRECTORY", ".tmp")):
            return True
        isFirst = rule[0].endswith("when=1") or call in ("openat", "newfstatat", "pread64", "fsync")
        return call in ("close", "unlink", "unlinkat") or (self.home.path + "/journal" in line and isFirst
                                               and call not in ("read", "getdents64", "write", "fdatasync"))

    def last(self):
        """After all of it: a sound run adds its answer to everything acknowledged."""
        self.attempt(("close:error=EINTR:when=9999",))
        self.home.remove()
        self.template.remove()


def check_answers(fresh):
    row = Row("syscalls, ramp answer, " + ("first start" if fresh else "later start"))
    answers = Answers(row, fresh)
    found = points(answers.calls(), lambda line: True)
    found = found[::10] if QUICK else found
    for name, number in found:
        for fault in FAULTS:
            answers.attempt((f"{name}:{fault}:when={number}",))
    for name in ("write", "fdatasync", "fsync", "renameat", "flock", "mkdir"):
        for fault in FAULTS[1:3]:
            answers.attempt((f"{name}:{fault}:when=1+",))
    # A line that is cut short by the limit of a file's size, which then cannot be taken back.
    if not fresh:
        for size in (1, 50, 190):
            path = next(entry.path for entry in os.scandir(answers.home.path + "/journal"))
            limit = ["prlimit", f"--fsize={os.path.getsize(path) + size}"]
            for fault in FAULTS:
                answers.attempt((f"ftruncate:{fault}:when=1",), limit)
    answers.last()
    row.close(f"{len(found)} calls")


# The trainer


class Sessions:
    """Sessions of two answers, each under one fault, then `q`. What the screen says is what was acknowledged."""

    def __init__(self, row):
        self.row = row
        self.home = Home()
        self.deck = many_cards(self.home.path)
        self.out = tempfile.mktemp(prefix="ramp-strace-")
        self.cards = 0

    def words(self):
        return command(self.home.path, "review", "--deck", self.deck, "--new", "400")

    def session(self, rule=()):
        """The status at the end, the answers that were acknowledged, the last screen."""
        before = len(journal.answers(self.home.path))
        terminal = Terminal([*strace(self.out, *rule), *self.words()])
        seen = before
        try:
            for number in (1, 2):
                text = terminal.wait(lambda text: place(text) == before + number or "not saved" in text
                                     or "! " in text.splitlines()[0:1])
                if terminal.status is not None or text is None:
                    break
                seen = max(seen, (place(text) or 1) - 1)
                terminal.press("Space", "3")
            text = terminal.wait(lambda text: place(text) == before + 3 or "not saved" in text, 5) or ""
            if terminal.status is None:
                seen = max(seen, (place(text) or 1) - 1)
            return self.leave(terminal, before, seen)
        finally:
            terminal.close()

    def leave(self, terminal, before, seen):
        for _ in range(3):
            if terminal.status is None:
                terminal.press("q")
                terminal.ending(3)
        text = terminal.text()
        saved = re.search(r"([0-9]+)\s+answers? saved", text)
        said = int(saved.group(1)) if saved else 0
        return terminal.ending(1), max(seen - before, said), text

    def attempt(self, rule):
        if len(journal.answers(self.home.path)) > 300:
            self.home.remove()
            self.home = Home()
            self.deck = many_cards(self.home.path)
            run(command(self.home.path, "due", "--deck", self.deck))
        before = journal.answers(self.home.path)
        status, acknowledged, text = self.session(rule)
        found = journal.answers(self.home.path)
        self.row.runs += 1
        self.row.acknowledged += acknowledged
        if found[:len(before)] != before:
            self.row.lose(["earlier answers"], f"after {rule}")
        if len(found) - len(before) < acknowledged:
            self.row.lose(range(len(found) - len(before), acknowledged), f"after {rule}, exit {status}")
        if len(found) - len(before) > acknowledged + 1:
            self.row.fault(f"{rule}: {len(found) - len(before)} recorded, {acknowledged} acknowledged")
        if status is None:
            self.row.fault(f"{rule}: did not end")
        elif "KILL" not in str(rule) and status != 0:
            fault = spoken(status, text)
            if fault:
                self.row.fault(f"{rule}: {fault}")
        elif status == 0 and acknowledged < 2:
            self.row.fault(f"{rule}: left with success after {acknowledged} of 2: {text.strip()[:200]}")


def check_trainer():
    row = Row("syscalls, the trainer's session and its end")
    sessions = Sessions(row)
    status, acknowledged, text = sessions.session()
    if status != 0 or acknowledged != 2:
        row.fault(f"a sound session: exit {status}, {acknowledged} of 2 acknowledged: {text.strip()[:300]}")
        return row.close()
    status, acknowledged, text = sessions.session()
    home = sessions.home.path
    found = points(trace(sessions.out), lambda line: home in line)
    found = found[::10] if QUICK else found
    for name, number in found:
        for fault in FAULTS:
            sessions.attempt((f"{name}:{fault}:when={number}",))
    for name in ("fdatasync", "fsync", "renameat", "flock"):
        for fault in FAULTS[1:3]:
            sessions.attempt((f"{name}:{fault}:when=1+",))
    sessions.home.remove()
    row.close(f"{len(found)} calls on the learner's files")


def main():
    status, _, errors = run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=close:error=EIO:when=99", "true"])
    if status != 0:
        return not_run("syscalls", f"strace cannot trace here: {errors.strip()[:100]}")
    check_answers(fresh=False)
    check_answers(fresh=True)
    check_trainer()


main()
