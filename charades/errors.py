"""Every error a person can meet, as one tree.

    CharadesError
    ├── SettingsError          settings file or folder cannot be used
    ├── ScenarioError          a scenario or pack cannot be used
    ├── PlayError              an action the rules of play do not allow now
    ├── MeaningError           language cannot be scored
    │   ├── ModelMissing       a model or data file is not there
    │   └── ModelDamaged       a model or data file is not the one that was shipped
    ├── ResultsError           results cannot be kept or read
    │   ├── StoreUnwritable    the folder is read-only, full or not ours
    │   ├── RecordUnreadable   a session file is damaged or from a newer version
    │   └── SessionBusy        another window has the session open
    └── InputError             what a command was given cannot be used

An error is shown as ``place: message (code)`` and, below it, its hint. No traceback is ever shown for one.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which file something is; line and column count from 1, and 0 stands for the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class CharadesError(Exception):
    """The root of all errors that are meant for people.

    Args:
        message: What is wrong, one sentence without a full stop.
        hint: How to mend it, one sentence.
        place: The file, line and column concerned, where there is one.
    """

    code = "charades"

    def __init__(self, message: str, *, hint: str = "", place: Place | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.place = place

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message} ({self.code})"


class SettingsError(CharadesError):
    """The settings file or one of the folders cannot be used."""

    code = "settings"


class ScenarioError(CharadesError):
    """A scenario or a pack cannot be used."""

    code = "scenario"


class PlayError(CharadesError):
    """An action that the rules of play do not allow now."""

    code = "play"


class MeaningError(CharadesError):
    """Language cannot be scored."""

    code = "meaning"


class ModelMissing(MeaningError):
    """A model or data file is not there."""

    code = "model-missing"


class ModelDamaged(MeaningError):
    """A model or data file is not the one that was shipped."""

    code = "model-damaged"


class ResultsError(CharadesError):
    """Results cannot be kept or read."""

    code = "results"


class StoreUnwritable(ResultsError):
    """The results folder is read-only, full or belongs to somebody else."""

    code = "store-unwritable"


class RecordUnreadable(ResultsError):
    """A session file is damaged or comes from a newer version."""

    code = "record-unreadable"


class SessionBusy(ResultsError):
    """Another window has the session open."""

    code = "session-busy"


class InputError(CharadesError):
    """What a command was given cannot be used: a line, or the name of something that is not there."""

    code = "input"
