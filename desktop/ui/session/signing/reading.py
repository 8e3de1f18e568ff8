"""Reading the exact pages of one paper before anybody signs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.document import fingerprint_of
from desktop.ui.desk import Desk
from desktop.ui.preview import Preview
from desktop.ui.session.client_words import screen
from desktop.ui.session.pages_words import clients_pages_words
from desktop.ui.session.signing.shown_pages import ShownPages
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Heading
from desktop.ui.widgets.words_and_ways import WordsAndWays

if TYPE_CHECKING:
    from desktop.services.draft_documents import Draft
    from desktop.services.live_intake import LiveIntake

_LEAST_LETTERS = 20
"""So many letters of what the pages are stand beside the ways on."""


class ReadingPage(QWidget):
    """The pages, and the ways on from them.

    Signals:
        went_on: on to signing.
        change_wanted: the words are to change first.
        own_wanted: a document of the practice's own is to be signed too.
        not_today: this is not signed today.
    """

    may_add = False
    """Whether one more document can be added here, as long as nobody has signed."""

    went_on = Signal()
    change_wanted = Signal()
    own_wanted = Signal()
    not_today = Signal()

    def __init__(self, desk: Desk, live: LiveIntake, pages: ShownPages) -> None:
        super().__init__()
        self._live = live
        self._pages, self._paper = pages, ""
        self._where = Heading(screen(live, "word_for_word"), role="label")
        self._preview = Preview(desk.work, words=clients_pages_words(live))
        self._preview.loaded.connect(self._on_loaded)
        self._preview.pages.page_seen.connect(self._on_seen)
        self._on = Button(kind=PRIMARY, picture="arrow-right", trailing=True)
        self._on.set_words(screen(live, "on_to_signing"))
        self._on.setObjectName("on_to_signing")
        self._change = Button(screen(live, "change_something"), kind=QUIET, picture="pencil")
        self._change.setObjectName("change")
        self._own = Button(screen(live, "own_document"), kind=QUIET, picture="plus")
        self._own.setObjectName("own_document")
        self._own.clicked.connect(self.own_wanted)
        self._own.hide()
        self._later = Button(screen(live, "not_today"), kind=QUIET, picture="clock")
        self._later.setObjectName("not_today")
        self._on.clicked.connect(self.went_on)
        self._change.clicked.connect(self.change_wanted)
        self._later.clicked.connect(self.not_today)
        self._lay_out()

    def show_paper(
        self, draft: Draft, *, progress: str, signed: tuple[str, ...], live: LiveIntake
    ) -> None:
        """Show the pages of *draft*, byte for byte those that are signed.

        *progress* says which paper of several they are, *signed* who has signed them already.
        """
        lines = (progress, screen(self._live, "word_for_word"), *signed)
        self._where.setText("\n".join(line for line in lines if line))
        self._change.setVisible(not live.intake.sealed)
        self._own.setVisible(self.may_add and not live.intake.frozen_text)
        reading = fingerprint_of(draft.content)
        if reading != self._paper:
            self._paper = reading
            self._preview.show_pdf(draft.content)

    def go_to(self, page: int) -> None:
        """Bring *page*, from 1, into view."""
        self._preview.pages.go_to(page)

    def _on_loaded(self, pages: int) -> None:
        self._pages.count(self._paper, pages)

    def _on_seen(self, page: int) -> None:
        self._pages.note(self._paper, page)

    def first_focus(self) -> QWidget:
        """Start on the way on."""
        return self._on

    def _lay_out(self) -> None:
        bar = WordsAndWays(self._where, role="bar", least=_LEAST_LETTERS)
        for button in (self._own, self._later, self._change, self._on):
            bar.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._preview, 1)
