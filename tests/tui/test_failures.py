from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from charades.game.content import WHOLE
from charades.game.seats import Mode, Seat
from charades.meaning import component
from charades.meaning.encoder import FOLDER, SentenceEncoder
from charades.scenario.model import Scenario
from charades.session.scoring import ScoringService
from charades.session.services import Services
from charades.tui.screens.ask import AskScreen
from charades.tui.screens.curtain import CurtainScreen
from charades.tui.screens.debrief import DebriefScreen
from charades.tui.screens.forecast import ForecastScreen
from charades.tui.screens.home import HomeScreen
from charades.tui.screens.receiver import ReceiverScreen
from charades.tui.screens.reveal import RevealScreen
from charades.tui.screens.scoring import ScoringScreen
from charades.tui.screens.sender import SenderScreen
from charades.tui.widgets.editor import Editor
from tests.tui.driving import drawn, game, playing, settled, toasts, until, write


async def test_a_round_that_cannot_be_recorded_does_not_begin(services: Services, umbrella: Scenario) -> None:
    services.paths.sessions.parent.mkdir(parents=True, exist_ok=True)
    services.paths.sessions.write_text("in the way", encoding="utf-8")
    async with playing(services) as pilot:
        game(pilot).begin(umbrella, Mode.EXPLAIN)
        await settled(pilot, lambda: bool(toasts(pilot)))
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_what_cannot_be_recorded_is_not_sent_and_nothing_typed_is_lost(
    services: Services, umbrella: Scenario
) -> None:
    sessions = services.paths.sessions
    async with playing(services) as pilot:
        game(pilot).begin(umbrella, Mode.EXPLAIN)
        sender = await until(pilot, SenderScreen)
        sessions.rename(sessions.with_name("away"))
        sessions.write_text("in the way", encoding="utf-8")
        await write(pilot, "You open it above you")
        await pilot.press("enter")
        await settled(pilot, lambda: "cannot" in drawn(sender))
        assert sender.query_one(Editor).text == "You open it above you"
        assert not sender.session.state.transcript
        sessions.unlink()
        sessions.with_name("away").rename(sessions)
        await pilot.press("enter")
        await until(pilot, ForecastScreen)


async def test_sigterm_in_mid_typing_keeps_the_answer_and_the_question(services: Services, umbrella: Scenario) -> None:
    session = services.begin(["Ada", "Sam"])
    session.deal(umbrella, Mode.PAIR, {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"})
    session.say("You open it above you")
    path = session.file.path
    session.close()
    async with playing(services) as pilot:
        game(pilot).play(services.resume(path))
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        await until(pilot, ReceiverScreen)
        await write(pilot, "a roof")
        await pilot.press("f3")
        await until(pilot, AskScreen)
        await write(pilot, "Is it soft?")
        os.kill(os.getpid(), signal.SIGTERM)
        await settled(pilot, lambda: not pilot.app.is_running)
    async with playing(services) as pilot:
        game(pilot).play(services.resume(path))
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        receiver = await until(pilot, ReceiverScreen)
        assert receiver.drafts() == {receiver.seen.answer_keys[0]: "a roof"}
        await pilot.press("f3")
        await until(pilot, AskScreen)
        assert pilot.app.screen.query_one(Editor).text == "Is it soft?"
        await pilot.press("enter")
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        await until(pilot, SenderScreen)
        await write(pilot, "Its roof is")
        await pilot.press("ctrl+q")
    assert services.resume(path).drafts() == {WHOLE: "Its roof is"}


async def test_a_damaged_encoder_is_told_and_the_round_is_scored_another_time(
    services: Services, umbrella: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tmp_path / "encoder"
    shutil.copytree(FOLDER, damaged)
    for model in damaged.glob("*.onnx"):
        model.write_bytes(model.read_bytes()[:1000])
    working = services.scoring
    services.scoring = ScoringService()
    with monkeypatch.context() as patched:
        patched.setattr(component, "shared_encoder", lambda: SentenceEncoder.load(damaged))
        async with playing(services) as pilot:
            game(pilot).begin(umbrella, Mode.UNDERSTAND)
            await until(pilot, ReceiverScreen)
            await write(pilot, "Umbrella")
            await pilot.press("ctrl+s")
            await until(pilot, ForecastScreen)
            await pilot.press("enter")
            scoring = await until(pilot, ScoringScreen)
            await settled(pilot, lambda: "cannot be scored now" in drawn(scoring))
            assert "Everything you wrote is kept" in drawn(scoring)
            assert "not what was shipped" in drawn(scoring)
            await pilot.press("f10")
            home = await until(pilot, HomeScreen)
            await settled(pilot, lambda: "not what was shipped" in drawn(home))
    services.scoring = working
    async with playing(services) as pilot:
        left = services.archive.latest_unfinished()
        assert left is not None
        game(pilot).play(services.resume(left[0]))
        reveal = await until(pilot, RevealScreen)
        assert "it was 100" in drawn(reveal)


async def test_a_note_that_was_not_kept_is_still_there_when_the_debrief_is_opened_again(
    services: Services, umbrella: Scenario
) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(umbrella, Mode.UNDERSTAND)
        await until(pilot, ReceiverScreen)
        await write(pilot, "Umbrella")
        await pilot.press("ctrl+s")
        await until(pilot, ForecastScreen)
        await pilot.press("enter")
        await until(pilot, RevealScreen)
        await pilot.press("d")
        await until(pilot, DebriefScreen)
        await write(pilot, "The first clue did it.")
        await pilot.press("escape")
        await until(pilot, RevealScreen)
        await pilot.press("d")
        await until(pilot, DebriefScreen)
        assert pilot.app.screen.query_one(Editor).text == "The first clue did it."
