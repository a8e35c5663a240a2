"""Does an overlap of .7 read as .7? What people say of texts, by band of overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.scoring.judge import Judge
from tests.benchmarks.scoring.pictures import read_pictures
from tests.benchmarks.scoring.sets import HALVES, files, read
from tests.benchmarks.scoring.triples import read_triples

COUNT = 10
"""How many bands there are from 0 to 1."""
BAR = 40
"""Characters of a bar of 1."""
ARRIVED = {"aligned": 1.0, "partial": 0.5, "different": 0.0, "contradicted": 0.0}
"""How much of a facet arrived by a reader's verdict."""


@dataclass(frozen=True, slots=True)
class Bands:
    """What people say of texts whose overlap lies in each band.

    Attributes:
        title: Of which texts, and what the human number is.
        cases: How many texts there are in each band, the lowest first.
        means: The mean of their human numbers, 0 to 1; of an empty band 0.
    """

    title: str
    cases: tuple[int, ...]
    means: tuple[float, ...]

    @classmethod
    def of(cls, title: str, pairs: Sequence[tuple[float, float]]) -> Bands:
        """Return the bands of pairs of an overlap and a human number."""
        bands: list[list[float]] = [[] for _ in range(COUNT)]
        for overlap, human in pairs:
            bands[min(COUNT - 1, int(overlap * COUNT))].append(human)
        return cls(title, tuple(map(len, bands)), tuple(sum(band) / len(band) if band else 0.0 for band in bands))

    @property
    def each(self) -> Iterator[tuple[int, int, float]]:
        """Place, number of texts and mean of each band."""
        return zip(range(COUNT), self.cases, self.means, strict=True)

    @property
    def gap(self) -> float:
        """How far the human mean is from the middle of its band, on average over the texts."""
        off = (many * abs(mean - middle(place)) for place, many, mean in self.each)
        return sum(off) / max(1, sum(self.cases))

    @property
    def text(self) -> str:
        """A bar for each band; the stroke stands where the bar should end."""
        lines = [f"{self.title}; mean distance from the stroke {self.gap:.2f}"]
        for place, many, mean in self.each:
            bar = list("█" * round(mean * BAR) + "·" * (BAR - round(mean * BAR)))
            bar[round(middle(place) * BAR)] = "|"
            value = f"{mean:.2f} ({many:,})" if many else "no text"
            lines.append(f"  {place / COUNT:.1f} to {(place + 1) / COUNT:.1f}  {''.join(bar)}  {value}")
        return "\n".join(lines)


def middle(place: int) -> float:
    """Return the overlap in the middle of a band."""
    return (place + 0.5) / COUNT


def all_bands(judge: Judge, data: Path | None, rows: int) -> Iterator[Bands]:
    """Yield the bands of rated pairs, and those of the own sets."""
    for path in files(data, "stsb") if data is not None else []:
        rated = [(judge.overlap(row["reference"], row["reconstruction"]), row["human"]) for row in read(path)[:rows]]
        yield Bands.of(f"{path.stem}: mean human rating by overlap", rated)
    for half in HALVES:
        pairs = [
            (card.overlap, arrived)
            for one in read_triples(judge, half)
            for card, arrived in ((one.honest, 1.0), (one.near, 0.0), (one.own, 0.0))
            if card is not None
        ]
        pairs += [(one.card.overlap, ARRIVED[one.expected]) for one in read_pictures(judge, half)]
        yield Bands.of(f"triples and pictures, {half}: share that arrived by overlap", pairs)
