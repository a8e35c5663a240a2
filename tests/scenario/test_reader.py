import hashlib
import subprocess
import sys
from pathlib import Path

from charades.scenario.model import CONCEPT as CONCEPT_FACET
from charades.scenario.model import Facet, Picture, TimeLimits
from charades.scenario.reader import read_scenario, read_scenario_text
from tests.scenario.samples import CONCEPT, FACETS

DATA = Path(__file__).parent / "data" / "example"


def test_every_key_arrives() -> None:
    path = DATA / "grey-day.yaml"
    reading = read_scenario(path, pack="example")
    scenario = reading.scenario
    assert scenario
    assert reading.diagnostics == ()
    assert (scenario.id, scenario.title, scenario.language) == ("grey-day", "Something for when it pours", "en")
    assert (scenario.tags, scenario.level, scenario.flow) == (("everyday", "objects"), 2, "relay")
    definition = "A folding cover on a stick that you hold over your head in bad weather."
    assert scenario.picture == Picture("umbrella", ("brolly", "parasol"), definition)
    assert scenario.wording == {
        "forbid": ["rain", "wet", {"term": "folding", "match": "exact"}],
        "max_words": 30,
        "no_spelling": True,
    }
    assert (scenario.on_breach, scenario.breach_cost) == ("cost", 0.1)
    assert (scenario.clues, scenario.questions, scenario.answer) == (3, 2, "name")
    assert scenario.time == TimeLimits(90, 60, hard=True)
    assert scenario.authored == ("You carry it when the sky looks heavy, and open it above you.",)
    assert scenario.debrief == ("Which word did most of the work?",)
    assert scenario.note == "For the coach only.\n\nTwo paragraphs."
    assert scenario.pack == "example"
    assert scenario.digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_defaults_of_a_concept() -> None:
    scenario = read_scenario_text(CONCEPT).scenario
    assert scenario
    assert (scenario.language, scenario.flow, scenario.wording, scenario.on_breach) == ("en", "relay", {}, "block")
    assert (scenario.clues, scenario.questions, scenario.time, scenario.answer) == (3, 2, TimeLimits(), "name")
    assert scenario.picture.parts == (Facet(CONCEPT_FACET, "umbrella"),)


def test_facets_in_order_with_weights() -> None:
    scenario = read_scenario(DATA / "open-door.yaml").scenario
    assert scenario
    assert scenario.answer == "facets"
    assert [(facet.name, facet.weight) for facet in scenario.picture.facets] == [("goal", 1.0), ("why now", 2.0)]


def test_own_words_may_be_asked_of_either_picture() -> None:
    for text in (CONCEPT, FACETS):
        scenario = read_scenario_text(text + "answer: own_words\n").scenario
        assert scenario
        assert scenario.answer == "own_words"


def test_folded_text_is_one_line() -> None:
    scenario = read_scenario_text(CONCEPT + "authored:\n  - |\n    one\n    two\n").scenario
    assert scenario
    assert scenario.authored == ("one two",)


def test_the_model_needs_neither_pydantic_nor_yaml() -> None:
    program = "import sys, charades.scenario.model; print(sorted({'pydantic', 'yaml'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
