"""Export a client's whole record: one folder, or one file, that needs no program of ours.

Nothing of it lies in a folder for temporary files: it is written beside its place under a
name that says so, and gets its own name last, when the vault has noted whom it went to.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.domain.journal import Value
from desktop.domain.record_wish import Wish, check_wish
from desktop.services.means import Means
from desktop.services.record_contents import SUMS, contents, flat
from desktop.services.record_files import Gathered, gather_papers, parts_of, read_sessions
from desktop.services.record_people import Reach, whose
from desktop.services.write_whole import (
    NewFile,
    Watch,
    go_on,
    prepare_file,
    prepare_folder,
    prepare_zip,
    put_in_place,
    remove,
)
from desktop.store import audit
from desktop.store.errors import StoreDamagedError, VaultReadOnlyError
from desktop.store.hand_overs import Given
from desktop.store.vault import Vault

FOLDER, ZIP, LOCKED = "folder", "zip", "locked"
FORMS = (FOLDER, ZIP, LOCKED)
"""A folder, one zip file without a password, one PDF with everything behind a password."""

KIND = "record_copy"
"""What kind of thing was handed over, in the list of hand-overs."""
RECORD, RECORD_LOCKED = "record", "record_locked"
"""How: as files that anybody can open, or behind a password."""
_RECORD = "record"
_ID = 5  # bytes

Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Order:
    """Where a copy goes and in which form; a password only for a locked one.

    ``say`` puts the sentences of the sheet on checking into ``language``, the interface's.
    """

    place: Path
    form: str = FOLDER
    password: str = field(default="", repr=False)
    say: Say = field(default=str, repr=False)
    language: str = "en"
    watch: Watch = field(default=go_on, repr=False)


@dataclass(frozen=True, slots=True)
class Exported:
    """A copy that was written: where, how many files, which fingerprint its list has.

    ``damaged`` names what could not be read. ``unnoted`` says that the vault is too damaged to
    keep a note of it.
    """

    path: Path
    id: str
    files: int
    papers: int
    sums: str
    damaged: tuple[str, ...] = field(default=(), repr=False)
    unnoted: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What a copy would hold: how many papers and sessions, and whose papers are filed here."""

    papers: int
    sessions: int
    people: tuple[str, ...] = field(repr=False)
    client: str = field(repr=False)
    language: str
    damaged: tuple[str, ...] = field(default=(), repr=False)


def preview_export(means: Means, vault: Vault, client: str) -> Preview:
    """Return what there is to be exported of *client*, without reading the papers.

    Raises:
        VaultError: if the vault could not be read.
    """
    found = read_sessions(means, vault, client)
    sessions = sum(1 for one in found.lives.values() if not one.intake.later_paper)
    papers = sum(len(one.documents) for one in vault.agreements(client))
    people = whose(tuple(found.lives.values()))
    return Preview(
        papers, sessions, people, found.client.name, found.words.language, tuple(found.damaged)
    )


def export_record(means: Means, vault: Vault, client: str, wish: Wish, order: Order) -> Exported:
    """Write the record of *client* as *wish* and *order* say, and note it in the vault.

    What is damaged is left out and named; everything else goes. Unless the vault is damaged,
    nothing gets its name that the vault has not noted before.

    Raises:
        ExportRefusedError: if it names nobody, or mixes people's pages without a reason.
        PasswordUnfitError: if the password cannot lock a file.
        OSError: if it could not be written; nothing stays behind.
        WritingStoppedError: if people stopped it; nothing stays behind.
        VaultError: if the client is unknown, or the note could not be kept.
    """
    found = read_sessions(means, vault, client)
    check_wish(wish, whose(tuple(found.lives.values())))
    reach = Reach(frozenset(wish.people), apart=wish.apart, lives=found.lives)
    gather_papers(vault, found, reach, wish)
    files = contents(means, vault, found, reach, wish, order_language=order.language, say=order.say)
    if order.form == LOCKED:
        files = flat(files)
    partial, target = write_files(means, vault, found, (_RECORD, wish), order, files)
    named = means.randomness(_ID).hex()
    sums = next(one for one in files if one.name == SUMS)
    made = Exported(
        target, named, len(files), len(found.papers), _sha(sums.content), tuple(found.damaged)
    )
    made = _noted(vault, found, wish, order, made, partial)
    return _placed(vault, made, partial)


def write_files(
    means: Means,
    vault: Vault,
    found: Gathered,
    called: tuple[str, Wish],
    order: Order,
    files: tuple[NewFile, ...],
) -> tuple[Path, Path]:
    """Write everything under a name that is not its own yet; return that, and its own.

    *called* is what its name begins with, and the wish that says whether it is named.

    Raises:
        PasswordUnfitError: if the password cannot lock a file.
        OSError: if it could not be written; nothing stays behind.
        WritingStoppedError: if people stopped it; nothing stays behind.
    """
    now = means.clock.now()
    kind, wish = called
    name = "-".join((kind, *parts_of(now, found, wish)))
    if order.form == FOLDER:
        target = order.place / name
        return prepare_folder(files, target, order.watch), target
    if order.form == ZIP:
        target = order.place / f"{name}.zip"
        return prepare_zip(files, target, now, order.watch), target
    target = order.place / f"{name}.pdf"
    title = "export.locked_title" if kind == _RECORD else "notes.title"
    cover = _cover(means, vault, found, files, found.words.label(title))
    return prepare_file(_locked(means, cover, order.password), target), target


def _cover(
    means: Means, vault: Vault, found: Gathered, files: tuple[NewFile, ...], title: str
) -> bytes:
    """Return one page with every file behind it; not locked yet."""
    from desktop.documents.templates.account import Paged, typeset_cover
    from desktop.services.record_contents import paper_of

    paged = Paged(
        title, paper_of(found), found.client.reference, means.clock.now(), vault.rehearsal
    )
    listed = tuple((one.name, one.what, one.content) for one in files)
    return typeset_cover(paged, listed, files[0].name, found.words)


def _locked(means: Means, cover: bytes, password: str) -> bytes:
    """Return *cover* with all behind it, opened by *password* alone (AES-256)."""
    from desktop.signing.locking import lock

    return lock(cover, password, randomness=means.randomness)


def _noted(
    vault: Vault, found: Gathered, wish: Wish, order: Order, made: Exported, partial: Path
) -> Exported:
    """Note the copy in the chain and among the hand-overs before it gets its name.

    A vault that is damaged takes no note; its record must get out all the same.
    """
    given = Given(
        client=found.client.id,
        kind=KIND,
        paper=made.id,
        title=found.words.label("export.title"),
        how=RECORD_LOCKED if order.form == LOCKED else RECORD,
        recipients=(wish.to.strip(),),
    )
    body: dict[str, Value] = {
        "what": "record",
        "client": found.client.id,
        "id": made.id,
        "for": wish.purpose,
        "form": order.form,
        "sums": made.sums,
        "files": made.files,
        "damaged": len(made.damaged),
        "apart": wish.apart,
        "people": len(wish.people),
        "how": given.how,
    }
    try:
        vault.note_export(given, body)
    except (StoreDamagedError, VaultReadOnlyError):
        return replace(made, unnoted=True)
    except BaseException:
        remove(partial)
        raise
    return made


def _placed(vault: Vault, made: Exported, partial: Path) -> Exported:
    """Give the copy its name; where that fails, the chain says that it came to nothing."""
    try:
        place = put_in_place(partial, made.path)
    except OSError:
        with suppress(Exception):
            vault.note(audit.EXPORT, {"what": "record failed", "id": made.id})
        raise
    return replace(made, path=place)


def _sha(content: bytes) -> str:
    from desktop.domain.document import fingerprint_of

    return fingerprint_of(content)
