"""One small scenario a flow, and a player who does whatever the round waits for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from charades.scenario.model import Agenda, Audience, Facet, Partner, Picture, Scenario, Side
from charades.tui.screens.choose import ChooseScreen
from charades.tui.screens.curtain import CurtainScreen
from charades.tui.screens.draw import DrawScreen
from charades.tui.screens.estimate import EstimateScreen
from charades.tui.screens.forecast import ForecastScreen
from charades.tui.screens.rank import RankScreen
from charades.tui.screens.receiver import ReceiverScreen
from charades.tui.screens.reveal import RevealScreen
from charades.tui.screens.scoring import ScoringScreen
from charades.tui.screens.sender import SenderScreen
from charades.tui.screens.write import WriteScreen
from charades.tui.widgets.editor import Editor
from tests.tui.driving import settled

GOAL = "Visitors ring before they come in, from Monday on."
MEANING = "They are as welcome as ever; only parcels must not vanish."
WHY = "Two parcels were stolen last week."
DOOR = Picture(facets=(Facet("goal", GOAL), Facet("meaning", MEANING), Facet("why now", WHY)))
ITEMS = ("Safe parcels", "A warm welcome", "Little work for the porter", "Low cost")
TOLD = "From Monday on everybody rings at the entrance, because parcels were taken."
AUTHOR = Partner("Mara", {})
EMPTY = Scenario(id="door", title="The door", picture=DOOR, answer="facets", questions=1)

FLOWS: Mapping[str, Scenario] = {
    scenario.flow: scenario
    for scenario in (
        replace(EMPTY, flow="gauges", items=ITEMS, partners=(replace(AUTHOR, gives={"order": ITEMS[::-1]}),)),
        replace(
            EMPTY,
            flow="back-brief",
            authored=(TOLD,),
            partners=(
                replace(
                    AUTHOR,
                    gives={
                        "back-brief 1": {"what I understood": "Nobody may come in.", "what I will do": "I lock up."},
                        "back-brief 2": {"what I understood": "Visitors ring.", "what I will do": "I put up a sign."},
                    },
                ),
            ),
        ),
        replace(
            EMPTY,
            flow="word-drift",
            picture=Picture(),
            word="safe",
            partners=(
                Partner("Mara", {"meaning": "Nothing can be stolen."}),
                Partner("Tom", {"meaning": "Nobody gets hurt on the stairs."}),
            ),
        ),
        replace(
            EMPTY,
            flow="priorities",
            picture=Picture(),
            items=ITEMS,
            partners=(Partner("Mara", {"order": ITEMS[::-1]}), Partner("Tom", {"order": ITEMS})),
        ),
        replace(
            EMPTY,
            flow="canvas",
            picture=Picture(),
            sides=(Side("The house", "Parcels vanish."), Side("The porter", "The bell is broken.")),
            partners=(
                Partner(
                    "Mara",
                    {
                        "canvas": {"intent": "A bell that works.", "outcome": "Nobody waits outside."},
                        "revised": {"intent": "A bell and a locked door.", "outcome": "No parcel is lost."},
                        "signature": "I sign",
                    },
                ),
            ),
        ),
        replace(EMPTY, flow="mission"),
        replace(
            EMPTY,
            flow="media",
            media=("words", "drawing", "questions"),
            partners=(Partner("Mara", {"words": TOLD, "drawing": "┌──┐\n│  │\n└──┘"}),),
        ),
        replace(
            EMPTY,
            flow="chain",
            partners=(
                Partner("Mara", {"message": TOLD}),
                Partner("Tom", {"message": "From Monday on there is a bell at the entrance."}),
            ),
        ),
        replace(
            EMPTY,
            flow="bluff",
            authored=(TOLD,),
            agenda=Agenda("why now", "Say that the porter is lazy."),
            partners=(Partner("Mara", {"read-back": {"goal": "Ring first.", "why now": "The porter sleeps."}}),),
        ),
        replace(EMPTY, flow="audience", audience=Audience("a child of eight", "They like bells.", ("access control",))),
        replace(
            EMPTY,
            flow="illusion",
            partners=(
                Partner("Mara", {"message": TOLD}),
                Partner("Tom", {"understood": {"goal": "Ring from Monday on.", "why now": "Somebody was rude."}}),
            ),
        ),
        replace(
            EMPTY,
            flow="depth",
            picture=Picture(),
            statement="The door stays locked.",
            partners=(
                Partner(
                    "Mara",
                    {"agreement": "I agree", "terms": {"what we agreed": "It is locked at night.", "why": "Thieves."}},
                ),
            ),
        ),
        replace(
            EMPTY,
            flow="convergence",
            picture=Picture(),
            pictures=(
                Picture(concept="owl", definition="A bird that hunts at night."),
                Picture(concept="robin", definition="A small bird with a red breast."),
            ),
            partners=(Partner("Mara", {"clue 1": "It hunts at night.", "clue 2": "Red breast."}),),
        ),
    )
}


async def play_through(pilot: Pilot[None]) -> list[str]:
    """Do whatever the round waits for until the reveal; return the names of the screens that came."""
    came: list[str] = []
    while not isinstance(screen := pilot.app.screen, RevealScreen):
        assert len(came) < 80, came
        came.append(type(screen).__name__)
        match screen:
            case CurtainScreen():
                await pilot.press("enter")
            case SenderScreen():
                screen.query_one(Editor).text = TOLD
                await pilot.press("enter")
            case ReceiverScreen():
                await _fill(pilot)
            case WriteScreen():
                await _fill(pilot)
            case RankScreen():
                await pilot.press("J", "ctrl+s")
            case DrawScreen():
                await pilot.press("space", "right", "right", "down", "ctrl+s")
            case ChooseScreen():
                await pilot.press("enter")
            case EstimateScreen():
                await pilot.press("7", "0", "enter", "2", "0", "ctrl+s")
            case ForecastScreen():
                await pilot.press("6", "0", "enter")
            case _:
                came.pop()
        if not isinstance(screen, ScoringScreen):
            await settled(pilot, partial(_gone, pilot, screen))
        else:
            await pilot.pause(0.02)
    return came


def _gone(pilot: Pilot[None], screen: Screen[Any]) -> bool:
    return pilot.app.screen is not screen


async def _fill(pilot: Pilot[None]) -> None:
    editors = list(pilot.app.screen.query(Editor))
    for editor in editors:
        if not editor.text:
            editor.text = "Visitors ring from Monday on."
    await pilot.pause()
    await pilot.press("ctrl+s")
