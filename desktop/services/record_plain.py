"""A client's record as plain data for programs; its form is told in docs/record-format.md."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from desktop.domain.journal import (
    FOLLOWED,
    IDENTIFIED,
    NOT_HELD,
    ON_SCREEN,
    PREPARED_ANEW,
    TAKEN_BACK,
    JournalRow,
    Value,
)
from desktop.domain.kept_facts import KeptBeside
from desktop.domain.removal import removed, skipped
from desktop.domain.settled import settled
from desktop.services.act_words import title_of
from desktop.services.live_intake import LiveIntake
from desktop.services.record_account import takes_row
from desktop.services.record_people import Reach
from desktop.store.clients import Client
from desktop.store.hand_overs import Given

FORMAT, VERSION = "holdfast-record", 1
_LEFT_OUT = frozenset({"ink", "strokes", "profile", "enclosed"})
"""Strokes could be used to forge a signature; the practice's profile is not about the client; its
own documents stand among the papers of those who sign them."""
_OF_ALL = frozenset({FOLLOWED, ON_SCREEN, IDENTIFIED, PREPARED_ANEW, NOT_HELD})
"""Acts whose values may tell of several people; a copy for one of them has only the act."""

Plain = dict[str, Any]


def client_value(client: Client, beside: KeptBeside) -> Plain:
    """Return what is kept about *client* outside sessions."""
    return {
        "name": client.name,
        "reference": client.reference,
        "tags": list(client.tags),
        "kept_since": client.added_at,
        "corrections": [one.plain() for one in beside.corrections],
        "statements": [one.plain() for one in beside.statements],
    }


def session_value(live: LiveIntake, reach: Reach) -> Plain:
    """Return one session, or one later paper, with its journal and how everything stands."""
    intake = live.intake
    return {
        "reference": intake.reference,
        "language": live.wording.language,
        "paper": intake.later_paper,
        "pack": {
            "key": live.pack.key,
            "version": live.pack.version,
            "fingerprint": live.pack.fingerprint,
        },
        "closed": intake.closed,
        "took_place": not intake.not_held,
        "journal": list(_journal(live, reach)),
        "stands": [] if intake.later_paper else list(_stands(live, reach)),
    }


def given_value(given: Given) -> Plain:
    """Return one hand-over."""
    return {
        "at": given.at,
        "paper": given.paper,
        "title": given.title,
        "how": given.how,
        "to": list(given.recipients),
    }


def spelled(record: Plain) -> bytes:
    """Return *record* as JSON that people can read too."""
    text = json.dumps(_plain(record), ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "backslashreplace")


def _journal(live: LiveIntake, reach: Reach) -> Iterator[Plain]:
    gone = skipped(live.intake.rows)
    erased = frozenset(
        seq for row in live.intake.rows if row.action == TAKEN_BACK for seq in removed(row)
    )
    for row in live.intake.rows:
        if takes_row(live, reach, row, apart=reach.apart):
            told = _row(live, row, undone=row.seq in gone - erased, is_erased=row.seq in erased)
            if reach.people and row.action in _OF_ALL:
                told["value"] = None
            yield told


def _row(live: LiveIntake, row: JournalRow, *, undone: bool, is_erased: bool) -> Plain:
    told: Plain = {
        "seq": row.seq,
        "at": row.at,
        "by": row.by,
        "action": row.action,
        "item": row.item,
        "title": title_of(live, row.item),
        "value": _without(row.value),
    }
    if undone:
        told["undone"] = True
    if is_erased:
        told["erased"] = True
    return told


def _stands(live: LiveIntake, reach: Reach) -> Iterator[Plain]:
    for one in settled(live.pack, live.intake, live.wording):
        if reach.takes_item(live, one.key):
            yield {
                "item": one.key,
                "title": title_of(live, one.key),
                "state": one.state,
                "words": one.words,
                "usual": one.was,
                "private": one.private,
            }


def _without(value: Value) -> Value:
    """Return *value* without what never leaves the vault but on a paper."""
    if isinstance(value, Mapping):
        return {key: _without(part) for key, part in value.items() if key not in _LEFT_OUT}
    return tuple(map(_without, value)) if isinstance(value, tuple) else value


def _plain(value: Any) -> Any:  # noqa: ANN401 - anything JSON can hold
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list | tuple) else value
