"""The signed page comes back while the client is still here: dropped, or asked for on the card."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from desktop.ui.desk import Desk
from desktop.ui.home.scans.dropped import dropped_files
from desktop.ui.session.session import Session
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.ui.session.signing.sign_page import SignPage
    from desktop.ui.session.signing.table_scans import TableScans


class Scanning(QObject):
    """Takes files that are dropped on the page of signing, and opens the scans beside it."""

    def __init__(self, page: SignPage, desk: Desk, session: Session) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._session = session
        self.shown: TableScans | None = None
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        page.scan_wanted.connect(self.open)

    def open(self, key: str, paths: tuple[str, ...] = ()) -> None:
        """Show the scans of the paper *key*, and read the files at *paths*."""
        from desktop.ui.session.signing.table_scans import TableScans

        scans = TableScans(self._desk, self._session, key, paths)
        scans.back_wanted.connect(self._on_back)
        self.shown = scans
        self._page.show_aside(scans)
        scans.arrive()
        focus = scans.first_focus()
        if focus is not None:
            focus.setFocus()

    def _on_back(self) -> None:
        if self.shown is not None:
            self.shown.forget()
        self._page.stay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files of this computer that are dropped on the page."""
        if event.type() == QEvent.Type.DragEnter:
            entering = cast("QDragEnterEvent", event)
            if dropped_files(entering.mimeData()):
                entering.acceptProposedAction()
                return True
        elif event.type() == QEvent.Type.Drop:
            self.take(dropped_files(cast("QDropEvent", event).mimeData()))
            return True
        return super().eventFilter(watched, event)

    def take(self, paths: tuple[str, ...]) -> None:
        """Hold the files at *paths* against the first paper that was printed to sign."""
        intake = self._session.live.intake
        printed = [key for key in intake.printed if key not in intake.sealed]
        if printed and paths:
            self.open(printed[0], paths)
        elif paths:
            words = QCoreApplication.translate(
                "Scanning", "No page of this session was printed to sign yet."
            )
            then = QCoreApplication.translate("Scanning", "Print it first, or sign on the screen.")
            self._desk.tell(words, then=then, tone=Tone.PROBLEM)
