"""One client: the practitioner opens what was agreed, today or in five years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.kept_facts import NAME
from desktop.domain.later_paper import LATER_KINDS
from desktop.ui.after.standing_words import picture_of, state_line, state_word
from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk
from desktop.ui.giving.words import given_words
from desktop.ui.home.private_notes import NotesShelf
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.home.scans.dropped import dropped_files
from desktop.ui.home.scans.entry import waiting_row
from desktop.ui.moments import clock_words, long_day
from desktop.ui.record.fact_paper import corrected_words
from desktop.ui.record.ways import NOTES, record_rows
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.domain.kept_facts import Correction
    from desktop.services.about_paper import Standing
    from desktop.services.waiting_papers import WaitingPaper
    from desktop.store.agreements import AgreementSummary, FiledDocument
    from desktop.store.clients import Client
    from desktop.store.hand_overs import Given
    from desktop.store.intakes import IntakeSummary


@dataclass(frozen=True, slots=True)
class ClientState:
    """A client with all sessions and papers, the newest first.

    ``continued`` says of records of sessions when the last one was filed that continues them.
    ``to_ask`` says that the practice's wording says otherwise than these papers.
    """

    client: Client = field(repr=False)
    intakes: tuple[IntakeSummary, ...] = field(repr=False)
    agreements: tuple[AgreementSummary, ...] = field(repr=False)
    standing: tuple[Standing, ...] = field(repr=False)
    given: tuple[Given, ...] = field(default=(), repr=False)
    waiting: tuple[WaitingPaper, ...] = field(default=(), repr=False)
    continued: Mapping[str, str] = field(default_factory=dict)
    corrected: tuple[Correction, ...] = field(default=(), repr=False)
    to_ask: bool = False


def client_state(desk: Desk, client: str) -> ClientState:
    """Return what the page of *client* shows.

    Raises:
        VaultError: if the vault could not be read.
    """
    from desktop.services.about_paper import standings
    from desktop.services.clients_touched import is_open
    from desktop.services.continue_record import continued_records
    from desktop.services.correct_client import kept_beside
    from desktop.services.find_clients import agreements_of
    from desktop.services.note_view import note_visit
    from desktop.services.waiting_papers import waiting_of_client

    who = desk.vault.client(client)
    note_visit(desk.means, desk.vault, {"client": client})
    return ClientState(
        client=who,
        intakes=desk.vault.intakes(client),
        agreements=tuple(agreements_of(desk.vault, client)),
        standing=standings(desk.vault, client),
        given=desk.vault.hand_overs(client),
        waiting=waiting_of_client(desk.means, desk.vault, client),
        continued=continued_records(desk.vault, client),
        corrected=kept_beside(desk.vault, client).about(NAME),
        to_ask=is_open(desk.vault, client),
    )


class ClientPage(ColumnPage):
    """Shows a client's sessions, each with the papers that came of it.

    Signals:
        resumed: go on with the intake of this id.
        document_opened: show the document of this id.
        change_wanted: something changed since the papers of this intake were signed.
        own_wanted: a document of the practice's own is to be signed.
        copy_wanted: file the signed copy of the paper with this id.
        scans_dropped: file the signed pages at these paths.
        contact_opened: show the contact sheet of the intake of this id.
        record_wanted: copy the whole record or the notes, or correct what is kept.
        log_wanted: show who saw or changed the file of the client, who has this name.
    """

    resumed = Signal(str)
    document_opened = Signal(str)
    change_wanted = Signal(str)
    own_wanted = Signal()
    copy_wanted = Signal(str)
    scans_dropped = Signal(tuple)
    contact_opened = Signal(str)
    record_wanted = Signal(str)
    log_wanted = Signal(str)

    def __init__(self, desk: Desk, client: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.place = QCoreApplication.translate("ClientPage", "Client")
        self._desk = desk
        self._client = client
        self._first: RowList | None = None
        self._name = ""
        self._given: tuple[Given, ...] = ()
        self._standing: dict[str, Standing] = {}
        self._records_since: Mapping[str, str] = {}
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take scans of signed paper."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """File what was dropped."""
        self.scans_dropped.emit(dropped_files(event.mimeData()))

    def arrive(self) -> None:
        """Gather sessions and papers."""
        job = partial(client_state, self._desk, self._client)
        self._desk.run(self, job, self._on_state)

    def _on_state(self, state: ClientState) -> None:
        self._head(state)
        self._name = state.client.name
        self._given = state.given
        self._records_since = state.continued
        self._standing = {one.filed.id: one for one in state.standing if one.filed is not None}
        if state.waiting:
            rows = [waiting_row(one) for one in state.waiting]
            self._add_rows(self.tr("Waiting for their signed copy"), rows, self.copy_wanted.emit)
        for intake in state.intakes:
            if not intake.paper:
                self._add_session(intake, state)
        others = [one for one in state.agreements if not one.intake]
        if others:
            self._add_rows(self.tr("Other papers"), self._documents(others))
        if not state.intakes and not others:
            self.add(
                EmptyState(
                    self.tr("Nothing is filed yet"),
                    self.tr("The papers of the first session will stand here."),
                    picture="file-text",
                )
            )
        if state.intakes:
            self._add_rows(self.tr("Another paper"), [self._own_row()])
            self._add_rows(self.tr("For you alone"), [self._contact_row(state.intakes[0])])
        self._add_record()
        self._add_rows(self.tr("What was done"), [self._log_row()])
        self.end()
        if self._first is not None:
            self._first.start()

    def _head(self, state: ClientState) -> None:
        """Say whose page it is, and what the name was before it was corrected."""
        self.set_heading(state.client.name, self._reference(state))
        for one in state.corrected:
            self.add(Note(corrected_words(one), role="muted"))

    def _add_record(self) -> None:
        """Put the ways to the whole record below the papers, and the notes apart from them."""
        self._add_rows(self.tr("The record"), record_rows(), self.record_wanted.emit)
        notes = NotesShelf(self._desk, self._client, self)
        notes.copy_wanted.connect(partial(self.record_wanted.emit, NOTES))
        self.add(notes)

    def _reference(self, state: ClientState) -> str:
        reference = self.tr("Reference %1").replace("%1", state.client.reference)
        return reference if state.client.reference else ""

    def _add_session(self, intake: IntakeSummary, state: ClientState) -> None:
        """Show one session: going on with it, or the papers that came of it."""
        words = self.tr("Session of %1").replace("%1", long_day(intake.begun_at))
        own = {intake.id, *(one.intake for one in state.standing if one.session == intake.id)}
        papers = [one for one in state.agreements if one.intake in own]
        rows = [*self._waiting(intake, state), *self._documents(papers)]
        if not intake.concluded_at:
            saved = self.tr("Last saved %1, %2")
            met = self.tr("Goes on at the next meeting. Last met %1, %2")
            last = (met if intake.adjourned else saved).replace("%1", long_day(intake.last_at))
            going_on = Row(
                key=f"intake:{intake.id}",
                title=self.tr("Go on where you left"),
                detail=last.replace("%2", clock_words(intake.last_at)),
                picture="bookmark",
            )
            rows = [going_on, *rows]
        if any(one.session == intake.id for one in state.standing):
            rows.append(self._change_row(intake, to_ask=state.to_ask))
        self._add_rows(words, rows)

    def _waiting(self, intake: IntakeSummary, state: ClientState) -> list[Row]:
        """Return the later papers of a session that somebody has still to sign."""
        return [
            Row(
                key=f"intake:{one.intake}",
                title=one.title or self.tr("A page about a signed paper"),
                detail=state_line(one),
                tail=state_word(one),
                picture=picture_of(one),
            )
            for one in state.standing
            if one.filed is None and one.session == intake.id
        ]

    def _change_row(self, intake: IntakeSummary, *, to_ask: bool) -> Row:
        if to_ask:
            return Row(
                key=f"change:{intake.id}",
                title=self.tr("Your wording says some of this otherwise now"),
                detail=self.tr("Which points, stands under “Your wording”. Change them together."),
                picture="rotate-cw",
            )
        return Row(
            key=f"change:{intake.id}",
            title=self.tr("Something changed since?"),
            detail=self.tr("Change a point, take something back, note a no, or void a mistake."),
            picture="pencil",
        )

    def _documents(self, agreements: list[AgreementSummary]) -> list[Row]:
        filed = [document for one in reversed(agreements) for document in one.documents]
        ordered = sorted(filed, key=_place)
        newest = [list(same)[-1] for _, same in groupby(ordered, _paper_of_a_day)]
        return [self._document_row(document) for document in newest]

    def _document_row(self, document: FiledDocument) -> Row:
        how = self._standing.get(document.id)
        if how is not None:
            return Row(
                key=f"document:{document.id}",
                title=document.title,
                detail=" · ".join((state_line(how), *self._became(document))),
                tail=state_word(how),
                picture=picture_of(how),
            )
        filed = self.tr("Filed %1, %2").replace("%1", long_day(document.filed_at))
        sealed = bool(document.seal_fingerprint)
        continued = self._continued(document)
        return Row(
            key=f"document:{document.id}",
            title=document.title,
            detail=" · ".join(
                (
                    filed.replace("%2", clock_words(document.filed_at)),
                    *continued,
                    *self._became(document),
                )
            ),
            tail=self.tr("sealed") if sealed else "",
            picture="shield-check" if sealed else "file-text",
        )

    def _continued(self, document: FiledDocument) -> tuple[str, ...]:
        """Return when the record of a session was continued, if papers came after it."""
        at = self._records_since.get(document.id, "")
        return (self.tr("continued %1").replace("%1", long_day(at)),) if at else ()

    def _became(self, document: FiledDocument) -> tuple[str, ...]:
        """Return what was done with a paper last, before it was filed or since."""
        found = [
            one
            for one in self._given
            if one.document == document.id or (not one.document and one.kind == document.kind)
        ]
        return (given_words(found[-1]),) if found else ()

    def _contact_row(self, intake: IntakeSummary) -> Row:
        """Return the way to what the last session was told about reaching the client safely."""
        return Row(
            key=f"contact:{intake.id}",
            title=self.tr("Contact sheet"),
            detail=self.tr("How to reach this client safely. It is never handed out."),
            picture="lock",
        )

    def _log_row(self) -> Row:
        """Return the way to who saw or changed this file."""
        return Row(
            key="log:",
            title=self.tr("Who saw or changed this file"),
            detail=self.tr("Every opening, print, copy and change, with its day."),
            picture="clock",
        )

    def _own_row(self) -> Row:
        """Return the way to a document of her own, which is signed by itself."""
        return Row(
            key="own:",
            title=self.tr("Sign a document of your own"),
            detail=self.tr("A consent of an insurer or of your lawyer, on a day of its own."),
            picture="pen-line",
        )

    def _add_rows(
        self, title: str, rows: list[Row], opened: Callable[[str], None] | None = None
    ) -> None:
        """Put a heading and *rows* below what stands here."""
        shown = RowList(title, whole=True)
        shown.show_rows(rows)
        shown.opened.connect(opened or self._on_opened)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(title, role="section"))
        column.addWidget(shown)
        self.add(box)
        if self._first is None:
            self._first = shown

    def _on_opened(self, key: str) -> None:
        kind, _, identity = key.partition(":")
        if kind == "own":
            self.own_wanted.emit()
            return
        if kind == "log":
            self.log_wanted.emit(self._name)
            return
        ways = {
            "intake": self.resumed,
            "change": self.change_wanted,
            "contact": self.contact_opened,
        }
        ways.get(kind, self.document_opened).emit(identity)


_ORDER = (
    "agreement",
    *LATER_KINDS,
    "separate",
    "annex",
    "own",
    "interim",
    "take_home",
    "booklet",
    "handout",
    "record",
    "record_since",
)
"""The order in which people ask for papers."""


def _place(filed: FiledDocument) -> tuple[int, str, str, str]:
    """Return where *filed* stands in the list: its kind, then the days it was filed on."""
    name = filed.kind.rpartition(".")[2]
    kind = name if name in _ORDER else name.partition("_")[0]
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER), *_paper_of_a_day(filed)


def _paper_of_a_day(filed: FiledDocument) -> tuple[str, str, str]:
    """Return what makes two filed papers the same one: a meeting has its own pages.

    A sealed paper is always one of its own.
    """
    return filed.kind, filed.filed_at[:10], filed.id if filed.seal_fingerprint else ""
