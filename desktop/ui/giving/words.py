"""What became of a paper, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.ui.moments import long_day

if TYPE_CHECKING:
    from desktop.store.hand_overs import Given


def given_words(given: Given) -> str:
    """Return how *given* was handed over, to whom and on which day."""
    names = QLocale().createSeparatedList(list(given.recipients))
    how = _for_somebody(given.how) if names else _for_herself(given.how)
    return f"{how.replace('%1', names)}, {long_day(given.at)}"


def _for_somebody(how: str) -> str:
    words = {
        "print": QCoreApplication.translate("GivenWords", "printed for %1"),
        "save": QCoreApplication.translate("GivenWords", "saved for %1"),
        "wrapper": QCoreApplication.translate("GivenWords", "saved with a password for %1"),
        "show": QCoreApplication.translate("GivenWords", "shown to %1"),
        "later": QCoreApplication.translate("GivenWords", "to be printed for %1"),
        "kept": QCoreApplication.translate("GivenWords", "kept here for %1"),
        "record": QCoreApplication.translate("GivenWords", "copied as files for %1"),
        "record_locked": QCoreApplication.translate("GivenWords", "copied with a password for %1"),
    }
    return words.get(how) or _for_herself(how)


def _for_herself(how: str) -> str:
    words = {
        "print": QCoreApplication.translate("GivenWords", "printed for my own file"),
        "save": QCoreApplication.translate("GivenWords", "saved for my own file"),
        "wrapper": QCoreApplication.translate("GivenWords", "saved with a password"),
        "show": QCoreApplication.translate("GivenWords", "shown"),
        "later": QCoreApplication.translate("GivenWords", "to be printed"),
        "kept": QCoreApplication.translate("GivenWords", "kept here"),
        "dismissed": QCoreApplication.translate("GivenWords", "not to be printed any more"),
    }
    return words.get(how, how)
