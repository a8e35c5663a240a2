"""What a debrief says of a round, and why something was lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from charades.game import events as ev
from charades.game.content import Choice, Drawing, Order, Texts
from charades.game.decide import start
from charades.game.events import Refusal
from charades.game.flows import FLOWS
from charades.game.rulings import Ruling
from charades.game.scorecard import DistortionKind, FacetScore, Span
from charades.game.seats import Mode, Seat
from charades.game.state import evolve, replay
from charades.reports.debrief import debrief
from charades.reports.debrief_patterns import Pattern, advice, pattern_words
from charades.reports.debrief_session import session_debrief
from charades.reports.debrief_text import debrief_sections, lines_of
from charades.reports.layout import columns
from charades.scenario.model import FlowKey, Scenario
from tests.game.flow_scenarios import WAYS
from tests.reports.debrief_rounds import GOAL, WHY, course, of, part, patterns, scored, talk, turned, why
from tests.reports.reveal_rounds import PARTS, card, overlaps, revealed, round_score

KINDS: tuple[DistortionKind, ...] = (
    "negation",
    "opposite",
    "quantity",
    "time",
    "order",
    "roles",
    "modality",
    "scope",
    "condition",
    "comparison",
    "entity",
    "reason",
)


@pytest.mark.parametrize(("flow", "mode"), WAYS)
def test_every_flow_has_a_debrief_that_fits_its_lines(flow: FlowKey, mode: Mode) -> None:
    low = overlaps(0.8, 0.5, 0.1)
    keys = [*FLOWS, "", "terms", "before", "after", "read-back", "understood", "message", "brief", "loop 1", "hop 3"]
    told = of(revealed(flow, dict.fromkeys(keys, low), mode=mode, people=max(2, FLOWS[flow].least)))
    assert told.supposed
    assert told.next_time
    assert len(told.next_time) <= 3
    for width in (40, 80, 160):
        assert all(columns(line) <= width for line in lines_of(debrief_sections(told), width))
    titles = [section.title for section in debrief_sections(told)]
    assert ("What was supposed to arrive" in titles) is not told.mutual
    assert ("Where you differ" in titles) is told.mutual


def test_there_is_no_debrief_before_the_reveal(release: Scenario) -> None:
    begun = start(release, Mode.PAIR, {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"})
    assert not isinstance(begun, Refusal)
    assert debrief(replay(begun)) is None
    assert session_debrief([replay(begun)]) is None


@pytest.mark.parametrize("pattern", Pattern)
def test_every_pattern_has_a_name_and_a_sentence(pattern: Pattern) -> None:
    assert pattern_words(pattern)
    for names in ((), ("goal",), ("goal", "why now")):
        told = advice(pattern, names)
        assert told.endswith((".", "?"))
        assert "{" not in told


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_turn_has_its_own_sentence(kind: DistortionKind) -> None:
    assert advice(Pattern.TURNED, ("goal",), kind) != advice(Pattern.TURNED, ("goal",))
    assert "“goal”" in advice(Pattern.TURNED, ("goal",), kind)


def test_what_was_turned_is_quoted_and_gets_the_advice_of_its_kind(release: Scenario) -> None:
    bent = FacetScore("goal", 1.0, GOAL, "In May.", turned("before the end of March", "in May"))
    told = of(talk(release, ("Soon.",), scored(bent)))
    assert why(told, "goal") == "Ada meant “before the end of March”, Sam understood “in May”."
    assert told.next_time[0] == "Give “goal” a date, and have the date said back."


def test_a_mere_doubt_is_told_as_one(release: Scenario) -> None:
    doubted = FacetScore("goal", 1.0, GOAL, "In May.", turned("March", "May", hard=False))
    assert why(of(talk(release, ("Soon.",), scored(doubted))), "goal").startswith("Perhaps turned around")


def test_what_was_never_said_is_told_from_what_was_not_heard(release: Scenario) -> None:
    state = talk(release, ("Soon.", "Small."), scored(part("why now", WHY, "", 0.0), part("goal", GOAL, "", 0.0)))
    told = of(state, (course("why now", 0.05, 0.1), course("goal", 0.1, 0.8)))
    assert why(told, "why now") == "It was in no message."
    assert why(told, "goal") == "It was sent (“text 2”), and nothing was made of it."
    assert patterns(told)[Pattern.UNSAID] == ("why now",)
    assert patterns(told)[Pattern.UNHEARD] == ("goal",)
    assert "Nobody asked; 2 questions could have been." in [entry.text for entry in told.reasons]


def test_without_the_scorer_a_gap_is_put_down_to_nobody_asking(release: Scenario) -> None:
    told = of(talk(release, ("Soon.",), scored(part("why now", WHY, "", 0.0))))
    assert patterns(told)[Pattern.UNASKED] == ("why now",)


def test_something_else_that_came_back_is_quoted(release: Scenario) -> None:
    sales = "Sales promised it."
    other = part("why now", WHY, sales, 0.1, added=(Span(0, 18, sales),))
    state = talk(release, ("Soon.", "Small."), scored(other))
    assert why(of(state), "why now") == f"Something else stands in its place: “{sales}”."
    assert why(of(state, (course("why now", 0.1, 0.1),)), "why now") == (
        f"It was in no message; the gap was filled with “{sales}”."
    )
    assert "and something else came back" in why(of(state, (course("why now", 0.1, 0.9),)), "why now")


def test_lost_words_are_quoted_of_what_arrived_in_part(release: Scenario) -> None:
    thin = part("why now", WHY, "They give up.", 0.5, lost=(Span(15, 25, "at sign-up"),))
    told = of(talk(release, ("Soon.",), scored(thin)))
    assert why(told, "why now") == "Left out: “at sign-up”."
    assert Pattern.THINNED in patterns(told)


@pytest.mark.parametrize(
    ("overlap", "words"),
    [(0.9, "repeated, or understood?"), (0.5, "the meaning only in part"), (0.2, "the meaning did not")],
)
def test_the_same_words_are_no_proof(release: Scenario, overlap: float, words: str) -> None:
    told = of(talk(release, ("Soon.",), scored(part("goal", GOAL, "Small version.", overlap, echo=0.8))))
    assert words in why(told, "goal")
    assert "same words prove nothing" in told.next_time[0]


def test_a_brief_is_its_own_answer_and_nobody_is_said_to_have_understood(release: Scenario) -> None:
    score = scored(part("goal", GOAL, "A version in March.", 0.9, echo=0.9), part("why now", WHY, "", 0.0))
    told = of(talk(release, ("A version in March.",), score, mode=Mode.BRIEF))
    assert why(told, "goal") == ""
    assert why(told, "why now") == "The message says nothing of it."


def test_a_thing_that_was_taken_for_another_one_is_told_as_that(umbrella: Scenario) -> None:
    named = FacetScore("concept", 1.0, "umbrella", "Parasol", turned("umbrella", "Parasol", "entity"))
    told = of(talk(umbrella, ("It opens above you.",), scored(named)))
    assert (told.supposed[0].label, told.supposed[0].text) == ("umbrella", umbrella.picture.definition)
    assert why(told, "umbrella") == "It was taken for “Parasol”."
    assert told.next_time[0] == "Say what sets “umbrella” apart from whatever is next to it."


def test_where_everything_arrived_there_is_nothing_to_mend(release: Scenario) -> None:
    told = of(talk(release, ("Soon.",), scored(part("goal", GOAL, "By March.", 0.9)), (90, 90)))
    assert told.next_time == (advice(Pattern.HELD, ()),)
    assert "There is none: every part arrived." in lines_of(debrief_sections(told))[7]


def test_what_was_believed_is_told_where_it_was_far_off(release: Scenario) -> None:
    told = of(talk(release, ("Soon.",), scored(part("goal", GOAL, "By March.", 0.5)), (90, 80)))
    assert told.reasons[-1].text == "It felt like 85 of 100; it was 50."
    assert told.findings[-1].pattern is Pattern.OVERRATED


def test_the_costliest_pattern_comes_first_with_all_its_parts(release: Scenario) -> None:
    score = scored(
        part("goal", GOAL, "By March.", 0.5),
        replace(part("why now", WHY, "", 0.0), weight=2.0),
        part("not", "x", "", 0.0),
    )
    told = of(talk(release, ("Soon.",), score))
    assert told.findings[0].parts == ("why now", "not")
    assert told.findings[0].cost == pytest.approx(3.0)


def test_a_ruling_of_the_players_counts(release: Scenario) -> None:
    bent = FacetScore("goal", 1.0, GOAL, "In May.", turned("March", "May"))
    state = talk(release, ("Soon.",), scored(bent))
    for doubt in state.doubts:
        state = evolve(state, ev.Ruled(doubt, Ruling.SAME))
    settled = state.settled
    assert settled is not None
    assert of(state).arrived[0].verdict == settled.facets[0].card.verdict


# Flows with a way of their own to go wrong


def test_a_chain_says_at_whose_hop_a_part_went() -> None:
    scores = {
        "hop 1": overlaps(0.9, 0.1, 0.9),
        "hop 2": round_score({PARTS[0]: card(0.2), PARTS[1]: card(0.1), PARTS[2]: card(0.1, "contradicted")}),
        "hop 3": round_score({PARTS[0]: card(0.1), PARTS[1]: card(0.1), PARTS[2]: card(0.1, "contradicted")}),
    }
    told = of(revealed("chain", scores, people=3))
    assert why(told, PARTS[0]) == "It was there until Sam passed it on, at the second hop."
    assert why(told, PARTS[1]) == "It was not in the first message, Ada's."
    assert why(told, PARTS[2]) == "Turned around at the second hop, by Sam."
    lines = "\n".join(lines_of(debrief_sections(told), 200))
    assert f"{PARTS[0]}: hop 1, Ada brought it, 0 → 90" in lines
    assert f"{PARTS[1]}: nothing brought it" in lines
    assert "hop 2, Sam turned it around, 90 → 10" in lines


def test_a_back_brief_says_what_was_confirmed_though_it_had_not_arrived() -> None:
    gives = {"correction 1": Texts({PARTS[0]: "In May, not June."}), "correction 2": Texts({})}
    scores = {"loop 1": overlaps(0.2, 0.9, 0.3), "loop 2": overlaps(0.9, 0.9, 0.3)}
    told = of(revealed("back-brief", scores, gives))
    assert why(told, PARTS[2]).startswith("It was confirmed though it had not arrived.")
    won = told.courses[0].won
    assert won is not None
    assert (won.label, won.text, won.before, won.after) == ("correction 1", "In May, not June.", 0.2, 0.9)


def test_a_bluff_says_what_was_bent_and_whether_it_was_found() -> None:
    told = of(revealed("bluff", {"read-back": overlaps(0.2, 0.9, 0.9)}, {"suspicion": Choice("goal")}))
    assert why(told, "goal").startswith("Bent on purpose, and it was found: ")
    missed = of(revealed("bluff", {"read-back": overlaps(0.2, 0.9, 0.9)}, {"suspicion": Choice("meaning")}))
    assert "and it was not found" in why(missed, "goal")


def test_media_are_told_side_by_side() -> None:
    gives = {"drawing": Drawing(("|--|",))}
    scores = {"words": overlaps(0.9, 0.9, 0.9), "numbers": overlaps(0.1, 0.2, 0.9), "drawing": overlaps(0.3, 0.1, 0.9)}
    told = of(revealed("media", {**scores, "questions": overlaps(0.9, 0.9, 0.9)}, gives))
    assert why(told, PARTS[0]) == "Lost in numbers and drawing."
    assert told.arrived[0].overlap == 0.9
    assert all(found.won is None and found.lost is None for found in told.courses)
    assert "Words brought most of it (90), numbers least (10)." in "\n".join(lines_of(debrief_sections(told)))


def test_a_canvas_puts_both_sides_beside_each_other() -> None:
    told = of(revealed("canvas", {"after": overlaps(0.9, 0.2, 0.9)}))
    assert told.mutual
    assert told.supposed[1].text == "Ada: meaning sent\nSam: meaning got"
    assert why(told, "meaning") == "Ada says “meaning sent”, Sam “meaning got”."
    assert told.next_time[0].startswith("Begin with “meaning”")


def test_shared_words_are_told_where_they_hide_a_difference() -> None:
    gives = {
        (Seat.FIRST, "meaning"): Texts({"": "Every fault is found."}),
        (Seat.SECOND, "meaning"): Texts({"": "Nobody talks about a fault."}),
    }
    low = round_score({"x": card(0.1)})
    told = of(revealed("word-drift", {"first second": low, "second first": low}, gives))
    assert why(told, "Ada and Sam") == "Both say “fault” and do not mean the same by it."
    assert patterns(told)[Pattern.SAME_WORDS] == ("quality",)


def test_a_large_table_is_told_which_two_are_nearest_beside_those_furthest_apart() -> None:
    seats = list(Seat)[list(Seat).index(Seat.FIRST) :][:4]
    near = {Seat.SECOND, Seat.FOURTH}
    scores = {
        f"{one} {other}": round_score({"x": card(0.9 if {one, other} == near else 0.1)})
        for one in seats
        for other in seats
        if one is not other
    }
    told = of(revealed("word-drift", scores, people=4))
    assert len(told.arrived) == 5
    assert (told.arrived[-1].label, told.arrived[-1].overlap) == ("Sam and Kim", 0.9)
    assert why(told, "Sam and Kim") == ""


def test_priorities_speak_of_what_is_most_disputed() -> None:
    gives = {
        (Seat.FIRST, "order"): Order(("speed", "price", "care")),
        (Seat.SECOND, "order"): Order(("price", "care", "speed")),
    }
    told = of(revealed("priorities", {}, gives))
    assert [entry.text for entry in told.supposed] == ["1 speed · 2 price · 3 care", "1 price · 2 care · 3 speed"]
    assert why(told, "speed") == "You differ most about “speed”: Ada puts it first, Sam last."
    assert told.next_time[0] == "Ask whoever puts “speed” first what is lost if it comes last."
