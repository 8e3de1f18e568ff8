"""How a group or a clause may settle, in the words on the buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.widgets.outcome_bar import Outcome

_PICTURES = {
    "explained": "check",
    "question": "message-circle-question-mark",
    "come_back": "bookmark",
    "agreed": "check",
    "changed": "pencil",
    "not_yet": "clock",
    "not_for_me": "x",
}


def outcomes(keys: tuple[str, ...]) -> tuple[Outcome, ...]:
    """Return *keys* with the words and the icon of their buttons."""
    return tuple(Outcome(key, words(key), _PICTURES[key]) for key in keys)


def picture(key: str) -> str:
    """Return the name of the icon of an outcome."""
    return _PICTURES.get(key, "")


def words(key: str) -> str:
    """Return the words on the button of an outcome."""
    said = {
        "explained": QCoreApplication.translate("Outcomes", "We talked about it"),
        "question": QCoreApplication.translate("Outcomes", "I have a question"),
        "come_back": QCoreApplication.translate("Outcomes", "Come back to it"),
        "agreed": QCoreApplication.translate("Outcomes", "Agreed"),
        "changed": QCoreApplication.translate("Outcomes", "Change it"),
        "not_yet": QCoreApplication.translate("Outcomes", "Not yet"),
        "not_for_me": QCoreApplication.translate("Outcomes", "Not for me"),
    }
    return said[key]


def mark(key: str) -> str:
    """Return the short word beside a clause that was set apart."""
    said = {
        "question": QCoreApplication.translate("Outcomes", "a question"),
        "come_back": QCoreApplication.translate("Outcomes", "come back to it"),
        "changed": QCoreApplication.translate("Outcomes", "your words"),
        "not_yet": QCoreApplication.translate("Outcomes", "not yet"),
        "not_for_me": QCoreApplication.translate("Outcomes", "not for you"),
    }
    return said.get(key, "")
