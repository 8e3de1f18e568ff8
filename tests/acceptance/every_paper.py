"""Every paper there is, in every language and way of print: built once for a whole run.

Documents of the pack and ways of print of its item ``papers.look`` join by themselves; what a
service of its own makes joins by one line in ``MORE``.
"""

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.assets import FORMS
from desktop.documents.stamp import stamp
from desktop.domain import journal as j
from desktop.domain.agreement import Agreement
from desktop.domain.ink import Ink, Stroke
from desktop.domain.intake import fold
from desktop.domain.journal import Act, Value
from desktop.domain.look import LOOK, NEUTRAL, SECOND
from desktop.domain.signature import Signature
from desktop.packs.load import load
from desktop.services.check_sheet import check_sheet
from desktop.services.confirm_pack import confirm_pack
from desktop.services.draft_documents import Drafting, opened_at, typeset, word_whole
from desktop.services.facilitators_sheet import facilitators_sheet
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.signing.certificate import SealKey, make_rehearsal_key
from desktop.signing.seal import seal
from desktop.store.derivation import CHEAPEST
from tests.documents.samples import NOON
from tests.services.conftest import PASSPHRASE, SESSIONS, counted_randomness
from tests.services.going_home import CROWD

PACK = "us-ca"
LANGUAGES = ("en", "es")
SEAL_LINE = "4F:2A"
BILINGUAL = "bilingual"
_SAMPLE = SESSIONS / "maya-california.json"
_MEANS = Means(PlayedClock(NOON), counted_randomness(), FORMS, "Holdfast acceptance")

MORE: dict[str, Callable[[LiveIntake], bytes]] = {
    "facilitator's sheet": lambda live: facilitators_sheet(_MEANS, live).content,
    "sheet on checking": lambda live: check_sheet(
        say=str,
        language="en",
        paper="a4" if live.pack.paper == "a4" else "letter",
        created=NOON,
        fingerprint="4f2a" * 16,
    ),
}
"""Papers that are no document of a pack, each made by its own service."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One file and what is known of it: language, print, sealed or not, names, title."""

    file: Path
    language: str
    look: str
    sealed: bool
    names: tuple[str, ...] = ()
    title: str = ""

    def told(self) -> dict[str, object]:
        """Return all of it as plain data."""
        return {**asdict(self), "file": self.file.name}

    @property
    def flavours(self) -> str:
        """What veraPDF is to judge it by: its own part of PDF/A, and PDF/UA."""
        part = 3 if b"<pdfaid:part>3" in self.file.read_bytes() else 2
        return f"{part}a,ua1"


def kinds() -> list[str]:
    """Return the keys of every paper, the pack's first."""
    return [*sorted(load(PACK, FORMS).documents), *MORE]


def shared(factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all processes of this run share."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "every-paper"
    folder.mkdir(exist_ok=True)
    return folder


def variants(folder: Path, key: str) -> list[Paper]:
    """Return every variant of the paper *key*; whoever asks first makes them."""
    own = folder / "".join(letter if letter.isalnum() else "-" for letter in key)
    own.mkdir(exist_ok=True)
    told = own / "papers.json"
    with (own / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            papers = list(_plans(own, key))
            for paper in papers:
                paper.file.write_bytes(content(key, paper))
            told.write_text(json.dumps([paper.told() for paper in papers]), encoding="utf-8")
    found = json.loads(told.read_text(encoding="utf-8"))
    return [Paper(own / one.pop("file"), names=tuple(one.pop("names")), **one) for one in found]


def seal_key(folder: Path) -> SealKey:
    """Return the key that all papers of this run are sealed with."""
    file = folder / "seal-key"
    with (folder / "seal-key.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            made = make_rehearsal_key(now=NOON, randomness=os.urandom)
            file.write_bytes(made.for_vault())
    return SealKey.from_vault(file.read_bytes())


def _plans(own: Path, key: str) -> Iterator[Paper]:
    for language in LANGUAGES:
        if key in MORE:
            yield Paper(own / f"{language}.pdf", language, "", sealed=False)
            continue
        agreement, _ = _worded(language, "", key)
        names = tuple(signer.name for signer in agreement.signers)
        for look in _looks(language):
            for sealed in (False, True)[: 1 + (is_sealed(agreement) and look != BILINGUAL)]:
                name = "-".join(filter(None, (language, look, "sealed" * sealed)))
                yield Paper(own / f"{name}.pdf", language, look, sealed, names, agreement.title)


def is_sealed(agreement: Agreement) -> bool:
    """Say whether papers of this kind are ever sealed."""
    return bool(agreement.signers) or agreement.kind == "record"


def content(key: str, paper: Paper) -> bytes:
    """Return the bytes of one variant, made anew."""
    if key in MORE:
        return MORE[key](_live(paper.language))
    live = _live(paper.language, paper.look)
    agreement, appendix = _worded(paper.language, paper.look, key)
    drafting = Drafting(created=opened_at(live), rehearsal=False, seal_line=SEAL_LINE)
    if not paper.sealed:
        return typeset(live, agreement, appendix, drafting)
    signed = replace(drafting, signatures=tuple(_signatures(agreement)), seal_field=True)
    built = typeset(live, agreement, appendix, signed)
    picture = stamp(("Sealed by Jordan Avery", "Key 4F:2A"), language=paper.language, created=NOON)
    key_of_run = seal_key(paper.file.parents[1])
    return seal(built, key_of_run, stamp=picture, reason="Rehearsal", signed_at=NOON)


def _signatures(agreement: Agreement) -> Iterator[Signature]:
    """Let one half of the parties draw and the other half type."""
    drawing = Ink("pen", 0.4, (Stroke(tuple((0.1 + t / 60, 0.1 + t % 7 / 30) for t in range(45))),))
    at = "2026-12-02T17:12:05-08:00"
    for number, signer in enumerate(agreement.signers):
        if number % 2:
            yield Signature(agreement.key, signer.party, "typed", "read", at, name=signer.name)
        else:
            yield Signature(agreement.key, signer.party, "drawn", "read", at, ink=drawing)


@cache
def _looks(language: str) -> dict[str, dict[str, Value]]:
    """Return the ways of print a client may ask for, each with the answers that ask for it.

    A neutral head changes no structure. Two languages side by side are judged unsealed.
    """
    options = (one for one in load(PACK, FORMS).items[LOOK].options if one != NEUTRAL)
    other = next(one for one in LANGUAGES if one != language)
    return {"": {}, **{one: {LOOK: (one,)} for one in options}, BILINGUAL: {SECOND: other}}


@cache
def _worded(language: str, look: str, key: str) -> tuple[Agreement, Agreement | None]:
    live = _live(language, look)
    return word_whole(live, key, Drafting(created=opened_at(live), rehearsal=False))


@cache
def _live(language: str, look: str = "") -> LiveIntake:
    """Return a session just before signing, with everybody there whom a paper can name."""
    live = _played(language)
    told = {**CROWD, **_looks(language)[look]}
    acts = [Act(j.PRACTITIONER, j.ANSWERED, item, value) for item, value in told.items()]
    rows = live.intake.rows
    added = [
        act.row(seq=len(rows) + number, at=rows[-1].at)
        for number, act in enumerate((a for a in acts if a.item in live.pack.items), start=1)
    ]
    return replace(live, intake=fold((*rows, *added)))


@cache
def _played(language: str) -> LiveIntake:
    rows = read_session_file(_SAMPLE)
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = replace(_MEANS, clock=clock, randomness=counted_randomness())
    begun = rows[0].value
    assert isinstance(begun, dict)
    first = replace(rows[0], value={**begun, "language": language})
    until = next(n for n, row in enumerate(rows) if row.action == j.SIGNED)
    pack = load(PACK, FORMS)
    set_up = SetUp("Jordan Avery", PACK, language, begun["profile"])
    with TemporaryDirectory() as folder:
        made = set_up_practice(means, Path(folder) / "v", PASSPHRASE, set_up, cost=CHEAPEST)
        try:
            who = made.practitioner
            confirm_pack(means, made.vault, pack, practitioner=who)
            client = made.vault.add_client(name="Maya", reference="M-1", practitioner=who)
            live = begin_played(means, made.vault, first, client=client, practitioner=who)
            return play(means, clock, made.vault, live, (first, *rows[1:until]))
        finally:
            made.vault.close()
