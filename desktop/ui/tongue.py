"""The language of the window: English or Spanish, changed while people work.

Qt finds the words (resources/translations, made by packaging/translations.py), Qt's own
among them. What clients read is not said here: it comes from the pack, in their language.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

from desktop.assets import RESOURCES
from desktop.domain.saying import Saying, filled

LANGUAGES = {"en": "English", "es": "Español"}
"""What the window speaks, each by its own name: whoever reads it finds it."""

TRANSLATIONS = RESOURCES / "translations"
_SERVICES = "Trouble"
"""The catalogue's name for sentences from below the window."""


class Wanted(StrEnum):
    """Which language the practitioner asked for."""

    SYSTEM = "system"
    ENGLISH = "en"
    SPANISH = "es"


class Tongue(QObject):
    """Speaks one language, and another as soon as it is chosen.

    *system* is how the computer is set up; its region stays whatever the language: dates
    and numbers follow both.

    Signals:
        chosen: the choice is another one now, be it the same language.
        changed: everything shown has to be said anew.
    """

    chosen = Signal()
    changed = Signal()

    def __init__(
        self,
        app: QCoreApplication,
        choice: Wanted = Wanted.SYSTEM,
        *,
        system: QLocale | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._system = QLocale.system() if system is None else system
        self._choice = choice
        self._installed: list[QTranslator] = []
        self._before = QLocale()
        self._speak()

    @property
    def choice(self) -> Wanted:
        """The choice: follow the system, English or Spanish."""
        return self._choice

    @property
    def language(self) -> str:
        """The language spoken now, such as ``es``."""
        if self._choice is not Wanted.SYSTEM:
            return self._choice.value
        wanted = (name.partition("-")[0] for name in self._system.uiLanguages())
        return next((one for one in wanted if one in LANGUAGES), "en")

    @property
    def locale(self) -> QLocale:
        """The language as it is written in the region of this computer."""
        return locale_of(self.language, self._system)

    def choose(self, choice: Wanted) -> None:
        """Speak *choice* from now on."""
        if choice is self._choice:
            return
        spoken, self._choice = self.language, choice
        self.chosen.emit()
        if self.language != spoken:
            self._speak()
            self.changed.emit()

    def end(self) -> None:
        """Speak no more: the program ends, or a test does."""
        self._fall_silent()
        QLocale.setDefault(self._before)

    def _speak(self) -> None:
        """Take the new language in before the old one goes: a word is never looked up in none."""
        old, self._installed = self._installed, []
        QLocale.setDefault(self.locale)
        theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", theirs), ("holdfast", str(TRANSLATIONS))):
            translator = QTranslator(self)
            if translator.load(f"{name}_{self.language}", folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)
        self._remove(old)

    def _fall_silent(self) -> None:
        self._remove(self._installed)
        self._installed = []

    def _remove(self, translators: list[QTranslator]) -> None:
        for translator in translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()


def locale_of(language: str, system: QLocale) -> QLocale:
    """Return *language* as it is written in the region of *system*, where there is one."""
    spoken = QLocale(language).language()
    if system.language() == QLocale.Language.C:
        # Nobody lives in the C locale: it stands for a system that names no place.
        return QLocale(spoken, QLocale.Country.UnitedStates)
    if system.language() == spoken:
        return system
    return QLocale(spoken, system.territory())


def in_our_words(sentence: str) -> str:
    """Return *sentence*, which comes from below the window, in the window's language."""
    if not isinstance(sentence, Saying):
        return QCoreApplication.translate(_SERVICES, sentence)
    template = QCoreApplication.translate(_SERVICES, sentence.template)
    return filled(template, *map(_value, sentence.values))


def _value(value: str | int) -> str:
    if isinstance(value, int):
        return QLocale().toString(value)
    return in_our_words(value) if isinstance(value, Saying) else value
