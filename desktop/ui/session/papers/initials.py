"""A paper for one party's initials beside words that were changed together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.domain.document import fingerprint_of
from desktop.domain.initials import LONGEST, Initials
from desktop.domain.ink import InkImplausibleError, check_plausible
from desktop.domain.signature import DRAWN, TYPED
from desktop.ui.session.changed_words import changed_words
from desktop.ui.session.client_words import screen
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.session.signing.ways import DrawnWay
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.papers import Party
    from desktop.services.live_intake import LiveIntake

_PAD_WIDEST = 340


class InitialsPaper(Paper):
    """The old and the new words, and a small place to type or draw initials."""

    def __init__(self, live: LiveIntake, key: str, party: Party) -> None:
        role = live.pack.said(live.wording.language, f"role.{party.role}").title
        super().__init__(f"{screen(live, 'initials')}: {party.name} ({role})")
        self._live = live
        self._key = key
        self.party = party
        self.set_words(
            title=f"{screen(live, 'initials')}: {party.name} ({role})",
            body=screen(live, "initials_lead"),
        )
        self.add(changed_words(live, key, titled=True))
        self._typed = self._typed_field()
        self._drawn = DrawnWay(live, hint=screen(live, "initials"))
        self._drawn.pad.setMaximumWidth(_PAD_WIDEST)
        self._drawn.changed.connect(self._dress)
        self._add_ways()
        self._trouble = Note(role="hint")
        self._trouble.hide()
        self.add(self._trouble)
        self.add_buttons(use=screen(live, "initials_put"), leave=screen(live, "initials_later"))
        self._dress()

    def given(self) -> Initials | None:
        """Return the initials; None, and why, where what is drawn is nothing yet."""
        words = fingerprint_of(self._live.intake.rewordings[self._key].text)
        name = self._typed.text().strip()
        if name:
            return Initials(self.party.party, words, TYPED, "", name=name)
        ink = self._drawn.ink()
        try:
            check_plausible(ink)
        except InkImplausibleError as error:
            self._trouble.setText(screen(self._live, f"ink.{error.reason}"))
            self._trouble.show()
            return None
        return Initials(self.party.party, words, DRAWN, "", ink=ink)

    def first_focus(self) -> QWidget:
        """Start on the letters."""
        return self._typed

    def _typed_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("initials")
        field.setMaxLength(LONGEST)
        field.setAccessibleName(screen(self._live, "initials_type"))
        field.textChanged.connect(self._dress)
        field.returnPressed.connect(self._on_return)
        return field

    def _add_ways(self) -> None:
        """Put the letters and the small pad side by side: both count as much."""
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(28)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        label = Note(screen(self._live, "initials_type"), role="label")
        label.setBuddy(self._typed)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self._typed, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Note(screen(self._live, "initials_draw"), role="label"), 0, 1)
        grid.addWidget(self._drawn, 1, 1)
        self.add(host)

    def _dress(self) -> None:
        self._trouble.hide()
        self.use_button.setEnabled(bool(self._typed.text().strip()) or self._drawn.is_begun)

    def _on_return(self) -> None:
        if self.use_button.isEnabled():
            self.done.emit()
