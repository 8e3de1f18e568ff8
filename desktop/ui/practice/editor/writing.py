"""Texts of the draft being written: a field for each language, and how a client reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.own_words import tidied
from desktop.domain.sentence import blanks
from desktop.packs.own_edits import Place
from desktop.ui.letters import fit_into, holds_back, objection, overflow
from desktop.ui.practice.editor.asked_reason import AskedReason
from desktop.ui.practice.editor.blank_helper import BlankHelper
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.counsel import Counsel
from desktop.ui.practice.editor.dependence import Dependence
from desktop.ui.practice.editor.long_text import LongText
from desktop.ui.practice.editor.more import EditMore
from desktop.ui.practice.editor.part_names import part_name
from desktop.ui.practice.editor.texts import EditText
from desktop.ui.practice.language import LANGUAGES
from desktop.ui.practice.written import GrowingText
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Note

Shown = Callable[[str, str], str]
"""Returns a text as the client reads it, its blanks filled; takes the language and the text."""

LONGEST = 2_000
"""Characters of one sentence; no paper has room for a longer one."""

_PRINTED = frozenset({"text", "card"})
"""Parts in which blanks are filled."""


@dataclass(frozen=True, slots=True)
class Readings:
    """How a text is read: as a client is ``shown`` it, and with its blanks by name, by language.

    ``more`` gathers what else belongs to a key, beside the texts that show already; ``counsel``
    tells what a client may stumble over; ``needed`` says what needs a key.
    """

    shown: Shown
    names: Mapping[str, BlankNames]
    more: Callable[[str, tuple[EditText, ...]], EditMore]
    counsel: Counsel
    needed: Callable[[str], Dependence]


class WritingForm(QWidget):
    """Fields for *texts* of the clause *title*; with ``labelled`` each says which part it is.

    Signals:
        kept: the new text by its place, a dict.
        left: everything stays as it is.
        edited: something else stands in a field now.
        grown: there is more to see here, and more to tab through.
    """

    kept = Signal(object)
    left = Signal()
    edited = Signal()
    grown = Signal()

    def __init__(
        self, title: str, texts: Sequence[EditText], readings: Readings, *, labelled: bool = False
    ) -> None:
        super().__init__()
        self._title = title
        self._labelled = labelled
        self._shown, self._names = readings.shown, readings.names
        self._reason = AskedReason(readings.counsel)
        self._before: dict[Place, str] = {}
        self._previews: dict[Place, Note] = {}
        self.editors: dict[Place, GrowingText] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.column.addWidget(Note(title, role="label"))
        for text in texts:
            self._add_text(text)
        if any(blanks(words) for words in self._before.values()):
            self.column.addWidget(Note(self._blanks_hint(), role="hint"))
        printed = {place: one for place, one in self.editors.items() if place.part in _PRINTED}
        self._helper = BlankHelper(printed, self._names) if printed else None
        if self._helper is not None:
            self._helper.watch(self)
            self.column.addWidget(self._helper)

    def add_closing(self) -> None:
        """End the form with the ways to keep what was written, or to leave it."""
        self.column.addWidget(self._reason)
        keep = Button(self.tr("Keep it so"), kind=PRIMARY)
        keep.setObjectName("keep")
        keep.clicked.connect(self.keep)
        leave = Button(self.tr("Leave it as it is"), kind=QUIET)
        leave.setObjectName("leave")
        leave.clicked.connect(self.left)
        row = FlowRow(gap=8)
        row.add(keep)
        row.add(leave)
        self.column.addWidget(row)

    def start(self) -> None:
        """Put the keyboard into the first field."""
        for editor in list(self.editors.values())[:1]:
            editor.setFocus()

    def keep(self) -> None:
        """Take what was typed, unless it has no place on paper or a blank is unfinished.

        What stops it is said beside the words, and nothing typed is lost. Where a fixed text or a
        duty would be lost, a reason is asked first.
        """
        if self._is_held() or not self.is_printable():
            return
        if self._helper is not None and not self._helper.lets_go():
            return
        typed = {place: self.typed(place) for place in self.editors}
        if self._reason.lets_go(typed):
            self.kept.emit(typed)
        else:
            self.grown.emit()

    def _is_held(self) -> bool:
        """Go to the first field that holds words back, and say why beside it."""
        for editor in self.editors.values():
            if overflow(editor) or objection(editor.toPlainText()):
                editor.setFocus()
                holds_back(editor)
                return True
        return False

    def is_printable(self) -> bool:
        """Say whether every letter typed here has a place on paper."""
        return not any(objection(editor.toPlainText()) for editor in self.editors.values())

    def typed(self, place: Place) -> str:
        """Return what stands in the field of *place*, its blanks as packs spell them."""
        names, before = self._names[place.language], self._before[place]
        words = tidied(self.editors[place].toPlainText(), place.language)
        if words == tidied(names.named(before), place.language):
            return before
        return names.keyed(words, before)

    def typed_so_far(self) -> dict[Place, str]:
        """Return what stands in every field; one that holds too much waits."""
        return {
            place: self.typed(place)
            for place, editor in self.editors.items()
            if not overflow(editor)
        }

    def _add_text(self, text: EditText) -> None:
        name = part_name(text.place.part) if self._labelled else ""
        if name:
            self.column.addSpacing(6)
            self.column.addWidget(Note(name, role="label"))
        if text.when:
            self.column.addWidget(Note(self.tr("If %1:").replace("%1", text.when)))
        for language, words in text.texts.items():
            self._add_editor(replace(text.place, language=language), words, name)

    def _add_editor(self, place: Place, words: str, name: str) -> None:
        """Put one language's field into the form, and under it the text as a client reads it."""
        language = language_name(place.language)
        self.column.addWidget(Note(language))
        made = LongText if place.part == "text" else GrowingText
        editor = made(place.language)
        editor.setObjectName(f"{place.part}.{place.language}.{place.form}")
        said = [self._title, name, language]
        editor.setAccessibleName(", ".join(part for part in said if part))
        fit_into(editor, LONGEST)
        editor.setPlainText(self._names[place.language].named(words))
        self.column.addWidget(editor)
        preview = Note(role="muted")
        self.column.addWidget(preview)

        self.editors[place], self._before[place] = editor, words
        self._previews[place] = preview
        editor.textChanged.connect(self._on_typed)
        self._show_preview(place)

    def _on_typed(self) -> None:
        for place in self.editors:
            self._show_preview(place)
        if self._helper is not None:
            self._helper.look()
        self.edited.emit()

    def _show_preview(self, place: Place) -> None:
        """Show the text of *place* as a client reads it, where blanks stand in it."""
        typed = "" if overflow(self.editors[place]) else self.typed(place)
        preview = self._previews[place]
        if typed and blanks(typed):
            read = self._shown(place.language, typed)
            preview.setText(self.tr("The client reads: %1").replace("%1", read))
        preview.setVisible(bool(typed) and bool(blanks(typed)))

    def _blanks_hint(self) -> str:
        return self.tr("What stands in brackets is filled in by itself. Keep its name as it is.")


def language_name(code: str) -> str:
    """Return the language *code* in its own words."""
    return LANGUAGES.get(code) or QLocale(code).nativeLanguageName()
