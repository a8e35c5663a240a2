from __future__ import annotations

from pathlib import Path

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charades.errors import SettingsError
from charades.settings import Paths, Settings, find_paths, load_settings, save_settings


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return find_paths({"CHARADES_HOME": str(tmp_path / "home")})


def write(paths: Paths, text: str | bytes) -> None:
    paths.settings.parent.mkdir(parents=True, exist_ok=True)
    paths.settings.write_bytes(text.encode() if isinstance(text, str) else text)


def test_home_variable_puts_everything_into_one_folder(tmp_path: Path) -> None:
    paths = find_paths({"CHARADES_HOME": str(tmp_path)})
    assert paths.settings == tmp_path / "settings.toml"
    assert paths.sessions == tmp_path / "sessions"


def test_without_it_the_system_says_where() -> None:
    paths = find_paths({})
    assert paths.settings.parent.name == "charades"
    assert paths.sessions.parent.name == "charades"


def test_no_file_means_the_defaults_and_makes_nothing(paths: Paths) -> None:
    assert load_settings(paths) == (Settings(), None)
    assert not paths.data.exists()


def test_saved_settings_are_read_back(paths: Paths) -> None:
    settings = Settings("Ana", "Ben", "charades-light", True, (Path("/a b/ü"), Path("/c")))
    save_settings(settings, paths)
    assert load_settings(paths) == (settings, None)
    save_settings(Settings(), paths)
    assert load_settings(paths) == (Settings(), None)
    assert [path.name for path in paths.data.iterdir()] == ["settings.toml"]


@hypothesis.settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_any_text_survives_the_file_or_is_cleaned(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    paths = find_paths({"CHARADES_HOME": str(tmp_path_factory.mktemp("home"))})
    save_settings(Settings(player=text), paths)
    settings, error = load_settings(paths)
    assert error is None
    save_settings(settings, paths)
    assert load_settings(paths) == (settings, None)
    assert settings.player.isprintable()


def broken(paths: Paths) -> tuple[Settings, SettingsError]:
    settings, error = load_settings(paths)
    assert error is not None
    assert error.hint
    assert error.place is not None
    assert error.place.file == str(paths.settings)
    return settings, error


def test_unknown_key_names_the_nearest_one_and_the_rest_counts(paths: Paths) -> None:
    write(paths, '# mine\nplayer = "Ana"\ntheem = "charades-light"\nreduced_motion = true\n')
    settings, error = broken(paths)
    assert settings == Settings(player="Ana", reduced_motion=True)
    assert str(error) == f"{paths.settings}:3:1: there is no setting 'theem' (settings)"
    assert error.hint == "Did you mean theme?"


def test_key_like_none_lists_them_all(paths: Paths) -> None:
    write(paths, "[xyzzy]\na = 1\n")
    _, error = broken(paths)
    assert "player, reduced_motion" in error.hint
    assert error.place is not None
    assert error.place.line == 1


@pytest.mark.parametrize(
    "line",
    [
        "player = 3",
        'theme = "pink"',
        "theme = []",
        'reduced_motion = "yes"',
        "reduced_motion = 1",
        'scenario_folders = "here"',
        "scenario_folders = [1]",
        "partner = false",
    ],
)
def test_wrong_value_keeps_the_default(paths: Paths, line: str) -> None:
    write(paths, f"{line}\n")
    settings, error = broken(paths)
    assert settings == Settings()
    assert line.split()[0] in error.message


@pytest.mark.parametrize("content", ["player = Ana", b"player = '\xff'", "player", "\x00", 'player = "a'])
def test_broken_file_stops_nothing(paths: Paths, content: str | bytes) -> None:
    write(paths, content)
    settings, _ = broken(paths)
    assert settings == Settings()


def test_folder_in_the_place_of_the_file_stops_nothing(paths: Paths) -> None:
    paths.settings.mkdir(parents=True)
    assert broken(paths)[0] == Settings()
    with pytest.raises(SettingsError) as caught:
        save_settings(Settings(), paths)
    assert "CHARADES_HOME" in caught.value.hint


def test_syntax_error_names_its_line(paths: Paths) -> None:
    write(paths, 'player = "Ana"\ntheme = charades-dark\n')
    _, error = broken(paths)
    assert error.place is not None
    assert error.place.line == 2


def test_escape_sequence_in_a_name_is_removed(paths: Paths) -> None:
    write(paths, 'player = "A\\u001b[31mna"\npartner = "x\\u202e"\n')
    settings, error = load_settings(paths)
    assert error is None
    assert settings.player == "A[31mna"
    assert settings.partner == "x"
