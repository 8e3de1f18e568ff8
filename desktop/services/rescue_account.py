"""A whole journal told as an export tells it, where all of it and its pack could be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from desktop.domain.journal import JournalRow, JournalRowError
from desktop.store import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.pack import FormPack
    from desktop.store.rescue.salvage import Fields


_APART = "Kept apart: private, and ways to reach the client safely"


def account_of(row: Fields, journal: Sequence[Fields], pack: FormPack) -> str:
    """Return the readable account of a session, or "" where this pack cannot tell it.

    *journal* is whole, from its first row on; what is kept apart in it is told as well.
    """
    from desktop.domain.intake import fold
    from desktop.domain.kept_facts import KeptBeside
    from desktop.packs.wording import PackWording
    from desktop.services.live_intake import LiveIntake
    from desktop.services.record_account import apart_parts, as_text, session_parts
    from desktop.services.record_people import Reach

    try:
        intake = fold(_row(one) for one in journal)
        spoken = replace(pack, labels=_labels(pack))
        live = LiveIntake(
            id=str(row["id"]),
            client=str(row["client"]),
            practitioner=str(row["practitioner"]),
            pack=spoken,
            wording=PackWording(spoken, intake.language),
            intake=intake,
        )
        reach = Reach(frozenset(), apart=True, lives={live.id: live})
        parts = (
            *session_parts(live, reach, intake.language, KeptBeside()),
            *(
                replace(part, title=_APART)
                for part in apart_parts(live, intake.language, KeptBeside())
            ),
        )
    except (JournalRowError, KeyError):
        return ""  # a pack from before, without the phrases this needs; the acts stand below
    title, *rest = parts
    return as_text(title.title, [words for _, words in title.rows], rest)


def _row(one: Fields) -> JournalRow:
    value = None if one["value"] is None else plain.read(str(one["value"]))
    act = (str(one["at"]), str(one["by"]), str(one["action"]), str(one["item"]))
    return JournalRow(int(one["seq"]), *act, value)


def _labels(pack: FormPack) -> Mapping[str, Mapping[str, str]]:
    """Return the phrases of *pack*, with those the same pack has learnt since."""
    now = _labels_now(pack.key)
    return {language: {**now.get(language, {}), **own} for language, own in pack.labels.items()}


@cache
def _labels_now(key: str) -> Mapping[str, Mapping[str, str]]:
    from desktop.assets import FORMS
    from desktop.packs.errors import PackRefusedError
    from desktop.packs.load import load

    try:
        return load(key, FORMS).labels
    except PackRefusedError:
        return {}
