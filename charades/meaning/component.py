"""The sentence encoder as a component of the spaCy pipeline.

After ``nlp.add_pipe("charades_encoder")``, ``doc.vector``, ``doc.similarity`` and the same of spans come from the
encoder by way of spaCy's documented hooks, and ``doc._.encoded`` holds the vectors of the word pieces. A doc without
visible text has the vector 0 and the similarity 0 to everything.
"""

from __future__ import annotations

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from charades.meaning.encoder import WIDTH, Encoded, Floats, SentenceEncoder, shared_encoder

NAME = "charades_encoder"


class EncoderComponent:
    """Encodes every doc that passes and sets its hooks."""

    def __init__(self, encoder: SentenceEncoder) -> None:
        self._encoder = encoder
        if not Doc.has_extension("encoded"):
            Doc.set_extension("encoded", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Encode ``doc`` and set its hooks."""
        doc._.encoded = self._encoder.encode_tokens(doc.text) if doc.text.strip() else None
        doc.user_hooks["vector"] = doc_vector
        doc.user_hooks["has_vector"] = has_vector
        doc.user_hooks["similarity"] = similarity
        doc.user_span_hooks["vector"] = span_vector
        doc.user_span_hooks["has_vector"] = has_vector
        doc.user_span_hooks["similarity"] = similarity
        return doc


def doc_vector(doc: Doc) -> Floats:
    """Return the vector of a doc, (384,), of length 1, or 0 without visible text."""
    encoded: Encoded | None = doc._.encoded
    return encoded.sentence if encoded else np.zeros(WIDTH, dtype=np.float32)


def span_vector(span: Span) -> Floats:
    """Return the mean of the word pieces in a span, in context, scaled to length 1; 0 where none stands in it."""
    encoded: Encoded | None = span.doc._.encoded
    return encoded.between(span.start_char, span.end_char) if encoded else np.zeros(WIDTH, dtype=np.float32)


def has_vector(part: Doc | Span) -> bool:
    """Return whether the encoder read anything in a doc or span."""
    return bool(part.vector.any())


def similarity(part: Doc | Span, other: Doc | Span) -> float:
    """Return the cosine of two vectors, -1 to 1."""
    return float(part.vector @ other.vector)


@Language.factory(NAME)
def make_component(nlp: Language, name: str) -> EncoderComponent:
    """Make the component for a pipeline."""
    return EncoderComponent(shared_encoder())
