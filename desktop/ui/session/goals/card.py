"""The card of goals: one hope first, then as much around it as the client wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.goals import (
    HOPE,
    WISH_OF_OTHERS,
    Goal,
    goals_in,
    has_room,
    is_now,
    status,
    with_new,
)
from desktop.ui.session.acts import answered, passed, went_to
from desktop.ui.session.cards.session_card import CONTROL, SMALL, SessionCard, row_of, sized
from desktop.ui.session.client_words import screen
from desktop.ui.session.editors.answer import question_of
from desktop.ui.session.goals.goal_list import GoalList
from desktop.ui.session.goals.goal_page import GoalPage
from desktop.ui.session.goals.part_page import PartPage
from desktop.ui.session.goals.parts import part_named
from desktop.ui.session.goals.start_page import StartPage
from desktop.ui.widgets.button import PLAIN, PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.flow import Card
    from desktop.domain.journal import Value
    from desktop.services.live_intake import LiveIntake

_NEW = -1
_ALL = -2
"""Places that are none: a goal that has no words yet, and all goals at once."""


class GoalsCard(SessionCard):
    """One page at a time: the start, all goals, one goal, one part of it.

    Every part that is kept is filed before the page moves on; then the card shows what the
    journal holds.
    """

    def __init__(
        self, live: LiveIntake, card: Card, *, today: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(card.key, parent)
        self._live = live
        self._today = today
        self._step = card.step
        self._question = question_of(live, card.key, today=today)
        self._place = self._start_place()
        self._part = ""
        self._due: tuple[list[Value], int] | None = None
        self._page: QWidget | None = None
        self._stage: QWidget | None = None
        self._build()

    def show_live(self, live: LiveIntake) -> bool:
        """Show what was kept; where nothing was, leave what people are writing."""
        before = self._question.value, self._wish()
        self._live = live
        self._question = question_of(live, self.key, today=self._today)
        if (self._question.value, self._wish()) != before:
            part, self._part = self._part, ""
            self._place = self._place_now()
            self._build()
            self._focus_after(part)
        return True

    def first_focus(self) -> QWidget | None:
        """Start on what is to be written; else on the card."""
        first = getattr(self._page, "first", None)
        return (first() if first is not None else None) or self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a part on Escape; let number keys choose on a scale."""
        if event.key() == Qt.Key.Key_Escape and self._part:
            self._on_left()
        elif isinstance(self._page, PartPage) and event.text().isdecimal():
            self._page.press_digit(int(event.text()))
        else:
            super().keyPressEvent(event)

    # What stands on the card

    def _goals(self) -> tuple[Goal, ...]:
        return goals_in(self._question.value)

    def _wish(self) -> str:
        return str(self._live.intake.answers.get(WISH_OF_OTHERS) or "")

    def _start_place(self) -> int:
        many = len(self._goals())
        return _NEW if many == 0 else 0 if many == 1 else _ALL

    def _place_now(self) -> int:
        """Return which goal to stand at, after what was kept."""
        goals, due = self._goals(), self._due
        self._due = None
        if due is not None and due[0] == _words_of(goals):
            return due[1]
        stays = 0 <= self._place < len(goals) or self._place == _ALL
        return self._place if stays else self._start_place()

    def _build(self) -> None:
        """Put the page that is due on the card."""
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        title = self._fill(column)
        self.set_words(eyebrow=self._where(), title=title)
        before, self._stage = self._stage, host
        if before is not None:
            self.content.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.add(host)
        host.show()
        self.regrown.emit()

    def _fill(self, column: QVBoxLayout) -> str:
        """Fill *column* with the page that is due; return its title."""
        goals = self._goals()
        if self._place == _NEW:
            column.addWidget(self._start(goals))
            return self._question.label
        if self._place == _ALL:
            column.addWidget(self._list(goals))
            self._add_apart(column)
            column.addWidget(self._ways())
            return self._question.label
        goal = goals[self._place]
        if self._part:
            column.addWidget(self._part_page(goal))
            return screen(self._live, f"goal.ask.{self._part}")
        column.addWidget(self._goal_page(goal))
        self._add_apart(column)
        column.addWidget(self._ways())
        return f"\u201c{goal['words']}\u201d"

    def _where(self) -> str:
        """Return where we are: the step, and on a part the words of its goal."""
        if self._part:
            return f"\u201c{self._goals()[self._place]['words']}\u201d"
        step = self._live.pack.said(self._question.language, self._step).title
        if self._place < 0:
            return step
        mark = status(self._goals()[self._place])
        if mark == "active":
            return step
        return f"{step} \u00b7 {self._question.labels[f'goal.status.{mark}']}"

    def _start(self, goals: tuple[Goal, ...]) -> StartPage:
        hope = str(self._live.intake.answers.get(HOPE) or "")
        taken = {str(goal["words"]) for goal in goals}
        page = StartPage(
            self._question,
            hope="" if hope in taken else hope,
            waits=not has_room(goals),
            is_first=not goals,
        )
        page.kept.connect(self._on_new)
        page.left.connect(self._on_no_new)
        self._page = page
        return page

    def _list(self, goals: tuple[Goal, ...]) -> GoalList:
        page = GoalList(self._question, goals)
        page.opened.connect(self._go)
        page.shifted.connect(self._on_shifted)
        self._page = page
        return page

    def _goal_page(self, goal: Goal) -> GoalPage:
        page = GoalPage(self._question, goal)
        page.opened.connect(self._on_opened)
        page.grown.connect(self.regrown)
        self._page = page
        return page

    def _part_page(self, goal: Goal) -> PartPage:
        page = PartPage(self._question, goal, part_named(self._part))
        page.kept.connect(self._on_kept)
        page.left.connect(self._on_left)
        page.taken_away.connect(self._on_taken_away)
        page.grown.connect(self.regrown)
        self._page = page
        return page

    def _ways(self) -> QWidget:
        go_on = Button(
            screen(self._live, "continue"), kind=PRIMARY, picture="arrow-right", trailing=True
        )
        go_on.setObjectName("continue")
        go_on.clicked.connect(self._on_go_on)
        another = Button(screen(self._live, "another_goal"), kind=PLAIN, picture="plus")
        another.setObjectName("another_goal")
        another.clicked.connect(self._on_another)
        ways = [go_on, another]
        if self._place >= 0 and len(self._goals()) > 1:
            every = Button(screen(self._live, "all_goals"), kind=QUIET, picture="arrow-left")
            every.setObjectName("all_goals")
            every.clicked.connect(self._on_all)
            ways.append(every)
        return row_of(*ways, share=CONTROL)

    def _add_apart(self, column: QVBoxLayout) -> None:
        """Show what a representative hopes for, labelled as theirs and set apart."""
        wish = self._wish()
        if not wish:
            return
        paper = QFrame()
        paper.setObjectName("apart")
        paper.setProperty("role", "soft")
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(18, 10, 18, 12)
        inside.setSpacing(2)
        title = self._live.pack.said(self._question.language, WISH_OF_OTHERS).title
        inside.addWidget(sized(Note(title, role="shared-eyebrow"), 0.38))
        inside.addWidget(sized(Note(f"\u201c{wish}\u201d", role="plain"), SMALL))
        inside.addWidget(sized(Note(screen(self._live, "goal_apart"), role="hint"), 0.38))
        column.addWidget(paper)

    # What people do

    def _go(self, place: int) -> None:
        """Show the goal at *place*, all of them, or the start of a new one."""
        self._place, self._part = place, ""
        self._build()
        self._focus()

    def _on_opened(self, part: str) -> None:
        self._part = part
        self._build()
        self._focus()

    def _on_left(self) -> None:
        part, self._part = self._part, ""
        self._build()
        self._focus_after(part)

    def _on_another(self) -> None:
        self._go(_NEW)

    def _on_all(self) -> None:
        self._go(_ALL)

    def _on_go_on(self) -> None:
        self.act(went_to(""))

    def _on_new(self, words: str) -> None:
        goals = self._goals()
        self._file(with_new(goals, words), at=len(goals) if has_room(goals) else _ALL)

    def _on_no_new(self) -> None:
        """Without a goal, go on: not knowing yet is a full answer."""
        if self._goals():
            self._go(self._start_place())
        else:
            self.act(passed(self.key))

    def _on_kept(self) -> None:
        if not isinstance(self._page, PartPage):
            return
        goals, new = list(self._goals()), self._page.goal()
        if new == goals[self._place]:
            self._on_left()
            return
        goals[self._place] = new
        self._file(tuple(goals), at=self._place)

    def _on_taken_away(self) -> None:
        goals = list(self._goals())
        del goals[self._place]
        self._file(tuple(goals), at=_ALL if len(goals) > 1 else len(goals) - 1)

    def _on_shifted(self, place: int, by: int) -> None:
        """Change places with the next goal for now in that direction."""
        goals = list(self._goals())
        now = [number for number, goal in enumerate(goals) if is_now(goal)]
        other = now.index(place) + by
        if 0 <= other < len(now):
            goals[place], goals[now[other]] = goals[now[other]], goals[place]
            self._file(tuple(goals), at=self._place)

    def _file(self, goals: tuple[Goal, ...], *, at: int) -> None:
        """Have *goals* filed, and stand at the one *at* that place once they are kept."""
        self._due = (_words_of(goals), at)  # refused, the card stays at the goal it shows
        self.act(answered(self._live, self.key, goals), went_to(self.key))

    # The keyboard

    def _focus(self) -> None:
        first = self.first_focus()
        if first is not None and self.isVisible():
            first.setFocus()

    def _focus_after(self, part: str) -> None:
        """Give the keyboard to the way into the part people come from."""
        way = None
        if part and isinstance(self._page, GoalPage):
            way = self._page.way_to(part_named(part))
        if way is not None and way.isVisible():
            way.setFocus()
        else:
            self._focus()


def _words_of(goals: tuple[Goal, ...]) -> list[Value]:
    return [goal["words"] for goal in goals]
