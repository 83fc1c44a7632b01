"""What a journal holds, read by other code than Ramp's: JSON and zlib's CRC-32, and nothing else."""

import glob
import json
import os
import re
import zlib


def lines(path):
    """The whole lines of a file, and what is left behind the last line break."""
    with open(path, "rb") as file:
        parts = file.read().split(b"\n")
    return parts[:-1], parts[-1]


def checksum(body):
    return f"{zlib.crc32(body):08x}"


def number(text, key):
    """The first number of a key in JSON, however it is set."""
    found = re.search(f'"{key}" *: *([0-9]+)', text)
    return int(found.group(1)) if found else None


def sound(line):
    """The object of a line whose checksum is right; None for any other line."""
    body, mark, tail = line.rpartition(b',"crc":"')
    if not mark or len(tail) != 10 or not tail.endswith(b'"}'):
        return None
    if checksum(body).encode() != tail[:8]:
        return None
    try:
        return json.loads(line)
    except ValueError:
        return None


def events(paths):
    """The answers in files, each in its place, from sound lines only. Undone answers count as well: they were recorded.
    A line that stands twice, as after a retry, is one answer."""
    found, ids = [], set()
    for path in paths:
        for line in lines(path)[0]:
            event = sound(line)
            if event is not None and "grade" in event and event["id"] not in ids:
                ids.add(event["id"])
                found.append(event)
    return found


def files(folder):
    return sorted(glob.glob(os.path.join(folder, "journal", "*.jsonl")))


def answers(folder):
    """The answers in all journals under a data folder: their `ms`."""
    return [event["ms"] for event in events(files(folder))]


def everything(folder):
    """The bytes of all journals under a data folder."""
    found = {}
    for path in files(folder):
        with open(path, "rb") as file:
            found[path] = file.read()
    return found


def odd_lines(folder):
    """Lines that are neither sound nor empty."""
    count = 0
    for path in glob.glob(os.path.join(folder, "journal", "*.jsonl")):
        count += sum(1 for line in lines(path)[0] if line and sound(line) is None)
    return count


def state_is_whole(folder):
    """Whether every state file is JSON: a power cut must not leave one of zero bytes, or half a one."""
    for path in glob.glob(os.path.join(folder, "state", "*.json")):
        try:
            with open(path, "rb") as file:
                json.load(file)
        except ValueError:
            return False
    return True
