"""Plays journal rows through the window, with clicks and keys on its real controls."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.domain import journal as j
from desktop.domain.journal import JournalRow, Value
from desktop.ui.session.booking import BookingPage
from desktop.ui.session.cards.clause import ClauseCard
from desktop.ui.session.closing.date_card import DATE_KEY
from desktop.ui.session.little_by_little import LittleByLittle
from desktop.ui.session.page import SessionPage
from desktop.ui.session.signing.sealed import SealedPage
from desktop.ui.session.stops import prepared_items
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.search_field import SearchField
from tests.ui.session.answering import answer, give_notice
from tests.ui.session.hands import Hands, listed, mapped
from tests.ui.stillness import breathe


class BookingPlayer(Hands):
    """Fills in the booking card."""

    def __init__(self, qtbot: QtBot, page: BookingPage) -> None:
        super().__init__(qtbot, page)
        self.page = page

    def open(self) -> None:
        """Wait for the form, and unfold all of it."""
        more = "more_fields"
        self.qtbot.waitUntil(lambda: bool(self.seen(QAbstractButton, more)), timeout=20_000)
        self.unfold_all()

    def unfold_all(self) -> None:
        """Unfold every part of the form, and wait until all of them are there."""
        self.press("more_fields")
        form = self.page.form
        assert form is not None
        self.qtbot.waitUntil(lambda: not form.unfolding.is_running)

    def answer(self, row: JournalRow) -> None:
        """Give one answer."""
        assert self.page.form is not None
        item = self.page.form.live().pack.items[row.item]
        if item.kind == "notice":
            self.press(row.item)
            give_notice(self, row.item, row.value)
        elif item.kind == "people":
            self._name_people(row)
        elif item.several or item.kind == "checklist":
            for option in listed(row.value):
                self.press(f"{row.item}.{option}")
        elif item.kind in {"text", "note"}:
            self.fill(str(row.value), row.item)
        else:
            self.fill_chip(row.item, row.value, within=self.page.form.field(row.item))

    def _name_people(self, row: JournalRow) -> None:
        """Name each person in the fields of this item; other items have such fields too."""
        assert self.page.form is not None
        host = self.page.form.field(row.item)
        for place, person in enumerate(map(mapped, listed(row.value)), start=1):
            if place > 1:
                self.press("somebody_else", within=host)
            for name in ("name", "relation"):
                field = host.findChild(QLineEdit, f"{name}.{place}")
                assert isinstance(field, QLineEdit)
                field.setText(str(person.get(name, "")))
                field.textEdited.emit(field.text())


class SessionPlayer(Hands):
    """Runs the session."""

    def __init__(self, qtbot: QtBot, page: SessionPage) -> None:
        super().__init__(qtbot, page.desk.window)
        self.page = page
        self._acts: dict[str, Callable[[JournalRow], None]] = {
            j.PASSED: self._pass,
            j.SETTLED: self._settle,
            j.EXCEPTED: self._except,
            j.REWORDED: self._reword,
            j.ANSWERED: self._answer,
            j.ASKED: self._ask,
            j.WENT_TO: self._go,
            j.HANDED_OVER: self._hand_over,
            j.SIGNED: self._sign,
            j.ON_SCREEN: self._say_screen,
            j.SEALED: self._finish,
            j.ADJOURNED: self._adjourn,
        }

    def rest(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(
            lambda: not self.page.session.is_waiting and not self.page.desk.work.is_busy(),
            timeout=60_000,
        )
        self.qtbot.waitUntil(self._is_drawn, timeout=60_000)
        breathe()  # what was drawn last is laid out when the window is next at rest

    def _is_drawn(self) -> bool:
        """Say whether no page is being drawn; a page that is gone is drawn."""
        if not isValid(self.page):
            return True
        return not any(one.is_running for one in self.page.findChildren(LittleByLittle))

    def play(self, row: JournalRow) -> None:
        """Do what *row* says."""
        self._acts[row.action](row)
        self.rest()

    def choose_more(self, key: str) -> None:
        """Open a card from the list of everything, by keyboard."""
        QTest.keyClick(self.page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        topics = self.find(QListWidget, "more")
        lines = [topics.item(place) for place in range(topics.count())]
        wanted = next(line for line in lines if line.data(Qt.ItemDataRole.UserRole) == key)
        topics.setCurrentItem(wanted)
        QTest.keyClick(self.find(SearchField), Qt.Key.Key_Return)
        QApplication.processEvents()

    def _pass(self, _row: JournalRow) -> None:
        while self.seen(QAbstractButton, "next_paper"):
            self.press("next_paper")  # each paper of the sheet is read
            self.rest()
        ways = self.seen(QAbstractButton, "continue")
        self.press("continue" if ways and ways[-1].isEnabled() else "skip")

    def _settle(self, row: JournalRow) -> None:
        self.press(str(row.value))

    def _except(self, row: JournalRow) -> None:
        self.press(f"look.{row.item}")
        self.press(str(row.value))

    def _reword(self, row: JournalRow) -> None:
        """Change the words; the outcome that goes with it is written by itself."""
        if row.item in self.page.live.pack.groups:
            self.press("changed")
        else:
            self.press(f"look.{row.item}")
            self.press("change")
        self.write(str(row.value), "words")
        self.press("use")

    def _ask(self, row: JournalRow) -> None:
        self.press("ask")
        self.write(str(row.value), "words")
        self.press("use")

    def _go(self, row: JournalRow) -> None:
        """Go where people went; before the papers are signed, the next day ends the meeting."""
        if row.item == DATE_KEY:
            self.page.tools.use("finish")
            self.press("use")
        elif row.item:
            self.choose_more(row.item)
        else:
            self.press("go_on")

    def _hand_over(self, row: JournalRow) -> None:
        name = f"{row.item}.{mapped(row.value)['how']}"
        by_the_way = not self.seen(QAbstractButton, name)
        if by_the_way:
            self.page.tools.use("papers")
        self.press(name)
        self.rest()
        if by_the_way:
            self.press("leave")

    def _to_the_card(self) -> None:
        """Go on to the card of whoever signs next."""
        if self.seen(SealedPage):
            self.press("continue")
            self.rest()
        if self.seen(QAbstractButton, "on_to_signing"):
            self.press("on_to_signing")

    def _say_screen(self, row: JournalRow) -> None:
        """Say yes or no to signing on the screen."""
        self._to_the_card()
        if self.seen(QAbstractButton, "typed"):
            self.press("typed")
        self.press(f"screen.{mapped(row.value)['says']}")

    def _sign(self, row: JournalRow) -> None:
        said = mapped(row.value)
        self._to_the_card()
        self.sign_as(said)

    def sign_as(self, said: Mapping[str, Value]) -> None:
        """Sign on the card as a journal row says it, the pages read on paper where need be."""
        self.press(str(said["statement"]))
        self.press(str(said["method"]))
        if self.seen(QAbstractButton, "read_on_paper"):
            self.press("read_on_paper")
        if said["method"] == "drawn":
            self.sign()
        elif said["method"] == "paper":
            self.fill(str(said["place"]), "place")
        else:
            self.fill(str(said["name"]), "name")
        self.press("sign")

    def _finish(self, _row: JournalRow) -> None:
        self.press("finish")

    def _adjourn(self, _row: JournalRow) -> None:
        """End the meeting, and go on at the next one."""
        self.press("finish" if self.page.table.is_stopping else "next_time")

    def _answer(self, row: JournalRow) -> None:
        card, key = self.page.table.card, row.item
        kind = "" if card is None else card.kind
        if key in prepared_items(self.page.live.pack):
            self.choose_more(key)
            self._answer_item(row)
        elif key == DATE_KEY:
            self.fill_chip(key, row.value, within=self.page)
            self.press("continue")
        elif kind == "group":
            self._answer_in_group(row)
        elif kind == "quiet":
            self.press("note")
            self.write(str(row.value), "words")
            self.press("use")
        else:
            self._answer_item(row)

    def _answer_in_group(self, row: JournalRow) -> None:
        """Fill a blank of the sentence, an offered one, or what a clause asks for."""
        item = self.page.live.pack.items[row.item]
        if self.seen(Chip, row.item) and not (item.several or item.rows):
            self.fill_chip(row.item, row.value, within=self.page)
            return
        if self.seen(Chip, row.item):
            QTest.mouseClick(self.find(Chip, row.item), Qt.MouseButton.LeftButton)
        elif self.seen(QAbstractButton, f"open.{row.item}"):
            self.press(f"open.{row.item}")
        else:
            self.press(f"look.{row.item}")
        self._answer_item(row)
        self.rest()
        if self.seen(ClauseCard):
            self.press("back")

    def _answer_item(self, row: JournalRow) -> None:
        answer(self, self.page.live.pack.items[row.item], row)
