"""Which rows there are, and what each needs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.store.derivation import CHEAPEST, Cost
from tests.bench.backup_rows import backup_rows
from tests.bench.cold_rows import cold_rows
from tests.bench.editor_rows import EDITS, editor_rows
from tests.bench.effort_rows import effort_rows
from tests.bench.memory_rows import memory_rows
from tests.bench.paper_rows import paper_rows
from tests.bench.preview_rows import preview_rows
from tests.bench.session_rows import session_rows
from tests.bench.start_rows import start_rows
from tests.bench.store_rows import key_rows, store_rows
from tests.bench.table import Row
from tests.bench.vault_rows import answer_row, fill, search_row, unlock_row
from tests.bench.verify_rows import seal_rows, verify_rows
from tests.ui.furnished import app_in

_FEW = 20


@dataclass(frozen=True, slots=True)
class Wish:
    """How much is to be measured; ``place`` is an empty folder for vaults.

    ``cost`` is what a guess at the passphrase costs; None is what this machine bears.
    """

    place: Path
    rounds: int = 7
    clients: int = 2000
    agreements: int = 0
    answers: int = 300
    sessions: int = 1
    megabytes: int = 8
    cost: Cost | None = None


def measured(qt: QApplication, wish: Wish, names: Sequence[str]) -> Iterator[Row]:
    """Yield the rows called *names*, or all."""
    for name, rows in ROWS.items():
        if not names or name in names:
            place = wish.place / name
            place.mkdir()
            yield from rows(qt, wish, place)


def _start(_qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    filled = fill(app_in(place), clients=1, agreements=0, cost=CHEAPEST)
    return start_rows(place, filled.app.vault, rounds=wish.rounds)


def _effort(_qt: QApplication, _wish: Wish, place: Path) -> list[Row]:
    return effort_rows(app_in(place))


def _unlock(qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    filled = fill(app_in(place), clients=_FEW, agreements=_FEW, cost=wish.cost)
    keys = key_rows(filled, rounds=wish.rounds)
    return [*keys, unlock_row(qt, filled, rounds=wish.rounds)]


def _answer(_qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    filled = fill(app_in(place), clients=1, agreements=0, cost=CHEAPEST)
    return [answer_row(filled, place, answers=wish.answers)]


def _session(_qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    return session_rows(place, plays=min(wish.rounds, 3))


def _search(qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    app, cost = app_in(place), wish.cost
    filled = fill(app, clients=wish.clients, agreements=wish.agreements, cost=cost)
    rows = [search_row(qt, filled), *store_rows(filled, times=wish.answers)]
    return [unlock_row(qt, filled, rounds=wish.rounds), *rows] if wish.agreements else rows


def _papers(_qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    return paper_rows(app_in(place), place, rounds=wish.rounds)


def _seal(_qt: QApplication, wish: Wish, _place: Path) -> list[Row]:
    return seal_rows(rounds=wish.rounds)


def _verify(_qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    return verify_rows(place, files=_FEW * wish.rounds)


def _cold(_qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    return cold_rows(app_in(place), place, rounds=wish.rounds)


def _preview(qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    return preview_rows(qt, app_in(place), place, rounds=wish.rounds)


def _editor(qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    return editor_rows(qt, place, edits=min(EDITS, 9 * wish.rounds))


def _memory(_qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    filled = fill(app_in(place), clients=1, agreements=0, cost=CHEAPEST)
    return memory_rows(filled.app.vault, sessions=wish.sessions)


def _backup(_qt: QApplication, wish: Wish, place: Path) -> list[Row]:
    return backup_rows(place, megabytes=wish.megabytes, rounds=min(wish.rounds, 3))


ROWS: dict[str, Callable[[QApplication, Wish, Path], list[Row]]] = {
    "start": _start,
    "effort": _effort,
    "unlock": _unlock,
    "answer": _answer,
    "session": _session,
    "search": _search,
    "papers": _papers,
    "seal": _seal,
    "cold": _cold,
    "verify": _verify,
    "preview": _preview,
    "editor": _editor,
    "memory": _memory,
    "backup": _backup,
}
"""What can be asked for by name, in the order of the table."""
