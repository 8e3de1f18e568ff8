"""How a client stands, as a word and a picture: never one without the other."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

STANDINGS = (
    "held",
    "over",
    "signing",
    "under_way",
    "booked",
    "void",
    "unsigned",
    "withdrawn",
    "to_print",
    "review",
    "expired",
    "ended",
    "signed",
    "new",
)
"""In the order in which they ask for something."""

_PICTURES = {
    "held": "lock",
    "over": "clock",
    "signing": "pen-line",
    "under_way": "bookmark",
    "booked": "calendar",
    "void": "x",
    "unsigned": "circle-alert",
    "withdrawn": "undo-2",
    "to_print": "printer",
    "review": "rotate-cw",
    "expired": "message-circle-question-mark",
    "ended": "check",
    "signed": "shield-check",
    "new": "user",
}


def standing_picture(standing: str) -> str:
    """Return the picture of a *standing*."""
    return _PICTURES[standing]


def standing_word(standing: str) -> str:
    """Return a *standing* in a word or two; nothing is said of somebody who is merely there."""
    words = {
        "held": QCoreApplication.translate("ClientRow", "on hold"),
        "over": QCoreApplication.translate("ClientRow", "time is over"),
        "signing": QCoreApplication.translate("ClientRow", "signature missing"),
        "under_way": QCoreApplication.translate("ClientRow", "under way"),
        "booked": QCoreApplication.translate("ClientRow", "booked"),
        "void": QCoreApplication.translate("ClientRow", "void"),
        "unsigned": QCoreApplication.translate("ClientRow", "nothing signed"),
        "withdrawn": QCoreApplication.translate("ClientRow", "taken back"),
        "to_print": QCoreApplication.translate("ClientRow", "to be printed"),
        "review": QCoreApplication.translate("ClientRow", "review due"),
        "expired": QCoreApplication.translate("ClientRow", "permission expired"),
        "ended": QCoreApplication.translate("ClientRow", "ended"),
        "signed": QCoreApplication.translate("ClientRow", "signed"),
        "new": "",
    }
    return words[standing]


def standing_named(standing: str) -> str:
    """Return a *standing* as one chooses it from a list."""
    word = standing_word(standing) or QCoreApplication.translate("ClientRow", "no session yet")
    return word[:1].upper() + word[1:]
