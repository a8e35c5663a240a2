"""Make the pictures of the README from a real round: ``python -m tests.screenshots [FOLDER]``."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from charades.game.seats import Mode
from charades.session.seating import seats_for
from charades.session.services import Services
from charades.settings import HOME_VARIABLE, Settings, find_paths
from charades.tui.app import CharadesApp
from charades.tui.screens.curtain import CurtainScreen
from charades.tui.screens.forecast import ForecastScreen
from charades.tui.screens.home import HomeScreen
from charades.tui.screens.receiver import ReceiverScreen
from charades.tui.screens.reveal import RevealScreen
from charades.tui.screens.sender import SenderScreen
from tests.tui.driving import until, write

SIZE = (100, 28)
SCENARIO = "five-surely-that-was-clear"
TYPING = "From Monday guests buzz to get in. They are welcome as ever, it is only that parcels"
MESSAGE = "From Monday guests buzz to get in. They are welcome as ever; packages vanish."
ANSWERS = (
    "From Monday on the entrance is locked and visitors have to ring.",
    "Visitors are not welcome any more, because things get stolen.",
    "There was a burglary last week.",
)


async def make(folder: Path) -> None:
    """Play the round and write ``play.svg`` and ``reveal.svg`` into ``folder``."""
    services = Services(Settings(player="Ada", partner="Sam", reduced_motion=True), find_paths())
    session = services.begin(["Ada", "Sam"])
    scenario = services.scenario(SCENARIO)
    session.deal(scenario, Mode.PAIR, seats_for(scenario, Mode.PAIR, ("Ada", "Sam")))
    app = CharadesApp(services)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, HomeScreen)
        app.play(session)
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        await until(pilot, SenderScreen)
        await write(pilot, TYPING)
        (folder / "play.svg").write_text(app.export_screenshot(title="charades"), encoding="utf-8")
        await write(pilot, MESSAGE)
        await pilot.press("enter")
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        await until(pilot, ReceiverScreen)
        for number, text in enumerate(ANSWERS):
            await write(pilot, text, f"#answer-{number}")
        await pilot.press("ctrl+s")
        for digits in ("85", "90"):
            await until(pilot, ForecastScreen)
            await pilot.press(*digits, "enter")
            if digits == "85":
                await until(pilot, CurtainScreen)
                await pilot.press("enter")
        await until(pilot, RevealScreen)
        (folder / "reveal.svg").write_text(app.export_screenshot(title="charades"), encoding="utf-8")


def main() -> None:
    """Write the pictures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".github/images")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        asyncio.run(make(folder))


if __name__ == "__main__":
    main()
