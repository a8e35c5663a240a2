import json

from charades.errors import Place
from charades.scenario.diagnostics import Diagnostic
from charades.scenario.lint_output import FORMATS, as_github, as_json, as_text

ERROR = Diagnostic("id-form", "error", "id is wrong", "Write it like this.", Place("packs/a.yaml", 2, 5))
WARNING = Diagnostic("pack-empty", "warning", "100% empty: no, really", "Fill it.", Place("a,b:c\x1b[31m"))


def test_text() -> None:
    assert as_text([ERROR, WARNING]).splitlines() == [
        "packs/a.yaml:2:5: error: id is wrong (id-form)",
        "    Write it like this.",
        "a,b:c[31m: warning: 100% empty: no, really (pack-empty)",
        "    Fill it.",
        "1 error, 1 warning",
    ]
    assert as_text([]) == "0 errors, 0 warnings"


def test_json() -> None:
    first, second = json.loads(as_json([ERROR, WARNING]))
    assert first == {
        "file": "packs/a.yaml",
        "line": 2,
        "column": 5,
        "severity": "error",
        "code": "id-form",
        "message": "id is wrong",
        "hint": "Write it like this.",
    }
    assert (second["line"], second["column"]) == (0, 0)
    assert json.loads(as_json([])) == []


def test_github() -> None:
    assert as_github([ERROR, WARNING]).splitlines() == [
        "::error file=packs/a.yaml,line=2,col=5,title=id-form::id is wrong. Write it like this.",
        "::warning file=a%2Cb%3Ac[31m,title=pack-empty::100%25 empty: no, really. Fill it.",
    ]
    assert as_github([]) == ""


def test_formats_by_name() -> None:
    assert set(FORMATS) == {"text", "json", "github"}
