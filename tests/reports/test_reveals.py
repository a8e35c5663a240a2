"""What each flow's reveal says and shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from charades.game import events as ev
from charades.game.content import Choice, Content, Drawing, Numbers, Order, Texts
from charades.game.events import BreachNote, Contributed
from charades.game.rulings import Doubt, Ruling
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.game.state import State, evolve, replay
from charades.reports.layout import columns
from charades.reports.reveals import block_lines, reveal_blocks
from charades.reports.reveals import blocks as bl
from charades.scenario.model import FlowKey
from tests.game.doubtful import LATE, doubtful_score
from tests.game.flow_scenarios import WAYS
from tests.reports.reveal_blocks import found, told
from tests.reports.reveal_rounds import card, overlaps, revealed, round_score
from tests.results.played import launch

FIRST, SECOND, THIRD, FOURTH = Seat.FIRST, Seat.SECOND, Seat.THIRD, Seat.FOURTH


@pytest.mark.parametrize(("flow", "mode"), WAYS)
@pytest.mark.parametrize("shares", [(0.9, 0.9, 0.9), (0.5, 0.1, 0.0)])
def test_every_flow_begins_with_a_sentence_and_keeps_to_the_width(
    flow: FlowKey, mode: Mode, shares: tuple[float, ...]
) -> None:
    everything = {key: overlaps(*shares) for key in _KEYS}
    state = revealed(flow, everything, mode=mode, people=3)
    blocks = reveal_blocks(state)
    assert isinstance(blocks[0], bl.Sentence)
    assert len(blocks) > 1
    for block in blocks:
        for width in (40, 59, 60, 80, 200):
            lines = block_lines(block, width)
            assert lines
            assert max(map(columns, lines)) <= width
            assert not any("None" in line for line in lines)


_KEYS = ("", *(f"{what} {number}" for what in ("hop", "loop", "picture") for number in range(1, 8)))


@pytest.mark.parametrize(("flow", "mode"), WAYS)
def test_a_reveal_without_scores_says_so(flow: FlowKey, mode: Mode) -> None:
    """As it would be of a record whose scores were lost."""
    state = replace(revealed(flow, {}, mode=mode, people=3), compared={}, score=None)
    assert all(block_lines(block, 60) for block in reveal_blocks(state))
    nothing = round_score({})
    state = replace(state, compared=dict.fromkeys(_KEYS, nothing), score=nothing)
    assert all(block_lines(block, 60) for block in reveal_blocks(state))


def test_a_relay_has_its_facets_only_and_nothing_is_shown_before_the_reveal() -> None:
    assert reveal_blocks(replay(launch())) == ()
    state = revealed("chain", {}, people=3)
    assert reveal_blocks(replace(state, moves=state.moves[:-1])) == ()


def test_gauges_show_three_and_the_ranks() -> None:
    gives = {
        (Seat.SENDER, "order"): Order(("speed", "price", "care")),
        (Seat.RECEIVER, "order"): Order(("price", "care", "speed")),
    }
    state = revealed("gauges", {"": overlaps(0.9, 0.5, 0.1)}, gives)
    assert told(state) == (
        "“goal” arrived, “meaning” arrived in part and “why now” was lost. "
        "You differ most about “speed”: Ada puts it first, Sam last."
    )
    assert [bar.label for bar in found(state, bl.Bars).rows] == ["same goal", "same meaning", "same why now"]
    ranks = found(state, bl.Ranks)
    assert dict(zip(ranks.items, ranks.ranks, strict=True)) == {"price": (2, 1), "speed": (1, 3), "care": (3, 2)}
    # Of the three pairs only (price, care) is in the same order: (1 − 2) / 3.
    assert "tau −0.33" in ranks.caption


def test_priorities_tell_who_differs_most() -> None:
    gives = {
        (FIRST, "order"): Order(("speed", "price", "care")),
        (SECOND, "order"): Order(("price", "care", "speed")),
        (THIRD, "order"): Order(("price", "speed", "care")),
    }
    state = revealed("priorities", {}, gives, people=3)
    assert state.score is None
    assert "“speed”: Ada puts it first, Sam last" in told(state)
    # Taus −1/3 (Ada, Sam), 1/3 and 1/3. Rank sums 4 (price), 6 (speed), 8 (care): W = 12 · 8 / (9 · 24) = 0.44.
    caption = found(state, bl.Ranks).caption
    assert "agreement of all: 11 of 100, where 0 is no more than by chance" in caption
    assert "Kendall's W is 0.44, where 1 is the same order and chance alone brings 0.33" in caption
    assert found(state, bl.Matrix).values[0][1:] == pytest.approx((-1 / 3, 1 / 3))
    assert [bar.share for bar in found(state, bl.Bars).rows][-1] == pytest.approx(1 / 9)
    for width in (40, 80):
        lines = " ".join(" ".join(block_lines(found(state, bl.Ranks), width)).split())
        assert "each number is a place, 1 the first; the items stand by their mean place * most disputed" in lines


def test_a_chain_tells_where_each_part_went() -> None:
    scores = {"hop 1": overlaps(0.9, 0.9, 0.9), "hop 2": overlaps(0.9, 0.5, 0.1)}
    scores["hop 3"] = round_score({"goal": card(0.9), "meaning": card(0.1, "contradicted"), "why now": card(0.0)})
    state = revealed("chain", scores, people=3)
    assert told(state).startswith(
        "“meaning” was turned around at the third hop; “why now” was lost at the second hop; less than half was"
    )
    trails = {trail.facet: trail.fate for trail in found(state, bl.Hops).trails}
    assert trails == {"goal": "came through", "meaning": "turned by Eve", "why now": "lost with Sam"}
    assert "the second hop, by Sam, cost most: 40 points" in found(state, bl.Hops).caption


def test_a_chain_that_loses_nothing_says_so() -> None:
    assert told(revealed("chain", {}, people=3)) == "Every part came through to the end."
    fading = {"hop 1": overlaps(1.0, 1.0, 1.0), "hop 2": overlaps(0.9, 0.9, 0.9), "hop 3": overlaps(0.81, 0.81, 0.81)}
    # ln 2 / −ln 0.9 = 6.6
    assert told(revealed("chain", fading, people=3)).endswith("at this rate it halves about every 6.6 hops.")
    eighty = {f"hop {hop}": overlaps(share, share, share) for hop, share in enumerate((0.85, 0.62, 0.21), start=1)}
    said = told(revealed("chain", eighty, people=3))
    assert "; less than half was left after the third hop; at this rate it halves about every 1." in said


def test_a_back_brief_shows_each_loop_and_what_was_confirmed_though_lost() -> None:
    scores = {"loop 1": overlaps(0.2, 0.5, 0.9, echo=0.8), "loop 2": overlaps(0.9, 0.5, 0.9)}
    gives = {"correction 1": Texts({"goal": "In May."}), "correction 2": Texts({})}
    state = revealed("back-brief", scores, gives)
    assert told(state) == (
        "The corrections brought it from 53 % to 77 %; “meaning” was confirmed without having arrived. "
        "The first back-brief parroted the brief: 80 % of its words."
    )
    assert "+24" in "\n".join(block_lines(found(state, bl.Steps), 80))
    corrected = found(state, bl.SideBySide).rows
    assert [(row.label, row.right, row.before, row.after) for row in corrected] == [
        ("loop 1, goal", "In May.", 0.2, 0.9)
    ]
    assert [row.label for row in found(state, bl.Texts).rows] == ["loop 1, meaning", "loop 2, meaning"]


def drift(near: float, far: float) -> State:
    def pair(share: float) -> RoundScore:
        return round_score({"both": card(share)})

    seats = (FIRST, SECOND, THIRD)
    scores = {
        f"{one} {other}": pair(near if THIRD not in (one, other) else far)
        for one in seats
        for other in seats
        if one is not other
    }
    gives = {
        (FIRST, "meaning"): Texts({"": "Users find no faults."}),
        (SECOND, "meaning"): Texts({"": "No user finds a fault."}),
        (THIRD, "meaning"): Texts({"": "Users love it."}),
    }
    return revealed("word-drift", scores, gives, people=3)


def test_word_drift_names_the_camps_and_the_words_that_hide_it() -> None:
    state = drift(0.8, 0.1)
    assert told(state) == "Two meanings of “quality” sit at this table; Eve is furthest from the others, at 10 %."
    matrix = found(state, bl.Matrix)
    assert matrix.values[0] == (None, 0.8, 0.1)
    assert matrix.caption == "Ada and Sam mean about the same; Eve on their own"
    assert [(row.label, row.text) for row in found(state, bl.Texts).rows] == [
        ("Ada and Eve", "“users”"),
        ("Sam and Eve", "“user”"),
    ]
    assert found(drift(0.52, 0.1), bl.Matrix).caption == "Ada and Sam mean partly the same; Eve on their own"
    assert told(drift(0.5, 0.5)) == "All of you mean partly the same by “quality”."
    assert told(drift(0.8, 0.9)) == "All of you mean about the same by “quality”."
    assert told(drift(0.1, 0.1)) == "No two of you mean the same by “quality”."


@pytest.mark.parametrize("width", [40, 46, 80])
def test_of_seven_people_every_two_have_their_number_on_any_terminal(width: int) -> None:
    names = ("Ana", "Ben", "Cleo", "Dora", "Emil", "Finn", "Gus")
    values = tuple(
        tuple(None if one == other else (10 + one * other + one + other) / 100 for other in range(7))
        for one in range(7)
    )
    lines = block_lines(bl.Matrix("table", names, names, values), width)
    assert max(map(columns, lines)) <= width
    told = "\n".join(lines)
    assert ("Finn, Gus: 51" in told) or told.count(" 51") == 2


def test_word_drift_has_one_figure_a_pair_and_a_ruling_counts_in_both_directions() -> None:
    there = doubtful_score()
    goal = there.facets[0]
    assert goal.card.evidence is not None
    evidence = replace(goal.card.evidence, undistorted=0.5)
    back = replace(goal, card=replace(goal.card, overlap=0.5, distortions=(), evidence=evidence))
    scores = {"first second": replace(there, facets=(goal,)), "second first": replace(there, facets=(back,))}
    state = revealed("word-drift", scores)
    assert state.score is not None
    (pair,) = state.score.facets
    # (0.815 + 0.5) / 2, of which the question leaves three quarters.
    assert pair.name == "first second"
    assert pair.card.overlap == pytest.approx(0.6575 * 0.75)
    assert found(state, bl.Matrix).values[0][1] == pair.card.overlap == state.score.overlap
    (doubt,) = state.doubts
    same, turned = (evolve(state, ev.Ruled(doubt, ruling)) for ruling in (Ruling.SAME, Ruling.TURNED))
    assert found(same, bl.Matrix).values[0][1] == pytest.approx(0.6575)
    assert found(turned, bl.Matrix).values[0][1] == pytest.approx(0.6575 * 0.15)


def test_a_canvas_tells_what_was_signed_though_apart() -> None:
    fields = ("situation", "intent")
    before = round_score({"situation": card(0.2), "intent": card(0.1)})
    after = round_score({"situation": card(0.9), "intent": card(0.3)})
    gives: dict[str, Content] = {"canvas": Texts(dict.fromkeys(fields, "x")), "signature": Choice("I sign")}
    state = revealed("canvas", {"before": before, "after": after}, gives)
    assert (
        told(state) == "Talking brought the two canvases from 15 % to 60 %; both signed, though “intent” still differs."
    )
    rows = [(row.label, row.before, row.after) for row in found(state, bl.SideBySide).rows]
    assert rows == [("situation", 0.2, 0.9), ("intent", 0.1, 0.3)]
    assert "different" in "\n".join(block_lines(found(state, bl.SideBySide), 80))
    gives["signature"] = Choice("not yet")
    assert told(revealed("canvas", {"before": before, "after": after}, gives)).endswith("still differs; nobody signed.")


def test_a_mission_quotes_where_it_says_how() -> None:
    scores = {"brief": overlaps(0.9, 0.9, 0.9), "back-brief": overlaps(0.9, 0.5, 0.1)}
    brief = Texts({"tasks": "Use React.", "context": "It is late."})
    state = revealed("mission", scores, {"brief": brief})
    assert told(state).startswith("The brief says why and what, never how. “goal” arrived")
    pairs = [(row.label, row.before, row.after) for row in found(state, bl.SideBySide).rows]
    assert pairs == [("goal", 0.9, 0.9), ("meaning", 0.9, 0.5), ("why now", 0.9, 0.1)]
    note = BreachNote("no_how", 0, 9, "“Use React” says how")
    moves = tuple(
        replace(move, breaches=(note,)) if isinstance(move, Contributed) and move.key == "brief" else move
        for move in state.moves
    )
    state = replace(state, moves=moves)
    assert told(state).startswith("The brief says how in one place.")
    assert found(state, bl.Texts).rows == (bl.Labelled("tasks", "“Use React” says how"),)


def test_media_tell_what_each_lost_and_show_the_drawing() -> None:
    scores = {
        "words": overlaps(0.9, 0.9, 0.1),
        "numbers": overlaps(0.5, 0.1, 0.1),
        "drawing": overlaps(0.9, 0.2, 0.0),
        "questions": overlaps(0.7, 0.7, 0.1),
    }
    state = revealed("media", scores, {"drawing": Drawing(("┌─┐", "└─┘"))})
    assert told(state) == "Words brought most across, 63 %; numbers least, 23 %. No medium carried “why now”."
    assert [bar.note for bar in found(state, bl.Bars).rows][:2] == ["without why now", "without meaning and why now"]
    assert found(state, bl.Matrix).values[0] == (0.9, 0.5, 0.9, 0.7)
    sheet = found(state, bl.Sheet)
    assert [(row.label, row.verdict) for row in sheet.reading][:2] == [("goal", "aligned"), ("meaning", "different")]
    assert "│┌─┐│" in "\n".join(block_lines(sheet, 80))
    hostile = replace(sheet, rows=("\x1b[2J─",))
    assert "\x1b" not in "".join(block_lines(hostile, 80))


def test_the_illusion_of_each_is_told() -> None:
    gives = {
        (Seat.SENDER, "estimate"): Numbers({"goal": 90, "meaning": 90, "why now": 90}),
        (Seat.RECEIVER, "estimate"): Numbers({"goal": 80, "meaning": 70, "why now": 60}),
        (Seat.OBSERVER, "estimate"): Numbers({"goal": 90, "meaning": 20, "why now": 10}),
    }
    state = revealed("illusion", {"": overlaps(0.9, 0.1, 0.0)}, gives, people=3)
    # Eve: (0.01 + 0.04 + 0.01) / 3 = 0.02.
    assert told(state).startswith("Eve judged the parts best (Brier score 0.02;")
    judges = found(state, bl.Curve).judges
    # Ada said 0.9 of each and one of three came: 0.9 − 1/3.
    assert judges[0].words.endswith("57 points too sure")
    (dot,) = judges[0].dots
    assert (dot.count, dot.said, dot.came) == pytest.approx((3, 0.9, 1 / 3))
    assert found(state, bl.Matrix).values[1] == (0.9, 0.7, 0.2, 0.1)


def test_convergence_counts_words_and_what_arrived() -> None:
    clues = ("it purrs and sleeps all day", "it barks")
    gives = {f"clue {number}": Texts({"": clue}) for number, clue in enumerate(clues, start=1)}
    scores = {"picture 1": round_score({"concept": card(1.0)}), "picture 2": round_score({"concept": card(1.0)})}
    state = revealed("convergence", scores, gives)
    assert told(state) == "From 6 words to 2, and as much arrived: you are finding a language of your own."
    assert [(turn.label, turn.words) for turn in found(state, bl.Course).turns] == [("cat", 6), ("dog", 2)]
    assert found(state, bl.Course).caption == "each picture 4.0 words fewer, and as many points of overlap"


def test_what_the_players_settle_counts_in_every_block() -> None:
    score = doubtful_score()
    state = revealed("chain", {f"hop {hop}": score for hop in (1, 2, 3)}, people=3)
    hops = found(state, bl.Hops)
    settled = found(evolve(state, ev.Ruled(LATE, Ruling.SAME)), bl.Hops)
    assert settled.overlaps[-1] > hops.overlaps[-1]


def test_what_is_settled_of_a_merged_score_counts_in_its_comparison() -> None:
    state = revealed("media", {"words": doubtful_score()})
    late = Doubt("words: goal", LATE.kind, LATE.reference, LATE.reconstruction)
    assert late in state.doubts
    settled = evolve(state, ev.Ruled(late, Ruling.SAME))
    assert found(settled, bl.Bars).rows[0].share > found(state, bl.Bars).rows[0].share
    assert found(settled, bl.Bars).rows[1] == found(state, bl.Bars).rows[1]
