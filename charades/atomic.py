"""Writing a file so that a reader finds either the whole old content or the whole new one, whatever happens."""

from __future__ import annotations

import glob
import os
import threading
from contextlib import suppress
from pathlib import Path

_POSIX = os.name == "posix"


def write_atomically(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``; when this returns, a power cut no longer undoes it.

    The content goes to a temporary file in the same folder, is flushed to the disk and then takes the place of the old
    file in one step. On failure the old file is as it was and the temporary file is gone. A process killed in between
    leaves ``.NAME.PID.tmp`` behind, which ``sweep`` removes.

    Raises:
        OSError: Where the folder cannot be written to or the disk is full.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    old = _hold(path)
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
        _sync_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    finally:
        _let_go(old)


def sweep(path: Path) -> None:
    """Remove what killed writers of ``path`` left behind. Only for whoever alone may write ``path``."""
    for leftover in path.parent.glob(f".{glob.escape(path.name)}.*.tmp"):
        with suppress(OSError):
            leftover.unlink()


def _hold(path: Path) -> int | None:
    """Keep the old file's blocks alive past the replacement: freeing them can cost another wait for the disk."""
    if not _POSIX:
        return None
    try:
        return os.open(path, os.O_RDONLY)
    except OSError:
        return None


def _let_go(handle: int | None) -> None:
    """Free the old file's blocks while the caller goes on."""
    if handle is None:
        return
    try:
        threading.Thread(target=os.close, args=(handle,), name="release-old-file").start()
    except RuntimeError:  # no thread can be started any more: the program is ending, or has too many
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk; file systems that cannot sync a folder do this by themselves."""
    if not _POSIX:
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
