"""One client's file: until when it is kept, what holds it, and its planned end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.carry import Carried
from desktop.ui.column_page import ColumnPage, stacked, titled_card
from desktop.ui.desk import Desk
from desktop.ui.keeping.words import hold_words, rule_words, until_words, why_words
from desktop.ui.moments import long_day
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.tab_order import tab_through
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.services.destroy_file import DestructionPlan


@dataclass(frozen=True, slots=True)
class KeepingState:
    """What the page shows; ``people`` are names by the id of a practitioner."""

    plan: DestructionPlan = field(repr=False)
    people: dict[str, str] = field(repr=False)


class KeepingPage(ColumnPage):
    """Shows how long a file is kept and what holds it; nothing is destroyed from here at once.

    Signals:
        wanted: something is to be said or done: ``ended``, ``by_hand``, ``rule``, ``hold``,
            ``lift:<id>``, ``destroy`` or ``mistake``.
    """

    wanted = Signal(str)

    def __init__(self, desk: Desk, client: str, parent: QWidget | None = None) -> None:
        super().__init__(widest=760, parent=parent)
        self._desk = desk
        self.client = client
        self.state: KeepingState | None = None
        self._whose = Passage()
        self._whose.hide()
        self.column.insertWidget(1, self._whose)
        self.end()
        self.reword()

    def reword(self) -> bool:
        """Say everything anew."""
        self.place = QCoreApplication.translate("KeepingPage", "Record")
        self.set_heading(
            self.tr("How long this file is kept"),
            self.tr("The program suggests a day. It never deletes anything by itself."),
        )
        if self.state is not None:
            carried = Carried.of(self)
            self._on_state(self.state)
            carried.hand_to(self)
        return True

    def arrive(self) -> None:
        """Read what is known."""
        self._desk.run(self, partial(_read, self._desk, self.client), self._on_state)

    def _on_state(self, state: KeepingState) -> None:
        self.state = state
        self._whose.set_words(state.plan.whose)
        self._whose.show()
        cards = (self._time(state), self._holds(state), self._end(state))
        self.show_instead(stacked(*cards), at=3)
        tab_through(self)

    def _time(self, state: KeepingState) -> QWidget:
        file = state.plan.state
        card, column = titled_card(self.tr("Until when"))
        column.addWidget(Passage(until_words(file)))
        if file.kept is not None and file.kept.ended_on:
            ended = self.tr("The work ended on %1.").replace("%1", long_day(file.kept.ended_on))
            column.addWidget(Note(ended))
        if why_words(file):
            column.addWidget(Note(why_words(file)))
        column.addWidget(Note(rule_words(file.keeping, file.suggestion), role="muted"))
        ways = [("ended", self.tr("The work ended ..."), "calendar")]
        ways.append(("by_hand", self.tr("Another day"), "pencil"))
        if file.kept is not None and file.kept.by_hand:
            ways.append(("rule", self.tr("Go by the rule again"), "undo-2"))
        column.addWidget(self._ways(ways))
        return card

    def _holds(self, state: KeepingState) -> QWidget:
        card, column = titled_card(self.tr("On hold"))
        holds = state.plan.state.holds
        if not holds:
            column.addWidget(
                Passage(
                    self.tr(
                        "Nothing holds this file. Put it on hold when somebody complains, or a "
                        "court or an insurer asks."
                    )
                )
            )
        for hold in holds:
            who = state.people.get(hold.set_by, "")
            column.addWidget(Passage(hold_words(hold, who, state.people.get(hold.lifted_by, ""))))
            if not hold.lifted_at:
                way = (f"lift:{hold.id}", self.tr("Lift this hold"), "undo-2")
                column.addWidget(self._ways([way]))
        column.addWidget(self._ways([("hold", self.tr("Put it on hold"), "lock")]))
        return card

    def _end(self, state: KeepingState) -> QWidget:
        card, column = titled_card(self.tr("Its planned end"))
        column.addWidget(Passage(self._end_words(state)))
        today = self._desk.means.clock.now().date()
        ways = []
        if state.plan.may_go(today):
            ways.append(("destroy", self.tr("See what would go"), "eraser"))
        if state.plan.is_mistake:
            ways.append(("mistake", self.tr("Added by mistake: remove"), "x"))
        if ways:
            column.addWidget(self._ways(ways))
        return card

    def _end_words(self, state: KeepingState) -> str:
        file = state.plan.state
        if file.standing_holds:
            return self.tr("While it is on hold nothing of it can be destroyed.")
        if state.plan.may_go(self._desk.means.clock.now().date()):
            return self.tr("The time to keep it is over. You decide whether it goes.")
        if file.kept is not None and file.kept.keep_until:
            words = self.tr("It can be destroyed after %1, and not before.")
            return words.replace("%1", long_day(file.kept.keep_until))
        return self.tr("It can be destroyed once a day is known and over.")

    def _ways(self, ways: list[tuple[str, str, str]]) -> QWidget:
        host = QWidget()
        row = FlowLayout(host, gap=10)
        for key, words, picture in ways:
            button = Button(words, picture=picture)
            button.setObjectName(key.partition(":")[0])
            button.clicked.connect(_saying(self.wanted.emit, key))
            row.addWidget(button)
        return host


def _saying(emit: Callable[[str], None], key: str) -> Callable[[], None]:
    return lambda: emit(key)


def _read(desk: Desk, client: str) -> KeepingState:
    from desktop.services.destroy_file import plan_destruction

    people = {one.id: one.name for one in desk.vault.practitioners()}
    return KeepingState(plan_destruction(desk.means, desk.vault, client), people)
