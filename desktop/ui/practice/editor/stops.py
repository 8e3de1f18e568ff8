"""The stops of the editor: the changes, the parts of the wording, and what was published."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.practice.editor.lines import EditPart, Standing
from desktop.ui.practice.editor.state import EditorState
from desktop.ui.widgets.rail import RailStop
from desktop.ui.widgets.rail import Standing as StopStanding

CHANGES, HISTORY = "changes", "history"
"""The keys of the first stop and of the last."""


def editor_stops(state: EditorState, here: str) -> list[RailStop]:
    """Return the stops of *state*, marked where people are and where something is changed."""
    changes = QCoreApplication.translate("WordingEditorPage", "Changes")
    none = QCoreApplication.translate("WordingEditorPage", "none")
    to_publish = QCoreApplication.translate("WordingEditorPage", "to publish")
    changed = QCoreApplication.translate("WordingEditorPage", "changed")
    shipped = QCoreApplication.translate("WordingEditorPage", "as shipped")
    stops = [(CHANGES, changes, bool(state.changes), to_publish if state.changes else none)]
    for part in state.parts:
        is_changed = _is_changed(part)
        stops.append((part.key, part.title, is_changed, changed if is_changed else shipped))
    if state.history or state.aside:
        past = QCoreApplication.translate("WordingEditorPage", "Published wordings")
        stops.append(
            (HISTORY, past, False, QCoreApplication.translate("WordingEditorPage", "kept"))
        )
    return [
        RailStop(key, title, StopStanding.CURRENT)
        if key == here
        else RailStop(key, title, StopStanding.DONE if is_done else StopStanding.AHEAD, words)
        for key, title, is_done, words in stops
    ]


def _is_changed(part: EditPart) -> bool:
    return any(line.standing is not Standing.SHIPPED for line in part.lines)
