from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from charades.game import events as ev
from charades.game.rulings import Doubt, Ruling
from charades.game.scorecard import FacetScore, RoundScore, Scorecard
from charades.game.seats import Mode, Seat
from charades.game.state import State, replay
from charades.reports.layout import columns
from charades.reports.rescoring import change_lines, earlier_lines, rescoring_lines
from charades.results.records import Entry, LaterScore, RoundRecord
from charades.results.rescore import Change, Rescoring
from charades.scenario.model import Scenario
from tests.game.doubtful import FREE, doubtful_score


def played(release: Scenario, *ruled: ev.Ruled) -> list[ev.Event]:
    score = doubtful_score()
    return [
        ev.PictureDealt(release, Mode.PAIR, {Seat.SENDER: "Ana", Seat.RECEIVER: "Ben"}),
        ev.ClueGiven("a little thing, soon"),
        ev.ReconstructionGiven({facet.name: facet.reconstruction for facet in score.facets}),
        ev.ForecastGiven(Seat.RECEIVER, 90),
        ev.ForecastGiven(Seat.SENDER, 80),
        ev.Scored(score),
        *ruled,
    ]


def scored(release: Scenario, *ruled: ev.Ruled) -> State:
    return replay(played(release, *ruled))


def changed(*cards: Scorecard | None) -> RoundScore:
    """The same score by another version, with these scorecards in place of its own."""
    score = doubtful_score("scorer-2")
    facets = tuple(replace(facet, card=card or facet.card) for facet, card in zip(score.facets, cards, strict=True))
    weights = sum(facet.weight for facet in facets)
    return replace(score, facets=facets, overlap=sum(each.weight * each.card.overlap for each in facets) / weights)


def card(facet: FacetScore, **figures: object) -> Scorecard:
    return replace(facet.card, **figures)  # type: ignore[arg-type]


def test_what_changed_is_told_facet_by_facet(release: Scenario) -> None:
    goal, _, portal = doubtful_score().facets
    found = portal.card.distortions[0]
    surer = replace(found, hard=True)
    new = changed(
        card(goal, overlap=0.38, verdict="different", distortions=()), None, card(portal, distortions=(surer,))
    )
    lines = change_lines(Change("2026-s", 0, scored(release), new))
    assert lines == [
        "2026-s round 1: 50 % → 44 % (scorer scorer-1 → scorer-2)",
        "  goal: partial 61 % → different 38 %",
        "    gone: when, “before the end of March” and “after March” (a question)",
        "  not: partial 64 %",
        "    gone: must, may or can, “No” and “need not” (a question)",
        "    new: must, may or can, “No” and “need not” (sure)",
    ]
    ruled = scored(release, ev.Ruled(FREE, Ruling.SAME))
    assert change_lines(Change("2026-s", 0, ruled, new))[-1] == "  your rulings were kept"
    assert "    gone: must, may or can, “No” and “need not” (a question); you settled it: the same" in change_lines(
        Change("2026-s", 0, ruled, new), 100
    )
    assert max(map(columns, change_lines(Change("2026-s", 0, ruled, new), 30))) <= 30


def test_a_ruling_on_what_is_no_longer_found_does_not_count_as_kept(release: Scenario) -> None:
    goal, _, _ = doubtful_score().facets
    late = Doubt.of(goal, goal.card.distortions[0])
    ruled = scored(release, ev.Ruled(FREE, Ruling.SAME), ev.Ruled(late, Ruling.TURNED))
    new = changed(card(goal, overlap=0.8, verdict="aligned", distortions=()), None, None)
    lines = change_lines(Change("2026-s", 0, ruled, new), 200)
    assert (
        "    gone: when, “before the end of March” and “after March” (a question); you settled it: turned around"
        in lines
    )
    assert lines[-1].startswith("  1 of your 2 rulings still holds: ")


def test_a_round_that_was_scored_again_tells_each_score(release: Scenario) -> None:
    noon = datetime(2026, 5, 4, 12, tzinfo=UTC)
    kept = RoundRecord(0, release.id, "", tuple(Entry(noon, each) for each in played(release)), True, "scorer-1")
    assert earlier_lines(kept) == []
    later = LaterScore(noon, changed(card(doubtful_score().facets[0], overlap=0.38, verdict="different"), None, None))
    assert earlier_lines(replace(kept, rescored=(later,))) == [
        "  scored again     50 % (scorer scorer-1) → 44 % (scorer scorer-2)"
    ]


def test_rounds_without_a_change_are_only_counted(release: Scenario) -> None:
    same = Change("2026-s", 0, scored(release), doubtful_score("scorer-2"))
    assert rescoring_lines(Rescoring((same,), 2, ())) == [
        "1 round scored again; without a change: 1; up to date already: 2"
    ]
