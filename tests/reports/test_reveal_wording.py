"""Words of the reveals: what is called what, and where a word would be wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from charades.game.content import Choice, Numbers, Order, Texts
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.reports import words
from charades.reports.debrief import debrief
from charades.reports.explanation import explain_round
from charades.reports.explanation_text import explanation_lines
from charades.reports.reveals import block_lines, reveal_blocks
from charades.reports.reveals import blocks as bl
from charades.reports.round_text import round_lines
from charades.scenario.flows import TERMS
from charades.scenario.model import FlowKey
from tests.game.doubtful import doubtful_score, hardened
from tests.game.flow_scenarios import scenario_of
from tests.reports.reveal_blocks import found, told
from tests.reports.reveal_rounds import card, overlaps, revealed, round_score

FIRST, SECOND, THIRD = Seat.FIRST, Seat.SECOND, Seat.THIRD


def test_opposite_priorities_are_called_opposite() -> None:
    gives = {
        (FIRST, "order"): Order(("speed", "price", "care")),
        (SECOND, "order"): Order(("care", "price", "speed")),
    }
    state = revealed("priorities", {}, gives)
    assert told(state).startswith("Your orders are rather opposite;")
    assert found(state, bl.Bars).rows[-1] == bl.Bar("it was", 0.0, None, "rather opposite, −100")
    assert state.flow.measures(state) == {"agreement": -1, "W": 0}


@pytest.mark.parametrize(
    ("suspected", "honest", "said"),
    [
        ("goal", False, "Sam bent “goal”, and Ada found it."),
        ("meaning", False, "Sam bent “goal”; Ada suspected “meaning”."),
        ("nothing was bent", False, "Sam bent “goal”, and Ada noticed nothing."),
        ("nothing was bent", True, "Sam was honest, and Ada saw that."),
        ("goal", True, "Sam was honest; Ada suspected “goal”."),
    ],
)
def test_a_bluff_tells_who_found_what(suspected: str, honest: bool, said: str) -> None:
    gives = {"suspicion": Choice(suspected)}
    state = revealed("bluff", {}, gives, agenda=None) if honest else revealed("bluff", {}, gives)
    assert told(state).startswith(said)
    assert any(isinstance(block, bl.SideBySide) for block in reveal_blocks(state)) == (
        said != "Sam was honest, and Ada saw that."
    )


def test_what_was_bent_is_never_told_as_arrived() -> None:
    state = revealed("bluff", {"read-back": overlaps(0.87, 0.9, 0.9)}, {"suspicion": Choice("goal")})
    bars = found(state, bl.Bars).rows
    assert [(bar.verdict, bar.note) for bar in bars] == [(None, "bent and suspected"), ("aligned", ""), ("aligned", "")]
    assert found(state, bl.SideBySide).rows == (bl.Pair("goal, bent and suspected", "goal sent", "goal got"),)
    lines = round_lines(state)
    assert any(line.startswith("⇄ goal") and line.endswith("87 %, bent") for line in lines)
    assert any(line.startswith("█ meaning") and line.endswith("90 %, arrived") for line in lines)
    told_of = debrief(state)
    assert told_of is not None
    assert [entry.verdict for entry in told_of.arrived] == ["contradicted", "aligned", "aligned"]
    assert told_of.reasons[0].text.startswith("Bent on purpose, and it was found")
    honest = revealed("bluff", {"read-back": overlaps(0.87, 0.9, 0.9)}, {"suspicion": Choice("goal")}, agenda=None)
    assert not any(", bent" in line for line in round_lines(honest))


def test_an_uneven_course_is_no_language_of_ones_own() -> None:
    def course(*lengths: int, mode: Mode = Mode.PAIR) -> str:
        pictures = scenario_of("convergence").pictures * 3
        gives = {f"clue {at}": Texts({"": " ".join(["purrs"] * each)}) for at, each in enumerate(lengths, start=1)}
        return told(revealed("convergence", {}, gives, mode, pictures=pictures[: len(lengths)]))

    assert course(6, 5, 8, 8, 8, 3) == "From 6 words to 3: no steady course from picture to picture."
    assert course(3, 4) == "From 3 words to 4: they did not become fewer from picture to picture."


def test_clues_of_an_author_are_no_language_of_ones_own() -> None:
    assert "of the author: " in told(revealed("convergence", {}, mode=Mode.ALONE))


def test_the_illusion_of_a_good_judge_is_told_as_one() -> None:
    gives = {"estimate": Numbers({"goal": 50, "meaning": 50, "why now": 50})}
    state = revealed("illusion", {"": overlaps(0.9, 0.6, 0.6)}, gives, Mode.ALONE)
    assert told(state) == (
        "Ada judged the parts, no better than a coin would (Brier score 0.25; 0 is perfect, 0.25 a coin's), "
        "and judged the whole well, 0 points off."
    )


def test_media_say_where_nobody_asked() -> None:
    state = revealed("media", {})
    given = {key: value for key, value in state.contributions.items() if "question 1" not in key}
    state = replace(state, contributions=given)
    assert told(state).endswith("No question was asked.")
    assert found(state, bl.Bars).rows[-1].note == "no question was asked"
    assert "No question" not in told(revealed("media", {}))


def test_a_canvas_alone_praises_no_talk() -> None:
    gives = {"canvas": Texts({"situation": "x", "intent": "y"}), "revised": Texts({"situation": "x", "intent": "y"})}
    scores = {"before": round_score({"intent": card(0.1)}), "after": round_score({"intent": card(0.6)})}
    said = told(revealed("canvas", scores, gives, Mode.ALONE))
    revised = "Partner 1 revised as the author wrote, and your side stayed as it was"
    assert said.startswith(f"{revised}: that brought the two canvases from 10 % to 60 %")
    assert "Talking" not in said


def test_where_somebody_disagrees_there_is_no_agreement() -> None:
    refused = {"agreement": Choice("I do not agree")}
    assert told(revealed("depth", agreed(0.9, 0.1, 0.1), refused)) == (
        "Neither agreed, and you use the same words and do not mean the same by them."
    )
    assert told(revealed("depth", agreed(0.9, 0.9, 0.9), refused)).startswith("Neither agreed, but you mean the same")


def test_parts_passed_on_do_not_run_together() -> None:
    last = Texts({"goal": "A cake", "meaning": "No nuts!", "why now": "Ruth fetches it"})
    state = revealed("chain", {}, {(THIRD, "message"): last}, people=3)
    assert found(state, bl.Texts).rows[-1].text == "A cake. No nuts! Ruth fetches it."


def test_the_audience_hears_of_jargon_and_of_how_it_reads() -> None:
    state = revealed("audience", {}, {"message": Texts({"": "Our backend ships in May. It is small."})})
    assert "one piece of jargon is left, “backend”; the message reads like" in told(state)
    state = revealed("audience", {}, {"message": Texts({"": "It is done in May. It is small."})}, mode=Mode.ALONE)
    assert told(state) == "For children: no jargon is left; the message reads like a book for children of eleven."


def agreed(*shares: float) -> dict[str, RoundScore]:
    """Scores of the terms of an agreement, each in words of which most are the other's."""
    return {name: round_score({name: card(share, echo=0.9)}, 0.8) for name, share in zip(TERMS, shares, strict=True)}


def test_a_shallow_agreement_is_called_so() -> None:
    terms = agreed(0.9, 0.1, 0.1)
    state = revealed("depth", terms, {"agreement": Choice("I agree")})
    assert told(state) == "Both agreed, but you use the same words and do not mean the same: a shallow agreement."
    assert [point.where for point in found(state, bl.Quadrants).points] == ["parroted", "deep", "parroted", "parroted"]


@pytest.mark.parametrize("flow", ["depth", "canvas", "word-drift"])
def test_where_nobody_sends_no_word_is_of_sending(flow: FlowKey) -> None:
    score = hardened(doubtful_score(), "goal")
    keys = {"depth": TERMS[0], "canvas": "after", "word-drift": "first second"}
    one = replace(score, facets=score.facets[:1])
    state = revealed(flow, {keys[flow]: one, "second first": one})
    explained = explain_round(state)
    assert explained is not None
    own_words = [line for block in reveal_blocks(state) for line in block_lines(block, 120)]
    text = "\n".join([*explanation_lines(explained, 120), *round_lines(state, 120), *own_words])
    for word in ("arrived", "meant", "understood", "lost", "received", "were said", "words used", "messages"):
        assert word not in text.replace("It lost", ""), word
    assert "in common" in text


def test_the_echo_of_a_message_alone_is_of_the_picture() -> None:
    assert words.echo_words(0.7, "mission", Mode.ALONE) == "mostly the words of the picture"
    assert words.echo_words(0.4, "mission", Mode.PAIR) == "partly the words that were said"
    assert words.echo_words(0.4, "canvas", Mode.PAIR) == "partly the same words"


def test_names_are_short_within_sentences() -> None:
    state = revealed("chain", {"hop 2": overlaps(0.9, 0.1, 0.1)}, people=3)
    state = replace(state, players={FIRST: "Milan, waiter", SECOND: "The cook, Odile", THIRD: "Tomasz (sauces)"})
    hops = found(state, bl.Hops)
    assert hops.names == ("Milan", "the cook", "Tomasz")
    assert "the second hop, by the cook, cost most" in hops.caption
    assert "Milan, waiter; The cook, Odile; Tomasz (sauces)" in " ".join(round_lines(state, 200))
    same = replace(state, players={FIRST: "Milan, waiter", SECOND: "Milan, cook", THIRD: "Tomasz"})
    assert found(same, bl.Hops).names == ("Milan, waiter", "Milan, cook", "Tomasz")
