"""The vault is older than its mark: what was found, what it may mean, what is safe, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.column_page import ColumnPage
from desktop.ui.moments import clock_words, long_day
from desktop.ui.practice.log.verdicts import told_rollback
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import Heading, Passage

if TYPE_CHECKING:
    from desktop.store.rollback import Rollback


class RolledBackPage(ColumnPage):
    """Tells calmly; nothing is blocked, and it is told again until somebody has read it.

    Signals:
        read: somebody has read it.
    """

    read = Signal()

    def __init__(self, found: Rollback, parent: QWidget | None = None) -> None:
        super().__init__(widest=680, parent=parent)
        self._found = found
        self._parts = [(Heading(role="section"), Passage()) for _ in range(4)]
        card = Card()
        for title, words in self._parts:
            card.add(title)
            card.add(words)
        self.add(card)
        self.end()
        self.foot.onward.connect(self.read)
        self.reword()

    def reword(self) -> bool:
        """Say everything anew."""
        self.place = QCoreApplication.translate("RolledBackPage", "Older than its mark")
        self.set_heading(
            self.tr("This vault is older than it was"),
            self.tr("You can go on working. Please read this first."),
        )
        for (title, words), (named, said) in zip(self._parts, self._said(), strict=True):
            title.setText(named)
            words.set_words(said)
        self.foot.offer(self.tr("I have read this"))
        return True

    def first_focus(self) -> QWidget | None:
        """Start where it is acknowledged."""
        return self.foot.onward_button

    def _said(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("What was found"), f"{told_rollback(self._found)}\n\n{self._where()}".strip()),
            (
                self.tr("What it may mean"),
                self.tr(
                    "Somebody restored a copy or put older files back: you, a technician, a "
                    "synchronising or backup program. Or the disk lost what it said it had "
                    "written. It may also be somebody who wanted something gone."
                ),
            ),
            (
                self.tr("What is safe"),
                self.tr(
                    "Everything that stands in this vault can be read and used. Whatever was "
                    "filed between the two numbers is not in it: it may be in a backup, and on "
                    "paper."
                ),
            ),
            (
                self.tr("What to do"),
                self.tr(
                    "If you know why, note that you have read this, and go on. If not: look at "
                    "the log for what is missing, look for a newer backup, and copy the whole "
                    "folder of the vault before you go on. What was found stands in the log."
                ),
            ),
        )

    def _where(self) -> str:
        if not self._found.marked_at:
            return self.tr("This computer's keychain remembered it.")
        words = self.tr("The mark beside the vault was made on %1, %2.")
        at = self._found.marked_at
        return words.replace("%1", long_day(at)).replace("%2", clock_words(at))
