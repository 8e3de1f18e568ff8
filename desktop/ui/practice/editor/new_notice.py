"""A notice of her own that law asks for: its text, its law, to whom it goes, and by when."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit, QSpinBox

from desktop.packs.own_forms import (
    AFTER_BOOKING,
    AT_SESSION,
    BEFORE_SESSION,
    MOST_DAYS,
    NewNotice,
)
from desktop.ui.letters import objection
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.practice.editor.whom_words import whom_words
from desktop.ui.session.editors.days import DayField
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Note

_USUAL_DAYS = 3
_LONGEST_LAW = 200


class NewNoticeForm(OwnForm):
    """Asks for a new notice; ``made`` has a NewNotice."""

    def __init__(self, languages: tuple[str, ...], today: date) -> None:
        super().__init__(self.tr("A notice the law asks for"))
        self.column.addWidget(
            Note(
                self.tr(
                    "It is among the notices that are due when somebody is booked, and on the "
                    "paper with all notices. Its text is fixed once you have published it: "
                    "changing it then asks for a reason."
                )
            )
        )
        self._titles = self.in_languages(self.tr("What it is called, %1"), "title", languages)
        self._texts = self.in_languages(
            self.tr("The text, word for word, %1"), "text", languages, runs_on=True
        )
        self._law = QLineEdit()
        self._law.setMaxLength(_LONGEST_LAW)
        self.add_field(self.tr("Which law asks for it"), "law", self._law)
        day = QDate(today.year, today.month, today.day)
        self._day = DayField(day, self.locale().name())
        self._day.setMaximumDate(day)
        self.add_field(self.tr("The day you last checked that"), "checked_on", self._day)
        self._whom = self.choice(self.tr("To whom it goes"), "whom", whom_words())
        self._add_due()
        self._receipt = Tick(self.tr("The client signs that they got it"))
        self._receipt.setObjectName("receipt")
        self._receipt.setChecked(True)
        self.column.addSpacing(6)
        self.column.addWidget(self._receipt)
        self._law.textChanged.connect(self.show_ready)
        self.ready_with(self._titles, self._texts)
        self.done.clicked.connect(self._on_done)
        self.close_with(self.tr("Add nothing"))

    def _add_due(self) -> None:
        self._due = self.choice(
            self.tr("By when it is due"),
            "due",
            {
                AT_SESSION: self.tr("On the day of the session"),
                BEFORE_SESSION: self.tr("The day before the session"),
                AFTER_BOOKING: self.tr("Soon after the booking"),
            },
        )
        self._days = QSpinBox()
        self._days.setRange(1, MOST_DAYS)
        self._days.setValue(_USUAL_DAYS)
        label = self.tr("Within so many business days, and at the session at the latest")
        words = self.add_field(label, "days", self._days)
        show = partial(self._show_days, words)
        self._due.currentIndexChanged.connect(show)
        show()

    def _show_days(self, words: Note, *_: object) -> None:
        counted = self._due.currentData() == AFTER_BOOKING
        show_if(words, counted)
        show_if(self._days, counted)

    def is_ready(self) -> bool:
        """Say whether it names the law that asks for it."""
        law = self._law.text()
        return bool(law.strip()) and not objection(law)

    def _on_done(self) -> None:
        self.made.emit(
            NewNotice(
                self._titles.said(),
                self._texts.said(),
                law=" ".join(self._law.text().split()),
                checked_on=self._day.date().toString("yyyy-MM-dd"),
                whom=self._whom.currentData(),
                due=self._due.currentData(),
                days=self._days.value(),
                receipt=self._receipt.isChecked(),
            )
        )
