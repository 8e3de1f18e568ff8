"""Set-up: the practitioner makes her practice on a fresh laptop, ten calm minutes."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.carry import Carried
from desktop.ui.column_page import Foot
from desktop.ui.page import Page
from desktop.ui.setup.passphrase_step import PassphraseStep
from desktop.ui.setup.place_list import PackOffer
from desktop.ui.setup.place_step import PlaceStep
from desktop.ui.setup.practice_step import PracticeStep
from desktop.ui.setup.steps import SetUpStep


class SetUpPage(Page):
    """Who, where and the passphrase; then the vault is made.

    Signals:
        place_chosen: the key of the pack to be read, before people go on.
        making_wanted: everything is there; make the vault.
        back_wanted: back to the welcome, nothing made.
    """

    place_chosen = Signal(str)
    making_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = QStackedWidget()
        self._foot = Foot()
        self._foot.back.connect(self._on_back)
        self._foot.onward.connect(self._on_onward)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._steps, 1)
        column.addWidget(self._foot)
        self._build()
        self._go_to(0)

    def first_focus(self) -> QWidget | None:
        """Start where the card starts."""
        return self._step().start()

    def reword(self) -> bool:
        """Say every step anew; what was entered stays, and so does the step."""
        carried, place = Carried.of(self), self._steps.currentIndex()
        offers = self.where.places.offers
        self._build()
        if offers:
            self.where.offer(offers)
        self.where.speak(self.who.language)
        self._go_to(place)
        carried.hand_to(self)
        return True

    def _build(self) -> None:
        """Put the steps into the page, instead of those that stood there."""
        self.place = QCoreApplication.translate("SetUpPage", "Set up my practice")
        while (old := self._steps.widget(0)) is not None:
            self._steps.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self.who = PracticeStep()
        self.where = PlaceStep()
        self.secret = PassphraseStep()
        for step in (self.who, self.where, self.secret):
            self._steps.addWidget(step)
            step.entered.connect(self._on_onward)

    def offer_places(self, offers: tuple[PackOffer, ...]) -> None:
        """Offer these packs."""
        self.where.offer(offers)
        if self._step() is self.where:
            self._focus()

    def accept_place(self) -> None:
        """Go on: the chosen pack can be used."""
        self.where.go_on()
        self._foot.setEnabled(True)
        self._go_to(self._steps.indexOf(self.secret))

    def refuse_place(self, sentence: str) -> None:
        """Say why the chosen pack cannot be used; another one can be chosen."""
        self._foot.setEnabled(True)
        self.where.refuse(sentence)
        self._focus()

    def wait(self) -> None:
        """Show that the vault is being made, and take no second order meanwhile."""
        self.secret.wait(self.tr("Making your vault and your seal key. This takes a few seconds."))
        self._foot.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Say why no vault could be made; everything entered stays."""
        self.secret.go_on()
        self._foot.setEnabled(True)
        self.secret.object_to(sentence)

    def leave(self) -> None:
        """Forget the passphrase."""
        self.secret.forget()

    def _on_back(self) -> None:
        place = self._steps.currentIndex()
        if place == 0:
            self.back_wanted.emit()
        else:
            self._go_to(place - 1)

    def _on_onward(self) -> None:
        if not self._foot.isEnabled():
            return
        step = self._step()
        missing = step.missing()
        if missing:
            self._focus()
            step.object_to(missing)
            return
        step.clear()
        if step is self.secret:
            self.making_wanted.emit()
        elif step is self.where:
            self.where.wait()
            self._foot.setEnabled(False)
            self.place_chosen.emit(self.where.chosen)
        else:
            self.where.speak(self.who.language)
            self.secret.know((self.who.practitioner, self.who.practice))
            self._go_to(self._steps.currentIndex() + 1)

    def _go_to(self, place: int) -> None:
        self._steps.setCurrentIndex(place)
        last = self._step() is self.secret
        self._foot.offer(self.tr("Make my vault") if last else self.tr("Continue"))
        self._focus()

    def _focus(self) -> None:
        start = self._step().start()
        if start is not None:
            start.setFocus()
            self._step().bring_into_view(start)

    def _step(self) -> SetUpStep:
        step = self._steps.currentWidget()
        assert isinstance(step, SetUpStep)  # noqa: S101 - only steps are put in
        return step
