"""Making the custodian's sheet: printed first, and two groups typed back from the paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.store.recovery_code import RecoveryCode
from desktop.ui.setup.recovery_sheet import RecoverySheetPage
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.flow import FlowLayout


class CustodianSheetPage(RecoverySheetPage):
    """Has the sheet printed or saved; its code opens nothing before it was typed back.

    Signals:
        save_wanted: keep it as a file, which is then not encrypted.
    """

    save_wanted = Signal()

    def __init__(
        self,
        code: RecoveryCode,
        randomness: Callable[[int], bytes],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(code, randomness, parent, renewed=True)

    @property
    def is_large(self) -> bool:
        """Whether it is to be in large print."""
        return self._large.isChecked()

    def _build(self) -> None:
        super()._build()
        self.place = QCoreApplication.translate("CustodianSheetPage", "Custodian's sheet")

    def _shown_card(self) -> CardRoom:
        card = Card()
        card.set_words(
            title=self.tr("The custodian's sheet"),
            body=self.tr(
                "Print it now: all you wrote down, step by step, and this code. Once two groups "
                "are typed back, the code opens the vault, and a former sheet opens nothing. "
                "Nothing of it stays on this computer."
            ),
        )
        card.add(self._groups())
        self._large = Tick(self.tr("In large print"))
        self._large.setObjectName("large")
        save = Button(self.tr("Save it as a file"), kind=QUIET, picture="copy")
        save.setObjectName("save")
        save.clicked.connect(self.save_wanted)
        tools = QWidget()
        row = FlowLayout(tools, gap=8)
        for part in (self._print, save, self._large):
            row.addWidget(part)
        card.add(tools)
        room = CardRoom()
        room.show_cards(card)
        return room
