"""What every editor of the practice profile has: one blank, which may stay empty."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.journal import Value

if TYPE_CHECKING:
    from desktop.domain.pack import Item, Words


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank of the profile: the item, its words, and what the money in it is.

    One that ``decides`` is what the law of the papers hangs on: it is always answered.
    """

    item: Item
    words: Words = field(repr=False)
    currency: str
    today: str
    decides: bool = False

    @property
    def label(self) -> str:
        """Return what is asked."""
        return self.words.question or self.words.title


class ProfileEditor(QWidget):
    """Takes what fills one blank; "" while nothing does.

    Signals:
        edited: what is held is another thing now.
    """

    edited = Signal()

    def held(self) -> Value:
        """Return the value in the plain form of its kind, or "" for nothing."""
        return ""

    def show_value(self, value: Value) -> None:
        """Show *value*, without a signal."""

    def objection(self) -> str:
        """Return why what was typed cannot be taken; "" if it can."""
        return ""


def option_words(words: Words, key: str) -> str:
    """Return an option's words as they stand alone."""
    plain = {
        "yes": QCoreApplication.translate("ProfileEditor", "Yes"),
        "no": QCoreApplication.translate("ProfileEditor", "No"),
    }
    found = words.options.get(key) or plain.get(key, key)
    return found[:1].upper() + found[1:]
