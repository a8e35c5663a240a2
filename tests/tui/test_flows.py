from __future__ import annotations

import pytest

from charades.game.seats import Mode
from charades.session.seating import people_for, seats_for
from charades.session.services import Services
from charades.tui.screens.reveal import RevealScreen
from tests.tui.driving import drawn, game, playing, until
from tests.tui.flows import FLOWS, play_through

TOGETHER = ("gauges", "priorities", "media", "chain", "convergence")
ALONE = ("back-brief", "word-drift", "canvas", "mission", "bluff", "audience", "illusion", "depth")
PEOPLE = ("Ada", "Sam", "Eve", "Tom")


@pytest.mark.parametrize(
    ("flow", "mode"), [*[(flow, Mode.PAIR) for flow in TOGETHER], *[(flow, Mode.ALONE) for flow in ALONE]]
)
async def test_every_flow_is_played_to_its_reveal(services: Services, flow: str, mode: Mode) -> None:
    scenario = FLOWS[flow]
    least, _ = people_for(scenario, mode)
    people = PEOPLE[:least]
    session = services.begin(people)
    session.deal(scenario, mode, seats_for(scenario, mode, people))
    async with playing(services) as pilot:
        game(pilot).play(session)
        came = await play_through(pilot)
        reveal = await until(pilot, RevealScreen)
        assert drawn(reveal)
        assert ("CurtainScreen" in came) is (mode is Mode.PAIR)
    assert set(services.archive.rounds()[0].forecasts) <= set(session.state.table.people)
