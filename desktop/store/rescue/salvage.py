"""What a damaged store still holds, row by row, and by name what it does not hold any more."""

import hashlib
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from desktop.store import plain
from desktop.store.keys import Keys
from desktop.store.rescue.forest import Forest
from desktop.store.rescue.records import (
    Place,
    RowUnreadableError,
    begun_row,
    read_row,
)

Fields: TypeAlias = dict[str, Any]
"""A row by the names of its columns; what a page holds may be of any type."""

_AT_BITS = 16


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that could not be saved: of which table, what is known of it, and why."""

    table: str
    known: Fields = field(repr=False)
    why: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Filed:
    """A payload as it was filed; its bytes are read when they are wanted."""

    id: str
    kind: str
    filed_at: str
    sha256: str
    size: int
    place: Place


class Salvage:
    """Reads a surveyed store; *losses* grows as rows are met that cannot be read.

    Each row is given once. Bytes are given only if they are what was filed.
    """

    def __init__(self, forest: Forest, keys: Keys) -> None:
        self._forest = forest
        self._keys = keys
        self._payloads: dict[str, int] | None = None
        self._journals: dict[str, array[int]] | None = None
        self.losses: list[Loss] = []

    @property
    def forest(self) -> Forest:
        """Where everything lies."""
        return self._forest

    def rows(self, table: str) -> Iterator[Fields]:
        """Yield every row of *table* that can be read; what cannot is noted as lost."""
        shape = self._forest.shapes.get(table)
        if shape is None:
            return
        for place, row in self._forest.rows(table):
            if row is not None:
                yield row
                continue
            self.losses.append(Loss(table, self._begun(table, place), UNREADABLE, place.page))

    def payload(self, payload: str) -> Filed | None:
        """Return what is filed as *payload*, or None where its row cannot be found."""
        packed = self._payload_index().get(payload)
        return None if packed is None else self._filed(_unpacked(packed))

    def payloads(self) -> Iterator[Filed]:
        """Yield every payload whose row can be found."""
        for packed in self._payload_index().values():
            found = self._filed(_unpacked(packed))
            if found is not None:
                yield found

    def content(self, filed: Filed) -> bytes | None:
        """Return the bytes of *filed*, or None where they are not what was filed."""
        try:
            row = self._forest.shapes["payloads"].named(read_row(self._forest.pages, filed.place))
        except RowUnreadableError:
            return None
        content = row["content"]
        if not isinstance(content, bytes) or len(content) != filed.size:
            return None
        return content if hashlib.sha256(content).hexdigest() == filed.sha256 else None

    def journal(self, intake: str) -> Iterator[Fields]:
        """Yield the rows of the journal of *intake* in order; a changed value counts as lost."""
        for packed in sorted(
            self._journal_index().get(intake, ()), key=lambda one: self._seq(_unpacked(one))
        ):
            place = _unpacked(packed)
            try:
                row = self._forest.shapes["journal"].named(read_row(self._forest.pages, place))
            except RowUnreadableError:
                self.losses.append(
                    Loss("journal", self._begun("journal", place), UNREADABLE, place.page)
                )
                continue
            if _journal_hash(row) != row["sha256"]:
                self.losses.append(Loss("journal", {**row, "value": None}, CHANGED, place.page))
                continue
            yield row

    def journals(self) -> tuple[str, ...]:
        """Return the intakes of which any row can be found."""
        return tuple(self._journal_index())

    def note(self, row: Fields) -> str | None:
        """Return the words of the private note in *row*, or None where they are not as filed."""
        from desktop.store.errors import PayloadDamagedError
        from desktop.store.private_notes import opened

        bound = [str(row[name]) for name in ("id", "client", "practitioner", "written_at")]
        nonce, content = row["nonce"], row["content"]
        if not isinstance(nonce, bytes) or not isinstance(content, bytes):
            return None
        try:
            words = opened(self._keys.notes, nonce, content, bound)
        except PayloadDamagedError:
            return None
        return words.decode("utf-8", "surrogatepass")

    def _payload_index(self) -> dict[str, int]:
        if self._payloads is None:
            self._payloads = {}
            for place in self._forest.places("payloads"):
                known = self._begun("payloads", place)
                if isinstance(known.get("id"), str):
                    self._payloads.setdefault(str(known["id"]), _packed(place))
                else:
                    self.losses.append(Loss("payloads", known, UNREADABLE, place.page))
        return self._payloads

    def _journal_index(self) -> dict[str, "array[int]"]:
        if self._journals is None:
            self._journals = {}
            for place in self._forest.places("journal"):
                intake = self._begun("journal", place).get("intake")
                if isinstance(intake, str):
                    self._journals.setdefault(intake, array("Q")).append(_packed(place))
                else:
                    self.losses.append(Loss("journal", {}, UNREADABLE, place.page))
        return self._journals

    def _seq(self, place: Place) -> int:
        seq = self._begun("journal", place).get("seq")
        return seq if isinstance(seq, int) else 0

    def _filed(self, place: Place) -> Filed | None:
        known = self._begun("payloads", place)
        size = known.get("size")
        if not isinstance(size, int):
            return None
        told = {name: str(known.get(name, "")) for name in ("id", "kind", "filed_at", "sha256")}
        return Filed(**told, size=size, place=place)

    def _begun(self, table: str, place: Place) -> Fields:
        """Return what of the row at *place* can be read on its own page."""
        try:
            row = begun_row(self._forest.pages, place)
        except RowUnreadableError:
            return {}
        return self._forest.shapes[table].named(row)


UNREADABLE = "a page it lies on cannot be read"
CHANGED = "it is not as it was filed"
MISSING = "the page it lay on cannot be read"


def _packed(place: Place) -> int:
    return place.page << _AT_BITS | place.at


def _unpacked(packed: int) -> Place:
    return Place(packed >> _AT_BITS, packed & (1 << _AT_BITS) - 1)


def _journal_hash(row: Fields) -> str:
    value = row["value"]
    act = (row["seq"], row["at"], row["by"], row["action"], row["item"])
    return plain.fingerprint(plain.spell((row["intake"], *act, value)).encode())
