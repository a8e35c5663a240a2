"""Rounds for tests of screens: dealt, played up to a task, left and gone on with."""

from __future__ import annotations

from collections.abc import Callable

from textual.pilot import Pilot

from charades.game.content import Choice, Content, Drawing, Order, Texts
from charades.game.events import GiveForecast
from charades.game.seats import Mode
from charades.game.task import Stage, Task
from charades.scenario.model import Scenario
from charades.session.play import PlaySession
from charades.session.seating import people_for, seats_for
from charades.session.services import Services
from charades.tui.screens.curtain import CurtainScreen
from charades.tui.screens.home import HomeScreen
from tests.tui.driving import S, game, until
from tests.tui.flows import TOLD

PEOPLE = ("Ada", "Sam", "Eve", "Tom")


def deal(services: Services, scenario: Scenario, mode: Mode = Mode.PAIR) -> PlaySession:
    """Begin a round with as few people as it takes."""
    people = PEOPLE[: people_for(scenario, mode)[0]]
    session = services.begin(people)
    session.deal(scenario, mode, seats_for(scenario, mode, people))
    return session


def advance(session: PlaySession, reached: Callable[[Task], bool]) -> None:
    """Do every task until one is reached."""
    while not reached(task := session.state.task):
        assert task.seat is not None
        contents: dict[Stage, Content] = {
            Stage.WRITE: Texts({key: "Ring first." for key in task.keys}),
            Stage.RANK: Order(task.fields),
            Stage.DRAW: Drawing(("──",)),
            Stage.CHOOSE: Choice(task.fields[0] if task.fields else ""),
        }
        match task.stage:
            case Stage.CLUE:
                session.say(TOLD)
            case Stage.RECEIVE:
                session.hand_in({"goal": "Everybody rings."})
            case Stage.FORECAST:
                session.act(GiveForecast(task.seat, 60))
            case stage:
                session.contribute(contents[stage])


async def at(pilot: Pilot[None], session: PlaySession, screen: type[S]) -> S:
    """Play a session up to this kind of screen."""
    game(pilot).play(session)
    if session.state.mode is Mode.PAIR:
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
    return await until(pilot, screen)


async def leave_and_return(pilot: Pilot[None], services: Services, screen: type[S]) -> S:
    """Leave the round, and go on with it from its file."""
    await pilot.press("f10")
    await until(pilot, HomeScreen)
    left = services.archive.latest_unfinished()
    assert left is not None
    session = services.resume(left[0])
    return await at(pilot, session, screen)
