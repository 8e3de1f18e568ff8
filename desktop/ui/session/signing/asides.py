"""Two questions beside the pages: what a change clears, and what waits for another day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.ui.session.client_words import screen
from desktop.ui.widgets.button import PLAIN, PRIMARY, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class ClearingCard(Card):
    """Says before it is done whose signatures a change clears; those people sign again.

    Signals:
        agreed: clear them, and change the words.
        stayed: leave everything as it is.
    """

    agreed = Signal()
    stayed = Signal()

    def __init__(self, live: LiveIntake, signed: Sequence[str], *, has_ink: bool) -> None:
        super().__init__()
        lead = screen(live, "clear_lead") if signed else screen(live, "clear_drawn")
        self.set_words(title=screen(live, "clear_title"), body=lead)
        for line in signed:
            self.add(Note(line, role="label"))
        if signed and has_ink:
            self.add(Note(screen(live, "clear_drawn")))
        go = Button(screen(live, "clear_go"), kind=PLAIN, picture="eraser")
        go.setObjectName("clear_go")
        go.clicked.connect(self.agreed)
        self._stay = Button(screen(live, "clear_stay"), kind=PRIMARY)
        self._stay.setObjectName("clear_stay")
        self._stay.clicked.connect(self.stayed)
        self.add(self._stay)
        self.add(go)

    def first_focus(self) -> Button:
        """Start on what changes nothing."""
        return self._stay


class LeavingCard(Card):
    """Asks what waits: one person's signature, this paper, or every signature of today.

    Signals:
        person: this person signs another day; the others may go on.
        paper: this paper waits.
        everything: nothing more is signed today.
        stayed: go on signing.
    """

    person = Signal()
    paper = Signal()
    everything = Signal()
    stayed = Signal()

    def __init__(self, live: LiveIntake, who: str, *, others: bool, papers: bool) -> None:
        super().__init__()
        self.set_words(title=screen(live, "leave_title"), body=screen(live, "leave_lead"))
        offered = [
            ("leave_person", screen(live, "leave_person", who=who), self.person, others),
            ("leave_paper", screen(live, "leave_paper"), self.paper, papers or others),
            ("leave_all", screen(live, "leave_all"), self.everything, True),
        ]
        for name, words, signal, is_offered in offered:
            if is_offered:
                button = Button(words, kind=PLAIN, picture="clock")
                button.setObjectName(name)
                button.clicked.connect(signal)
                self.add(button)
        self._stay = Button(screen(live, "on_to_signing"), kind=PRIMARY)
        self._stay.setObjectName("leave_nothing")
        self._stay.clicked.connect(self.stayed)
        self.add(self._stay)

    def first_focus(self) -> Button:
        """Start on going on."""
        return self._stay
