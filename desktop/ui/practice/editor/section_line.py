"""One section of a paper, or the paper's own heading: what it holds, and its ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.practice.editor.lines import Standing
from desktop.ui.practice.editor.paper_lines import Edit, EditPaper, EditSection
from desktop.ui.practice.editor.section_form import SectionForm
from desktop.ui.practice.editor.section_leaving import SectionLeavingForm
from desktop.ui.practice.editor.sentence import SentenceLine
from desktop.ui.practice.editor.texts import EditText
from desktop.ui.widgets.text import Note, Passage

_Way = tuple[str, str, str, Callable[[], None]]
_MOST = 12
"""Titles named of what a section holds; more are counted."""


class SectionLine(SentenceLine):
    """A section with its heading as the client will read it, and what stands in it.

    Signals:
        arranged: the key to stand at, and the edit of the draft (OwnLayer -> OwnLayer).
    """

    arranged = Signal(str, object)

    @property
    def _of(self) -> EditSection:
        assert self._line.section is not None  # noqa: S101 - made for sections only
        return self._line.section

    @property
    def _paper(self) -> EditPaper:
        return self._of.paper

    def _add_text(self, column: QVBoxLayout, text: EditText) -> None:
        if text.place.part == "title":  # it is the heading above
            self._add_half(column, text)
        else:
            super()._add_text(column, text)

    def _standing(self) -> str:
        section, standing = self._of.section, self._line.standing
        if section is None:
            return super()._standing()
        if standing is Standing.LEFT_OUT:
            return self.tr("Left out of this paper")
        return self.tr("Your own section") if section.is_own else super()._standing()

    def _ways(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        section = self._of.section
        if section is not None and section.items:
            titles = self._paper.titles(section.items)
            words = self.tr("In it: %1").replace("%1", ", ".join(titles[:_MOST]))
            if len(titles) > _MOST:
                more = self.tr("and %1 more").replace("%1", str(len(titles) - _MOST))
                words = f"{words}, {more}"
            held = Passage(words)
            held.setProperty("role", "muted")
            held.setObjectName("held")
            column.addWidget(held)
        if section is not None and section.stays:
            column.addWidget(
                Note(self.tr("It tells what people settled otherwise, so it stays."), role="muted")
            )
        column.addWidget(super()._ways())
        return part

    def _offered(self) -> list[_Way]:
        section = self._of.section
        if self._line.standing is Standing.LEFT_OUT:
            return [("back", self.tr("Bring it back"), "undo-2", self._on_back)]
        ways = [one for one in super()._offered() if section is None or one[0] != "more"]
        if section is not None:
            return [*ways, *self._on_section()]
        if not self._paper.is_own:
            add = self.tr("Add a section of your own")
            ways.append(("add_section", add, "plus", partial(self._ask, None)))
        return ways

    def _on_section(self) -> Iterator[_Way]:
        """Yield what can be done with a section: filled, moved, left out."""
        section = self._of.section
        assert section is not None  # noqa: S101 - asked for sections only
        if section.is_own:
            ask = partial(self._ask, section)
            yield "holds", self.tr("What it holds"), "menu", ask
        there = list(self._paper.headed())
        for name, words, by in (
            ("up", self.tr("Earlier"), -1),
            ("down", self.tr("Later"), 1),
        ):
            if 0 <= there.index(section.key) + by < len(there):
                act = partial(self._arrange, self._paper.moved(section.key, by))
                yield name, words, "chevron-up" if by < 0 else "chevron-down", act
        if not section.stays and not self._paper.is_own:
            yield "leave_out", self.tr("Leave out"), "x", self._on_leave_section

    def _ask(self, section: object) -> None:
        """Ask for a new section, or for what this one holds."""
        form = SectionForm(self._paper, self._of.section if section is not None else None)
        key = self._line.key if section is not None else self._paper.next_key
        form.made.connect(partial(self._on_made, key))
        form.left.connect(self.close_unchanged)
        self._grow(form)
        form.start()

    def _on_made(self, key: str, edit: Edit) -> None:
        self.close_unchanged()
        self.arranged.emit(key, edit)

    def _on_leave_section(self) -> None:
        """Leave the section out; what this paper says nowhere else is named first."""
        section = self._of.section
        assert section is not None  # noqa: S101 - offered on sections only
        if section.is_own:
            self.arranged.emit(self._paper.key, self._paper.without(section.key, ""))
            return
        only, lost = self._paper.only_in(section.key), self._paper.lost_with(section.key)
        form = SectionLeavingForm(self._line.title, only, lost)
        form.agreed.connect(self._on_agreed)
        form.left.connect(self.close_unchanged)
        self._grow(form)
        form.start()

    def _on_agreed(self, reason: str) -> None:
        self.close_unchanged()
        self._arrange(self._paper.without(self._line.key, reason))

    def _on_back(self) -> None:
        self._arrange(self._paper.with_again(self._line.key))

    def _arrange(self, edit: Edit) -> None:
        self.arranged.emit(self._line.key, edit)
