"""Printing the recovery sheet: one page of large letters, drawn straight onto the printer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.store.recovery_code import RecoveryCode
from desktop.ui.desk import Hall
from desktop.ui.moments import long_day
from desktop.ui.theme.fonts import FAMILY
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.ui.desk import Desk
    from desktop.ui.setup.recovery_sheet import RecoverySheetPage

_JOB = "Holdfast"


def sheet_page(desk: Desk, code: RecoveryCode) -> RecoverySheetPage:
    """Return the page on which the recovery sheet of *code* is written down, and printed."""
    from desktop.ui.setup.recovery_sheet import RecoverySheetPage

    page = RecoverySheetPage(code, desk.means.randomness)
    page.print_wanted.connect(SheetPrinting(desk, code, page).begin)
    return page


class SheetPrinting(QObject):
    """Asks for a printer and prints the sheet; nothing of it is written to disk by us."""

    def __init__(self, hall: Hall, code: RecoveryCode, page: QWidget) -> None:
        super().__init__(page)
        self._hall = hall
        self._code = code
        self._page = page

    def begin(self) -> None:
        """Ask for a printer."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self._hall.tell(
                self.tr("No printer is set up on this computer."),
                then=self.tr("Please write the seven groups down by hand."),
                tone=Tone.PROBLEM,
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(_JOB)
        dialog = QPrintDialog(printer, self._page)
        dialog.accepted.connect(partial(self._print, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _print(self, printer: QPrinter) -> None:
        painter = QPainter()
        if not painter.begin(printer):
            self._hall.tell(self.tr("The printer did not take the sheet."), tone=Tone.PROBLEM)
            return
        self.draw(painter, QRectF(painter.viewport()), printer.resolution())
        painter.end()
        self._hall.tell(self.tr("Sent to the printer. Have a look at the sheet before you go on."))

    def draw(self, painter: QPainter, sheet: QRectF, dpi: int) -> None:
        """Draw the page onto *sheet*, *dpi* dots an inch."""
        inch = float(dpi)
        room = sheet.adjusted(inch, inch, -inch, -inch)
        for words, points, height, weight in self._lines():
            painter.setFont(_font(points, dpi, weight))
            place = QRectF(room.left(), room.top(), room.width(), height * inch)
            painter.drawText(place, int(Qt.TextFlag.TextWordWrap), words)
            room.setTop(room.top() + height * inch)

    def _lines(self) -> list[tuple[str, float, float, QFont.Weight]]:
        """Return the words, their size in points, their height in inches, their weight."""
        bold, plain = QFont.Weight.DemiBold, QFont.Weight.Normal
        made = self.tr("Made on %1").replace(
            "%1", long_day(self._hall.means.clock.now().isoformat())
        )
        groups = [
            (f"{number}    {' '.join(group)}", 26.0, 0.55, bold)
            for number, group in enumerate(self._code.groups, start=1)
        ]
        return [
            (self.tr("Holdfast: recovery sheet"), 22.0, 0.6, bold),
            (made, 12.0, 0.4, plain),
            (
                self.tr(
                    "Whoever has this code and the laptop can open the vault. Keep it where you "
                    "keep your most important papers, away from the laptop. It is the only way "
                    "in if the passphrase is forgotten."
                ),
                13.0,
                1.1,
                plain,
            ),
            *groups,
            ("", 12.0, 0.3, plain),
            (
                self.tr(
                    "To use it: open Holdfast, choose “Use my recovery code” and type the seven "
                    "groups. There is no letter O, I, L or U in it."
                ),
                13.0,
                0.9,
                plain,
            ),
        ]


def _font(points: float, dpi: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(points / 72 * dpi)))
    font.setWeight(weight)
    return font
