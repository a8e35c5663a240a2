"""What a figure is called, and the signs of the reveal: nothing is told by a number, a sign or a colour alone."""

from __future__ import annotations

from collections.abc import Mapping

from charades.game.flows import FLOWS
from charades.game.scorecard import DistortionKind, Verdict
from charades.game.seats import Mode
from charades.scenario.model import Scenario

ARRIVED = "█"
PARTIAL = "▒"
LOST = "░"
TURNED = "⇄"
SAME = "="

SIGNS: Mapping[Verdict, str] = {"aligned": ARRIVED, "partial": PARTIAL, "different": LOST, "contradicted": TURNED}
VERDICTS: Mapping[Verdict, str] = {
    "aligned": "arrived",
    "partial": "arrived in part",
    "different": "lost",
    "contradicted": "turned around",
}
LIKENESS: Mapping[Verdict, str] = {
    "aligned": "alike",
    "partial": "alike in part",
    "different": "different",
    "contradicted": "opposed",
}
"""Verdicts on two texts of which neither was sent to the other's writer."""
KINDS: Mapping[DistortionKind, str] = {
    "negation": "yes and no",
    "opposite": "an opposite",
    "quantity": "how much",
    "time": "when",
    "order": "what comes first",
    "roles": "who does what to whom",
    "modality": "must, may or can",
    "scope": "all, some or none",
    "condition": "only if",
    "comparison": "more or less than what",
    "entity": "who or what is meant",
    "reason": "why",
}
MODES: Mapping[Mode, str] = {
    Mode.PAIR: "two players",
    Mode.EXPLAIN: "explain",
    Mode.UNDERSTAND: "understand",
    Mode.BRIEF: "brief",
    Mode.ALONE: "alone",
}
_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven"}

_AMOUNTS = (
    (100, "all of it"),
    (80, "nearly all of it"),
    (60, "most of it"),
    (40, "about half of it"),
    (20, "a little"),
)


def whole_points(share: float) -> int:
    """Return a share from −1 to 1 as points of a hundred, halves away from zero: +0.125 and −0.125 read alike."""
    whole = int(abs(share) * 100 + 0.5 + 1e-9)
    return whole if share >= 0 else -whole


def percent(share: float) -> str:
    """Return a share from 0 to 1 as a whole percentage."""
    return f"{whole_points(share)} %"


def amount(overlap: float) -> str:
    """Return how much of a picture arrived, in words."""
    return next((words for least, words in _AMOUNTS if whole_points(overlap) >= least), "next to nothing")


def illusion_points(illusion: float) -> str:
    """Return an illusion of −1 to 1 as points of a hundred, with its sign."""
    points = whole_points(illusion)
    return f"{'−' if points < 0 else '+' if points else ''}{count(abs(points), 'point')}"


def illusion_words(illusion: float, *flows: str) -> str:
    """Return what an illusion means in a round of a flow, or the mean of rounds of several."""
    points = whole_points(illusion)
    sent = {is_sent(flow) for flow in flows}
    if -10 <= points <= 10:
        return "judged well"
    if points < 0:
        if len(sent) > 1:
            return "it was better than it seemed"
        return "more is shared than it seemed" if False in sent else "more arrived than it seemed"
    far = "far " if points > 30 else ""
    if len(sent) > 1:
        return f"it seemed {far}better than it was"
    return f"{far}more seemed to be shared than is" if False in sent else f"{far}more seemed to arrive than did"


def mode_words(mode: Mode, people: int) -> str:
    """Return who takes part; ``people`` is how many sit at the table."""
    return f"{_NUMBERS.get(people, people)} players" if mode is Mode.PAIR else MODES[mode]


def flow_words(flow: str) -> str:
    """Return the name of a flow for players; of one that this version does not know, its key."""
    return next((known.title for key, known in FLOWS.items() if key == flow), flow)


def is_sent(flow: str) -> bool:
    """Whether somebody sends somebody a picture, or everybody holds up their own."""
    return not any(known.mutual for key, known in FLOWS.items() if key == flow)


def arrived_word(*flows: str) -> str:
    """Return what the overlap of a round of a flow is called, or the mean over rounds of several."""
    return " or ".join(sorted({"arrived" if is_sent(flow) else "in common" for flow in flows}))


def lost_and_added(flow: str, sent: str, got: str) -> tuple[str, str]:
    """Return what stands in one of two texts only is called: lost and added, or whose alone it is.

    Args:
        flow: What is played.
        sent: Who or what the reference stands for.
        got: Who gave the reconstruction.
    """
    return ("lost", "added") if is_sent(flow) else (f"only {sent}", f"only {got}")


def verdict_words(flow: str, verdict: Verdict) -> str:
    """Return a verdict as it is told in a flow."""
    return (VERDICTS if is_sent(flow) else LIKENESS)[verdict]


def breach_words(scenario: Scenario) -> str:
    """Return what becomes of a message that breaks a wording rule."""
    match scenario.on_breach:
        case "cost":
            cost = count(whole_points(scenario.breach_cost), "point")
            return f"a message that breaks a rule is sent, and costs {cost}"
        case "end_turn":
            return "a message that breaks a rule is lost, and your turn is over"
        case _:
            return "a message that breaks a rule is not sent, and you can change it"


def own_message(flow: str, mode: Mode) -> bool:
    """Whether the message itself was scored against the picture, since nobody was there to receive it."""
    return mode is Mode.BRIEF or (mode is Mode.ALONE and flow in ("gauges", "mission", "audience"))


def echo_words(echo: float, flow: str = "relay", mode: Mode = Mode.PAIR) -> str:
    """Return what a share of words in common means: with what was said, with the picture, or with the other's text."""
    own = own_message(flow, mode)
    same = "words of the picture" if own else "words that were said" if is_sent(flow) else "same words"
    if echo >= 0.6:
        return f"mostly the {same}" if own else f"mostly the {same}: no proof of the same meaning"
    return f"partly the {same}" if echo >= 0.3 else "own words"


def rate_words(each: float) -> str:
    """Return the words that were spent on each part that arrived, wholly or in part."""
    return f"{each:.0f} a part that got through"


def count(number: int, one: str) -> str:
    """Return a number with its noun: ``1 word``, ``2 words``."""
    return f"{number} {one if number == 1 else one + 's'}"
