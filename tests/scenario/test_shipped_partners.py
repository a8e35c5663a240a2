import re
from itertools import pairwise

import pytest

from charades.scenario.model import Scenario
from charades.scenario.packs import load_pack, shipped_packs_folder

PACKS = sorted(folder for folder in shipped_packs_folder().iterdir() if folder.is_dir())
SCENARIOS = [each for folder in PACKS for each in load_pack(folder)[0].scenarios if each.partners]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda each: each.id)
def test_names_of_partners_can_stand_in_a_list(scenario: Scenario) -> None:
    for partner in scenario.partners:
        assert "," not in partner.name
        assert len(partner.name) <= 24


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda each: each.id)
def test_questions_hold_whoever_plays(scenario: Scenario) -> None:
    told = repr((scenario.about, scenario.picture, scenario.sides))
    for partner in scenario.partners:
        first = re.split(r" \(|'s ", partner.name)[0]
        asked = [question for question in scenario.debrief if re.search(rf"\b{first}\b", question)]
        assert not asked or first in told


@pytest.mark.parametrize("scenario", [each for each in SCENARIOS if each.pictures], ids=lambda each: each.id)
def test_clues_of_an_authored_pair_get_shorter(scenario: Scenario) -> None:
    (partner,) = scenario.partners
    told = [partner.gives[f"clue {number}"] for number in range(1, len(scenario.pictures) + 1)]
    lengths = [len(clue.split()) for clue in told if isinstance(clue, str)]
    assert len(lengths) == len(scenario.pictures)
    assert all(longer > shorter for longer, shorter in pairwise(lengths))
