"""The game in one page, and the keys."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer, Markdown

HELP = """\
One of you holds a **picture**: a word, a goal, a decision. You describe it in a **clue**, under rules about the words
you may use. The other one **reconstructs** it in their own words. Before anything is shown, everybody **forecasts** how
much arrived. Then you see what did.

- **overlap**, 0 to 100: how much of the meaning arrived. From 65 on it is *aligned*, from 40 *partial*: arrived,
  or arrived in part. Below it is *different*: lost.
- **illusion of alignment**: what you all believed, less what arrived. +35 means you felt 35 points better understood
  than you were.
- **echo** (*same words*): how much of the answer repeats words that were said. Same words are no proof of same meaning.
- `█` arrived, `▒` arrived in part, `░` lost, `+` added, `⇄` turned around, `?` a question for you: is it the same?

## Alone

- **explain**: describe a concept; the machine guesses after every clue.
- **understand**: read an author's clues and say what the picture is.
- **brief**: write one message for a picture of several parts; see which parts it carries.

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
| F3, F4, Ctrl+S | the receiver: ask, another clue, hand in |
| F2, F9 | the scenarios: search, show the picture |
| F5, F6, F7 | play a scenario as two, alone, or from the author's clues |
| F8 | pause |
| F10 | leave; a round you leave waits for you on the home screen |

Everything you send, and everything you have typed, is on disk at once.
"""


class HelpScreen(ModalScreen[None]):
    """One page, over any other screen."""

    BINDINGS = [Binding("escape,f1,q,enter", "dismiss(None)", "close")]

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with VerticalScroll(classes="dialog page") as box:
            box.border_title = "how it works · Escape closes"
            yield Markdown(HELP)
        yield Footer()
