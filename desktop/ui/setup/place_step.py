"""The card on which the practitioner says where she works."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.moments import long_day
from desktop.ui.practice.language import LANGUAGES
from desktop.ui.setup.place_list import PackOffer, PlaceList
from desktop.ui.setup.steps import SetUpStep
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.notice_bar import NoticeBar
from desktop.ui.widgets.text import Note


class PlaceStep(SetUpStep):
    """Where she works: the law of the place decides what the papers must say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places = PlaceList(())
        self._checked = Note()
        self._busy = Busy()
        self._language = ""
        self._show(self._new_card(), self._busy)
        self._busy.begin(self.tr("Reading the form packs"))

    @property
    def chosen(self) -> str:
        """The key of the chosen pack, or empty."""
        return self.places.offer.key if self.places.offer else ""

    @property
    def is_ready(self) -> bool:
        """Whether there is anything to choose from."""
        return bool(self.places.offers)

    def offer(self, offers: Sequence[PackOffer]) -> None:
        """Offer these packs; nothing is chosen beforehand."""
        self._end_busy()
        self.trouble, self._checked = NoticeBar(), Note()
        self.places = PlaceList(offers)
        self.places.chosen.connect(self._on_chosen)
        self._show(self._new_card(), self.places, self._checked)
        self._on_chosen()

    def speak(self, language: str) -> None:
        """Know the *language* the practitioner reads: not every pack has to speak it."""
        self._language = language

    def refuse(self, sentence: str) -> None:
        """Say why there is nothing to choose from, or why this pack cannot be used."""
        self._end_busy()
        self.go_on()
        self.object_to(sentence)

    def wait(self) -> None:
        """Show that the chosen pack is being read."""
        self._checked.setText(self.tr("Reading the form pack, every sentence of it ..."))
        self.places.setEnabled(False)

    def go_on(self) -> None:
        """Take orders again."""
        self.places.setEnabled(True)
        self._say_checked()

    def missing(self) -> str:
        """Ask for a place, and for one whose pack speaks the language."""
        offer = self.places.offer
        if offer is None:
            return self.tr("Please choose where you practice.")
        if self._language and self._language not in offer.languages:
            words = self.tr("This form pack has no words in %1 yet. Go back for another language.")
            return words.replace("%1", LANGUAGES.get(self._language, self._language))
        return ""

    def start(self) -> QWidget | None:
        """Start on the choice."""
        return self.places.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, as from the names; find a place by its first letters."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.entered.emit()
        elif plain and event.text().isalpha():
            self.places.type(event.text())
        else:
            super().keyPressEvent(event)

    def _on_chosen(self) -> None:
        self.clear()
        self._say_checked()
        button = self.places.start()
        if button is not None:
            self.bring_into_view(button)

    def _end_busy(self) -> None:
        """End what is shown while the packs are read; once they are, it is gone."""
        if not self.is_ready:
            self._busy.end()

    def _say_checked(self) -> None:
        offer = self.places.offer
        if offer is None:
            self._checked.setText(self.tr("Nothing is chosen yet."))
            return
        words = self.tr("%1: content checked on %2, to be looked at again by %3.")
        self._checked.setText(
            words.replace("%1", offer.place.full_name)
            .replace("%2", long_day(offer.checked))
            .replace("%3", long_day(offer.review_by))
        )

    def _new_card(self) -> Card:
        card = Card()
        card.set_words(
            eyebrow=self.tr("Part 2 of 4"),
            title=self.tr("Where you practice"),
            body=self.tr(
                "The limits of confidentiality differ from place to place. Choose the closest; "
                "you go through every sentence yourself before a client sees it."
            ),
        )
        return card
