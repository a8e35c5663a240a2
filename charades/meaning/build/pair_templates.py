"""Pairs for the pair model that are put together from parts: who does what to whom, what comes first, what is more.

Each family says one thing in several honest ways, and turned around in as many: passives, converses (*lend*, *borrow*),
*before* and *after*, units. So the model sees that the order of the words alone decides nothing.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import combinations

from charades.meaning.build.pair_material import Example
from charades.meaning.pair_model import KINDS

_PEOPLE = (
    "Anna|Ben|Mara|Tom|Ines|Karim|Olga|Felix|the nurse|the doctor|the teacher|the new pupil|the manager|the intern|"
    "the tenant|the landlord|our neighbour|my sister|my uncle|the coach|the goalkeeper|the mayor|the baker|the driver|"
    "the guide|the visitors|the sales team|the design team|the museum|the school|the bank|the farmer|the editor|"
    "the captain|a woman|a tall man|the little girl|the old dog|the supplier|the customer|the trainer|the reporter"
).split("|")
_DEEDS = (
    "paid paid|thanked thanked|helped helped|invited invited|called called|followed followed|visited visited|"
    "hired hired|warned warned|blamed blamed|chose chosen|drove driven|trained trained|beat beaten|replaced replaced|"
    "pushed pushed|photographed photographed|praised praised|interviewed interviewed|sued sued|saw seen|saved saved|"
    "painted painted|recommended recommended|forgave forgiven|chased chased|supports supported|advises advised"
).split("|")
_THINGS = (
    "the car|a bicycle|the old piano|ten euros|the report|a laptop|the key|two tickets|a warm coat|the tent|the recipe|"
    "a letter|the drill|some seeds|the map|the flat|a camera|the minutes|the contract|a dog"
).split("|")
_CONVERSES = (
    ("{a} sold {x} to {b}", "{b} bought {x} from {a}"),
    ("{a} lent {b} {x}", "{b} borrowed {x} from {a}"),
    ("{a} gave {b} {x}", "{b} got {x} from {a}"),
    ("{a} sent {x} to {b}", "{b} received {x} from {a}"),
    ("{a} rented out {x} to {b}", "{b} rented {x} from {a}"),
    ("{a} taught {b} about {x}", "{b} learned about {x} from {a}"),
    ("{a} handed {x} over to {b}", "{b} was given {x} by {a}"),
    ("{a} owes {b} {x}", "{b} is owed {x} by {a}"),
    ("{a} showed {b} {x}", "{b} was shown {x} by {a}"),
    ("{a} told {b} about {x}", "{b} heard about {x} from {a}"),
)
_RELATIONS = (
    ("{a} reports to {b}", "{b} is in charge of {a}"),
    ("{a} won against {b}", "{b} lost to {a}"),
    ("{a} works for {b}", "{b} employs {a}"),
    ("{a} arrived before {b}", "{b} arrived after {a}"),
    ("{a} is taller than {b}", "{b} is shorter than {a}"),
    ("{a} is older than {b}", "{b} is younger than {a}"),
    ("{a} earns more than {b}", "{b} earns less than {a}"),
    ("{a} is faster than {b}", "{b} is slower than {a}"),
    ("{a} matters more to us than {b}", "{b} matters less to us than {a}"),
    ("we prefer {a} to {b}", "we would rather have {a} than {b}"),
    ("{a} lives above {b}", "{b} lives below {a}"),
    ("{a} depends on {b}", "{b} is needed by {a}"),
    ("{a} stands to the left of {b}", "{b} stands to the right of {a}"),
)
_STEPS = (
    "check the oven|checking the oven;call the client|calling the client;sign the contract|signing the contract;"
    "water the plants|watering the plants;test the brakes|testing the brakes;feed the baby|feeding the baby;"
    "lock the door|locking the door;write the tests|writing the tests;wash your hands|washing your hands;"
    "pay the fee|paying the fee;book the hall|booking the hall;mix the flour|mixing the flour;"
    "read the notes|reading the notes;ask the neighbours|asking the neighbours;back up the data|backing up the data;"
    "switch off the power|switching off the power;train the staff|training the staff;"
    "move the furniture|moving the furniture;invite the guests|inviting the guests;fix the roof|fixing the roof;"
    "hire a designer|hiring a designer;measure the room|measuring the room;warm up|warming up;"
    "take the pill|taking the pill;publish the results|publishing the results;open the window|opening the window"
).split(";")
_ORDERS = (
    "{a} before {b2}", "{a}, then {b}", "first {a}, and {b} afterwards", "after {a2}, {b}", "once you {a}, {b}",
    "{b}, but only after {a2}", "do not {b} until you {a}", "{a} and {b}, in that order", "before {b2}, {a}",
    "start with {a2} and follow with {b2}", "{b2} comes after {a2}", "{a2} comes first, {b2} second",
)  # fmt: skip
_UNITS = (
    ("day", 24, "hour"), ("week", 7, "day"), ("hour", 60, "minute"), ("minute", 60, "second"), ("year", 12, "month"),
    ("kilometre", 1000, "metre"), ("metre", 100, "centimetre"), ("kilo", 1000, "gram"), ("litre", 10, "decilitre"),
    ("dozen eggs", 12, "egg"), ("ton", 1000, "kilo"), ("decade", 10, "year"),
)  # fmt: skip
_MEASURES = (
    "the trip takes {n}", "you have {n}", "it is {n} long", "we need {n}", "wait for {n}", "it lasted {n}",
    "no more than {n}", "at least {n} are left", "keep it for {n}", "about {n} will do",
)  # fmt: skip
_WORDS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}

Family = Callable[[random.Random], tuple[list[str], list[str], int]]
"""Makes honest ways to say one thing, the same number or fewer of ways to turn it around, and the kind."""


def templates(rng: random.Random, number: int) -> Iterator[Example]:
    """Yield ``number`` groups of pairs, the families in turn."""
    families: tuple[Family, ...] = (_deeds, _converses, _relations, _orders, _measures)
    for place in range(number):
        same, turned, kind = families[place % len(families)](rng)
        honest = list(combinations(same, 2))
        first, second = rng.choice(honest)
        yield Example(_told(first), _told(second), 1.0, source="templates")
        yield Example(_told(rng.choice(same)), _told(rng.choice(turned)), 0.0, 1.0, kind, source="templates")
        if rng.random() < 0.5:
            yield Example(_told(rng.choice(turned)), _told(rng.choice(same)), 0.0, 1.0, kind, source="templates")


def _deeds(rng: random.Random) -> tuple[list[str], list[str], int]:
    past, participle = rng.choice(_DEEDS).split()
    one, other = rng.sample(_PEOPLE, 2)
    tail = rng.choice(("", "", " yesterday", " last week", " in the end", " on Friday", " twice"))
    helper = "is" if past.endswith("s") else "was"

    def ways(who: str, whom: str) -> list[str]:
        return [
            f"{who} {past} {whom}{tail}",
            f"{whom} {helper} {participle} by {who}{tail}",
            f"it was {who} who {past} {whom}{tail}",
            f"the one who {past} {whom}{tail} {helper} {who}",
        ]

    return ways(one, other), ways(other, one), KINDS.index("roles")


def _converses(rng: random.Random) -> tuple[list[str], list[str], int]:
    ways = rng.choice(_CONVERSES)
    one, other = rng.sample(_PEOPLE, 2)
    thing = rng.choice(_THINGS)
    same = [way.format(a=one, b=other, x=thing) for way in ways]
    return same, [way.format(a=other, b=one, x=thing) for way in ways], KINDS.index("roles")


def _relations(rng: random.Random) -> tuple[list[str], list[str], int]:
    place = rng.randrange(len(_RELATIONS))
    one, other = rng.sample(_PEOPLE, 2)
    kind = "roles" if place < 3 else "comparison"
    ways = _RELATIONS[place]
    return [way.format(a=one, b=other) for way in ways], [way.format(a=other, b=one) for way in ways], KINDS.index(kind)


def _orders(rng: random.Random) -> tuple[list[str], list[str], int]:
    one, other = (step.split("|") for step in rng.sample(_STEPS, 2))
    ways = rng.sample(_ORDERS, 4)

    def told(first: list[str], second: list[str]) -> list[str]:
        return [way.format(a=first[0], a2=first[1], b=second[0], b2=second[1]) for way in ways]

    return told(one, other), told(other, one), KINDS.index("order")


def _measures(rng: random.Random) -> tuple[list[str], list[str], int]:
    large, times, small = rng.choice(_UNITS)
    count = rng.randint(1, 6)
    frame = rng.choice(_MEASURES)
    other = rng.choice([number for number in range(1, 8) if number != count])

    def amounts(number: int) -> list[str]:
        plural = "" if number == 1 or large.endswith("eggs") else "s"
        return [
            frame.format(n=f"{number} {large}{plural}"),
            frame.format(n=f"{_WORDS.get(number, number)} {large}{plural}"),
            frame.format(n=f"{number * times} {small}s"),
        ]

    kind = "quantity" if large in ("kilometre", "metre", "kilo", "litre", "dozen eggs", "ton") else "time"
    return amounts(count), amounts(other), KINDS.index(kind)


def _told(text: str) -> str:
    return text[0].upper() + text[1:] + "."
