"""Every paper there is, in every language and way of print: built once for a whole run.

Documents of the pack and ways of print of its item ``papers.look`` join by themselves; what a
service of its own makes joins by one line in ``tests/services/service_papers.py``.
"""

import fcntl
import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.documents.stamp import stamp
from desktop.domain import journal as j
from desktop.domain.agreement import Agreement
from desktop.domain.intake import fold
from desktop.domain.journal import Act, Value
from desktop.domain.later_paper import RECORD_SINCE
from desktop.domain.look import LOOK, NEUTRAL, SECOND
from desktop.packs.load import load
from desktop.services.draft_documents import Drafting, opened_at, typeset, word_whole
from desktop.services.live_intake import LiveIntake
from desktop.signing.certificate import SealKey, make_rehearsal_key
from desktop.signing.seal import seal
from tests.documents.samples import NOON
from tests.services.going_home import CROWD
from tests.services.scene import PACK, scene
from tests.services.service_papers import MAKERS, signatures

LANGUAGES = ("en", "es")
SEAL_LINE = "4F:2A"
BILINGUAL = "bilingual"


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
        """What veraPDF is to judge it by: its own part of PDF/A, and PDF/UA.

        Nothing for a locked wrapper: the format forbids an archive to be locked.
        """
        claimed = re.search(rb"<pdfaid:part>(\d)", self.file.read_bytes())
        return f"{claimed[1].decode()}a,ua1" if claimed else ""

    @property
    def certificate(self) -> Path:
        """The certificate of the key that sealed it."""
        return self.file.with_suffix(".crt")


def kinds() -> list[str]:
    """Return the keys of every paper, the pack's first."""
    return [*drawn_kinds(), *MAKERS]


def drawn_kinds() -> list[str]:
    """Return the keys of the documents of the pack that a session itself can give."""
    documents = load(PACK, FORMS).documents.values()
    return sorted(plan.key for plan in documents if plan.kind != RECORD_SINCE)


def shared(factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all processes of this run share."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "every-paper"
    folder.mkdir(exist_ok=True)
    return folder


def variants(folder: Path, key: str) -> list[Paper]:
    """Return every variant of the paper *key*; whoever asks first makes them."""
    own = _folder_of(folder, key)
    _make(own, key, fcntl.LOCK_EX)
    found = json.loads((own / "papers.json").read_text(encoding="utf-8"))
    return [Paper(own / one.pop("file"), names=tuple(one.pop("names")), **one) for one in found]


def all_variants(folder: Path) -> list[Paper]:
    """Return every variant of every paper.

    What another process is making right now is waited for last, once the others are made.
    """
    for key in kinds():
        with suppress(BlockingIOError):
            _make(_folder_of(folder, key), key, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return [paper for key in kinds() for paper in variants(folder, key)]


def _folder_of(folder: Path, key: str) -> Path:
    own = folder / "".join(letter if letter.isalnum() else "-" for letter in key)
    own.mkdir(exist_ok=True)
    return own


def _make(own: Path, key: str, how: int) -> None:
    """Make the paper *key* in its *own* folder, unless somebody did.

    Raises:
        BlockingIOError: if another process makes it, and *how* says not to wait.
    """
    told = own / "papers.json"
    with (own / "lock").open("w") as lock:
        fcntl.flock(lock, how)
        if not told.exists():
            papers = list(_made(own, key) if key in MAKERS else _drawn(own, key))
            told.write_text(json.dumps([paper.told() for paper in papers]), encoding="utf-8")


def seal_key(folder: Path) -> SealKey:
    """Return the key that all papers of this run are sealed with."""
    file = folder / "seal-key"
    with (folder / "seal-key.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            made = make_rehearsal_key(now=NOON, randomness=os.urandom)
            file.write_bytes(made.for_vault())
    return SealKey.from_vault(file.read_bytes())


def _made(own: Path, family: str) -> Iterator[Paper]:
    """Yield what services make, in each language."""
    maker = MAKERS[family]
    for language in LANGUAGES:
        with scene(language, maker.until) as now:
            for made in maker.make(now):
                name = f"{language}-{made.name.replace(' ', '-')}.pdf"
                sealed = bool(made.certificate)
                paper = Paper(own / name, language, "", sealed, made.names, made.title)
                paper.file.write_bytes(made.content)
                if sealed:
                    paper.certificate.write_bytes(made.certificate)
                yield paper


def _drawn(own: Path, key: str) -> Iterator[Paper]:
    """Yield a document of the pack: in each language and look, as read and as sealed."""
    for language in LANGUAGES:
        agreement, _ = _worded(language, "", key)
        names = tuple(signer.name for signer in agreement.signers)
        for look in _looks(language):
            for sealed in (False, True)[: 1 + is_sealed(agreement)]:
                name = "-".join(filter(None, (language, look, "sealed" * sealed)))
                paper = Paper(own / f"{name}.pdf", language, look, sealed, names, agreement.title)
                paper.file.write_bytes(content(key, paper))
                yield paper


def is_sealed(agreement: Agreement) -> bool:
    """Say whether papers of this kind are ever sealed."""
    return bool(agreement.signers) or agreement.kind == "record"


def content(key: str, paper: Paper) -> bytes:
    """Return the bytes of one variant of a document of the pack, made anew."""
    live = _live(paper.language, paper.look)
    agreement, appendix = _worded(paper.language, paper.look, key)
    drafting = Drafting(created=opened_at(live), rehearsal=False, seal_line=SEAL_LINE)
    if not paper.sealed:
        return typeset(live, agreement, appendix, drafting)
    signed = replace(drafting, signatures=tuple(signatures(agreement)), seal_field=True)
    built = typeset(live, agreement, appendix, signed)
    picture = stamp(("Sealed by Jordan Avery", "Key 4F:2A"), language=paper.language, created=NOON)
    key_of_run = seal_key(paper.file.parents[1])
    paper.certificate.write_bytes(key_of_run.crt())
    return seal(built, key_of_run, stamp=picture, reason="Rehearsal", signed_at=NOON)


@cache
def _looks(language: str) -> dict[str, dict[str, Value]]:
    """Return the ways of print a client may ask for, each with the answers that ask for it.

    A neutral head changes no structure.
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
    with scene(language, j.SIGNED) as begun:
        return begun.live
