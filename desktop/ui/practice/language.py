"""The language the practitioner reads her own pages in: questions, cues, notes, the record."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.text import Note

LANGUAGES = {"en": "English", "es": "Español"}
"""What the shipped packs are written in, each by its own name: whoever reads it finds it."""


class LanguageChoice(QWidget):
    """Asks for one of several languages; the one of *locale* is chosen, else the first.

    Signals:
        changed: another language is chosen now.
    """

    changed = Signal()

    def __init__(
        self,
        locale: str,
        languages: Sequence[str] = tuple(LANGUAGES),
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self._group = QButtonGroup(self)
        title = QCoreApplication.translate("LanguageChoice", "Language of your own pages")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(Note(title, role="label"))
        choices = QWidget()
        row = FlowLayout(choices, gap=22)
        for place, language in enumerate(self._languages):
            choice = Choice(LANGUAGES.get(language, language), framed=False)
            choice.setObjectName(f"language.{language}")
            choice.setAccessibleDescription(title)
            self._group.addButton(choice, place)
            row.addWidget(choice)
        column.addWidget(choices)
        column.addWidget(Note(self._hint()))
        self.choose(locale.partition("_")[0])
        self._group.idToggled.connect(self._on_toggled)

    @property
    def chosen(self) -> str:
        """The language, such as ``es``."""
        return self._languages[self._group.checkedId()]

    def choose(self, language: str) -> None:
        """Choose *language*, or the first where it is not among them."""
        known = language in self._languages
        button = self._group.button(self._languages.index(language) if known else 0)
        button.setChecked(True)
        self.setFocusProxy(button)

    def _on_toggled(self, _place: int, chosen: bool) -> None:  # noqa: FBT001 - Qt's signature
        if chosen:
            self.changed.emit()

    def _hint(self) -> str:
        return QCoreApplication.translate(
            "LanguageChoice",
            "Your questions, cues and notes. What each client reads is chosen when you book.",
        )
