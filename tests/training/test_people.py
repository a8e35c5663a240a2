from __future__ import annotations

import pytest

from charades.game.seats import Mode, Seat
from charades.game.task import Stage
from charades.training.people import people, profiles, rounds_of
from tests.training.past import past

TWO = {Seat.SENDER: "Ana", Seat.RECEIVER: "the machine"}
CHAIN = {Seat.FIRST: "Mo", Seat.SECOND: "Jo", Seat.THIRD: "Ana"}


@pytest.mark.parametrize(
    ("flow", "mode", "players", "who"),
    [
        ("relay", Mode.PAIR, {Seat.SENDER: "Ana", Seat.RECEIVER: "BEN "}, ("ana", "ben")),
        ("relay", Mode.EXPLAIN, TWO, ("ana",)),
        ("relay", Mode.BRIEF, TWO, ("ana",)),
        ("relay", Mode.UNDERSTAND, {Seat.SENDER: "the author", Seat.RECEIVER: "Ana"}, ("ana",)),
        ("priorities", Mode.ALONE, {Seat.FIRST: "Ana", Seat.SECOND: "Jo", Seat.THIRD: "Mo"}, ("ana",)),
        ("chain", Mode.PAIR, CHAIN, ("mo", "jo", "ana")),
        ("relay", Mode.PAIR, {Seat.SENDER: "Ana", Seat.RECEIVER: "ana"}, ("ana",)),
    ],
)
def test_only_people_take_part(flow: str, mode: Mode, players: dict[Seat, str], who: tuple[str, ...]) -> None:
    assert people(past(flow=flow, mode=mode, players=players)) == who


def test_everybody_who_finished_a_round_has_a_profile_under_the_name_they_wrote_last() -> None:
    rounds = [
        past(days=3, players={Seat.SENDER: "ana", Seat.RECEIVER: "Ben"}),
        past(days=1, players={Seat.SENDER: "Ana", Seat.RECEIVER: "Cleo"}),
        past(stage=Stage.ABANDONED, players={Seat.SENDER: "Dan", Seat.RECEIVER: "Ana"}),
    ]
    assert [(each.name, each.rounds) for each in profiles(rounds)] == [("Ana", 2), ("Cleo", 1), ("Ben", 1)]
    assert len(rounds_of(" ANA", rounds)) == 2
    assert rounds_of("Dan", rounds) == ()
