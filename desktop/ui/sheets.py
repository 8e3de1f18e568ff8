"""The sheets that go with the seal, made in the window's language for this country's paper."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QLocale, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.desk import Desk, Hall
from desktop.ui.tongue import in_our_words

if TYPE_CHECKING:
    from desktop.services.custodian_sheet import SheetPaper
    from desktop.services.practice_seal import PracticeSeal
    from desktop.store.recovery_code import RecoveryCode

CHECK_NAME = "how-to-check.pdf"
SEAL_NAME = "seal.pdf"
CERTIFICATE_NAME = "seal.crt"

_LETTER = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.PuertoRico,
        QLocale.Country.Colombia,
        QLocale.Country.Chile,
        QLocale.Country.Philippines,
    }
)
"""Where people print on Letter."""


def check_sheet_of(hall: Hall) -> bytes:
    """Return how to check a sealed paper; with an open vault it names the practice's seal."""
    from desktop.services.check_sheet import check_sheet

    fingerprint = _seal(hall).fingerprint if isinstance(hall, Desk) else ""
    return check_sheet(
        say=in_our_words,
        language=_language(),
        paper=_paper(),
        created=hall.means.clock.now(),
        fingerprint=fingerprint,
    )


def seal_sheet_of(desk: Desk) -> bytes:
    """Return the fingerprint sheet of the practice's seal."""
    from desktop.services.seal_sheet import seal_sheet

    return seal_sheet(
        _seal(desk),
        say=in_our_words,
        language=_language(),
        paper=_paper(),
        created=desk.means.clock.now(),
        region=QLocale().name(),
    )


def custodian_sheet_of(desk: Desk, code: RecoveryCode, *, large_print: bool) -> bytes:
    """Return the custodian's sheet with *code*, as it is written down in the vault now."""
    from desktop.services.custodian import custodian_state
    from desktop.services.custodian_sheet import CustodianSheet, custodian_sheet
    from desktop.services.set_up_practice import profile

    practice = profile(desk.vault)
    sheet = CustodianSheet(
        practitioner=practice.practitioner if practice else "",
        practice=str(practice.answers.get("practice.name") or "") if practice else "",
        facts=custodian_state(desk.means, desk.vault).facts,
        groups=code.groups,
    )
    on = replace(_on_paper(desk), large_print=large_print)
    return custodian_sheet(sheet, on, say=in_our_words)


def custodian_list_of(desk: Desk) -> bytes:
    """Return the list of all clients with their contact sheets, in memory alone."""
    from desktop.services.custodian_list import custodian_list

    return custodian_list(desk.means, desk.vault, _on_paper(desk), say=in_our_words)


def ask_and_save(hall: Hall, over: QWidget) -> None:
    """Ask for a place, and write the page on how to check a sealed paper there."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = QCoreApplication.translate("Sheets", "How to check a sealed paper")
    dialog = QFileDialog(over, title, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(CHECK_NAME)
    dialog.fileSelected.connect(partial(save_check_sheet, hall))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save_check_sheet(hall: Hall, target: str) -> None:
    """Write the page on how to check a sealed paper at *target*."""
    hall.run(hall.window, partial(_written, hall, Path(target)), partial(_saved, hall))


def _written(hall: Hall, target: Path) -> Path:
    from desktop.services.hand_over import save_copy

    save_copy(check_sheet_of(hall), target)
    return target


def _saved(hall: Hall, target: Path) -> None:
    said = QCoreApplication.translate("Sheets", "The page was saved as %1.")
    hall.tell(said.replace("%1", target.name))


def _seal(desk: Desk) -> PracticeSeal:
    from desktop.services.practice_seal import read_seal

    return read_seal(desk.means, desk.vault)


def _on_paper(desk: Desk) -> SheetPaper:
    from desktop.services.custodian_sheet import SheetPaper

    now, region = desk.means.clock.now(), QLocale().name()
    return SheetPaper(_language(), _paper(), now, region=region)


def _language() -> str:
    return QLocale().name().partition("_")[0]


def _paper() -> Literal["letter", "a4"]:
    return "letter" if QLocale().territory() in _LETTER else "a4"
