"""``results``, ``guess`` and ``doctor``, on a history of one round."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from charades.cli.main import charades
from charades.errors import CharadesError, InputError
from charades.game import events as ev
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.scenario.model import Scenario
from charades.session.seating import seats_for
from charades.session.services import Services


def call(*words: str, given: str = "") -> Result:
    return CliRunner().invoke(charades, words, input=given)


@pytest.fixture
def played(services: Services, umbrella: Scenario, score: RoundScore) -> str:
    """The id of a session with one finished round."""
    session = services.begin(["Ada"])
    session.deal(umbrella, Mode.UNDERSTAND, seats_for(umbrella, Mode.UNDERSTAND, ("Ada",)))
    session.hand_in({"concept": "a roof"})
    session.act(ev.GiveForecast(Seat.RECEIVER, 90))
    session.act(ev.Score(score))
    session.close()
    return session.file.session.id


@pytest.mark.parametrize(
    "words", [("list",), ("list", "--rounds"), ("export",), ("export", "--sessions"), ("rescore",)]
)
def test_an_empty_history_is_no_error(words: tuple[str, ...]) -> None:
    assert call("results", *words).exit_code == 0


def test_lists_and_the_round_as_it_was_revealed(played: str) -> None:
    assert "47 %" in call("results", "list").output
    assert "Something for a grey day" in call("results", "list", "--rounds").output
    shown = [
        call("results", "show", *words).output for words in ((), (played,), (f"{played[:-1]}…",), ("--round", "1"))
    ]
    assert len(set(shown)) == 1
    assert "47 %" in shown[0]
    assert "You open it above you" in shown[0]


@pytest.mark.parametrize("words", [("show", "2026-no"), ("show", "--round", "9"), ("rescore", "2026-no")])
def test_what_is_not_there_is_told_with_a_hint(played: str, words: tuple[str, ...]) -> None:
    failed = call("results", *words)
    assert isinstance(failed.exception, InputError)
    assert failed.exception.hint


def test_an_id_with_a_slip_brings_the_nearest(played: str) -> None:
    failed = call("results", "show", played.replace("T", "t"))
    assert isinstance(failed.exception, CharadesError)
    assert played in failed.exception.hint


def test_exports_can_be_read_by_others(played: str) -> None:
    (row,) = csv.DictReader(io.StringIO(call("results", "export").output))
    (same,) = json.loads(call("results", "export", "--format", "json").output)
    assert row["session"] == same["session"] == played
    assert call("results", "export", "--format", "markdown").output.startswith("| session |")


def test_a_damaged_session_is_set_aside_and_told(played: str, home: Path) -> None:
    (home / "sessions" / "broken.json").write_text('{"session": {')
    listed = call("results", "list")
    assert listed.exit_code == 0
    assert "broken.json" in listed.stderr
    assert "47 %" in listed.stdout


def test_rescoring_keeps_the_old_score_and_tells_the_change(played: str, services: Services) -> None:
    done = call("results", "rescore", played)
    assert done.exit_code == 0
    assert f"{played} round 1: 47 % → " in done.output
    assert "(scorer test → " in done.output
    assert "1 round scored again" in done.output
    record = services.archive.record(played).rounds[0]
    assert len(record.rescored) == 1
    assert "  scored again     47 % (scorer test) → " in call("results", "show", played).output
    assert call("results", "rescore").output == "0 rounds scored again; up to date already: 1\n"


def test_a_dry_run_of_rescoring_tells_the_change_and_keeps_nothing(played: str, services: Services) -> None:
    dry = call("results", "rescore", "--dry-run", played)
    assert f"{played} round 1: 47 % → " in dry.output
    assert dry.output.endswith("1 round scored again; nothing was changed\n")
    assert services.archive.record(played).rounds[0].rescored == ()
    assert "nothing was changed" not in call("results", "rescore", played).output


def test_guesses_come_best_first_and_keep_to_the_rules(tmp_path: Path) -> None:
    lexicon = tmp_path / "words.txt"
    lexicon.write_text("umbrella\nviolin\ncat\n")
    rows = '{"description": "a small furry animal that purrs"}\n{"description": "it purrs", "forbid": ["cat"]}\n[]\n'
    done = call("guess", "--lexicon", str(lexicon), "--top", "2", given=rows)
    first, second, bad = map(json.loads, done.output.splitlines())
    assert first["guesses"][0]["word"] == "cat"
    assert len(first["guesses"]) == 2
    scores = [guess["score"] for guess in first["guesses"]]
    assert scores == sorted(scores, reverse=True)
    assert "cat" not in {guess["word"] for guess in second["guesses"]}
    assert bad["error"]


def test_the_doctor_finds_everything_here(home: Path) -> None:
    done = call("doctor")
    assert done.exit_code == 0
    assert str(home) in done.output
    assert "✗" not in done.output


def test_the_doctor_says_what_to_do_about_a_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("CHARADES_HOME", str(blocked))
    done = call("doctor")
    assert done.exit_code == 1
    assert "→ Set CHARADES_HOME" in done.output


def test_the_doctor_finds_settings_that_cannot_be_used(home: Path) -> None:
    home.mkdir()
    for text in ("player = ", "player = 3\n"):
        (home / "settings.toml").write_text(text)
        done = call("doctor")
        assert done.exit_code == 1
        assert "✗ settings" in done.stdout


def test_a_beginning_of_several_ids_says_so(played: str, services: Services, umbrella: Scenario) -> None:
    session = services.begin(["Sam"])
    session.deal(umbrella, Mode.UNDERSTAND, seats_for(umbrella, Mode.UNDERSTAND, ("Sam",)))
    session.close()
    failed = call("results", "show", played[:4])
    assert isinstance(failed.exception, CharadesError)
    assert failed.exception.message == f"2 sessions begin with {played[:4]}"
    assert failed.exception.hint


def test_a_copied_session_counts_once_and_is_told(played: str, home: Path) -> None:
    original = home / "sessions" / f"{played}.json"
    (home / "sessions" / "a copy.json").write_bytes(original.read_bytes())
    listed = call("results", "list", "--rounds")
    assert listed.stdout.count("Something for a grey day") == 1
    assert "left out" in listed.stderr
    assert "a copy.json" in listed.stderr
    assert "47 %" in call("results", "show", played).stdout


@pytest.mark.parametrize("content", [b"", b" \n\n", b"\x00\x01ELF", b"caf\xe9\n"])
def test_a_lexicon_without_words_is_refused(tmp_path: Path, content: bytes) -> None:
    lexicon = tmp_path / "words.txt"
    lexicon.write_bytes(content)
    failed = call("guess", "--lexicon", str(lexicon), given='{"description": "it purrs"}\n')
    assert isinstance(failed.exception, InputError)
    assert str(lexicon) in str(failed.exception)
