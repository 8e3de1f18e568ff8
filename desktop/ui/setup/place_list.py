"""The list of places: by region, one of them chosen, quick to reach with the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from desktop.ui.setup.place_names import Place, place_of
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.text import Note

_TWO_COLUMNS = 560
"""From this width on, at 100 % text, regions stand in two columns."""

_TYPING_MS = 1_000
"""Letters typed within this time belong to one name, as in any list."""


@dataclass(frozen=True, slots=True)
class PackOffer:
    """A form pack one may work with, as the list of places shows it; dates are ISO."""

    key: str
    jurisdiction: str
    languages: tuple[str, ...]
    checked: str
    review_by: str
    withdrawn: bool = False

    @property
    def place(self) -> Place:
        """The place it is written for."""
        return place_of(self.jurisdiction)


class PlaceList(QWidget):
    """Choices under the names of their regions; nothing is chosen beforehand.

    Up and Down go from place to place, and letters to the place they begin.

    Signals:
        chosen: another place is chosen now.
    """

    chosen = Signal()

    def __init__(self, offers: Sequence[PackOffer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offers = tuple(sorted(offers, key=lambda offer: (offer.place.order, offer.key)))
        self._typed = ""
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._pause.timeout.connect(self._forget)
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._on_toggled)
        regions = [list(part) for _, part in groupby(self.offers, lambda one: one.place.region)]
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(14)
        for part in _halved(regions):
            self._columns.addWidget(self._column(part), 1)

    @property
    def offer(self) -> PackOffer | None:
        """What is chosen."""
        place = self._group.checkedId()
        return self.offers[place] if place >= 0 else None

    def button(self, key: str) -> QAbstractButton:
        """Return the choice for the pack *key*."""
        return self._group.button([offer.key for offer in self.offers].index(key))

    def start(self) -> QWidget | None:
        """Return what the keyboard starts on: what is chosen, else the first place."""
        return self._group.checkedButton() or next(iter(self._able()), None)

    def type(self, letters: str) -> None:
        """Go to the place that begins with what was typed just now, or whose region does."""
        self._typed += letters.casefold()
        self._pause.start()
        for name in (_name, _region):
            for button in self._able():
                if name(self._place(button)).casefold().startswith(self._typed):
                    self._go_to(button)
                    return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Up and Down in the order people read, from one column into the next."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            able = self._able()
            if by and watched in able:
                self._go_to(able[max(0, min(len(able) - 1, able.index(watched) + by))])
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the regions in two columns where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= _TWO_COLUMNS * text_scale()
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _column(self, regions: Sequence[Sequence[PackOffer]]) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, offers in enumerate(regions):
            if place:
                column.addSpacing(12)
            column.addWidget(Note(offers[0].place.region, role="label"))
            for offer in offers:
                column.addWidget(self._choice(offer))
        column.addStretch(1)
        return host

    def _choice(self, offer: PackOffer) -> Choice:
        name = offer.place.name
        twice = [one.jurisdiction for one in self.offers].count(offer.jurisdiction) > 1
        choice = Choice(f"{name} ({offer.key})" if twice else name, framed=False)
        choice.setAccessibleName(offer.place.full_name)
        choice.setAccessibleDescription(offer.place.region)
        choice.setObjectName(offer.key)
        choice.setEnabled(not offer.withdrawn)
        choice.installEventFilter(self)
        self._group.addButton(choice, self.offers.index(offer))
        return choice

    def _able(self) -> list[QAbstractButton]:
        """Return the places that can be chosen, in order."""
        buttons = (self._group.button(place) for place in range(len(self.offers)))
        return [button for button in buttons if button.isEnabled()]

    def _place(self, button: QAbstractButton) -> Place:
        return self.offers[self._group.id(button)].place

    def _go_to(self, button: QAbstractButton) -> None:
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        button.setChecked(True)

    def _forget(self) -> None:
        self._typed = ""

    def _on_toggled(self, _place: int, chosen: bool) -> None:  # noqa: FBT001 - Qt's signature
        if chosen:
            self.chosen.emit()


def _halved(regions: list[list[PackOffer]]) -> tuple[list[list[PackOffer]], list[list[PackOffer]]]:
    """Return *regions* in two columns that are about as long as one another."""
    whole = sum(len(one) + 1 for one in regions)
    taken = 0
    for place, one in enumerate(regions):
        if 2 * taken >= whole:
            return regions[:place], regions[place:]
        taken += len(one) + 1
    return regions, []


def _name(place: Place) -> str:
    return place.name


def _region(place: Place) -> str:
    return place.region
