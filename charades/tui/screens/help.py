"""The game in one page, and the keys."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer, Markdown

from charades.game.flows import FLOWS

_ABOUT = """\
One of you holds a **picture**: a word, a goal, a decision. You describe it in a **clue**, under rules about the words
you may use. The other one **reconstructs** it in their own words. Before anything is shown, everybody **forecasts** how
much arrived. Then you see what did.

- **overlap**, 0 to 100: how much of the meaning arrived. From 65 on it is *aligned*, from 40 *partial*: arrived,
  or arrived in part. Below it is *different*: lost.
- **illusion of alignment**: what you all believed, less what arrived. +35 means you felt 35 points better understood
  than you were.
- **echo** (*same words*): how much of the answer repeats words that were said. Same words are no proof of same meaning.
- `█` arrived, `▒` arrived in part, `░` lost, `+` added, `⇄` turned around, `?` a question for you: is it the same?

## What can be played

| flow | what one does |
| --- | --- |
"""

_KEYS = """
The relay alone: **explain** a concept to the machine, which guesses after every clue; **understand** an author's clues;
**brief**: write one message for a picture of several parts, and see which parts it carries.

## Keys

| key | does |
| --- | --- |
| Enter | send, go on, choose |
| Ctrl+J | a new line in a message |
| Ctrl+Z, Ctrl+Y | undo and redo what is not sent |
| Tab, Shift+Tab | next, previous |
| Page Up, Page Down | scroll a reveal that is longer than the screen |
| ↑, ↓ | the reveal: from part to part, and to the questions |
| Enter, W | the reveal: why a part has this number; the whole round |
| S, T, O | on a question of the reveal: the same, turned around, open |
| N, D | the reveal: the next round; the debrief |
| F1 | this page |
| F3 | the sender: the whole picture and the rules |
| F3, F4 | the receiver: ask, another clue |
| Ctrl+S, F2 | hand in: texts, an order, a drawing, numbers |
| F3 | whatever there is to read for a task, at full size; PgUp and PgDn scroll it beside the work |
| Space, then ↑ ↓; or K, J | an order: pick up and carry; move the item under the cursor |
| Space, arrows, 1 to 0, Tab | a drawing: pen down or up, draw, another stroke, other strokes |
| L, B, E, U, R, F4 | a drawing: line, box, eraser, undo, redo, clear |
| ←, → | the scenarios: from flow to flow |
| F2, F9 | the scenarios: search, show the picture |
| F5, F6, F7 | play a scenario together, alone, or from the author's clues |
| F8 | pause |
| F10 | leave; a round you leave waits for you on the home screen |

Everything you send, and everything you have typed, is on disk at once.
"""


def help_text() -> str:
    """Return the page, with a row for each flow."""
    rows = [f"| **{flow.title}** | {flow.summary} *Alone:* {flow.solo} |\n" for flow in FLOWS.values()]
    return "".join((_ABOUT, *rows, _KEYS))


class HelpScreen(ModalScreen[None]):
    """One page, over any other screen."""

    BINDINGS = [Binding("escape,f1,q,enter", "dismiss(None)", "close")]

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with VerticalScroll(classes="dialog page") as box:
            box.border_title = "how it works · Escape closes"
            yield Markdown(help_text())
        yield Footer()
