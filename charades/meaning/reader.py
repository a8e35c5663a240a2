"""Texts to readings, each parsed once as long as it is remembered."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from spacy.language import Language

from charades.meaning.lexicon import Lexicon
from charades.meaning.network import readable
from charades.meaning.pipeline import load_pipeline
from charades.meaning.reading import Reading

REMEMBERED = 128
"""Texts that are remembered: enough for every part of a round, and a few megabytes."""


class Reader:
    """Reads texts, one at a time, whatever thread asks."""

    def __init__(self, nlp: Language, lexicon: Lexicon) -> None:
        self.nlp = nlp
        self.lexicon = lexicon
        self._readings: OrderedDict[str, Reading] = OrderedDict()
        self._lock = Lock()

    @classmethod
    def load(cls) -> Reader:
        """Load the pipeline and the lexicon.

        Raises:
            ModelMissing: A model or data file is not there.
            ModelDamaged: One of them cannot be used.
        """
        return cls(load_pipeline(), Lexicon.load())

    def read(self, text: str) -> Reading:
        """Return the reading of a text."""
        with self._lock:
            reading = self._readings.pop(text, None)
            if reading is None:
                # spaCy refuses half surrogates; each becomes one other character, so offsets stay.
                doc = self.nlp(readable(text))
                reading = Reading(text, doc, self.lexicon)
            self._readings[text] = reading
            if len(self._readings) > REMEMBERED:
                self._readings.popitem(last=False)
            return reading
