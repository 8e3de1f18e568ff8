"""Backups on the home page: one quiet line, and a notice only where something is to be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.practice.backups.words import when_words
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.notice_bar import Tone
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.backup_state import BackupState

_TOLD = "backup_notice"


@dataclass(frozen=True, slots=True)
class _Found:
    """The state, and which notice was put away for today ("" for none)."""

    state: BackupState
    away: str


class BackupLine(QWidget):
    """Says when the last good backup was made, and leads to all of them.

    Signals:
        wanted: people want to see the backups.
    """

    wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sentence = self._kind = ""
        button = Button(self.tr("Backups"), kind=QUIET, picture="hard-drive")
        button.setObjectName("backups")
        button.setProperty("align", "start")
        button.clicked.connect(self.wanted)
        self._words = Note()
        self._words.setContentsMargins(14, 0, 0, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(button)
        column.addWidget(self._words)
        self.setVisible(False)

    def look(self, otherwise: Callable[[], None], *, tells: bool) -> None:
        """Show how it stands; where it *tells*, say what is to be done, *otherwise* go on."""
        then = otherwise if tells else None
        if self._desk.vault.rehearsal:
            if then is not None:
                then()
            return
        self.show()
        self._desk.run(self, partial(_read, self._desk), partial(self._on_found, then))

    def leave(self) -> None:
        """Put our notice away: its button leads on from home."""
        if self._is_ours():
            self._desk.window.clear_notice()

    def _on_found(self, otherwise: Callable[[], None] | None, found: _Found) -> None:
        good = found.state.good
        now = self._desk.means.clock.now()
        self._words.setText(
            self.tr("Last one: %1").replace("%1", when_words(good.at, now))
            if good is not None
            else self.tr("The first is made when you lock or quit.")
        )
        if otherwise is None:
            return
        kind = _kind(found.state)
        if kind and kind != found.away and not self._is_somebody_elses():
            self._tell(kind, found.state)
        else:
            otherwise()

    def _tell(self, kind: str, state: BackupState) -> None:
        sentence, then, action = self._told(kind, state)
        urgent = kind in {"damaged", "trouble"}
        notice = self._desk.window.tell(
            sentence, then=then, action=action, tone=Tone.PROBLEM if urgent else Tone.INFO
        )
        if not self._kind:
            notice.acted.connect(self._on_acted)
            notice.dismissed.connect(self._on_dismissed)
        self._kind, self._sentence = kind, sentence

    def _told(self, kind: str, state: BackupState) -> tuple[str, str, str]:
        now = self._desk.means.clock.now()
        if kind == "damaged":
            return (
                self.tr("The vault did not pass its check on %1.").replace(
                    "%1", when_words(state.damaged_since, now)
                ),
                self.tr("Your earlier backups are safe, and none is cleared away any more."),
                self.tr("See what to do"),
            )
        if kind == "trouble":
            sentence = in_our_words(state.trouble) if state.trouble is not None else ""
            return sentence, "", self.tr("See the backups")
        if kind == "aside":
            return (
                self.tr("You restored a backup."),
                self.tr("The vault of before lies beside it until you keep this one."),
                self.tr("Decide"),
            )
        if kind == "elsewhere":
            return (
                self.tr("Please put a backup on a stick or another disk this month."),
                self.tr("If the laptop is gone, the ones beside the vault are gone too."),
                self.tr("Copy one to a stick"),
            )
        return (
            self.tr("Please try a backup this month."),
            self.tr("It takes a minute, and changes nothing."),
            self.tr("Try one"),
        )

    def _is_somebody_elses(self) -> bool:
        """Say whether something is told already: one thing at a time."""
        is_told = not self._desk.window.notice.isHidden()
        return is_told and not self._is_ours()

    def _is_ours(self) -> bool:
        """Say whether the notice shows our sentence: everybody's notices are one bar."""
        notice = self._desk.window.notice
        return bool(self._sentence) and notice.accessibleName().startswith(self._sentence)

    def _on_acted(self) -> None:
        if self._is_ours():
            self._desk.window.clear_notice()
            self.wanted.emit()

    def _on_dismissed(self) -> None:
        """Say no more of it today."""
        if self._is_ours():
            job = partial(_put_away, self._desk, self._kind)
            self._desk.run(self, job, _done)


def _kind(state: BackupState) -> str:
    """Return what is to be told, the most urgent alone; "" for nothing."""
    standing = (
        ("damaged", bool(state.damaged_since)),
        ("trouble", state.trouble is not None),
        ("aside", state.is_former_aside),
        ("elsewhere", state.is_elsewhere_due),
        ("trial", state.is_trial_due),
    )
    return next((kind for kind, stands in standing if stands), "")


def _read(desk: Desk) -> _Found:
    from desktop.services.backup_state import backup_state

    kept = desk.vault.details(_TOLD)
    today = desk.means.clock.now().date().isoformat()
    away = str(kept.get("kind", "")) if kept.get("day") == today else ""
    return _Found(backup_state(desk.means, desk.vault), away)


def _put_away(desk: Desk, kind: str) -> None:
    today = desk.means.clock.now().date().isoformat()
    desk.vault.describe(_TOLD, {"kind": kind, "day": today})


def _done(_nothing: None) -> None:
    """Need nothing more."""
