"""Words on the screen: headings, passages and small labels."""

from html import escape
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Heading(QLabel):
    """A heading, and known as one to a screen reader.

    ``role`` names its size in the style sheet: title or section.
    """

    def __init__(
        self, words: str = "", *, role: str = "title", parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        _set_up(self, role)


class Passage(QLabel):
    """A paragraph with room between its lines.

    ``spacing`` is the line height in percent of the type.
    """

    def __init__(
        self,
        words: str = "",
        *,
        role: str = "body",
        spacing: int = 118,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spacing = spacing
        _set_up(self, role)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Show *words*, which are never read as markup; blank lines part paragraphs."""
        paragraphs = [part for part in words.split("\n\n") if part]
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText("".join(map(self._paragraph, paragraphs, count())))
        self.setAccessibleName(words)

    def _paragraph(self, words: str, place: int) -> str:
        """Return *words* as the paragraph at *place*, safe from markup."""
        above = "0.6em" if place else "0"
        style = f"line-height:{self._spacing}%; margin:{above} 0 0 0"
        return f'<p style="{style}">{escape(words).replace(chr(10), "<br>")}</p>'


class Note(QLabel):
    """A short line of plain words, wrapped unless it must stay on one line."""

    def __init__(
        self,
        words: str = "",
        *,
        role: str = "muted",
        wraps: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        _set_up(self, role)
        self.setWordWrap(wraps)


def _set_up(label: QLabel, role: str) -> None:
    """Give *label* its role, let it wrap and take no markup from data."""
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    policy = label.sizePolicy()
    policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
