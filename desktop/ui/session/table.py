"""What lies on the table: the card the session stands at, and the way to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.flow import SHEET, SIGN, Card, path, previous_card
from desktop.domain.journal import ADJOURNED
from desktop.domain.papers import has_agreed
from desktop.ui.session.acts import ink_cleared, passed, went_to
from desktop.ui.session.cards.clause import ClauseCard
from desktop.ui.session.cards.factory import card_for
from desktop.ui.session.cards.note import NoteCard
from desktop.ui.session.cards.quiet import QuietPage
from desktop.ui.session.cards.session_card import SessionCard
from desktop.ui.session.cards.terms import mark_terms
from desktop.ui.session.check.checking import Checking
from desktop.ui.session.closing.date_card import DateCard
from desktop.ui.session.closing.end import EndPage
from desktop.ui.session.closing.papers_card import PapersCard
from desktop.ui.session.closing.stage import CARD, DATE, FINISH, closing_stage, papers
from desktop.ui.session.sheet import SheetPage
from desktop.ui.session.sheet_words import SheetWords, sheet_words
from desktop.ui.session.signing.sign_page import SignPage

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.page import SessionPage
    from desktop.ui.session.paper_led.entry import EntryPage

_NO_STOP, _STOPPING, _OVER = "", "stopping", "over"
"""Whether the meeting is being stopped for today; the journal only says that it was."""


class Table(QObject):
    """Shows the right card for where the session stands, and nothing it has not kept.

    Signals:
        looked: people look at a clause now, or at its group again.
    """

    looked = Signal()

    def __init__(self, page: SessionPage) -> None:
        super().__init__(page)
        self._page = page
        self._view: QWidget | None = None
        self._shown: tuple[str, str] = ("", "")
        self._looking: tuple[str, str] | None = None
        self._sheet_to_return = ""
        self._sheet_place: tuple[int, str] = (0, "")
        self._stop = _NO_STOP
        self.checking = Checking(page)
        self._aside: EntryPage | None = None
        self.card: Card | None = None

    @property
    def place(self) -> tuple[str, str]:
        """The kind and the key of what lies on the table."""
        return self._shown

    @property
    def looking(self) -> tuple[str, str] | None:
        """The group and the clause people look at more closely, if they do."""
        return self._looking

    def show_session(self) -> None:
        """Show the card the session stands at; the same card stays as it is.

        What was done on a clause leads back to its group.
        """
        live = self._page.live
        self.card = self._page.session.card()
        if self._aside is not None:
            self._aside.show_live(live)
            self._page.show_around(self.card)
            return
        self._see_stop(live)
        if self.checking.takes(live):
            self._shown = ("", "")
            return
        if self._back_to_sheet(live) or self._on_to_stop(live):
            return
        name = self._name()
        looked, self._looking = self._looking, None
        if looked is not None or self._shown != name or not self._still_right(live):
            self._shown = name
            self._build(name[0])
        self._page.show_around(self.card)
        self.checking.arrived()

    def show_afresh(self) -> None:
        """Show the card anew, after another page stood in its place."""
        self._shown = ("", "")
        self.show_session()

    def look(self, group: str, clause: str) -> None:
        """Look more closely at one clause of the group that is shown."""
        self._look(group, clause)

    def first_focus(self) -> QWidget | None:
        """Return what the keyboard starts on."""
        focus = getattr(self._view, "first_focus", None)
        return focus() if focus is not None else self._view

    def refocus(self) -> None:
        """Give the keyboard back after a wait."""
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def rest(self) -> None:
        """After trouble: be ready for another try."""
        if self._aside is not None:
            self._aside.rest()
        if isinstance(self._view, EndPage):
            self._view.rest()

    def before(self) -> Card | None:
        """Return the card one back from here, if there is one to go to."""
        live = self._page.live
        if live.intake.closed or live.intake.sealed or live.intake.frozen_text:
            return None
        if self._stop == _OVER:
            return None
        return previous_card(live.pack, live.intake)

    @property
    def is_aside(self) -> bool:
        """Whether something lies in the place of the cards."""
        return self._aside is not None

    @property
    def aside(self) -> EntryPage | None:
        """What lies in the place of the cards."""
        return self._aside

    def lay_aside(self, view: EntryPage) -> None:
        """Show *view* in the place of the cards until they are taken up again."""
        self._aside = view
        self._shown = ("aside", "")
        self._show(view)

    def take_up(self) -> None:
        """Show the card the session stands at again, where something lay in its place."""
        if self._aside is not None:
            self._aside = None
            self.show_session()

    def stop_today(self) -> None:
        """Lead through the close, and go on at the next meeting."""
        self._stop = _STOPPING
        self.show_session()

    @property
    def is_stopping(self) -> bool:
        """Whether the close of a meeting is under way that is not the last one."""
        return self._stop == _STOPPING

    def go_back(self) -> None:
        """Go one card back; from a clause, back to its group; from stopping, to the session."""
        if self._aside is not None:
            self.take_up()
            return
        if self.checking.is_open:
            self.checking.close()
            return
        if self._looking is not None:
            self._stop_looking()
            return
        if self.checking.is_away:
            self.checking.come_back()
            return
        if self.is_stopping:
            self._stop = _NO_STOP
            self._page.session.act(went_to(""))
            return
        card = self.before()
        if card is not None:
            self._go(card.key)

    def go_on(self) -> None:
        """Go on to where the session stands; from a clause, back to its group."""
        if self.checking.is_open:
            self.checking.close()
        elif self._looking is not None:
            self._stop_looking()
        elif self._page.live.intake.position:
            self._page.session.act(went_to(""))

    def go_to(self, key: str) -> None:
        """Go to the card *key* and, when it is done, straight back."""
        self._aside = None
        self._go(key)

    def _change_from(self, sheet: SheetPage, key: str) -> None:
        self._sheet_to_return = sheet.key
        self._sheet_place = (sheet.place, sheet.touched)
        self._go(key)

    def _back_to_sheet(self, live: LiveIntake) -> bool:
        """Go back to the sheet a change was begun from; say whether that is under way."""
        sheet, here = self._sheet_to_return, self.card
        if not sheet or live.intake.position:
            return False
        self._sheet_to_return = ""
        if here is not None and here.key == sheet:
            return False
        return self._page.session.act(went_to(sheet))

    def _see_stop(self, live: LiveIntake) -> None:
        """Notice that the meeting is over, or that the next one has begun."""
        ended = live.intake.rows[-1].action == ADJOURNED
        if self._stop == _STOPPING and ended:
            self._stop = _OVER
        elif self._stop == _OVER and not ended:
            self._stop = _NO_STOP

    def _on_to_stop(self, live: LiveIntake) -> bool:
        """Go to the next card of the close, where the session stops for today."""
        if not self.is_stopping:
            return False
        card = closing_stage(live, stops=True)[1]
        if card is None or card.key == live.intake.position:
            return False
        return self._page.session.act(went_to(card.key))

    # Which view

    def _name(self) -> tuple[str, str]:
        """Return the kind and the key of the view that is due."""
        live, card = self._page.live, self.card
        if live.intake.closed:
            return "end", "closed"
        if self._stop == _OVER:
            return "end", "stopped"
        if self.is_stopping:
            stage, one = closing_stage(live, stops=True)
            return stage, one.key if one is not None else f"{stage}.stop"
        if self._interim_is_due(live):
            return SIGN, "interim"
        after = {step.key for step in live.pack.steps if step.stage == "after"}
        if card is None or card.step in after:
            stage, one = closing_stage(live)
            return (stage, one.key if one is not None else stage)
        kinds = {"quiet": "quiet", SHEET: SHEET, SIGN: SIGN}
        return kinds.get(card.kind, "card"), card.key

    def _still_right(self, live: LiveIntake) -> bool:
        show = getattr(self._view, "show_live", None)
        return bool(show is not None and show(live))

    def _build(self, kind: str) -> None:
        make = {
            "quiet": self._quiet,
            SHEET: self._sheet,
            SIGN: self._sign,
            DATE: self._date,
            "papers": self._papers,
            FINISH: self._end,
            "end": self._end,
            CARD: self._card,
        }  # CARD is "card": the close has cards of the ordinary kind too
        make[kind]()

    def _card(self) -> None:
        live = self._page.live
        card = self.card
        if card is None or card.key != self._shown[1]:
            card = next(c for c in path(live.pack, live.intake) if c.key == self._shown[1])
        if card.kind == "note":
            self._note(card)
        else:
            self._put(card_for(live, card, today=self._page.today))

    def _note(self, card: Card) -> None:
        """Show a private note: it goes into a room of its own, never into the journal."""
        note = NoteCard(self._page.live, card)
        note.kept.connect(partial(self._page.session.keep_note, card.key))
        note.skipped.connect(partial(self._pass, card.key))
        self._view = note
        self._page.show_near(note)

    def _put(self, card: SessionCard) -> None:
        card.acted.connect(self._on_acted)
        card.looked.connect(partial(self._look, card.key))
        card.opened.connect(self._page.tools.open_item)
        card.rewording.connect(self._page.tools.changing.reword)
        card.left.connect(self._stop_looking)
        mark_terms(self._page.live, card)
        self._view = card
        self._page.show_card(card)

    def _on_acted(self, acts: tuple) -> None:  # type: ignore[type-arg]
        self._page.session.act(*acts)

    def _look(self, group: str, clause: str) -> None:
        """Show a clause of the group; nothing is written for looking."""
        self._looking = (group, clause)
        today = self._page.today
        card = ClauseCard(self._page.live, group, clause, today=today, may_write=True)
        card.asking.connect(self._page.tools.changing.ask)
        card.illustrating.connect(self._page.tools.changing.illustrate)
        self._put(card)
        if self.card is not None:
            self._page.show_cues(clause, self.card.step)
        self.looked.emit()

    def _stop_looking(self) -> None:
        self.show_session()
        self.looked.emit()

    def _quiet(self) -> None:
        if self.card is not None:
            page = QuietPage(self._page.live, self.card)
            page.noting.connect(self._page.tools.note)
            page.went_on.connect(partial(self._pass, self.card.key))
            self._show(page)

    def _pass(self, key: str) -> None:
        self._page.session.act(passed(key))

    def _sheet(self) -> None:
        if self.card is None:
            return
        page = SheetPage(self._page.live, self.card.key)
        page.change_wanted.connect(partial(self._change_from, page))
        page.blank_wanted.connect(self._page.tools.open_item)
        page.initials_wanted.connect(self._page.tools.changing.initial)
        page.went_on.connect(partial(self._pass, self.card.key))
        page.all_wanted.connect(self.checking.open)
        self._show(page)
        self._draw_sheet(page)

    def _draw_sheet(self, page: SheetPage) -> None:
        live, place = self._page.live, self._sheet_place
        self._sheet_place = (0, "")
        self._page.desk.run(page, partial(sheet_words, live), partial(_show_words, page, *place))

    def _sign(self) -> None:
        page = SignPage(self._page.desk, self._page.session, self._shown[1])
        page.went_on.connect(self.on_signed)
        page.change_wanted.connect(self.on_change)
        page.not_today.connect(self.on_not_today)
        self._show(page)
        page.begin()

    def on_signed(self) -> None:
        """Go on from signing: nothing more is signed now."""
        here = self._page.session.card()
        if self._shown[1] == "interim" or here is None or here.kind != SIGN:
            self.show_session()  # a signing carried over is done, and the meeting goes on
        else:
            self._pass(here.key)

    def on_not_today(self) -> None:
        """Sign nothing: what is open is kept, and the close follows."""
        if self._shown[1] == "interim":
            self._pass(self._interim_key(self._page.live))
        else:
            self._page.tools.use("finish")

    def on_change(self, inked: tuple[str, ...]) -> None:
        """Go back to the sheet; ink on the papers *inked* is no signature any more."""
        live = self._page.live
        sheet = next((c for c in path(live.pack, live.intake) if c.kind == SHEET), None)
        if sheet is None:
            return
        self._page.session.act(*map(ink_cleared, inked), went_to(sheet.key))
        if inked:
            self._page.tools.say_ink_cleared()

    def _date(self) -> None:
        self._put(DateCard(self._page.live, today=self._page.today))

    def _papers(self) -> None:
        live = self._page.live
        card = PapersCard(live, papers(live, stops=self.is_stopping), by_the_way=False)
        card.wanted.connect(self._page.tools.hand_over)
        self._view = card
        self._page.show_near(card)

    def _end(self) -> None:
        over = self._stop == _OVER
        page = EndPage(self._page.live, stops=over or self.is_stopping, over=over)
        page.finished.connect(partial(self._on_finished, page))
        page.next_time_wanted.connect(partial(self._on_next_time, page))
        page.signing_wanted.connect(self._on_signing_wanted)
        page.left.connect(self._page.left)
        self._show(page)

    def _on_finished(self, page: EndPage) -> None:
        session = self._page.session
        if session.adjourn() if self.is_stopping else session.close():
            page.wait(goes_on=self.is_stopping)

    def _on_next_time(self, page: EndPage) -> None:
        """End this meeting: what everybody signed is kept, and the words are open again."""
        if self._page.session.adjourn():
            self._stop = _STOPPING
            page.wait(goes_on=True)

    def _on_signing_wanted(self) -> None:
        """Go back to the papers that somebody has still to sign."""
        live = self._page.live
        sign = next((c for c in path(live.pack, live.intake) if c.kind == SIGN), None)
        if sign is not None:
            self._go(sign.key)

    def _show(self, view: QWidget) -> None:
        self._view = view
        self._page.show_view(view)

    def _go(self, key: str) -> None:
        self._page.session.act(went_to(key))

    def _interim_is_due(self, live: LiveIntake) -> bool:
        """Say whether an interim page is still to be signed after finishing early."""
        key = self._interim_key(live) if live.intake.finished_early else ""
        if not key or key in live.intake.passed or has_agreed(live.pack, live.intake):
            return False
        return bool(live.pack.documents[key].signers) and key not in live.intake.sealed

    def _interim_key(self, live: LiveIntake) -> str:
        plans = live.pack.documents.values()
        return next((plan.key for plan in plans if plan.kind == "interim"), "")


def _show_words(page: SheetPage, place: int, touched: str, papers: tuple[SheetWords, ...]) -> None:
    page.show_words(papers, place=place, touched=touched)
