"""The draft as the editor shows it, gathered and kept off the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.ui.desk import Desk

if TYPE_CHECKING:
    from desktop.domain.journal import Value
    from desktop.domain.pack import FormPack
    from desktop.domain.wording_changes import WordingChange
    from desktop.packs.own_layer import OwnLayer
    from desktop.services.edit_wording import DraftAside, WordingDraft
    from desktop.services.own_wording import Published
    from desktop.services.publish_wording import Version
    from desktop.ui.practice.editor.lines import EditPart
    from desktop.ui.practice.wording_parts import WordingPart


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
    history: tuple[Version, ...] = field(default=(), repr=False)
    aside: tuple[DraftAside, ...] = field(default=(), repr=False)
    from_update: frozenset[WordingChange] = field(default=frozenset(), repr=False)

    @property
    def titles(self) -> dict[str, str]:
        """The title of every sentence by its key."""
        return {line.key: line.title for part in self.parts for line in part.lines}

    @property
    def places(self) -> dict[str, str]:
        """The title of the step in which each sentence stands, in the order of the session."""
        found: dict[str, str] = {}
        for part in self.parts:
            found[part.key] = part.title
            found.update({line.key: part.title for line in part.lines if line.key not in found})
            sections = (line.section for line in part.lines if line.section is not None)
            found.update(dict.fromkeys((one.mark for one in sections), part.title))
        return {**found, **places_in(self.draft.now, self.language, found)}

    @property
    def coming(self) -> tuple[Published, ...]:
        """The published wordings whose first day is to come."""
        from desktop.services.publish_wording import Stage

        return tuple(one.published for one in self.history if one.stage is Stage.COMING)


@dataclass(frozen=True, slots=True)
class Compared:
    """A published wording: what it changed by step, and all of it to be read."""

    version: str
    changes: tuple[WordingChange, ...] = field(repr=False)
    places: Mapping[str, str] = field(repr=False)
    parts: tuple[WordingPart, ...] = field(repr=False)
    reasons: Mapping[str, str] = field(default_factory=dict, repr=False)


def places_in(pack: FormPack, language: str, known: Mapping[str, str]) -> dict[str, str]:
    """Return the title of the step for each key of *pack* that *known* does not name."""
    found = {}
    for step in pack.steps:
        title = pack.said(language, step.key).title
        for card in step.cards:
            inside = pack.groups[card].items if card in pack.groups else ()
            found.update({key: title for key in (card, *inside) if key not in known})
    return found


def editor_state(desk: Desk) -> EditorState:
    """Return the draft of the practice's wording as it was left.

    Raises:
        PackRefusedError: if the pack cannot be read.
        VaultError: if the vault could not be read.
    """
    from desktop.services.edit_wording import drafts_aside, wording_draft
    from desktop.services.practice_profile import read_profile
    from desktop.services.publish_wording import history

    set_up = read_profile(desk.means, desk.vault).set_up
    draft = wording_draft(desk.means, desk.vault, set_up.pack)
    shown = _shown(draft, set_up.language, set_up.answers)
    there = history(desk.means, desk.vault, set_up.pack)
    aside = drafts_aside(desk.vault, set_up.pack)
    return _with_changes(desk, replace(shown, history=there, aside=aside))


def redrafted(state: EditorState, layer: OwnLayer) -> EditorState:
    """Return what the editor shows of *layer* at once; what it changes is told by `kept`."""
    shown = _shown(replace(state.draft, layer=layer), state.language, state.answers)
    return replace(shown, history=state.history, aside=state.aside)


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


def publish(
    desk: Desk, draft: WordingDraft, seen: tuple[WordingChange, ...], since: date
) -> EditorState:
    """Publish the draft, whose changes were *seen*, from *since* on; return the editor on it.

    Raises:
        PackRefusedError, WordingRefusedError, VaultError: nothing is published.
    """
    from desktop.services.publish_wording import publish_wording

    who = desk.practitioner
    publish_wording(desk.means, desk.vault, draft, practitioner=who, since=since, seen=seen)
    return editor_state(desk)


def taken_back(desk: Desk, key: str, version: str) -> EditorState:
    """Take a published wording back before its day, and return the editor.

    Raises:
        WordingBegunError, VaultError: nothing is changed.
    """
    from desktop.services.publish_wording import take_back

    take_back(desk.means, desk.vault, key, version)
    return editor_state(desk)


def drafted_again(desk: Desk, key: str, version: str) -> EditorState:
    """Make a published wording the draft, and return the editor on it.

    Raises:
        VaultError: if it could not be written.
    """
    from desktop.services.publish_wording import make_draft_again

    make_draft_again(desk.means, desk.vault, key, version)
    return editor_state(desk)


def retaken(desk: Desk, layer: OwnLayer) -> EditorState:
    """Make a draft that was set aside the draft, and return the editor on it.

    Raises:
        VaultError: if it could not be written.
    """
    from desktop.services.edit_wording import take_draft

    take_draft(desk.means, desk.vault, layer)
    return editor_state(desk)


def compared(desk: Desk, key: str, version: str) -> Compared:
    """Return a published wording, and what it changed of the one before it.

    Raises:
        PackRefusedError, VaultError: if it could not be read.
    """
    from desktop.services.load_pack import PackWording
    from desktop.services.own_wording import published
    from desktop.services.practice_profile import read_profile
    from desktop.services.publish_wording import version_changes
    from desktop.ui.practice.wording_parts import wording_parts

    pack, changes = version_changes(desk.means, desk.vault, key, version)
    set_up = read_profile(desk.means, desk.vault).set_up
    parts = wording_parts(pack, PackWording(pack, set_up.language), set_up.answers)
    places = places_in(pack, set_up.language, {})
    layers = {one.version: one.layer for one in published(desk.vault, key)}
    return Compared(version, changes, places, parts, layers[version].reasons)


def _shown(draft: WordingDraft, language: str, answers: Mapping[str, Value]) -> EditorState:
    from desktop.services.load_pack import PackWording
    from desktop.ui.practice.editor.lines import edit_parts

    wording = PackWording(draft.shipped, language)
    return EditorState(draft, language, answers, edit_parts(draft.fixed, draft.layer, wording))


def _with_changes(desk: Desk, state: EditorState) -> EditorState:
    from desktop.packs.errors import PackRefusedError
    from desktop.services.edit_wording import draft_changes, is_hers

    try:
        changes = draft_changes(desk.means, state.draft)
    except PackRefusedError as refused:
        key = refused.key.partition(" ")[0]
        return replace(state, trouble=refused.sentence, trouble_key=key)
    layer = state.draft.layer
    foreign = frozenset(one for one in changes if not is_hers(one, layer))
    return replace(state, changes=changes, from_update=foreign)
