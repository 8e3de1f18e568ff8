"""Terms on a shared card: marked in its words, each once, and explained on a small paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.domain.glossary import terms_in
from desktop.ui.session.client_words import screen
from desktop.ui.widgets.blank_line import BlankLine
from desktop.ui.widgets.button import PLAIN, Button
from desktop.ui.widgets.small_paper import SmallPaper
from desktop.ui.widgets.term_marks import TermButton
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.domain.glossary import Term
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.widgets.card import Card

_WIDE = 14
"""Width of the paper, in heights of its type."""

_SHARE = 0.6
"""Share of the card's type that the paper's words have."""


def mark_terms(live: LiveIntake, card: Card) -> None:
    """Mark every term in the words of *card*, or of a sheet, where it stands first."""
    glossary = dict(live.pack.glossary.get(live.wording.language, {}))
    for words in card.findChildren(QWidget):
        if not isinstance(words, Passage | BlankLine):
            continue
        text = words.plain()
        for found in terms_in(text, glossary):
            button = TermButton(
                found.term.key,
                text[found.start : found.end],
                hint=screen(live, "what_it_means"),
                parent=words,
            )
            button.clicked.connect(partial(_explain, live, found.term, button, words))
            words.mark(button, found.start, found.end)
            del glossary[found.term.key]


class TermPaper(SmallPaper):
    """A term, and what it means in plain words."""

    def __init__(self, live: LiveIntake, term: Term, beside: TermButton, pixels: int) -> None:
        words = beside.accessibleName()
        super().__init__(f"{words}: {term.says}", beside)
        self._close = Button(screen(live, "close"), kind=PLAIN)
        self._close.setObjectName("close_term")
        self._close.clicked.connect(self.close_quietly)
        title = Note(words[:1].upper() + words[1:], role="label")
        says = Passage(term.says, role="plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        wide = min(_WIDE * pixels, beside.window().width() - 80)
        for label in (title, says):
            font = label.font()
            font.setPixelSize(pixels)
            font.setBold(label is title)
            label.setFont(font)
            label.setFixedWidth(wide)
            column.addWidget(label)
        column.addWidget(self._close)

    def first_focus(self) -> QWidget:
        """Start on the way out."""
        return self._close


def _explain(live: LiveIntake, term: Term, button: TermButton, words: QWidget) -> None:
    """Open the paper on *term*, in type that reads as well as the *words* it stands in."""
    least = QFontInfo(QApplication.font()).pixelSize()
    pixels = QFontInfo(words.font()).pixelSize()
    is_shared = words.property("role") == "shared" or isinstance(words, BlankLine)
    paper = TermPaper(
        live, term, button, max(least, round(pixels * _SHARE) if is_shared else pixels)
    )
    paper.closed.connect(partial(_give_back, button))
    paper.open()


def _give_back(button: TermButton, had_keyboard: bool) -> None:  # noqa: FBT001 - Qt's signature
    if had_keyboard and isValid(button):
        button.setFocus()
