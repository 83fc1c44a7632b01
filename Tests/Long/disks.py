"""Real disks at their worst: full and grown again, read-only, a link in the journal's place, a second writer, and a power
cut on a real file system. What cannot be had on this machine is named."""

import fcntl
import os
import random
import signal
import struct
import subprocess
import tempfile
import threading
import time

import journal
from program import QUICK, SEED, Home, Terminal, answer, command, run
from table import Row, not_run

CUTS = 6 if QUICK else 60


class Unavailable(Exception):
    """Why a check cannot be run here."""


def must(*words):
    done = subprocess.run(words, capture_output=True)
    if done.returncode != 0:
        raise Unavailable(f"{' '.join(words[:4])}: {done.stderr.decode(errors='replace').strip()[:120]}")


class Mount:
    """A mounted folder, unmounted at the end."""

    def __init__(self, *words):
        self.path = tempfile.mkdtemp(prefix="ramp-mount-")
        self.words = words
        self.mount()

    def mount(self):
        must("mount", *self.words, self.path)

    def remount(self, options):
        must("mount", "-o", "remount," + options, self.path)

    def unmount(self):
        for _ in range(50):
            if subprocess.run(["umount", self.path], capture_output=True).returncode == 0:
                return
            time.sleep(0.1)
        raise Unavailable(f"umount {self.path} is refused")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.path], capture_output=True)
        os.rmdir(self.path)


def refused(row, what, result, code=None):
    """A refusal has a sentence, and the exit code it should have."""
    status, _, errors = result
    if status <= 0 or (code is not None and status != code) or not errors.strip():
        row.fault(f"{what}: exit {status}, said {errors.strip()[:150]!r}")


def check_full_disk():
    row = Row("32 KiB tmpfs, full, then grown")
    for _ in range(1 if QUICK else 5):
        with Mount("-t", "tmpfs", "-o", "size=32k", "tmpfs") as disk:
            home = Home()
            data = {"XDG_DATA_HOME": disk.path, "XDG_CONFIG_HOME": home.path, "XDG_STATE_HOME": home.path,
                    "XDG_CACHE_HOME": home.path}
            folder = disk.path + "/ramp"
            words = command("", "answer", "ventes-fr/sdr/expand", "--grade", "4", "--ms")
            words = [word for word in words if word not in ("--home", "")]
            recorded, refusals = set(), 0
            for number in range(1, 400):
                result = run([*words, str(number)], env=data)
                row.runs += 1
                if result[0] == 0:
                    recorded.add(number)
                else:
                    refusals += 1
                    refused(row, "full", result)
                row.lose(recorded - set(journal.answers(folder)), "on a full disk")
                if refusals == 5:
                    disk.remount("size=1m")
                if refusals >= 5 and len(recorded) % 10 == 0:
                    break
            if refusals == 0:
                row.fault("the disk was never full")
            row.acknowledged += len(recorded)
            if not journal.state_is_whole(folder):
                row.fault("a state file is not whole")
            if journal.odd_lines(folder):
                row.fault(f"{journal.odd_lines(folder)} odd lines")
            home.remove()
    row.close()


def check_read_only():
    row = Row("read-only mount")
    with Mount("-t", "tmpfs", "-o", "size=4m", "tmpfs") as disk:
        answer(disk.path, 1)
        disk.remount("ro")
        refused(row, "answer", answer(disk.path, 2), 73)
        for words in (["due"], ["next", "--json"], ["state", "--json"]):
            status, output, errors = run(command(disk.path, *words))
            if status != 0 or not output.strip():
                row.fault(f"{words}: exit {status}, {errors.strip()[:150]!r}")
        terminal = Terminal(command(disk.path))
        text = terminal.wait(lambda text: "read-only" in text, 10) or ""
        if "read-only" not in text:
            row.fault(f"the trainer does not say it: {text.strip()[:200]!r}")
        terminal.close()
        disk.remount("rw")
        status, _, errors = answer(disk.path, 3)
        if status != 0:
            row.fault(f"writable again, but exit {status}: {errors}")
        row.lose({1, 3} - set(journal.answers(disk.path)), "on a read-only disk")
        row.runs, row.acknowledged = 7, 2
    row.close()


def check_link():
    row = Row("a link in the journal's place")
    home = Home()
    answer(home.path, 1)
    name = os.listdir(home.path + "/journal")[0]
    path, target = f"{home.path}/journal/{name}", home.path + "/elsewhere"
    os.rename(path, target)
    with open(target, "rb") as file:
        before = file.read()
    for link in (os.symlink, os.link):
        link(target, path)
        refused(row, link.__name__, answer(home.path, 2), 73)
        os.unlink(path)
    os.mkdir(path)
    refused(row, "a folder", answer(home.path, 2))
    os.rmdir(path)
    os.rename(target, path)
    with open(path, "rb") as file:
        if file.read() != before:
            row.fault("written through the link")
    row.lose({1} - set(journal.answers(home.path)), "behind a link")
    row.runs, row.acknowledged = 3, 1
    home.remove()
    row.close()


def check_shared_links():
    """A stranger who may write into the team's folder, or into a backup, makes links in it."""
    row = Row("links in shared folders")
    home = Home()
    answer(home.path, 1)
    team, backup, own = home.path + "/team", home.path + "/backup", home.path + "/journal"
    os.mkdir(team)
    run(command(home.path, "share", team))
    learner = f"{team}/{os.listdir(team)[0]}"
    copy = f"{learner}/{os.listdir(learner)[0]}"
    before = sorted(os.listdir(own))

    def stranger(path, target, what, *words):
        kept = path + ".kept"
        if os.path.lexists(path):
            os.rename(path, kept)
        os.symlink(target, path)
        refused(row, what, run(command(home.path, *words)), 66)
        row.runs += 1
        if not os.path.islink(path):
            row.fault(f"{what}: the link is gone")
        os.unlink(path)
        if os.path.lexists(kept):
            os.rename(kept, path)
        if sorted(os.listdir(own)) != before:
            row.fault(f"{what}: the journals are {os.listdir(own)}")

    stranger(team + "/l-1", own, "forget", "forget", "l-1", "--team", team)
    stranger(learner, own, "share, folder", "share", team)
    stranger(copy, f"{own}/{before[0]}", "share, copy", "share", team)
    stranger(team + "/l-2", own, "verify", "exam", "--verify", "--of", team + "/l-2/")
    os.mkdir(backup)
    stranger(backup + "/journal", own, "backup, folder", "backup", backup)
    stranger(backup + "/device", f"{own}/{before[0]}", "backup, file", "backup", backup)
    os.symlink(own, team + "/l-3")
    status, output, errors = run(command(home.path, "report", "--team", team, "--format", "json", "--deck", "ventes-fr"))
    if status != 0 or "l-3" not in errors or '"reviews":1' not in output.replace(" ", ""):
        row.fault(f"report: exit {status}, said {errors.strip()[:150]!r}")
    row.lose({1} - set(journal.answers(home.path)), "behind a link")
    row.runs, row.acknowledged = row.runs + 1, 1
    home.remove()
    row.close()


def check_writers():
    row = Row("second writer")
    home = Home()
    answer(home.path, 1)
    terminal = Terminal(command(home.path, "review"))
    terminal.wait(lambda text: "of 10" in text)
    refused(row, "beside the trainer", answer(home.path, 2), 75)
    terminal.close()
    recorded, faults, each = {1}, [], 10 if QUICK else 60

    def write(first):
        for number in range(first, first + each):
            for _ in range(1000):
                status, _, errors = answer(home.path, number)
                if status != 75:
                    break
                time.sleep(0.002)
            if status == 0:
                recorded.add(number)
            else:
                faults.append(f"exit {status}: {errors.strip()[:100]}")

    threads = [threading.Thread(target=write, args=(1000 * (number + 1),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for fault in faults[:3]:
        row.fault(fault)
    found = journal.answers(home.path)
    row.lose(recorded - set(found), "among four writers")
    if len(found) != len(set(found)) or journal.odd_lines(home.path):
        row.fault("lines that are double or mixed")
    row.runs, row.acknowledged = 1 + 4 * each, len(recorded)
    home.remove()
    row.close()


# The power cut

FS_IOC_SHUTDOWN = 0x8004587D
NO_LOG_FLUSH = 2


class Writer(threading.Thread):
    """Answers one after the other. What it has recorded counts until it is told that the power is gone."""

    def __init__(self, home, first, prefix):
        super().__init__()
        self.home, self.number, self.prefix = home, first, prefix
        self.recorded = set()
        self.lock = threading.Lock()
        self.process = None
        self.isOver = False

    def run(self):
        while not self.isOver:
            self.number += 1
            words = command(self.home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--ms", str(self.number))
            with self.lock:
                if self.isOver:
                    return
                self.process = subprocess.Popen([*self.prefix, *words], start_new_session=True,
                                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            status = self.process.wait()
            with self.lock:
                if not self.isOver and status == 0:
                    self.recorded.add(self.number)

    def cut(self, disk):
        """Stops the process in the middle of what it does, and then the file system; the process goes with it."""
        with self.lock:
            self.isOver = True
            self.signal(signal.SIGSTOP)
            folder = os.open(disk, os.O_RDONLY)
            fcntl.ioctl(folder, FS_IOC_SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
            os.close(folder)
        self.signal(signal.SIGKILL)
        self.signal(signal.SIGCONT)
        self.join()

    def signal(self, number):
        try:
            if self.process is not None:
                os.killpg(self.process.pid, number)
        except ProcessLookupError:
            pass


def power_cuts(row, cuts, prefix=()):
    """The answers that were recorded and are gone, over a number of cuts."""
    chance = random.Random(SEED)
    lost = 0
    image = tempfile.mktemp(prefix="ramp-disk-")
    try:
        with open(image, "wb") as file:
            file.truncate(32 * 1024 * 1024)
        must("mkfs.ext4", "-q", image)
        with Mount("-o", "loop", image) as disk:
            home = disk.path + "/home"
            kept = set()
            for number in range(cuts):
                # Now and then a first start: the names of new files and folders can be lost too.
                if number % 4 == 0:
                    kept = set()
                    home = f"{disk.path}/home-{number}"
                writer = Writer(home, number * 10_000, prefix)
                writer.start()
                time.sleep(chance.uniform(0.1, 1.2))
                writer.cut(disk.path)
                disk.unmount()
                disk.mount()
                kept |= writer.recorded
                found = set(journal.answers(home)) if os.path.isdir(home) else set()
                row.runs += 1
                row.acknowledged += len(writer.recorded)
                lost += len(kept - found)
                if not prefix:
                    row.lose(kept - found, f"in power cut {number}, seed {SEED}")
                    if not journal.state_is_whole(home):
                        row.fault(f"power cut {number}, seed {SEED}: a state file is not whole")
                kept &= found
    finally:
        if os.path.exists(image):
            os.unlink(image)
    return lost


def check_power_cut():
    row = Row("power cut, ext4 on a loop device")
    power_cuts(row, CUTS)
    row.close(f"seed {SEED}")


def check_control():
    """The same with a disk that only says it has synced: if nothing is lost then, the check above sees nothing."""
    row = Row("power cut, control: fdatasync and fsync do nothing")
    lie = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync,fsync", "-e",
           "inject=fdatasync,fsync:retval=0"]
    lost = power_cuts(row, max(3, CUTS // 10), lie)
    if lost == 0:
        row.fault("nothing was lost: this check would not see a missing sync")
    row.close(f"{lost} lost, as they should be")


for check in (check_full_disk, check_read_only, check_link, check_shared_links, check_writers, check_power_cut, check_control):
    try:
        check()
    except Unavailable as reason:
        not_run(check.__name__.removeprefix("check_").replace("_", " "), str(reason))
