"""Printing: the document's own bytes through lp, or its pages, and nothing on the disk."""

import os
from functools import partial
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.services.hand_over import read_document
from desktop.store.recovery_code import RecoveryCode
from desktop.ui.home.document import DocumentPage
from desktop.ui.pdf_pictures import PdfPictures
from desktop.ui.printing import Printing, _start, lp_arguments, print_pages
from desktop.ui.setup.sheet_printing import SheetPrinting
from tests.ui.furnished import FINISHED, Rooms, wait_for

LP = """#!/bin/sh
printf '%s\\n' "$@" > "$LP_OUT/arguments"
cat > "$LP_OUT/bytes"
exit ${LP_EXIT:-0}
"""


def _pdf(pages: int) -> bytes:
    """Return a PDF of *pages* grey sheets."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    painter = QPainter(writer)
    for number in range(pages):
        if number:
            writer.newPage()
        painter.fillRect(painter.viewport(), QColor("#808080"))
    painter.end()
    return bytes(buffer.data().data())


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """A printer that writes a PDF."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a made-up ``lp`` leaves what it was given."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "lp"
    program.write_text(LP, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    monkeypatch.setenv("LP_OUT", str(tmp_path))
    return tmp_path


class NamedPrinter(QPrinter):
    """A printer with a name; offscreen there is none to be had."""

    def printerName(self) -> str:  # noqa: N802 - Qt's name
        return "office"


@pytest.fixture
def printing(desk_rooms: Rooms) -> Printing:
    """Printing on the page of an agreement."""
    paper = desk_rooms.paper_id(FINISHED, "document.agreement")
    desk_rooms.places.document(desk_rooms.client_id(FINISHED), paper)
    return desk_rooms.at(DocumentPage)._printing


def test_lp_gets_the_documents_own_bytes_and_no_name_of_a_client(
    printing: Printing, lp: Path
) -> None:
    printer = NamedPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setCopyCount(2)
    content = _pdf(1)
    done: list[bool] = []
    printing.printed.connect(lambda: done.append(True))

    printing.send(printer, content)

    wait_for(lambda: bool(done))
    assert (lp / "bytes").read_bytes() == content
    assert (lp / "arguments").read_text(encoding="utf-8").split() == [
        "-d",
        "office",
        "-n",
        "2",
        "-t",
        "Holdfast",
        "-o",
        "sides=one-sided",
    ]


def test_a_printer_that_refuses_is_one_sentence(
    desk_rooms: Rooms, printing: Printing, lp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LP_EXIT", "1")

    printing.send(NamedPrinter(QPrinter.PrinterMode.HighResolution), _pdf(1))

    wait_for(desk_rooms.window._notice.isVisible)
    assert "did not take the paper" in desk_rooms.window._notice.accessibleName()
    assert lp.exists()


def test_without_a_printer_it_is_said_and_nothing_is_lost(
    desk_rooms: Rooms, printing: Printing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list, raising=True
    )

    printing.begin("any")

    assert "No printer is set up" in desk_rooms.window._notice.accessibleName()


def test_without_lp_every_page_is_drawn(printer: QPrinter, tmp_path: Path) -> None:
    print_pages(printer, _pdf(3))

    printed = PdfPictures((tmp_path / "printed.pdf").read_bytes())
    assert len(printed.sizes) == 3
    middle = printed.draw(2, 0.2).picture
    grey = middle.pixelColor(middle.width() // 2, middle.height() // 2)
    assert abs(grey.red() - 0x80) < 6
    printed.close()


def test_two_sides_are_asked_for_where_people_chose_them(printer: QPrinter) -> None:
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)

    assert lp_arguments(printer)[-1] in {"sides=two-sided-long-edge", "sides=one-sided"}


def test_the_recovery_sheet_is_drawn_with_all_seven_groups(desk_rooms: Rooms) -> None:
    code = RecoveryCode.new(bytes)
    page = QWidget()
    sheet = QImage(850, 1100, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)

    printing = SheetPrinting(desk_rooms.places.desks.now, code, page)
    printing.draw(painter, QRectF(sheet.rect()), 100)
    painter.end()

    lines = printing._lines()
    assert [words for words, *_ in lines if "0 0 0 0" in words] == [
        f"{number}    0 0 0 0" for number in range(1, 8)
    ]
    inked = [y for y in range(1100) if _has_ink(sheet, y)]
    assert inked[0] > 90
    assert inked[-1] < 1010


def _has_ink(sheet: QImage, y: int) -> bool:
    return any(sheet.pixelColor(x, y).lightness() < 128 for x in range(100, 750, 2))


def _traces(needle: bytes, *folders: Path) -> list[str]:
    """Return where *needle* lies: in files below *folders*, or in deleted ones still open."""
    places = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    places += [link for link in Path("/proc/self/fd").iterdir() if _is_deleted(link)]
    return [str(place) for place in places if needle in _content(place)]


def _is_deleted(link: Path) -> bool:
    try:
        return "(deleted)" in str(link.readlink())
    except OSError:
        return False


def _content(place: Path) -> bytes:
    try:
        with place.open("rb") as file:
            return file.read()
    except OSError:
        return b""


def test_lp_gets_the_sealed_bytes_and_they_lie_nowhere_else(
    desk_rooms: Rooms,
    printing: Printing,
    lp: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = desk_rooms.places.desks.now
    filed = desk_rooms.paper_id(FINISHED, "document.agreement")
    sealed = desk.vault.read_payload(filed)
    temporary, working = tmp_path_factory.mktemp("tmp"), tmp_path_factory.mktemp("work")
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.chdir(working)
    done: list[bool] = []
    printing.printed.connect(lambda: done.append(True))

    printing._on_accepted(
        partial(read_document, desk.vault, filed, purpose="print"),
        NamedPrinter(QPrinter.PrinterMode.HighResolution),
    )

    wait_for(lambda: bool(done) and desk_rooms.is_still())
    assert (lp / "bytes").read_bytes() == sealed
    assert b"Maya" not in (lp / "arguments").read_bytes()
    assert b"/ByteRange" in sealed
    canary = sealed[sealed.index(b"/ByteRange") :][:400]
    assert _traces(canary, temporary, working, desk.vault.folder) == []
    assert list(temporary.iterdir()) + list(working.iterdir()) == []


def test_a_paper_that_carries_another_is_printed_with_it(printing: Printing, lp: Path) -> None:
    outer = pikepdf.open(BytesIO(_pdf(1)))
    outer.attachments["document.pdf"] = _pdf(2)
    whole = BytesIO()
    outer.save(whole)
    (lp / "bin" / "lp").write_text(LP.replace('cat > "$LP_OUT', 'cat >> "$LP_OUT'))
    done: list[bool] = []
    printing.printed.connect(lambda: done.append(True))

    printing.send(NamedPrinter(QPrinter.PrinterMode.HighResolution), whole.getvalue())

    wait_for(lambda: bool(done))
    carried = outer.attachments["document.pdf"].get_file().read_bytes()
    assert (lp / "bytes").read_bytes() == carried + whole.getvalue()
    assert done == [True]


def test_who_leaves_the_page_still_gets_the_paper(
    desk_rooms: Rooms, printing: Printing, lp: Path
) -> None:
    content = _pdf(1)
    _start(printing, str(lp / "bin" / "lp"), [], (content,))

    desk_rooms.places.home()

    wait_for(lambda: (lp / "bytes").exists() and (lp / "bytes").read_bytes() == content)
