"""A paper with what a newer version of the form pack says otherwise, old and new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.pack_changes import CHANGED, GONE, KEPT, NEW, PackChange
from desktop.ui.session.changed_words import ChangedWords
from desktop.ui.session.client_words import screen
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.services.move_pack import NewerWords

_PARTS = (
    ("move_changed", frozenset({CHANGED})),
    ("move_new", frozenset({NEW})),
    ("move_gone", frozenset({GONE, KEPT})),
)


class NewerWordsPaper(Paper):
    """Lists every difference; staying is the way out, moving is what both have to want."""

    def __init__(self, live: LiveIntake, newer: NewerWords) -> None:
        lead = screen(live, "move_lead", old=newer.old, new=newer.new)
        super().__init__(screen(live, "move_title"), lead)
        self.setObjectName("newer_words")
        self._live = live
        if not newer.changes:
            self.add(Note(screen(live, "move_nothing"), role="plain"))
        for name, kinds in _PARTS:
            found = [change for change in newer.changes if change.kind in kinds]
            if found:
                self.add(Heading(screen(live, name), role="section"))
            for change in found:
                self._add(change)
        self.add_buttons(use=screen(live, "move_go"), leave=screen(live, "move_stay"))

    def first_focus(self) -> QWidget:
        """Start on staying: nothing changes by a stray key."""
        return self.leave_button

    def _add(self, change: PackChange) -> None:
        live = self._live
        if change.kind == CHANGED:
            words = ChangedWords(
                live, now=change.now, before=change.was, title=change.title, label="move_now"
            )
            self.add(words)
        else:
            self.add_label(change.title)
            text = change.now or change.was
            if text:
                self.add(Note(text, role="plain"))
        if change.own:
            again = change.kind == CHANGED
            said = (
                screen(live, "move_again") if again else screen(live, "move_kept", words=change.own)
            )
            self.add(Note(said))
