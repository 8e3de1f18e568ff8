"""What a client can see and hear of the window, and what of it the interface said."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDateTimeEdit,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QTabBar,
    QWidget,
)

from desktop.domain.pack import FormPack, Words
from desktop.ui.private_paper import PrivatePaper
from desktop.ui.session.cards.note import NoteCard
from desktop.ui.session.client.short_code import SharePaper
from desktop.ui.session.client.view import ClientView
from desktop.ui.session.closing.end import EndPage
from desktop.ui.session.page import SessionPage
from desktop.ui.session.papers.more import MorePaper
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.session.papers.still_open import StillOpenPaper
from desktop.ui.session.pause import BlankPage
from desktop.ui.widgets.small_paper import SmallPaper

MARK = "\u2021"
_HERS = (NoteCard, MorePaper, SharePaper, PrivatePaper, StillOpenPaper)
"""What only the practitioner reads, though it stands where cards stand."""


class Marking(QTranslator):
    """Translates the interface by marking it, so that its words are known wherever they show."""

    def translate(
        self,
        _context: str,
        source: str,
        _disambiguation: str | None = None,
        _n: int = -1,
    ) -> str:
        return f"{MARK}{source}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def surfaces(page: SessionPage) -> Iterator[QWidget]:
    """Return what a client sees now: the card and papers on it, or the whole client's view."""
    window = page.desk.window
    cover = [view for view in window.findChildren(ClientView) if view.isVisible()]
    if cover:
        yield from cover
    else:
        shown = page._views.currentWidget()
        assert shown is not None
        yield shown
        for kind in (Overlay, BlankPage):
            yield from (part for part in page.findChildren(kind) if part.isVisible())
    yield from (part for part in window.findChildren(SmallPaper) if part.isVisible())


def said(page: SessionPage) -> set[str]:
    """Return every text and name a client can read or hear now."""
    return {words for part in _parts(page) for words in _said_by(part) if words.strip()}


def foreign(page: SessionPage, language: QLocale.Language) -> list[str]:
    """Return the controls that write numbers, times and days in another language."""
    kinds = QAbstractSpinBox | QCalendarWidget
    return [
        f"{part.objectName()} {type(part).__name__}"
        for part in _parts(page)
        if isinstance(part, kinds) and part.locale().language() != language
    ]


def words_of(pack: FormPack, language: str) -> set[str]:
    """Return every word of *pack* in *language*, those of the buttons among them."""
    every = {words for one in pack.words[language].values() for words in _all(one)}
    return every | set(pack.labels[language].values())


def _parts(page: SessionPage) -> Iterator[QWidget]:
    for surface in surfaces(page):
        for part in (surface, *surface.findChildren(QWidget)):
            if part.isVisible() and not _is_hers(part):
                yield part


def _is_hers(part: QWidget) -> bool:
    here: QWidget | None = part
    while here is not None:
        if isinstance(here, _HERS) or (isinstance(here, EndPage) and here._over):
            return True
        here = here.parentWidget()
    return False


def _said_by(part: QWidget) -> Iterator[str]:
    yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
    for name in ("text", "placeholderText"):
        words = getattr(part, name, None)
        if words is not None and not isinstance(part, QLineEdit | QAbstractSpinBox):
            yield str(words())
    if isinstance(part, QLineEdit):
        yield part.placeholderText()
    if isinstance(part, QSpinBox | QDoubleSpinBox):
        yield part.suffix()
    if isinstance(part, QDateTimeEdit):
        yield part.text()
    if isinstance(part, QComboBox):
        yield from (part.itemText(place) for place in range(part.count()))
    if isinstance(part, QTabBar):
        yield from (part.tabText(place) for place in range(part.count()))


def _all(words: Words) -> Iterator[str]:
    yield from (words.title, words.question, words.hint, words.example, words.none)
    for table in (words.text, words.card, words.options, words.rows):
        yield from table.values()
