"""What every editor of the practice profile has: one blank, which may stay empty."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.journal import Value

if TYPE_CHECKING:
    from desktop.domain.pack import Item, Words


FIXED = frozenset({"practice.name", "practice.practitioner", "practice.emergency_number"})
"""Blanks every practice has: they cannot be marked as not applying."""

_SAYS_NO = frozenset({"yes_no", "date"})
"""Kinds with a way of their own to say so: "no", or no day on which a line was checked."""


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

    @property
    def may_not_apply(self) -> bool:
        """Return whether it can be marked "does not apply here".

        A needed choice has an answer for every practice among its options.
        """
        needed_choice = self.item.required and self.item.kind == "choice"
        settled = self.item.key in FIXED or self.item.kind in _SAYS_NO
        return not (settled or needed_choice or self.decides)


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
