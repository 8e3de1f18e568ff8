"""The card that asks who works here, and in which language she works."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.labelled import labelled
from desktop.ui.letters import objection
from desktop.ui.practice.language import LanguageChoice
from desktop.ui.setup.steps import SetUpStep
from desktop.ui.widgets.card import Card

_LONGEST = 200


class PracticeStep(SetUpStep):
    """Who works here: the two names that stand on every paper, and the language she reads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practitioner = _line(self.tr("Your full name"))
        self._practice = _line(self.tr("Name of your practice"))
        self._practitioner.setObjectName("practice.practitioner")
        self._practice.setObjectName("practice.name")
        self._practitioner.returnPressed.connect(self._practice.setFocus)
        self._practice.returnPressed.connect(self.entered)
        self._language = LanguageChoice(QLocale().name())
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
            self._language,
        )

    @property
    def practitioner(self) -> str:
        """The practitioner's name."""
        return self._practitioner.text().strip()

    @property
    def practice(self) -> str:
        """The practice's name."""
        return self._practice.text().strip()

    @property
    def language(self) -> str:
        """The language the practitioner reads her own pages in."""
        return self._language.chosen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, from the language as from the names."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def missing(self) -> str:
        """Ask for both names, in letters that paper can show."""
        if not self.practitioner:
            return self.tr("Please enter your name. It stands under what you promise.")
        if not self.practice:
            return self.tr("Please enter the name of your practice, or your own name again.")
        return objection(f"{self.practitioner} {self.practice}")

    def start(self) -> QWidget | None:
        """Start on the first name that is missing."""
        return self._practice if self.practitioner and not self.practice else self._practitioner


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(_LONGEST)
    line.setAccessibleName(name)
    return line
