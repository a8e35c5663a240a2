"""Numbers that people type: an order, one of several options, a percentage."""

from __future__ import annotations

from collections.abc import Sequence


def percentage(line: str) -> int | None:
    """Return a whole number, with or without a sign for per cent; None where it is none."""
    try:
        number = int(line.strip().removesuffix("%"))
    except ValueError:
        return None
    return number if 0 <= number <= 100 else None


def chosen(line: str, options: Sequence[str]) -> str | None:
    """Return the option that a line names by its number, or writes out; None where it does neither."""
    wanted = line.strip().casefold()
    named = {str(number): option for number, option in enumerate(options, start=1)}
    written = {option.casefold(): option for option in options}
    return written.get(wanted) or named.get(wanted)


def ordered(line: str, items: Sequence[str]) -> tuple[str, ...] | str:
    """Return the items in the order of the numbers in a line, or what is wrong with it in a sentence."""
    words = line.replace(",", " ").split()
    known = {str(number): item for number, item in enumerate(items, start=1)}
    foreign = [word for word in words if word not in known]
    twice = [word for at, word in enumerate(words) if word in words[:at]]
    missing = [number for number in known if number not in words]
    if foreign:
        return f"“{foreign[0]}” is none of the numbers 1 to {len(items)}."
    if twice:
        return f"{twice[0]} stands there twice."
    if missing:
        return f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing; every number stands there once."
    return tuple(known[word] for word in words)
