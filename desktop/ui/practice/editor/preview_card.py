"""The card that a client sees of one text, as a picture of the real one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from desktop.domain.flow import Card
from desktop.ui.session.cards.clause import ClauseCard
from desktop.ui.session.cards.factory import card_for
from desktop.ui.session.cards.terms import mark_terms
from desktop.ui.session.client.said import SaidCard, is_said
from desktop.ui.session.stops import is_practitioners
from desktop.ui.theme.style import tokens_now
from desktop.ui.widgets.blank_line import BlankLine
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.text import Passage

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.cards.session_card import SessionCard

STAGE = (1080, 690)
"""The room of a card in pixels: what a window of 1366 by 768 leaves it beside the session's bars."""
_AROUND = 18
_HERS = frozenset({"note", "prompt"})


class CardStage:
    """A room that nobody sees, in which cards stand as they do in a session."""

    def __init__(self) -> None:
        self._room = CardRoom()
        self._room.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._room.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._room.resize(*STAGE)
        self._room.show()

    def picture(self, card: SessionCard, width: int, ratio: float) -> QImage:
        """Return *card* and a little ground around it, *width* logical pixels wide."""
        self._room.show_cards(card)
        for line in card.findChildren(QLineEdit):
            line.deselect()  # nobody is about to type here
        ground = self._room.widget()
        assert ground is not None  # noqa: S101 - a room always has its ground
        whole = QRect(card.mapTo(ground, QPoint()), card.size())
        around = QRect(ground.rect()) & whole.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        scale = width * ratio / around.width()
        picture = QImage(
            round(around.width() * scale),
            round(around.height() * scale),
            QImage.Format.Format_RGB32,
        )
        picture.fill(QColor(tokens_now().paper))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(scale, scale)
        ground.render(painter, QPoint(), QRegion(around))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def close(self) -> None:
        """Free the room and what stands in it."""
        if isValid(self._room):
            self._room.deleteLater()


def card_of(live: LiveIntake, key: str, *, today: str) -> SessionCard | None:
    """Return the card with the words of *key* as the client sees it; None if there is none.

    The title of a step stands on each of its cards, and so on the first.
    """
    for step in live.pack.steps:
        if key == step.key and step.cards:
            return card_of(live, step.cards[0], today=today)
    item = live.pack.items.get(key)
    if is_practitioners(live.pack, key) or (item is not None and item.kind in _HERS):
        return None
    for step in live.pack.steps:
        if key in step.cards:
            group = live.pack.groups.get(key)
            part = group or live.pack.items[key]
            kind = "group" if group else live.pack.items[key].kind
            card = Card(key, kind, step.key, part.depth, step.stage)
            made = SaidCard(live, card) if is_said(kind, types=True) else None
            return made or card_for(live, card, today=today)
        inside = next((one for one in step.cards if key in _clauses(live, one)), "")
        if inside:
            return ClauseCard(live, inside, key, today=today, may_write=True)
    return None


def words_of(card: QWidget) -> str:
    """Return the words on *card* from top to bottom, for whoever cannot see its picture."""
    found = []
    for part in card.findChildren(QWidget):
        if isinstance(part, Passage | BlankLine):
            found.append(part.plain())
        elif isinstance(part, QLabel) and part.text():
            found.append(part.text())
    return "\n".join(dict.fromkeys(words for words in found if words))


def marked(live: LiveIntake, card: SessionCard) -> SessionCard:
    """Return *card* with the terms of the glossary marked, as the client's view marks them."""
    mark_terms(live, card)
    return card


def _clauses(live: LiveIntake, group: str) -> tuple[str, ...]:
    return live.pack.groups[group].items if group in live.pack.groups else ()
