"""``charades play``: straight into a round."""

from __future__ import annotations

import click

from charades.cleaning import clean_name
from charades.cli.app import require_terminal, run_app
from charades.cli.wiring import make_services, tell_set_aside
from charades.errors import ScenarioError
from charades.game.events import Mode
from charades.scenario.model import Scenario
from charades.session.play import PlaySession
from charades.session.seating import mode_for, seats_for
from charades.session.services import Services


@click.command("play")
@click.argument("scenario", required=False)
@click.option(
    "--mode",
    type=click.Choice([mode.value for mode in Mode]),
    help="pair: two at this keyboard; explain, understand, brief: alone.  [default: the best way alone]",
)
@click.option("--name", "names", multiple=True, help="Name of a player; twice for a pair.")
@click.option("--plain", is_flag=True, help="Plain lines on standard input and output.")
@click.option("--continue", "go_on", is_flag=True, help="Go on with the newest round that was left.")
def command(scenario: str | None, mode: str | None, names: tuple[str, ...], plain: bool, go_on: bool) -> None:
    """Play SCENARIO (an id, or a scenario file), or the next of the first steps.

    With --plain every step is a line: what you may see is printed, what you type is read. When the input ends (Ctrl-D),
    the round is kept as it stands.
    """
    if go_on and (scenario or mode or names):
        raise click.UsageError("--continue takes up what was left; it goes with --plain only.")
    services = make_services()
    if not plain:
        require_terminal()
    if go_on:
        session = _unfinished(services)
    else:
        wanted = Mode(mode) if mode else None
        chosen = _scenario(services, scenario, wanted)
        session = _begin(services, chosen, wanted or mode_for(chosen, Mode.EXPLAIN), names)
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


def _unfinished(services: Services) -> PlaySession:
    left = services.archive.latest_unfinished()
    tell_set_aside(services.archive)
    if left is None:
        raise ScenarioError("no round was left unfinished", hint="Begin one: “charades play”.")
    return services.resume(left[0])


def _scenario(services: Services, wanted: str | None, mode: Mode | None) -> Scenario:
    if wanted is None:
        first = services.first_scenario(mode)
        tell_set_aside(services.archive)
        if first is None:
            raise ScenarioError("the beginners' pack is not there", hint="“charades doctor” says what is missing.")
        return first
    if wanted.endswith((".yaml", ".yml")):
        return services.scenario_file(wanted)
    return services.scenario(wanted)


def _begin(services: Services, scenario: Scenario, mode: Mode, names: tuple[str, ...]) -> PlaySession:
    alone = mode is not Mode.PAIR
    known = (services.settings.player or ("You" if alone else "Player one"), services.settings.partner or "Player two")
    given = (clean_name(name, otherwise=known[place]) for place, name in enumerate(names[:2]))
    people = (*given, *known[len(names) :])
    session = services.begin(people[:1] if alone else people)
    try:
        session.deal(scenario, mode, seats_for(mode, people))
    except BaseException:
        session.close()
        raise
    return session
