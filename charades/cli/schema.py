"""``charades schema``: what an editor needs to help with scenario files."""

from __future__ import annotations

import json

import click

HELP = """Print the JSON Schema of scenario files.

Editors complete and check a scenario as you type once the schema is saved and the scenario's first line names it:

\b
charades schema > scenario.schema.json
# yaml-language-server: $schema=scenario.schema.json
"""


@click.command("schema", help=HELP)
def command() -> None:
    """Print the schema."""
    from charades.scenario.schema import json_schema

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
