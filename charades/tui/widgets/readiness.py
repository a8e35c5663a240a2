"""Whether the scorer is ready, on one line that disappears once it is."""

from __future__ import annotations

from textual.content import Content
from textual.timer import Timer

from charades.cleaning import clean
from charades.session.scoring import ScoringService
from charades.tui.widgets.steady import Steady


class Readiness(Steady):
    """Shows how far the scorer has loaded; playing need not wait for it."""

    def __init__(self, scoring: ScoringService) -> None:
        super().__init__(id="readiness")
        self._scoring = scoring
        self._timer: Timer | None = None

    def on_mount(self) -> None:
        """Look again and again until it is ready."""
        self._timer = self.set_interval(0.1, self.look)
        self.look()

    def look(self) -> None:
        """Show the progress now."""
        if not self._scoring.ready:
            progress = self._scoring.progress
            filled = round(progress.share * 20)
            self.update(
                Content.assemble(
                    (" the scorer is loading, you can play already  ", "$muted"),
                    ("█" * filled, "$secondary"),
                    ("·" * (20 - filled), "$muted"),
                    (f"  {clean(progress.step)}", "$muted"),
                )
            )
            return
        if self._timer is not None:
            self._timer.stop()
        failure = self._scoring.failure
        if failure is None:
            self.display = False
        else:
            told = f" {clean(failure.message)}. {clean(failure.hint)} What you play meanwhile is kept."
            self.update(Content.styled(told, "$warning"))
