"""A round of every flow, played alone in one sitting, as it is found again: shown, listed, counted and exported."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from charades.cli.main import charades
from charades.cli.plain import Sitting
from charades.errors import InputError
from charades.game.flows import FLOWS
from charades.game.seats import Mode
from charades.game.task import Stage
from charades.reports.layout import columns
from charades.reports.round_text import headline_lines, round_lines, transcript_lines
from charades.reports.statistics import figures
from charades.reports.tables import figure_lines
from charades.results.summary import RoundSummary
from charades.session.seating import seats_for
from charades.session.services import Services
from tests.terminal.flows import GAUGES, OTHERS, TITLES, answer, write_pack


@pytest.fixture
def played(services: Services, tmp_path: Path) -> Services:
    services.change_settings(scenario_folders=(write_pack(tmp_path / "pack"),))
    first = services.scenario(next(iter(OTHERS)))
    session = services.begin(("Ada",))
    session.deal(first, Mode.ALONE, seats_for(first, Mode.ALONE, ("Ada",)))
    Sitting(services, session, lambda prompt: answer(prompt) or "", lambda line: None).play()
    session.close()
    return services


def told(*args: str) -> str:
    done = CliRunner().invoke(charades, ["results", *args], catch_exceptions=False)
    assert done.exit_code == 0
    assert "None" not in done.stdout
    return done.stdout


def test_every_flow_is_found_again(played: Services) -> None:
    rounds = {each.flow: each for each in played.archive.rounds()}
    assert list(rounds) == list(reversed(OTHERS))
    assert all(each.stage is Stage.REVEALED for each in rounds.values())
    priorities, mission = rounds["priorities"], rounds["mission"]
    assert priorities.overlap is None
    assert priorities.facets == ()
    assert priorities.measures == {"agreement": pytest.approx(1 / 9), "W": pytest.approx(1 / 3)}
    assert set(mission.measures) == {"brief", "how"}
    _is_listed(rounds)
    _is_shown()
    _is_exported(rounds)
    _fits_any_width(played)
    _is_explained(priorities)


def _is_listed(rounds: dict[str, RoundSummary]) -> None:
    listed = told("list", "--rounds")
    for flow in ("Word drift, alone", "Priorities, alone", "Chain, alone"):
        assert flow in listed
    row = next(line for line in listed.splitlines() if "Priorities, alone" in line)
    assert row.split()[-4:] == ["agree", "11", "%", "–"]
    assert "13 rounds revealed" in listed
    only = figures([rounds["priorities"]])
    assert (only.rounds, only.overlap, only.illusion, only.words_per_facet) == (1, None, None, None)
    assert figure_lines(only) == ["1 round revealed"]
    assert figures([rounds["word-drift"], rounds["depth"]]).words_per_facet is None


def _is_shown() -> None:
    shown = told("show")
    for flow, title in TITLES.items():
        assert f"{title} · {FLOWS[flow].title} · alone · " in shown  # type: ignore[index]
    assert "in common" in shown
    assert "100 %, alike" in shown


def _is_exported(rounds: dict[str, RoundSummary]) -> None:
    exported = {row["flow"]: row for row in csv.DictReader(io.StringIO(told("export"), newline=""))}
    assert exported["priorities"]["overlap"] == ""
    assert exported["priorities"]["measures"] == "agreement: 0.1111; Kendall's W: 0.3333"
    assert exported["word-drift"]["players"] == "Ada; Mara; Jon"
    assert exported["illusion"]["forecasts"] == "Ada: 70"
    for row in json.loads(told("export", "--format", "json").replace("null", "0")):
        assert len(row["measures"]) == len(rounds[row["flow"]].measures)
        assert {piece["by"] for piece in row["written"]} >= {"Ada"}
    assert told("export", "--format", "markdown").count("\n") == len(rounds) + 2


def _fits_any_width(played: Services) -> None:
    record = played.archive.record(played.archive.sessions()[0].session.id)
    for each in record.rounds:
        state = each.state()
        assert headline_lines(state)
        for width in (40, 80, 200):
            for line in [*round_lines(state, width), *transcript_lines(state, width)]:
                assert columns(line) <= width, line


def test_nothing_is_told_of_a_round_that_is_not_over(services: Services, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    scenario = services.scenario_file(str(folder / "back-brief.yaml"))
    session = services.begin(("Ada", "Sam"))
    session.deal(scenario, Mode.PAIR, seats_for(scenario, Mode.PAIR, ("Ada", "Sam")))
    session.close()
    (left,) = services.archive.rounds()
    assert (left.flow, left.measures, left.overlap) == ("back-brief", {}, None)
    assert not any(text in told("show") for text in GAUGES.values())
    assert "open" in told("list", "--rounds")


def _is_explained(ranked: RoundSummary) -> None:
    """A round in which no texts are compared has its figures."""
    of_round = ("explain", "--session", ranked.session, "--round", str(ranked.index + 1))
    done = CliRunner().invoke(charades, of_round, catch_exceptions=False)
    assert "no texts are compared in Priorities" in done.stdout
    assert "  agreement  0.11" in done.stdout.splitlines()
    data = json.loads(CliRunner().invoke(charades, [*of_round, "--json"], catch_exceptions=False).stdout)
    assert data["overlap"] is None
    assert data["measures"] == {"agreement": 0.1111, "W": 0.3333}
    part = CliRunner().invoke(charades, [*of_round, "--facet", "goal"])
    assert isinstance(part.exception, InputError)
