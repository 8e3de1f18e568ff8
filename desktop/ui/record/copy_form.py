"""What is asked before a record is copied: for whom, whose pages, what goes along, in which form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.record_wish import CLIENT, CLINICIAN, COURT, PRACTICE, Wish
from desktop.ui.after.fields import Line, OneOf
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.services.export_record import Preview

TOGETHER = "together"
FOLDER, ZIP, LOCKED = "folder", "zip", "locked"


class CopyForm(QWidget):
    """The questions, none answered beforehand but the client's own name, which is a proposal.

    Signals:
        edited: something else is chosen or written.
    """

    edited = Signal()

    def __init__(self, known: Preview) -> None:
        super().__init__()
        self._known = known
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(8)
        self._ask_whom()
        self._ask_whose()
        self._ask_what()
        self._ask_form()
        self._on_edited()

    @property
    def form(self) -> str:
        """The form that is chosen; "" for none."""
        return self._form.chosen()

    def wish(self) -> Wish:
        """Return what is asked for."""
        whose = self._whose.chosen() if self._whose is not None else TOGETHER
        people = () if whose in {"", TOGETHER} else (self._names[whose],)
        return Wish(
            purpose=self._purpose.chosen(),
            to=self._to.words(),
            people=people,
            why=self._why.words() if whose == TOGETHER and self._whose is not None else "",
            account=not self._papers_only.isChecked(),
            apart=self._apart.isChecked(),
            named=self._named.isChecked(),
        )

    def objection(self) -> str:
        """Return what is still to be chosen; "" where nothing is."""
        if not self._purpose.chosen():
            return self.tr("Please choose whom the copy is for.")
        if not self._to.words():
            return self.tr("Please write who gets it, by name.")
        if self._whose is not None and not self._whose.chosen():
            return self.tr("Please choose whose pages go.")
        if not self.form:
            return self.tr("Please choose a form: a folder, one file, or one with a password.")
        return ""

    def first_focus(self) -> QWidget:
        """Return the first question."""
        return self._purpose

    def _ask_whom(self) -> None:
        self._begin(self.tr("Whom is it for?"))
        self._purpose = OneOf(
            "for",
            self.tr("The copy is for"),
            {
                CLIENT: self.tr("the client"),
                CLINICIAN: self.tr("another clinician"),
                COURT: self.tr("a court or an authority"),
                PRACTICE: self.tr("the practice itself, to keep or to move"),
            },
        )
        self._to = Line("to", self.tr("Who gets it, by name"))
        self._advice = Note(role="plain")
        self._advice.setObjectName("advice")
        self._frame = QFrame()
        self._frame.setProperty("role", "note")
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(16, 10, 16, 12)
        inside.addWidget(self._advice)
        for part in (self._purpose, self._to, self._frame):
            self._column.addWidget(part)
        self._purpose.edited.connect(self._on_purpose)
        self._to.edited.connect(self.edited)

    def _ask_whose(self) -> None:
        people = self._known.people
        self._names = {f"person.{number}": name for number, name in enumerate(people)}
        self._whose: OneOf | None = None
        self._why = Line("why", self.tr("Why everybody's pages go together"))
        if len(people) > 1:
            self._begin(self.tr("Whose pages?"))
            options = {
                **{key: self._only(name) for key, name in self._names.items()},
                TOGETHER: self.tr("everybody's, together"),
            }
            self._whose = OneOf("whose", self.tr("Pages of"), options)
            self._whose.edited.connect(self._on_edited)
            self._column.addWidget(self._whose)
        self._column.addWidget(self._why)

    def _ask_what(self) -> None:
        self._begin(self.tr("What goes along?"))
        self._column.addWidget(
            Note(
                self.tr(
                    "The papers, an account of what was settled and when, the same for programs, "
                    "and how to check everything without Holdfast."
                )
            )
        )
        self._papers_only = Tick(self.tr("Only the papers, without the account of the sessions"))
        self._papers_only.setObjectName("papers_only")
        self._apart = Tick(
            self.tr(
                "Also what is kept apart: the record of each session, private answers, and how to "
                "reach the client safely. It is part of a whole record"
            )
        )
        self._apart.setObjectName("apart")
        self._named = Tick(self.tr("The client's name in the name of the folder or file"))
        self._named.setObjectName("named")
        self._alone = Note(
            self.tr(
                "Of what is kept apart, only what this person said goes along, and no record of a "
                "session. Read it first: one may have answered for both."
            )
        )
        self._alone.setObjectName("alone")
        self._alone.hide()
        for part in (self._papers_only, self._apart, self._alone, self._named):
            self._column.addWidget(part)
        self._column.addWidget(
            Note(
                self.tr(
                    "Never inside: your private notes, words that were taken back, and pages that "
                    "belong only to others. The copy says so."
                )
            )
        )

    def _ask_form(self) -> None:
        self._begin(self.tr("In which form?"))
        self._form = OneOf(
            "form",
            self.tr("It is written as"),
            {
                FOLDER: self.tr("a folder with plain files; whoever finds it can read it"),
                ZIP: self.tr("one zip file without a password; whoever finds it can read it"),
                LOCKED: self.tr("one PDF with everything inside, behind a password"),
            },
        )
        self._form.edited.connect(self.edited)
        self._column.addWidget(self._form)

    def _begin(self, title: str) -> None:
        """Begin another question, with some room above it."""
        if self._column.count():
            self._column.addSpacing(16)
        self._column.addWidget(Heading(title, role="section"))

    def _only(self, name: str) -> str:
        return self.tr("%1's, and nobody else's").replace("%1", name)

    def _on_purpose(self) -> None:
        """Propose the client's own name, where nothing else was written."""
        hers = self._known.people[0] if len(self._known.people) == 1 else self._known.client
        if self._purpose.chosen() == CLIENT and not self._to.words():
            self._to.edit.setText(hers)
        elif self._purpose.chosen() != CLIENT and self._to.words() == hers:
            self._to.edit.clear()
        self._on_edited()

    def _on_edited(self) -> None:
        advice = self._advised().get(self._purpose.chosen(), "")
        self._advice.setText(advice)
        show_if(self._frame, bool(advice))
        whose = self._whose.chosen() if self._whose is not None else ""
        show_if(self._why, whose == TOGETHER)
        show_if(self._alone, whose not in {"", TOGETHER})
        self.edited.emit()

    def _advised(self) -> Mapping[str, str]:
        return {
            CLIENT: self.tr(
                "Ask the client first: is it safe to have this at home? Who else opens the "
                "computer, or the post?"
            ),
            CLINICIAN: self.tr(
                "Make sure that you have the client's written yes, and that this person needs all "
                "of it."
            ),
            COURT: self.tr(
                "Read the order once more: it may want less than everything. A lawyer's letter is "
                "no court order. Ask for advice before anything is handed over."
            ),
            PRACTICE: self.tr(
                "Outside the vault these files are as private as what they hold. Keep them where "
                "only you can open them, and erase them when they have done their work."
            ),
        }
