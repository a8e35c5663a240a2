from __future__ import annotations

from pathlib import Path
from typing import Self

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget

from charades import tui
from charades.game.seats import Seat
from charades.game.state import Line, LineKind
from charades.results.summary import RoundSummary
from charades.scenario.model import Scenario
from charades.session.services import Services
from charades.tui.theme import DARK
from charades.tui.tones import VERDICT_TONES
from charades.tui.widgets.bars import ShareBar
from charades.tui.widgets.headline import signed
from charades.tui.widgets.steady import Steady
from charades.tui.widgets.transcript import Transcript
from charades.tui.widgets.trend import Trend
from tests.tui.conftest import Finish
from tests.tui.driving import settled


class Stand(App[None]):
    """Shows one widget as the app lays it out."""

    CSS_PATH = Path(tui.__file__).with_name("app.tcss")

    def __init__(self, shown: Widget) -> None:
        super().__init__()
        self._shown = shown
        self.register_theme(DARK)
        self.theme = DARK.name

    def compose(self) -> ComposeResult:
        yield self._shown


async def rows(shown: Widget, size: tuple[int, int]) -> list[str]:
    """Return what stands on a terminal that shows only this."""
    async with Stand(shown).run_test(size=size) as pilot:
        await pilot.pause()
        return [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]


async def test_only_a_change_of_what_is_shown_has_the_screen_laid_out() -> None:
    laid_out: list[bool] = []

    class Watched(Steady):
        def refresh(
            self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
        ) -> Self:
            laid_out.append(layout)
            return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    shown = Watched()
    async with Stand(shown).run_test():
        for text, style, times in (("a", "bold", 1), ("a", "bold", 0), ("a", "", 1), ("b", "", 1), ("", "", 1)):
            laid_out.clear()
            shown.update(Content.styled(text, style))
            assert sum(laid_out) == times, text


async def test_a_bar_is_full_at_once_where_nothing_moves_and_fills_where_it_does() -> None:
    tone = VERDICT_TONES["partial"]
    still = Stand(ShareBar(0.5, tone))
    async with still.run_test():
        assert still.query_one(ShareBar).shown == 0.5
    moving = Stand(ShareBar(0.5, tone))
    moving.animation_level = "full"
    async with moving.run_test() as pilot:
        bar = moving.query_one(ShareBar)
        assert bar.shown < 0.5
        await settled(pilot, lambda: bar.shown == 0.5)
        assert "50" in str(bar.render())
        assert tone.word in str(bar.render())


async def test_a_long_text_never_runs_under_a_name() -> None:
    class Said(Transcript):
        def on_mount(self) -> None:
            lines = [
                Line(LineKind.CLUE, Seat.SENDER, "one two three four five six seven"),
                Line(LineKind.QUESTION, Seat.RECEIVER, "why"),
            ]
            self.show(lines, {Seat.SENDER: "Alexandra", Seat.RECEIVER: "Bo"}, Seat.RECEIVER)

    shown = await rows(Said(), (30, 8))
    assert shown[0].startswith("Alexandra › one")
    assert shown[1].startswith(" " * 12)
    assert shown[1].strip()[0] in "ftsd"
    assert [row for row in shown if row.startswith("      you ? why")]


@pytest.mark.parametrize(("size", "shown"), [((80, 10), 20), ((24, 5), 18), ((6, 2), 0)])
async def test_the_trend_draws_the_newest_rounds_there_is_room_for(
    services: Services, release: Scenario, finish: Finish, size: tuple[int, int], shown: int
) -> None:
    finish(services, release, rounds=20)
    past: tuple[RoundSummary, ...] = services.archive.rounds()
    trend = Trend()
    trend.show(past)
    drawn = [row for row in await rows(trend, size) if "thought" not in row]
    assert "".join(drawn).count("●") == shown


def test_an_illusion_has_a_sign_or_is_a_dash() -> None:
    assert [signed(each) for each in (0.35, -0.08, 0.0, None)] == ["+35", "−8", "0", "–"]


async def test_a_bar_rounds_as_every_other_figure_does() -> None:
    bar = ShareBar(0.465, VERDICT_TONES["partial"])
    async with Stand(bar).run_test() as pilot:
        await settled(pilot, lambda: " 47 " in str(bar.render()))
