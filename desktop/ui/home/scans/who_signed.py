"""Who has signed, and where: the practitioner looks and says; nothing is guessed or preset."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.journal import PRACTITIONER
from desktop.domain.scans import Seen
from desktop.domain.signature import STATEMENTS
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.domain.agreement import Signer
    from desktop.services.waiting_papers import WaitingPaper

_NOT, _NOTHING = 0, 100


class WhoSigned(QFrame):
    """One question for each person: not signed, or signed on which page, and what is ticked.

    Signals:
        changed: something was said.
    """

    changed = Signal()

    def __init__(self, paper: WaitingPaper, numbers: tuple[int, ...]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._paper = paper
        self._where: dict[str, ChosenGroup] = {}
        self._ticked: dict[str, ChosenGroup] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 22)
        self._column.setSpacing(10)
        self._column.addWidget(Heading(self.tr("Who has signed, and where?"), role="section"))
        self._column.addWidget(Passage(self._lead()))
        for signer in paper.signers:
            self._ask(signer, numbers)

    def seen(self) -> tuple[Seen, ...] | None:
        """Return what was said of everybody; None while something is open."""
        found = []
        for party, group in self._where.items():
            page = group.checkedId()
            ticked = self._ticked.get(party)
            place = ticked.checkedId() if ticked is not None and page > 0 else _NOTHING
            if page < 0 or place < 0:
                return None
            statement = "" if place == _NOTHING else STATEMENTS[place]
            found.append(Seen(party, page, statement if page else ""))
        return tuple(found)

    def _lead(self) -> str:
        if self._paper.filed is not None:
            return self.tr("The paper is sealed already. Say whose signature the pictures show.")
        return self.tr(
            "Look at the pictures above. When everybody has signed, the paper is sealed."
        )

    def _ask(self, signer: Signer, numbers: tuple[int, ...]) -> None:
        self._column.addSpacing(6)
        who = " · ".join(part for part in (signer.name, signer.role_title) if part)
        self._column.addWidget(Note(who, role="label"))
        group = self._where[signer.party] = ChosenGroup(self)
        row = FlowRow()
        words = {_NOT: self.tr("Has not signed")}
        for number in numbers:
            said = self.tr("Signed on page %1")
            words[number] = said.replace("%1", self.locale().toString(number))
        for place, said in words.items():
            choice = Choice(said)
            choice.setObjectName(f"{signer.party}.{place}")
            group.addButton(choice, place)
            row.add(choice)
        self._column.addWidget(row)
        if signer.role != PRACTITIONER and self._paper.filed is None:
            box = self._ask_ticked(signer)
            group.chosen.connect(partial(self._show_ticked, box))
            self._column.addWidget(box)
        group.chosen.connect(self.changed)

    def _ask_ticked(self, signer: Signer) -> QWidget:
        """Return what the person may have ticked above the signature."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(18, 0, 0, 0)
        column.addWidget(Note(self.tr("What is ticked above the signature?")))
        group = self._ticked[signer.party] = ChosenGroup(self)
        row = FlowRow()
        offered = [(n, self._paper.statements.get(one, "")) for n, one in enumerate(STATEMENTS)]
        for place, said in (*offered, (_NOTHING, self.tr("Nothing is ticked"))):
            choice = Choice(said)
            choice.setObjectName(f"{signer.party}.ticked.{place}")
            group.addButton(choice, place)
            row.add(choice)
        group.chosen.connect(self.changed)
        column.addWidget(row)
        box.hide()
        return box

    def _show_ticked(self, box: QWidget, page: int) -> None:
        box.setVisible(page > 0)
