"""The way to published wordings: listed, compared, read, taken back, made the draft again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.history import ComparedSide, HistorySide, ReadSide
from desktop.ui.practice.editor.state import (
    Compared,
    EditorState,
    compared,
    drafted_again,
    retaken,
    taken_back,
)

if TYPE_CHECKING:
    from desktop.packs.own_layer import OwnLayer


class PastWordings(QObject):
    """Makes the list of published wordings and does what people want with one.

    Signals:
        changed: the editor's state, after one was taken back or made the draft.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, show: Callable[[QWidget], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._show = show

    def listed(self, state: EditorState, names: Mapping[str, BlankNames]) -> HistorySide:
        """Return the list of what was published."""
        side = HistorySide(state.history, state.aside)
        key = state.draft.layer.pack
        side.compare_wanted.connect(partial(self._look, key, partial(self._on_compared, names)))
        side.read_wanted.connect(partial(self._look, key, self._on_read))
        side.draft_wanted.connect(partial(self._on_draft, key))
        side.aside_wanted.connect(self._on_aside)
        side.back_wanted.connect(partial(self._on_back, key))
        return side

    def _look(self, key: str, then: Callable[[Compared], None], version: str) -> None:
        self._desk.run(self, partial(compared, self._desk, key, version), then)

    def _on_compared(self, names: Mapping[str, BlankNames], found: Compared) -> None:
        self._show(
            ComparedSide(
                found.version, found.changes, names, places=found.places, reasons=found.reasons
            )
        )

    def _on_read(self, found: Compared) -> None:
        self._show(ReadSide(found.version, found.parts))

    def _on_aside(self, layer: OwnLayer) -> None:
        self._desk.run(self, partial(retaken, self._desk, layer), self.changed.emit)

    def _on_draft(self, key: str, version: str) -> None:
        job = partial(drafted_again, self._desk, key, version)
        self._desk.run(self, job, partial(self._on_drafted, version))

    def _on_drafted(self, version: str, state: EditorState) -> None:
        self.changed.emit(state)
        words = self.tr("The words of version %1 are your draft now. No client meets them yet.")
        self._desk.tell(words.replace("%1", version))

    def _on_back(self, key: str, version: str) -> None:
        job = partial(taken_back, self._desk, key, version)
        self._desk.run(self, job, partial(self._on_taken_back, version))

    def _on_taken_back(self, version: str, state: EditorState) -> None:
        self.changed.emit(state)
        words = self.tr("Version %1 was taken back. Its words are kept among your wordings.")
        self._desk.tell(words.replace("%1", version))
