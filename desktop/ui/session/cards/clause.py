"""One clause, looked at more closely, with its example, its answer and its own exceptions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.pack import Item
from desktop.ui.session.acts import answered, excepted
from desktop.ui.session.cards.outcomes import outcomes
from desktop.ui.session.cards.session_card import (
    CONTROL,
    SMALL,
    TEXT,
    SessionCard,
    row_of,
    sized,
)
from desktop.ui.session.changed_words import changed_words
from desktop.ui.session.client_words import screen
from desktop.ui.session.editors.answer import Answer, question_of
from desktop.ui.session.editors.choose import answer_for
from desktop.ui.session.fillings import reading
from desktop.ui.widgets.button import PLAIN, QUIET, Button
from desktop.ui.widgets.outcome_bar import OutcomeBar
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_OUTCOME_SHARE = 0.36
_EXAMPLE_SHARE = 0.56
_NOTE_SHARE = 0.38


class ClauseCard(SessionCard):
    """A clause of a group; looking at it changes nothing.

    With ``may_write`` it offers to write beside words that stay as they are.

    Signals:
        asking: the key of the clause there is a question about.
        illustrating: the key of the clause the client has an example of their own for.
    """

    asking = Signal(str)
    illustrating = Signal(str)

    def __init__(
        self,
        live: LiveIntake,
        group: str,
        clause: str,
        *,
        today: str,
        may_write: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(clause, parent)
        self._may_write = may_write
        self._live = live
        self._group = live.pack.groups[group]
        self._item: Item = live.pack.items[clause]
        self._answer: Answer | None = None
        words = live.pack.said(live.wording.language, clause)
        self.set_words(
            eyebrow=live.pack.said(live.wording.language, group).title,
            title=words.title or words.question,
        )
        self._add_words(words.example)
        if self._item.kind != "clause":
            self._add_answer(today)
        self._bar = self._add_bar()
        self._add_ways()

    def first_focus(self) -> QWidget | None:
        """Start on the card, which only is to be read."""
        return self

    def _add_words(self, example: str) -> None:
        text = reading(self._live, self.key)
        if self.key in self._live.intake.rewordings:
            self.add(sized(changed_words(self._live, self.key, titled=False), CONTROL))
        elif text:
            self.add(sized(Passage(text, role="shared"), TEXT))
        own = self._live.intake.examples.get(self.key, "")
        for label, words in (("for_example", example), ("own_example", own)):
            if words:
                self._add_example(screen(self._live, label), words)

    def _add_example(self, label: str, words: str) -> None:
        paper = QFrame()
        paper.setProperty("role", "soft")
        column = QVBoxLayout(paper)
        column.setContentsMargins(20, 12, 20, 14)
        column.setSpacing(2)
        column.addWidget(sized(Note(label, role="shared-eyebrow"), SMALL))
        column.addWidget(sized(Passage(words, role="shared"), _EXAMPLE_SHARE))
        self.add(paper)

    def _add_answer(self, today: str) -> None:
        """Let what this clause asks for be answered here."""
        self._answer = answer_for(question_of(self._live, self.key, today=today))
        self._answer.committed.connect(self._on_answer)
        self.add(sized(self._answer, SMALL))
        if not self._answer.is_one_tap:
            keep = Button(screen(self._live, "keep"), kind=PLAIN, picture="check")
            keep.setObjectName("keep")
            keep.clicked.connect(self._on_answer)
            self.add(row_of(keep))

    def _add_bar(self) -> OutcomeBar:
        """Offer what a clause can be apart from its group."""
        keys = tuple(key for key in self._group.outcomes[1:] if key != "changed")
        bar = OutcomeBar(outcomes(self._live, keys), question=screen(self._live, "only_this"))
        chosen = self._live.intake.exceptions.get(self.key, "")
        bar.show_outcome(chosen if chosen in keys else "")
        bar.chosen.connect(self._on_chosen)
        if self._item.kind == "notice":
            bar.hide()
        else:
            self.content.addSpacing(10)
            self.add(sized(Note(screen(self._live, "only_this"), role="plain"), SMALL))
        self.add(sized(bar, _OUTCOME_SHARE))
        return bar

    def _add_ways(self) -> None:
        self._back = Button(screen(self._live, "back_to_whole"), kind=QUIET, picture="arrow-left")
        self._back.setObjectName("back")
        self._back.clicked.connect(self.left)
        ways = [self._back]
        if self._bar.outcome():
            again = Button(screen(self._live, "with_the_rest"), kind=QUIET, picture="undo-2")
            again.setObjectName("with_the_rest")
            again.clicked.connect(self._on_with_the_rest)
            ways.append(again)
        if self._may_change:
            ways.append(self._way("change_words", "change", "pencil", self.rewording))
        self.add(row_of(*ways, share=SMALL))
        if self._may_write and not self._may_change and self._item.kind == "clause":
            self._add_instead()

    @property
    def _may_change(self) -> bool:
        """Whether the words may become the client's; what law or a code asks for stays."""
        return self._group.outcome == "settled" and not self._item.fixed

    def _add_instead(self) -> None:
        """Say why these words stay, and what can stand beside them."""
        self.add(sized(Note(screen(self._live, "words_stay"), role="hint"), _NOTE_SHARE))
        ask = self._way("ask_about", "ask_about", "message-circle-question-mark", self.asking)
        own = self._way("add_example", "add_example", "pen-line", self.illustrating)
        self.add(row_of(ask, own, share=SMALL))

    def _way(self, words: str, name: str, picture: str, signal: SignalInstance) -> Button:
        button = Button(screen(self._live, words), kind=QUIET, picture=picture)
        button.setObjectName(name)
        button.clicked.connect(partial(signal.emit, self.key))
        return button

    def _on_answer(self) -> None:
        value = self._answer.held() if self._answer is not None else None
        if value is not None:
            self.act(answered(self._live, self.key, value))

    def _on_chosen(self, outcome: str) -> None:
        self.act(excepted(self.key, outcome))

    def _on_with_the_rest(self) -> None:
        self.act(excepted(self.key, self._group.outcomes[0]))
