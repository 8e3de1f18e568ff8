"""A wording out of a file: where it comes from, read before it becomes the draft."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.ui.moments import long_day
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Heading, Passage

if TYPE_CHECKING:
    from desktop.packs.own_origin import Origin
    from desktop.services.carry_wording import Taken


class TakingInCard(QFrame):
    """Says who wrote a wording, when and on what; it is taken in, or left.

    Signals:
        taken: the OwnLayer that is to be the draft.
        left: the file stays where it is.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self, found: Taken, *, has_draft: bool) -> None:
        super().__init__()
        self.setObjectName("taking_in")
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(6)
        column.addWidget(Heading(self.tr("A wording from a file"), role="section"))
        for words in (*origin_words(found.origin), *self._about(found, has_draft)):
            column.addWidget(Passage(words))
        row = FlowRow(gap=8)
        take = Button(self.tr("Take it in as my draft"), kind=PRIMARY)
        take.setObjectName("take_in")
        take.clicked.connect(lambda: self.taken.emit(found.layer))
        row.add(take)
        leave = Button(self.tr("Leave it"), kind=QUIET)
        leave.setObjectName("leave_file")
        leave.clicked.connect(self.left)
        row.add(leave)
        column.addWidget(row)

    def _about(self, found: Taken, has_draft: bool) -> Iterator[str]:  # noqa: FBT001 - own
        words = self.tr("Texts in it: %1. It was checked as strictly as a form pack.")
        yield words.replace("%1", self.locale().toString(found.texts))
        if found.is_other_version:
            yield self.tr(
                "It was written on another version of the form pack than yours, so read the list "
                "of changes with care."
            )
        if found.without_place:
            words = self.tr("Texts that have no place in your version and stay behind: %1")
            yield words.replace("%1", self.locale().toString(found.without_place))
        if has_draft:
            yield self.tr(
                "Your draft is kept: Undo brings it back, and it stays under “Published "
                "wordings”. What is published stays as it is."
            )
        else:
            yield self.tr("What is published stays as it is, until you publish this.")


def origin_words(origin: Origin) -> tuple[str, ...]:
    """Return who wrote a wording, when, and on which version of the shipped pack."""
    by = QCoreApplication.translate("TakingInCard", "Saved by %1 on %2.")
    nameless = QCoreApplication.translate("TakingInCard", "Saved on %2; the file names nobody.")
    words = (by if origin.practice else nameless).replace("%2", long_day(origin.on))
    on = QCoreApplication.translate("TakingInCard", "Written on: %1.")
    return words.replace("%1", origin.practice), on.replace("%1", origin.versions)
