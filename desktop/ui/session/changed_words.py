"""A sentence that became the client's: the new words first, the old ones still to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.domain.sentence import compose, fill
from desktop.ui.session.client_words import screen
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_GAP = "\u2026"


class ChangedWords(QFrame):
    """What is said now and what was said before, told by words and not by colour alone."""

    def __init__(
        self, live: LiveIntake, *, now: str, before: str, title: str = "", label: str = "now"
    ) -> None:
        super().__init__()
        said = screen(live, label)
        self.setObjectName("changed_words")
        self.setProperty("role", "soft")
        self.setAccessibleName(title or said)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 14)
        column.setSpacing(2)
        head = f"{title} \u00b7 {said}" if title else said
        column.addWidget(Note(head, role="shared-eyebrow"))
        column.addWidget(Note(now, role="plain"))
        if before and before != now:
            column.addSpacing(6)
            column.addWidget(Note(screen(live, "before"), role="shared-eyebrow"))
            column.addWidget(struck(Note(before, role="plain")))


def struck(words: Note) -> Note:
    """Return *words* with a line through them."""
    font = QFont(words.font())
    font.setStrikeOut(True)
    words.setFont(font)
    return words


def words_before(live: LiveIntake, key: str) -> str:
    """Return the sentence of *key* as the form pack has it; an open blank is a short gap."""
    sentence = compose(live.pack, key, live.answers, live.wording)
    gaps = {*sentence.open, *sentence.void}
    return fill(sentence.text, lambda blank: _GAP if blank.item in gaps else "")


def changed_in(live: LiveIntake, group: str) -> tuple[str, ...]:
    """Return the changed sentences that a *group* shows: its own, and those of its clauses."""
    keys = (group, *live.pack.groups[group].items)
    return tuple(key for key in keys if key in live.intake.rewordings)


def changed_words(live: LiveIntake, key: str, *, titled: bool) -> ChangedWords:
    """Return the old and the new words of the changed sentence *key*."""
    said = live.pack.said(live.wording.language, key)
    return ChangedWords(
        live,
        now=live.intake.rewordings[key].text,
        before=words_before(live, key),
        title=(said.title or said.question) if titled else "",
    )
