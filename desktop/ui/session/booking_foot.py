"""The bottom of the booking page: whether everything is ready, and the ways on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from desktop.ui.session.booking_ready import ReadyLine
from desktop.ui.widgets.button import PLAIN, PRIMARY, QUIET, Button
from desktop.ui.widgets.tab_order import tab_through
from desktop.ui.widgets.words_and_ways import WordsAndWays


class BookingFoot(WordsAndWays):
    """Says what is missing, and leads on; nothing missing stops anybody.

    Signals:
        back: people want to go back.
        kept: keep the booking for later.
        begun: begin the session now.
        not_held: the session did not take place.
    """

    back = Signal()
    kept = Signal()
    begun = Signal()
    not_held = Signal()

    def __init__(self) -> None:
        self.ready = ReadyLine()
        super().__init__(self.ready, role="foot")
        self.ready.relinked.connect(partial(tab_through, self))
        self._buttons: dict[str, Button] = {}
        for name, kind, picture, signal in (
            ("back", QUIET, "arrow-left", self.back),
            ("not_held", QUIET, "x", self.not_held),
            ("keep", PLAIN, "calendar", self.kept),
            ("begin", PRIMARY, "arrow-right", self.begun),
        ):
            button = Button(kind=kind, picture=picture, trailing=name == "begin")
            button.setObjectName(name)
            button.clicked.connect(signal)
            self.add(button)
            self._buttons[name] = button
        self.show_ways(is_kept=False)
        self.allow(False)  # noqa: FBT003 - it is what the buttons may do

    @property
    def begin_button(self) -> Button:
        """The button that begins the session."""
        return self._buttons["begin"]

    def allow(self, may: bool) -> None:  # noqa: FBT001 - it is what the buttons may do
        """Let the booking be kept and the session be begun, or not yet."""
        for name in ("keep", "begin"):
            self._buttons[name].setEnabled(may)

    def show_ways(self, *, is_kept: bool) -> None:
        """Offer what a booking allows once it is kept."""
        self._buttons["not_held"].setVisible(is_kept)
        words = self.tr("Keep the changes") if is_kept else self.tr("Keep for later")
        self._buttons["keep"].set_words(words)
        self._buttons["back"].set_words(self.tr("Back"))
        self._buttons["not_held"].set_words(self.tr("Did not take place"))
        self._buttons["begin"].set_words(self.tr("Begin the session"))
