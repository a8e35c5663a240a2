"""Where everything is put together: settings and paths into services."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from charades.cleaning import clean
from charades.session.services import Services
from charades.settings import find_paths, load_settings

if TYPE_CHECKING:
    from charades.results.archive import Archive


def make_services() -> Services:
    """Return the services of this machine's user; trouble with the settings file is told on standard error."""
    paths = find_paths()
    settings, trouble = load_settings(paths)
    if trouble is not None:
        click.echo(f"charades: {trouble}\n  {trouble.hint}", err=True)
    return Services(settings, paths)


def tell_set_aside(archive: Archive) -> None:
    """Tell on standard error which session files were left out when the archive was last asked, and what to do."""
    for aside in archive.set_aside:
        stays = aside.error.place is not None and aside.error.place.file == str(aside.path)
        click.echo(clean(f"charades: {'left out' if stays else 'set aside'}: {aside.error}"), err=True)
        click.echo(clean(f"  {aside.error.hint if stays else f'it is now {aside.path}'}"), err=True)
