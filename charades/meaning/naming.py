"""Whether an answer names what was meant."""

from __future__ import annotations

from collections.abc import Sequence

from charades.meaning.grammar.polarity import polarities
from charades.meaning.reading import Reading, lemma_of
from charades.wording import same_name
from charades.wording.morphology import is_known

BARE = 3
"""Words of the longest answer that is a name and nothing else, an article with it."""
SLIPPED = 5
"""Letters of the shortest name in which one slip of the pen is let pass."""


def names(answer: Reading, wanted: Sequence[str]) -> bool:
    """Return whether an answer says one of the wanted names, alone or in a sentence, and does not deny it.

    *It is a pillow* names the pillow, *not a pillow* does not; *isn't it a pillow?* asks, and does.
    """
    if any(same_name(answer.text, name) for name in wanted):
        return True
    tokens = [token for token in answer.doc if any(char.isalnum() for char in token.text)]
    signs = polarities(answer.doc)
    for name in wanted:
        width = len(name.split())
        for start in range(len(tokens) - width + 1):
            window = tokens[start : start + width]
            text = answer.tokens(window[0].i, window[-1].i).text
            asked = any(token.text == "?" for token in window[-1].sent)
            if _names(text, name) and (asked or not any(signs[token.i].denied for token in window)):
                return True
    return False


def misnames(answer: Reading, wanted: Sequence[str]) -> bool:
    """Return whether an answer is a bare name, and that of something else.

    A synonym, and the name of a wider or narrower kind (*animal* for a cat), is not held for another thing.
    """
    if len(answer.plain) > BARE or not 0 < len(answer.words) <= BARE - 1:
        return False
    lexicon = answer.lexicon
    lemmas = [lemma_of(word.token) for word in answer.words]
    names = [name.casefold() for name in wanted]
    return not any(
        lexicon.same(lemma, name) or lexicon.kind_of(lemma, name) or lexicon.kind_of(name, lemma)
        for lemma in (" ".join(lemmas), *lemmas)
        for name in names
    )


def _names(text: str, name: str) -> bool:
    return same_name(text, name) or _slip(text.casefold(), name.casefold())


def _slip(text: str, name: str) -> bool:
    """Return whether a text is no word and differs from a name by a letter missing, added, wrong or displaced."""
    if len(name) < SLIPPED or abs(len(text) - len(name)) > 1 or is_known(text):
        return False
    return not _shortened(text).isdisjoint(_shortened(name))


def _shortened(word: str) -> set[str]:
    """Return a word, and what is left of it without one of its letters."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
