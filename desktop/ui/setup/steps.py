"""The cards of the first run: who, where, and the passphrase."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from desktop.ui.labelled import labelled, stacked
from desktop.ui.moments import long_day
from desktop.ui.setup.strength import LEAST, Strength, strength
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.notice_bar import NoticeBar, Tone
from desktop.ui.widgets.passphrase_field import PassphraseField
from desktop.ui.widgets.text import Note

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class PackOffer:
    """A form pack one may work with, as the list of places shows it; dates are ISO."""

    key: str
    jurisdiction: str
    checked: str
    review_by: str
    withdrawn: bool = False


class SetUpStep(CardRoom):
    """One card of the set-up; it keeps what was entered when people go back and forth.

    Signals:
        entered: Enter was pressed where nothing more is to be said here.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trouble = NoticeBar()

    def missing(self) -> str:
        """Return what is still missing, as one sentence; "" if nothing is."""
        return ""

    def start(self) -> QWidget | None:
        """Return what the keyboard starts on."""
        return None

    def object_to(self, sentence: str) -> None:
        """Say what is still missing, or what did not work."""
        self.trouble.tell(sentence, tone=Tone.PROBLEM)
        self.bring_into_view(self.trouble)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll until *widget* can be seen, once everything has its place."""
        QTimer.singleShot(0, widget, partial(self.ensureWidgetVisible, widget, 0, 40))

    def clear(self) -> None:
        """Say nothing any more."""
        self.trouble.clear()

    def _show(self, card: Card, *parts: QWidget) -> None:
        for part in (self.trouble, *parts):
            card.add(part)
        self.trouble.hide()
        self.show_cards(card)


class PracticeStep(SetUpStep):
    """Who works here: the two names that stand on every paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practitioner = _line(self.tr("Your full name"))
        self._practice = _line(self.tr("Name of your practice"))
        self._practitioner.setObjectName("practice.practitioner")
        self._practice.setObjectName("practice.name")
        self._practitioner.returnPressed.connect(self._practice.setFocus)
        self._practice.returnPressed.connect(self.entered)
        card = Card()
        card.set_words(
            eyebrow=self.tr("Part 1 of 4"),
            title=self.tr("You and your practice"),
            body=self.tr("These two names stand on every paper your clients take home."),
        )
        self._show(
            card,
            labelled(
                self._practitioner,
                self.tr("As it is registered with your board or professional body."),
            ),
            labelled(
                self._practice,
                self.tr("If you work under your own name, write that. You can change it later."),
            ),
        )

    @property
    def practitioner(self) -> str:
        """The practitioner's name."""
        return self._practitioner.text().strip()

    @property
    def practice(self) -> str:
        """The practice's name."""
        return self._practice.text().strip()

    def missing(self) -> str:
        """Ask for both names."""
        if not self.practitioner:
            return self.tr("Please enter your name. It stands under what you promise.")
        if not self.practice:
            return self.tr("Please enter the name of your practice, or your own name again.")
        return ""

    def start(self) -> QWidget | None:
        """Start on the first name that is missing."""
        return self._practice if self.practitioner and not self.practice else self._practitioner


class PlaceStep(SetUpStep):
    """Where she works: the law of the place decides what the papers must say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[PackOffer, ...] = ()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_chosen)
        self._busy = Busy()
        self._card = self._new_card()
        self._show(self._card, self._busy)
        self._busy.begin(self.tr("Reading the form packs"))

    @property
    def chosen(self) -> str:
        """The key of the chosen pack, or empty."""
        place = self._group.checkedId()
        return self._offers[place].key if place >= 0 else ""

    @property
    def is_ready(self) -> bool:
        """Whether the packs were read."""
        return bool(self._offers)

    def offer(self, offers: Sequence[PackOffer]) -> None:
        """Offer these packs; nothing is chosen beforehand."""
        self._busy.end()
        self._offers = tuple(offers)
        self.trouble = NoticeBar()
        self._card = self._new_card()
        choices = [self._choice(place, offer) for place, offer in enumerate(self._offers)]
        self._show(self._card, *choices)

    def refuse(self, sentence: str) -> None:
        """Say why there is nothing to choose from."""
        self._busy.end()
        self.object_to(sentence)

    def missing(self) -> str:
        """Ask for a place."""
        if self.chosen:
            return ""
        return self.tr("Please choose where you practice.")

    def start(self) -> QWidget | None:
        """Start on the choice."""
        return self._group.checkedButton() or self._group.button(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, as from the names."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, _place: int) -> None:
        self.clear()

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

    def _choice(self, place: int, offer: PackOffer) -> QWidget:
        choice = Choice(place_name(offer.jurisdiction))
        choice.setObjectName(offer.key)
        choice.setEnabled(not offer.withdrawn)
        self._group.addButton(choice, place)
        checked = self.tr("Content checked on %1, to be looked at again by %2.")
        words = checked.replace("%1", long_day(offer.checked)).replace(
            "%2", long_day(offer.review_by)
        )
        choice.setAccessibleDescription(words)
        return stacked(choice, Note(words))


class PassphraseStep(SetUpStep):
    """The passphrase: chosen once, typed twice, known to nobody else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = PassphraseField(self.tr("Passphrase"))
        self._second = PassphraseField(self.tr("The same once more"))
        self._words = Note()
        self._busy = Busy()
        self._first.edited.connect(self._on_edited)
        self._second.edited.connect(self.trouble.clear)
        self._first.entered.connect(self._second.setFocus)
        self._second.entered.connect(self.entered)
        card = Card()
        card.set_words(
            eyebrow=self.tr("Part 3 of 4"),
            title=self.tr("A passphrase only you know"),
            body=self.tr(
                "It encrypts everything. Nobody can reset it: not us, not a technician. Four or "
                "five words picked by chance are hard to guess and easy to type."
            ),
        )
        self._show(card, stacked(self._first, self._words), self._second, self._busy)
        self._on_edited()

    @property
    def passphrase(self) -> str:
        """What was typed first."""
        return self._first.passphrase()

    def missing(self) -> str:
        """Ask for a passphrase that is long enough, twice the same."""
        found = strength(self.passphrase)
        if not found.is_enough:
            return self._said(found)
        if self._second.passphrase() != self.passphrase:
            return self.tr("The two are not the same. Please type the second one again.")
        return ""

    def start(self) -> QWidget | None:
        """Start on the first field that needs something."""
        return self._second if strength(self.passphrase).is_enough else self._first

    def wait(self, sentence: str) -> None:
        """Say what is being made."""
        self.clear()
        self._busy.begin(sentence)
        self._enable(ready=False)

    def go_on(self) -> None:
        """Take orders again."""
        self._busy.end()
        self._enable(ready=True)

    def forget(self) -> None:
        """Forget both."""
        self._first.clear()
        self._second.clear()

    def _enable(self, *, ready: bool) -> None:
        self._first.setEnabled(ready)
        self._second.setEnabled(ready)

    def _on_edited(self) -> None:
        self.trouble.clear()
        self._words.setText(self._said(strength(self.passphrase)))

    def _said(self, found: Strength) -> str:
        words = {
            Strength.EMPTY: self.tr("At least %1 characters. Spaces count, and are welcome."),
            Strength.SHORT: self.tr("Too short so far: at least %1 characters."),
            Strength.GUESSABLE: self.tr(
                "Easy to guess: known words, rows of keys or too few different letters."
            ),
            Strength.FAIR: self.tr("Enough. Four or more words picked by chance would be better."),
            Strength.GOOD: self.tr("Good, if chance picked the words and not a song or a saying."),
        }[found]
        return words.replace("%1", QLocale().toString(LEAST))


def place_name(jurisdiction: str) -> str:
    """Return the name of a place for people; its code where we have none."""
    translate = QCoreApplication.translate
    names = {
        "US-CA": translate("Places", "California, United States"),
        "US": translate("Places", "United States, any other state"),
        "GB-ENG": translate("Places", "England"),
        "IE": translate("Places", "Ireland"),
        "CA-ON": translate("Places", "Ontario, Canada"),
        "AU-VIC": translate("Places", "Victoria, Australia"),
        "ANY": translate("Places", "Anywhere else"),
    }
    return names.get(jurisdiction.upper(), jurisdiction)


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(_LONGEST)
    line.setAccessibleName(name)
    return line
