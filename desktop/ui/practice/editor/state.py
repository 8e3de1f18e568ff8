"""The draft as the editor shows it, gathered and kept off the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.ui.desk import Desk

if TYPE_CHECKING:
    from desktop.domain.journal import Value
    from desktop.domain.wording_changes import WordingChange
    from desktop.packs.own_layer import OwnLayer
    from desktop.services.edit_wording import WordingDraft
    from desktop.ui.practice.editor.lines import EditPart


@dataclass(frozen=True, slots=True)
class EditorState:
    """A draft, its sentences by step, and what it changes; ``trouble`` if it makes no whole pack.

    ``trouble_key`` is the sentence that keeps it from being one, where one does.
    """

    draft: WordingDraft = field(repr=False)
    language: str
    answers: Mapping[str, Value] = field(repr=False)
    parts: tuple[EditPart, ...] = field(repr=False)
    changes: tuple[WordingChange, ...] = field(default=(), repr=False)
    trouble: str = ""
    trouble_key: str = ""


def editor_state(desk: Desk) -> EditorState:
    """Return the draft of the practice's wording as it was left.

    Raises:
        PackRefusedError: if the pack cannot be read.
        VaultError: if the vault could not be read.
    """
    from desktop.services.edit_wording import wording_draft
    from desktop.services.practice_profile import read_profile

    set_up = read_profile(desk.means, desk.vault).set_up
    draft = wording_draft(desk.means, desk.vault, set_up.pack)
    return _with_changes(desk, _shown(draft, set_up.language, set_up.answers))


def redrafted(state: EditorState, layer: OwnLayer) -> EditorState:
    """Return what the editor shows of *layer* at once; what it changes is told by `kept`."""
    return _shown(replace(state.draft, layer=layer), state.language, state.answers)


def kept(desk: Desk, state: EditorState) -> EditorState:
    """Keep the draft, and return it with what it changes, or why it makes no whole pack.

    Raises:
        VaultError: if it could not be written.
    """
    from desktop.services.edit_wording import keep_draft

    keep_draft(desk.vault, state.draft.layer)
    return _with_changes(desk, state)


def dropped(desk: Desk, key: str) -> EditorState:
    """Forget the draft, and return what is published.

    Raises:
        VaultError: if it could not be written.
    """
    from desktop.services.edit_wording import drop_draft

    drop_draft(desk.vault, key)
    return editor_state(desk)


def publish(desk: Desk, draft: WordingDraft, since: date) -> EditorState:
    """Publish the draft from *since* on, and return the editor on what is published.

    Raises:
        PackRefusedError, WordingUnchangedError, VaultError: nothing is published.
    """
    from desktop.services.edit_wording import publish_wording

    publish_wording(desk.means, desk.vault, draft, practitioner=desk.practitioner, since=since)
    return editor_state(desk)


def _shown(draft: WordingDraft, language: str, answers: Mapping[str, Value]) -> EditorState:
    from desktop.services.load_pack import PackWording
    from desktop.ui.practice.editor.lines import edit_parts

    wording = PackWording(draft.shipped, language)
    return EditorState(draft, language, answers, edit_parts(draft.shipped, draft.layer, wording))


def _with_changes(desk: Desk, state: EditorState) -> EditorState:
    from desktop.packs.errors import PackRefusedError
    from desktop.services.edit_wording import draft_changes

    try:
        return replace(state, changes=draft_changes(desk.means, state.draft))
    except PackRefusedError as refused:
        key = refused.key.partition(" ")[0]
        return replace(state, trouble=refused.sentence, trouble_key=key)
