"""Is all of it there: the log checked, the vault checked, and a mark from a paper looked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.practice.log.frames import Say, VerdictFrame, card, row_of
from desktop.ui.practice.log.mark_card import MarkCard
from desktop.ui.practice.log.verdicts import (
    Standing,
    told_chain,
    told_last,
    told_standing,
    told_vault,
)
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PRIMARY, Button
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.services.check_vault import VaultCheck

_STEPS = 1000


class ChecksPage(ColumnPage):
    """Checks off the GUI thread, with progress; leaving the page stops what is under way.

    Signals:
        moved: how far it is, of 1000.
        warning_wanted: read what a vault older than its mark means.
    """

    moved = Signal(int)
    warning_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(widest=720, parent=parent)
        self._desk = desk
        self._stop = Event()
        self._standing: Standing | None = None
        self._title, self._ends, self._last = Heading(role="section"), Passage(), Note()
        self._anchor = Note(role="muted")
        self._anchor.hide()
        self._busy = Busy()
        self.moved.connect(self._busy.advance)
        self._verdict = VerdictFrame("verdict")
        self._mark = MarkCard(desk)
        self._limits_title, self._limits = Heading(role="section"), Passage()
        self._add_ways()
        ways = row_of(self._check_log, self._check_vault, self._warning)
        log = (self._title, self._ends, self._last, self._anchor)
        self.add(card(*log, self._busy, self._verdict, ways))
        self.add(self._mark)
        self.add(card(self._limits_title, self._limits))
        self.end()
        self.reword()

    def _add_ways(self) -> None:
        self._check_log = Button(kind=PRIMARY, picture="shield-check")
        self._check_log.setObjectName("check_log")
        self._check_log.clicked.connect(self._on_check_log)
        self._check_vault = Button(picture="hard-drive")
        self._check_vault.setObjectName("check_vault")
        self._check_vault.clicked.connect(self._on_check_vault)
        self._warning = Button(picture="circle-alert")
        self._warning.setObjectName("warning")
        self._warning.clicked.connect(self.warning_wanted)
        self._warning.hide()

    def reword(self) -> bool:
        """Say everything anew; what was typed and found stays."""
        self.place = QCoreApplication.translate("ChecksPage", "Check the log")
        self.set_heading(
            self.tr("Is all of it there?"),
            self.tr("Every entry is tied to the one before it, so a change shows here."),
        )
        self._title.setText(self.tr("The log and the vault"))
        self._check_log.set_words(self.tr("Check the log"))
        self._check_vault.set_words(self.tr("Check the whole vault"))
        self._warning.set_words(self.tr("This vault is older than its mark: read more"))
        self._limits_title.setText(self.tr("What this can show, and what it cannot"))
        self._limits.set_words(
            self.tr(
                "Whoever changes, removes or exchanges an entry breaks the chain, and the check "
                "finds where. Somebody who has the passphrase, a tool and time could write a "
                "whole new chain. Only papers outside can show that: their mark is then in no "
                "chain. So keep the records you print, and the backups."
            )
        )
        if self._standing is not None:
            self._on_standing(self._standing)
        self._verdict.reword()
        self._mark.reword()
        return True

    def arrive(self) -> None:
        """Read where the log ends, and when it was checked last."""
        self._desk.run(self, partial(_standing, self._desk), self._on_standing)

    def leave(self) -> None:
        """Stop what is under way."""
        self._stop.set()

    def first_focus(self) -> QWidget | None:
        """Start on the first check."""
        return self._check_log

    def idle(self, minutes: float) -> bool:  # noqa: ARG002 - however long it takes
        """Finish first: nothing of a client shows while a check runs."""
        return not self._check_log.isEnabled()

    def watch(self, done: int, of: int) -> bool:
        """Show how far it is and say whether to go on; called from another thread."""
        if self._stop.is_set():
            return False
        self.moved.emit(done * _STEPS // max(of, 1))
        return True

    def _on_standing(self, standing: Standing) -> None:
        self._standing = standing
        self._ends.set_words(told_standing(standing))
        self._last.setText(told_last(standing))
        self._warning.setVisible(standing.is_older)
        self._anchor.setText(standing.advice())
        self._anchor.setVisible(bool(self._anchor.text()))

    def _on_check_log(self) -> None:
        self._begin(self.tr("Checking every entry ..."), steps=0)
        job = partial(_check_log, self._desk)
        self._desk.run(self, job, self._on_log_checked, trouble=self._on_trouble)

    def _on_check_vault(self) -> None:
        self._begin(self.tr("Checking every paper and every page ..."), steps=_STEPS)
        job = partial(_check_vault, self._desk, self.watch)
        self._desk.run(self, job, self._on_vault_checked, trouble=self._on_trouble)

    def _begin(self, words: str, *, steps: int) -> None:
        self._verdict.hide()
        for button in (self._check_log, self._check_vault):
            button.setEnabled(False)
        self._busy.begin(words, steps=steps)

    def _on_log_checked(self, broken: int) -> None:
        self._end(partial(told_chain, broken, self._desk.means.clock.now().isoformat()))

    def _on_vault_checked(self, found: VaultCheck) -> None:
        self._end(partial(told_vault, found, self._desk.means.clock.now().isoformat()))

    def _on_trouble(self, trouble: TroubleSpokenError) -> None:
        words = str(trouble)
        self._end(lambda: (words, False))

    def _end(self, say: Say) -> None:
        self._busy.end()
        self._verdict.tell(say)
        for button in (self._check_log, self._check_vault):
            button.setEnabled(True)
        self._check_log.setFocus()
        self.arrive()


def _standing(desk: Desk) -> Standing:
    from desktop.store.audit_log import Choice

    head = desk.vault.audit_head()
    last = desk.vault.audit_page(Choice(kinds=frozenset({"check"})), limit=1).entries
    return Standing(
        seq=head.seq,
        mac=head.mac,
        last=last[0] if last else None,
        is_older=desk.vault.rollback is not None,
        anchor=desk.vault.anchor.state,
        rehearsal=desk.vault.rehearsal,
    )


def _check_log(desk: Desk) -> int:
    from desktop.services.check_vault import check_log

    return check_log(desk.vault)


def _check_vault(desk: Desk, watch: Callable[[int, int], bool]) -> VaultCheck:
    from desktop.services.check_vault import check_vault

    return check_vault(desk.vault, watch)
