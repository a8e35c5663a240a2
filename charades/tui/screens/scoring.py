"""The scorer reads both texts; while it still loads, one sees how far it is."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Middle, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, ProgressBar, Static

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game import events as ev
from charades.session.play import PlaySession
from charades.session.scoring import ScoringService
from charades.tui.screens.stage import Outcome


class ScoringScreen(Screen[Outcome]):
    """Waits for the score; dismissed as done once it is recorded, as left where the player will not wait."""

    BINDINGS = [Binding("f10", "leave", "leave"), Binding("f1", "app.help", "help")]

    def __init__(self, session: PlaySession, scoring: ScoringService) -> None:
        super().__init__()
        self._session = session
        self._scoring = scoring
        self._scored_already = False

    def compose(self) -> ComposeResult:
        """Lay out the progress."""
        with Middle(), Center(), Vertical(id="scoring"):
            yield Static("Both texts are being read …", id="scoring-text", markup=False)
            yield ProgressBar(total=1.0, show_eta=False, show_percentage=False)
            yield Static(id="scoring-step")
        yield Footer()

    def on_mount(self) -> None:
        """Begin, and show how far loading is until the score is there."""
        self._score()
        self._show_progress()
        self.set_interval(0.1, self._show_progress)

    def action_leave(self) -> None:
        """Go home; the round will be scored when it is continued."""
        self.dismiss(Outcome.LEFT)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _score(self) -> None:
        try:
            score = self._scoring.score(self._session.state)
        except CharadesError as error:
            self.app.call_from_thread(self._failed, error)
            return
        self.app.call_from_thread(self._scored, score)

    def _scored(self, action: ev.Score) -> None:
        if not self.is_current:
            return
        try:
            self._session.act(action)
        except CharadesError as error:
            self._failed(error)
            return
        self._scored_already = True
        self.on_screen_resume()

    def on_screen_resume(self) -> None:
        """Leave once the round is scored, and nothing stands over this screen."""
        if self._scored_already and self.is_active:
            self.dismiss(Outcome.DONE)

    def _failed(self, error: CharadesError) -> None:
        self.query_one("#scoring-text", Static).update(
            Content.assemble(
                ("The round cannot be scored now. Everything you wrote is kept.\n\n", "bold"),
                clean(error.message),
                "\n",
                (clean(error.hint), "italic"),
                "\n\nF10 leaves; the round waits on the home screen.",
            )
        )
        self.query_one(ProgressBar).display = False
        self.query_one("#scoring-step").display = False

    def _show_progress(self) -> None:
        progress = self._scoring.progress
        self.query_one(ProgressBar).update(progress=progress.share)
        self.query_one("#scoring-step", Static).update(Content.styled(clean(progress.step), "$muted"))
