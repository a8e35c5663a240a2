from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from charades.game.content import DRAWING_COLUMNS, DRAWING_ROWS, STROKES, drawing_in
from charades.game.task import Stage, Task, misfit
from charades.tui.drawing import BLANK, JOINED, Sheet, inside

cells = st.tuples(st.integers(-3, DRAWING_COLUMNS + 3), st.integers(-3, DRAWING_ROWS + 3)).map(inside)
strokes = st.sampled_from((JOINED, *STROKES))


def test_joined_lines_connect_where_they_meet() -> None:
    sheet = Sheet()
    sheet.box((0, 0), (4, 2), JOINED)
    sheet.line((2, 0), (2, 2), JOINED)
    sheet.line((0, 1), (4, 1), JOINED)
    assert sheet.rows == ("┌─┬─┐", "├─┼─┤", "└─┴─┘")


def test_a_line_that_begins_at_another_one_joins_it() -> None:
    sheet = Sheet("────")
    sheet.line((1, 0), (1, 2), JOINED)
    assert sheet.rows == ("─┬──", " │", " │")


def test_other_strokes_go_slantwise() -> None:
    sheet = Sheet()
    sheet.line((0, 2), (2, 0), "╱")
    assert sheet.rows == ("  ╱", " ╱", "╱")


def test_undo_takes_back_a_gesture_and_redo_does_it_again() -> None:
    sheet = Sheet("*")
    assert not sheet.undo()
    sheet.begin()
    sheet.put((1, 0), "#")
    sheet.put((2, 0), "#")
    sheet.begin()
    sheet.clear()
    assert sheet.blank
    assert sheet.undo()
    assert sheet.rows == ("*##",)
    assert sheet.undo()
    assert sheet.rows == ("*",)
    assert sheet.redo()
    assert sheet.redo()
    assert sheet.blank
    assert not sheet.redo()


def test_what_cannot_be_drawn_becomes_a_blank() -> None:
    assert Sheet("a┌b\x1b[7").rows == (" ┌  [",)


@given(st.lists(st.tuples(st.sampled_from(["line", "box", "put", "undo", "redo"]), cells, cells, strokes), max_size=12))
def test_whatever_is_drawn_can_be_handed_in(moves: list[tuple[str, tuple[int, int], tuple[int, int], str]]) -> None:
    sheet = Sheet()
    for move, start, end, stroke in moves:
        match move:
            case "undo":
                sheet.undo()
            case "redo":
                sheet.redo()
            case "put":
                sheet.begin()
                sheet.put(start, stroke)
            case _:
                sheet.begin()
                (sheet.line if move == "line" else sheet.box)(start, end, stroke)
    problem = misfit(Task(Stage.DRAW), drawing_in(sheet.text))
    assert problem is None or (problem.code == "empty" and sheet.text.strip(BLANK + "\n") == "")
    assert Sheet(sheet.text).rows == sheet.rows
