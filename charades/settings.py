"""What a person has set, and where the program keeps its files.

Looking anything up here has no side effects: no folder is made and no file written before something is saved. The
environment variable ``CHARADES_HOME`` puts everything into one folder.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, cast, get_args

import platformdirs

from charades.atomic import write_atomically
from charades.cleaning import clean, clean_name
from charades.errors import Place, SettingsError

Theme = Literal["charades-dark", "charades-light"]

HOME_VARIABLE = "CHARADES_HOME"
_APP = "charades"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has set; every field is a key of ``settings.toml``.

    Attributes:
        player: Name of whoever plays here; empty until somebody has said it.
        partner: Name of the one who played with them last.
        theme: Colours of the app.
        reduced_motion: Show changes at once instead of moving things.
        scenario_folders: Folders with packs or scenarios of one's own, beside those that ship with the program.
        others: Names of those who sat there too, in rounds of more than two.
    """

    player: str = ""
    partner: str = ""
    theme: Theme = "charades-dark"
    reduced_motion: bool = False
    scenario_folders: tuple[Path, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the program's files are; none of them need exist.

    Attributes:
        settings: The settings file.
        data: The folder of everything that was made by playing.
    """

    settings: Path
    data: Path

    @property
    def sessions(self) -> Path:
        """The folder of the session files."""
        return self.data / "sessions"


def find_paths(environment: Mapping[str, str] = os.environ) -> Paths:
    """Return where the files are: in ``CHARADES_HOME``, otherwise where the system keeps such things."""
    if home := environment.get(HOME_VARIABLE):
        folder = Path(os.path.expanduser(home))
        return Paths(folder / "settings.toml", folder)
    return Paths(platformdirs.user_config_path(_APP) / "settings.toml", platformdirs.user_data_path(_APP))


def load_settings(paths: Paths) -> tuple[Settings, SettingsError | None]:
    """Return the settings, and the first thing wrong with their file.

    Whatever is wrong, play can begin: a key that cannot be used keeps its default, and so do all of them where the file
    cannot be read. No file is no error.
    """
    file = str(paths.settings)
    try:
        text = paths.settings.read_bytes().decode("utf-8")
        data = tomllib.loads(text)
    except FileNotFoundError:
        return Settings(), None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror or str(error) if isinstance(error, OSError) else "it is not UTF-8 text"
        hint = "Save the file as UTF-8 text that you may read; until then the defaults are used."
        return Settings(), SettingsError(f"the settings cannot be read: {reason.lower()}", hint=hint, place=Place(file))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+), column (\d+)", str(error))
        place = Place(file, int(found[1]), int(found[2])) if found else Place(file)
        hint = 'Mend that line, for example player = "Ana"; until then the defaults are used.'
        return Settings(), SettingsError("the settings are not valid TOML", hint=hint, place=place)
    return _read(data, text, file)


def save_settings(settings: Settings, paths: Paths) -> None:
    """Write the settings; the old file is replaced in one step.

    Raises:
        SettingsError: Where the file or its folder cannot be written to.
    """
    rows = [f"{each.name} = {_toml(getattr(settings, each.name))}\n" for each in fields(settings)]
    try:
        paths.settings.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(paths.settings, "".join(rows).encode())
    except OSError as error:
        raise SettingsError(
            f"the settings cannot be saved: {(error.strerror or str(error)).lower()}",
            hint=f"Set {HOME_VARIABLE} to a folder that can be written to; until then they hold until charades ends.",
            place=Place(str(paths.settings)),
        ) from error


def _read(data: Mapping[str, Any], text: str, file: str) -> tuple[Settings, SettingsError | None]:
    known = {each.name for each in fields(Settings)}
    good: dict[str, Any] = {}
    first: SettingsError | None = None
    for key, value in data.items():
        try:
            if key not in known:
                raise _unknown(key, sorted(known))
            good[key] = _checked(key, value)
        except SettingsError as error:
            if first is None:
                first = error
                first.place = Place(file, *_position(text, key))
    return Settings(**good), first


def _unknown(key: str, known: list[str]) -> SettingsError:
    near = get_close_matches(key, known, n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else f"The keys are {', '.join(known)}."
    return SettingsError(f"there is no setting {clean(key)!r}", hint=hint)


def _checked(key: str, value: object) -> object:
    """Return the value of a known key as ``Settings`` has it.

    Raises:
        SettingsError: Where the key cannot have such a value.
    """
    match key, value:
        case "player" | "partner", str():
            return clean_name(value, otherwise="")
        case "others", list() if all(isinstance(each, str) for each in value):
            return tuple(name for each in cast(list[str], value) if (name := clean_name(each, otherwise="")))
        case "theme", str() if value in get_args(Theme):
            return value
        case "reduced_motion", bool():
            return value
        case "scenario_folders", list() if all(isinstance(each, str) for each in value):
            return tuple(Path(os.path.expanduser(each)) for each in cast(list[str], value))
    raise SettingsError(f"{key} cannot be {_shown(value)}", hint=f"{key} is {_EXPECTED[key]}.")


_EXPECTED: Mapping[str, str] = {
    "player": 'a name in quotes, for example "Ana"',
    "partner": 'a name in quotes, for example "Ben"',
    "others": 'a list of names in quotes, for example ["Eve", "Tom"]',
    "theme": " or ".join(f'"{theme}"' for theme in get_args(Theme)),
    "reduced_motion": "true or false",
    "scenario_folders": 'a list of folders in quotes, for example ["~/scenarios"]',
}


def _shown(value: object) -> str:
    text = clean(repr(value))
    return text if len(text) <= 40 else f"{text[:39]}…"


def _position(text: str, key: str) -> tuple[int, int]:
    """Return the line and column of a top-level key or table, (0, 0) where it is written in another way."""
    for number, row in enumerate(text.splitlines(), start=1):
        if found := re.match(rf"\s*\[*\s*[\"']?({re.escape(key)})[\"']?\s*[=.\]]", row):
            return number, found.start(1) + 1
    return 0, 0


def _toml(value: object) -> str:
    """Return a value as TOML; its basic strings escape as JSON does, and the delete character besides."""
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(str(each)) for each in value)}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
