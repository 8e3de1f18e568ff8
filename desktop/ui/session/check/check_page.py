"""Check what we settled: every answer by step, what is open on top, each with a way to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from desktop.domain.clashes import Clash, clashes
from desktop.domain.settled import Settled, settled
from desktop.ui.session.check.lines import CheckLine, title_of
from desktop.ui.session.client_words import screen
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.little_by_little import LittleByLittle
from desktop.ui.session.papers.apart import apart_now, parts_here
from desktop.ui.session.place_kept import bring_back
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_WIDEST = 980


class CheckPage(QScrollArea):
    """Everything this session has settled; only what may be shared, unless it is opened.

    Signals:
        change_wanted: the row (``Settled``) that is to be looked at again.
        item_wanted: the key of an answer that does not fit with another.
        apart_wanted: parts are to be put on papers of their own, or back on one agreement.
        own_wanted: a document of the practice's own is to be signed too.
        went_on: back to where the session stands, or on to reading and signing.
    """

    change_wanted = Signal(object)
    item_wanted = Signal(str)
    apart_wanted = Signal()
    own_wanted = Signal()
    went_on = Signal()

    def __init__(self, live: LiveIntake, *, leads_to_signing: bool) -> None:
        super().__init__()
        self._live = live
        self._leads_to_signing = leads_to_signing
        self._rows = settled(live.pack, live.intake, live.wording)
        self._may_change = not (live.intake.frozen_text or live.intake.sealed)
        self._since: Mapping[str, str] = {}
        self.setObjectName("check_page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(screen(live, "check"))
        self._prepared: Button | None = None
        self._own_head: Heading | None = None
        self._card = Card()
        self._card.setMaximumWidth(_WIDEST)
        self._card.set_words(title=screen(live, "check"), body=screen(live, "check_lead"))
        self._put()

    def begin(self, *, since: Mapping[str, str] | None = None, touched: str = "") -> None:
        """Show the lines; the line *touched* comes into view again.

        ``since`` says of keys that they are new or changed since the last signed paper.
        """
        self._since = since or {}
        drawing = LittleByLittle(self._steps(), self)
        drawing.done.connect(partial(self._on_drawn, touched))
        drawing.start()

    def first_focus(self) -> QWidget | None:
        """Start on the page, which arrows and page keys move."""
        return self

    def _steps(self) -> Iterator[Callable[[], None]]:
        shared = [row for row in self._rows if not row.private]
        left = [row for row in shared if row.is_open]
        yield from self._unfit()
        yield partial(self._head, screen(self._live, "check_open"))
        if not left:
            yield partial(self._say, screen(self._live, "check_none_open"))
        yield from self._lines(left)
        for step in self._live.pack.steps:
            rows = [row for row in shared if row.step == step.key and not row.is_open]
            if rows:
                title = self._live.pack.said(self._live.wording.language, step.key).title
                yield partial(self._head, title)
                yield from self._lines(rows)
        if parts_here(self._live) and not self._live.intake.finished_early:
            yield partial(self._head, screen(self._live, "apart"))
            yield self._apart
        if not self._live.intake.finished_early:
            yield self._own_documents
        yield self._end

    def _unfit(self) -> Iterator[Callable[[], None]]:
        """Say first which answers do not fit together."""
        found = clashes(self._live.pack, self._live.intake) if self._may_change else ()
        if found:
            yield partial(self._head, screen(self._live, "check_clash"))
        for clash in found:
            yield partial(self._clash, clash)

    def _clash(self, clash: Clash) -> None:
        said = self._live.pack.said(self._live.wording.language, clash.key)
        self._say(said.question)
        ways = FlowRow(gap=14)
        for key in clash.items:
            title = title_of(self._live, key)
            way = Button(title, kind=QUIET, picture="pencil")
            way.setAccessibleName(screen(self._live, "change_this", what=title))
            way.setObjectName(f"clash.{key}")
            way.clicked.connect(partial(self.item_wanted.emit, key))
            ways.add(way)
        self._card.add(ways)

    def _apart(self) -> None:
        """Say which parts are signed on papers of their own, and offer to choose."""
        there = apart_now(self._live)
        for part in there:
            self._card.add(Note(part.title, role="label"))
            self._say(part.purpose)
        if not there:
            self._say(screen(self._live, "apart_none"))
        if self._may_change:
            choose = Button(screen(self._live, "apart_change"), kind=QUIET, picture="file-text")
            choose.setObjectName("check.apart")
            choose.clicked.connect(self.apart_wanted)
            ways = FlowRow(gap=14)
            ways.add(choose)
            self._card.add(ways)

    def _own_documents(self) -> None:
        """Name the other documents that are signed, and offer one more."""
        from desktop.services.enclose_document import enclosed

        there = enclosed(self._live)
        if there:
            self._head(screen(self._live, "own_documents"))
        for own in there:
            self._card.add(Note(own.title, role="label"))
        if self._may_change:
            more = Button(screen(self._live, "own_document"), kind=QUIET, picture="plus")
            more.setObjectName("check.own")
            more.clicked.connect(self.own_wanted)
            ways = FlowRow(gap=14)
            ways.add(more)
            self._card.add(ways)

    def _lines(self, rows: list[Settled]) -> Iterator[Callable[[], None]]:
        for row in rows:
            yield partial(self._line, row)

    def _line(self, row: Settled) -> None:
        since = self._since.get(row.key, "")
        line = CheckLine(self._live, row, since=since, may_change=self._may_change)
        line.change_wanted.connect(partial(self.change_wanted.emit, row))
        self._card.add(line)

    def changeEvent(self, event: QEvent) -> None:
        """Say what only the practitioner reads anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_own()

    def _say_own(self) -> None:
        if self._prepared is not None:
            self._prepared.set_words(self.tr("Show what is yours alone"))
            self._prepared.setAccessibleDescription(
                self.tr("What was prepared, and how to reach the client safely")
            )
        if self._own_head is not None:
            self._own_head.setText(self.tr("Yours alone: turn the screen away first"))

    def _head(self, words: str) -> None:
        self._new_head(words)

    def _new_head(self, words: str) -> Heading:
        head = Heading(words, role="section")
        head.setContentsMargins(0, 14, 0, 0)
        self._card.add(head)
        return head

    def _say(self, words: str) -> None:
        self._card.add(Note(words, role="plain"))

    def _end(self) -> None:
        """Say what was removed, and offer the way on and what was prepared."""
        removed = self._live.intake.taken_back
        if removed:
            self._say(screen(self._live, "check_taken_back", count=str(removed)))
        foot = FlowRow(gap=14)
        foot.setContentsMargins(0, 16, 0, 0)
        name = "check_sign" if self._leads_to_signing else "check_back"
        on = Button(screen(self._live, name), kind=PRIMARY, picture="arrow-right", trailing=True)
        on.setObjectName("continue")
        on.clicked.connect(self.went_on)
        foot.add(on)
        if any(row.private for row in self._rows):
            self._prepared = Button(kind=QUIET, picture="lock")
            self._prepared.setObjectName("show_prepared")
            self._prepared.clicked.connect(self._show_prepared)
            foot.add(self._prepared)
            self._say_own()
        self._card.add(foot)

    def _show_prepared(self) -> None:
        """Open what only the practitioner prepared; it was not on the shared page until now."""
        if self._prepared is not None:
            self._prepared.setEnabled(False)
        self._own_head = self._new_head("")
        self._say_own()
        private = [row for row in self._rows if row.private]
        drawing = LittleByLittle(self._lines(private), self)
        drawing.done.connect(partial(self._on_drawn, private[0].key))
        drawing.start()

    def _on_drawn(self, touched: str) -> None:
        self._card.height_for(self._card.width())  # each part was measured before the next came
        if touched:
            self._come_to(f"check.{touched}")

    def _come_to(self, name: str) -> None:
        button = self.findChild(QWidget, name)
        if button is not None:
            bring_back(self, button)

    def _put(self) -> None:
        ground = QWidget()
        ground.setProperty("role", "ground")
        row = QHBoxLayout(ground)
        row.setContentsMargins(28, 24, 28, 28)
        row.addStretch()
        row.addWidget(self._card, 1)
        row.addStretch()
        self.setWidget(ground)
