"""Opening the vault, writing an answer down, finding a client: in the window and below it."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication

from desktop.app import App, means_of
from desktop.domain.journal import ANSWERED, SETTLED, Act
from desktop.services.confirm_pack import confirm_pack
from desktop.services.load_pack import load_pack
from desktop.services.play_session import begin_played, read_session_file
from desktop.services.record_act import record_act
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store import agreements as agreements_of
from desktop.store import clients as clients_of
from desktop.store import slots
from desktop.store.agreements import Enclosure, Filing
from desktop.store.derivation import Cost, Passphrase, calibrate
from desktop.store.transaction import Transaction
from desktop.store.vault import Vault
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.home.home import HomePage
from tests.bench.rounds import Spent, middle, percentile, seconds_of, spent_on
from tests.bench.table import Row, milliseconds, spent
from tests.bench.waiting import live_until
from tests.ui.furnished import PASSPHRASE, Rooms

HOME_SECONDS = 0.3
MOST_SECONDS = 0.05
_AT_ONCE = 200
_FIRST = ("Ada", "Björn", "Carmen", "Dwayne", "Elif", "Farid", "Grace", "Hana", "Ingrid", "Jonas")
_LAST = ("Abara", "Brandt", "Castillo", "Doyle", "Eriksen", "Farouk", "Goldberg", "Hughes")
_WORDS = ("grace", "castillo 17", "eri", "elif doyle", "jonas 3", "reference 19")


@dataclass(frozen=True, slots=True)
class Filled:
    """A practice's vault with many clients and agreements, closed."""

    app: App
    cost: Cost
    clients: int
    agreements: int

    @property
    def size(self) -> str:
        """Return how much is in it, in words."""
        return f"{self.clients:,} clients, {self.agreements:,} agreements"


def fill(app: App, *, clients: int, agreements: int, cost: Cost | None = None) -> Filled:
    """Make a vault with so many *clients* and *agreements*, at the cost this machine bears."""
    cost = cost or calibrate(time.perf_counter)
    set_up = SetUp("Maya Chen", "us-ca", "en", {"practice.practitioner": "Maya Chen"})
    means = means_of(app)
    made = set_up_practice(means, app.vault, PASSPHRASE, set_up, cost=cost)
    pack = load_pack(set_up.pack, app.forms)
    confirm_pack(means, made.vault, pack, practitioner=made.practitioner)
    for first in range(0, clients, _AT_ONCE):
        numbers = range(first, min(first + _AT_ONCE, clients))
        job = partial(_add, numbers, papers=agreements // clients, who=made.practitioner)
        made.vault._write(job)
    made.vault.close()
    return Filled(app, cost, clients, agreements)


def _add(numbers: range, transaction: Transaction, *, papers: int, who: str) -> None:
    """Add the clients of these *numbers* with so many *papers* each, in one transaction."""
    for number in numbers:
        name = f"{_FIRST[number % len(_FIRST)]} {_LAST[number // 10 % len(_LAST)]} {number}"
        reference = f"REFERENCE-{number}"
        client = clients_of.add(transaction, name=name, reference=reference, practitioner=who)
        for paper in range(papers):
            content = b"%d of %d " % (paper, number) + bytes(20_000)
            enclosure = Enclosure("document.agreement", "What we settled", content)
            agreements_of.file(transaction, Filing(client, who, "What we settled", (enclosure,)))


def unlock_row(qt: QApplication, filled: Filled, *, rounds: int) -> Row:
    """Measure from the passphrase entered to the home page that can be used.

    What the key takes of it is measured in the same unlock: it needs all memory channels of
    the machine, and beside other programs takes several times longer from one to the next.
    """
    rooms = Rooms(qt, filled.app)
    rooms.places.start()

    def enter(page: UnlockPage) -> None:
        page.entered.emit(PASSPHRASE)
        live_until(lambda: isinstance(rooms.window.page(), HomePage) and rooms.is_still())

    def unlock() -> tuple[Spent, Spent]:
        rooms.places.lock()
        page = rooms.at(UnlockPage)
        with _derivations() as keys:
            whole = spent_on(lambda: enter(page))
        (key,) = keys
        return whole, key

    rooms.unlock()
    found = [unlock() for _ in range(rounds)]
    rooms.close()
    home, key = middle([whole for whole, _ in found]), middle([key for _, key in found])
    beyond = middle([Spent(one.wall - k.wall, one.cpu - k.cpu) for one, k in found])
    return Row(
        f"unlock to usable home ({filled.size})",
        spent(home),
        f"{spent(key)} (key derivation in it)",
        bar=f"key + {milliseconds(HOME_SECONDS)} by the processor; here key + {spent(beyond)}",
        met=beyond.cpu <= HOME_SECONDS,
    )


@contextmanager
def _derivations() -> Iterator[list[Spent]]:
    """Note what each derivation of a key takes."""
    noted: list[Spent] = []
    derive: Callable[[Passphrase, bytes, Cost], bytes] = vars(slots)["derive"]

    def noting(passphrase: Passphrase, salt: bytes, cost: Cost) -> bytes:
        keys: list[bytes] = []
        noted.append(spent_on(lambda: keys.append(derive(passphrase, salt, cost))))
        return keys[0]

    setattr(slots, "derive", noting)  # noqa: B010 - a look from outside, put back below
    try:
        yield noted
    finally:
        setattr(slots, "derive", derive)  # noqa: B010


def answer_row(filled: Filled, place: Path, *, answers: int) -> Row:
    """Measure how long it takes until an answer is on the disk, and a bare insert beside it."""
    app, means = filled.app, means_of(filled.app)
    rows = read_session_file(min(app.sessions.glob("*.json")))
    acts = [Act(r.by, r.action, r.item, r.value) for r in rows if r.action in {ANSWERED, SETTLED}]
    secret = Passphrase(PASSPHRASE)
    vault = Vault.open(app.vault, secret, clock=means.clock, randomness=means.randomness)
    client, practitioner = vault.clients(limit=1)[0].id, vault.practitioners()[0].id
    live = begin_played(means, vault, rows[0], client=client, practitioner=practitioner)
    ours, bare = [], []
    with closing(vault), closing(_plain_store(place / "plain.db")) as plain:
        for act in islice(cycle(acts), answers):
            begun = time.perf_counter()
            live = record_act(means, vault, live, act)
            ours.append(time.perf_counter() - begun)
            bare.append(seconds_of(lambda: plain.execute("INSERT INTO t VALUES ('answer')")))
    here, there = percentile(ours, 0.95), percentile(bare, 0.95)
    return Row(
        f"next step, answer durable (95th percentile of {answers})",
        f"{milliseconds(here)} (middle {milliseconds(median(ours))})",
        f"{milliseconds(there)} (plain SQLite insert)",
        here / there,
        milliseconds(MOST_SECONDS),
        here <= MOST_SECONDS,
    )


def _plain_store(path: Path) -> sqlite3.Connection:
    """Open an unencrypted store that is as careful about power cuts as ours."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE t (answer TEXT)")
    return connection


def search_row(qt: QApplication, filled: Filled) -> Row:
    """Measure from each key stroke in the search field to the rows that are painted."""
    rooms = Rooms(qt, filled.app)
    rooms.places.start()
    home = rooms.unlock()
    field = home._find._field

    def stroke(words: str) -> None:
        field.setText(words)
        live_until(rooms.is_still)

    found = [spent_on(partial(stroke, words)) for _ in range(2) for words in _strokes()]
    rooms.close()
    walls, cpus = [one.wall for one in found], [one.cpu for one in found]
    here = Spent(percentile(walls, 0.95), percentile(cpus, 0.95))
    return Row(
        f"search: key stroke to painted rows (95th percentile of {len(found)}; {filled.size})",
        f"{spent(here)}, middle {spent(middle(found))}",
        bar=f"processor {milliseconds(MOST_SECONDS)}",
        met=here.cpu <= MOST_SECONDS,
    )


def _strokes() -> Iterator[str]:
    """Yield what stands in the field after every key."""
    for words in _WORDS:
        for end in range(1, len(words) + 1):
            yield words[:end]
