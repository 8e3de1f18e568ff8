"""What lies on the table: the card the session stands at, and the way to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.domain.flow import SHEET, SIGN, Card, path, previous_card
from desktop.ui.session.acts import ink_cleared, passed, went_to
from desktop.ui.session.check.checking import Checking
from desktop.ui.session.closing.end import EndPage
from desktop.ui.session.closing.stopping import Stopping
from desktop.ui.session.due_view import INTERIM, due_view, interim_key
from desktop.ui.session.laying import Laying
from desktop.ui.session.sheet_reading import SheetReading

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.page import SessionPage
    from desktop.ui.session.paper_led.entry import EntryPage


class Table(QObject):
    """Shows the right card for where the session stands, and nothing it has not kept.

    Signals:
        looked: people look at a clause now, or at its group again.
    """

    looked = Signal()

    def __init__(self, page: SessionPage) -> None:
        super().__init__(page)
        self._page = page
        self._laying = Laying(page)
        self._shown: tuple[str, str] = ("", "")
        self._looking: tuple[str, str] | None = None
        self.stopping = Stopping(page)
        self.checking = Checking(page)
        self.sheet_reading = SheetReading(page)
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
        self.stopping.see(live)
        if self.checking.takes(live):
            self._shown = ("", "")
            return
        if self.sheet_reading.takes(live, self.card) or self.stopping.takes(live):
            return
        name = self._due(live)
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

    def stop_looking(self) -> None:
        """Go back from a clause to its group, as both stand now."""
        self.show_session()
        self.looked.emit()

    def first_focus(self) -> QWidget | None:
        """Return what the keyboard starts on; None where another page stands in its place."""
        view = self._laying.view
        if view is None or not isValid(view):
            return None
        focus = getattr(view, "first_focus", None)
        return focus() if focus is not None else view

    def refocus(self) -> None:
        """Give the keyboard back after a wait."""
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def rest(self) -> None:
        """After trouble: be ready for another try."""
        if self._aside is not None:
            self._aside.rest()
        if isinstance(self._laying.view, EndPage):
            self._laying.view.rest()

    def before(self) -> Card | None:
        """Return the card one back from here, if there is one to go to."""
        live = self._page.live
        if live.intake.closed or live.intake.sealed or live.intake.frozen_text:
            return None
        if self.stopping.is_over:
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
        self._laying.show(view)

    def take_up(self) -> None:
        """Show the card the session stands at again, where something lay in its place."""
        if self._aside is not None:
            self._aside = None
            self.show_session()

    def stop_today(self) -> None:
        """Lead through the close, and go on at the next meeting."""
        self.stopping.begin()
        self.checking.drop()
        self.show_afresh()

    @property
    def is_stopping(self) -> bool:
        """Whether the close of a meeting is under way that is not the last one."""
        return self.stopping.is_under_way

    def go_back(self) -> None:
        """Go one card back; from a clause, back to its group; from stopping, to the session."""
        if self._aside is not None:
            self.take_up()
            return
        if self.checking.is_open:
            self.checking.close()
            return
        if self._looking is not None:
            self.stop_looking()
            return
        if self.checking.is_away:
            self.checking.come_back()
            return
        if self.is_stopping:
            self.stopping.give_up()
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
            self.stop_looking()
        elif self._page.live.intake.position:
            self._page.session.act(went_to(""))

    def go_to(self, key: str) -> None:
        """Go to the card *key* and, when it is done, straight back."""
        self._aside = None
        self._go(key)

    def on_signed(self) -> None:
        """Go on from signing: nothing more is signed now."""
        here = self._page.session.card()
        if self._shown[1] == INTERIM or here is None or here.kind != SIGN:
            self.show_session()  # a signing carried over is done, and the meeting goes on
        else:
            self._pass(here.key)

    def on_not_today(self) -> None:
        """Sign nothing: what is open is kept, and the close follows."""
        if self._shown[1] == INTERIM:
            self._pass(interim_key(self._page.live))
        else:
            self._page.tools.use("finish")

    def on_change(self, inked: tuple[str, ...]) -> None:
        """Go back to the sheet; ink on the papers *inked* is no signature any more."""
        live = self._page.live
        sheet = next((c for c in path(live.pack, live.intake) if c.kind == SHEET), None)
        if sheet is None:
            return
        taken = self._page.session.act(*map(ink_cleared, inked), went_to(sheet.key))
        if inked and taken:
            self._page.tools.say_ink_cleared()

    def _go(self, key: str) -> None:
        self._page.session.act(went_to(key))

    def _pass(self, key: str) -> None:
        self._page.session.act(passed(key))

    def _due(self, live: LiveIntake) -> tuple[str, str]:
        """Return the kind and the key of the view that is due."""
        stopping = self.stopping
        return due_view(live, self.card, stops=stopping.is_under_way, over=stopping.is_over)

    def _still_right(self, live: LiveIntake) -> bool:
        show = getattr(self._laying.view, "show_live", None)
        return bool(show is not None and show(live))

    def _build(self, kind: str) -> None:
        self._laying.lay(kind, self._shown[1])

    def _look(self, group: str, clause: str) -> None:
        """Show a clause of the group; nothing is written for looking."""
        self._looking = (group, clause)
        self._laying.look(group, clause)
        if self.card is not None:
            self._page.show_cues(clause, self.card.step)
        self.looked.emit()
