"""One sentence of the draft: read, and changed in place in every language side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desktop.packs.own_edits import Place
from desktop.ui.carry import Carried
from desktop.ui.practice.editor.advice import AdviceLines
from desktop.ui.practice.editor.advice_ahead import AdviceAhead
from desktop.ui.practice.editor.leaving import LeavingForm
from desktop.ui.practice.editor.lines import EditLine, Standing
from desktop.ui.practice.editor.more_form import MoreForm
from desktop.ui.practice.editor.texts import EditText
from desktop.ui.practice.editor.writing import (
    LONGEST,
    Readings,
    Shown,
    WritingForm,
    language_name,
)
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Heading, Note, Passage

__all__ = ["LONGEST", "Readings", "SentenceLine", "Shown", "language_name"]

CHANGING, MORE = "changing", "more"
"""The two ways of a sentence that open in its place."""


class SentenceLine(QFrame):
    """One sentence with its ways: change, say more, leave out, move, bring back.

    Signals:
        said: the new text by its place, a dict.
        left_out: the keys, what needs the sentence among them, and the reason where one was asked.
        brought_back: the key of what was left out.
        as_shipped: the key whose every change is taken back.
        moved: the key, and by how many places (-1 or 1).
        same_said: the place of a text that says the same as in the other language.
        grown: there is more to see here, and more to tab through.
        more_said: all that was changed beside the sentence, as MoreEdits.
        settled_wanted: the key of what My practice answers.
    """

    said = Signal(object)
    left_out = Signal(object, str)
    brought_back = Signal(str)
    as_shipped = Signal(str)
    moved = Signal(str, int)
    same_said = Signal(object)
    grown = Signal()
    more_said = Signal(object)
    settled_wanted = Signal(str)

    def __init__(self, line: EditLine, readings: Readings, *, trouble: str = "") -> None:
        super().__init__()
        self.setObjectName(line.key)
        self._line, self._trouble = line, trouble
        self._readings = readings
        self._said = _said(line, readings)
        self._begun: Carried | None = None
        self._reading = QWidget()
        self._writing: QWidget | None = None
        self._opened = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 10)
        self._column.setSpacing(6)
        self._column.addWidget(self._reading)
        self._lay_out()

    @property
    def line(self) -> EditLine:
        """What stands here."""
        return self._line

    @property
    def is_open(self) -> bool:
        """Whether the sentence is being changed."""
        return self._writing is not None

    def shows(self, line: EditLine, readings: Readings, *, trouble: str = "") -> bool:
        """Say whether all that is read here would be the same for *line*, and read it so."""
        there = (self._line, self._trouble, self._said)
        if there != (line, trouble, _said(line, readings)):
            return False
        self._line, self._readings = line, readings
        return True

    def take_over(self, other: SentenceLine) -> None:
        """Stand for *other*: with its way that is open, what is half written, the keyboard."""
        now = QApplication.focusWidget()
        if other.opened:
            self._open(other.opened)
            other._hand_to(self)
        elif now is not None and other.isAncestorOf(now):
            self.start()

    def start(self) -> None:
        """Put the keyboard on the way to change it, or to have it back."""
        button = self.findChild(Button, "change") or self.findChild(Button, "back")
        (button or self).setFocus()

    @property
    def opened(self) -> str:
        """Which of its ways is open: CHANGING, MORE, or none."""
        return self._opened

    def open(self, way: str = CHANGING) -> None:
        """Change the sentence in place, or all else that belongs to it."""
        form = self._open(way)
        if form is not None:
            form.start()

    def close_unchanged(self) -> None:
        """Leave the sentence as it is."""
        if self._writing is not None:
            self._writing.hide()
            self._writing.deleteLater()
            self._writing = self._begun = None
            self._opened = ""
            self._reading.show()
            self.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the sentence as it is with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_unchanged()
        else:
            super().keyPressEvent(event)

    def _open(self, way: str) -> WritingForm | MoreForm | None:
        """Show the form of *way*, unless one shows already."""
        if self._writing is not None:
            return None
        form = self._made_writing() if way == CHANGING else self._made_more()
        self._opened = way
        self._grow(form)
        self._begun = Carried.of(form)
        return form

    def _hand_to(self, other: SentenceLine) -> None:
        """Give *other* what was typed here and not kept yet."""
        now = Carried.of(self._writing) if self._writing is not None else None
        if now is not None and other._writing is not None:
            is_typed = self._begun is None or now.held != self._begun.held
            (now if is_typed else Carried({}, now.focus)).hand_to(other._writing)

    def _lay_out(self) -> None:
        line = self._line
        column = QVBoxLayout(self._reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        if line.is_group:
            column.addWidget(Heading(line.title, role="section"))
        else:
            column.addWidget(Note(line.title, role="label"))
        for text in line.texts:
            self._add_text(column, text)
        column.addWidget(AdviceLines(line, self._readings.counsel))
        standing = self._standing()
        if standing:
            column.addWidget(Note(standing, role="muted"))
        if self._trouble:
            column.addWidget(Note(self._trouble_words(), role="hint"))
        column.addWidget(self._ways())

    def _add_text(self, column: QVBoxLayout, text: EditText) -> None:
        first = text.place.language
        if text.when:
            column.addWidget(Note(self.tr("If %1:").replace("%1", text.when)))
        passage = Passage(self._readings.shown(first, text.texts[first]))
        show_if(passage, bool(text.texts[first]))
        if self._line.standing is Standing.LEFT_OUT:
            passage.setProperty("role", "muted")
        column.addWidget(passage)
        self._add_half(column, text)
        rule = " · ".join(part for part in (self._rule(text.rule), text.source) if part)
        if rule:
            column.addWidget(Note(rule))

    def _add_half(self, column: QVBoxLayout, text: EditText) -> None:
        """Name the languages in which the text waits, and offer to say that it need not."""
        for language in text.half:
            words = self.tr("Not translated yet: %1").replace("%1", language_name(language))
            column.addWidget(Note(words, role="hint"))
            if text.texts[language]:
                column.addWidget(self._same(replace(text.place, language=language)))

    def _same(self, place: Place) -> QWidget:
        """Offer to say that the other language says the same already."""
        words = self.tr("It says the same in %1").replace("%1", language_name(place.language))
        same = Button(words, kind=QUIET, picture="check")
        same.setObjectName(f"same.{place.language}")
        same.setAccessibleDescription(self._line.title)
        same.clicked.connect(lambda: self.same_said.emit(place))
        row = FlowRow()
        row.add(same)
        return row

    def _rule(self, rule: str) -> str:
        return {
            "MUST": self.tr("Duty"),
            "MAY": self.tr("Permission"),
            "ETH": self.tr("Code of ethics"),
            "RIGHT": self.tr("The client's right"),
            "FILL": self.tr("Your own rule"),
        }.get(rule, "")

    def _standing(self) -> str:
        return {
            Standing.CHANGED: self.tr("Changed by you"),
            Standing.OWN: self.tr("Your own sentence"),
            Standing.LEFT_OUT: self.tr("Left out: no client meets it"),
        }.get(self._line.standing, "")

    def _trouble_words(self) -> str:
        words = self.tr("As it stands this cannot be published: it %1")
        return words.replace("%1", self._trouble)

    def _ways(self) -> QWidget:
        row = FlowRow(gap=8)
        for name, words, picture, act in self._offered():
            button = Button(words, kind=QUIET, picture=picture)
            button.setObjectName(name)
            button.setAccessibleDescription(self._line.title)
            button.clicked.connect(act)
            row.add(button)
        return row

    def _offered(self) -> list[tuple[str, str, str, Callable[[], None]]]:
        key, standing = self._line.key, self._line.standing
        if standing is Standing.LEFT_OUT:
            act = partial(self.brought_back.emit, key)
            return [("back", self.tr("Bring it back"), "undo-2", act)]
        ways: list[tuple[str, str, str, Callable[[], None]]] = []
        if self._line.texts:
            ways.append(("change", self.tr("Change"), "pencil", self.open))
        ways.append(("more", self._more_words(), "chevron-down", partial(self.open, MORE)))
        if standing is Standing.CHANGED:
            act = partial(self.as_shipped.emit, key)
            ways.append(("as_shipped", self.tr("As it was shipped"), "undo-2", act))
        if not self._line.is_group:
            ways.append(("leave_out", self.tr("Leave out"), "x", self._on_leave_out))
            for name, words, by in (
                ()
                if self._line.stays_put
                else (
                    ("up", self.tr("Up"), -1),
                    ("down", self.tr("Down"), 1),
                )
            ):
                act = partial(self.moved.emit, key, by)
                ways.append((name, words, "chevron-up" if by < 0 else "chevron-down", act))
        return ways

    def _more_words(self) -> str:
        if self._line.is_group and self._line.key.startswith("section."):
            return self.tr("The title of this section")
        if self._line.is_step:
            return self.tr("The title of this part")
        return self.tr("More of this group") if self._line.is_group else self.tr("More of this")

    def _on_leave_out(self) -> None:
        """Leave it out; what others need says so first, and a duty or a fixed text asks why."""
        dependence = self._readings.needed(self._line.key)
        if dependence.needed.is_free and not self._line.needs_reason:
            self.left_out.emit((self._line.key,), "")
            return
        asking = LeavingForm(self._line, dependence)
        asking.agreed.connect(self.left_out)
        asking.left.connect(self.close_unchanged)
        self._grow(asking)
        asking.start()

    def _grow(self, part: QWidget) -> None:
        """Show *part* instead of the sentence."""
        self._writing = part
        self._column.addWidget(part)
        self._reading.hide()
        self.grown.emit()

    def _made_writing(self) -> WritingForm:
        form = WritingForm(self._line.title, self._line.texts, self._readings)
        form.add_closing()
        ahead = AdviceAhead(self._line, self._readings.counsel, form.typed_so_far)
        form.column.addWidget(ahead)
        form.edited.connect(ahead.wait)
        form.kept.connect(self._on_kept)
        form.left.connect(self.close_unchanged)
        form.grown.connect(self.grown)
        return form

    def _made_more(self) -> MoreForm:
        form = MoreForm(
            self._line.key,
            self._line.title,
            self._readings.more(self._line.key, self._line.texts),
            self._readings,
        )
        form.changed.connect(self._on_changed)
        form.left.connect(self.close_unchanged)
        form.grown.connect(self.grown)
        form.settled_wanted.connect(self.settled_wanted)
        return form

    def _on_changed(self, edits: object) -> None:
        self.close_unchanged()
        self.more_said.emit(edits)

    def _on_kept(self, typed: dict[Place, str]) -> None:
        self.close_unchanged()
        self.said.emit(typed)


def _said(line: EditLine, readings: Readings) -> tuple[str, ...]:
    """Return the words of *line* as a client reads them."""
    first = ((text.place.language, text) for text in line.texts)
    said = tuple(readings.shown(language, text.texts[language]) for language, text in first)
    return said if line.section is None else (*said, *line.section.named())
