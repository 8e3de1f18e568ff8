"""The contact sheet: the practitioner looks up how to reach a client without harm."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.ui.desk import Desk
from desktop.ui.home.made_page import MadePage
from desktop.ui.widgets.choice import Tick


class ContactPage(MadePage):
    """Shows the sheet of one session; it can be printed, and never be handed over or saved."""

    def __init__(self, desk: Desk, intake: str) -> None:
        lead = QCoreApplication.translate(
            "ContactPage",
            "For you alone. Looking at it and printing it are noted. Keep it apart from the "
            "client's papers.",
        )
        place = QCoreApplication.translate("ContactPage", "Contact sheet")
        super().__init__(desk, place=place, lead=lead)
        self._intake = intake
        self._named = Tick(self.tr("With the client's name"))
        self._named.setObjectName("named")
        self._named.toggled.connect(self.show_anew)
        self.add_choices(self._named)

    def job(self, *, is_printed: bool) -> Callable[[], bytes]:
        """Return what makes the sheet; it is noted as seen or as printed."""
        purpose = "print" if is_printed else "view"
        named = self._named.isChecked()
        return partial(_made, self.desk, self._intake, purpose=purpose, named=named)


def _made(desk: Desk, intake: str, *, purpose: str, named: bool) -> bytes:
    from desktop.services.contact_sheet import contact_sheet

    return contact_sheet(desk.means, desk.vault, intake, purpose=purpose, named=named).content
