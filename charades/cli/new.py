"""``charades new``: a scenario file to start from."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import get_args

import click

from charades.errors import Place, ScenarioError
from charades.scenario.model import FlowKey


@click.command("new")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--flow",
    type=click.Choice(get_args(FlowKey)),
    default="relay",
    show_default=True,
    help="The shape of the round that the file is an example of.",
)
@click.option("--facets", is_flag=True, help="Begin a relay with a picture of several parts instead of one concept.")
def command(file: Path, flow: FlowKey, facets: bool) -> None:
    """Write a commented scenario to FILE (.yaml); it lints clean and can be played as it is.

    Its id is made from the file's name. A file that exists is never overwritten.
    """
    from charades.scenario.template import new_scenario

    if facets and flow != "relay":
        raise click.UsageError(f"--facets is for a relay; the example of {flow} has the picture that it needs")
    name = file.name.removesuffix(".yaml").removesuffix(".yml")
    scenario_id = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    if not scenario_id:
        raise ScenarioError(
            "an id is made from the file's name, and it has no letter from a to z and no digit",
            hint="Choose a name such as a-grey-day.yaml; the title inside can be anything.",
            place=Place(str(file)),
        )
    text = new_scenario(scenario_id, "facets" if facets else "concept", flow)
    path = file if file.name != name else file.with_name(f"{name}.yaml")
    _write(path, text)
    shown = shlex.quote(str(path))
    click.echo(f"wrote {path}\nnext: edit it, then  charades lint {shown}  and  charades play {shown}")


def _write(path: Path, text: str) -> None:
    """Write a file that must not exist yet; half a file is not left behind.

    Raises:
        ScenarioError: Where it exists, or cannot be written.
    """
    place = Place(str(path))
    try:
        target = path.open("xb")
    except FileExistsError as error:
        raise ScenarioError("the file exists already", hint="Choose another name.", place=place) from error
    except OSError as error:
        raise _unwritable(error, place) from error
    try:
        with target:
            target.write(text.encode())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise _unwritable(error, place) from error


def _unwritable(error: OSError, place: Place) -> ScenarioError:
    reason = (error.strerror or str(error)).lower()
    return ScenarioError(f"the file cannot be written: {reason}", hint="Choose another folder.", place=place)
