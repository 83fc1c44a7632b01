"""Links, pipes and strangers' files anywhere in a team's folder, a backup, the daily copies and the journals. What lies
elsewhere stays as it is, bit for bit, and so does what a stranger put there; what was not done is said."""

import glob
import os
import random
import shutil
import stat
import subprocess
import tempfile

import journal
from program import QUICK, SEED, Home, answer, command, run
from table import Row

RUNS = 20 if QUICK else 200
DAY, OTHER, COPY = "2026-11-23", "other-00000001.jsonl", "3b1d9c5e-0000-5000-8000-000000000001.jsonl"
LINE = '{"id":"0193a2c1-0000-7000-8000-%012x","at":"2026-11-22T08:56:04.120Z","day":"2026-11-22",' \
       '"card":"ventes-fr/ae/expand","form":"recall","grade":4,"ms":%d,"iv":0,"next":1'


def write(path, *numbers):
    """A file with an answer of each of these times; without one, a stranger's text."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        for number in numbers:
            body = LINE % (number, number)
            file.write(f'{body},"crc":"{journal.checksum(body.encode())}"}}\n')
        if not numbers:
            file.write("A stranger's.\n")


def picture(path):
    """What is at a path, and under it: kinds, modes, dates, contents. The number of links, and times of access, do not count."""
    found = {}
    for folder, folders, files in os.walk(path):
        for name in [folder, *(os.path.join(folder, name) for name in folders + files)]:
            found[name] = thing(name)
    return found or {path: thing(path)}


def thing(path):
    try:
        status = os.lstat(path)
    except OSError:
        return None
    content = os.readlink(path) if stat.S_ISLNK(status.st_mode) else None
    if stat.S_ISREG(status.st_mode):
        with open(path, "rb") as file:
            content = file.read()
    return (status.st_mode, status.st_uid, status.st_mtime_ns, content)


def real(folder):
    """The files that are no links and in no link, of a folder."""
    if os.path.islink(folder):
        return []
    return [path for path in sorted(glob.glob(folder + "/*.jsonl")) if stat.S_ISREG(os.lstat(path).st_mode)]


def times(paths):
    return {event["ms"] for event in journal.events(paths)}


class World:
    """A learner, a team's folder, a backup, and a treasure that none of them has anything to do with."""

    def __init__(self, template, chance):
        self.root = tempfile.mkdtemp(prefix="ramp-links-")
        self.chance = chance
        self.home, self.team, self.backup, self.treasure = (f"{self.root}/{name}" for name in
                                                            ("home", "team", "backup", "treasure"))
        shutil.copytree(template, self.home)
        os.mkdir(self.team)
        self.device = next(name for name in os.listdir(self.home + "/journal") if name != OTHER)
        write(f"{self.team}/l-other/{COPY}", 501, 502)
        for name in (COPY, "treasure.jsonl", "device", "text", f"journal/{self.device}", f"{DAY}/{self.device}"):
            write(f"{self.treasure}/{name}", *([] if name in ("device", "text") else [7771, 7772]))
        if chance.random() < 0.8:
            self.ramp("share", self.team)
        if chance.random() < 0.5:
            self.ramp("backup", self.backup)
        self.learner = next((name for name in os.listdir(self.team) if name != "l-other"), "l-none")
        self.must = {1, 2, 3}
        self.placed = {}
        for _ in range(chance.randint(1, 3)):
            self.place(chance.choice(self.spots()), chance.choice(KINDS))
        self.treasured = picture(self.treasure)

    def ramp(self, *words):
        return run(command(self.home, *words), 20)

    def spots(self):
        learner, copies, backup = f"{self.team}/{self.learner}", f"{self.home}/backups", self.backup
        own = [os.path.basename(path) for path in real(learner)] or [COPY]
        return [learner, *(f"{learner}/{name}" for name in own), f"{learner}/{own[0]}.tmp", f"{learner}/{COPY}",
                f"{learner}/notes.jsonl", f"{self.team}/l-new", f"{self.team}/l-other", f"{self.team}/l-other/{COPY}",
                copies, f"{copies}/{DAY}", f"{copies}/{DAY}/{self.device}", f"{copies}/{DAY}/{self.device}.tmp",
                f"{copies}/2026-11-01", f"{self.home}/journal/{OTHER}", f"{self.home}/journal/new.jsonl",
                backup, f"{backup}/journal", f"{backup}/journal/{self.device}", f"{backup}/decks", f"{backup}/settings.json",
                f"{backup}/device", f"{backup}/learner"]

    def place(self, path, kind):
        parent = os.path.dirname(path)
        if os.path.realpath(parent) != parent or any(path.startswith(other) for other in self.placed):
            return  # Behind a link, or in a stranger's folder.
        if kind == link_to_folder and path in (self.backup, f"{self.home}/backups"):
            return  # The learner's own folder, which may be a link to where it is: that one is followed.
        for other in [other for other in self.placed if other.startswith(path)]:
            del self.placed[other]
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path)
        elif os.path.lexists(path):
            os.unlink(path)
        try:
            os.makedirs(parent, exist_ok=True)
            kind(path, self.treasure)
        except FileExistsError:
            return
        self.placed[path] = (kind.__name__, picture(path))

    def described(self):
        return ", ".join(f"{path.removeprefix(self.root + '/')}: {kind}" for path, (kind, _) in self.placed.items())

    def wrong(self):
        """What is not as it was."""
        if picture(self.treasure) != self.treasured:
            yield "the treasure has changed"
        for path, (kind, before) in self.placed.items():
            # What has the name of a copy and is neither a link nor a folder is one: it is brought up to date, or deleted.
            if kind in ("hard_link", "strangers_file", "pipe") and os.path.basename(path) != "notes.jsonl" or path.endswith(".tmp"):
                continue
            now = picture(path)
            if kind == "strangers_folder":
                now = {name: value for name, value in now.items() if name in before and name != path}
                before = {name: value for name, value in before.items() if name != path}
            if now != before:
                yield f"the {kind} at {path.removeprefix(self.root + '/')} has changed"


def link_to_folder(path, treasure):
    os.symlink(treasure if "l-" not in path else treasure + "/journal", path)


def link_to_file(path, treasure):
    os.symlink(f"{treasure}/{'device' if path.endswith('device') else COPY}", path)


def link_to_nothing(path, treasure):
    os.symlink(treasure + "/new", path)


def hard_link(path, treasure):
    os.link(f"{treasure}/{COPY if path.endswith('.jsonl') else 'text'}", path)


def pipe(path, treasure):
    os.mkfifo(path)


def strangers_file(path, treasure):
    write(path)


def strangers_folder(path, treasure):
    write(path + "/text")


KINDS = [link_to_folder, link_to_file, link_to_nothing, hard_link, pipe, strangers_file, strangers_folder]


# The commands: each returns what it said, and what it left undone.

def own(world):
    return times(real(world.home + "/journal")) - {7771, 7772}


def share(world):
    result = world.ramp("share", world.team)
    missing = own(world) - times(real(f"{world.team}/{learner(world)}"))
    return result, missing and f"{sorted(missing)} are not shared"


def learner(world):
    with open(world.home + "/learner") as file:
        return file.read().strip()


def forget(world):
    name = world.chance.choice([world.learner, world.learner, "l-other", "l-new"])
    mine = {501, 502} if name == "l-other" else own(world)
    result = world.ramp("forget", name, "--team", world.team)
    left = times(real(f"{world.team}/{name}")) & mine
    return result, left and f"{sorted(left)} are still there"


def report(world):
    result = world.ramp("report", "--team", world.team, "--format", "json", "--deck", "ventes-fr")
    expected = sum(len(journal.events(real(folder))) for folder in glob.glob(world.team + "/*"))
    reviews = journal.number(result[1], "reviews")
    if reviews is not None and reviews > expected:
        return (0, "", ""), f"{reviews} answers reported, {expected} are in the folder"
    return result, reviews != expected and f"{reviews} of {expected} answers reported"


def backup(world):
    result = world.ramp("backup", world.backup)
    wrong = [name for name in (f"journal/{world.device}", "settings.json", "learner") if os.path.exists(f"{world.home}/{name}")
             and (os.path.islink(f"{world.backup}/{name}") or content(f"{world.backup}/{name}") != content(f"{world.home}/{name}"))]
    return result, wrong and f"{wrong} are not in the backup"


def content(path):
    value = thing(path)
    return value and value[3]


def an_answer(world):
    result = answer(world.home, 4)
    if result[0] == 0:
        world.must.add(4)
    own_path = f"{world.home}/journal/{world.device}"
    undone = []
    if content(f"{world.home}/backups/{DAY}/{world.device}") != content(own_path):
        undone.append("no daily copy")
    if os.path.exists(world.home + "/share") and 4 not in times(real(f"{world.team}/{world.learner}")):
        undone.append("not shared")
    return result, (result[0] != 0 or undone) and f"exit {result[0]}, {undone}"


def check(act, template):
    row = Row(f"links, {act.__name__.replace('_', ' ')}")
    refusals = 0
    for number in range(RUNS):
        world = World(template, random.Random(f"{SEED} {row.check} {number}"))
        where = f"run {number}, seed {SEED} ({world.described()})"
        try:
            (status, output, errors), undone = act(world)
            refusals += status != 0
            if status < 0 or status >= 128:
                row.fault(f"{where}: trapped ({status}): {errors[-200:]}")
            elif undone and not errors.strip():
                row.fault(f"{where}: exit {status}, and not a word of: {undone}")
        except subprocess.TimeoutExpired:
            row.fault(f"{where}: hangs")
        for wrong in world.wrong():
            row.fault(f"{where}: {wrong}")
        row.lose(world.must - times(real(world.home + "/journal")), f"in {where}")
        row.runs += 1
        row.acknowledged += len(world.must)
        shutil.rmtree(world.root)
    row.close(f"{refusals} refused, seed {SEED}")


def main():
    template = Home()
    for number in (1, 2, 3):
        answer(template.path, number)
    write(f"{template.path}/journal/{OTHER}", 1001, 1002)
    for act in (share, forget, report, backup, an_answer):
        check(act, template.path)
    template.remove()


main()
