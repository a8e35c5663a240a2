"""One amount of something, and when two of them are the same."""

from __future__ import annotations

from dataclasses import dataclass
from math import isclose

from charades.meaning.grammar.bounds import Bound
from charades.meaning.grammar.units import CONVERSIONS, CURRENCIES

EXACT = 0.03
"""Relative difference of two amounts that are the same."""
CONVERTED = 0.1
"""Relative difference of two amounts that are the same in different units: twelve weeks are three months."""
ROUGH = 0.15
"""Relative difference that *about* makes good."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount of something.

    Attributes:
        value: On the scale of ``unit``; seconds for times, 0 to 1 for shares.
        unit: ``time``, ``share`` (of what there is, more than 1 for multiples), a measure or currency, ``rank`` (*the
            third floor*); ``count`` where things are counted.
        noun: The lemma of what is counted or measured, empty where the text does not say.
        bound: Whether the amount is a bound, and which.
        rough: Whether the text says that the amount is a rough one.
        first: Index of the first token.
        last: Index of the last token.
        scale: What one of the unit that is written comes to; 1 without a unit.
    """

    value: float
    unit: str
    noun: str
    bound: Bound
    rough: bool
    first: int
    last: int
    scale: float = 1.0

    def near(self, value: float, other: Quantity) -> bool:
        """Return whether a value on this scale, read from ``other``, is as good as the same as this one."""
        tolerance = ROUGH if self.rough or other.rough else EXACT if self.scale == other.scale else CONVERTED
        return abs(self.value - value) <= tolerance * max(abs(self.value), abs(value))

    def same(self, other: Quantity) -> bool:
        """Return whether two quantities are the same amount, whatever it is an amount of.

        The same number of another unit never is: *five yards* are not *five metres*, near as they come.
        """
        value = self.converted(other)
        return value is not None and self.near(value, other) and not self._renamed(other)

    def converted(self, other: Quantity) -> float | None:
        """Return the value of another quantity on the scale of this one, None where it has none there."""
        if self.unit == other.unit:
            return other.value
        convert = CONVERSIONS.get((other.unit, self.unit))
        return convert(other.value) if convert else None

    def exchanged(self, other: Quantity) -> bool:
        """Return whether two quantities are the same number of two currencies."""
        both = {self.unit, other.unit} <= CURRENCIES
        return both and self.unit != other.unit and isclose(self.value / self.scale, other.value / other.scale)

    def _renamed(self, other: Quantity) -> bool:
        return (
            self.scale != other.scale
            and self.value != 0
            and isclose(self.value / self.scale, other.value / other.scale)
        )
