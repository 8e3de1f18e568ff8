"""An interface whose words are marked, and what of a window is neither marked nor data (T14)."""

from __future__ import annotations

import html
import re
import tomllib
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from desktop.assets import FORMS
from desktop.ui.widgets.pages_view import SheetPicture

OPEN, CLOSED = "⟦", "⟧"
_MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSED}]*{CLOSED}")
_TAG = re.compile(r"<[^>]+>")
_BLANK = re.compile(r"\{[^}]*\}")
_SHORT = 30
_WORD = re.compile(r"[^\W\d_]{2,}")


class Marking(QTranslator):
    """Says every word of the interface between marks."""

    def translate(
        self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        return f"{OPEN}{source}{CLOSED}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def unmarked(window: QWidget, data: frozenset[str]) -> list[str]:
    """Return what *window* shows or says that is neither marked, nor of a pack, nor *data*."""
    known = _pack_words() | data
    return [f"{where}: {text}" for where, text in _texts(window) if _foreign(text, known)]


def _foreign(text: str, known: frozenset[str]) -> bool:
    """Say whether any word of *text* is neither within marks nor known; capitals are a code."""
    plain = html.unescape(_TAG.sub(" ", text))
    before = ""
    while before != plain:
        before, plain = plain, _MARKED.sub(" ", plain)
    return any(w.casefold() not in known for w in _WORD.findall(plain) if not w.isupper())


def words_of(*texts: str) -> frozenset[str]:
    """Return the words in *texts*, as they are looked up."""
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


@cache
def _pack_words() -> frozenset[str]:
    """Return every word that any pack says in Spanish, or proposes, and no English one.

    The walk is done in Spanish packs, so an English word is the interface's.
    """
    english = set(_texts_of("en"))  # a notice that the law wants word for word stays English
    texts = [text for text in _texts_of("es") if text not in english or len(text) < _SHORT]
    return words_of(*(_BLANK.sub(" ", text) for text in texts))


@cache
def english_pack() -> frozenset[str]:
    """Return every word that any pack says in English."""
    return words_of(*(_BLANK.sub(" ", text) for text in _texts_of("en")))


@cache
def law_names() -> frozenset[str]:
    """Return the words by which packs name their laws, in the language of the law."""
    packs = (tomllib.loads(file.read_text(encoding="utf-8")) for file in FORMS.glob("*/pack.toml"))
    return words_of(*(text for pack in packs for text in _sources(pack)))


def _sources(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        for name, inner in part.items():
            yield from _strings(inner) if name == "source" else _sources(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _sources(inner)


def _texts_of(language: str) -> Iterator[str]:
    for file in FORMS.glob(f"*/words.{language}.toml"):
        yield from _strings(tomllib.loads(file.read_text(encoding="utf-8")))


def _strings(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for inner in part.values():
            yield from _strings(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _strings(inner)


def _texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield everything written on *window*, said of it, or in its menus."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or _is_qts_own(widget) or isinstance(widget, SheetPicture):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}".strip()
        shown = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            shown.append(widget.text())
        elif isinstance(widget, QLineEdit):
            shown.append(widget.placeholderText())
        elif isinstance(widget, QComboBox):
            shown += [widget.itemText(place) for place in range(widget.count())]
        elif isinstance(widget, QAbstractItemView):
            shown += _rows(widget)
        yield from ((name, text) for text in shown)
    for action in window.findChildren(QAction):
        yield f"action {action.objectName()}", action.text().partition("\t")[0]


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for place in range(model.rowCount()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            yield str(model.data(model.index(place, 0), role) or "")


def _is_qts_own(widget: QWidget) -> bool:
    """Say whether *widget* is a part of one of Qt's, which has Qt's own translations."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QCalendarWidget | QAbstractSpinBox | QComboBox):
            return True
        parent = parent.parentWidget()
    return False
