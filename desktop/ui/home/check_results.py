"""What was found about checked files: one in full, or many in a list to look into."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.verdict import Reason
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.button import QUIET, Button, Picture
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.services.verify_file import Checked

_PAIRS = re.compile(r"(?<=[0-9A-F]{2}):(?=[0-9A-F]{2})")
"""The colons of a fingerprint (AB:CD:...), which no line could break at."""

_GOOD, _LOOK = "shield-check", "circle-alert"
_AROUND = (28, 24, 28, 26)


class VerdictCard(QFrame):
    """The verdict on one file in full, its first sentence as the heading.

    Signals:
        closed: people want to see the list again.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._back = Button(self.tr("Back to all files"), kind=QUIET, picture="arrow-left")
        self._back.clicked.connect(self.closed)
        self._words = QVBoxLayout()
        self._words.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_AROUND)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        column.addLayout(row)
        column.addLayout(self._words)

    @property
    def back_button(self) -> Button:
        """The button that leads back to the list."""
        return self._back

    def show_result(self, one: Checked, *, of_several: bool) -> None:
        """Show what was found about one file."""
        first, *others = map(in_our_words, one.sentences)
        named = self.tr("File: %1").replace("%1", one.name)
        self.show_words(picture_of(one), first, (*others, named))
        self._back.setVisible(of_several)

    def show_words(self, picture: str, first: str, others: tuple[str, ...]) -> None:
        """Show *first* as the heading and the others below it."""
        while (item := self._words.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._back.hide()
        self._words.addWidget(Picture(picture, ems=2.0))
        self._words.addWidget(Heading(first, role="section"))
        for sentence in others:
            self._words.addWidget(Passage(breakable(sentence)))
        self.setAccessibleName(first)
        self.show()


class ResultsCard(QFrame):
    """How many files there are of each kind, and every file with its finding.

    Signals:
        opened: the number of the result people want to see in full.
        report_wanted: people want to keep a report.
    """

    opened = Signal(int)
    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._title = Heading(role="section")
        self._counts = Passage()
        self._list = RowList(self.tr("Checked files"), whole=True)
        self._list.opened.connect(lambda key: self.opened.emit(int(key)))
        self._report = Button(self.tr("Save a report"), picture="copy")
        self._report.clicked.connect(self.report_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_AROUND)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._counts)
        row = QHBoxLayout()
        row.addWidget(self._report)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(Note(self.tr("Open one to read everything about it.")))
        column.addWidget(self._list)

    @property
    def rows(self) -> RowList:
        """The list of files."""
        return self._list

    def show_results(self, results: tuple[Checked, ...], *, stopped: bool) -> None:
        """Show *results*, what needs a look first."""
        from desktop.services.verify_report import counts, keys

        number = self.locale().toString(len(results))
        title = (
            self.tr("Stopped. Files checked until then: %1")
            if stopped
            else self.tr("Files checked: %1")
        )
        self._title.setText(title.replace("%1", number))
        sealed_by = keys(results)
        told = (*counts(results), *(sealed_by if len(sealed_by) > 1 else ()))
        self._counts.set_words("\n".join(breakable(in_our_words(one)) for one in told))
        order = sorted(range(len(results)), key=lambda place: (-_alarm(results[place]), place))
        self._list.show_rows([_row(place, results[place]) for place in order])
        self.setAccessibleName(self._title.text())
        self.show()


def picture_of(one: Checked) -> str:
    """Return the picture beside a finding: a shield only where nothing is left to ask."""
    verdict = one.verdict
    is_plain = verdict is not None and not verdict.rehearsal and not verdict.voided_on
    is_good = verdict is not None and verdict.is_intact and verdict.reason is not Reason.AS_STRANGER
    return _GOOD if is_plain and is_good else _LOOK


def breakable(sentence: str) -> str:
    """Return *sentence* with places where a long fingerprint may go to the next line."""
    return _PAIRS.sub(":\u200b", sentence)


def _alarm(one: Checked) -> int:
    """Return how much a result wants to be seen: the exit code, then anything but a shield."""
    return 2 * one.exit_code + (picture_of(one) == _LOOK)


def _row(place: int, one: Checked) -> Row:
    return Row(
        key=str(place),
        title=one.name,
        detail=in_our_words(one.headline),
        picture=picture_of(one),
    )
