"""Word drift: who means the same by the word, who stands apart, and the words that hide it."""

from __future__ import annotations

from collections.abc import Sequence

from charades.game.flows.drift import matrix, meanings
from charades.game.measures.drift import Matrix as Overlaps
from charades.game.measures.drift import clusters, mean_overlap, outlier, shared_without_meaning
from charades.game.state import State
from charades.reports.reveals.blocks import Block, Labelled, Matrix, Sentence, Texts
from charades.reports.reveals.ranking import people
from charades.reports.reveals.wording import called, listed, number_word, quoted, quoted_list, sentence
from charades.reports.words import percent


def blocks(state: State) -> tuple[Block, ...]:
    """Return the matrix, the words that are shared without the meaning, and what everybody wrote."""
    written, table = meanings(state), matrix(state)
    names = tuple(people(state, written))
    texts = list(written.values())
    values = tuple(
        tuple(None if row == at else value for at, value in enumerate(line)) for row, line in enumerate(table)
    )
    groups = clusters(table)
    camps = "; ".join(_camp([names[person] for person in group], _within(table, group)) for group in groups)
    shown = Matrix("overlap between every two of you", names, names, values, camps)
    found: tuple[Block, ...] = (Sentence(_told(state.scenario.word, table, groups, names)), shown)
    hiding: dict[tuple[int, int], list[str]] = {}
    for shared in shared_without_meaning(texts, table):
        hiding.setdefault((shared.one, shared.other), []).append(shared.word)
    if hiding:
        rows = tuple(
            Labelled(f"{names[one]} and {names[other]}", quoted_list(words)) for (one, other), words in hiding.items()
        )
        found += (Texts("words you share without sharing the meaning", rows),)
    everybody = tuple(Labelled(name, text) for name, text in zip(names, texts, strict=True))
    return (*found, Texts(f"what {quoted(state.scenario.word)} means to", everybody))


def _within(table: Overlaps, group: Sequence[int]) -> float:
    """Return the mean overlap of the people of a group."""
    return mean_overlap([[table[one][other] for other in group] for one in group])


def _camp(names: list[str], overlap: float) -> str:
    if len(names) == 1:
        return f"{names[0]} on their own"
    close = "mean about the same" if called(overlap) == "aligned" else "mean partly the same"
    return f"{listed(names)} {close}"


def _told(word: str, table: Overlaps, groups: Sequence[Sequence[int]], names: Sequence[str]) -> str:
    if len(names) < 2:
        return "There is nobody to compare with."
    if len(groups) == 1:
        close = "about" if called(mean_overlap(table)) == "aligned" else "partly"
        return sentence(f"{'both' if len(names) == 2 else 'all'} of you mean {close} the same by {quoted(word)}")
    if len(groups) == len(names):
        return sentence(f"no two of you mean the same by {quoted(word)}")
    camps = f"{number_word(len(groups))} meanings of {quoted(word)} sit at this table"
    furthest, share = outlier(table)
    return sentence(f"{camps}; {names[furthest]} is furthest from the others, at {percent(share)}")
