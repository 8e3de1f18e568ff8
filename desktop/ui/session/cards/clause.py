"""One clause, looked at more closely, with its example, its answer and its own exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.pack import Item
from desktop.ui.session.acts import answered, excepted
from desktop.ui.session.cards.outcomes import outcomes
from desktop.ui.session.cards.session_card import SMALL, TEXT, SessionCard, row_of, sized
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


class ClauseCard(SessionCard):
    """A clause of a group; looking at it changes nothing."""

    def __init__(
        self,
        live: LiveIntake,
        group: str,
        clause: str,
        *,
        today: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(clause, parent)
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
        if text:
            self.add(sized(Passage(text, role="shared"), TEXT))
        if example:
            paper = QFrame()
            paper.setProperty("role", "soft")
            column = QVBoxLayout(paper)
            column.setContentsMargins(20, 12, 20, 14)
            column.setSpacing(2)
            column.addWidget(
                sized(Note(screen(self._live, "for_example"), role="shared-eyebrow"), SMALL)
            )
            column.addWidget(sized(Passage(example, role="shared"), _EXAMPLE_SHARE))
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
        if self._group.outcome == "settled" and not self._item.fixed:
            change = Button(screen(self._live, "change_words"), kind=QUIET, picture="pencil")
            change.setObjectName("change")
            change.clicked.connect(self._on_change)
            ways.append(change)
        self.add(row_of(*ways, share=SMALL))

    def _on_answer(self) -> None:
        value = self._answer.held() if self._answer is not None else None
        if value is not None:
            self.act(answered(self._live, self.key, value))

    def _on_chosen(self, outcome: str) -> None:
        self.act(excepted(self.key, outcome))

    def _on_with_the_rest(self) -> None:
        self.act(excepted(self.key, self._group.outcomes[0]))

    def _on_change(self) -> None:
        self.rewording.emit(self.key)
