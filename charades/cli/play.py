"""``charades play``: straight into a round."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING

import click

from charades.cleaning import clean, clean_name
from charades.cli.app import require_terminal, run_app
from charades.cli.kept import known_session
from charades.cli.wiring import make_services, tell_set_aside
from charades.errors import ScenarioError, SessionBusy
from charades.game.decide import modes_for
from charades.game.seats import ROUND_THE_TABLE, Mode
from charades.scenario.model import Scenario
from charades.session.play import PlaySession
from charades.session.seating import mode_for, people_for, seats_for
from charades.session.services import Services

if TYPE_CHECKING:
    from charades.results.summary import RoundSummary

MOST_PLAYERS = len(ROUND_THE_TABLE)
NEWEST = "newest"
_MOST_LEFT = 5
"""Sessions with a round left that are named."""
_PLACES = ("one", "two", "three", "four", "five", "six", "seven")


@click.command("play")
@click.argument("scenario", required=False)
@click.option(
    "--mode",
    type=click.Choice([mode.value for mode in Mode]),
    help="pair: two or more at this keyboard; alone: you, with authors in the other seats; explain, understand, brief: "
    "alone, in a relay.  [default: the best way alone]",
)
@click.option("--name", "names", multiple=True, help="Name of a player, once for each; two or more play as a pair.")
@click.option("--plain", is_flag=True, help="Plain lines on standard input and output.")
@click.option(
    "--continue",
    "go_on",
    is_flag=False,
    flag_value=NEWEST,
    metavar="[SESSION]",
    help="Go on with the round that was left in SESSION, or with the newest that was left.",
)
def command(scenario: str | None, mode: str | None, names: tuple[str, ...], plain: bool, go_on: str | None) -> None:
    """Play SCENARIO (an id, or a scenario file).

    With nothing named it is the newest round that was left, or else the next of the first steps.

    With --plain every step is a line: what you may see is printed, what you type is read. When the input ends (Ctrl-D),
    the round is kept as it stands.
    """
    if go_on and (scenario or mode or names):
        raise click.UsageError("--continue takes up what was left; it goes with --plain only.")
    if len(names) > MOST_PLAYERS:
        raise click.UsageError(f"{len(names)} names are given, and at most {MOST_PLAYERS} play.")
    services = make_services()
    if not plain:
        require_terminal()
    if go_on:
        session = _unfinished(services, go_on)
    else:
        session = _left(services, take_up=not (scenario or mode or names)) or _new(services, scenario, mode, names)
    try:
        _play(services, session, plain=plain)
    finally:
        session.close()


def _play(services: Services, session: PlaySession, *, plain: bool) -> None:
    if plain:
        from charades.cli.plain import Sitting, ask_line

        services.scoring.start()
        Sitting(services, session, ask_line, click.echo).play()
        return
    run_app(services, session)


def _unfinished(services: Services, wanted: str) -> PlaySession:
    """Return the session that ``wanted`` names by its id or the beginning of it, or the newest with a round left."""
    archive = services.archive
    left = archive.left()
    tell_set_aside(archive)
    if wanted == NEWEST and not left:
        raise ScenarioError("no round was left unfinished", hint="Begin one: “charades play”.")
    session = left[0].session if wanted == NEWEST else known_session(archive, wanted)
    if session not in (each.session for each in left):
        raise ScenarioError(f"no round was left unfinished in {clean(session)}", hint=_left_hint(left))
    return services.resume(archive.path(session))


def _left_hint(left: Sequence[RoundSummary]) -> str:
    """Return where rounds were left, for ``--continue``."""
    if not left:
        return "Begin one: “charades play”."
    shown = [f"{clean(each.session)} (“{clean(each.title)}”)" for each in left[:_MOST_LEFT]]
    return f"Rounds were left in {', '.join(shown)}{', …' if len(left) > _MOST_LEFT else '.'}"


def _left(services: Services, *, take_up: bool) -> PlaySession | None:
    """Tell which round was left, if any; return its session where it shall be taken up and no other window has it."""
    left = services.archive.latest_unfinished()
    tell_set_aside(services.archive)
    if left is None:
        return None
    path, unfinished = left
    title = clean(unfinished.title)
    if not take_up:
        click.echo(f"A round is left: “{title}”. Go on with it: charades play --plain --continue", err=True)
        if len(others := services.archive.left()) > 1:
            click.echo(f"{_left_hint(others)} To choose: --continue SESSION", err=True)
        return None
    try:
        session = services.resume(path)
    except SessionBusy:
        return None
    click.echo(f"Going on with the round that was left: “{title}”. To begin another, name a scenario.", err=True)
    return session


def _new(services: Services, scenario: str | None, mode: str | None, names: tuple[str, ...]) -> PlaySession:
    wanted = Mode(mode) if mode else Mode.PAIR if len(names) > 1 else None
    chosen = _scenario(services, scenario, wanted, max(2, len(names)))
    return _begin(services, chosen, wanted or _usual_mode(chosen), names)


def _usual_mode(scenario: Scenario) -> Mode:
    """Return the best way to play it alone; with others where there is none."""
    alone = mode_for(scenario, Mode.EXPLAIN)
    return alone if alone in modes_for(scenario) else Mode.PAIR


def _scenario(services: Services, wanted: str | None, mode: Mode | None, people: int) -> Scenario:
    if wanted is None:
        first = services.first_scenario(mode, people)
        if first is None:
            raise ScenarioError("the beginners' pack is not there", hint="“charades doctor” says what is missing.")
        return first
    if wanted.endswith((".yaml", ".yml")):
        return services.scenario_file(wanted)
    return services.scenario(wanted)


def _begin(services: Services, scenario: Scenario, mode: Mode, names: tuple[str, ...]) -> PlaySession:
    people = _people(services, scenario, mode, names)
    session = services.begin(people)
    try:
        session.deal(scenario, mode, seats_for(scenario, mode, people))
    except BaseException:
        session.close()
        raise
    return session


def _people(services: Services, scenario: Scenario, mode: Mode, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return who plays: the names that were given, and for those who are missing those in the settings.

    Raises:
        UsageError: Where they are too many or too few, one is empty, or two have the same name.
    """
    alone = mode is not Mode.PAIR
    least, most = people_for(scenario, mode)
    settings = services.settings
    known = (settings.player, settings.partner, *settings.others)
    missing = least - len(names)
    if not all(map(clean, names)):
        raise click.UsageError("A name is empty; write one, or leave --name out.")
    if len(names) > most or (names and missing > sum(map(bool, known[len(names) : least]))):
        raise click.UsageError(_not_so_many(scenario, mode, len(names)))
    numbered = (f"Player {place}" for place in _PLACES)
    others = ("You",) if alone else tuple(numbered)
    usual = tuple(set_up or other for set_up, other in zip_longest(known[: len(others)], others, fillvalue=""))
    people = tuple(map(partial(clean_name, otherwise=""), names)) + usual[len(names) : max(least, len(names))]
    for place, name in enumerate(people):
        if name.casefold() in (other.casefold() for other in people[:place]):
            raise click.UsageError(f"Two players are called {name}; give each a name: --name Ada --name Sam.")
    return people


def _not_so_many(scenario: Scenario, mode: Mode, names: int) -> str:
    least, most = people_for(scenario, mode)
    few = "one person" if most == 1 else f"{least} people" if least == most else f"{least} to {most} people"
    given = "1 name is given" if names == 1 else f"{names} names are given"
    way = "" if mode is Mode.PAIR else f", played as {mode},"
    return f"“{clean(scenario.title)}”{way} is for {few}, and {given}."
