"""Rulings of the players: on disk at once, beside the machine's score, and still there for a later scorer."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from charades.game import events as ev
from charades.game.events import Event
from charades.game.rulings import Ruling
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.game.state import State
from charades.results.archive import Archive
from charades.results.records import SCHEMA, read_session
from charades.results.rescore import rescore
from charades.results.store import SessionFile
from charades.scenario.model import Scenario
from tests.game.doubtful import FREE, LATE, doubtful_score
from tests.results.played import NOON, launch, times

SETTLED = (0.815 + 0.1 + 2 * 0.64) / 4


@pytest.fixture
def doubtful(release: Scenario) -> list[Event]:
    """A round of two, revealed with two doubts, of which the first one is settled as the same."""
    score = doubtful_score()
    return [
        ev.PictureDealt(release, Mode.PAIR, {Seat.SENDER: "Ana", Seat.RECEIVER: "Ben"}),
        ev.ClueGiven("a little thing, soon"),
        ev.ReconstructionGiven({facet.name: facet.reconstruction for facet in score.facets}),
        ev.ForecastGiven(Seat.RECEIVER, 90),
        ev.ForecastGiven(Seat.SENDER, 80),
        ev.Scored(score),
        ev.Ruled(LATE, Ruling.SAME),
    ]


@pytest.fixture
def path(tmp_path: Path, doubtful: list[Event]) -> Path:
    with SessionFile.create(tmp_path, NOON, "one", ["Ana", "Ben"]) as file:
        for event, at in times(doubtful):
            file.append(0, event, at)
        return file.path


def test_a_ruling_is_kept_beside_the_score_and_counts(path: Path, doubtful: list[Event]) -> None:
    record = read_session(path).rounds[0]
    assert list(record.plain_events) == doubtful
    assert record.finished
    state = record.state()
    assert state.score == doubtful_score()
    (summary,) = Archive(path.parent).rounds()
    assert summary.overlap == pytest.approx(SETTLED)
    assert summary.machine_overlap == doubtful_score().overlap
    assert summary.settled == 1
    assert [facet.verdict for facet in summary.facets] == ["aligned", "different", "partial"]
    assert [facet.distortions for facet in summary.facets] == [(), (), ("modality",)]


def test_a_round_without_rulings_is_the_machines(tmp_path: Path) -> None:
    with SessionFile.create(tmp_path, NOON, "one", ["Ana", "Ben"]) as file:
        for event, at in times(launch()):
            file.append(0, event, at)
    (summary,) = Archive(tmp_path).rounds()
    assert (summary.overlap, summary.machine_overlap, summary.settled) == (0.6, 0.6, 0)


def surer(state: State) -> RoundScore:
    """A later scorer, which finds nothing in the goal and is sure of the rest."""
    goal, why, portal = doubtful_score("scorer-2").facets
    goal = replace(goal, card=replace(goal.card, overlap=0.7, verdict="aligned", distortions=()))
    found = replace(portal.card.distortions[0], hard=True)
    portal = replace(portal, card=replace(portal.card, overlap=0.135, verdict="contradicted", distortions=(found,)))
    return RoundScore((goal, why, portal), 0.2675, 0.12, (), "scorer-2")


def test_rescoring_tells_what_counted_and_what_counts_now(path: Path) -> None:
    archive = Archive(path.parent)
    (change,) = rescore(archive, lambda state: ev.Score(replace(doubtful_score("scorer-2"), echo=0.5)), NOON).changes
    assert change.old.overlap == change.new.overlap == pytest.approx(SETTLED)
    kept = read_session(path).rounds[0]
    assert kept.rescored[0].score.overlap == doubtful_score().overlap
    assert kept.state().doubts_settled == 1
    (change,) = rescore(archive, lambda state: ev.Score(replace(surer(state), scorer="scorer-3")), NOON).changes
    assert change.new.overlap == 0.2675
    assert [change.old.facets[2].card.verdict, change.new.facets[2].card.verdict] == ["partial", "contradicted"]
    (summary,) = archive.rounds()
    assert (summary.overlap, summary.settled) == (0.2675, 0)


def test_a_session_of_the_first_schema_reads_and_says_so_once_it_goes_on(path: Path, doubtful: list[Event]) -> None:
    data = json.loads(path.read_text())
    data["session"]["1"]["schema"] = 1
    data["rounds"]["0"]["events"].pop()
    for facet in data["rounds"]["0"]["events"][-1]["event"]["score"]["facets"]:
        del facet["card"]["evidence"]
    path.write_text(json.dumps(data))
    before = path.read_bytes()
    state = read_session(path).rounds[0].state()
    assert state.settled == state.score
    assert not state.doubts
    assert Archive(path.parent).rounds()[0].overlap == doubtful_score().overlap
    assert path.read_bytes() == before
    with SessionFile.open(path) as file:
        assert file.session.schema == SCHEMA
        file.append(0, ev.Ruled(FREE, Ruling.SAME), NOON)
    assert read_session(path).session.schema == SCHEMA
