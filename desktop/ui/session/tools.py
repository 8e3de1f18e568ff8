"""What can be done by the way, at any card: ask, change words, take back, pause, finish."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.session.acts import answered, asked
from desktop.ui.session.changing import Changing
from desktop.ui.session.client.sharing import Sharing
from desktop.ui.session.client.view import ClientView
from desktop.ui.session.client_words import screen
from desktop.ui.session.closing.giving import Giving
from desktop.ui.session.closing.papers_card import PapersCard
from desktop.ui.session.enclosing import Enclosing
from desktop.ui.session.finishing import Finishing
from desktop.ui.session.own_tools import OwnTools
from desktop.ui.session.papers.item import ItemPaper
from desktop.ui.session.papers.more import MorePaper, lines
from desktop.ui.session.papers.overlay import Overlay, Paper
from desktop.ui.session.papers.take_back import TakeBackPaper
from desktop.ui.session.papers.words import WordsPaper
from desktop.ui.session.pause import BlankPage
from desktop.ui.session.stops import prepared_items

if TYPE_CHECKING:
    from desktop.domain.journal import Act
    from desktop.ui.session.page import SessionPage


_OF_THE_CARDS = frozenset({"check", "finish"})
"""Tools with a page of their own in the place of the cards."""


class Tools(QObject):
    """Opens papers over the page and turns what is done on them into acts."""

    def __init__(self, page: SessionPage) -> None:
        super().__init__(page)
        self._page = page
        self._overlay: Overlay | None = None
        self._used: Overlay | None = None
        page.session.moved.connect(self._on_kept)
        page.session.refused.connect(self._on_refused)
        self.sharing = Sharing(page)
        self.changing = Changing(page, self)
        self.giving = Giving(page, self)
        self.enclosing = Enclosing(page, self)
        self.finishing = Finishing(page, self)
        self.own = OwnTools(
            page, lay=self.open_paper, put_away=self.close_paper, use=self.use_paper
        )

    @property
    def client_has_it(self) -> bool:
        """Whether the client has the screen now."""
        return self.sharing.is_covered

    @property
    def client(self) -> ClientView | None:
        """The client's view, while the client has the screen."""
        return self.sharing.view

    def use(self, name: str) -> None:
        """Use the tool *name* of the foot's menu; none of them while the client has the screen."""
        if self.sharing.is_covered:
            return
        if name in _OF_THE_CARDS:
            self._page.table.take_up()
        tools = {
            "ask": self.ask,
            "more": self.more,
            "still_open": self.own.still_open,
            "private_note": self.own.private_note,
            "steps": self._page.turn_rail,
            "on_paper": self.own.on_paper,
            "sheet": self.own.sheet,
            "papers": self.papers,
            "client_view": self.sharing.begin,
            "client_screen": self.sharing.show_on_other,
            "check": self._page.table.checking.open,
            "pause": self.pause,
            "take_back": self.take_back,
            "finish": self.finishing.ask,
            "leave": self._page.left.emit,
        }
        tools[name]()
        if self._overlay is not None and self._overlay.again is None:
            self._overlay.again = partial(self.use, name)

    def refresh(self) -> None:
        """Show the papers anew after an act, where they are open."""
        if self._overlay is not None and isinstance(self._overlay.paper, PapersCard):
            self.papers()

    # Words

    def ask(self) -> None:
        """Note that the client has a question here; its words may stay unsaid."""
        card = self._page.table.card
        if card is None:
            return
        live = self._page.live
        paper = WordsPaper(
            screen(live, "question"),
            label=screen(live, "question_label"),
            too_long=screen(live, "too_long"),
            use=screen(live, "note_question"),
            leave=screen(live, "leave_it"),
            may_be_empty=True,
        )
        paper.done.connect(lambda: self._finish(asked(card.key, paper.words())))
        self.open_paper(paper)

    def note(self, item: str) -> None:
        """Note one sentence after the quiet page."""
        live = self._page.live
        words = live.pack.said(live.wording.language, item)
        paper = WordsPaper(
            words.question or words.title,
            label=screen(live, "one_sentence"),
            words=str(live.intake.answers.get(item) or ""),
            too_long=screen(live, "too_long"),
            use=screen(live, "keep_sentence"),
            leave=screen(live, "leave_it"),
        )
        paper.done.connect(lambda: self._finish(answered(live, item, paper.words())))
        self.open_paper(paper)

    def open_item(self, key: str) -> None:
        """Ask for an answer that has no card of its own on the way."""
        live = self._page.live
        paper = ItemPaper(live, key, today=self._page.today)
        paper.done.connect(lambda: self._finish(answered(live, key, paper.held())))
        self.open_paper(paper)

    def take_back(self) -> None:
        """Erase words the client does not want written."""
        paper = TakeBackPaper(self._page.live)
        paper.chosen.connect(self._on_take_back)
        self.open_paper(paper)

    # Elsewhere

    def more(self) -> None:
        """List everything else one may talk about."""
        paper = MorePaper(lines(self._page.live))
        paper.chosen.connect(self._on_more)
        self.open_paper(paper)

    def papers(self) -> None:
        """Show the papers there are by now."""
        live = self._page.live
        kinds = {"booklet", "take_home"} | ({"interim"} if live.intake.finished_early else set())
        signed = {*live.intake.sealed, *(paper.document for paper in live.intake.earlier)}
        found = tuple(
            plan.key
            for plan in live.pack.documents.values()
            if plan.kind in kinds or (plan.key in signed and plan.take_home)
        )
        card = PapersCard(live, found, by_the_way=True)
        card.wanted.connect(self.giving.hand_over)
        self.open_paper(card)

    def pause(self) -> None:
        """Cover the page until somebody comes back."""
        self._page.fold_cue()
        blank = BlankPage(self._page, self._page.live)
        blank.woken.connect(self._page.table.refocus)
        if self.sharing.second is not None:
            blank.woken.connect(self.sharing.second.room.blank().wake)
        blank.open()

    def say_ink_cleared(self) -> None:
        """Say that signatures do not outlive the words they stood under."""
        self._page.tell_once_kept(
            self.tr("The signatures were cleared, because the words may change now.")
        )

    def open_paper(self, paper: QWidget) -> None:
        """Lay *paper* over whoever has the screen, in place of the one that lies there."""
        self._page.fold_cue()
        if self._overlay is not None:
            self._overlay.close_quietly()
        self._overlay = Overlay(self.sharing.host(), paper)
        self._overlay.closed.connect(self._on_closed)
        left = getattr(paper, "left", None)
        if left is not None:
            left.connect(self._overlay.close_quietly)
        self._overlay.open()

    def close_paper(self) -> None:
        """Put away what is open."""
        if self._overlay is not None:
            self._overlay.close_quietly()

    def _on_closed(self) -> None:
        self._overlay = None

    def finish_paper(self, *acts: Act) -> bool:
        """Record what was done on the paper; it goes once that is kept, with all its words.

        Where it is refused, the paper stays and says why. Say whether it was taken up.
        """
        taken = self._page.session.act(*acts)
        if taken:
            self.use_paper()
        return taken

    def use_paper(self) -> None:
        """Let the open paper go once what is being written is kept; refused, it stays."""
        self._used = self._overlay

    def _on_kept(self, _live: object) -> None:
        used, self._used = self._used, None
        if used is not None and used is self._overlay:
            used.close_quietly()

    def _on_refused(self, sentence: str) -> None:
        used, self._used = self._used, None
        if used is not None and used is self._overlay and isinstance(used.paper, Paper):
            used.paper.refuse(sentence)

    def _finish(self, *acts: Act) -> None:
        self.finish_paper(*acts)

    def _on_take_back(self, key: str) -> None:
        if self._page.session.take_back((key,)) and self._overlay is not None:
            self._overlay.close_quietly()

    def _on_more(self, key: str) -> None:
        """Go to the card, or ask at once for what has none on the way."""
        if self._overlay is not None:
            self._overlay.close_quietly()
        if key in prepared_items(self._page.live.pack):
            self.open_item(key)
        else:
            self._page.table.go_to(key)
