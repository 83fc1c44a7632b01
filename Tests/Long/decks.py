#!/usr/bin/env python3
"""A thousand starts on a shared deck that never holds still.

usage: decks.py PROGRAM [STARTS]

A deck and a deck that it includes lie in a folder that another process mistreats: it rewrites both in place and in
pieces, version after version, takes the folder away, puts an older version or a broken file in its place, makes a file
unreadable, and leaves copies of conflicts beside them. After one good start, each start must succeed (exit 0), and what
it trains on must be one version as a whole. Without root's rights "unreadable" is a file without permissions; as root,
who reads everything, it is a link that leads to itself, and this is said.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import zlib

SEED = 20261130


def deck(name, version, includes=""):
    terms = "".join(
        f'  - id: t{n}\n    names: ["{name} {n}"]\n    kind: concept\n    definition: "Version {version} of {name} {n}."\n'
        for n in range(40))
    return f'deck: {name}\nrevision: {version}\n{includes}title: "{name}"\nlanguage: en\nterms:\n{terms}'


class Folder:
    def __init__(self, program, root):
        self.program, self.root = program, root
        self.team = os.path.join(root, "team")
        os.makedirs(os.path.join(self.team, "decks"))
        self.version = 0
        self.sealed = {}
        self.over = False
        self.counts = {}
        self.publish()

    def path(self, name):
        return os.path.join(self.team, "decks", name + ".yaml")

    def publish(self):
        """The owner's next version: `ramp deck check --write` raises the revision and seals it, in another folder."""
        self.version += 1
        place = os.path.join(self.root, "owner")
        os.makedirs(place, exist_ok=True)
        for name, includes in (("general", ""), ("acme", "with: [general]\n")):
            with open(os.path.join(place, name + ".yaml"), "w") as file:
                file.write(deck(name, self.version - 1, includes))
            # The seal is the same for every home: the owner's is thrown away.
            home = tempfile.mkdtemp(dir=self.root)
            done = subprocess.run(
                [self.program, "deck", "check", "--write", os.path.join(place, name + ".yaml"), "--home", home],
                capture_output=True, text=True)
            shutil.rmtree(home)
            if done.returncode != 0:
                sys.exit(f"FAILED: deck check --write: {done.stdout}{done.stderr}")
            with open(os.path.join(place, name + ".yaml"), "rb") as file:
                self.sealed[name, self.version] = file.read()
        self.put(self.version)

    def put(self, version):
        for name in ("general", "acme"):
            with open(self.path(name), "wb") as file:
                file.write(self.sealed[name, version])

    def rewrite(self, random):
        """In place, in pieces, with pauses longer than a start."""
        for name in ("acme", "general"):
            text = self.sealed[name, self.version]
            with open(self.path(name), "r+b") as file:
                if random.random() < 0.5:
                    file.truncate(0)
                for start in range(0, len(text), 700):
                    file.write(text[start:start + 700])
                    file.flush()
                    time.sleep(random.choice([0, 0.002, 0.3 if start == 2100 else 0]))
                file.truncate()

    def mistreat(self):
        random_ = random.Random(SEED)
        while not self.over:
            what = random_.choice(["rewrite", "rewrite", "publish", "away", "older", "broken", "unreadable", "conflict"])
            self.counts[what] = self.counts.get(what, 0) + 1
            try:
                if what == "rewrite":
                    self.rewrite(random_)
                elif what == "publish" and self.version < 12:
                    self.publish()
                elif what == "away":
                    os.rename(self.team, self.team + "-away")
                    time.sleep(0.2)
                    os.rename(self.team + "-away", self.team)
                elif what == "older":
                    self.put(max(1, self.version - 1))
                    time.sleep(0.3)
                    self.put(self.version)
                elif what == "broken":
                    with open(self.path("acme"), "w") as file:
                        file.write("deck: acme\nterms: [")
                    time.sleep(0.3)
                    self.put(self.version)
                elif what == "unreadable":
                    self.unreadable()
                elif what == "conflict":
                    shutil.copy(self.path("acme"), self.path("acme (conflicted copy)"))
            except OSError as error:
                print("mistreating:", error)
            time.sleep(random_.choice([0, 0.05, 0.25]))

    def unreadable(self):
        path = self.path("general")
        if os.geteuid() == 0:
            os.remove(path)
            os.symlink(path, path)
            time.sleep(0.2)
            os.remove(path)
        else:
            os.chmod(path, 0)
            time.sleep(0.2)
            os.chmod(path, 0o600)
        self.put(self.version)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    starts = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    if os.geteuid() == 0:
        print("NOTE: run by root, so an unreadable file is a link that leads to itself")
    root = tempfile.mkdtemp(prefix="ramp-decks-")
    home = os.path.join(root, "home")
    folder = Folder(program, root)

    def start(*words):
        return subprocess.run(
            [program, *words, "--deck", folder.path("acme"), "--home", home], capture_output=True, text=True)

    first = start("due", "--json")
    assert first.returncode == 0, first.stderr
    thread = threading.Thread(target=folder.mistreat)
    thread.start()
    copies, failures, mixtures = 0, [], []
    try:
        for number in range(starts):
            done = start("report", "--format", "json")
            if done.returncode != 0:
                failures.append((number, done.returncode, done.stderr.strip()))
                continue
            report = json.loads(done.stdout)
            copies += "deck-copy" in report
            versions = {row["deck_id"]: (row["revision"], row["terms_total"], row["crc"]) for row in report["decks"]}
            if set(versions) != {"acme", "general"}:
                mixtures.append((number, versions))
                continue
            for name, (revision, terms, crc) in versions.items():
                whole = folder.sealed.get((name, revision))

                if terms != 40 or whole is None or f"{zlib.crc32(whole):08x}" != crc:
                    mixtures.append((number, versions))
    finally:
        folder.over = True
        thread.join()
        shutil.rmtree(root)
    print(f"seed {SEED}: {starts} starts, {copies} on the last good copy, {folder.version} versions, {folder.counts}")
    print(f"could not train: {len(failures)} {failures[:3]}")
    print(f"not one whole version of a file: {len(mixtures)} {mixtures[:3]}")
    sys.exit(1 if failures or mixtures else 0)


main()
