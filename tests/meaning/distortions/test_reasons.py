"""Another reason is found, also one that has become the effect; the same reason in another form is not."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.reasons import find, reasons
from charades.meaning.reader import Reader

HARD = [
    ("The cake sank because you opened the oven door.", "You opened the oven door because the cake sank."),
    ("The cake sank because you opened the oven door.", "The cake sank, so you opened the oven door."),
    ("They came late because of the snow.", "They came late despite the snow."),
    ("He cries because he is tired, not because he fell.", "He cries because he fell, not because he is tired."),
    ("We moved the match to Sunday so that both teams rest.", "We moved the match to Sunday so that more fans come."),
    ("The road is closed as a result of the landslide.", "The road is closed despite the landslide."),
]

SAME = [
    ("The cake sank because you opened the oven.", "You opened the oven, so the cake sank."),
    ("They came late because of the snow.", "Since there was snow, they came late."),
    ("Although it rained, they went out.", "They went out despite the rain."),
    ("We let the dough rest so that it rises.", "We let the dough rest because it should rise."),
    ("She left early so as not to miss the last bus.", "In order to catch the last bus, she left early."),
    ("The shop is closed because of rust.", "The cat sleeps because it is tired."),
    ("The road is closed as a result of the landslide.", "The road is closed because of the landslide."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_another_reason_is_found(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        findings = found(reader, one, other)
        assert any(finding.hard for finding in findings)
        for finding in findings:
            assert finding.kind == "reason"
            assert one[finding.reference.start : finding.reference.end] == finding.reference.text
            assert other[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_the_same_reason_in_another_form(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


def test_the_sentence_quotes_the_reasons(reader: Reader) -> None:
    (finding,) = found(reader, "They came late because of the snow.", "They came late despite the snow.")
    assert finding.sentence == "you said “because of the snow”, they understood “despite the snow”"


def test_reasons_are_read(reader: Reader) -> None:
    (one, two) = reasons(reader.read("She cries because she is tired, not because she fell."))
    assert [token.text for token in one.cause] == ["tired"]
    assert [token.text for token in two.cause] == ["fell"]
    assert (one.denied, two.denied) == (False, True)
    assert [token.text for token in one.effect] == ["cries"]
