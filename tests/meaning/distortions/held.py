"""Two texts held against each other in both orders, for the tests of what finds distortions."""

from __future__ import annotations

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions.pair import Finder, Pair
from charades.meaning.reader import Reader


def found(reader: Reader, reference: str, reconstruction: str, *finders: Finder) -> list[Distortion]:
    pair = Pair(Alignment(reader.read(reference), reader.read(reconstruction)))
    return [finding for find in finders for finding in find(pair)]


def assert_sure(reader: Reader, reference: str, reconstruction: str, *finders: Finder) -> None:
    """Whichever of the two was meant, there is a hard finding, and every quote stands where it says."""
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        findings = found(reader, one, other, *finders)
        assert any(finding.hard for finding in findings)
        for finding in findings:
            assert one[finding.reference.start : finding.reference.end] == finding.reference.text
            assert other[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


def assert_never_sure(reader: Reader, reference: str, reconstruction: str, *finders: Finder) -> None:
    """Whichever of the two was meant, there is no hard finding."""
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert not any(finding.hard for finding in found(reader, one, other, *finders))
