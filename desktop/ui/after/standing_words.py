"""How a paper stands, in the practitioner's words: at a glance, and with its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.moments import long_day

if TYPE_CHECKING:
    from desktop.services.about_paper import Standing

_PICTURES = {
    "in_force": "shield-check",
    "replaced": "copy",
    "withdrawn": "undo-2",
    "void": "x",
    "waiting": "pen-line",
    "noted": "file-text",
}


def picture_of(standing: Standing) -> str:
    """Return the picture that stands for the state, never without its word."""
    return _PICTURES[standing.state]


def state_word(standing: Standing) -> str:
    """Return the state in a word or two."""
    words = {
        "in_force": QCoreApplication.translate("Standing", "in force"),
        "replaced": QCoreApplication.translate("Standing", "replaced"),
        "withdrawn": QCoreApplication.translate("Standing", "taken back"),
        "void": QCoreApplication.translate("Standing", "void"),
        "waiting": QCoreApplication.translate("Standing", "waiting for signatures"),
        "noted": QCoreApplication.translate("Standing", "sealed"),
    }
    if standing.state == "in_force" and standing.amended:
        return QCoreApplication.translate("Standing", "in force, changed")
    return words[standing.state]


def state_line(standing: Standing) -> str:
    """Return since when it stands so, and what was changed or taken back in it."""
    if standing.state == "waiting":
        words = QCoreApplication.translate("Standing", "Written %1. Somebody has still to sign.")
        return words.replace("%1", long_day(standing.at))
    signed = long_day(standing.filed.filed_at) if standing.filed is not None else ""
    parts = [QCoreApplication.translate("Standing", "Sealed %1").replace("%1", signed)]
    ended = {
        "replaced": QCoreApplication.translate("Standing", "replaced %1"),
        "withdrawn": QCoreApplication.translate("Standing", "taken back %1"),
        "void": QCoreApplication.translate("Standing", "void since %1"),
    }
    if standing.state in ended:
        parts.append(ended[standing.state].replace("%1", long_day(standing.at)))
    for documents, words in (
        (standing.amended, QCoreApplication.translate("Standing", "changed %1")),
        (standing.taken_back, QCoreApplication.translate("Standing", "a consent taken back %1")),
    ):
        parts.extend(words.replace("%1", long_day(one.filed_at)) for one in documents)
    if standing.given_back is not None:
        words = QCoreApplication.translate("Standing", "holds again since %1")
        parts.append(words.replace("%1", long_day(standing.given_back.filed_at)))
    return ", ".join(parts)
