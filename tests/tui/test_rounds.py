from __future__ import annotations

from dataclasses import replace

import pytest
from textual.widgets import Button, OptionList, TextArea

from charades.game.content import WHOLE
from charades.game.events import GiveForecast
from charades.game.seats import Mode, Seat
from charades.game.state import LineKind
from charades.game.task import Stage
from charades.scenario.model import BreachPolicy, Facet, Picture, Scenario, TimeLimits
from charades.session.services import Services
from charades.tui.screens.ask import AskScreen
from charades.tui.screens.closing import ClosingScreen
from charades.tui.screens.curtain import CurtainScreen
from charades.tui.screens.debrief import DebriefScreen
from charades.tui.screens.forecast import ForecastScreen
from charades.tui.screens.help import HelpScreen
from charades.tui.screens.home import HomeScreen
from charades.tui.screens.next_round import NextRoundScreen
from charades.tui.screens.pause import PauseScreen
from charades.tui.screens.picture import PictureScreen
from charades.tui.screens.players import PlayersScreen
from charades.tui.screens.receiver import ReceiverScreen
from charades.tui.screens.reveal import RevealScreen
from charades.tui.screens.scoring import ScoringScreen
from charades.tui.screens.sender import SenderScreen
from charades.tui.screens.why import WhyScreen
from charades.tui.widgets.cards import RulesCard
from tests.tui.driving import drawn, game, playing, settled, until, write

SECRETS = ("umbrella", "brolly", "A folding cover", "rain")


async def test_two_play_a_whole_round_and_the_next_with_roles_exchanged(services: Services, release: Scenario) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(release, Mode.PAIR)
        await until(pilot, PlayersScreen)
        await pilot.press("enter", "enter")
        curtain = await until(pilot, CurtainScreen)
        assert "Ada" in drawn(curtain)
        await pilot.press("enter")
        await until(pilot, SenderScreen)
        await write(pilot, "A little thing before people in March, to see where they stop. The portal stays as it is.")
        await pilot.press("enter")
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        await until(pilot, ReceiverScreen)
        await write(pilot, "a small version", "#answer-0")
        await pilot.press("f3")
        await until(pilot, AskScreen)
        await write(pilot, "Who are they?")
        await pilot.press("enter")
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        await until(pilot, SenderScreen)
        await write(pilot, "Everybody who signs up")
        await pilot.press("enter")
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        receiver = await until(pilot, ReceiverScreen)
        assert "a small version" in drawn(receiver)
        assert "Everybody who signs up" in drawn(receiver)
        await write(pilot, "People give up while signing up and nobody knows why.", "#answer-1")
        await write(pilot, "The portal gets new features.", "#answer-2")
        await pilot.press("ctrl+s")
        await until(pilot, ForecastScreen)
        await pilot.press("8", "0", "enter")
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        await until(pilot, ForecastScreen)
        await pilot.press("9", "0", "enter")
        reveal = await until(pilot, RevealScreen)
        told = drawn(reveal)
        assert "Sam thought 80" in told
        assert "Ada thought 90" in told
        assert "turned around" in told
        await pilot.press("down", "enter")
        why = await until(pilot, WhyScreen)
        assert "why now" in str(why.query_one(".dialog").border_title)
        await pilot.press("escape")
        await until(pilot, RevealScreen)
        await pilot.press("d")
        await until(pilot, DebriefScreen)
        await write(pilot, "Say what stays as it is first.")
        await pilot.press("enter")
        await until(pilot, RevealScreen)
        await pilot.press("n")
        await until(pilot, NextRoundScreen)
        await pilot.press("f10")
        closing = await until(pilot, ClosingScreen)
        assert "Something little, soon" in drawn(closing)
        await pilot.press("enter")
        await until(pilot, HomeScreen)
    (summary,) = services.archive.rounds()
    assert summary.forecasts == {Seat.RECEIVER: 80, Seat.SENDER: 90}
    record = services.archive.record(summary.session)
    assert record.rounds[0].state().notes == ("Say what stays as it is first.",)


async def test_nothing_of_the_picture_is_on_the_receivers_screens_or_behind_them(
    services: Services, umbrella: Scenario
) -> None:
    async with playing(services) as pilot:
        session = services.begin(["Ada", "Sam"])
        session.deal(umbrella, Mode.PAIR, {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"})
        game(pilot).play(session)
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        await until(pilot, SenderScreen)
        await write(pilot, "You open it above you")
        await pilot.press("enter")
        await until(pilot, CurtainScreen)
        for _ in range(2):
            held = "\n".join(drawn(screen) for screen in pilot.app.screen_stack)
            assert not [secret for secret in SECRETS if secret in held]
            await pilot.press("enter")
            await until(pilot, ReceiverScreen)


@pytest.mark.parametrize(
    ("policy", "told"), [("block", ""), ("cost", "costs 5 points"), ("end_turn", "your turn is over")]
)
async def test_what_a_breach_costs_stands_below_the_rules(
    services: Services, umbrella: Scenario, policy: BreachPolicy, told: str
) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(replace(umbrella, on_breach=policy), Mode.EXPLAIN)
        sender = await until(pilot, SenderScreen)
        shown = str(sender.query_one(RulesCard).render())
        assert told in shown
        assert ("a message that breaks a rule" in shown) is bool(told)


async def test_explaining_to_the_machine(services: Services, umbrella: Scenario) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(umbrella, Mode.EXPLAIN)
        await until(pilot, SenderScreen)
        await write(pilot, "You hold this roof of cloth over your head when the sky is grey")
        await pilot.press("enter")
        await until(pilot, ForecastScreen)
        await pilot.press("7", "0", "enter")
        while not isinstance(pilot.app.screen, RevealScreen):
            await until(pilot, SenderScreen) if pilot.app.screen.query("Editor") else await pilot.pause(0.1)
            if isinstance(pilot.app.screen, SenderScreen) and not pilot.app.screen.query_one("#editor").disabled:
                await write(pilot, "It has a handle and folds up small")
                await pilot.press("enter")
            await pilot.pause(0.1)
        assert "Ada thought 70" in drawn(pilot.app.screen)


async def test_understanding_an_author(services: Services, umbrella: Scenario) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(umbrella, Mode.UNDERSTAND)
        receiver = await until(pilot, ReceiverScreen)
        assert "when the sky turns dark" in drawn(receiver)
        assert receiver.query_one("#ask", Button).disabled
        await write(pilot, "umb")
        await pilot.press("f4")
        await pilot.pause()
        assert "Its stick folds" in drawn(receiver)
        assert "umb" in drawn(receiver)
        await write(pilot, "Umbrella")
        await pilot.press("enter")
        await until(pilot, ForecastScreen)
        await pilot.press("end", "enter")
        reveal = await until(pilot, RevealScreen)
        assert "it was 100" in drawn(reveal)


async def test_a_brief_is_scored_facet_by_facet(services: Services, release: Scenario) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(release, Mode.BRIEF)
        await until(pilot, SenderScreen)
        await write(pilot, "The first small version reaches real users before March ends.")
        await pilot.press("enter")
        await until(pilot, ForecastScreen)
        await pilot.press("enter")
        reveal = await until(pilot, RevealScreen)
        assert "left out" in drawn(reveal)


async def test_a_broken_rule_is_marked_while_typing_and_blocks_the_send(services: Services, umbrella: Scenario) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(umbrella, Mode.EXPLAIN)
        sender = await until(pilot, SenderScreen)
        await write(pilot, "It rains")
        assert "rain" in drawn(sender)
        line = sender.query_one("#editor", TextArea).get_line(0)
        assert [(span.start, span.end) for span in line.spans] == [(3, 8)]
        assert "✗" in drawn(sender)
        await pilot.press("enter")
        await pilot.pause()
        assert "not sent" in drawn(sender)
        assert sender.query_one("#editor", TextArea).text == "It rains"


async def test_unsent_text_can_be_undone_left_and_found_again(services: Services, umbrella: Scenario) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(umbrella, Mode.EXPLAIN)
        sender = await until(pilot, SenderScreen)
        await pilot.press(*"open")
        await pilot.press("ctrl+z")
        assert sender.query_one("#editor", TextArea).text != "open"
        await write(pilot, "You open it above")
        await pilot.press("f10")
        await until(pilot, HomeScreen)
    async with playing(services) as pilot:
        menu = pilot.app.screen.query_one("#menu", OptionList)
        for _ in range(100):
            if menu.option_count > 7 and "Continue" in str(menu.get_option_at_index(0).prompt):
                break
            await pilot.pause(0.05)
        await pilot.press("home", "enter")
        sender = await until(pilot, SenderScreen)
        assert sender.query_one("#editor", TextArea).text == "You open it above"


async def test_pausing_hides_the_round_and_stops_the_clock(services: Services, umbrella: Scenario) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(umbrella, Mode.EXPLAIN)
        sender = await until(pilot, SenderScreen)
        await pilot.press("f8")
        paused = await until(pilot, PauseScreen)
        assert not [secret for secret in SECRETS if secret in drawn(paused)]
        assert sender.session.state.paused
        await pilot.press("enter")
        await until(pilot, SenderScreen)
        assert not sender.session.state.paused


async def test_a_hard_limit_ends_the_turn_and_keeps_what_was_typed(services: Services, umbrella: Scenario) -> None:
    hurried = replace(umbrella, time=TimeLimits(clue=1, answer=1, hard=True), clues=1)
    async with playing(services) as pilot:
        game(pilot).begin(hurried, Mode.EXPLAIN)
        sender = await until(pilot, SenderScreen)
        await write(pilot, "You open")
        await until(pilot, ForecastScreen)
        assert sender.session.state.transcript[0].text == "You open"
        assert sender.session.state.stage is Stage.FORECAST


async def test_time_runs_out_under_the_open_picture_and_under_help(services: Services, umbrella: Scenario) -> None:
    hurried = replace(umbrella, time=TimeLimits(clue=60, answer=60, hard=True), clues=1)
    async with playing(services) as pilot:
        for key, over in (("f3", PictureScreen), ("f1", HelpScreen)):
            game(pilot).begin(hurried, Mode.EXPLAIN)
            sender = await until(pilot, SenderScreen)
            await pilot.press(key)
            await until(pilot, over)
            sender.clock.restart(61.0)
            await until(pilot, ForecastScreen)
            await pilot.press("f10")
            await until(pilot, HomeScreen)


async def test_a_score_that_comes_while_help_is_open_is_shown_after_it(services: Services, umbrella: Scenario) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(umbrella, Mode.UNDERSTAND)
        await until(pilot, ReceiverScreen)
        await write(pilot, "Umbrella")
        await pilot.press("ctrl+s")
        forecast = await until(pilot, ForecastScreen)
        session = forecast.session
        session.act(GiveForecast(Seat.RECEIVER, 60))
        scoring = ScoringScreen(session, services.scoring)
        await pilot.app.push_screen(scoring)
        await pilot.press("f1")
        await until(pilot, HelpScreen)
        await settled(pilot, lambda: session.state.stage is Stage.REVEALED)
        await pilot.press("escape")
        await settled(pilot, lambda: scoring not in pilot.app.screen_stack)


async def test_markup_in_every_text_is_shown_as_it_was_written(services: Services) -> None:
    hostile = "[/nope] [@click=app.quit()]x[/] [red]"
    scenario = Scenario(
        id="hostile",
        title=hostile,
        picture=Picture(facets=(Facet(f"{hostile} a", f"{hostile} one thing"), Facet("b", f"{hostile} another thing"))),
        wording={"forbid": [hostile], "max_words": 90},
        answer="facets",
        tags=(hostile,),
        debrief=(hostile,),
        questions=1,
    )
    services.change_settings(player="[/nope]", partner="[b]Sam")
    async with playing(services) as pilot:
        game(pilot).begin(scenario, Mode.PAIR)
        await until(pilot, PlayersScreen)
        await pilot.press("enter", "enter")
        assert "[/nope]" in drawn(await until(pilot, CurtainScreen))
        await pilot.press("enter")
        assert hostile in drawn(await until(pilot, SenderScreen))
        await pilot.press("f3")
        await pilot.pause()
        await pilot.press("escape")
        await write(pilot, "[/also] [bold]x")
        await pilot.press("enter")
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        assert "[/also] [bold]x" in drawn(await until(pilot, ReceiverScreen))
        await write(pilot, "[/x]", "#answer-0")
        await pilot.press("ctrl+s")
        await until(pilot, ForecastScreen)
        await pilot.press("enter")
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        await until(pilot, ForecastScreen)
        await pilot.press("enter")
        reveal = await until(pilot, RevealScreen)
        assert "[b]Sam thought 50" in drawn(reveal)
        await pilot.press("enter")
        await until(pilot, WhyScreen)
        await pilot.press("escape", "d")
        assert hostile in drawn(await until(pilot, DebriefScreen))


async def test_a_pasted_book_is_refused_and_stays(services: Services, umbrella: Scenario) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(umbrella, Mode.EXPLAIN)
        sender = await until(pilot, SenderScreen)
        await write(pilot, "word " * 20_000)
        assert "100,000 of 2,000 characters" in drawn(sender)
        await pilot.press("enter")
        await pilot.pause()
        assert "too many" in drawn(sender)
        assert len(sender.drafts()[WHOLE]) == 100_000


async def test_a_terminal_of_20_by_5_is_small_but_alive(services: Services, umbrella: Scenario) -> None:
    async with playing(services, size=(20, 5)) as pilot:
        game(pilot).begin(umbrella, Mode.EXPLAIN)
        await until(pilot, SenderScreen)
        await write(pilot, "You open it above you")
        await pilot.press("enter")
        await until(pilot, ForecastScreen)
        await pilot.resize_terminal(80, 24)
        await pilot.press("enter")
        await pilot.pause()


async def test_every_clue_has_the_limit_for_itself(services: Services, umbrella: Scenario) -> None:
    hurried = replace(umbrella, time=TimeLimits(clue=2, hard=True), clues=2)
    async with playing(services) as pilot:
        game(pilot).begin(hurried, Mode.EXPLAIN)
        await until(pilot, SenderScreen)
        await write(pilot, "It stands on four legs")
        await pilot.press("enter")
        await until(pilot, ForecastScreen)
        await pilot.press("enter")
        sender = await until(pilot, SenderScreen)
        await settled(pilot, lambda: sender.session.state.stage is Stage.CLUE)
        await settled(pilot, lambda: "left" in str(sender.clock.render()))
        assert sender.clock.spent < 2
        await until(pilot, RevealScreen)
        assert [line.kind for line in sender.session.state.transcript][-2:] == [LineKind.TIME_OUT, LineKind.GUESSES]


async def test_leaving_and_continuing_gives_no_time_back(services: Services, umbrella: Scenario) -> None:
    limited = replace(umbrella, time=TimeLimits(clue=90, hard=True))
    async with playing(services) as pilot:
        game(pilot).begin(limited, Mode.EXPLAIN)
        sender = await until(pilot, SenderScreen)
        sender.clock.restart(40.0)
        await pilot.press("f10")
        await until(pilot, HomeScreen)
        left = services.archive.latest_unfinished()
        assert left is not None
        game(pilot).play(services.resume(left[0]))
        sender = await until(pilot, SenderScreen)
        assert 40 <= sender.clock.spent < 50
        assert not sender.session.state.paused


async def test_one_line_does_not_hand_in_a_picture_of_parts(services: Services, release: Scenario) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(replace(release, answer="own_words"), Mode.UNDERSTAND)
        receiver = await until(pilot, ReceiverScreen)
        await write(pilot, "Something small, soon")
        await pilot.press("enter")
        await pilot.pause()
        assert receiver.session.state.stage is Stage.RECEIVE
        await pilot.press("enter")
        await until(pilot, ForecastScreen)
