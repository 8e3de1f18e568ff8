"""Changing words together: the sentence becomes the client's, and both may initial it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.journal import CLIENT, PRACTITIONER
from desktop.domain.papers import initials_due
from desktop.ui.session.acts import asked, excepted, illustrated, initialled, reworded, settled
from desktop.ui.session.client_words import screen
from desktop.ui.session.fillings import reading
from desktop.ui.session.papers.initials import InitialsPaper
from desktop.ui.session.papers.words import WordsPaper

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.page import SessionPage
    from desktop.ui.session.tools import Tools


class Changing(QObject):
    """Opens the papers on which words are changed, and turns them into acts."""

    def __init__(self, page: SessionPage, tools: Tools) -> None:
        super().__init__(page)
        self._page = page
        self._tools = tools
        self._next = ""
        page.session.moved.connect(self._on_moved)
        page.session.refused.connect(self._on_refused)

    def reword(self, key: str) -> None:
        """Make a sentence the client's own, together."""
        live = self._page.live
        said = live.pack.said(live.wording.language, key)
        before = reading(live, key)
        paper = WordsPaper(
            said.title or said.question,
            label=screen(live, "as_you_want"),
            words=before,
            before=before,
            stood=screen(live, "as_it_stands"),
            too_long=screen(live, "too_long"),
            use=screen(live, "use_words"),
            leave=screen(live, "leave_as_was"),
        )
        paper.done.connect(lambda: self._on_reworded(key, paper.words()))
        self._tools.open_paper(paper)

    def initial(self, key: str) -> None:
        """Let whoever has still to do so put their initials beside the changed words *key*."""
        due = initials_due(self._page.live.pack, self._page.live.intake, key)
        if not due:
            return
        paper = InitialsPaper(self._page.live, key, due[0])
        paper.done.connect(partial(self._on_initialled, key, paper))
        self._tools.open_paper(paper)

    def ask(self, key: str) -> None:
        """Note a question about one clause whose words stay as they are."""
        live = self._page.live
        paper = WordsPaper(
            screen(live, "question"),
            label=screen(live, "question_label"),
            before=reading(live, key),
            stood=screen(live, "as_it_stands"),
            too_long=screen(live, "too_long"),
            use=screen(live, "note_question"),
            leave=screen(live, "leave_it"),
            may_be_empty=True,
        )
        paper.done.connect(lambda: self._tools.finish_paper(asked(key, paper.words())))
        self._tools.open_paper(paper)

    def illustrate(self, key: str) -> None:
        """Add an example of the client's own beside words that stay as they are."""
        live = self._page.live
        paper = WordsPaper(
            live.pack.said(live.wording.language, key).title,
            label=screen(live, "example_label"),
            words=live.intake.examples.get(key, ""),
            before=reading(live, key),
            stood=screen(live, "as_it_stands"),
            too_long=screen(live, "too_long"),
            use=screen(live, "keep_example"),
            leave=screen(live, "leave_it"),
        )
        paper.done.connect(lambda: self._tools.finish_paper(illustrated(key, paper.words())))
        self._tools.open_paper(paper)

    def _on_reworded(self, key: str, words: str) -> None:
        live = self._page.live
        outcome = settled(key, "changed") if key in live.pack.groups else excepted(key, "changed")
        had = bool(live.intake.initials_on(key))
        if not self._tools.finish_paper(reworded(key, words), outcome):
            return
        self._next = key
        if had and words != live.intake.rewordings[key].text:
            self._page.tell_once_kept(screen(live, "initials_cleared"))

    def _on_initialled(self, key: str, paper: InitialsPaper) -> None:
        given = paper.given()
        if given is None:
            return
        by = PRACTITIONER if paper.party.role == PRACTITIONER else CLIENT
        if self._tools.finish_paper(initialled(by, key, given)):
            self._next = key

    def _on_moved(self, _live: LiveIntake) -> None:
        """Once the words or one party's initials are kept, turn to whoever is next."""
        key, self._next = self._next, ""
        if key:
            self.initial(key)

    def _on_refused(self, _sentence: str) -> None:
        self._next = ""  # nobody is asked for initials on words that were not kept
