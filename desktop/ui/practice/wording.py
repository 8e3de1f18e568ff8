"""Your wording: the practitioner reads every sentence once and says it is right for her practice."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.moments import long_day
from desktop.ui.practice.rail_page import RailPage
from desktop.ui.practice.wording_own import asking_button, own_facts
from desktop.ui.practice.wording_paper import WordingOnPaper
from desktop.ui.practice.wording_parts import PAPERS, Saying, WordingPart
from desktop.ui.practice.wording_state import (
    WordingState,
    confirm,
    note_read,
    wording_state,
)
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.rail import RailStop, Standing
from desktop.ui.widgets.text import Heading, Note, Passage

_OVERVIEW = "overview"


class WordingPage(RailPage):
    """Goes through the pack part by part, and has it confirmed at the end.

    Signals:
        confirmed: the wording is confirmed; real sessions may begin.
        editing_wanted: say sentences otherwise.
        asking_wanted: see which clients' papers say otherwise than the wording now.
    """

    confirmed = Signal()
    editing_wanted = Signal()
    asking_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state: WordingState | None = None
        self._here = _OVERVIEW
        self.part_wanted.connect(self._go_to)
        self.foot.onward.connect(self._on_onward)
        self.reword()

    def arrive(self) -> None:
        """Read the pack's words as they will be for this practice."""
        self._desk.run(self, partial(wording_state, self._desk), self._on_state)

    def reword(self) -> bool:
        """Show the same part with its buttons and facts in the language spoken now."""
        self.place = QCoreApplication.translate("WordingPage", "Your wording")
        if self._state is not None:
            self._show()
        return True

    def first_focus(self) -> QWidget | None:
        """Start on going on."""
        return self.foot.onward_button

    def _on_state(self, state: WordingState) -> None:
        self._state = state
        self._go_to(_OVERVIEW)

    def _go_to(self, key: str) -> None:
        self._here = key
        self._show()
        self.foot.onward_button.setFocus()

    def _on_onward(self) -> None:
        """Take the part as read and go to the next that is not; at the end, confirm."""
        state = self._state
        if state is None:
            return
        here = self._here
        if here in state.unread:
            self._state = replace(state, read=state.read | {here})
            self._desk.run(self, partial(note_read, self._desk, state.pack, here), _nothing)
        elif here == _OVERVIEW and not state.unread and not state.state.confirmed_on:
            self._desk.run(self, partial(confirm, self._desk, state.pack), self._on_confirmed)
            return
        self._go_to(self._next())

    def _on_read_on_paper(self) -> None:
        """Take every part as read; what is left is to confirm."""
        state = self._state
        assert state is not None  # noqa: S101 - offered only once the words are read
        self._state = replace(state, read=frozenset(part.key for part in state.parts))
        self._desk.run(self, partial(wording_state, self._desk), self._on_state)

    def _next(self) -> str:
        """Return the next unread part after this one; the overview where none is left."""
        assert self._state is not None  # noqa: S101 - pages without words have no next
        keys = [part.key for part in self._state.parts]
        start = keys.index(self._here) + 1 if self._here in keys else 0
        if self._state.state.confirmed_on:
            return keys[start] if start < len(keys) else _OVERVIEW
        turned = (*keys[start:], *keys[:start])
        return next((key for key in turned if key in self._state.unread), _OVERVIEW)

    def _on_confirmed(self, _nothing: None) -> None:
        self._desk.tell(self.tr("Your wording is confirmed. Real sessions may begin."))
        self.confirmed.emit()

    def _show(self) -> None:
        state = self._state
        assert state is not None  # noqa: S101 - shown only once the words are read
        self.show_stops(
            [
                RailStop(_OVERVIEW, self.tr("How it stands"), self._standing(_OVERVIEW)),
                *(
                    RailStop(part.key, self._title(part), self._standing(part.key))
                    for part in state.parts
                ),
            ]
        )
        part = next((one for one in state.parts if one.key == self._here), None)
        self.show_part(self._overview(state) if part is None else self._part(part))
        self.foot.offer(self._next_words(state))
        left = len(state.unread)
        words = self.tr("Parts still to read: %1").replace("%1", self.locale().toString(left))
        self.foot.say(words if left else "")

    def _standing(self, key: str) -> Standing:
        assert self._state is not None  # noqa: S101 - shown only once the words are read
        if key == self._here:
            return Standing.CURRENT
        if key == _OVERVIEW:
            return Standing.DONE if self._state.state.confirmed_on else Standing.AHEAD
        return Standing.AHEAD if key in self._state.unread else Standing.DONE

    def _next_words(self, state: WordingState) -> str:
        if self._here in state.unread:
            return self.tr("This part is right")
        if self._here == _OVERVIEW and not state.unread and not state.state.confirmed_on:
            return self.tr("I have read this and it is right for my practice")
        return self.tr("Go on reading") if state.unread else self.tr("Continue")

    def _title(self, part: WordingPart) -> str:
        return self.tr("On paper only") if part.key == PAPERS else part.title

    def _overview(self, state: WordingState) -> QWidget:
        page, column = _column()
        column.addWidget(Heading(self.tr("Your wording")))
        column.addWidget(
            Passage(
                self.tr(
                    "These are the words your clients will read and hear. Go through them once, "
                    "part by part. Where a sentence is not right for you, change it; until you "
                    "confirm the wording you can rehearse with it."
                )
            )
        )
        change = Button(self.tr("Change the wording"), picture="pencil")
        change.setObjectName("change_wording")
        change.clicked.connect(self.editing_wanted)
        ways = FlowRow()
        ways.add(change)
        column.addWidget(ways)
        if state.versions:
            ways.add(asking_button(state.to_ask, self.asking_wanted))
        for words in self._facts(state):
            column.addWidget(Passage(words))
        paper = WordingOnPaper(self._desk, state)
        paper.read.connect(self._on_read_on_paper)
        column.addWidget(paper)
        column.addStretch(1)
        return page

    def _facts(self, state: WordingState) -> list[str]:
        """Return version, dates and warnings, one sentence each."""
        pack, stands = state.pack, state.state
        shipped = pack.version.partition("+")[0]
        version = self.tr("Form pack %1, version %2.")
        dates = self.tr("Its content was checked on %1 and is to be looked at again by %2.")
        facts = [
            version.replace("%1", pack.jurisdiction).replace("%2", shipped),
            dates.replace("%1", long_day(pack.content_checked)).replace(
                "%2", long_day(pack.review_by)
            ),
            *own_facts(state.versions),
        ]
        if stands.confirmed_on:
            words = self.tr("You confirmed this wording on %1.")
            facts.append(words.replace("%1", long_day(stands.confirmed_on)))
        elif stands.confirmed_before:
            words = self.tr(
                "You confirmed version %1. This small update may be used; please read it soon."
            )
            facts.append(words.replace("%1", stands.confirmed_before))
        else:
            facts.append(self.tr("Nobody has confirmed this wording for your practice yet."))
        if stands.withdrawn:
            facts.append(self.tr("A duty in it was withdrawn: it cannot be used with clients."))
        elif stands.review_due:
            facts.append(self.tr("That date has passed. It still works, and your records say so."))
        elif stands.review_near:
            facts.append(self.tr("That date is near."))
        return facts

    def _part(self, part: WordingPart) -> QWidget:
        page, column = _column()
        column.addWidget(Heading(self._title(part)))
        block: QVBoxLayout | None = None
        before = ""
        for saying in part.sayings:
            if block is None or (saying.is_group and saying.key != before):
                block = _block(column)
            self._add(block, saying, again=saying.key == before)
            before = saying.key
        column.addStretch(1)
        return page

    def _add(self, block: QVBoxLayout, saying: Saying, *, again: bool) -> None:
        """Put one saying into its block; another form of the same words says so."""
        if again:
            block.addWidget(Note(self.tr("or, for other clients:")))
        elif saying.is_group:
            block.addWidget(Heading(saying.title, role="section"))
        else:
            block.addSpacing(6)
            block.addWidget(Note(saying.title, role="label"))
        if saying.text:
            said = self.tr("Asked: %1").replace("%1", saying.text)
            block.addWidget(Passage(said if saying.is_question else saying.text))
        rule = self._rule(saying)
        if rule:
            block.addWidget(Note(rule))

    def _rule(self, saying: Saying) -> str:
        """Return what stands behind a sentence: a duty, a permission, a code, a right."""
        kinds = {
            "MUST": self.tr("Duty"),
            "MAY": self.tr("Permission"),
            "ETH": self.tr("Code of ethics"),
            "RIGHT": self.tr("The client's right"),
            "FILL": self.tr("Your own rule"),
        }
        return " · ".join(part for part in (kinds.get(saying.rule, ""), saying.source) if part)


def _nothing(_result: None) -> None:
    """Need nothing more: the next page shows already."""


def _column() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    return page, column


def _block(column: QVBoxLayout) -> QVBoxLayout:
    """Put a new card into *column* and return its layout."""
    frame = QFrame()
    frame.setProperty("role", "card")
    block = QVBoxLayout(frame)
    block.setContentsMargins(28, 22, 28, 24)
    block.setSpacing(6)
    column.addWidget(frame)
    return block
