"""The page a bug gets: what is safe, what to do, and a report that may be copied."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.crash import CrashReport
from desktop.ui.page import Page
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.card_room import CardRoom


class CrashPage(Page):
    """Tells of a bug in plain words.

    Signals:
        close_wanted: close the program; it comes back at the same card.
        back_wanted: try to go on where we were.
    """

    close_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, report: CrashReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report.text()
        self._room = CardRoom()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._room)
        self.reword()

    def reword(self) -> bool:
        """Say all of it in the language spoken now."""
        self.place = QCoreApplication.translate("CrashPage", "Something went wrong")
        self._close = Button(self.tr("Close Holdfast"), kind=PRIMARY)
        self._close.clicked.connect(self.close_wanted)
        card = Card()
        card.set_words(
            title=self.tr("Holdfast made a mistake"),
            body=self.tr(
                "This is our fault, not yours. Every answer you settled was filed in the vault "
                "before the page moved on, and it is still there.\n\nClose Holdfast and open it "
                "again: it comes back at the same card. If you are with your client, paper and a "
                "pen will do until then."
            ),
        )
        card.add(self._words())
        card.add(self._buttons())
        self._room.show_cards(card)
        return True

    def first_focus(self) -> QWidget | None:
        """Start on the way out."""
        return self._close

    def _words(self) -> QPlainTextEdit:
        words = QPlainTextEdit(self._report)
        words.setReadOnly(True)
        words.setTabChangesFocus(True)
        words.setAccessibleName(self.tr("Report without any client data"))
        words.setMinimumHeight(words.fontMetrics().lineSpacing() * 8)
        return words

    def _buttons(self) -> QWidget:
        row = FlowRow(gap=10)
        copy = Button(self.tr("Copy the report"), kind=QUIET, picture="copy")
        copy.clicked.connect(self._on_copy)
        back = Button(self.tr("Try to go on"))
        back.clicked.connect(self.back_wanted)
        for button in (self._close, back, copy):
            row.add(button)
        return row

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
