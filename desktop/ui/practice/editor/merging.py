"""What an update of the shipped pack and the practice both changed, three ways, to be decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.packs.own_merge import MINE, decided
from desktop.packs.own_update import ABSENCE, GONE, OPTIONS, ORDER, PROPOSAL, Conflict
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.change_card import named
from desktop.ui.practice.editor.marked import MarkedWords
from desktop.ui.practice.editor.sentence import language_name
from desktop.ui.practice.editor.state import EditorState
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Heading, Note, Passage


class MergingCards(QWidget):
    """Shows every conflict with its three ways.

    Signals:
        mine_kept, update_taken, anew_wanted: the conflict that is decided so.
    """

    mine_kept = Signal(object)
    update_taken = Signal(object)
    anew_wanted = Signal(object)

    def __init__(self, state: EditorState, names: Mapping[str, BlankNames]) -> None:
        super().__init__()
        self._state = state
        self._names = names
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Heading(self.tr("The shipped wording was updated"), role="section"))
        column.addWidget(
            Passage(
                self.tr(
                    "Here the update and you changed the same. Read each, and say what is to "
                    "hold. What only the update changed stands among the changes below."
                )
            )
        )
        for conflict in state.draft.conflicts:
            column.addWidget(self._card(conflict))

    def _card(self, conflict: Conflict) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(28, 20, 28, 18)
        column.setSpacing(6)
        head = [conflict.title]
        if conflict.kind not in {ORDER, ABSENCE, PROPOSAL, OPTIONS}:
            head.append(language_name(conflict.place.language))
        column.addWidget(Note(" · ".join(head), role="label"))
        for words in self._about(conflict):
            column.addWidget(Note(words, role="hint"))
        self._add_texts(column, conflict)
        column.addWidget(Note(self._standing(conflict), role="label"))
        column.addWidget(self._ways(conflict))
        return frame

    def _add_texts(self, column: QVBoxLayout, conflict: Conflict) -> None:
        """Show how it was, what the update says and what she says, changed words marked."""
        was, update, own = (
            named(self._names, conflict.place.language, text) or self.tr("nothing")
            for text in (conflict.was, conflict.update, conflict.own)
        )
        labels = ("", self.tr("The update says:"))
        whole = conflict.kind in {ORDER, OPTIONS}
        column.addWidget(MarkedWords(was, update, labels=labels, whole=whole))
        column.addWidget(Note(self.tr("Yours:"), role="muted"))
        yours = MarkedWords(was, own, whole=whole)
        passages = yours.findChildren(Passage)
        if passages:
            column.addWidget(passages[-1])
        yours.deleteLater()

    def _about(self, conflict: Conflict) -> list[str]:
        kind = {
            GONE: self.tr("The update took this sentence out, and you had changed it."),
            ORDER: self.tr("The update put these into another order, and so had you."),
            ABSENCE: self.tr("You had left this out, and the update changed it."),
            PROPOSAL: self.tr("The update proposes another answer, and so did you."),
            OPTIONS: self.tr(
                "The update offers more to choose here, where you had changed what is offered. "
                "The new answers stand beside yours unless you keep yours alone."
            ),
        }.get(conflict.kind, "")
        duty = self.tr("The duty behind this sentence was withdrawn. Yours would go on saying it.")
        return [words for words in (kind, duty if conflict.was_duty else "") if words]

    def _standing(self, conflict: Conflict) -> str:
        how = decided(self._state.draft.layer, conflict)
        if not how:
            return self.tr("Waits for your decision")
        if how == MINE:
            return self.tr("Decided: yours holds")
        return self.tr("Decided: the update's holds")

    def _ways(self, conflict: Conflict) -> FlowRow:
        row = FlowRow(gap=8)
        ways: tuple[tuple[str, str, Callable[[object], None]], ...] = (
            ("mine", self._mine_words(conflict), self.mine_kept.emit),
            ("take", self.tr("Take the update's"), self.update_taken.emit),
            ("anew", self.tr("Write it anew"), self.anew_wanted.emit),
        )
        for name, words, act in ways:
            button = Button(words, kind=QUIET)
            button.setObjectName(f"{name}.{conflict.place.key}")
            button.setAccessibleDescription(conflict.title)
            button.clicked.connect(lambda _=False, act=act: act(conflict))
            row.add(button)
        return row

    def _mine_words(self, conflict: Conflict) -> str:
        if conflict.kind == GONE:
            return self.tr("Keep mine, as a clause of my own")
        return self.tr("Keep mine")
