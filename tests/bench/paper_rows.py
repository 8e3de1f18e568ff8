"""Agreement and record: typeset, sealed, checked and filed, against the bare libraries.

The floor does the same four things once for each document and nothing else: our
typesetting called directly, pyHanko with an opened key, pyHanko's own validation, one
insert into an encrypted store. The stock column lets reportlab set the same words its
own way (no tags, no shaping), then does the other three alike.
"""

import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from desktop.app import App, means_of
from desktop.documents.stamp import stamp
from desktop.domain.agreement import Agreement
from desktop.domain.document import SEAL_FIELD
from desktop.domain.journal import SIGNED
from desktop.domain.signature import Signature
from desktop.services.begin_intake import resume_intake
from desktop.services.close_session import close_session, record_facts
from desktop.services.conclude_intake import conclude_intake, seal_and_file
from desktop.services.draft_documents import (
    Drafting,
    draft,
    drafting_of,
    key_of,
    taken_in,
    typeset,
    word,
)
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.present_documents import frozen_draft, sign, signatures_of
from desktop.services.seal_key import seal_key
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.signing.certificate import SealKey
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.vault import Vault
from tests.bench.rounds import Spent, interleaved, middle, spent_on
from tests.bench.table import Row, milliseconds, spent
from tests.ui.furnished import PASSPHRASE

BAR, MOST_SECONDS = 1.3, 1.0


@dataclass(frozen=True, slots=True)
class Signed:
    """A vault, closed, in which a session waits to be sealed: everybody has signed."""

    folder: Path
    means: Means
    intake: str

    def copied(self, place: Path) -> "Signed":
        """Return an equal one in *place*."""
        shutil.copytree(self.folder, place)
        return replace(self, folder=place)

    def opened(self) -> tuple[Vault, LiveIntake]:
        """Open the vault and the session."""
        secret = Passphrase(PASSPHRASE)
        clock, randomness = self.means.clock, self.means.randomness
        vault = Vault.open(self.folder, secret, clock=clock, randomness=randomness)
        return vault, resume_intake(vault, self.intake)


@dataclass(frozen=True, slots=True)
class Paper:
    """One document as the floor gets it: its words and how they are to be typeset."""

    live: LiveIntake
    agreement: Agreement
    appendix: Agreement | None
    drafting: Drafting

    def words(self) -> list[str]:
        """Return everything the document says, in order."""
        return [*_strings(self.agreement.sections), *_strings(self.appendix)]


def paper_rows(app: App, place: Path, *, rounds: int) -> list[Row]:
    """Return the rows about the end of a session; *place* is for vaults."""
    signed = sign_all(app, place / "signed")
    vault, live = signed.opened()
    key = seal_key(vault)
    assert isinstance(key, SealKey)
    papers = (_agreement_of(signed, vault, live), _record_of(signed, vault, live))
    vault.close()
    copies = (place / f"copy-{number}" for number in range(3 * rounds + 3))
    floor = Floor(key, signed.means.clock.now(), place / "floor.db")
    found = interleaved(
        {
            "ours": lambda: _ours(signed.copied(next(copies))),
            "floor": lambda: floor.spent(papers),
            "stock": lambda: floor.spent(papers, stock=True),
            "close": lambda: _close(signed.copied(next(copies))),
        },
        rounds,
    )
    return list(_rows(found))


def sign_all(app: App, folder: Path) -> Signed:
    """Play the first shipped session up to the moment before the seal."""
    rows = read_session_file(min(app.sessions.glob("*.json")))
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = replace(means_of(app), clock=clock)
    begun: Any = rows[0].value
    set_up = SetUp("Jordan Avery", begun["pack"], "en", begun["profile"])
    made = set_up_practice(means, folder, PASSPHRASE, set_up, rehearsal=True, cost=CHEAPEST)
    vault, who = made.vault, made.practitioner
    client = vault.add_client(name="Maya R.", reference="K7QF-2M", practitioner=who)
    live = begin_played(means, vault, rows[0], client=client, practitioner=who)
    last = max(number for number, row in enumerate(rows) if row.action == SIGNED)
    live = play(means, clock, vault, live, rows[:last])
    clock.moment = datetime.fromisoformat(rows[last].at)
    signature = Signature.from_value(rows[last].value, document=rows[last].item, at=rows[last].at)
    live = sign(means, vault, live, by=rows[last].by, signature=signature)
    vault.close()
    return Signed(folder, means, live.id)


def _ours(signed: Signed) -> Spent:
    """Seal and file agreement and record as the product does."""
    vault, live = signed.opened()
    with closing(vault):
        return spent_on(partial(_agreement_and_record, signed.means, vault, live))


def _agreement_and_record(means: Means, vault: Vault, live: LiveIntake) -> None:
    live = conclude_intake(means, vault, live)
    drafting = _record_drafting(means, vault, live)
    seal_and_file(means, vault, live, draft(live, key_of(live, "record"), drafting))


def _close(signed: Signed) -> Spent:
    """Close a session that is sealed: booklet, page to take home, and record."""
    vault, live = signed.opened()
    with closing(vault):
        live = conclude_intake(signed.means, vault, live)
        return spent_on(partial(close_session, signed.means, vault, live))


def _agreement_of(signed: Signed, vault: Vault, live: LiveIntake) -> Paper:
    kept = frozen_draft(vault, live, "document.agreement")
    drafting = replace(
        drafting_of(vault, live, created=signed.means.clock.now()),
        signatures=tuple(signatures_of(live, "document.agreement").values()),
        seal_field=True,
    )
    return Paper(live, kept.agreement, kept.appendix, drafting)


def _record_of(signed: Signed, vault: Vault, live: LiveIntake) -> Paper:
    drafting = _record_drafting(signed.means, vault, live)
    key = key_of(live, "record")
    return Paper(live, word(live, key, drafting, taken_in(live, None)), None, drafting)


def _record_drafting(means: Means, vault: Vault, live: LiveIntake) -> Drafting:
    plain = drafting_of(vault, live, created=means.clock.now())
    return replace(plain, facts=record_facts(means, vault, live), seal_field=True)


class Floor:
    """The bare libraries, opened and warm."""

    def __init__(self, key: SealKey, now: datetime, store: Path) -> None:
        from desktop.signing.seal import warm_up

        warm_up()
        from tests.bench.bare_seal import BareSeal
        from tests.bench.stock_pages import register_font

        register_font()
        self._seal = BareSeal(key, now, stamp(("Sealed",), language="en", created=now))
        self._store = _encrypted_store(store)

    def spent(self, papers: Sequence[Paper], *, stock: bool = False) -> Spent:
        """Return how long *papers* take, set by us or by reportlab as it comes."""

        def make() -> None:
            for paper in papers:
                self._make(paper, stock=stock)

        return spent_on(make)

    def _make(self, paper: Paper, *, stock: bool) -> None:
        from tests.bench.stock_pages import stock_pages

        if stock:
            content = stock_pages(paper.agreement.title, paper.words(), field=SEAL_FIELD)
        else:
            content = typeset(paper.live, paper.agreement, paper.appendix, paper.drafting)
        sealed = self._seal.sealed(content)
        self._seal.validate(sealed)
        self._store.execute("INSERT INTO t VALUES (?)", (sealed,))


def _encrypted_store(path: Path) -> Any:  # noqa: ANN401 - untyped driver
    """Open a store that is as encrypted and as careful about power cuts as ours."""
    import sqlcipher3.dbapi2 as sqlcipher

    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{secrets.token_hex(48)}'\"")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE t (content BLOB)")
    return connection


def _strings(part: object) -> Iterator[str]:
    """Yield every sentence inside *part*, in reading order."""
    if isinstance(part, str):
        if " " in part:
            yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _strings(one)
    elif is_dataclass(part):
        for one in fields(part):
            yield from _strings(getattr(part, one.name))


def _rows(found: dict[str, list[Spent]]) -> Iterator[Row]:
    ours, floor, stock, close = (middle(found[name]) for name in found)
    ratio = ours.cpu / floor.cpu
    yield Row(
        "agreement and record: typeset, seal, check, file (warm)",
        spent(ours),
        f"{spent(floor)} (the same, bare libraries)",
        ratio,
        f"{BAR} and under {milliseconds(MOST_SECONDS)}, by the processor",
        ratio <= BAR and ours.cpu < MOST_SECONDS,
    )
    yield Row("· the same words set by stock reportlab", "", spent(stock), ours.cpu / stock.cpu)
    yield Row("· closing the session after it: booklet, take-home page, record", spent(close))
