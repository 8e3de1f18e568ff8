"""One more document to sign at the table: an insurer's or a lawyer's, off her own shelf."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.journal import ENCLOSED, PRACTITIONER, Act
from desktop.ui.practice.own_adding import OwnAdding
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.own_document import OwnDocument
    from desktop.ui.desk import Desk
    from desktop.ui.session.page import SessionPage
    from desktop.ui.session.tools import Tools


class Enclosing(QObject):
    """Lays the shelf over the page, and puts what is ticked among the papers of this session.

    Signals:
        changed: other documents are signed than before; the vault has it.
    """

    changed = Signal()

    def __init__(self, page: SessionPage, tools: Tools) -> None:
        super().__init__(page)
        self._page = page
        self._tools = tools
        self._paper: ShelfPaper | None = None
        self._changes = False
        page.session.moved.connect(self._on_moved)
        page.session.refused.connect(self._on_refused)
        self.adding = OwnAdding(page.desk, self, tools.sharing.host)
        self.adding.added.connect(self._on_added)

    def open(self) -> None:
        """Gather the shelf, then show it."""
        self._page.desk.run(self, partial(_offered, self._page.desk), self._show)

    def _show(self, shelf: tuple[OwnDocument, ...]) -> None:
        from desktop.services.enclose_document import enclosed

        there = enclosed(self._page.live)
        known = {own.key: own for own in (*shelf, *there)}  # what is here stays in its version
        paper = ShelfPaper(known.values(), {own.key for own in there}, self.adding.ways())
        paper.done.connect(partial(self._on_done, paper))
        self._tools.open_paper(paper)
        self._paper = paper

    def _on_added(self, own: OwnDocument) -> None:
        """What was added from here is meant for this client."""
        if self._paper is not None:
            self._paper.add_document(own, ticked=True)

    def _on_done(self, paper: ShelfPaper) -> None:
        from desktop.services.enclose_document import enclosed

        there = {own.key for own in enclosed(self._page.live)}
        chosen = {own.key: own for own in paper.chosen()}
        out = [Act(PRACTITIONER, ENCLOSED, key) for key in sorted(there - chosen.keys())]
        into = [
            Act(PRACTITIONER, ENCLOSED, key, own.value())
            for key, own in chosen.items()
            if key not in there
        ]
        if out or into:
            self._changes = self._tools.finish_paper(*out, *into)
        else:
            self._tools.close_paper()

    def _on_moved(self, _live: object) -> None:
        changes, self._changes = self._changes, False
        if changes:
            self.changed.emit()

    def _on_refused(self, _sentence: str) -> None:
        self._changes = False


class ShelfPaper(Paper):
    """One tick for each document; more can be added right here."""

    def __init__(self, shelf: Iterable[OwnDocument], ticked: Iterable[str], ways: QWidget) -> None:
        super().__init__("")
        self.set_words(
            title=self.tr("Sign a document of your own"),
            body=self.tr("It is read, signed and sealed after the other papers of today."),
        )
        self._ticks: dict[str, tuple[OwnDocument, Tick]] = {}
        host = QWidget()
        self._column = QVBoxLayout(host)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._none = Note(self.tr("Nothing is on your shelf yet."), role="muted")
        self._column.addWidget(self._none)
        already = set(ticked)
        for own in shelf:
            self.add_document(own, ticked=own.key in already)
        self.add(host)
        self.add(ways)
        self.add_buttons(use=self.tr("Sign what is ticked"), leave=self.tr("Leave it"))

    def add_document(self, own: OwnDocument, *, ticked: bool) -> None:
        """Show *own* among the others."""
        self._none.hide()
        tick = Tick(own.title)
        tick.setObjectName(f"own.{own.key}")
        tick.setChecked(ticked)
        self._ticks[own.key] = (own, tick)
        self._column.addWidget(tick)

    def chosen(self) -> tuple[OwnDocument, ...]:
        """Return the documents that are ticked."""
        return tuple(own for own, tick in self._ticks.values() if tick.isChecked())

    def first_focus(self) -> QWidget:
        """Start on the first document."""
        return next((tick for _, tick in self._ticks.values()), self.use_button)


def _offered(desk: Desk) -> tuple[OwnDocument, ...]:
    from desktop.services.keep_own_document import offered

    return offered(desk.vault)
