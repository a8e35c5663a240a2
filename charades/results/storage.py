"""A TinyDB storage that never leaves half a database on the disk."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pydantic_core
from tinydb.storages import Storage

from charades.atomic import write_atomically
from charades.errors import Place, RecordUnreadable, StoreUnwritable

Tables = dict[str, dict[str, Any]]

_NOT_YOURS = "The folder belongs to somebody else: change its permissions, or set CHARADES_HOME to one of your own."
DAMAGED = "Put back a copy of the file, if you have one."
_HINTS: Mapping[int, str] = {
    errno.EROFS: "The disk is read-only: set CHARADES_HOME to a folder that can be written to.",
    errno.EACCES: _NOT_YOURS,
    errno.EPERM: _NOT_YOURS,
    errno.ENOSPC: "The disk is full: free some space and do the last step again.",
    errno.EDQUOT: "Your disk quota is used up: free some space and do the last step again.",
    errno.EFBIG: "The file has reached the largest size allowed: begin a new session.",
}


def unwritable(path: Path, error: OSError) -> StoreUnwritable:
    """Return the error that tells a person why ``path`` could not be written, and that nothing is lost."""
    reason = (error.strerror or str(error)).lower()
    hint = _HINTS.get(error.errno or 0, "Set CHARADES_HOME to a folder that can be written to.")
    return StoreUnwritable(
        f"the results cannot be kept: {reason}", hint=f"{hint} What was kept before is intact.", place=Place(str(path))
    )


class AtomicJSONStorage(Storage):
    """One JSON file, replaced as a whole by every write; see ``charades.atomic``.

    The content is read once and then held in memory, so there must be no second writer while this is open.

    Args:
        path: The file; it need not exist, its folder must.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: Tables | None = None

    def read(self) -> Tables | None:
        """Return all tables, None where there is no file yet.

        Raises:
            RecordUnreadable: For a file that cannot be read, was cut short or is not a JSON object of tables.
        """
        if self._held is None:
            self._held = self._load()
        return self._held

    def write(self, data: Tables) -> None:
        """Put ``data`` on the disk; it is there when this returns.

        Raises:
            StoreUnwritable: Where that failed; the file is then as it was.
        """
        # TinyDB changes what ``read`` returned before it comes here: until the disk agrees, it counts for nothing.
        self._held = None
        try:
            write_atomically(self._path, pydantic_core.to_json(data) + b"\n")
        except OSError as error:
            raise unwritable(self._path, error) from error
        self._held = data

    def _load(self) -> Tables | None:
        place = Place(str(self._path))
        try:
            data = pydantic_core.from_json(self._path.read_bytes())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise RecordUnreadable(
                f"the file cannot be opened: {(error.strerror or str(error)).lower()}",
                hint="Check the permissions of the file and of its folder.",
                place=place,
            ) from error
        except ValueError as error:
            raise RecordUnreadable(f"the file is damaged or cut short: {error}", hint=DAMAGED, place=place) from error
        if not isinstance(data, dict) or not all(isinstance(table, dict) for table in data.values()):
            raise RecordUnreadable(
                "the file is JSON, but not a session", hint="Move it out of the sessions folder.", place=place
            )
        return cast(Tables, data)
