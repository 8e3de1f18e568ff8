"""What came back with a restore: rows that lead to each file, and sentences without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.ui.home.row_list import Row
from desktop.ui.home.standing import standing_picture, standing_word

if TYPE_CHECKING:
    from desktop.services.came_back import CameBack
    from desktop.store.clients import Client


def title() -> str:
    """Return what the list of these files is called."""
    return QCoreApplication.translate("CameBack", "Came back with a restored backup")


def rows(back: CameBack, *, hidden: bool) -> list[Row]:
    """Return a row for each file in which something has to be done again."""
    said = (
        (
            back.destroyed,
            QCoreApplication.translate("CameBack", "It had been destroyed: destroy it again"),
        ),
        (
            back.held,
            QCoreApplication.translate("CameBack", "It had been put on hold: do that again"),
        ),
        (
            back.released,
            QCoreApplication.translate("CameBack", "Its hold had been lifted: lift it again"),
        ),
    )
    return [_row(one, words, hidden=hidden) for clients, words in said for one in clients]


def sentences(back: CameBack) -> list[str]:
    """Return what is to be done again, without anybody's name."""
    counted = (
        (
            back.destroyed,
            QCoreApplication.translate(
                "CameBack",
                "Files that had been destroyed after that backup, and are back: %1. They are "
                "listed under Files to look at; destroy them again there.",
            ),
        ),
        (
            back.held,
            QCoreApplication.translate(
                "CameBack",
                "Files that had been put on hold after it, and are on hold no longer: %1.",
            ),
        ),
        (
            back.released,
            QCoreApplication.translate(
                "CameBack",
                "Files whose hold had been lifted after it, and that are on hold again: %1.",
            ),
        ),
    )
    found = [
        words.replace("%1", QLocale().toString(len(clients)))
        for clients, words in counted
        if clients
    ]
    return found + [_key(one) for one in back.keys]


def _key(kind: str) -> str:
    if kind == "passphrase":
        return QCoreApplication.translate(
            "CameBack",
            "The passphrase of that day opens the vault again. If you changed it because "
            "somebody knew it, change it again.",
        )
    if kind == "custodian":
        return QCoreApplication.translate(
            "CameBack",
            "The custodian's sheet of that day counts again, and a newer one does not.",
        )
    return QCoreApplication.translate(
        "CameBack",
        "The recovery sheet of that day opens the vault again, and the newer one does not.",
    )


def _row(client: Client, words: str, *, hidden: bool) -> Row:
    without = QCoreApplication.translate("ClientRow", "no reference")
    standing = client.standing.value
    return Row(
        f"client:{client.id}",
        client.name if not hidden else client.reference or without,
        words,
        standing_word(standing),
        standing_picture(standing),
    )
