"""A paper for words: a sentence in the client's way, a question, a note."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.session.editors.writing import Lines
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.text import Note


class WordsPaper(Paper):
    """A few lines to write on; with ``before``, the sentence as it ``stood`` is shown above."""

    def __init__(  # noqa: PLR0913 - each is one of the paper's words
        self,
        title: str,
        *,
        label: str,
        words: str = "",
        before: str = "",
        stood: str = "",
        use: str,
        leave: str,
        too_long: str = "",
        may_be_empty: bool = False,
    ) -> None:
        super().__init__(title)
        self._may_be_empty = may_be_empty
        if before:
            self.add_label(stood)
            self.add(Note(before, role="plain"))
        self.lines = Lines(label, words, lines=5 if before else 3)
        self.lines.setObjectName("words")
        self.lines.setFont(self.lines.font())
        self.add_label(label).setBuddy(self.lines)
        self.add(self.lines)
        self._overflow = Note(too_long, role="hint")
        self._overflow.hide()
        self.add(self._overflow)
        self.lines.overflowed.connect(self._overflow.show)
        self.add_buttons(use=use, leave=leave)
        self.lines.textChanged.connect(self._dress)
        self.lines.sent.connect(self._on_sent)
        self._dress()

    def words(self) -> str:
        """Return what was written."""
        return self.lines.words()

    def first_focus(self) -> QWidget:
        """Start on the words, ready to be written over."""
        self.lines.selectAll()
        return self.lines

    def _dress(self) -> None:
        self._overflow.hide()
        self.use_button.setEnabled(self._may_be_empty or bool(self.words()))

    def _on_sent(self) -> None:
        if self.use_button.isEnabled():
            self.done.emit()
