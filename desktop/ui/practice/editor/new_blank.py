"""A blank of her own: what it is called, what kind of value it holds, and who fills it."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtWidgets import QLineEdit

from desktop.packs.own_blanks import BLANK_KINDS, NewBlank
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.widgets.text import Note

_COUNTED = frozenset({"number", "duration"})


class NewBlankForm(OwnForm):
    """Asks for a new blank of the topic *inside*; ``made`` has a NewBlank."""

    def __init__(self, inside: str, languages: tuple[str, ...]) -> None:
        super().__init__(self.tr("A blank of your own"))
        self._inside = inside
        self.column.addWidget(
            Note(
                self.tr(
                    "Write its name in brackets wherever its value should stand, such as "
                    "[price of a letter]."
                )
            )
        )
        self._titles = self.in_languages(self.tr("Its name, %1"), "title", languages)
        self._kind = self.choice(self.tr("What it holds"), "kind", self._kinds())
        self._filler = self.choice(
            self.tr("Who fills it"),
            "filled_by",
            {
                "practice": self.tr("I do, once for all clients"),
                "session": self.tr("We do, at the table"),
            },
        )
        label = self.tr("What it proposes, if anything")
        self.column.addWidget(Note(label, role="label"))
        self._proposal = QLineEdit()
        self._proposal.setObjectName("proposal")
        self._proposal.setAccessibleName(label)
        self.column.addWidget(self._proposal)
        for field in (*self._titles.fields.values(), self._proposal):
            field.textChanged.connect(self._show_ready)
        self._kind.currentIndexChanged.connect(self._show_ready)
        self.done.clicked.connect(self._on_done)
        self.close_with(self.tr("Add nothing"))
        self._show_ready()

    def _kinds(self) -> dict[str, str]:
        words = {
            "text": self.tr("Words"),
            "money": self.tr("A sum of money"),
            "number": self.tr("A number"),
            "duration": self.tr("Minutes"),
            "date": self.tr("A day"),
            "time": self.tr("A time of day"),
        }
        return {kind: words[kind] for kind in BLANK_KINDS}

    def _show_ready(self) -> None:
        """Offer to add it once it has a name, and a proposal that is one of its kind."""
        asks_moment = self._kind.currentData() in {"date", "time"}
        self._proposal.setEnabled(not asks_moment)
        fits = asks_moment or not self._typed() or self._value() is not None
        self.done.setEnabled(self._titles.is_begun and self._titles.is_printable and fits)

    def _typed(self) -> str:
        return self._proposal.text().strip()

    def _value(self) -> str | int | None:
        """Return the proposal as its kind holds it; None where it is none."""
        typed, kind = self._typed(), self._kind.currentData()
        if not typed or kind in {"date", "time"}:
            return None
        if kind == "text":
            return typed
        try:
            amount = Decimal(typed.replace(",", "."))
        except InvalidOperation:
            return None
        if not amount.is_finite() or amount < 0:
            return None
        if kind in _COUNTED:
            return int(amount) if amount == amount.to_integral_value() else None
        return str(amount)

    def _on_done(self) -> None:
        self.made.emit(
            NewBlank(
                self._kind.currentData(),
                self._titles.said(),
                self._filler.currentData(),
                self._value(),
                self._inside,
            )
        )
