"""Put items in one's own order."""

from __future__ import annotations

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from charades.game.content import WHOLE, Content, Order
from charades.game.seats import Seat
from charades.session.play import PlaySession
from charades.tui.screens.task import TaskScreen
from charades.tui.widgets.key_line import KeyLine
from charades.tui.widgets.ranking import Ranking
from charades.tui.widgets.shown import ShownPane


class RankScreen(TaskScreen):
    """The items as a list to be reordered; nobody is asked to move any."""

    def __init__(self, session: PlaySession, seat: Seat) -> None:
        super().__init__(session, seat)
        kept = tuple(self.remembered.get(WHOLE, "").split("\n"))
        self._items = kept if sorted(kept) == sorted(self.asked.fields) else self.asked.fields

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield from self.opening()
        with Container(id="desk", classes="-above"):
            if self.shows:
                yield ShownPane(self.shows, id="shown")
            yield Ranking(self._items, id="ranking")
        yield KeyLine()

    def on_mount(self) -> None:
        """Take the list."""
        self.query_one(Ranking).focus()

    def drafts(self) -> Mapping[str, str]:
        """Return the order as it stands, an item a line."""
        return {WHOLE: "\n".join(self.query_one(Ranking).items)}

    def content(self) -> Content:
        """Return the order."""
        return Order(tuple(self.query_one(Ranking).items))

    @on(Ranking.Changed)
    def keep(self) -> None:
        """Have the order kept."""
        self.draft_changed()
