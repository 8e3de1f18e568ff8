"""For the day you cannot: the custodian's sheet, its envelope, and what it says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.carry import Carried
from desktop.ui.column_page import ColumnPage, stacked, titled_card
from desktop.ui.desk import Desk
from desktop.ui.moments import long_day
from desktop.ui.practice.custodian.by_sheet import BY_SHEET
from desktop.ui.practice.custodian.facts_form import FactsForm
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.notice_bar import Tone
from desktop.ui.widgets.tab_order import tab_through
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.services.custodian import CustodianState


class CustodianPage(ColumnPage):
    """Shows what there is for a custodian, and asks for what is missing.

    Signals:
        sheet_wanted: make the sheet, or a new one in place of it.
        revoke_wanted: let the sheet open the vault no more.
        holder_wanted: note who has the envelope now.
        seen_wanted: note that it was looked at today.
    """

    sheet_wanted = Signal()
    revoke_wanted = Signal()
    holder_wanted = Signal()
    seen_wanted = Signal()

    files_on_leaving = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(widest=720, parent=parent)
        self._desk = desk
        self._state: CustodianState | None = None
        self._form: FactsForm | None = None
        self._is_changed = False
        self.end()
        self.reword()

    @property
    def form(self) -> FactsForm:
        """What she writes down; there once the page has arrived."""
        assert self._form is not None  # noqa: S101 - asked by whoever saw the page
        return self._form

    def reword(self) -> bool:
        """Say everything anew, and keep what was written."""
        self.place = QCoreApplication.translate("CustodianPage", "For the day you cannot")
        self.set_heading(
            self.tr("For the day you cannot"),
            self.tr(
                "If you die or fall gravely ill, somebody must reach your clients and keep their "
                "files. Write down for them what only you know, print the sheet, and seal it in "
                "an envelope. Nobody needs your passphrase for that."
            ),
        )
        if self._state is not None:
            carried = Carried.of(self)
            self._show(self._state)
            carried.hand_to(self)
        return True

    def arrive(self) -> None:
        """Read what there is."""
        self._desk.run(self, partial(_read, self._desk), self._show)

    def leave(self) -> None:
        """File what was written."""
        from desktop.services.trouble import known_trouble

        if not self._is_changed:
            return
        try:
            self.file()
        except Exception as error:
            sentence = known_trouble(error)
            if sentence is None:
                raise
            self._desk.tell(in_our_words(sentence), tone=Tone.PROBLEM)

    def file(self) -> None:
        """File what stands in the fields.

        Raises:
            VaultError: it could not be written.
        """
        from desktop.services.custodian import keep_facts

        self._is_changed = False
        keep_facts(self._desk.vault, self.form.facts())

    def _show(self, state: CustodianState) -> None:
        self._state = state
        envelope = (self._envelope_card,) if state.has_sheet else ()
        cards = (self._sheet_card, *envelope, self._facts_card)
        self.show_instead(stacked(*(card(state) for card in cards)))
        tab_through(self)
        self._allow()

    def _sheet_card(self, state: CustodianState) -> QWidget:
        card, column = titled_card(self.tr("The sheet"))
        column.addWidget(Passage(self._standing(state)))
        self._make = Button(
            self.tr("Make a new sheet") if state.has_sheet else self.tr("Make the sheet"),
            kind=QUIET if state.has_sheet else PRIMARY,
            picture="printer",
        )
        self._make.setObjectName("make")
        self._make.clicked.connect(self.sheet_wanted)
        self._needs = Note(self.tr("First write down below who your custodian is."))
        buttons: list[QWidget] = [self._make]
        if state.has_sheet and self._desk.vault.opened_by != BY_SHEET:
            revoke = Button(self.tr("Revoke it"), kind=QUIET)
            revoke.setObjectName("revoke")
            revoke.clicked.connect(self.revoke_wanted)
            buttons.append(revoke)
        column.addWidget(_row(*buttons))
        column.addWidget(self._needs)
        return card

    def _standing(self, state: CustodianState) -> str:
        if state.has_sheet:
            return self.tr(
                "Made on %1. Its code opens this vault and changes none of your keys. What you "
                "change below stands on the next sheet, not on the one in the envelope."
            ).replace("%1", long_day(state.made_on))
        if state.has_ended:
            return self.tr(
                "The sheet in the envelope opens nothing any more, because everything was "
                "encrypted anew. Make a new one and put it in its place."
            )
        return self.tr(
            "There is none yet. It gets a code of its own, which you can revoke at any time; "
            "your own recovery sheet stays as it is."
        )

    def _envelope_card(self, state: CustodianState) -> QWidget:
        card, column = titled_card(self.tr("The envelope"))
        for words in self._whereabouts(state):
            column.addWidget(Passage(words))
        handed = Button(self.tr("Note who has it now"), picture="pencil")
        handed.setObjectName("holder")
        handed.clicked.connect(self.holder_wanted)
        buttons: list[QWidget] = [handed]
        if state.envelope.holders:
            seen = Button(self.tr("I looked: it is there, and closed"), picture="check")
            seen.setObjectName("seen")
            seen.clicked.connect(self.seen_wanted)
            buttons.append(seen)
        column.addWidget(_row(*buttons))
        return card

    def _whereabouts(self, state: CustodianState) -> list[str]:
        """Return where the envelope is and was, and when somebody last looked."""
        holders = state.envelope.holders
        if not holders:
            return [
                self.tr(
                    "Fold the sheet, close the envelope, and sign over the flap; the last page "
                    "says how. Then note here who has it."
                )
            ]
        now = self.tr("With %1 since %2.")
        lines = [_filled(now, holders[-1].who, long_day(holders[-1].since))]
        before = self.tr("Before, from %2: %1.")
        lines += [_filled(before, one.who, long_day(one.since)) for one in holders[-2::-1]]
        if state.is_due:
            lines.append(self.tr("It is a year since you last looked. Is it there, and closed?"))
        else:
            looked = self.tr("Last looked at on %1. You are reminded after a year.")
            lines.append(_filled(looked, long_day(state.envelope.checked_on)))
        return lines

    def _facts_card(self, state: CustodianState) -> QWidget:
        card, column = titled_card(self.tr("What stands on it"))
        if not state.is_written:
            column.addWidget(
                Note(self.tr("Some of it is proposed from your practice. Change what is not so."))
            )
        self._form = FactsForm(state.facts)
        self._form.edited.connect(self._on_edited)
        column.addWidget(self._form)
        return card

    def _on_edited(self) -> None:
        self._is_changed = True
        self._allow()

    def _allow(self) -> None:
        """A sheet for nobody is none."""
        named = bool(self.form.facts().custodian)
        self._make.setEnabled(named)
        self._needs.setVisible(not named)


def _filled(words: str, *values: str) -> str:
    from desktop.domain.saying import filled

    return filled(words, *values)


def _row(*parts: QWidget) -> QWidget:
    host = QWidget()
    row = FlowLayout(host, gap=8)
    for part in parts:
        row.addWidget(part)
    return host


def _read(desk: Desk) -> CustodianState:
    from desktop.services.custodian import custodian_state

    return custodian_state(desk.means, desk.vault)
