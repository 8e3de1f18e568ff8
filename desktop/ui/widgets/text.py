"""Words on the screen: headings, passages and small labels."""

from html import escape
from itertools import count

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QResizeEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.widgets.term_marks import TermButton, TermMarks


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
        self._plain = ""
        self._marks = TermMarks(self._laid_out)
        _set_up(self, role)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Show *words*, which are never read as markup; blank lines part paragraphs."""
        self._marks.clear()
        paragraphs = [part for part in words.split("\n\n") if part]
        self._plain = "\n".join(paragraphs)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText("".join(map(self._paragraph, paragraphs, count())))
        self.setAccessibleName(words)

    def plain(self) -> str:
        """Return the words as ``mark`` counts them."""
        return self._plain

    def mark(self, button: TermButton, start: int, end: int) -> None:
        """Keep *button* over the words from *start* to before *end*."""
        self._marks.add(button, start, end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the marks follow the words."""
        super().resizeEvent(event)
        self._marks.place()

    def changeEvent(self, event: QEvent) -> None:
        """Let the marks follow the words into another type."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self._marks.place()

    def _laid_out(self) -> tuple[QTextDocument, QPointF]:
        """Return the words laid out as Qt's label lays them out, and where they begin.

        QLabel keeps its own document to itself; this one follows its source, where the
        words stand in the middle of the height (qlabel.cpp, ``layoutPoint``).
        """
        document = QTextDocument()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setTextDirection(self.layoutDirection())
        document.setDefaultTextOption(option)
        document.setHtml(self.text())
        room = self.contentsRect()
        document.setTextWidth(room.width())
        above = max(0.0, (room.height() - document.size().height()) / 2)
        return document, QPointF(room.x(), room.y() + above)

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
