"""Your seal: what every signed paper is sealed with, to look at, hand out, import and renew."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from desktop.ui.card.choosing import CardChoosing
from desktop.ui.column_page import ColumnPage, stacked
from desktop.ui.desk import Desk
from desktop.ui.moments import long_day
from desktop.ui.practice.seal_papers import ChangeSealPaper, KeyPasswordPaper, fingerprint_rows
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.session.press import Press
from desktop.ui.sheets import (
    CERTIFICATE_NAME,
    CHECK_NAME,
    SEAL_NAME,
    check_sheet_of,
    seal_sheet_of,
)
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.services.practice_seal import PracticeSeal
    from desktop.services.seal_key import PracticeKey
    from desktop.signing.certificate import SealKey
    from desktop.ui.desk import TroubleSpokenError


class SealPage(ColumnPage):
    """Shows the seal with its whole fingerprint, and the ways to another one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(widest=720, parent=parent)
        self.place = QCoreApplication.translate("SealPage", "Your seal")
        self._desk = desk
        self._press = Press(desk, self)
        self._overlay: Overlay | None = None
        self._choosing = CardChoosing(desk, self)
        self._choosing.found.connect(self._on_found)
        self.set_heading(
            self.tr("Your seal"),
            self.tr(
                "Every signed paper is sealed with it. Its fingerprint tells your seal from any "
                "other: it stands on each sealed paper."
            ),
        )
        self.end()

    def arrive(self) -> None:
        """Read the seal."""
        self._desk.run(self, partial(_read, self._desk), self._on_seal)

    def import_from(self, path: str) -> None:
        """Ask for the password of the key file at *path*."""
        paper = KeyPasswordPaper(Path(path).name)
        paper.done.connect(partial(self._on_password, paper, Path(path)))
        self._put_on_top(paper)

    def _on_seal(self, seal: PracticeSeal) -> None:
        former = (self._former,) if seal.former else ()
        cards = (self._about, self._change, *former)
        self.show_instead(stacked(*(card(seal) for card in cards)))

    def _about(self, seal: PracticeSeal) -> QWidget:
        from desktop.services.seal_sheet import in_rows

        card, column = _card()
        column.addWidget(Heading(seal.subject, role="section"))
        for line in seal_lines(seal):
            column.addWidget(Passage(line))
        if warning := _warning(seal):
            column.addWidget(_framed(warning))
        column.addWidget(Note(self.tr("Fingerprint of your seal (SHA-256)"), role="label"))
        column.addWidget(fingerprint_rows(in_rows(seal.fingerprint)))
        sheet = partial(seal_sheet_of, self._desk)
        check = partial(check_sheet_of, self._desk)
        self._print = Button(self.tr("Print this sheet"), kind=PRIMARY, picture="printer")
        self._print.clicked.connect(partial(self._press.print_made, sheet))
        save = Button(self.tr("Save it"), picture="copy")
        save.clicked.connect(partial(self._press.save_made, sheet, SEAL_NAME))
        certificate = Button(self.tr("Save the certificate"), picture="shield-check")
        certificate.setObjectName("certificate")
        certificate.clicked.connect(partial(self._on_certificate, seal.crt))
        how = Button(self.tr("Print how to check a paper"), kind=QUIET, picture="printer")
        how.clicked.connect(partial(self._press.print_made, check))
        keep = Button(self.tr("Save how to check a paper"), kind=QUIET, picture="copy")
        keep.clicked.connect(partial(self._press.save_made, check, CHECK_NAME))
        column.addWidget(_row(self._print, save, certificate))
        column.addWidget(_row(how, keep))
        return card

    def _change(self, seal: PracticeSeal) -> QWidget:
        from desktop.services.practice_seal import Standing

        room, column = _card()
        column.addWidget(Heading(self.tr("Another seal"), role="section"))
        column.addWidget(
            Passage(
                self.tr(
                    "If an authority has issued you a certificate for signing documents, import "
                    "it here (.p12 or .pfx), or use the card or token it is on: then each sealing "
                    "asks for the PIN. Otherwise Holdfast makes one for you."
                )
            )
        )
        bring = Button(self.tr("Import a key"), picture="folder-open")
        bring.setObjectName("import")
        bring.clicked.connect(self._on_import)
        card = Button(self.tr("Use a card or token"), picture="lock")
        card.setObjectName("card")
        card.clicked.connect(self._choosing.begin)
        is_due = seal.standing in {Standing.ENDING, Standing.ENDED}
        make = Button(self.tr("Make a new key"), kind=PRIMARY if is_due else QUIET)
        make.setObjectName("renew")
        make.clicked.connect(self._on_renew)
        column.addWidget(_row(bring, card, make))
        return room

    def _former(self, seal: PracticeSeal) -> QWidget:
        from desktop.services.seal_sheet import in_rows

        card, column = _card()
        column.addWidget(Heading(self.tr("Former seals"), role="section"))
        column.addWidget(Passage(self.tr("Papers from before were sealed with these.")))
        for one in seal.former:
            column.addWidget(fingerprint_rows(in_rows(one)))
        return card

    def _on_certificate(self, crt: bytes) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save the certificate"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Certificate") + " (*.crt)")
        dialog.setDefaultSuffix("crt")
        dialog.selectFile(CERTIFICATE_NAME)
        dialog.fileSelected.connect(partial(self.save_certificate, crt))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def save_certificate(self, crt: bytes, target: str) -> None:
        """Save the certificate, which holds no secret, at *target*."""
        self._desk.run(self, partial(_write, crt, Path(target)), self._on_saved)

    def _on_saved(self, target: Path) -> None:
        self._desk.tell(
            self.tr("The certificate was saved as %1.").replace("%1", target.name),
            then=self.tr("It holds no secret: you may give it to anybody."),
        )

    def _on_import(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Import a key"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Key file") + " (*.p12 *.pfx)", self.tr("Every file") + " (*)"]
        )
        dialog.fileSelected.connect(self.import_from)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_password(self, paper: KeyPasswordPaper, path: Path) -> None:
        paper.use_button.setEnabled(False)
        job = partial(_open_key, self._desk, path, paper.password)
        self._desk.run(self, job, self._on_key, trouble=partial(_refused, paper))

    def _on_key(self, opened: tuple[SealKey, PracticeSeal]) -> None:
        self._on_found(*opened)

    def _on_found(self, key: PracticeKey, seal: PracticeSeal) -> None:
        """Show whose key it is, and ask whether it is meant."""
        from desktop.services.seal_sheet import in_rows

        lines = (seal.subject, *seal_lines(seal))
        paper = ChangeSealPaper(self.tr("Use this seal?"), lines, in_rows(seal.fingerprint))
        paper.done.connect(partial(self._use, paper, partial(_import, self._desk, key)))
        self._put_on_top(paper)

    def _on_renew(self) -> None:
        lines = (
            self.tr("A new key is made on this computer, in the name of your practice profile."),
            self.tr("Its fingerprint is another one: print the new sheet afterwards."),
        )
        paper = ChangeSealPaper(self.tr("Make a new seal?"), lines)
        paper.done.connect(partial(self._use, paper, partial(_renew, self._desk)))
        self._put_on_top(paper)

    def _use(self, paper: ChangeSealPaper, job: partial[PracticeSeal]) -> None:
        paper.use_button.setEnabled(False)
        self._desk.run(self, job, self._on_changed, trouble=partial(_refused, paper))

    def _on_changed(self, seal: PracticeSeal) -> None:
        self._take_away()
        self._on_seal(seal)
        self._desk.tell(
            self.tr("From now on every paper is sealed with this seal."),
            then=self.tr("Print its sheet and keep it with your papers."),
        )
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_on_top(self, paper: KeyPasswordPaper | ChangeSealPaper) -> None:
        self._take_away()
        paper.left.connect(self._take_away)
        self._overlay = Overlay(self, paper)
        self._overlay.closed.connect(self._on_closed)
        self._overlay.open()

    def _on_closed(self) -> None:
        self._overlay = None

    def _take_away(self) -> None:
        overlay, self._overlay = self._overlay, None
        if overlay is not None:
            overlay.close_quietly()


def seal_lines(seal: PracticeSeal) -> tuple[str, ...]:
    """Return who vouches for the name on *seal*, and from when to when it is valid."""
    issued = QCoreApplication.translate("SealPage", "%1 vouches for this name.")
    own = QCoreApplication.translate(
        "SealPage", "Made by Holdfast for you; no outside body vouches for the name."
    )
    span = QCoreApplication.translate("SealPage", "Valid from %1 to %2.")
    span = span.replace("%1", _day(seal.begins)).replace("%2", _day(seal.ends))
    lines = (issued.replace("%1", seal.issuer) if seal.issuer else own, span)
    if not seal.card:
        return lines
    card = QCoreApplication.translate(
        "SealPage", "Its key is on the card %1, which is asked for its PIN at each sealing."
    )
    return (*lines, card.replace("%1", seal.card))


def _warning(seal: PracticeSeal) -> str:
    """Return what is to be done about a seal that ends, or nothing."""
    from desktop.services.practice_seal import Standing

    words = {
        Standing.ENDING: QCoreApplication.translate(
            "SealPage", "This seal ends soon. Make a new key, or import one, before that day."
        ),
        Standing.ENDED: QCoreApplication.translate(
            "SealPage",
            "This seal has ended, so no paper can be sealed. What was sealed stays valid. Make "
            "a new key, or import one.",
        ),
        Standing.NOT_BEGUN: QCoreApplication.translate(
            "SealPage", "This seal is not valid yet. Please check this computer's date."
        ),
    }
    return words.get(seal.standing, "")


def _day(moment: datetime) -> str:
    return long_day(moment.astimezone().isoformat())


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(28, 24, 28, 26)
    column.setSpacing(10)
    return card, column


def _framed(warning: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "trouble")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(16, 12, 16, 12)
    inside.addWidget(Passage(warning))
    return frame


def _row(*buttons: Button) -> FlowRow:
    row = FlowRow(gap=10)
    for button in buttons:
        row.add(button)
    return row


def _refused(paper: KeyPasswordPaper | ChangeSealPaper, error: TroubleSpokenError) -> None:
    paper.use_button.setEnabled(True)
    paper.refuse(str(error))


def _read(desk: Desk) -> PracticeSeal:
    from desktop.services.practice_seal import read_seal

    return read_seal(desk.means, desk.vault)


def _open_key(desk: Desk, path: Path, password: str) -> tuple[SealKey, PracticeSeal]:
    from desktop.services.practice_seal import LARGEST_KEY_FILE, read_key_file, seal_of

    with path.open("rb") as file:
        content = file.read(LARGEST_KEY_FILE)
    key = read_key_file(desk.means, content, password)
    return key, seal_of(key, desk.means.clock.now())


def _import(desk: Desk, key: PracticeKey) -> PracticeSeal:
    from desktop.services.practice_seal import import_seal

    return import_seal(desk.means, desk.vault, key)


def _renew(desk: Desk) -> PracticeSeal:
    from desktop.services.practice_seal import renew_seal

    return renew_seal(desk.means, desk.vault)


def _write(content: bytes, target: Path) -> Path:
    from desktop.services.hand_over import save_copy

    save_copy(content, target)
    return target
