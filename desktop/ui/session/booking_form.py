"""The booking card: who comes, how, and what makes it safe; the rest folded away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.booking_fields import Field, TextField, field_for
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

NAME = "client.name"
_NONE: Mapping[str, Value] = {}
_FIRST = (
    NAME,
    "client.called",
    "booking.date",
    "booking.time",
    "setting.mode",
    "client.language",
    "client.papers_in",
    "access.needs",
    "people.say",
    "contact.safe_send",
)
"""What the booking card asks openly (issue: who, setting, language, access, say, safe ways)."""


class BookingForm(Card):
    """Fields in two parts: what is always asked, and what only some clients need.

    Signals:
        edited: an answer changed.
        named: the client's name as it stands.
    """

    edited = Signal()
    named = Signal(str)

    def __init__(
        self, live: LiveIntake, *, today: str, proposals: Mapping[str, Value] = _NONE
    ) -> None:
        super().__init__()
        known = {**live.intake.profile, **proposals}
        self._live = replace(live, intake=replace(live.intake, profile=known))
        self._today = today
        self._answers: dict[str, Value] = {}
        self._proposals = dict(proposals)
        self._fields: dict[str, Field] = {}
        self._labels: dict[str, Note] = {}
        asked = booking_items(live)
        first = tuple(key for key in _FIRST if key in asked)
        self.set_words(title=live.pack.said(live.wording.language, "step.prepare").title)
        self.add(self._part(first))
        self._more = Button(kind=QUIET, picture="chevron-down")
        self._more.setObjectName("more_fields")
        self._more.setCheckable(True)
        self.content.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._rest = self._part(tuple(key for key in asked if key not in first))
        self._rest.hide()
        self.add(self._rest)
        self._more.toggled.connect(self._on_more)
        self._show_relevant()
        self._say()

    def answers(self) -> Mapping[str, Value]:
        """Return what was answered, in the order it was, and the proposals left standing."""
        standing = {k: v for k, v in self._proposals.items() if k not in self._answers}
        return {**self._answers, **standing}

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._more.set_words(self.tr("More about this client"))

    def live(self) -> LiveIntake:
        """Return the intake as it would begin."""
        return replace(self._live, intake=replace(self._live.intake, answers=self.answers()))

    def first_focus(self) -> QWidget | None:
        """Start on the client's name."""
        return self._fields.get(NAME)

    def fill_name(self, name: str) -> None:
        """Write *name* as the client's, without asking who it is again."""
        field = self._fields[NAME]
        if isinstance(field, TextField):
            field.write(name)
        self._answers[NAME] = name
        self.edited.emit()

    def field(self, key: str) -> Field:
        """Return the field of the item *key*."""
        return self._fields[key]

    def widest(self) -> int:
        """Return room for a label beside each field."""
        return super().widest() + 160

    def _part(self, keys: tuple[str, ...]) -> QWidget:
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, self.fontMetrics().averageCharWidth() * 24)
        for line, key in enumerate(keys):
            words = self._live.pack.said(self._live.wording.language, key)
            field = field_for(self._live, key, today=self._today)
            field.answered.connect(self._on_answered)
            label = Note(words.title or words.question, role="label")
            label.setBuddy(field)
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, line, 1)
            self._fields[key], self._labels[key] = field, label
        return host

    def _on_answered(self, key: str, value: Value) -> None:
        """Keep the answer; one taken back is as if it had never been given."""
        if value is None:
            self._answers.pop(key, None)
        else:
            self._answers[key] = value
        if key == NAME:
            self.named.emit(str(value or ""))
        self._show_relevant()
        self.edited.emit()

    def _show_relevant(self) -> None:
        """Ask only what concerns this client, as far as it is known."""
        answers = self.live().answers
        for key, field in self._fields.items():
            concerns = self._live.pack.items[key].concerns(answers)
            field.setVisible(concerns)
            self._labels[key].setVisible(concerns)

    def _on_more(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._rest.setVisible(shown)
        self._more.set_picture("chevron-up" if shown else "chevron-down")


def booking_items(live: LiveIntake) -> tuple[str, ...]:
    """Return the items asked before a session, with the notices that have to be given."""
    cards = [card for step in live.pack.steps if step.stage == "before" for card in step.cards]
    notices = [item.key for item in live.pack.items.values() if item.kind == "notice"]
    return tuple(dict.fromkeys((*cards, *notices)))
