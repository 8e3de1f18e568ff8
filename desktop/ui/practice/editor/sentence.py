"""One sentence of the draft: read, and changed in place in every language side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.sentence import blanks
from desktop.packs.own_edits import Place
from desktop.services.advise_wording import advise_wording
from desktop.ui.letters import hold_to, objection
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.lines import EditLine, EditText, Standing
from desktop.ui.practice.language import LANGUAGES
from desktop.ui.practice.written import GrowingText
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Heading, Note, Passage

Shown = Callable[[str, str], str]
"""Returns a text as the client reads it, its blanks filled; takes the language and the text."""

LONGEST = 2_000
"""Characters of one sentence; no paper has room for a longer one."""


@dataclass(frozen=True, slots=True)
class Readings:
    """How a text is read: as a client ``shown`` it, and with its blanks by name, by language."""

    shown: Shown
    names: Mapping[str, BlankNames]


class SentenceLine(QFrame):
    """One sentence with its ways: change, leave out, move, bring back.

    Signals:
        said: the new text by its place, a dict.
        left_out: the key, and the reason where one was asked.
        brought_back: the key of what was left out.
        as_shipped: the key whose every change is taken back.
        moved: the key, and by how many places (-1 or 1).
        grown: there is more to see here, and more to tab through.
    """

    said = Signal(object)
    left_out = Signal(str, str)
    brought_back = Signal(str)
    as_shipped = Signal(str)
    moved = Signal(str, int)
    grown = Signal()

    def __init__(self, line: EditLine, readings: Readings, *, trouble: str = "") -> None:
        super().__init__()
        self.setObjectName(line.key)
        self._line = line
        self._shown = readings.shown
        self._names = readings.names
        self._editors: dict[Place, GrowingText] = {}
        self._before: dict[Place, str] = {}
        self._previews: dict[Place, Note] = {}
        self._reading = QWidget()
        self._writing: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 10)
        self._column.setSpacing(6)
        self._column.addWidget(self._reading)
        self._lay_out(trouble)

    @property
    def line(self) -> EditLine:
        """What stands here."""
        return self._line

    @property
    def is_open(self) -> bool:
        """Whether the sentence is being changed."""
        return self._writing is not None

    def start(self) -> None:
        """Put the keyboard on the way to change it."""
        button = self.findChild(Button, "change")
        (button or self).setFocus()

    def open(self) -> None:
        """Change the sentence in place."""
        if self._writing is None:
            self._grow(self._made_writing())
            next(iter(self._editors.values())).setFocus()

    def close_unchanged(self) -> None:
        """Leave the sentence as it is."""
        if self._writing is not None:
            self._writing.hide()
            self._writing.deleteLater()
            self._writing = None
            for held in (self._editors, self._before, self._previews):
                held.clear()
            self._reading.show()
            self.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the sentence as it is with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_unchanged()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Take what was typed; letters that no paper has stop it, and are named beside it."""
        if any(objection(editor.toPlainText()) for editor in self._editors.values()):
            return
        typed = {place: self._typed(place) for place in self._editors}
        self.close_unchanged()
        self.said.emit(typed)

    def _typed(self, place: Place) -> str:
        """Return what stands in the field of *place*, its blanks as packs spell them."""
        words = " ".join(self._editors[place].toPlainText().split())
        return self._names[place.language].keyed(words, self._before[place])

    def _lay_out(self, trouble: str) -> None:
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
        standing = self._standing()
        if standing:
            column.addWidget(Note(standing, role="muted"))
        if trouble:
            column.addWidget(Note(self._trouble(trouble), role="hint"))
        column.addWidget(self._ways())

    def _add_text(self, column: QVBoxLayout, text: EditText) -> None:
        first = text.place.language
        if text.when:
            column.addWidget(Note(self.tr("If %1:").replace("%1", text.when)))
        passage = Passage(self._shown(first, text.texts[first]))
        show_if(passage, bool(text.texts[first]))
        if self._line.standing is Standing.LEFT_OUT:
            passage.setProperty("role", "muted")
        column.addWidget(passage)
        for language in text.half:
            words = self.tr("Not translated yet: %1").replace("%1", language_name(language))
            column.addWidget(Note(words, role="hint"))
        for language, words in text.texts.items():
            if words != text.shipped[language]:
                read = self._shown(language, words)
                for advice in advise_wording(read, language, rule=text.rule):
                    column.addWidget(Note(in_our_words(advice), role="hint"))
        rule = " · ".join(part for part in (self._rule(text.rule), text.source) if part)
        if rule:
            column.addWidget(Note(rule))

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

    def _trouble(self, trouble: str) -> str:
        words = self.tr("As it stands this cannot be published: it %1")
        return words.replace("%1", trouble)

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
        ways = [("change", self.tr("Change"), "pencil", self.open)]
        if standing is Standing.CHANGED:
            act = partial(self.as_shipped.emit, key)
            ways.append(("as_shipped", self.tr("As it was shipped"), "undo-2", act))
        if not self._line.is_group:
            ways.append(("leave_out", self.tr("Leave out"), "x", self._on_leave_out))
            for name, words, by in (
                ("up", self.tr("Up"), -1),
                ("down", self.tr("Down"), 1),
            ):
                act = partial(self.moved.emit, key, by)
                ways.append((name, words, "chevron-up" if by < 0 else "chevron-down", act))
        return ways

    def _on_leave_out(self) -> None:
        """Leave it out; a duty or a fixed text asks why first."""
        if not self._line.needs_reason:
            self.left_out.emit(self._line.key, "")
            return
        asking, reason = self._made_reason()
        self._grow(asking)
        reason.setFocus()

    def _grow(self, part: QWidget) -> None:
        """Show *part* instead of the sentence."""
        self._writing = part
        self._column.addWidget(part)
        self._reading.hide()
        self.grown.emit()

    def _made_reason(self) -> tuple[QWidget, QLineEdit]:
        asking, column = _column()
        column.addWidget(Note(self._line.title, role="label"))
        column.addWidget(
            Passage(
                self.tr(
                    "Law, or a fixed text, stands behind this sentence. You can leave it out, and "
                    "your reason is kept with the wording. Why?"
                )
            )
        )
        reason = QLineEdit()
        reason.setObjectName("reason")
        reason.setAccessibleName(self.tr("Reason"))
        column.addWidget(reason)
        leave = Button(self.tr("Leave out"), kind=PRIMARY)
        leave.setObjectName("leave_out_now")
        leave.setEnabled(False)
        reason.textChanged.connect(lambda text: leave.setEnabled(bool(text.strip())))
        leave.clicked.connect(lambda: self.left_out.emit(self._line.key, reason.text().strip()))
        column.addWidget(self._closing(leave))
        return asking, reason

    def _made_writing(self) -> QWidget:
        writing, column = _column()
        column.addWidget(Note(self._line.title, role="label"))
        for text in self._line.texts:
            if text.when:
                column.addWidget(Note(self.tr("If %1:").replace("%1", text.when)))
            for language, words in text.texts.items():
                self._add_editor(column, replace(text.place, language=language), words)
        if any(blanks(words) for text in self._line.texts for words in text.texts.values()):
            hint = self.tr(
                "What stands in brackets is filled in by itself. Keep its name as it is."
            )
            column.addWidget(Note(hint, role="hint"))
        keep = Button(self.tr("Keep it so"), kind=PRIMARY)
        keep.setObjectName("keep")
        keep.clicked.connect(self.keep)
        column.addWidget(self._closing(keep))
        return writing

    def _add_editor(self, column: QVBoxLayout, place: Place, words: str) -> None:
        """Put one language's field into *column*, and under it the text as a client reads it."""
        name = language_name(place.language)
        column.addWidget(Note(name))
        editor = GrowingText()
        editor.setObjectName(f"text.{place.language}.{place.form}")
        editor.setAccessibleName(f"{self._line.title}, {name}")
        hold_to(editor, LONGEST)
        editor.setPlainText(self._names[place.language].named(words))
        column.addWidget(editor)
        preview = Note(role="muted")
        column.addWidget(preview)

        self._editors[place], self._before[place] = editor, words
        self._previews[place] = preview
        editor.textChanged.connect(self._show_previews)
        self._show_previews()

    def _show_previews(self) -> None:
        """Show each text as a client reads it, where blanks stand in it."""
        for place, preview in self._previews.items():
            typed = self._typed(place)
            read = self._shown(place.language, typed)
            preview.setText(self.tr("The client reads: %1").replace("%1", read))
            preview.setVisible(bool(typed) and bool(blanks(typed)))

    def _closing(self, done: Button) -> QWidget:
        row = FlowRow(gap=8)
        row.add(done)
        leave = Button(self.tr("Leave it as it is"), kind=QUIET)
        leave.setObjectName("leave")
        leave.clicked.connect(self.close_unchanged)
        row.add(leave)
        return row


def language_name(code: str) -> str:
    """Return the language *code* in its own words."""
    return LANGUAGES.get(code) or QLocale(code).nativeLanguageName()


def _column() -> tuple[QWidget, QVBoxLayout]:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    return widget, column
