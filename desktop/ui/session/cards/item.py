"""A card that asks one thing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.goals import GOALS, HOPE
from desktop.domain.sentence import compose
from desktop.ui.session.acts import answered, passed, who_may_say
from desktop.ui.session.cards.session_card import (
    CONTROL,
    SMALL,
    TEXT,
    SessionCard,
    row_of,
    sized,
)
from desktop.ui.session.editors.answer import question_of
from desktop.ui.session.editors.choose import answer_for
from desktop.ui.session.fillings import reading
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.goals.growing import grown_from
from desktop.ui.widgets.button import PLAIN, PRIMARY, QUIET, Button
from desktop.ui.widgets.outcome_bar import OutcomeBar
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.domain.flow import Card
    from desktop.services.live_intake import LiveIntake

_WITH_TEXT = frozenset({"consent", "notice", "clause"})
_TITLED = _WITH_TEXT - {"consent"}
"""What is only said; a consent is a question, and its yes or no answers that."""
_ANSWER_SHARE = 0.58


class ItemCard(SessionCard):
    """A question, a control for the answer, and a way on without one."""

    def __init__(
        self, live: LiveIntake, card: Card, *, today: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(card.key, parent)
        self._live = live
        self._essential = card.depth == "essential"
        self._question = question_of(live, card.key, today=today)
        self._answer = answer_for(self._question)
        self._sayers = self._ways_of_each()
        self._on = self._way_on()
        self._skip = Button(self._words_skip(), kind=PLAIN)
        self._set_words(live, card)
        self.add(sized(self._answer, _ANSWER_SHARE))
        self._add_ways()
        self._answer.edited.connect(self._dress)
        self._answer.grown.connect(self.regrown)
        self._answer.committed.connect(self._on_committed)
        self._dress()

    def first_focus(self) -> QWidget | None:
        """Start on the answer."""
        return (self._answer.starts_at() if self._answer.takes_typing else None) or self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let number keys choose where that is natural."""
        if event.text().isdecimal() and not event.isAutoRepeat():
            self._answer.press_digit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _set_words(self, live: LiveIntake, card: Card) -> None:
        words = self._question.words
        self.set_words(
            eyebrow=live.pack.said(self._question.language, card.step).title,
            title=words.title if self._question.item.kind in _TITLED else self._question.label,
        )
        if self._question.item.kind in _WITH_TEXT:
            sentence = compose(live.pack, card.key, live.answers, live.wording, shared=True)
            if sentence.text:
                text = reading(live, card.key, shared=True)
                self.add(sized(Passage(text, role="shared"), TEXT))
        if words.hint and self._question.item.kind != "goals":
            self.add(sized(Note(words.hint, role="hint"), SMALL))

    def _add_ways(self) -> None:
        self._on.setObjectName("continue")
        self._on.clicked.connect(partial(self._on_answer, ""))
        self._skip.setObjectName("skip")
        self._skip.clicked.connect(self._on_skip)
        self.content.addSpacing(6)
        ways = (
            _flowing(*self._sayers, self._on, self._skip)
            if self._sayers
            else row_of(self._on, self._skip, share=CONTROL)
        )
        if self._answer.findChild(OutcomeBar) is None:  # its own ways on would be covered
            self.foot = ways
        self.add(ways)
        if self.key == HOPE and GOALS in self._live.pack.items:
            self.add(row_of(self._make_goal(), share=SMALL))
        self._on.setVisible(not self._answer.is_one_tap)

    def _ways_of_each(self) -> list[Button]:
        """Return a way on for each who may be speaking: the tap that keeps it says who said it."""
        buttons = []
        for by, name in who_may_say(self._live, self.key).items():
            button = Button(self._question.screen("says_this", who=name), kind=PLAIN)
            button.setObjectName(f"said_by.{by}")
            button.clicked.connect(partial(self._on_answer, by))
            buttons.append(button)
        return buttons

    def _way_on(self) -> Button:
        """Return the way that keeps the answer; one among equals where several may have said it."""
        if self._sayers:
            return Button(self._question.screen("all_say_this"), kind=PLAIN)
        return Button(self._words_on(), kind=PRIMARY, picture="arrow-right", trailing=True)

    def _dress(self) -> None:
        for way in (self._on, *self._sayers):
            way.setEnabled(self._answer.held() is not None)

    def _on_answer(self, by: str = "", *_checked: bool) -> None:
        value = self._answer.held()
        if value is not None:
            self.act(answered(self._live, self.key, value, by=by))

    def _on_committed(self) -> None:
        """Keep it; where several may have said it, first ask who."""
        if self._sayers:
            self._sayers[0].setFocus()
        else:
            self._on_answer()

    def _make_goal(self) -> Button:
        """Offer to make more of a hope, for the few who want to."""
        button = Button(self._question.screen("make_goal"), kind=QUIET, picture="plus")
        button.setObjectName("make_goal")
        button.clicked.connect(self._on_make_goal)
        self._answer.edited.connect(lambda: button.setEnabled(self._answer.held() is not None))
        button.setEnabled(self._answer.held() is not None)
        return button

    def _on_make_goal(self) -> None:
        hope = self._answer.held()
        if isinstance(hope, str):
            self.act(*grown_from(self._live, hope))

    def _on_skip(self) -> None:
        self.act(passed(self.key))

    def _words_on(self) -> str:
        return (
            self._question.screen("given")
            if self._question.item.kind == "notice"
            else self._question.screen("keep")
        )

    def _words_skip(self) -> str:
        if self._question.item.kind == "consent":
            return self._question.screen("not_yet")
        if self._question.words.none and self._question.item.kind == "text":
            return self._question.words.none
        if self._essential and self._question.item.kind in {"text", "goals"}:
            return self._question.screen("not_sure")
        return self._question.screen("leave_open")


def _flowing(*ways: QWidget) -> QWidget:
    """Return *ways* in as many lines as their names need."""
    row = FlowRow(gap=12)
    for way in ways:
        row.add(way)
    return sized(row, CONTROL)
