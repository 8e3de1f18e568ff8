"""The paper pack of a kept booking: made, printed or saved, and noted as handed over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.session.booking_work import handed_over, papers_of
from desktop.ui.session.pack_press import PackPress

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.desk import Desk


class PaperPack(QObject):
    """Makes the papers that were chosen; whatever a printer says, the booking stands.

    Signals:
        noted: the intake, with what was handed over in its journal.
    """

    noted = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def make(self, documents: tuple[str, ...], how: str, live: LiveIntake) -> None:
        """Print or save *documents* of *live*: *how* is ``print`` or ``save``."""
        purpose = "print" if how == "print" else "export"
        papers = partial(papers_of, self._desk, live, documents, purpose)
        press = PackPress(self._desk, self._page)
        press.made.connect(partial(self._note, live, documents, how))
        if how == "print":
            press.print_papers(papers)
        else:
            press.save_papers(papers)

    def _note(self, live: LiveIntake, documents: tuple[str, ...], how: str) -> None:
        job = partial(handed_over, self._desk, live, documents, how)
        self._desk.run(self, job, self.noted.emit)
