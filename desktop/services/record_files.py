"""Gather everything of a client's record that goes into a copy; what is damaged is told by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from desktop.domain.document import fingerprint_of
from desktop.domain.kept_facts import KeptBeside
from desktop.domain.record_wish import Wish
from desktop.domain.wording import Wording
from desktop.packs.wording import PackWording
from desktop.services.about_paper import Standing, standings
from desktop.services.begin_intake import IntakeEmptyError, resume_intake
from desktop.services.correct_client import kept_beside
from desktop.services.filed_documents import printed_id
from desktop.services.kept_copies import SCAN
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.practice_profile import read_profile
from desktop.services.record_people import Reach
from desktop.services.write_whole import NewFile
from desktop.services.younger_labels import with_younger_labels
from desktop.store.agreements import AgreementSummary, FiledDocument
from desktop.store.clients import Client
from desktop.store.errors import PayloadDamagedError, StoreDamagedError
from desktop.store.hand_overs import Given
from desktop.store.intakes import IntakeSummary
from desktop.store.vault import Vault

T = TypeVar("T")

READING = "reading"
_PICTURES = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpg", b"%PDF": "pdf"}


@dataclass(frozen=True, slots=True)
class PaperFile:
    """One filed paper in a copy: its file, the id printed on it, and how it stands."""

    file: str
    id: str
    filed: FiledDocument
    sha256: str
    state: str = ""


@dataclass(slots=True)
class Gathered:
    """All that is known of a client's record, as far as it could be read.

    ``damaged`` names what could not, in the words of the copy.
    """

    client: Client
    words: Wording = field(repr=False)
    own_language: str
    practice: str = field(repr=False)
    beside: KeptBeside = field(repr=False)
    rehearsal: bool = False
    lives: dict[str, LiveIntake] = field(default_factory=dict, repr=False)
    given: tuple[Given, ...] = field(default=(), repr=False)
    files: list[NewFile] = field(default_factory=list, repr=False)
    papers: list[PaperFile] = field(default_factory=list, repr=False)
    damaged: list[str] = field(default_factory=list, repr=False)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the client's language and, where it is another one, the practitioner's."""
        return tuple(dict.fromkeys((self.words.language, self.own_language)))


def read_sessions(means: Means, vault: Vault, client: str) -> Gathered:
    """Return what is known of *client* with every session that can be read, the oldest first.

    Raises:
        PackRefusedError: if there is no session, and the practice's pack cannot be used.
        VaultError: if the client is unknown, or not even that could be read.
    """
    known = vault.client(client)
    profile = read_profile(means, vault)
    lives: dict[str, LiveIntake] = {}
    broken: list[IntakeSummary] = []
    for one in reversed(vault.intakes(client)):
        try:
            lives[one.id] = with_younger_labels(means, vault, resume_intake(vault, one.id))
        except IntakeEmptyError:
            continue
        except (PayloadDamagedError, StoreDamagedError):
            broken.append(one)
    words = _words(lives, profile.pack, profile.set_up.language)
    found = Gathered(
        client=known,
        words=words,
        own_language=_spoken(profile.set_up.language, words.language, profile.pack.languages),
        practice=profile.set_up.practitioner,
        beside=_beside(vault, client),
        rehearsal=vault.rehearsal,
        lives=lives,
        given=vault.hand_overs(client),
    )
    for one in broken:
        date = words.date(one.begun_at)
        found.damaged.append(words.label("export.damaged_account", date=date))
    return found


def gather_papers(vault: Vault, found: Gathered, reach: Reach, wish: Wish) -> None:
    """Read every paper that goes along into *found*, byte for byte, the oldest first."""
    state = _states(vault, found)
    number = 0
    for agreement in reversed(vault.agreements(found.client.id)):
        for filed in agreement.documents:
            if reach.takes_paper(filed, agreement):
                number += 1
                _paper(vault, found, agreement, filed, number, state.get(filed.id, ""))
    for live in found.lives.values():
        _copies(vault, found, reach, live, with_shown=wish.account)
    found.given = tuple(one for one in found.given if _is_given(one, found, reach))


def _paper(
    vault: Vault,
    found: Gathered,
    agreement: AgreementSummary,
    filed: FiledDocument,
    number: int,
    state: str,
) -> None:
    live = found.lives.get(agreement.intake)
    named = printed_id(live, filed) if live is not None else filed.id[:8]
    stem = f"papers/{number:02}-{_plain(named)}-{_slug(filed.kind)}"
    content = _try(found, f"{filed.title} ({named})", lambda: vault.read_document(filed.id))
    if content is None:
        return
    found.files.append(NewFile(f"{stem}.pdf", f"{filed.title} ({named})", content))
    found.papers.append(PaperFile(f"{stem}.pdf", named, filed, fingerprint_of(content), state))
    what = found.words.label("export.what.version")
    for count, version in enumerate(vault.versions(filed.id)[:-1], start=1):
        former = _try(found, f"{filed.title} ({named})", _reader(vault, version.id))
        if former is not None:
            found.files.append(NewFile(f"{stem}-version-{count}.pdf", what, former))


def _copies(
    vault: Vault, found: Gathered, reach: Reach, live: LiveIntake, *, with_shown: bool
) -> None:
    """Read the pages as they were shown before signing, pictures of paper, and own documents."""
    papers = found.papers if with_shown else ()
    shown = {one.filed.reading_hash: one for one in papers if one.filed.reading_hash}
    scans = {
        str(page.get("sha256"))
        for key, pages in live.intake.scanned.items()
        if key not in live.pack.documents or reach.takes_document(live, key)
        for page in pages
        if isinstance(page, Mapping)
    }
    label = found.words.label
    for number, copy in enumerate(vault.reading_copies(live.id), start=1):
        paper = shown.get(copy.sha256)
        wanted = paper is not None or (
            copy.kind == SCAN and (not reach.people or copy.sha256 in scans)
        )
        if not wanted:
            continue
        what = label("export.what.shown") if paper else label("export.what.scan")
        content = _try(found, what, _reader(vault, copy.id))
        if content is None:
            continue
        if paper is not None:
            stem = paper.file.removeprefix("papers/").removesuffix(".pdf")
            name = f"shown/{stem}-as-shown.pdf"
        else:
            name = f"scans/{_plain(live.intake.reference)}-{number:02}.{_ending(content)}"
        found.files.append(NewFile(name, what, content))
    for number, (key, content) in enumerate(live.own_files.items(), start=1):
        if reach.takes_document(live, key):
            name = f"own/{_plain(live.intake.reference)}-{number:02}.pdf"
            found.files.append(NewFile(name, label("export.what.own"), content))


def _states(vault: Vault, found: Gathered) -> Mapping[str, str]:
    """Return how each signed paper stands, by its id; nothing where a journal is damaged."""
    try:
        standing: tuple[Standing, ...] = standings(vault, found.client.id)
    except (PayloadDamagedError, StoreDamagedError):
        return {}
    return {one.filed.id: one.state for one in standing if one.filed is not None}


def _is_given(given: Given, found: Gathered, reach: Reach) -> bool:
    """Say whether a hand-over is of a paper that goes along."""
    if not reach.people:
        return True
    known = {one.filed.id for one in found.papers} | {one.id for one in found.papers}
    return bool({given.document, given.paper} & known)


def _try(found: Gathered, what: str, read: Callable[[], T]) -> T | None:
    """Return what *read* reads; what is damaged is named, and the rest goes on."""
    try:
        return read()
    except (PayloadDamagedError, StoreDamagedError):
        found.damaged.append(what)
        return None


def _reader(vault: Vault, payload: str) -> Callable[[], bytes]:
    return lambda: vault.read_payload(payload)


def _beside(vault: Vault, client: str) -> KeptBeside:
    return kept_beside(vault, client)


def _words(lives: Mapping[str, LiveIntake], pack: object, language: str) -> Wording:
    """Return the words of the last session's pack in the client's language."""
    from desktop.domain.pack import FormPack

    if lives:
        return list(lives.values())[-1].wording
    assert isinstance(pack, FormPack)  # noqa: S101 - for the type checker
    spoken = language if language in pack.languages else pack.languages[0]
    return PackWording(pack, spoken)


def _spoken(wanted: str, other: str, languages: tuple[str, ...]) -> str:
    return wanted if wanted in languages else other


def _plain(text: str) -> str:
    """Return *text* as a part of a file's name that every system takes."""
    kept = "".join(one if one.isascii() and one.isalnum() else "-" for one in text)
    return "-".join(part for part in kept.split("-") if part) or "record"


def _slug(key: str) -> str:
    return _plain(key.rpartition(".")[2].replace("_", "-"))


def _ending(content: bytes) -> str:
    return next((end for begin, end in _PICTURES.items() if content.startswith(begin)), "bin")


def parts_of(created: datetime, found: Gathered, wish: Wish) -> Iterator[str]:
    """Yield the parts of the name of a copy: reference, day, and the name where it is wanted."""
    yield _plain(found.client.reference or found.client.id[:8])
    if wish.named:
        yield _plain(_latin(found.client.name))
    yield created.date().isoformat()


def _latin(name: str) -> str:
    """Return *name* without accents."""
    import unicodedata

    parted = unicodedata.normalize("NFKD", name)
    return "".join(one for one in parted if not unicodedata.combining(one))
