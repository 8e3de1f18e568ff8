"""Fields for one thing said in every language of the pack, the first language first."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout

from desktop.domain.own_words import tidied
from desktop.ui.letters import fit_into, objection, overflow
from desktop.ui.practice.editor.long_text import LongText
from desktop.ui.practice.editor.sentence import LONGEST, language_name
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Note


class InLanguages:
    """One field a language under *label*, whose "%1" is the language's name."""

    def __init__(
        self,
        column: QVBoxLayout,
        label: str,
        name: str,
        languages: tuple[str, ...],
        *,
        runs_on: bool = False,
    ) -> None:
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self._labels: list[Note] = []
        for language in languages:
            field: QLineEdit | QPlainTextEdit = LongText() if runs_on else QLineEdit()
            if isinstance(field, QPlainTextEdit):
                fit_into(field, LONGEST)
            words = label.replace("%1", language_name(language))
            field.setObjectName(f"{name}.{language}")
            field.setAccessibleName(words)
            self._labels.append(Note(words, role="label"))
            column.addWidget(self._labels[-1])
            column.addWidget(field)
            self.fields[language] = field

    def show(self, *, is_shown: bool) -> None:
        """Show the fields with their labels, or hide them all."""
        for part in (*self._labels, *self.fields.values()):
            show_if(part, is_shown)

    def said(self) -> dict[str, str]:
        """Return what stands in each field."""
        return {one: tidied(_text(field), one) for one, field in self.fields.items()}

    def put(self, texts: Mapping[str, str]) -> None:
        """Let *texts* stand in the fields of their languages."""
        for language, text in texts.items():
            field = self.fields[language]
            if isinstance(field, QLineEdit):
                field.setText(text)
            else:
                field.setPlainText(text)

    @property
    def is_begun(self) -> bool:
        """Say whether one language at least says something."""
        return any(self.said().values())

    @property
    def is_printable(self) -> bool:
        """Say whether every letter in them has a place on paper, and none is too long."""
        return not any(objection(_text(field)) or overflow(field) for field in self.fields.values())


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
