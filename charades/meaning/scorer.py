"""Two texts to a scorecard; a picture and what came back of it to the score of a round."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace

from charades.game.scorecard import Evidence, FacetScore, Judgement, Match, RoundScore, Scorecard, Span
from charades.game.verdict import RELATED_FROM, brought_down, verdict
from charades.meaning.alignment import Alignment
from charades.meaning.coverage import added, echo, lost, whole
from charades.meaning.distortions import Pair, find_distortions
from charades.meaning.distortions.judged import DOUBTFUL, judged
from charades.meaning.encoder import shared_encoder
from charades.meaning.facet_clashes import clashes
from charades.meaning.facet_coverage import arrived
from charades.meaning.facets import share_out
from charades.meaning.lexicon import FOLDER as LEXICON
from charades.meaning.lexicon import Lexicon
from charades.meaning.models import installed_model
from charades.meaning.naming import misnames, names
from charades.meaning.pair_model import PairModel
from charades.meaning.pipeline import load_pipeline
from charades.meaning.reader import Reader
from charades.meaning.reading import Reading
from charades.meaning.scales import FILE as CALIBRATION
from charades.meaning.scales import Features, Scales
from charades.scenario.model import Facet, Picture

RULES = 7
"""Raised whenever the rules of scoring change what a scorecard says."""
MISNAMED = 0.35
"""The most that the bare name of another thing can have of a picture, however near that thing is."""
MAX_TEXT = 10_000
"""Characters of a text that are read; the rest is left out."""
MAX_SEARCHED = 2_500
"""Characters of a text that are searched for distortions; the search takes the square of their number."""

UNANSWERED = 0.1
"""Where next to no word of one text is answered in the other, no more of the meaning arrived than the texts are near:
what the pair model makes of senseless text is not to be trusted."""
RELATED_SURELY = 0.3
"""Closeness from which two texts that stand alone are about the same thing. Below `RELATED_FROM` they are not: neither
turns the other around, and whatever the pair model says, no more of one arrived in the other than they are near.
Between the two that cap rises. A part that was given to a facet speaks of it already, however far its words are."""

Progress = Callable[[str, float], None]
"""Told the name of the step that begins, and the share of the work already done, 0 to 1."""


class Scorer:
    """Says how much of a meaning arrived. Usable from any thread; never raises on any text."""

    def __init__(self, reader: Reader, scales: Scales, pair: PairModel | None, version: str) -> None:
        self._reader = reader
        self._scales = scales
        self._pair = pair
        self.version = version
        """Changes whenever the same texts could get another scorecard."""

    @property
    def judges(self) -> bool:
        """Whether the pair model has its say beside the rules."""
        return self._pair is not None

    @classmethod
    def load(cls, progress: Progress | None = None, *, pair: bool = True) -> Scorer:
        """Load all models and data.

        Args:
            progress: Told of each step.
            pair: Whether to judge with the pair model; without it, or where it is not installed, the rules stand alone.

        Raises:
            ModelMissing: A model or data file is not there.
            ModelDamaged: One of them is not the one that was shipped.
        """
        tell = progress or (lambda step, done: None)
        tell("words", 0.0)
        lexicon = Lexicon.load()
        tell("encoder", 0.1)
        encoder = shared_encoder()
        model = PairModel.load() if pair and PairModel.installed() else None
        tell("grammar", 0.3)
        reader = Reader(load_pipeline(), lexicon)
        tell("first sentence", 0.9)
        scales = Scales.load(pair=model is not None)
        scorer = cls(reader, scales, model, _version(encoder.digest, model.digest if model else "rules alone"))
        scorer.score("Nobody must wait for longer than two days.", "No one may have to wait more than 48 hours.")
        tell("ready", 1.0)
        return scorer

    def score(self, reference: str, reconstruction: str, *, said: str = "", answer: str = "") -> Scorecard:
        """Hold a reconstruction against what was meant.

        Args:
            reference: What was meant.
            reconstruction: What was understood.
            said: What the sender said; the echo is measured against it, or against the reference where it is empty.
            answer: The whole answer, where the reference is one facet of a picture and the reconstruction the part of
                the answer that was given to it, by the player or by `share_out`.
        """
        meant, understood = self._reader.read(reference[:MAX_TEXT]), self._reader.read(reconstruction[:MAX_TEXT])
        copied = echo(understood, self._reader.read(said[:MAX_TEXT]) if said.strip() else meant)
        alike = meant.plain == understood.plain if meant.plain else reference.strip() == reconstruction.strip() != ""
        if alike:
            return Scorecard(1.0, 1.0, copied, "aligned")
        if meant.empty or understood.empty or (_single(reference) and _single(reconstruction)):
            return Scorecard(0.0, 0.0, copied, "different", lost=whole(meant), added=whole(understood))
        alignment = Alignment(meant, understood)
        pair = Pair(alignment)
        searched = self._beginnings(pair)
        distortions = find_distortions(searched)
        if answer:
            distortions = clashes(searched, distortions)
        opinion = self._pair.judge(reference, alignment.restated) if self._pair else None
        features = Features.of(pair, distortions, opinion)
        closeness, undistorted = self._scales.closeness.read(features), self._scales.overlap.read(features)
        if features.coverage < UNANSWERED:
            undistorted = min(undistorted, closeness)
        elif opinion is not None and not answer:
            undistorted = min(undistorted, _most(closeness))
        if answer:
            undistorted = arrived(undistorted, alignment, self._reader.read(answer[:MAX_TEXT]))
        judgement = None
        if opinion is not None and self._scales.opposed is not None:
            # The pair model learnt what turns a statement around; what merely names a thing it takes amiss too easily.
            judgement = _weighed(opinion.judgement, self._scales.opposed.read(features) if meant.states else 0.0)
            if meant.states:
                distortions = judged(searched, distortions, judgement.opposed, opinion.kind)
        opposed = judgement.opposed if judgement else 0.0
        if not answer and closeness < RELATED_FROM and opposed < DOUBTFUL:
            distortions = ()
        overlap = brought_down(undistorted, closeness, distortions, opposed)
        if _name(meant) and _name(understood) and all(finding.kind == "entity" for finding in distortions):
            # Another name is a wrong one, and turns nothing around.
            undistorted, distortions = overlap, ()
        return Scorecard(
            closeness=closeness,
            overlap=overlap,
            echo=copied,
            verdict=verdict(overlap, closeness, distortions, opposed),
            distortions=distortions,
            lost=lost(alignment),
            added=added(alignment),
            evidence=_evidence(alignment, judgement, undistorted),
        )

    def _beginnings(self, pair: Pair) -> Pair:
        """Return the part of two texts that is searched for distortions."""
        texts = pair.reference.text, pair.reconstruction.text
        if max(map(len, texts)) <= MAX_SEARCHED:
            return pair
        return Pair(Alignment(*(self._reader.read(text[:MAX_SEARCHED]) for text in texts)))

    def score_round(
        self, picture: Picture, answers: Mapping[str, str] | str, *, said: str = "", name_counts: bool = True
    ) -> RoundScore:
        """Hold everything that came back against a picture.

        Args:
            picture: What was in the sender's head.
            answers: One text for all, or a text for each facet by its name. One text for a picture of facets is cut
                into parts, and each facet is scored against the parts that speak of it. A facet without an answer is
                ``different``.
            said: What the sender said.
            name_counts: Whether a name of the picture is a right answer. Where it is not, only the definition is
                the reference; a picture without one is always answered by its name.
        """
        shared = ""
        if isinstance(answers, Mapping):
            texts = [answers.get(facet.name, "") for facet in picture.parts]
            names = {facet.name for facet in picture.parts}
            others = [text.strip() for name, text in answers.items() if name not in names and text.strip()]
            unclaimed = tuple(Span(0, len(text), text) for text in others)
            everything = "\n".join([*texts, *others])
            shared = everything if picture.facets else ""
        elif picture.facets:
            reading = self._reader.read(answers[:MAX_TEXT])
            goals, headings = [facet.text for facet in picture.facets], [facet.name for facet in picture.facets]
            shares = share_out(reading, goals, shared_encoder(), headings)
            texts, unclaimed, everything, shared = list(shares.texts), shares.unclaimed, answers, answers
        else:
            texts, unclaimed, everything = [answers], (), answers
        scores = tuple(
            self._facet(picture, facet, text, said, shared, name_counts=name_counts)
            for facet, text in zip(picture.parts, texts, strict=True)
        )
        source = said if said.strip() else "\n".join(facet.text for facet in picture.parts)
        weights = sum(score.weight for score in scores)
        return RoundScore(
            facets=scores,
            overlap=sum(score.weight * score.card.overlap for score in scores) / weights if weights else 0.0,
            echo=echo(self._reader.read(everything[:MAX_TEXT]), self._reader.read(source[:MAX_TEXT])),
            added=unclaimed,
            scorer=self.version,
        )

    def _facet(
        self, picture: Picture, facet: Facet, text: str, said: str, shared: str, *, name_counts: bool
    ) -> FacetScore:
        reference, card = facet.text, self.score(facet.text, text, said=said, answer=shared)
        if not picture.concept or (picture.definition and not name_counts):
            return FacetScore(facet.name, facet.weight, reference, text, card)
        if names(self._reader.read(text[:MAX_TEXT]), picture.names):
            card = Scorecard(1.0, 1.0, card.echo, "aligned")
        elif picture.concept != facet.text:
            named = self.score(picture.concept, text, said=said)
            if named.overlap > card.overlap:
                reference, card = picture.concept, named
            if card.verdict != "contradicted" and misnames(self._reader.read(text[:MAX_TEXT]), picture.names):
                card = replace(card, overlap=min(card.overlap, MISNAMED), verdict="different")
        return FacetScore(facet.name, facet.weight, reference, text, card)


def _most(closeness: float) -> float:
    """Return the most overlap that two texts so near each other can have."""
    related = min(1.0, max(0.0, (closeness - RELATED_FROM) / (RELATED_SURELY - RELATED_FROM)))
    return closeness + related * (1.0 - closeness)


def _weighed(judgement: Judgement, opposed: float) -> Judgement:
    """Return a judgement with another chance of *opposed*, the others in their old proportion."""
    honest = judgement.same + judgement.different
    same = judgement.same / honest if honest else 0.0
    return Judgement((1.0 - opposed) * same, (1.0 - opposed) * (1.0 - same), opposed)


def _evidence(alignment: Alignment, judgement: Judgement | None, undistorted: float) -> Evidence:
    """Return what an overlap was made from."""
    meant, understood = alignment.reference, alignment.reconstruction
    matches = [
        Match(meant.tokens(word.token.i, word.token.i), understood.tokens(other.token.i, other.token.i), strength)
        for word, other, strength in sorted(alignment.pairs, key=lambda match: match[0].token.i)
    ]
    return Evidence(
        likeness=round(float(meant.vector @ understood.vector), 4),
        coverage=round(alignment.coverage, 4),
        judgement=judgement,
        undistorted=undistorted,
        matches=tuple(matches),
    )


def _name(reading: Reading) -> bool:
    """Return whether a text is a single word of content, and says nothing of what it names."""
    return len(reading.words) == 1 and not reading.states


def _single(text: str) -> bool:
    """Return whether a text is one letter or figure: two of them mean the same only where they are the same."""
    return sum(char.isalnum() for char in text) == 1 and text.isascii()


def _version(encoder: str, pair: str) -> str:
    """Return the version of the rules, with a digest of everything else that a scorecard depends on."""
    lexicon = (LEXICON / "manifest.json").read_bytes()
    models = f"{encoder} {pair} {installed_model()!r}".encode()
    return f"{RULES}-{hashlib.sha256(b''.join((models, CALIBRATION.read_bytes(), lexicon))).hexdigest()[:8]}"
