"""What is kept about a client, each fact with what it was before, and the way to put it right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.kept_facts import NAME, REFERENCE, TAGS
from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.moments import long_day
from desktop.ui.record.fact_paper import FactPaper, StatementPaper, corrected_words
from desktop.ui.session.papers.overlay import Overlay, Paper
from desktop.ui.widgets.text import Heading

if TYPE_CHECKING:
    from desktop.domain.journal import Value
    from desktop.services.correct_client import Fact, KeptClient

_ADD = "statement:"


class CorrectPage(ColumnPage):
    """Lists the facts; one opens on a paper over the page, where it is put right."""

    def __init__(self, desk: Desk, client: str) -> None:
        super().__init__(widest=760)
        self.place = QCoreApplication.translate("CorrectPage", "Corrections")
        self._desk = desk
        self._client = client
        self._kept: KeptClient | None = None
        self._overlay: Overlay | None = None
        self._first: RowList | None = None
        self.set_heading(
            self.tr("Correct what is kept"),
            self.tr(
                "A name or a number that is wrong is put right here, and what it said before "
                "stays. A signed paper never changes: for that there is “Something changed since?”."
            ),
        )
        self.end()

    def arrive(self) -> None:
        """Gather what is kept."""
        self._desk.run(self, partial(_kept, self._desk, self._client), self._on_kept)

    def first_focus(self) -> QWidget | None:
        """Start on the first fact."""
        return self._first or super().first_focus()

    def _on_kept(self, kept: KeptClient) -> None:
        self._kept = kept
        if self._overlay is not None:
            self._overlay.close_quietly()
        lists = QWidget()
        column = QVBoxLayout(lists)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        outside = [one for one in kept.facts if one.item is None]
        asked = [one for one in kept.facts if one.item is not None]
        self._first = self._list(column, self.tr("About the client"), map(self._row, outside))
        if asked:
            self._list(column, self.tr("From the last session"), map(self._row, asked))
        said = [
            Row(
                key="",
                title=f"“{one.words}”",
                detail=long_day(one.at),
                picture="message-circle-question-mark",
            )
            for one in kept.beside.statements
        ]
        add = Row(
            key=_ADD,
            title=self.tr("Add what the client wants said"),
            detail=self.tr("Where they do not agree with what the record says."),
            picture="pen-line",
        )
        self._list(column, self.tr("Added at the client's request"), (*said, add))
        self.show_instead(lists)
        self._first.start()

    def _list(self, column: QVBoxLayout, title: str, rows: Iterable[Row]) -> RowList:
        shown = RowList(title, whole=True)
        shown.show_rows(list(rows))
        shown.opened.connect(self._on_opened)
        column.addWidget(Heading(title, role="section"))
        column.addWidget(shown)
        return shown

    def _row(self, fact: Fact) -> Row:
        told = [corrected_words(one) for one in fact.corrections[-1:]]
        return Row(
            key=fact.what,
            title=self._called(fact),
            detail=" · ".join((fact.now or self.tr("nothing"), *told)),
            picture="pencil",
        )

    def _called(self, fact: Fact) -> str:
        own = {
            NAME: self.tr("Name"),
            REFERENCE: self.tr("Reference"),
            TAGS: self.tr("Tags, parted by commas"),
        }
        return own.get(fact.what) or fact.title

    def _on_opened(self, key: str) -> None:
        if self._kept is None or not key:
            return
        if key == _ADD:
            self._lay(StatementPaper(), self._keep_statement, partial(self._on_opened, key))
            return
        fact = next(one for one in self._kept.facts if one.what == key)
        live = self._kept.live
        paper = FactPaper(
            fact,
            self._called(fact),
            today=self._desk.means.clock.now().date().isoformat(),
            currency=live.pack.currency if live is not None else "",
        )
        self._lay(paper, partial(self._correct, key), partial(self._on_opened, key))

    def _correct(self, what: str, paper: Paper) -> None:
        assert isinstance(paper, FactPaper)  # noqa: S101 - laid by this page
        if paper.objection():
            paper.refuse(paper.objection())
            return
        assert self._kept is not None  # noqa: S101 - a paper lies over what is shown
        job = partial(_correct, self._desk, self._kept, what, paper.value(), paper.reason())
        self._do(paper, job)

    def _keep_statement(self, paper: Paper) -> None:
        assert isinstance(paper, StatementPaper)  # noqa: S101 - laid by this page
        self._do(paper, partial(_state, self._desk, self._client, paper.words()))

    def _do(self, paper: Paper, job: Callable[[], KeptClient]) -> None:
        def refused(trouble: TroubleSpokenError) -> None:
            paper.refuse(str(trouble))

        self._desk.run(paper, job, self._on_kept, trouble=refused)

    def _lay(self, paper: Paper, done: Callable[[Paper], None], again: Callable[[], None]) -> None:
        if self._overlay is not None:
            self._overlay.close_quietly()
        overlay = self._overlay = Overlay(self, paper)
        overlay.again = again
        overlay.closed.connect(self._forget)
        paper.left.connect(overlay.close_quietly)
        paper.done.connect(partial(done, paper))
        overlay.open()

    def _forget(self) -> None:
        self._overlay = None


def _kept(desk: Desk, client: str) -> KeptClient:
    from desktop.services.correct_client import kept_client

    return kept_client(desk.vault, client)


def _correct(desk: Desk, kept: KeptClient, what: str, value: Value, reason: str) -> KeptClient:
    from desktop.services.correct_client import correct

    return correct(desk.means, desk.vault, kept, what, value, reason=reason)


def _state(desk: Desk, client: str, words: str) -> KeptClient:
    from desktop.services.correct_client import add_statement, kept_client

    add_statement(desk.means, desk.vault, client, words)
    return kept_client(desk.vault, client)
