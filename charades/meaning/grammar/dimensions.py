"""Lengths whose unit is told once, or not at all: *90 by 210 centimetres*, *two metres ten*, *ninety wide*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from charades.meaning.grammar.quantity import Quantity

_DIMENSIONS = frozenset({"wide", "high", "long", "deep", "tall", "broad", "thick", "across"})
_BY = frozenset({"by", "x", "×"})
_CENTIMETRE = 0.01
_LEAST = 20.0
"""Least number that means centimetres where no unit is told; nobody says *twenty metres ten*."""


def measured(doc: Doc, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities of a text, bare numbers that are lengths in their unit.

    A number takes the unit of the length that it is multiplied by; behind whole metres, and before *wide* or *high*
    where the text speaks of lengths elsewhere, it counts centimetres.
    """
    lengths = any(each.unit == "length" for each in found)
    for place, each in enumerate(found):
        before, after = found[place - 1] if place else None, found[place + 1] if place + 1 < len(found) else None
        if each.unit != "count" or each.noun:
            yield each
        elif after is not None and after.unit == "length" and _between(doc, each, after) in _BY:
            yield replace(each, value=each.value * after.scale, unit="length", scale=after.scale)
        elif (
            before is not None and _is_metres(before) and before.last + 1 == each.first and each.value < 1 / _CENTIMETRE
        ) or (lengths and each.value >= _LEAST and _follows(doc, each)):
            yield replace(each, value=each.value * _CENTIMETRE, unit="length", scale=_CENTIMETRE)
        else:
            yield each


def _is_metres(quantity: Quantity) -> bool:
    return quantity.unit == "length" and quantity.scale == 1.0 and quantity.value == int(quantity.value)


def _follows(doc: Doc, quantity: Quantity) -> bool:
    """Return whether a dimension stands behind a quantity."""
    return quantity.last + 1 < len(doc) and doc[quantity.last + 1].lower_ in _DIMENSIONS


def _between(doc: Doc, one: Quantity, other: Quantity) -> str:
    return " ".join(token.lower_ for token in doc[one.last + 1 : other.first])
