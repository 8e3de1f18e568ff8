"""A card that asks one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.goals import GOALS, HOPE
from desktop.domain.sentence import compose
from desktop.ui.session.acts import answered, passed
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
from desktop.ui.session.goals.growing import grown_from
from desktop.ui.widgets.button import PLAIN, PRIMARY, QUIET, Button
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
        self._on = Button(self._words_on(), kind=PRIMARY, picture="arrow-right", trailing=True)
        self._skip = Button(self._words_skip(), kind=PLAIN)
        self._set_words(live, card)
        self.add(sized(self._answer, _ANSWER_SHARE))
        self._add_ways()
        self._answer.edited.connect(self._dress)
        self._answer.grown.connect(self.regrown)
        self._answer.committed.connect(self._on_answer)
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
        self._on.clicked.connect(self._on_answer)
        self._skip.setObjectName("skip")
        self._skip.clicked.connect(self._on_skip)
        self.content.addSpacing(6)
        self.foot = row_of(self._on, self._skip, share=CONTROL)
        self.add(self.foot)
        if self.key == HOPE and GOALS in self._live.pack.items:
            self.add(row_of(self._make_goal(), share=SMALL))
        self._on.setVisible(not self._answer.is_one_tap)

    def _dress(self) -> None:
        self._on.setEnabled(self._answer.held() is not None)

    def _on_answer(self) -> None:
        value = self._answer.held()
        if value is not None:
            self.act(answered(self._live, self.key, value))

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
