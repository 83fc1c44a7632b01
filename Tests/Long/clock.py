"""A clock that is wrong for a while: far behind the journal, a little behind, ahead. Nothing is recorded at a moment that
cannot be, and once the clock is right again, what was known before the episode is as it was."""

import datetime
import json
import os
import random
import subprocess

import journal
from program import ENVIRONMENT, QUICK, SEED, Home, command, run
from table import Row, not_run

RUNS = 10 if QUICK else 100
CARDS = [f"ventes-fr/{term}/{face}" for term in ("sdr", "ae", "sm", "se", "mdr") for face in ("expand", "name")]
ZONES = ["UTC0", "CET-1CEST,M3.5.0,M10.5.0/3", "PST8PDT,M3.2.0,M11.1.0", "<+14>-14"]
READING = [["due"], ["due", "--json"], ["state", "--json"], ["plan", "--json"], ["stats", "--json"],
           ["report", "--format", "json"], ["next", "--json"]]
HOUR = datetime.timedelta(hours=1)
REFUSED = 75


def written(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03}Z"


class Learner:
    """A home that was written over some days with a right clock."""

    def __init__(self, row, number, cache):
        self.row, self.number = row, number
        self.chance = random.Random(f"{SEED} {row.check} {number}")
        self.home = Home(cache=cache)
        self.zone = self.chance.choice(ZONES)
        self.must, self.since, self.said, self.ms = set(), set(), [], 0
        self.clock = datetime.datetime(2026, self.chance.randint(1, 12), self.chance.randint(1, 28), 9,
                                       tzinfo=datetime.timezone.utc)
        for _ in range(self.chance.randint(2, 6)):
            self.clock += self.chance.uniform(8, 60) * HOUR
            for _ in range(self.chance.randint(1, 4)):
                self.answer(expected=0)
        self.right = self.clock
        self.later = written(self.newest() + 24 * HOUR)
        self.before = self.state(self.later)
        self.since.clear()

    # What is run

    def ramp(self, *words, text=""):
        words = command(self.home.path, *words, "--deck", "ventes-fr")
        env = ENVIRONMENT | {"RAMP_CLOCK": written(self.clock), "TZ": self.zone}
        done = subprocess.run(words, input=text.encode(), capture_output=True, env=env, timeout=60)
        result = done.returncode, done.stdout.decode(), done.stderr.decode()
        self.said.append(f"{' '.join(words[1:-6])} at {written(self.clock)}: {result[0]}")
        return result

    def answer(self, *options, expected=None):
        """The status of an answer at the clock's time; it counts when that is 0."""
        self.ms += 1
        card, before = self.chance.choice(CARDS), self.bytes()
        status, _, errors = self.ramp("answer", card, "--grade", str(self.chance.randint(1, 5)), "--ms", str(self.ms), *options)
        if status == 0:
            self.must.add(self.ms)
            self.since.add(card)
        self.expect(status, expected, errors, before)
        return status

    def session(self, *options, expected=None):
        """`review --plain` with two answers."""
        before, known = self.bytes(), {event["id"] for event in self.events()}
        status, output, errors = self.ramp("review", "--plain", *options, text="\n3\n\n3\nq\n")
        saved = output.count(" Saved. ")
        new = [event for event in self.events() if event["id"] not in known]
        if len(new) != saved:
            self.fault(f"{saved} saved, {len(new)} in the journal: {output[-200:]}")
        self.since |= {event["card"] for event in new}
        self.row.acknowledged += saved
        self.expect(status, expected, errors, before)

    def state(self, now=None):
        status, output, errors = self.ramp("state", "--json", *(["--now", now] if now else []))
        try:
            return json.loads(output)
        except ValueError:
            self.fault(f"state ended with {status}: {errors[:200]}")
            return []

    # What must hold

    def fault(self, text):
        self.row.fault(f"run {self.number}, seed {SEED}: {text}; the last commands: {self.said[-3:]}")

    def expect(self, status, expected, errors, before):
        if expected is not None and status != expected:
            self.fault(f"exit {status} instead of {expected}: {errors.strip()[:200]}")
        if status == REFUSED and len(errors.strip().splitlines()) != 1:
            self.fault(f"refused in {len(errors.strip().splitlines())} lines: {errors.strip()[:300]}")
        if status == REFUSED and self.bytes() != before:
            self.fault("a refusal has changed the journal")

    def bytes(self):
        return journal.everything(self.home.path)

    def events(self):
        return journal.events(journal.files(self.home.path))

    def newest(self):
        """The moment of the newest line."""
        return max(datetime.datetime.fromisoformat(event["at"].replace("Z", "+00:00"))
                   for event in self.events())

    def in_order(self):
        events = self.events()
        for one, other in zip(events, events[1:]):
            if one["at"] > other["at"] or one["day"] > other["day"]:
                self.fault(f"{one['at']} of {one['day']} stands before {other['at']} of {other['day']}")

    def unchanged(self):
        """The state at a fixed moment is that of before, but for the cards that were answered since."""
        cards = [{card["card"]: card for card in state} for state in (self.before, self.state(self.later))]
        if self.since:  # What is expected of all cards follows from every answer.
            cards = [{name: card | {"recall": None} for name, card in state.items() if name not in self.since}
                     for state in cards]
        if cards[0] != cards[1]:
            different = [card for name, card in cards[1].items() if cards[0].get(name) != card]
            self.fault(f"the past has changed: {different[:2]}")

    def end(self):
        self.row.runs += 1
        self.row.acknowledged += len(self.must)
        self.row.lose(self.must - set(journal.answers(self.home.path)), f"in run {self.number}, seed {SEED}: {self.said[-6:]}")
        self.home.remove()

    # A clock that is far behind

    def reading_behind(self):
        words, before = self.chance.choice(READING), self.bytes()
        status, output, errors = self.ramp(*words)
        told = [line for line in errors.splitlines() if "clock" in line.lower()]
        if status != 0 or not output.strip() or len(told) != 1:
            self.fault(f"exit {status}, told {len(told)} times: {errors.strip()[:200]}")
        if self.bytes() != before:
            self.fault("a command that reads has changed the journal")

    def state_behind(self):
        """What is told is that of the newest line's moment."""
        told, then = self.state(), self.state(written(self.newest()))
        if told != then:
            self.fault("the state is not that of the newest line's moment")

    def chosen_behind(self):
        """A chosen clock is asked for: it tells, and does not record."""
        old = written(self.clock)
        status, _, errors = self.ramp("due", "--now", old)
        if status != 0:
            self.fault(f"due --now: exit {status}, {errors.strip()[:200]}")
        self.answer("--now", old, expected=REFUSED)

    def doctor_behind(self):
        before = self.bytes()
        status, output, errors = self.ramp("doctor")
        if status == 0 or "clock" not in (output + errors).lower():
            self.fault(f"doctor: exit {status}, {(output + errors).strip()[:200]}")
        status, output, errors = self.ramp("doctor", "--fix")
        self.expect(status, REFUSED, errors, before)
        if self.bytes() != before:
            self.fault("doctor has changed the journal")

    def behind(self):
        # Half of them hardly a day: lines of one day then lie on both sides of the limit.
        hours = self.chance.choice([self.chance.uniform(27, 50), 27 * (30 * 365 * 24 / 27) ** self.chance.random()])
        self.clock = self.newest() - hours * HOUR
        acts = [lambda: self.answer(expected=REFUSED), lambda: self.session(expected=REFUSED), self.reading_behind,
                self.reading_behind, self.state_behind, self.chosen_behind, self.doctor_behind,
                lambda: self.answer("--anyway", expected=0), lambda: self.session("--anyway", expected=0)]
        for _ in range(self.chance.randint(3, 8)):
            self.chance.choice(acts)()
            self.in_order()

    # A clock that is a little behind, or ahead

    def within(self):
        self.clock = self.newest() - self.chance.uniform(0, 25.9) * HOUR
        for _ in range(self.chance.randint(2, 5)):
            self.chance.choice([lambda: self.answer(expected=0), lambda: self.session(expected=0),
                                lambda: self.ramp("doctor"), lambda: self.ramp("doctor", "--fix")])()
            self.in_order()

    def ahead(self):
        """The journal is what is wrong then; the learner says so once, or has it mended."""
        self.clock = self.right + self.chance.uniform(50, 144) * HOUR
        for _ in range(self.chance.randint(1, 3)):
            self.answer(expected=0)
        self.in_order()
        self.clock = self.right + HOUR
        self.answer(expected=REFUSED)
        self.reading_behind()
        self.doctor_behind()
        if self.chance.random() < 0.5:
            self.answer("--clock-is-right", expected=0)
        else:
            status, output, errors = self.ramp("doctor", "--fix", "--clock-is-right")
            if status != 0:
                self.fault(f"doctor --fix --clock-is-right: exit {status}, {(output + errors).strip()[:200]}")
        self.answer(expected=0)

    def on_time(self):
        """The clock is right again, and the learner goes on."""
        self.clock = max(self.right, self.newest()) + self.chance.uniform(1, 30) * HOUR
        self.unchanged()
        self.answer(expected=0)
        status, output, errors = self.ramp("doctor")
        if status != 0:
            self.fault(f"doctor, the clock right again: exit {status}, {(output + errors).strip()[:200]}")


def check(name, kind, cache):
    row = Row(f"clock, {name}")
    for number in range(RUNS):
        learner = Learner(row, number, cache)
        for _ in range(1 if kind == "ahead" else learner.chance.randint(1, 3)):
            getattr(learner, kind)()
            if kind == "ahead":
                learner.unchanged()
            else:
                learner.on_time()
                learner.in_order()
        learner.end()
    row.close(f"seed {SEED}")


def main():
    status, output, _ = run(command("/nonexistent", "answer", "--help"))
    if "--anyway" not in output:
        return not_run("clock", "this program does not know --anyway")
    template = Home()
    run(command(template.path, "due", "--deck", "ventes-fr"))
    cache = os.path.join(template.path, "cache")
    check("27 hours to 30 years behind", "behind", cache)
    check("up to 26 hours behind", "within", cache)
    check("2 to 6 days ahead", "ahead", cache)
    template.remove()


main()
