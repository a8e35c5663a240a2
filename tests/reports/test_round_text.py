from __future__ import annotations

from dataclasses import replace

import pytest

from charades.game.content import WHOLE, Texts
from charades.game.events import Abandoned, Contributed, ForecastGiven, PictureDealt, Scored
from charades.game.flows.drift import headline
from charades.game.scorecard import FacetScore, RoundScore, Scorecard
from charades.game.seats import Mode, Seat
from charades.game.state import State, replay
from charades.reports.layout import columns
from charades.reports.round_text import round_lines, transcript_lines
from charades.scenario.model import Scenario
from tests.game.doubtful import doubtful_score
from tests.results.played import LAUNCH, MEANING, brief_to_scoring, cat, launch, launch_score

REVEALED = """\
The launch · two players · Ana to Ben

  arrived          60 %, most of it
  forecast         Ben 90 %, Ana 80 %
  illusion         +25 points: more seemed to arrive than did

█ goal            ██████████████████░░ 90 %, arrived
  sent             We must ship the new checkout in May, before the fair opens.
  received         The new last step of the shop is live in May, before the
                   fair.

▒ why now         ▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░ 50 %, arrived in part
  sent             The fair brings a third of our yearly orders, and the old
                   checkout breaks under load.
  received         A third of the orders come in at the fair.
  lost             “the old checkout breaks under load”

⇄ meaning         ⇄⇄░░░░░░░░░░░░░░░░░░ 10 %, turned around
  sent             Nobody works on anything else until the checkout is live.
  received         Everybody may go on with other work.
  added            “other work”
  ⇄ turned around  Ana meant “Nobody works”, Ben understood “Everybody may go
                   on” (yes and no)

  echo             20 %, own words
  words used       29 words in 2 messages, 14 a part that got through (2 of 3)
  note             We both took for granted that everything else stops."""


def with_score(score: RoundScore) -> State:
    return replay([event for event in launch() if not isinstance(event, Scored)] + [Scored(score)])


def test_a_revealed_round_reads_from_top_to_bottom() -> None:
    assert "\n".join(round_lines(replay(launch()))) == REVEALED


@pytest.mark.parametrize("width", [20, 30, 47, 48, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    state = replay(launch())
    lines = round_lines(state, width) + transcript_lines(state, width)
    assert max(columns(line) for line in lines) <= width
    assert "+25 points" in " ".join(" ".join(lines).split())


def test_transcript_says_who_wrote_what() -> None:
    assert transcript_lines(replay(launch())) == [
        "Ana held back: The deadline is in May [deadline is forbidden]",
        "Ana says: The last step of the shop has to be new before the fair in May opens",
        "Ben asks: Why before the fair?",
        "Ana answers: A third of our orders come from there and it breaks under load",
    ]


def test_a_concept_is_shown_by_name() -> None:
    text = "\n".join(round_lines(replay(cat())))
    assert "cat: a small domestic animal that purrs" in text
    assert "100 %, all of it" in text
    assert "−30 points: more arrived than it seemed" in text


@pytest.mark.parametrize("events", [launch()[:4], [*launch()[:4], Abandoned()], brief_to_scoring()])
def test_a_round_that_is_not_revealed_keeps_its_picture(events: list[object]) -> None:
    state = replay(events)  # type: ignore[arg-type]
    text = "\n".join(round_lines(state) + transcript_lines(state))
    assert "stays hidden" in text
    assert not any(facet.text in text for facet in LAUNCH.picture.facets)
    assert "shop" not in text


def test_nothing_received_and_nothing_forecast_are_said_in_words() -> None:
    lost = FacetScore("meaning", 1.0, MEANING, "", Scorecard(0.0, 0.0, 0.0, "different"))
    score = RoundScore((lost,), 0.0, 0.0, (), "s")
    state = replace(with_score(score), forecasts={})
    lines = "\n".join(round_lines(state))
    assert "received         nothing" in lines
    assert "forecast         none" in lines
    assert "illusion" not in lines
    assert "░ meaning         ░░░░░░░░░░░░░░░░░░░░ 0 %, lost" in lines
    assert "29 words in 2 messages, no part got through" in lines


def test_soft_finding_is_a_question() -> None:
    score = launch_score()
    found = replace(score.facets[2].card.distortions[0], hard=False)
    facet = replace(score.facets[2], card=replace(score.facets[2].card, distortions=(found,)))
    assert "⇄ the same?" in "\n".join(round_lines(with_score(replace(score, facets=(facet,)))))


def test_cost_of_breaches_is_shown_where_the_scenario_has_one() -> None:
    dealt, *rest = launch()
    assert isinstance(dealt, PictureDealt)
    costly = replace(dealt, scenario=replace(dealt.scenario, on_breach="cost"))
    assert "with penalties   60 %, for 0 messages against the rules" in "\n".join(round_lines(replay([costly, *rest])))


def test_a_brief_was_said_not_received() -> None:
    state = replay([*brief_to_scoring(), Scored(launch_score())])
    assert state.mode is Mode.BRIEF
    lines = "\n".join(round_lines(state))
    assert "  the picture  " in lines
    assert "  the message  " in lines
    assert "the picture says" in lines
    assert "received" not in lines


def test_text_from_people_cannot_steer_the_terminal() -> None:
    hostile = "\x1b[2J\u202e[bold]x\u0007"
    score = launch_score()
    facet = replace(score.facets[0], name=hostile, reference=hostile, reconstruction=hostile)
    state = replace(
        with_score(replace(score, facets=(facet,))),
        players={seat: hostile for seat in replay(launch()).players},
        scenario=replace(LAUNCH, title=hostile),
        notes=(hostile,),
    )
    for line in round_lines(state) + transcript_lines(state):
        assert line.isprintable()


def test_a_comparison_of_two_people_is_called_after_them() -> None:
    """The matrix tells how near they are; what may be turned around is told beneath it, once for each direction."""
    goal = doubtful_score().facets[0]
    plain = replace(goal, card=replace(goal.card, distortions=()))
    scores = {
        "first second": RoundScore((goal,), 0.6, 0.1, (), "s"),
        "second first": RoundScore((plain,), 0.6, 0.1, (), "s"),
    }
    people = {Seat.FIRST: "Ana", Seat.SECOND: "Ben"}
    meanings = {Seat.FIRST: goal.reference, Seat.SECOND: goal.reconstruction}
    drift = Scenario(id="drift", title="A word", flow="word-drift", word="release")
    state = replay(
        [
            PictureDealt(drift, Mode.PAIR, people),
            *(Contributed(seat, "meaning", Texts({WHOLE: text})) for seat, text in meanings.items()),
            *(ForecastGiven(seat, 70) for seat in people),
            Scored(headline(scores), scores),
        ]
    )
    lines = round_lines(state)
    assert lines[0] == "A word · Word drift · two players · Ana, Ben"
    assert "  in common        61 %, most of it" in lines
    at = next(at for at, line in enumerate(lines) if line.startswith("▒ Ana and Ben     ▒▒▒▒▒▒▒▒▒▒▒▒░"))
    assert lines[at].endswith(" 61 %, alike in part")
    assert lines[at + 1].startswith("  Ana              The first small version")
    assert any(line.startswith("  Ben              Some people") for line in lines[at:])
    assert not any("Ben and Ana " in line for line in lines)
    assert not any("words used" in line for line in lines)
