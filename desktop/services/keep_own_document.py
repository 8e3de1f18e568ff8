"""The shelf of the practice's own documents: added, replaced by a new version, stopped.

Nothing leaves the shelf: whoever has signed a version keeps just that one.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace

from desktop.domain.document import fingerprint_of
from desktop.domain.own_document import PDF, TEXT, OwnDocument, read_own
from desktop.services.means import Means
from desktop.services.printable import require_printable
from desktop.signing.imported import DocumentUnfitError, check_imported
from desktop.store.vault import Vault

SHELF = "own_documents"
_MOST_CHARACTERS = 40_000
_LONGEST_LINE = 20_000


@dataclass(frozen=True, slots=True)
class NewOwn:
    """What is put on the shelf: its bytes, what it is called, who signs it, whom it is for."""

    content: bytes = field(repr=False)
    title: str = field(repr=False)
    roles: tuple[str, ...] = ("client",)
    everyone: bool = False


def shelf(vault: Vault) -> tuple[OwnDocument, ...]:
    """Return the newest version of every document on the shelf, the oldest first.

    Raises:
        VaultError: if the vault could not be read.
    """
    newest: dict[str, OwnDocument] = {}
    for one in _every(vault):
        newest[one.id] = one
    return tuple(newest.values())


def offered(vault: Vault) -> tuple[OwnDocument, ...]:
    """Return what is on the shelf and not stopped."""
    return tuple(one for one in shelf(vault) if not one.stopped)


def media_of(content: bytes) -> str:
    """Return whether *content* is a PDF or text; by what it is, not by what it is called."""
    return PDF if content[:1024].lstrip().startswith(b"%PDF") else TEXT


def add_own_document(means: Means, vault: Vault, new: NewOwn) -> OwnDocument:
    """Put *new* on the shelf and return it.

    Raises:
        DocumentUnfitError: if nobody should sign such a file; nothing is added.
        CharactersMissingError: if a text has a character no shipped font has.
        JournalRowError: if it has no title, or nobody signs it.
        VaultError: if it could not be written.
    """
    identity = means.randomness(16).hex()
    return _put(vault, _made(vault, new, OwnDocument(identity, "", "", "", "")))


def replace_own_document(vault: Vault, identity: str, content: bytes) -> OwnDocument:
    """Put *content* on the shelf as the next version; who has signed the former keeps it.

    Raises:
        DocumentUnfitError, CharactersMissingError: as when it is added; nothing is changed.
        VaultError: if it could not be written.
    """
    former = _known(vault, identity)
    new = NewOwn(content, former.title, former.roles, former.everyone)
    return _put(vault, _made(vault, new, replace(former, version=former.version + 1)))


def change_own_document(vault: Vault, changed: OwnDocument) -> OwnDocument:
    """Keep another title, other signers, for whom it is, or that it is offered no more.

    Raises:
        JournalRowError: if it has no title, or nobody signs it.
        VaultError: if it could not be written.
    """
    former = _known(vault, changed.id)
    return _put(
        vault,
        replace(
            former,
            title=changed.title,
            roles=changed.roles,
            everyone=changed.everyone,
            stopped=changed.stopped,
        ),
    )


def _made(vault: Vault, new: NewOwn, basis: OwnDocument) -> OwnDocument:
    """Return *basis* with the content of *new*, checked and filed."""
    media = media_of(new.content)
    pages = check_imported(new.content) if media == PDF else 0
    lines = _lines(new.content) if media == TEXT else ()
    made = replace(
        basis,
        title=" ".join(new.title.split()),
        media=media,
        payload="-",
        sha256=fingerprint_of(new.content),
        pages=pages,
        roles=new.roles,
        everyone=new.everyone,
        stopped=False,
        lines=lines,
    )
    require_printable((read_own(made.value()).title, lines))
    return replace(made, payload=vault.keep_own_document(new.content))


def _lines(content: bytes) -> tuple[str, ...]:
    """Return the lines of a text file.

    Raises:
        DocumentUnfitError: if it is no text, empty or too long.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentUnfitError(
            "This is neither a PDF nor plain text. Nothing was added. Please save it as a PDF, or "
            "paste its words."
        ) from error
    lines = tuple(_tidy(line) for line in text.splitlines())
    if not any(lines):
        raise DocumentUnfitError("There are no words in it. Nothing was added.")
    if len(text) > _MOST_CHARACTERS or max(map(len, lines)) > _LONGEST_LINE:
        raise DocumentUnfitError(
            "This text is too long to be read before signing. Nothing was added. Please make it "
            "shorter, or add it as a PDF."
        )
    return lines


def _tidy(line: str) -> str:
    shown = (one for one in line.replace("\t", " ") if unicodedata.category(one) != "Cc")
    return unicodedata.normalize("NFC", "".join(shown)).strip()


def _every(vault: Vault) -> tuple[OwnDocument, ...]:
    kept = vault.details(SHELF).get("documents", ())
    return tuple(read_own(one) for one in kept) if isinstance(kept, tuple) else ()


def _known(vault: Vault, identity: str) -> OwnDocument:
    return next(one for one in reversed(_every(vault)) if one.id == identity)


def _put(vault: Vault, one: OwnDocument) -> OwnDocument:
    """Put *one* on the shelf; the same version again only changes what is known of it."""
    read_own(one.value())
    kept = list(_every(vault))
    same = [n for n, known in enumerate(kept) if (known.id, known.version) == (one.id, one.version)]
    if same:
        kept[same[0]] = one
    else:
        kept.append(one)
    vault.describe(SHELF, {"documents": tuple(known.value() for known in kept)})
    return one
