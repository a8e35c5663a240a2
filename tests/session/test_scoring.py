from __future__ import annotations

import gc
from pathlib import Path
from threading import Event

import pytest

from charades.errors import ModelDamaged, ModelMissing
from charades.game import events as ev
from charades.game.seats import Mode, Seat
from charades.game.state import State, evolve, replay
from charades.meaning import encoder
from charades.scenario.model import CONCEPT, Picture, Scenario
from charades.session.scoring import Progress, ScoringService
from charades.session.seating import seats_for


def explained(scenario: Scenario, *clues: str) -> State:
    state = replay([ev.PictureDealt(scenario, Mode.EXPLAIN, seats_for(scenario, Mode.EXPLAIN, ("Ada",)))])
    for clue in clues:
        state = evolve(state, ev.ClueGiven(clue))
    return state


def test_the_machine_names_what_a_good_clue_describes_and_says_so(scoring: ScoringService) -> None:
    pillow = Scenario(id="night", title="For the night", picture=Picture(concept="pillow"), answer="name")
    guess = scoring.guess(explained(pillow, "a soft bag for your head in bed"))
    assert guess.right
    assert guess.words[0] == "pillow"


def test_words_of_the_clue_and_earlier_misses_are_never_guessed(scoring: ScoringService, umbrella: Scenario) -> None:
    state = explained(umbrella, "a tent is a roof of cloth")
    first = scoring.guess(state)
    assert not {"tent", "roof", "cloth"} & set(first.words)
    missed = evolve(state, ev.GuessesMade(first.words, right=False))
    second = scoring.guess(evolve(missed, ev.ClueGiven("it stands on the ground")))
    assert not set(first.words) & set(second.words)


def test_a_round_is_scored_facet_by_facet(scoring: ScoringService, release: Scenario) -> None:
    state = replay([ev.PictureDealt(release, Mode.PAIR, {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"})])
    state = evolve(state, ev.ClueGiven("Little thing, soon"))
    answers = {
        "goal": "A first small version reaches real users before March ends.",
        "why now": "",
        "not": "The portal gets new features.",
    }
    score = scoring.score(evolve(state, ev.ReconstructionGiven(answers))).score
    assert score is not None
    verdicts = {facet.name: facet.card.verdict for facet in score.facets}
    assert verdicts == {"goal": "aligned", "why now": "different", "not": "contradicted"}
    assert 0 < score.overlap < 0.6


def test_naming_the_concept_is_everything(scoring: ScoringService, umbrella: Scenario) -> None:
    state = evolve(explained(umbrella, "open it"), ev.ReconstructionGiven({CONCEPT: "A Brolly"}))
    score = scoring.score(state).score
    assert score is not None
    assert score.overlap == 1.0


def test_loading_tells_how_far_it_is(scoring: ScoringService, umbrella: Scenario) -> None:
    told: list[Progress] = []
    service = ScoringService()
    service.start(told.append)
    state = evolve(explained(umbrella, "open it"), ev.ReconstructionGiven({CONCEPT: "A Brolly"}))
    service.score(state)
    shares = [progress.share for progress in told]
    assert shares == sorted(shares)
    assert len({progress.step for progress in told}) >= 3


def test_garbage_is_collected_again_once_everything_is_loaded() -> None:
    service, over = ScoringService(), Event()
    service.start(lambda progress: over.set() if progress.share == 1.0 else None)
    assert over.wait(60)
    assert service.ready
    assert gc.isenabled()
    assert gc.get_threshold()[0] > 0


def test_missing_and_damaged_models_are_told_with_a_hint(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing) as missing:
        encoder.SentenceEncoder.load(tmp_path)
    assert missing.value.hint
    for file in encoder.FOLDER.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "encoder.onnx").write_bytes((encoder.FOLDER / "encoder.onnx").read_bytes()[:-1])
    with pytest.raises(ModelDamaged) as damaged:
        encoder.SentenceEncoder.load(tmp_path)
    assert "encoder.onnx" in str(damaged.value)
