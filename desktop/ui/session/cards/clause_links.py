"""The clauses of a group by name, quietly below its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal

from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button


@dataclass(frozen=True, slots=True)
class ClauseLink:
    """One clause: its key, its title, and the word for how it was set apart, if it was.

    ``hint`` says to a screen reader what pressing it does.
    """

    key: str
    title: str
    hint: str
    mark: str = ""
    picture: str = ""


class ClauseLinks(FlowRow):
    """One quiet button for each clause.

    Signals:
        looked: the key of the clause people want to look at more closely.
        opened: the key of an answer that may be settled here as well.
    """

    looked = Signal(str)
    opened = Signal(str)

    def __init__(
        self,
        links: Sequence[ClauseLink],
        openings: Sequence[ClauseLink] = (),
    ) -> None:
        super().__init__(gap=4)
        for opening in openings:
            button = Button(opening.title, kind=QUIET, picture="plus")
            button.setObjectName(f"open.{opening.key}")
            button.setAccessibleDescription(opening.hint)
            button.clicked.connect(partial(self.opened.emit, opening.key))
            self.add(button)
        for link in links:
            words = f"{link.title} \u00b7 {link.mark}" if link.mark else link.title
            button = Button(words, kind=QUIET, picture=link.picture or "chevron-right")
            button.setObjectName(f"look.{link.key}")
            button.setAccessibleDescription(link.hint)
            button.clicked.connect(partial(self.looked.emit, link.key))
            self.add(button)
