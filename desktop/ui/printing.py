"""Printing a filed document: its own bytes where the system takes them, else its pages.

No file is written on the way: ``lp`` reads the bytes from its standard input, and
where there is no ``lp`` the pages are drawn straight onto the printer.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QRect, QStandardPaths, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from desktop.ui.desk import Desk
from desktop.ui.pdf_pictures import PdfPictures, printed_parts
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_DPI = 300
"""Dots an inch where pages are printed as pictures: handwriting stays smooth."""

_JOB = "Holdfast"
"""The name of the job: print queues show it to everybody."""


class Printing(QObject):
    """Asks for a printer and prints on it, off the GUI thread.

    Signals:
        printed: the document went to the printer.
    """

    printed = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def begin(self, document: str) -> None:
        """Ask for a printer for the document of this id."""
        self.begin_with(partial(_bytes_to_print, self._desk, document))

    def begin_with(self, job: Callable[[], bytes]) -> None:
        """Ask for a printer for the pages that *job* makes, off the GUI thread."""
        self.choose(partial(self._on_accepted, job))

    def choose(self, chosen: Callable[[QPrinter], None]) -> None:
        """Ask for a printer, and hand it to *chosen* once people accept one."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self._desk.tell(
                self.tr("No printer is set up on this computer."),
                then=self.no_printer_then(),
                tone=Tone.PROBLEM,
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(_JOB)
        self._ask(printer, chosen)

    def no_printer_then(self) -> str:
        """Return what to do without a printer."""
        return self.tr("Nothing is lost: print it later, or save a copy.")

    def _ask(self, printer: QPrinter, chosen: Callable[[QPrinter], None]) -> None:
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

        dialog = QPrintDialog(printer, self._page)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        dialog.setWindowTitle(self.tr("Print"))
        dialog.accepted.connect(partial(chosen, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog hides it behind one with a receiver

    def _on_accepted(self, job: Callable[[], bytes], printer: QPrinter) -> None:
        self._desk.run(self, job, partial(self.send, printer), once_painted=True)

    def send(self, printer: QPrinter, content: bytes) -> None:
        """Send *content* to *printer*: as it is through ``lp``, else page by page."""
        program = QStandardPaths.findExecutable("lp")
        if program and printer.printerName():
            whole = partial(_start, self, program, lp_arguments(printer))
            self._desk.run(self, partial(printed_parts, content), whole)
        else:
            self._desk.run(self, partial(print_pages, printer, content), self._on_printed)

    def end(self, *, taken: bool) -> None:
        """Say whether the printer took the paper."""
        if taken:
            self._on_printed(None)
        else:
            self._tell_refused()

    def _on_printed(self, _nothing: None) -> None:
        self._desk.tell(self.tr("Sent to the printer."))
        self.printed.emit()

    def _tell_refused(self) -> None:
        self._desk.tell(
            self.tr("The printer did not take the paper."),
            then=self.tr("Nothing is lost: check the printer and print it again."),
            tone=Tone.PROBLEM,
        )


def _start(
    printing: Printing, program: str, arguments: list[str], parts: tuple[bytes, ...]
) -> None:
    """Send the first of *parts*, and the others once the printer has taken it."""
    after = partial(_start, printing, program, arguments, parts[1:]) if parts[1:] else None
    # Not a child of the page: who leaves it must not take the paper out of the printer.
    process = QProcess(QCoreApplication.instance())
    process.finished.connect(partial(_ended, printing, process, after))
    process.errorOccurred.connect(partial(_failed, printing, process))
    process.start(program, arguments)
    process.write(parts[0])
    process.closeWriteChannel()


def _ended(
    printing: Printing,
    process: QProcess,
    after: Callable[[], None] | None,
    code: int,
    _status: object,
) -> None:
    process.deleteLater()
    if code == 0 and after is not None:
        after()
    elif isValid(printing):
        printing.end(taken=code == 0)


def _failed(printing: Printing, process: QProcess, error: QProcess.ProcessError) -> None:
    if error != QProcess.ProcessError.FailedToStart:
        return  # that it ended follows
    process.deleteLater()
    if isValid(printing):
        printing.end(taken=False)


def lp_arguments(printer: QPrinter) -> list[str]:
    """Return how ``lp`` is told what people chose in the dialog."""
    sides = {
        "DuplexLongSide": "two-sided-long-edge",
        "DuplexShortSide": "two-sided-short-edge",
        "DuplexAuto": "two-sided-long-edge",
    }.get(printer.duplex().name, "one-sided")
    return [
        "-d",
        printer.printerName(),
        "-n",
        str(printer.copyCount()),
        "-t",
        _JOB,
        "-o",
        f"sides={sides}",
    ]


def print_pages(printer: QPrinter, content: bytes) -> None:
    """Draw every page of *content* onto *printer*, each on a sheet turned its own way.

    Raises:
        OSError: if the printer cannot be drawn on.
    """
    pictures = PdfPictures(content)
    painter = QPainter()
    try:
        for number, size in enumerate(pictures.sizes):
            across = size.width() > size.height()
            turned = QPageLayout.Orientation
            printer.setPageOrientation(turned.Landscape if across else turned.Portrait)
            started = printer.newPage() if number else painter.begin(printer)
            if not started:
                raise OSError(errno.EIO, "the printer takes no page")
            _draw(painter, pictures.draw(number, _DPI / 72).picture)
    finally:
        painter.end()
        pictures.close()


def _draw(painter: QPainter, picture: QImage) -> None:
    """Draw *picture* as large as the sheet allows."""
    sheet = painter.viewport()
    size = picture.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRect(sheet.topLeft(), size), picture)


def _bytes_to_print(desk: Desk, document: str) -> bytes:
    from desktop.services.hand_over import read_document

    return read_document(desk.vault, document, purpose="print")
