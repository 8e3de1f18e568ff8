"""Keys and locking: what opens the vault now, and the ways to change it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.carry import Carried
from desktop.ui.column_page import ColumnPage, stacked, titled_card
from desktop.ui.desk import Desk
from desktop.ui.moments import long_day
from desktop.ui.practice.keys.locking import LockingField
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.tab_order import tab_through
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.change_keys import KeysState


class KeysPage(ColumnPage):
    """Shows what opens the vault, since when, and when it locks.

    Signals:
        passphrase_wanted, code_wanted, anew_wanted: change this.
        custodian_wanted: see what there is for a custodian.
        keychain_wanted: switch the system's keychain on (True) or off (False).
        minutes_chosen: lock after so many minutes.
    """

    passphrase_wanted = Signal()
    code_wanted = Signal()
    custodian_wanted = Signal()
    anew_wanted = Signal()
    keychain_wanted = Signal(bool)
    minutes_chosen = Signal(int)

    def __init__(
        self, desk: Desk, *, minutes: int, tells: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(widest=720, parent=parent)
        self._desk = desk
        self._state: KeysState | None = None
        self._minutes, self._tells = minutes, tells
        self.minutes_chosen.connect(self._on_minutes)
        self.end()
        self.reword()

    def reword(self) -> bool:
        """Say everything anew."""
        self.place = QCoreApplication.translate("KeysPage", "Keys and locking")
        self.set_heading(
            self.tr("Keys and locking"),
            self.tr("What opens your vault, and when it closes by itself."),
        )
        if self._state is not None:
            carried = Carried.of(self)
            self._on_state(self._state)
            carried.hand_to(self)
        return True

    def arrive(self) -> None:
        """Read what opens the vault now."""
        self._desk.run(self, partial(_read, self._desk), self._on_state)

    def _on_state(self, state: KeysState) -> None:
        self._state = state
        self.show_instead(
            stacked(
                self._passphrase(state),
                self._code(state),
                self._custodian(state),
                self._keychain(state),
                self._anew(state),
                self._lock_card(),
            )
        )
        tab_through(self)  # the cards came after the choice of minutes, and stand above it

    def _passphrase(self, state: KeysState) -> QWidget:
        return self._card(
            self.tr("Your passphrase"),
            self.tr("The same since %1. Nobody can reset it: not us, not a technician.").replace(
                "%1", long_day(state.passphrase_since)
            ),
            (self.tr("Change my passphrase"), "keyboard", "passphrase", self.passphrase_wanted),
        )

    def _code(self, state: KeysState) -> QWidget:
        return self._card(
            self.tr("Your recovery sheet"),
            self.tr(
                "Made on %1. If the sheet is lost, or somebody may have seen it, make a new one: "
                "the old code then opens nothing."
            ).replace("%1", long_day(state.code_since)),
            (self.tr("Make a new recovery sheet"), "printer", "code", self.code_wanted),
        )

    def _custodian(self, state: KeysState) -> QWidget:
        words = self.tr(
            "A colleague can look after your clients and files if you die or cannot work: by a "
            "sheet with a code of its own, in a sealed envelope."
        )
        standing = (
            self.tr("There is such a sheet.")
            if state.has_custodian
            else self.tr("There is no such sheet.")
        )
        return self._card(
            self.tr("For the day you cannot"),
            f"{words} {standing}",
            (self.tr("Prepare for that day"), "users", "custodian", self.custodian_wanted),
        )

    def _keychain(self, state: KeysState) -> QWidget:
        words = self.tr(
            "Your system can keep a key to the vault, so that one press opens it. Whoever is "
            "logged in as you can then open the vault as well. Your passphrase is asked for every "
            "two weeks, and it stays your real key: a keychain can forget."
        )
        on = state.has_keychain
        card, column = titled_card(self.tr("This computer's keychain"), words)
        column.addWidget(
            Note(self.tr("It is switched on.") if on else self.tr("It is switched off."))
        )
        button = Button(self.tr("Switch it off") if on else self.tr("Switch it on"))
        button.setObjectName("keychain")
        button.clicked.connect(partial(self.keychain_wanted.emit, not on))
        column.addLayout(_row(button))
        return card

    def _anew(self, state: KeysState) -> QWidget:
        return self._card(
            self.tr("Encrypt everything anew"),
            self.tr(
                "When somebody may have had a copy of the vault together with a passphrase or "
                "a recovery code: everything gets a new key and a new recovery sheet, and a "
                "custodian's sheet opens nothing any more. The key now is from %1. Copies made "
                "before still open with what opened them then."
            ).replace("%1", long_day(state.encrypted_since)),
            (self.tr("Encrypt everything anew"), "shield-check", "anew", self.anew_wanted),
        )

    def _lock_card(self) -> QWidget:
        card, column = titled_card(self.tr("When it locks"))
        self._locking = LockingField(self._minutes, tells=self._tells)
        self._locking.chosen.connect(self.minutes_chosen)
        column.addWidget(self._locking)
        column.addWidget(
            Note(
                self.tr(
                    "Turn on your system's disk encryption as well (BitLocker, FileVault, LUKS): "
                    "no program can erase every trace from a computer's memory and swap."
                )
            )
        )
        return card

    def _on_minutes(self, minutes: int) -> None:
        self._minutes = minutes

    def _card(self, title: str, words: str, way: tuple[str, str, str, SignalInstance]) -> QWidget:
        card, column = titled_card(title, words)
        named, picture, name, wanted = way
        button = Button(named, picture=picture)
        button.setObjectName(name)
        button.clicked.connect(wanted)
        column.addLayout(_row(button))
        return card


def _row(button: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row


def _read(desk: Desk) -> KeysState:
    from desktop.services.change_keys import keys_state

    return keys_state(desk.vault)
