"""The wordings that were published: since when each counts, what it changed, and to read it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.wording_changes import WordingChange
from desktop.packs.own_origin import origin_of
from desktop.services.edit_wording import DraftAside
from desktop.services.publish_wording import Stage, Version
from desktop.ui.moments import clock_words, long_day
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.change_card import ChangeCard, by_step
from desktop.ui.practice.editor.taking_in import origin_words
from desktop.ui.practice.wording_parts import WordingPart
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Heading, Note, Passage


class HistorySide(QWidget):
    """Lists every published wording, the newest first.

    Signals:
        compare_wanted, read_wanted, draft_wanted, back_wanted: the version people mean, to see
        what changed in it, to read it, to make it the draft again, to take it back.
        aside_wanted: the OwnLayer of a draft that is to be the draft again.
    """

    compare_wanted = Signal(str)
    read_wanted = Signal(str)
    draft_wanted = Signal(str)
    back_wanted = Signal(str)

    aside_wanted = Signal(object)

    def __init__(self, history: tuple[Version, ...], aside: tuple[DraftAside, ...]) -> None:
        super().__init__()
        column = _column(self)
        column.addWidget(Heading(self.tr("Published wordings")))
        column.addWidget(
            Passage(
                self.tr(
                    "Every wording you published is kept. What is signed goes on saying what it "
                    "said, whichever counts today."
                )
            )
        )
        for one in history:
            column.addWidget(self._card(one))
        if aside:
            column.addWidget(Heading(self.tr("Drafts set aside"), role="section"))
        for draft in reversed(aside):
            column.addWidget(self._aside(draft))
        column.addStretch(1)

    def _card(self, one: Version) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(28, 20, 28, 18)
        column.setSpacing(6)
        version = one.published.version
        column.addWidget(Heading(self.tr("Version %1").replace("%1", version), role="section"))
        column.addWidget(Passage(self._standing(one)))
        if one.published.on:
            words = self.tr("Published on %1.")
            column.addWidget(Note(words.replace("%1", long_day(one.published.on))))
        for words in self._origin(one):
            column.addWidget(Note(words))
        row = FlowRow(gap=8)
        ways = [
            ("compare", self.tr("What changed in it"), "info", self.compare_wanted),
            ("read", self.tr("Read it"), "file-text", self.read_wanted),
            ("draft", self.tr("Make it my draft again"), "pencil", self.draft_wanted),
        ]
        if one.stage is Stage.COMING:
            ways.append(("back", self.tr("Take it back"), "undo-2", self.back_wanted))
        for name, words, picture, wanted in ways:
            button = Button(words, kind=QUIET, picture=picture)
            button.setObjectName(f"{name}.{version}")
            button.setAccessibleDescription(version)
            button.clicked.connect(lambda _=False, to=wanted: to.emit(version))
            row.add(button)
        column.addWidget(row)
        return frame

    def _origin(self, one: Version) -> list[str]:
        """Return where a wording came from, if it was taken in from a file."""
        origin = origin_of(one.published.layer)
        if origin is None:
            return []
        told = " ".join(origin_words(origin))
        return [self.tr("Taken in from a file. %1").replace("%1", told)]

    def _aside(self, draft: DraftAside) -> FlowRow:
        """Offer a draft that another took the place of."""
        words = self.tr("Make the draft of %1, %2 my draft again")
        words = words.replace("%1", long_day(draft.at)).replace("%2", clock_words(draft.at))
        button = Button(words, kind=QUIET, picture="undo-2")
        button.setObjectName(f"aside.{draft.at}")
        button.clicked.connect(lambda: self.aside_wanted.emit(draft.layer))
        row = FlowRow()
        row.add(button)
        return row

    def _standing(self, one: Version) -> str:
        words = {
            Stage.IN_FORCE: self.tr("It counts since %1."),
            Stage.COMING: self.tr("It is to count from %1 on."),
            Stage.FORMER: self.tr("It counted from %1 until the day before %2."),
            Stage.OVERTAKEN: self.tr("It was to count from %1 on. A later one took its place."),
            Stage.TAKEN_BACK: self.tr("It was to count from %1 on, and was taken back on %3."),
        }[one.stage]
        days = (one.published.since, one.until, one.published.taken_back)
        for place, day in enumerate(days, start=1):
            words = words.replace(f"%{place}", long_day(day) if day else "")
        return words


class ComparedSide(QWidget):
    """What one published wording changed of the one before it."""

    def __init__(
        self,
        version: str,
        changes: tuple[WordingChange, ...],
        names: Mapping[str, BlankNames],
        *,
        places: Mapping[str, str],
        reasons: Mapping[str, str],
    ) -> None:
        super().__init__()
        column = _column(self)
        words = self.tr("What changed in %1").replace("%1", version)
        column.addWidget(Heading(words))
        for step in by_step(changes, places):
            title = step.title or self.tr("On papers, and before the session")
            column.addWidget(Heading(title, role="section"))
            for _, change in step.changes:
                reason = reasons.get(change.key, "")
                column.addWidget(ChangeCard(change, names, reason=reason))
        column.addStretch(1)


class ReadSide(QWidget):
    """One published wording, to be read: every sentence as clients met it."""

    def __init__(self, version: str, parts: tuple[WordingPart, ...]) -> None:
        super().__init__()
        column = _column(self)
        column.addWidget(Heading(self.tr("Version %1").replace("%1", version)))
        for part in parts:
            column.addWidget(Heading(part.title or self.tr("On paper only"), role="section"))
            for saying in part.sayings:
                column.addWidget(Note(saying.title, role="label"))
                if saying.text:
                    column.addWidget(Passage(saying.text))
        column.addStretch(1)


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    return column
