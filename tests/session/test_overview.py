from __future__ import annotations

from charades.game import events as ev
from charades.game.seats import Mode
from charades.session.overview import overview
from charades.session.seating import seats_for
from charades.session.services import FIRST_PACK, Services


def finish(services: Services, scenario_id: str) -> None:
    session = services.begin(["Ada"])
    session.deal(
        services.scenario(scenario_id),
        Mode.UNDERSTAND,
        seats_for(services.scenario(scenario_id), Mode.UNDERSTAND, ("Ada",)),
    )
    session.act(ev.Abandon())
    session.close()


def test_the_offer_leads_through_the_first_steps_and_then_to_something_new(services: Services) -> None:
    steps = next(pack.scenarios for pack in services.library.packs if pack.id == FIRST_PACK)
    offer = overview(services).offer
    assert offer is not None
    assert (offer.scenario, offer.title) == (steps[0].id, "Begin here: five short rounds")
    for step in steps:
        finish(services, step.id)
    offer = overview(services).offer
    assert offer is not None
    assert offer.title == "Play something new"
    assert services.scenario(offer.scenario).pack != FIRST_PACK
    assert services.scenario(offer.scenario).level == 1
