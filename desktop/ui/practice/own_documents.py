"""Her own documents in the practice profile: added, looked at, replaced, used no more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.own_document import PDF, OwnDocument
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.giving.shown import ShownPaper
from desktop.ui.practice.own_adding import OwnAdding
from desktop.ui.practice.own_paper import OwnPaper
from desktop.ui.session.papers.overlay import Overlay, Paper
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.notice_bar import Tone
from desktop.ui.widgets.tab_order import tab_through
from desktop.ui.widgets.text import Heading, Note, Passage

_LARGEST_FILE = 20_000_000


class OwnDocuments(QFrame):
    """The shelf: one row a document; what nobody uses any more stays for whoever has signed it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._adding = OwnAdding(desk, self, self._host)
        self._adding.added.connect(self._on_added)
        self._shelf = QVBoxLayout()
        self._shelf.setSpacing(10)
        self._lay_out()
        desk.run(self, partial(_shelf, desk), self.show_shelf)

    def show_shelf(self, shelf: tuple[OwnDocument, ...]) -> None:
        """Show the documents of *shelf*."""
        while (item := self._shelf.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for own in shelf:
            self._shelf.addWidget(self._row(own))
        tab_through(self)

    def take(self, path: str) -> None:
        """Ask how the file at *path* is called and who signs it, then keep it."""
        self._adding.take(path)

    def write(self) -> None:
        """Ask for the words of a document."""
        self._adding.write()

    def replace_with(self, own: OwnDocument, path: str) -> None:
        """Keep the file at *path* as the next version of *own*."""
        self._adding.read(path, partial(self._replace, own))

    def _on_added(self, _own: OwnDocument) -> None:
        self._desk.run(self, partial(_shelf, self._desk), self.show_shelf)

    def _replace(self, own: OwnDocument, content: bytes) -> None:
        self._keep(partial(_replaced, self._desk, own.id, content))

    def _change(self, own: OwnDocument) -> None:
        paper = OwnPaper(own.title, own)

        def kept() -> None:
            changed = replace(own, title=paper.title, roles=paper.roles, everyone=paper.everyone)
            self._keep(partial(_changed, self._desk, changed), paper)

        self._open(paper, kept)

    def _keep(self, job: Callable[[], tuple[OwnDocument, ...]], paper: Paper | None = None) -> None:
        """Do *job*; what refuses it is said on the *paper* it was asked for on."""

        def done(shelf: tuple[OwnDocument, ...]) -> None:
            if paper is not None:
                paper.left.emit()
            self.show_shelf(shelf)

        def refused(error: TroubleSpokenError) -> None:
            if paper is not None:
                paper.refuse(str(error))
            else:
                self._desk.tell(str(error), tone=Tone.PROBLEM)

        self._desk.run(self, job, done, trouble=refused)

    def _look(self, own: OwnDocument) -> None:
        """Show the document's own pages, from memory."""
        shown = ShownPaper(
            self._host(), self._desk.work, title=own.title, close=self.tr("Close"), words=None
        )
        self._open(shown)
        self._desk.run(shown, partial(_bytes, self._desk, own), shown.preview.show_pdf)

    def _open(self, paper: QWidget, done: Callable[[], None] | None = None) -> None:
        overlay = Overlay(self._host(), paper)
        if isinstance(paper, Paper | ShownPaper):
            paper.left.connect(overlay.close_quietly)
        if isinstance(paper, Paper) and done is not None:
            paper.done.connect(done)
        overlay.open()

    def _host(self) -> QWidget:
        return self._desk.window.page() or self

    def _row(self, own: OwnDocument) -> QWidget:
        host = QFrame()
        host.setObjectName(own.key)
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Note(own.title, role="label"))
        words.addWidget(Note(self._told(own), role="muted"))
        row.addLayout(words, 1)
        acts = (
            ("look", self.tr("Look"), "eye", self._look),
            ("change", self.tr("Change"), "pencil", self._change),
            ("version", self.tr("New version"), "file-text", self._on_version),
            ("stop", self._stop_words(own), "x", self._on_stop),
        )
        for name, said, picture, act in acts:
            if name == "look" and own.media != PDF:
                continue
            button = Button(kind=QUIET, picture=picture, name=f"{said}: {own.title}")
            button.setObjectName(f"{own.key}.{name}")
            button.clicked.connect(partial(_press, act, own))
            row.addWidget(button)
        return host

    def _told(self, own: OwnDocument) -> str:
        """Return what is known of it in one line."""
        parts = [self.tr("version %1").replace("%1", str(own.version))]
        if own.pages:
            parts.append(self.tr("%n page(s)", "", own.pages))
        if own.everyone:
            parts.append(self.tr("for every new client"))
        if own.stopped:
            parts = [self.tr("not used any more; whoever has signed it keeps it")]
        return " \u00b7 ".join(parts)

    def _stop_words(self, own: OwnDocument) -> str:
        return self.tr("Use it again") if own.stopped else self.tr("Use it no more")

    def _on_version(self, own: OwnDocument) -> None:
        self._adding.ask_for_file(partial(self.replace_with, own))

    def _on_stop(self, own: OwnDocument) -> None:
        self._keep(partial(_changed, self._desk, replace(own, stopped=not own.stopped)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 0)
        column.setSpacing(10)
        column.addWidget(Heading(self.tr("Your own documents"), role="section"))
        column.addWidget(
            Passage(
                self.tr(
                    "A consent of an insurer or of your lawyer: a PDF stays byte for byte as it "
                    "is, text is set like your other papers. You choose for each client which "
                    "are signed."
                )
            )
        )
        column.addLayout(self._shelf)
        column.addWidget(self._adding.ways())


def _press(act: Callable[[OwnDocument], None], own: OwnDocument) -> None:
    act(own)


def _shelf(desk: Desk) -> tuple[OwnDocument, ...]:
    from desktop.services.keep_own_document import shelf

    return shelf(desk.vault)


def _replaced(desk: Desk, identity: str, content: bytes) -> tuple[OwnDocument, ...]:
    from desktop.services.keep_own_document import replace_own_document

    replace_own_document(desk.vault, identity, content)
    return _shelf(desk)


def _changed(desk: Desk, changed: OwnDocument) -> tuple[OwnDocument, ...]:
    from desktop.services.keep_own_document import change_own_document

    change_own_document(desk.vault, changed)
    return _shelf(desk)


def _bytes(desk: Desk, own: OwnDocument) -> bytes:
    return desk.vault.read_payload(own.payload)
