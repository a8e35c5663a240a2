from __future__ import annotations

from click.testing import CliRunner

from charades.cli.training import command
from charades.results.store import SessionFile
from charades.session.services import Services
from charades.settings import save_settings
from tests.results.played import NOON, launch, times


def test_the_same_as_plain_lines(services: Services) -> None:
    with SessionFile.create(services.paths.sessions, NOON, "ana", ["Ana", "Ben"]) as file:
        for event, at in times(launch(), NOON):
            file.append(0, event, at)
    save_settings(services.settings, services.paths)
    yours = CliRunner().invoke(command, [])
    assert yours.exit_code == 0
    assert "Ada: Welcome." in yours.output
    assert "BEGIN WITH" in yours.output
    hers = CliRunner().invoke(command, ["--name", "ANA"]).output
    assert "Ana · 1 round" in hers
    assert "YOUR LEVEL" in hers
    assert "charades play " in hers
    week = CliRunner().invoke(command, ["--name", "Ben", "--week"]).output
    assert "Ben · 1 round" in week
    assert "THIS WEEK" in week
    assert "YOUR LEVEL" not in week
