"""Tasks of every kind as plain lines, with somebody at the keyboard who follows a script."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from charades.cli.main import charades
from charades.cli.plain_numbers import chosen, ordered, percentage
from charades.cli.plain_round import CURTAIN_LINES
from charades.cli.plain_shown import shown_lines
from charades.errors import CharadesError
from charades.game.content import WHOLE, Choice, Drawing, Numbers, Order, Texts
from charades.game.seats import Mode, Seat
from charades.game.task import Row, Shown, Sides, Stage
from charades.results.records import read_session
from charades.scenario.model import TimeLimits
from charades.session.play import PlaySession
from charades.session.seating import seats_for
from charades.session.services import Services
from tests.cli.test_plain import left, round_of
from tests.terminal.flows import CANVAS, GAUGES, READ, TITLES, TOLD, write_pack, write_scenario

PEOPLE = ("Ada", "Sam", "Eve")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "scenarios"
    made.mkdir()
    return made


class Dealer:
    """Deals rounds of any flow."""

    def __init__(self, services: Services, folder: Path) -> None:
        self._services = services
        self._folder = folder

    def __call__(self, flow: str, people: int = 2, *, media: Any = None, **changes: Any) -> PlaySession:
        """A round for people at one keyboard, or for one with the scenario's partners."""
        file = {"media": media, "partners": None} if media else {}
        scenario = replace(self._services.scenario_file(str(write_scenario(self._folder, flow, **file))), **changes)
        mode = Mode.PAIR if people > 1 else Mode.ALONE
        session = self._services.begin(PEOPLE[:people])
        session.deal(scenario, mode, seats_for(scenario, mode, PEOPLE[:people]))
        return session


@pytest.fixture
def deal(services: Services, folder: Path) -> Dealer:
    return Dealer(services, folder)


def test_an_order_is_typed_as_numbers(services: Services, deal: Dealer) -> None:
    session = deal("priorities")
    keys = round_of(services, session, "", "1 2", "1 2 2", "1 two 3", "3, 1, 2", "", "123", "2 1 3", "", "x", "50")
    assert [line for line in keys.shown if line.startswith("Not done")] == [
        "Not done: 3 is missing; every number stands there once.",
        "Not done: 2 stands there twice.",
        "Not done: “two” is none of the numbers 1 to 3.",
        "Not done: “123” is none of the numbers 1 to 3.",
        "Not done: a forecast is a whole number from 0 to 100.",
    ]
    assert session.state.given(Seat.FIRST, "order") == Order(("safety", "speed", "price"))
    assert session.state.given(Seat.SECOND, "order") == Order(("price", "speed", "safety"))


def test_a_round_without_a_score_is_told_to_its_end(services: Services, deal: Dealer) -> None:
    session = deal("priorities")
    keys = round_of(services, session, "", "1 2 3", "", "3 2 1", "", "50", "", "40")
    assert session.state.stage is Stage.REVEALED
    assert "A round of priorities · Priorities · two players · Ada, Sam" in keys.shown
    assert "  forecast         Ada 50 %, Sam 40 %" in keys.shown
    assert "The texts are being read …" not in keys.shown
    assert "None" not in keys.text


def test_curtains_name_everybody_and_hide_what_was_before(services: Services, deal: Dealer) -> None:
    session = deal("chain", people=3)
    keys = round_of(services, session, "", TOLD, "", "March, for users", "", *READ.values(), "", "60", "", "30")
    assert session.state.stage is Stage.REVEALED
    handed = [at for at, line in enumerate(keys.shown) if line.endswith("press Enter when nobody else is looking. ")]
    assert [keys.shown[at].split(",")[0] for at in handed] == ["Ada", "Sam", "Eve", "Ada", "Eve"]
    for at in handed[1:]:
        assert keys.shown[at - CURTAIN_LINES : at] == [""] * CURTAIN_LINES
    last = "\n".join(keys.shown[handed[2] : handed[3]])
    assert "March, for users" in last
    assert TOLD not in last
    assert GAUGES["goal"] not in last
    assert keys.text.count("How much came through to the end? Your forecast, 0 to 100: ") == 2


def test_what_is_typed_at_the_curtain_is_not_kept_and_brings_nothing_to_light(services: Services, deal: Dealer) -> None:
    session = deal("priorities")
    keys = round_of(services, session, "", "1 2 3", "3 2 1", "999", "", "3 2 1", "", "50", "", "40")
    refused = "Nothing was kept of that line: it came before your turn. Press Enter alone."
    assert keys.shown.count(refused) == 2
    curtain = keys.shown.index("Sam, press Enter when nobody else is looking. ")
    assert keys.shown[curtain + 1 : curtain + 4 : 2] == [refused, refused]
    assert session.state.given(Seat.SECOND, "order") == Order(("safety", "price", "speed"))


def test_alone_there_is_no_curtain(services: Services, deal: Dealer) -> None:
    session = deal("chain", people=1)
    keys = round_of(services, session, *READ.values(), "30")
    assert session.state.stage is Stage.REVEALED
    assert "press Enter when nobody" not in keys.text
    assert "A round of chain · Chain · alone · Mara, Jon, Ada" in keys.shown


def test_a_blank_line_leaves_a_field_empty_and_confirms_what_is_optional(services: Services, deal: Dealer) -> None:
    session = deal("back-brief", people=1)
    round_of(services, session, "", "Nothing else!", "", "", "", "", "70")
    assert session.state.given(Seat.SENDER, "correction 1") == Texts(
        {"goal": "", "meaning": "Nothing else!", "why now": ""}
    )
    assert session.state.stage is Stage.REVEALED


def test_nothing_at_all_is_asked_for_again(services: Services, deal: Dealer) -> None:
    session = deal("depth", people=1)
    keys = round_of(services, session, "I agree", "", "", "", "We act", "", "")
    assert "Not done: there is nothing to hand in yet. Write a few words first." in keys.shown
    assert keys.shown.count("Say it in your own words, and why, and what you would give up for it.") == 1
    assert session.state.given(Seat.FIRST, "terms") == Texts(
        {"what we agreed": "We act", "why": "", "what I would give up for it": ""}
    )


def test_a_choice_is_a_number_or_its_words(services: Services, deal: Dealer) -> None:
    session = deal("depth")
    keys = round_of(services, session, "", "3", "", "2", "", "i agree")
    assert keys.shown.count("Not done: a number from 1 to 2.") == 2
    assert session.state.given(Seat.FIRST, "agreement") == Choice("I do not agree")
    assert session.state.given(Seat.SECOND, "agreement") == Choice("I agree")


def test_estimates_are_asked_for_one_by_one_and_kept(services: Services, deal: Dealer) -> None:
    session = deal("illusion", people=1)
    keys = round_of(services, session, "80 %", "101", "-1", "40")
    assert keys.shown.count("Not done: a whole number from 0 to 100.") == 2
    session = left(services, session)
    keys = round_of(services, session, "", "", "5")
    assert "goal, 0 to 100 (Enter keeps “80”): " in keys.shown
    assert session.state.given(Seat.OBSERVER, "estimate") == Numbers({"goal": 80, "meaning": 40, "why now": 5})


def test_an_observer_reads_along(services: Services, deal: Dealer) -> None:
    session = deal("illusion", people=3)
    keys = round_of(
        services, session, "", TOLD, "", "?When?", "", "Soon", "", *READ.values(), "", *"123", "9", "", *"456", "8", ""
    )
    observed = "\n".join(keys.shown[keys.shown.index("Eve, press Enter when nobody else is looking. ") :])
    for line in (
        f"Ada said: {TOLD}",
        "Sam asked: When?",
        "Ada answered: Soon",
        "Sam understood:",
        f"  goal: {READ['goal']}",
    ):
        assert line in observed
    assert GAUGES["goal"] not in observed


def sheet(deal: Dealer) -> PlaySession:
    return deal("media", media=["drawing"])


def test_a_drawing_is_read_row_by_row(services: Services, deal: Dealer) -> None:
    session = sheet(deal)
    keys = round_of(services, session, "", "  ┌─┐", "a house", "─" * 57, "", "  └─┘  ", ".", "")
    assert "Not drawn: “ahouse” is no stroke; letters and figures are not part of a drawing." in keys.shown
    assert "Not drawn: the row has 57 columns, the sheet 56." in keys.shown
    assert session.state.given(Seat.FIRST, "drawing") == Drawing(("  ┌─┐", "", "  └─┘"))
    at = keys.shown.index("The drawing:")
    assert keys.shown[at + 1 : at + 6] == ["─" * 56, "  ┌─┐", "", "  └─┘", "─" * 56]


def test_a_drawing_goes_on_after_the_program_ended(services: Services, deal: Dealer) -> None:
    session = sheet(deal)
    round_of(services, session, "", "/\\", " |")
    session = left(services, session)
    keys = round_of(services, session, "", ".")
    at = keys.shown.index(" 1 /\\")
    assert keys.shown[at : at + 3] == [" 1 /\\", " 2  |", " 3 "]
    assert session.state.given(Seat.FIRST, "drawing") == Drawing(("/\\", " |"))


def test_an_empty_sheet_is_not_handed_in_and_a_full_one_is(services: Services, deal: Dealer) -> None:
    session = sheet(deal)
    keys = round_of(services, session, "", ".", *["--"] * 14)
    assert "Not done: the sheet is still empty. Draw a few strokes first." in keys.shown
    assert session.state.given(Seat.FIRST, "drawing") == Drawing(("--",) * 14)


def test_texts_outlive_the_program_field_by_field(services: Services, deal: Dealer) -> None:
    session = deal("canvas", people=1)
    round_of(services, session, "We ship in May.")
    session = left(services, session)
    keys = round_of(services, session, "", "A version.")
    assert "intent (Enter keeps “We ship in May.”): " in keys.shown
    assert session.state.given(Seat.FIRST, "canvas") == Texts({"intent": "We ship in May.", "output": "A version."})


def test_a_canvas_is_compared_and_changed(services: Services, deal: Dealer) -> None:
    session = deal("canvas", people=1)
    keys = round_of(services, session, CANVAS["intent"], "Nothing at all.", "", "A small version.", "1", "90")
    at = keys.shown.index("Side by side:")
    assert keys.shown[at + 1] == "  intent: █ alike, 100 %"
    assert keys.shown[at + 2 : at + 4] == ["    Ada: We ship in March.", "    Mara: We ship in March."]
    assert "output (Enter keeps “Nothing at all.”): " in keys.shown
    assert session.state.given(Seat.FIRST, "revised") == Texts(CANVAS)
    assert session.state.stage is Stage.REVEALED


def test_rules_are_told_and_what_breaks_them_is_asked_for_again(services: Services, deal: Dealer) -> None:
    session = deal("convergence")
    keys = round_of(services, session, "", "a cat", "it purrs", "", "a cat")
    assert "  a message that breaks a rule is not sent, and you can change it" in keys.shown
    assert keys.shown.count("Not sent:") == 1
    assert session.state.given(Seat.SENDER, "clue 1") == Texts({WHOLE: "it purrs"})


def test_a_breach_at_a_cost_goes_out(services: Services, deal: Dealer) -> None:
    session = deal("convergence", on_breach="cost")
    keys = round_of(services, session, "", "a cat")
    assert "Sent, at a cost:" in keys.shown
    assert session.state.task.seat is Seat.RECEIVER


def test_a_breach_that_ends_the_turn_leaves_nothing(services: Services, deal: Dealer) -> None:
    session = deal("convergence", on_breach="end_turn")
    keys = round_of(services, session, "", "a cat", "")
    assert "Not sent, and the turn is over:" in keys.shown
    assert "a cat" not in "\n".join(keys.shown[-4:])


def test_a_text_that_comes_too_late_counts_as_it_stands(services: Services, deal: Dealer) -> None:
    session = deal("depth", people=1, time=TimeLimits(answer=30, hard=True))
    keys = round_of(services, session, "1", ("We act.", 20.0), ("They leave.", 11.0), "60")
    assert "You have 30 seconds, then the turn is over." in keys.shown
    assert "Time is over: what you made counts as it stands." in keys.shown
    assert session.state.given(Seat.FIRST, "terms") == Texts(
        {"what we agreed": "We act.", "why": "They leave.", "what I would give up for it": ""}
    )
    assert session.state.stage is Stage.REVEALED


def test_a_drawing_that_comes_too_late_counts_as_it_stands(services: Services, deal: Dealer) -> None:
    session = deal("media", media=["drawing"], time=TimeLimits(clue=30, hard=True))
    round_of(services, session, "", ("  --", 20.0), ("   |", 11.0), "")
    assert session.state.given(Seat.FIRST, "drawing") == Drawing(("  --", "   |"))


def test_nobody_reads_the_same_twice_in_a_row(services: Services, deal: Dealer) -> None:
    keys = round_of(services, deal("bluff", people=1), "70", "3")
    assert keys.shown.count("The picture:") == 1
    assert "How much of your picture is in this read-back? Your forecast, 0 to 100: " in keys.shown
    assert "Where was it bent?" in keys.shown


def test_the_agenda_is_for_the_receiver_alone(services: Services, deal: Dealer) -> None:
    keys = round_of(services, deal("bluff"), "", TOLD, "", *READ.values(), "", "70", "4")
    turns = "\n".join(keys.shown).split("press Enter when nobody else is looking. ")
    assert ["Your hidden agenda:" in turn for turn in turns] == [False, False, True, False, False]


def test_next_rounds_are_for_as_many_as_sit_there(services: Services, tmp_path: Path) -> None:
    services.change_settings(scenario_folders=(write_pack(tmp_path / "pack"),))
    chain = services.scenario("chain")
    for people, then in ((3, "illusion"), (4, "word-drift")):
        names = ("Ada", "Sam", "Eve", "Bo")[:people]
        session = services.begin(names)
        session.deal(chain, Mode.PAIR, seats_for(chain, Mode.PAIR, names))
        offered = services.next_scenario(session)
        assert offered is not None
        assert offered.id == then
    alone = services.first_scenario(Mode.ALONE)
    assert alone is not None
    assert alone.partners or alone.flow in ("mission", "audience")
    first = services.first_scenario(Mode.PAIR, 5)
    assert first is not None
    assert len(seats_for(first, Mode.PAIR, ("Ada", "Sam", "Eve", "Bo", "Jo"))) == 5


def begin(path: Path, *options: str) -> Any:
    return CliRunner().invoke(charades, ["play", str(path), "--plain", *options], input="")


def test_as_many_play_as_the_flow_needs(folder: Path, home: Path) -> None:
    chain = write_scenario(folder, "chain")
    done = begin(chain, "--mode", "pair", *(part for name in "ABCDEFG" for part in ("--name", name)))
    assert done.exit_code == 0
    assert "A, press Enter" in done.stdout
    done = begin(chain, "--mode", "pair", "--name", "Ada")
    assert done.exit_code == 2
    assert "is for 3 to 7 people, and 1 name is given" in done.stderr
    done = begin(write_scenario(folder, "depth"), "--mode", "pair", "--name", "A", "--name", "B", "--name", "C")
    assert done.exit_code == 2
    assert "is for 2 people, and 3 names are given" in done.stderr
    done = begin(chain, "--mode", "pair", *(part for name in "ABCDEFGH" for part in ("--name", name)))
    assert done.exit_code == 2


def test_two_names_play_as_a_pair_where_no_mode_is_named(folder: Path, home: Path) -> None:
    done = begin(write_scenario(folder, "depth"), "--name", "Ada", "--name", "Sam")
    assert "Ada, press Enter" in done.stdout


def test_a_mode_that_cannot_be_is_refused_with_those_that_can(folder: Path, home: Path) -> None:
    done = begin(write_scenario(folder, "chain"), "--mode", "explain")
    assert isinstance(done.exception, CharadesError)
    assert done.exception.hint == "That is a drill of the relay; it can be played as pair or alone."
    done = begin(write_scenario(folder, "chain", partners=None), "--mode", "alone")
    assert isinstance(done.exception, CharadesError)
    assert done.exception.hint == "It has no authored partners; it can be played as pair."


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            ("--mode", "alone", "--name", "A", "--name", "B"),
            "played as alone, is for one person, and 2 names are given",
        ),
        (("--mode", "alone", "--name", " "), "A name is empty"),
        (("--mode", "pair", "--name", "A", "--name", "B"), "is for 3 to 7 people, and 2 names are given"),
    ],
)
def test_no_name_is_dropped_or_made_up(folder: Path, home: Path, options: tuple[str, ...], told: str) -> None:
    done = begin(write_scenario(folder, "chain"), *options)
    assert done.exit_code == 2
    assert told in " ".join(done.stderr.split())


def test_names_of_the_settings_fill_the_table(folder: Path, home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.toml").write_text('player = "Eve"\npartner = "Sam"\nothers = ["Kim"]\n')
    begin(write_scenario(folder, "chain"), "--mode", "pair", "--name", "Ada")
    (session,) = (home / "sessions").glob("[!.]*.json")
    assert read_session(session).session.players == ("Ada", "Sam", "Kim")


def test_the_best_way_alone_is_played_where_none_is_named(folder: Path, home: Path) -> None:
    assert "You were told:" in begin(write_scenario(folder, "chain")).stdout
    assert "Player one, press Enter" in begin(write_scenario(folder, "chain", partners=None)).stdout


@pytest.mark.parametrize(
    ("line", "found"), [(" 70 % ", 70), ("0", 0), ("100%", 100), ("101", None), ("", None), ("7.5", None), ("x", None)]
)
def test_percentages(line: str, found: int | None) -> None:
    assert percentage(line) == found


def test_options_and_orders() -> None:
    assert chosen(" YES ", ("yes", "no")) == "yes"
    assert chosen("2", ("yes", "no")) == "no"
    assert chosen("0", ("yes", "no")) is None
    assert ordered("2,1", ("a", "b")) == ("b", "a")
    assert ordered("", ("a", "b")) == "1, 2 are missing; every number stands there once."


def test_everything_that_is_shown_is_harmless_and_fits() -> None:
    bad = "\x1b[31mred\x07 " + "long " * 40
    row = Row(bad, bad, bad, 0.42, "partial")
    for content in (
        Texts({bad: bad}),
        Order((bad,)),
        Choice(bad),
        Numbers({bad: 5}),
        Drawing(("──",)),
        Sides(bad, bad, (row,)),
    ):
        lines = shown_lines(Shown(bad, content), 60)
        assert all(len(line) <= 60 for line in lines)
        assert "\x1b" not in "".join(lines)
    assert "▒ alike in part, 42 %" in " ".join(
        shown_lines(Shown("", Sides("a", "b", (Row("x", "", "", 0.42, "partial"),))), 60)
    )


def test_titles_are_told_with_what_one_does(services: Services, deal: Dealer) -> None:
    keys = round_of(services, deal("mission", people=1))
    assert keys.shown[0] == f"Round 1: {TITLES['mission']}"
    assert keys.shown[1].startswith("Mission brief: ")
    assert keys.shown[2] == "You write the brief; the brief itself is measured."
