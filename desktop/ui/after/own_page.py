"""A document of her own came later: she chooses which, and this client reads and signs it now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.practice.own_adding import OwnAdding
from desktop.ui.widgets.notice_bar import Tone
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.own_document import OwnDocument
    from desktop.services.live_intake import LiveIntake


class OwnPage(ColumnPage):
    """The shelf, to choose from; a document that is not there yet is added right here.

    Signals:
        made: the intake in which it is signed; it is on the disk.
    """

    made = Signal(object)

    def __init__(self, desk: Desk, client: str) -> None:
        super().__init__(widest=760)
        self.place = QCoreApplication.translate("OwnPage", "Client")
        self._desk = desk
        self._client = client
        self._waits = False
        self._shelf: dict[str, OwnDocument] = {}
        self._rows = RowList(self.tr("Your own documents"), whole=True)
        self._rows.opened.connect(self._on_opened)
        self._none = Note(self.tr("Nothing is on your shelf yet."), role="muted")
        self.adding = OwnAdding(desk, self, lambda: self)
        self.adding.added.connect(self.sign)
        self.set_heading(
            self.tr("Sign a document of your own"),
            self.tr(
                "A consent of an insurer or of your lawyer. Your client reads every page, signs, "
                "and gets it sealed, like any other paper."
            ),
        )
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._none)
        column.addWidget(self._rows)
        column.addWidget(self.adding.ways())
        self.add(box)
        self.end()

    def arrive(self) -> None:
        """Gather the shelf."""
        self._desk.run(self, partial(_offered, self._desk), self._on_shelf)

    def sign(self, own: OwnDocument) -> None:
        """Make the page on which *own* is signed, once however often it is pressed."""
        if self._waits:
            return
        self._waits = True
        job = partial(_begun, self._desk, self._client, own)
        self._desk.run(self, job, self.made.emit, trouble=self._on_trouble)

    def _on_shelf(self, shelf: tuple[OwnDocument, ...]) -> None:
        self._shelf = {own.key: own for own in shelf}
        self._none.setVisible(not shelf)
        self._rows.setVisible(bool(shelf))
        self._rows.show_rows([self._row(own) for own in shelf])
        if shelf:
            self._rows.start()

    def _row(self, own: OwnDocument) -> Row:
        version = self.tr("version %1").replace("%1", self.locale().toString(own.version))
        pages = self.tr("%n page(s)", "", own.pages) if own.pages else ""
        detail = " \u00b7 ".join(part for part in (version, pages) if part)
        return Row(key=own.key, title=own.title, detail=detail, picture="file-text")

    def _on_opened(self, key: str) -> None:
        self.sign(self._shelf[key])

    def _on_trouble(self, trouble: TroubleSpokenError) -> None:
        self._waits = False
        self._desk.tell(str(trouble), tone=Tone.PROBLEM)


def _offered(desk: Desk) -> tuple[OwnDocument, ...]:
    from desktop.services.keep_own_document import offered

    return offered(desk.vault)


def _begun(desk: Desk, client: str, own: OwnDocument) -> LiveIntake:
    from desktop.services.sign_own_document import sign_own_document

    return sign_own_document(desk.means, desk.vault, client, own)
