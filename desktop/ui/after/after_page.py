"""Something changed since the papers were signed: the practitioner chooses what it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.own_document import is_own
from desktop.ui.after.standing_words import state_line
from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.services.about_paper import Standing

AMEND, WITHDRAW, VOID, COPY, REFUSE = "amend", "withdraw", "void", "copy", "refuse"


@dataclass(frozen=True, slots=True)
class AfterState:
    """The papers of one session that may be changed, and those a marked copy can be made of."""

    papers: tuple[Standing, ...] = field(repr=False)
    copies: frozenset[str]


def after_state(desk: Desk, client: str, session: str) -> AfterState:
    """Return what the page shows; runs on the worker's thread.

    Raises:
        VaultError: if the vault could not be read.
    """
    from desktop.services.about_paper import IN_FORCE, NOTED, later_papers, standings
    from desktop.services.marked_copy import has_marked_copy

    later = later_papers(desk.vault, client)
    own = {one.session.id for one in later if one.intake.about.session == session}
    found = sorted(
        (
            one
            for one in standings(desk.vault, client)
            if one.filed is not None and one.state in {IN_FORCE, NOTED}
            if one.intake == session or one.intake in own
        ),
        key=lambda one: one.intake != session,
    )
    copies = frozenset(
        one.filed.id for one in found if one.filed and has_marked_copy(desk.vault, one.filed)
    )
    return AfterState(tuple(found), copies)


class AfterPage(ColumnPage):
    """Offers, for each paper that holds, what may happen to it.

    Signals:
        chosen: what, and the filed document it is about ("" for none).
    """

    chosen = Signal(str, str)

    def __init__(self, desk: Desk, client: str, session: str) -> None:
        super().__init__()
        self.place = QCoreApplication.translate("AfterPage", "Client")
        self._desk = desk
        self._client = client
        self._session = session
        self._first: RowList | None = None

    def arrive(self) -> None:
        """Gather what stands."""
        job = partial(after_state, self._desk, self._client, self._session)
        self._desk.run(self, job, self._on_state)

    def _on_state(self, state: AfterState) -> None:
        self.set_heading(
            self.tr("What changed since?"),
            self.tr(
                "A sealed paper is never touched. What happens to it stands on a page of its "
                "own, sealed as well."
            ),
        )
        for standing in state.papers:
            if standing.filed is not None:
                self._add(standing.title, self._ways(standing, state), state_line(standing))
        self._add(self.tr("Without a paper"), [self._refusal()], "")
        self.end()
        if self._first is not None:
            self._first.start()

    def _ways(self, standing: Standing, state: AfterState) -> list[Row]:
        assert standing.filed is not None  # noqa: S101 - asked by the caller
        document, later = standing.filed.id, standing.intake != self._session
        rows = []
        if document in state.copies:
            rows.append(
                Row(
                    key=f"{COPY}:{document}",
                    title=self.tr("A copy with every change marked"),
                    detail=self.tr("To read beside it; it is not the agreement."),
                    picture="copy",
                )
            )
        own = is_own(standing.filed.kind)
        if not later and not own:
            rows += [
                Row(
                    key=f"{AMEND}:{document}",
                    title=self.tr("Something in it changes"),
                    detail=self.tr("Old and new side by side; both sign."),
                    picture="pencil",
                )
            ]
        if not later or own:
            rows.append(
                Row(
                    key=f"{WITHDRAW}:{document}",
                    title=self.tr("Something in it is taken back"),
                    detail=self.tr("A consent, or the whole agreement."),
                    picture="undo-2",
                )
            )
        is_void_page = standing.filed.kind == "document.void"
        mistake = Row(
            key=f"{VOID}:{document}",
            title=self.tr("It was made by mistake"),
            detail=self.tr("The paper that it made void holds again.")
            if is_void_page
            else self.tr("It stays readable and is marked as void."),
            picture="x",
        )
        return [*rows, mistake]

    def _refusal(self) -> Row:
        return Row(
            key=f"{REFUSE}:",
            title=self.tr("The client said no to something"),
            detail=self.tr("They did not sign, or did not want what you offered."),
            picture="hand-heart",
        )

    def _add(self, title: str, rows: list[Row], line: str) -> None:
        shown = RowList(title, whole=True)
        shown.show_rows(rows)
        shown.opened.connect(self._on_opened)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addWidget(Heading(title, role="section"))
        if line:
            column.addWidget(Note(line))
        column.addWidget(shown)
        self.add(box)
        self._first = self._first or shown

    def _on_opened(self, key: str) -> None:
        what, _, document = key.partition(":")
        self.chosen.emit(what, document)
