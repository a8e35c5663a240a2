"""The spaCy pipeline: the parser that reads, and the encoder that measures."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import registry

from charades.errors import ModelDamaged
from charades.meaning.component import NAME
from charades.meaning.models import Model, installed_model

__all__ = ["Model", "installed_model", "load_pipeline"]

_EMPTY_TOKENIZER = "charades_empty_tokenizer"
_NEEDED = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer")


def load_pipeline() -> Language:
    """Load the installed model with the parts that scoring needs, and the encoder behind them.

    Raises:
        ModelMissing: There is no model, or no encoder.
        ModelDamaged: One of them cannot be used.
    """
    model = installed_model()
    try:
        nlp: Language = importlib.import_module(model.name).load(
            exclude=["ner", "senter"], config={"nlp": {"tokenizer": {"@tokenizers": _EMPTY_TOKENIZER}}}
        )
    except Exception as error:  # whatever a broken or foreign model package raises
        raise ModelDamaged(
            f"the spaCy model {model.name} {model.version} cannot be loaded",
            hint=f"Install it again, or remove it: pip uninstall {model.name.replace('_', '-')}",
        ) from error
    missing = [name for name in _NEEDED if name not in nlp.pipe_names]
    if missing:
        raise ModelDamaged(
            f"the spaCy model {model.name} {model.version} has no {missing[0]}",
            hint=f"Remove it, and charades uses its own: pip uninstall {model.name.replace('_', '-')}",
        )
    nlp.add_pipe(NAME)
    return nlp


def _make_empty_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return what makes the tokenizer that the model's own rules are read into.

    By default spaCy first fills it with the rules of its language, which takes as long as reading the model's.
    """
    return lambda nlp: Tokenizer(nlp.vocab)


registry.tokenizers(_EMPTY_TOKENIZER, func=_make_empty_tokenizer)
