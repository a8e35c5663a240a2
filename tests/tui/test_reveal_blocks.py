"""The blocks of a reveal on the screen: they keep to their room, and say in signs and numbers what they show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

import pytest
from textual.app import App
from textual.widgets import Static

from charades import tui
from charades.game import events as ev
from charades.game.content import Order
from charades.game.decide import decide
from charades.game.events import Event, Refusal
from charades.game.rulings import Ruling
from charades.game.seats import Mode, Seat
from charades.game.state import State, evolve
from charades.reports.reveals import blocks as bl
from charades.reports.reveals import reveal_blocks
from charades.scenario.flows import TERMS
from charades.scenario.model import FlowKey
from charades.tui.app import CharadesApp
from charades.tui.screens.reveal import RevealScreen
from charades.tui.theme import DARK
from charades.tui.widgets.blocks import BlockView
from charades.tui.widgets.blocks.paper import Paper, Room
from charades.tui.widgets.blocks.ranks import draw_ranks
from charades.tui.widgets.blocks.view import NARROW, drawn
from charades.tui.widgets.doubt import DoubtRow
from charades.tui.widgets.facet import FacetReveal
from tests.game.doubtful import LATE, doubtful_score, span
from tests.game.flow_scenarios import WAYS
from tests.reports.reveal_rounds import overlaps, revealed

KEYS = ("", *(f"{what} {number}" for what in ("hop", "loop", "picture") for number in range(1, 8)))


def plain(block: bl.Block, width: int = 74, *, tall: bool = False) -> str:
    return "\n".join(row.plain.rstrip() for row in drawn(block, Room(width, tall)))


@pytest.mark.parametrize(("flow", "mode"), WAYS)
def test_no_row_is_wider_than_its_room(flow: FlowKey, mode: Mode) -> None:
    for shares in ((0.9, 0.5, 0.0), (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)):
        state = revealed(flow, dict.fromkeys(KEYS, overlaps(*shares)), mode=mode, people=7)
        for block in reveal_blocks(state):
            for width in (36, 44, 52, 58, NARROW, 74, 118, 156):
                for tall in (False, True):
                    rows = drawn(block, Room(width, tall))
                    assert rows
                    assert max(row.cell_length for row in rows) <= width, (width, block)


def test_a_matrix_has_its_numbers_in_cells_that_are_fuller_the_higher_they_are() -> None:
    block = bl.Matrix("overlap", ("Ada", "Sam"), ("Ada", "Sam"), ((None, 0.8), (0.1, None)))
    shown = plain(block).splitlines()
    assert "██ 80 ██" in shown[2]
    assert "░░ 10 ░░" in shown[3]


def test_a_rank_plot_joins_the_same_letters_and_marks_the_disputed_one() -> None:
    block = bl.Ranks("order", ("Ada", "Sam"), ("speed", "price"), ((1, 2), (2, 1)), "speed")
    shown = plain(block).splitlines()
    assert shown[2].startswith("speed A")
    assert "‹A›" in shown[2]
    assert shown[2].endswith("B price")
    assert shown[4].startswith("price B")
    assert "‹A› the most disputed" in shown
    assert "by mean place: A speed · B price" in shown
    assert not [line for line in shown if line.startswith("from left to right")]


def test_a_rank_plot_uses_the_room_there_is_and_keeps_names_apart() -> None:
    items = ("The sea within walking distance", "A few days with the grandparents", "No motorway")
    people = ("Mara, the aunt", "Tom-Oliver", "Grandmother", "Ada")
    block = bl.Ranks("order", people, items, ((1, 2, 3, 1), (2, 1, 1, 2), (3, 3, 2, 3)), None)
    wide = "\n".join(row.plain for row in draw_ranks(block, Room(124, tall=False)))
    assert all(wide.count(item) == 3 for item in items), "at both ends, and below with its letter"
    for width in (72, 80, 124):
        rows = [row.plain for row in draw_ranks(block, Room(width, tall=False))]
        above = takewhile(lambda row: "The sea" not in row, rows)
        heads = sorted(" ".join(above).replace("Mara, the aunt", "Mara").split())
        assert [head[:3] for head in heads] == ["Ada", "Gra", "Mar", "Tom"], (width, heads)
        assert max(map(len, rows)) <= width


def test_where_seven_stand_close_each_mark_of_the_disputed_item_is_whole() -> None:
    items = ("The sea within walking distance", "Nobody has to cook", "Less than 1,500 euros in all")
    people = ("Ana", "Ben", "Cleo", "Dora", "Emil", "Finn", "Gus")
    block = bl.Ranks(
        "order", people, items, ((1, 2, 3, 1, 2, 3, 1), (2, 1, 1, 2, 1, 1, 2), (3, 3, 2, 3, 3, 2, 3)), items[0]
    )
    shown = "\n".join(row.plain for row in draw_ranks(block, Room(72, tall=False)))
    assert shown.count("‹A›") == len(people) + 1


def test_whoever_and_whatever_is_cut_in_a_rank_plot_stands_below_it_in_full() -> None:
    items = ("The sea within walking distance", "A few days with the grandparents", "No motorway")
    people = ("Coach Imre", "Coach Sela", "Mrs Idris", "Mr Falk", "Ada")
    block = bl.Ranks("order", people, items, ((1, 2, 3, 1, 1), (2, 1, 1, 2, 2), (3, 3, 2, 3, 3)), None)
    told = " ".join(plain(block).split())
    assert "Coach…" in told
    assert "from left to right: Coach Imre · Coach Sela · Mrs Idris · Mr Falk · Ada" in told
    assert f"by mean place: A {items[0]} · B {items[1]} · C {items[2]}" in told


def test_a_chain_shows_numbers_names_and_trails() -> None:
    trail = bl.Trail("goal", ("aligned", "partial", "contradicted"), "turned by Eve")
    shown = plain(bl.Hops("left", ("Ada", "Sam", "Eve"), (0.9, 0.5, 0.1), (trail,)))
    assert all(
        part in shown for part in ("90", "50", "10", "Ada", "Sam", "Eve", "███─", "─▒▒▒─", "⇄⇄⇄", "turned by Eve")
    )


def test_points_of_a_two_by_two_stand_in_their_corners_and_never_on_each_other() -> None:
    points = tuple(bl.Point(f"part {at}", 1.0, 1.0, "deep") for at in range(3))
    shown = plain(bl.Quadrants("both", points)).splitlines()
    assert all(letter in shown[1] for letter in "ABC")
    assert "C  part 2: same words 100, same meaning 100, deep" in shown


def test_steps_show_what_each_gained() -> None:
    shown = plain(bl.Steps("loops", (bl.Step("loop 1", 0.3, "goal corrected"), bl.Step("loop 2", 0.8))))
    assert "+50" in shown
    assert "▓" in shown
    assert "goal corrected" in shown


def test_a_drawing_stands_beside_its_reading_where_there_is_room() -> None:
    block = bl.Sheet("the drawing", ("┌──┐", "└──┘"), (bl.Labelled("goal", "a box", "aligned"),))
    assert "│ ┌──┐ │" in plain(block)
    assert "goal" in plain(block).splitlines()[1]
    wide = bl.Sheet("the drawing", ("─" * 56,), block.reading)
    assert "goal" not in plain(wide).splitlines()[1]
    assert "a box" in plain(wide)


def test_texts_of_people_are_neither_markup_nor_commands() -> None:
    hostile = "[bold]\x1b[2Jno[/]"
    block = bl.SideBySide("both", hostile, hostile, (bl.Pair(hostile, hostile, hostile, 0.1, 0.2, "different"),))
    assert "\x1b" not in plain(block)
    assert "[bold][2Jno[/]" in plain(block)


def test_lines_are_drawn_from_cell_to_cell() -> None:
    paper = Paper(4, 1)
    paper.line((0, 0), (3, 0))
    assert paper.rows()[0].plain == "⠒⠒⠒⠂"


class Kept:
    """A round that is settled in memory."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.unsent: Mapping[str, str] = {}

    def act(self, action: ev.Action) -> Sequence[Event]:
        decision = decide(self.state, action)
        assert not isinstance(decision, Refusal)
        for event in decision:
            self.state = evolve(self.state, event)
        return decision

    def keep_drafts(self, drafts: Mapping[str, str]) -> None:
        self.unsent = drafts

    def drafts(self) -> Mapping[str, str]:
        return self.unsent


class Stand(App[None]):
    CSS_PATH = Path(tui.__file__).with_name("app.tcss")
    HORIZONTAL_BREAKPOINTS = CharadesApp.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = CharadesApp.VERTICAL_BREAKPOINTS

    def __init__(self, state: State) -> None:
        super().__init__()
        self.kept = Kept(state)
        self.register_theme(DARK)
        self.theme = DARK.name

    def on_mount(self) -> None:
        self.push_screen(RevealScreen(self.kept))


@pytest.mark.parametrize("flow", sorted({flow for flow, _ in WAYS}))
async def test_every_flow_has_its_reveal_on_the_screen(flow: FlowKey) -> None:
    state = revealed(flow, {}, people=3)
    stand = Stand(state)
    async with stand.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        views = list(stand.screen.query(BlockView))
        assert [view.block for view in views] == list(reveal_blocks(state))
        assert views[0].has_focus
        await pilot.press("down")
        assert views[1].has_focus
        await pilot.resize_terminal(40, 15)
        await pilot.pause()
        assert all(view.size.height == len(drawn(view.block, Room(view.content_size.width, False))) for view in views)


async def test_a_round_without_a_score_is_revealed_by_its_blocks_alone() -> None:
    gives = {(Seat.FIRST, "order"): Order(("care", "speed", "price"))}
    stand = Stand(revealed("priorities", {}, gives))
    async with stand.run_test(size=(80, 24)) as pilot:
        await pilot.press("w", "d", "escape")
        shown = "\n".join(strip.text for strip in stand.screen._compositor.render_strips())
        assert "F A R   Y O U   A G R E E" in shown
        assert "everybody's order" in shown


async def test_what_is_settled_changes_the_blocks() -> None:
    score = doubtful_score()
    stand = Stand(revealed("chain", {f"hop {hop}": score for hop in (1, 2, 3)}, people=3))
    async with stand.run_test(size=(100, 40)) as pilot:
        before = [view.block for view in stand.screen.query(BlockView)]
        row = next(row for row in stand.screen.query(DoubtRow) if row.doubt == LATE)
        row.action_settle(Ruling.SAME.value)
        await pilot.pause()
        after = [view.block for view in stand.screen.query(BlockView)]
        assert after == list(reveal_blocks(stand.kept.state))
        assert after != before


@pytest.mark.parametrize(("flow", "said"), [("depth", "alike in part"), ("chain", "arrived in part")])
async def test_what_the_machine_said_is_told_in_the_words_of_the_flow(flow: FlowKey, said: str) -> None:
    score = doubtful_score()
    score = replace(score, facets=score.facets[:1])
    keys = (*TERMS, *(f"hop {hop}" for hop in (1, 2, 3)))
    stand = Stand(revealed(flow, dict.fromkeys(keys, score), people=3 if flow == "chain" else 2))
    async with stand.run_test(size=(100, 40)) as pilot:
        card = stand.screen.query(FacetReveal).first()
        card.query(DoubtRow).first().action_settle(Ruling.SAME.value)
        await pilot.pause()
        assert f"the machine said 61 %, {said}" in str(card.query_one(".machine", Static).render())


@pytest.mark.parametrize(("flow", "said"), [("depth", "only Ada: “end of March”"), ("chain", "lost: “end of March”")])
async def test_what_one_text_says_alone_is_lost_only_where_somebody_sent_it(flow: FlowKey, said: str) -> None:
    score = doubtful_score()
    (facet, *_) = score.facets
    card = replace(facet.card, lost=(span(facet.reference, "end of March"),))
    score = replace(score, facets=(replace(facet, card=card),))
    keys = (*TERMS, *(f"hop {hop}" for hop in (1, 2, 3)))
    stand = Stand(revealed(flow, dict.fromkeys(keys, score), people=3 if flow == "chain" else 2))
    async with stand.run_test(size=(100, 40)):
        shown = str(stand.screen.query(FacetReveal).first().query_one(".findings", Static).content)
        assert said in shown


async def test_the_pairs_of_word_drift_have_names_and_cards_only_where_there_is_something_to_settle() -> None:
    seats = (Seat.FIRST, Seat.SECOND, Seat.THIRD)
    score = doubtful_score()
    found = replace(score, facets=score.facets[:1])
    scores = {f"{one} {other}": overlaps(0.9, 0.9, 0.9) for one in seats for other in seats if one is not other}
    plain = {key: replace(each, facets=each.facets[:1]) for key, each in scores.items()}
    stand = Stand(revealed("word-drift", {**plain, "first third": found}, people=3))
    async with stand.run_test(size=(100, 40)):
        (card,) = stand.screen.query(FacetReveal)
        assert card.facet.name == "first third"
        assert "Ada and Eve" in str(card.query_one(".facet-name", Static).content)
