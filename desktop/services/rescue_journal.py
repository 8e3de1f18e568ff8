"""The journal of one session as a rescue tells it: lines to read, and data for programs."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.saying import filled
from desktop.services.rescue_account import account_of
from desktop.services.rescue_output import gaps
from desktop.store import plain
from desktop.store.rescue.salvage import Fields, Salvage

if TYPE_CHECKING:
    from desktop.domain.pack import FormPack

_LEFT_OUT = frozenset({"ink", "strokes", "profile"})
"""Strokes could be used to forge a signature; the practice's profile stands elsewhere."""


@dataclass(frozen=True, slots=True)
class ToldJournal:
    """One journal, as text and as JSON; *rows* is how many were saved."""

    rows: int
    text: str = field(repr=False)
    json: str = field(repr=False)


class Told:
    """Tells journals in the words of the packs the vault holds; *lost* takes what is missing."""

    def __init__(self, salvage: Salvage, lost: list[str]) -> None:
        self.salvage = salvage
        self.lost = lost
        self._packs = {str(row["fingerprint"]): row for row in salvage.rows("packs")}
        self._read: dict[str, FormPack | None] = {}

    def pack(self, fingerprint: str) -> FormPack | None:
        """Return the pack *fingerprint*, or None where it is lost or not as it was filed."""
        if fingerprint not in self._read:
            self._read[fingerprint] = self._compiled(fingerprint)
        return self._read[fingerprint]

    def _compiled(self, fingerprint: str) -> FormPack | None:
        from desktop.packs.compiled import read_compiled
        from desktop.packs.errors import PackRefusedError

        row = self._packs.get(fingerprint)
        content = row["content"] if row is not None else None
        if not isinstance(content, bytes) or plain.fingerprint(content) != fingerprint:
            return None
        try:
            return read_compiled(content)
        except PackRefusedError:
            return None


def told_journal(told: Told, row: Fields | None, intake: str, who: str) -> ToldJournal:
    """Return the journal of *intake*; what is missing of it is added to what *told* lost."""
    rows = list(told.salvage.journal(intake))
    name = f"Session {intake[:8]} with {who}"
    seen = [int(str(one["seq"])) for one in rows]
    missing = [f"{name}: journal rows {gap}" for gap in gaps(seen)]
    told.lost += missing
    if row is None and rows:
        told.lost.append(f"{name}: when it began, and on which pack")
    if not rows:
        told.lost.append(f"{name}: its whole journal")
    pack = told.pack(str(row["pack"])) if row is not None else None
    lines = [_line(one, pack) for one in rows]
    head = [filled("Session with %1", who), f"Reference in the vault: {intake}", ""]
    if row is not None and pack is not None and rows and not missing:
        head += [account_of(row, rows, pack), "Every act, as it was filed:", ""]
    values = {"intake": row, "journal": [_plain(one) for one in rows]}
    return ToldJournal(
        len(rows),
        "\n".join((*head, *lines, "")),
        json.dumps(values, ensure_ascii=False, indent=2) + "\n",
    )


def _line(row: Fields, pack: FormPack | None) -> str:
    at = str(row["at"]).replace("T", " ")[:19]
    title = _title(str(row["item"]), pack)
    value = _value(row)
    said = f": {_shown(value)}" if value not in (None, "", (), {}) else ""
    return f"{at}  {row['by']}  {row['action']}  {title}{said}"


def _title(item: str, pack: FormPack | None) -> str:
    if pack is None or item not in pack.items:
        return item
    words = next(iter(pack.words.values()), {})
    found = words.get(item)
    title = getattr(found, "title", "")
    return f"{title} [{item}]" if title else item


def _value(row: Fields) -> object:
    return None if row["value"] is None else _bare(json.loads(str(row["value"])))


def _bare(value: object) -> object:
    """Return *value* without what nobody may copy."""
    if isinstance(value, dict):
        return {name: _bare(one) for name, one in value.items() if name not in _LEFT_OUT}
    if isinstance(value, list):
        return [_bare(one) for one in value]
    return value


def _plain(row: Fields) -> Fields | dict[str, object]:
    return {**row, "value": _value(row)}


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
