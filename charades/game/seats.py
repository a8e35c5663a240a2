"""The places at the table, and who takes them."""

from __future__ import annotations

from enum import StrEnum


class Seat(StrEnum):
    """A place at the table."""

    SENDER = "sender"
    RECEIVER = "receiver"
    OBSERVER = "observer"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    FIFTH = "fifth"
    SIXTH = "sixth"
    SEVENTH = "seventh"


ROUND_THE_TABLE = (Seat.FIRST, Seat.SECOND, Seat.THIRD, Seat.FOURTH, Seat.FIFTH, Seat.SIXTH, Seat.SEVENTH)
"""The seats of flows in which people sit in a row and not across from each other."""


class Mode(StrEnum):
    """Who takes part: people at one keyboard, or one person practising one side of the exchange."""

    PAIR = "pair"
    """Two people, or more in the flows that seat more."""
    EXPLAIN = "explain"
    """A person describes a concept; the machine guesses after every clue."""
    UNDERSTAND = "understand"
    """The scenario's authored clues speak; a person reconstructs."""
    BRIEF = "brief"
    """A person writes one message for a picture; the message itself is scored against it."""
    ALONE = "alone"
    """One person; the scenario's authored partners take the other seats."""
