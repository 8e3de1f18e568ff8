"""Clients whose signed papers say otherwise than the practice's wording does now.

They are listed once a published wording has begun, and stay listed until their papers say what
the wording says, or somebody notes what was done, or why nothing is to be done. What is kept of
a client goes with their file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain.agreement import read_agreement
from desktop.domain.clock import stamp
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.domain.pack_changes import Side
from desktop.domain.touched import TouchedPoint, touched_points
from desktop.packs.wording import PackWording
from desktop.services.about_paper import IN_FORCE, standings
from desktop.services.begin_intake import resume_intake
from desktop.services.earlier_papers import WORDING
from desktop.services.filed_pack import filed_pack
from desktop.services.follow_papers import as_it_stands
from desktop.services.means import Means
from desktop.services.own_wording import in_force
from desktop.store.agreements import FiledDocument
from desktop.store.clients import Client
from desktop.store.states import ClientStanding
from desktop.store.vault import Vault

TOLD, ASIDE = "told", "aside"
"""How somebody was dealt with: told or given it, or set aside with a reason."""

_LISTED = "own-wording-listed"
_PER_PAGE = 200
_OVER = frozenset({ClientStanding.ENDED, ClientStanding.OVER, ClientStanding.NEW})
"""Nobody is asked again whose work has ended."""


@dataclass(frozen=True, slots=True)
class TouchedPaper:
    """One signed paper, and what in it reads otherwise now."""

    document: FiledDocument
    session: str
    points: tuple[TouchedPoint, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class TouchedClient:
    """A client to be asked again: their papers, and the version of the pack that touches them."""

    client: Client
    version: str
    pack: str
    papers: tuple[TouchedPaper, ...] = field(repr=False)


def list_touched(
    means: Means, vault: Vault, key: str, *, watch: Callable[[int, int], None] | None = None
) -> tuple[TouchedClient, ...]:
    """Look through every client at work, keep who is touched, and return them by name.

    *watch* is told how many clients of how many were looked at.

    Raises:
        PackRefusedError, VaultError: if something could not be read or written.
    """
    own = in_force(vault, key, today=means.clock.now().date())
    if own is None:
        return ()
    pack = filed_pack(means, vault, key)
    clients = tuple(_at_work(vault))
    found = []
    for number, client in enumerate(clients, start=1):
        one = touched_client(vault, pack, client, version=own.version)
        if one is not None:
            found.append(one)
        if watch is not None:
            watch(number, len(clients))
    _keep_open(vault, {one.client.id for one in found}, clients)
    _count(vault, key, len(found), version=own.version)
    return tuple(found)


def is_listed(means: Means, vault: Vault, key: str) -> bool:
    """Say whether everybody was looked through since the wording in force began.

    Raises:
        PackRefusedError, VaultError: if something could not be read.
    """
    own = in_force(vault, key, today=means.clock.now().date())
    return own is None or vault.details(_LISTED).get(key) == own.version


def open_count(vault: Vault, key: str) -> int:
    """Return how many clients were to be asked again about the pack *key* at the last look.

    Raises:
        VaultError: if the vault could not be read.
    """
    count = vault.details(_LISTED).get(_open_of(key))
    return count if isinstance(count, int) else 0


def touched_client(
    vault: Vault, pack: FormPack, client: Client, *, version: str
) -> TouchedClient | None:
    """Return what the signed papers of *client* say otherwise than *pack*; None for nothing.

    None too where it was dealt with, or set aside, since the wording *version*.

    Raises:
        VaultError: if something could not be read.
    """
    kept = vault.details(_subject(client.id))
    if kept.get("version") == version and kept.get("how"):
        return None
    papers = tuple(_papers(vault, pack, client.id))
    return TouchedClient(client, version, pack.key, papers) if papers else None


def is_open(vault: Vault, client: str) -> bool:
    """Say whether *client* was found to be asked again.

    Raises:
        VaultError: if the vault could not be read.
    """
    return vault.details(_subject(client)).get("open") is True


def deal_with(
    means: Means, vault: Vault, touched: TouchedClient, *, how: str, reason: str, by: str
) -> None:
    """Note that *touched* was told, or is set aside, and why; they are listed no more.

    A later wording lists them again.

    Raises:
        ValueError: there is no reason to set them aside.
        VaultError: if it could not be written.
    """
    if how == ASIDE and not reason.strip():
        raise ValueError("setting somebody aside has a reason")
    body: dict[str, Value] = {
        "version": touched.version,
        "how": how,
        "reason": reason.strip(),
        "at": stamp(means.clock.now()),
        "by": by,
        "open": False,
    }
    vault.describe(_subject(touched.client.id), body)
    _count(vault, touched.pack, max(0, open_count(vault, touched.pack) - 1))


def dealt_with(vault: Vault, client: str) -> Mapping[str, Value]:
    """Return what was noted of *client* last: how, reason, at, by, version; empty for nothing.

    Raises:
        VaultError: if the vault could not be read.
    """
    kept = vault.details(_subject(client))
    return kept if kept.get("how") else {}


def _papers(vault: Vault, pack: FormPack, client: str) -> Iterator[TouchedPaper]:
    for one in standings(vault, client):
        if one.state != IN_FORCE or one.filed is None or one.session != one.intake:
            continue
        copies = {
            copy.sha256: copy.id
            for copy in vault.reading_copies(one.intake)
            if copy.kind == WORDING
        }
        if one.filed.content_hash not in copies:
            continue  # a document of her own, or a scan: no word of the pack is in it
        paper = read_agreement(vault.read_payload(copies[one.filed.content_hash]))
        live = as_it_stands(vault, resume_intake(vault, one.intake))
        if live.pack.fingerprint == pack.fingerprint or live.pack.key != pack.key:
            continue
        old = Side(live.pack, PackWording(live.pack, paper.language))
        new = Side(pack, PackWording(pack, paper.language))
        points = touched_points(paper, old, new, live.intake)
        if points:
            yield TouchedPaper(one.filed, one.session, points)


def _at_work(vault: Vault) -> Iterator[Client]:
    offset = 0
    while page := vault.clients(limit=_PER_PAGE, offset=offset):
        yield from (one for one in page if one.agreements and one.standing not in _OVER)
        offset += len(page)


def _keep_open(vault: Vault, found: set[str], clients: tuple[Client, ...]) -> None:
    """Mark who is to be asked, and unmark who is not any more."""
    for client in clients:
        subject = _subject(client.id)
        kept = vault.details(subject)
        if (client.id in found) is not (kept.get("open") is True):
            vault.describe(subject, {**kept, "open": client.id in found})


def _count(vault: Vault, key: str, clients: int, *, version: str = "") -> None:
    """Keep how many *clients* wait for the pack *key*, and the *version* they were found under."""
    kept = {**vault.details(_LISTED), _open_of(key): clients}
    vault.describe(_LISTED, {**kept, key: version} if version else kept)


def _open_of(key: str) -> str:
    return f"open {key}"


def _subject(client: str) -> str:
    """Return the subject of what is kept; it names the client, and goes with their file."""
    return f"own-wording-touched:{client}"
