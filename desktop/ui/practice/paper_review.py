"""The whole wording on paper, for a lawyer, and the code of that paper typed back once reviewed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.moments import long_day
from desktop.ui.practice.language import LANGUAGES
from desktop.ui.printing import Printing
from desktop.ui.session.editors.days import DayField
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.services.edit_wording import WordingDraft
    from desktop.services.wording_reviews import Review


_WHOLE = "\N{NON-BREAKING HYPHEN}"
"""In place of a hyphen: a code is never parted by the end of a line."""


@dataclass(frozen=True, slots=True)
class Prints:
    """A wording that can be printed: by language, its code, who reviewed it; ``parts`` to note."""

    key: str
    languages: tuple[str, ...]
    locale: str
    code: str
    make: Callable[[str], bytes] = field(repr=False)
    reviews: tuple[Review, ...] = field(default=(), repr=False)
    parts: tuple[str, ...] = ()


class PaperReview(QWidget):
    """Prints the wording in each language, and notes a review by the code on its pages.

    Signals:
        noted: somebody reviewed it from the printed copy.
    """

    noted = Signal()

    def __init__(self, desk: Desk, prints: Prints) -> None:
        super().__init__()
        self._desk = desk
        self._prints = prints
        self._printing = Printing(desk, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(
            Passage(
                self.tr(
                    "You can have it read on paper, by a lawyer for example: every sentence with "
                    "what stands behind it, what differs marked, a box to tick for each group. "
                    "Every page bears its code: %1"
                ).replace("%1", prints.code.replace("-", _WHOLE))
            )
        )
        for words in self._standing():
            self._column.addWidget(Note(words))
        self._column.addWidget(self._ways())
        self._form, self._first = self._made_form()
        self._form.hide()
        self._column.addWidget(self._form)

    def _ways(self) -> FlowRow:
        row = FlowRow(gap=8)
        for language in self._prints.languages:
            words = self.tr("Print the whole wording: %1")
            button = Button(
                words.replace("%1", LANGUAGES.get(language, language)), picture="printer"
            )
            button.setObjectName(f"print.{language}")
            job = partial(self._prints.make, language)
            button.clicked.connect(partial(self._printing.begin_with, job))
            row.add(button)
        read = Button(self.tr("Reviewed on paper"), kind=QUIET, picture="check")
        read.setObjectName("reviewed")
        read.clicked.connect(self.open_form)
        row.add(read)
        return row

    def _standing(self) -> list[str]:
        """Return who reviewed this very wording, or that it was changed since somebody did."""
        prints = self._prints
        here = [one for one in prints.reviews if one.code == prints.code]
        words = self.tr("Reviewed from the printed copy by %1 on %2.")
        said = [words.replace("%1", one.by).replace("%2", long_day(one.on)) for one in here]
        if prints.reviews and not here:
            last = prints.reviews[-1]
            changed = self.tr(
                "%1 reviewed a print with the code %3 on %2. It was changed since: that paper "
                "is not this wording."
            )
            changed = changed.replace("%1", last.by).replace("%2", long_day(last.on))
            said.append(changed.replace("%3", last.code))
        return said

    def open_form(self) -> None:
        """Ask for the code on the paper, who reviewed it, and when."""
        self._form.show()
        self._first.setFocus()

    def _made_form(self) -> tuple[QWidget, QLineEdit]:
        """Return the form and its first field; it stands in its place for Tab from the start."""
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        code, by = (
            self._line(column, name, words)
            for name, words in (
                ("code", self.tr("The code on every page of the paper")),
                ("by", self.tr("Who reviewed it")),
            )
        )
        now = self._desk.means.clock.now().date()
        today = QDate(now.year, now.month, now.day)
        day = DayField(today, self._prints.locale)
        day.setMaximumDate(today)
        day.setAccessibleName(self.tr("When"))
        column.addWidget(Note(self.tr("When"), role="label"))
        keep = Button(self.tr("Note the review"), kind=PRIMARY)
        keep.setObjectName("note_review")
        keep.clicked.connect(lambda: self._note(code.text(), by.text(), day.date()))
        for control in (day, keep):
            row = FlowRow()
            row.add(control)
            column.addWidget(row)
        return form, code

    def _line(self, column: QVBoxLayout, name: str, words: str) -> QLineEdit:
        label = Note(words, role="label")
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(words)
        line.setMaxLength(80)
        label.setBuddy(line)
        column.addWidget(label)
        column.addWidget(line)
        return line

    def _note(self, code: str, by: str, day: QDate) -> None:
        on = day.toString("yyyy-MM-dd")
        job = partial(_noted, self._desk, self._prints, (code, by, on))
        self._desk.run(self, job, self._on_noted)

    def _on_noted(self, review: Review) -> None:
        self._form.hide()
        words = self.tr("Noted: %1 reviewed it from the printed copy.")
        self._desk.tell(words.replace("%1", review.by))
        self.noted.emit()


def draft_prints(desk: Desk, draft: WordingDraft) -> Prints:
    """Return the draft, to be printed and reviewed."""
    from desktop.services.review_wording import wording_code

    return Prints(
        draft.layer.pack,
        draft.shipped.languages,
        draft.shipped.locale,
        wording_code(draft.layer, draft.shipped),
        partial(_print_draft, desk, draft),
        draft.reviews,
    )


def _print_draft(desk: Desk, draft: WordingDraft, language: str) -> bytes:
    from desktop.services.practice_profile import read_profile
    from desktop.services.review_wording import draft_to_print, print_wording

    wording = draft_to_print(desk.means, draft)
    answers = read_profile(desk.means, desk.vault).set_up.answers
    return print_wording(desk.means, desk.vault, wording, language, profile=answers).content


def _noted(desk: Desk, prints: Prints, told: tuple[str, str, str]) -> Review:
    from desktop.services.review_wording import note_review, tidy_code
    from desktop.services.wording_reviews import Review

    code, by, on = told
    review = Review(tidy_code(code), by.strip(), on, "")
    note_review(
        desk.means,
        desk.vault,
        prints.key,
        review=review,
        parts=prints.parts,
        who=desk.practitioner,
    )
    return review
