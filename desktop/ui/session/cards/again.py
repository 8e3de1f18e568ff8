"""What a later meeting starts from: one card with what was left open, one with what stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.again import WISH, OpenLine, left_open, standing_keys
from desktop.domain.flow import SHEET
from desktop.ui.session.acts import passed, went_to
from desktop.ui.session.cards.clause_links import ClauseLink, ClauseLinks
from desktop.ui.session.cards.outcomes import mark, picture
from desktop.ui.session.cards.session_card import CONTROL, SMALL, SessionCard, row_of, sized
from desktop.ui.session.client_words import screen
from desktop.ui.session.sheet_words import card_of
from desktop.ui.widgets.button import PLAIN, PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.flow import Card
    from desktop.services.live_intake import LiveIntake

_PICTURES = {"question": "message-circle-question-mark", "parked": "bookmark", "wish": "pencil"}


class LeftOpenCard(SessionCard):
    """What the last meeting left open: one line each, a tap away, and straight back."""

    def __init__(self, live: LiveIntake, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(card.key, parent)
        self._live = live
        said = live.pack.said(live.wording.language, card.key)
        self.set_words(eyebrow=_again(live), title=said.title)
        self.add(sized(Note(screen(live, "left_open_lead"), role="hint"), SMALL))
        self.add(sized(self._lines(live), CONTROL))
        self._on = _way_on(live)
        self._on.clicked.connect(self._on_continue)
        self.add(row_of(self._on, share=CONTROL))

    def first_focus(self) -> QWidget | None:
        """Start on the way on."""
        return self._on

    def _lines(self, live: LiveIntake) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for line in left_open(live.pack, live.intake):
            column.addWidget(self._line(line), 0, Qt.AlignmentFlag.AlignLeft)
            if line.words:
                words = Note(f"\u201c{line.words}\u201d", role="hint")
                words.setContentsMargins(34, 0, 0, 4)
                column.addWidget(words)
        return host

    def _line(self, line: OpenLine) -> Button:
        live = self._live
        why = screen(live, "talked_again" if line.done else f"left_open.{line.why}")
        picture = "circle-check" if line.done else _PICTURES[line.why]
        button = Button(f"{_title(live, line.key)} \u00b7 {why}", kind=QUIET, picture=picture)
        button.setObjectName(f"go.{line.key}")
        button.setAccessibleDescription(screen(live, "look_closer"))
        to = line.key if line.why == WISH else card_of(live, line.key)
        button.clicked.connect(partial(self._on_line, to))
        return button

    def _on_continue(self) -> None:
        self.act(passed(self.key))

    def _on_line(self, card: str) -> None:
        self.act(went_to(card))


class StandsCard(SessionCard):
    """What is settled already: nobody is asked again, and all of it can be changed."""

    def __init__(self, live: LiveIntake, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(card.key, parent)
        self._live = live
        said = live.pack.said(live.wording.language, card.key)
        self.set_words(eyebrow=_again(live), title=said.title)
        self.add(sized(Note(screen(live, "stands_lead"), role="hint"), SMALL))
        links = ClauseLinks(tuple(self._link(key) for key in standing_keys(live.pack, live.intake)))
        links.looked.connect(self._on_looked)
        self.add(sized(links, CONTROL))
        self._on = _way_on(live)
        self._on.clicked.connect(self._on_continue)
        straight = Button(screen(live, "straight_to_sheet"), kind=PLAIN)
        straight.setObjectName("to_sheet")
        straight.clicked.connect(self._on_straight)
        self.add(row_of(self._on, straight, share=CONTROL))

    def first_focus(self) -> QWidget | None:
        """Start on the way on."""
        return self._on

    def _link(self, key: str) -> ClauseLink:
        live = self._live
        outcome = live.intake.outcomes.get(key, "")
        hint = screen(live, "change_this", what=_title(live, key))
        shown = picture(outcome) or "check"
        return ClauseLink(key, _title(live, key), hint, mark(live, outcome), shown)

    def _on_continue(self) -> None:
        self.act(passed(self.key))

    def _on_looked(self, key: str) -> None:
        self.act(went_to(card_of(self._live, key)))

    def _on_straight(self) -> None:
        """Leave the rest for another time: read the paper together."""
        sheet = next(step.key for step in self._live.pack.steps if step.stage == SHEET)
        self.act(passed(self.key), went_to(sheet))


def _again(live: LiveIntake) -> str:
    """Return the words for coming together again."""
    return live.pack.said(live.wording.language, "step.again").title


def _title(live: LiveIntake, key: str) -> str:
    said = live.pack.said(live.wording.language, key)
    return said.title or said.question


def _way_on(live: LiveIntake) -> Button:
    on = Button(screen(live, "continue"), kind=PRIMARY, picture="arrow-right", trailing=True)
    on.setObjectName("continue")
    return on
