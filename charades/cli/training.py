"""``charades training``: what to play next, and how somebody has done."""

from __future__ import annotations

import click

from charades.cleaning import clean_name
from charades.cli.kept import print_lines, terminal_width
from charades.cli.wiring import make_services, tell_set_aside


@click.command("training")
@click.option("--name", default="", help="Whose training.  [default: yours, by the name in the settings]")
@click.option("--week", is_flag=True, help="Only the last seven days, and what practises what was lost in them.")
def command(name: str, week: bool) -> None:
    """Print what to play next, your week, your levels and your bests.

    Everything is made from the rounds that are kept: whoever took part in one has a profile, by the name they gave.
    """
    from charades.session.play import local_time
    from charades.session.services import FIRST_PACK
    from charades.training.reading import read_training
    from charades.training.text import training_lines, weekly_lines

    services = make_services()
    player = clean_name(name, otherwise=services.settings.player)
    found = read_training(services.archive, services.library, FIRST_PACK, player, local_time())
    tell_set_aside(services.archive)
    width = terminal_width()
    print_lines(weekly_lines(found, width) if week else training_lines(found, width))
