"""Check a vault whole: both copies of its key file, every page, paper and link, and its marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.saying import Saying, said
from desktop.store import anchor, audit, key_file
from desktop.store.errors import AuditBrokenError
from desktop.store.rollback import KEYS_OLDER, OLDER, Rollback
from desktop.store.sound_rows import Finding

if TYPE_CHECKING:
    from desktop.store.soundness import Soundness
    from desktop.store.vault import Vault

CHANGED_PARTS = frozenset({"chain", "removed", "replaced"})
"""Findings that no broken disk explains: somebody took away or changed what was written."""


@dataclass(frozen=True, slots=True)
class VaultCheck:
    """What a check found; ``copies`` names the key file's copies that are not as they should be."""

    soundness: Soundness
    rollback: Rollback | None
    anchor: str
    copies: tuple[str, ...] = ()
    quick: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether everything is as it was filed, and the vault is not older than its mark."""
        return self.soundness.is_whole and self.rollback is None

    @property
    def was_changed(self) -> bool:
        """Whether something was taken away, altered or put back, beyond what a disk breaks."""
        parts = {one.part for one in self.soundness.findings}
        return self.rollback is not None or bool(parts & CHANGED_PARTS)


def odd_copies(folder: Path) -> tuple[str, ...]:
    """Return the names of the key file's copies that are missing, damaged or older.

    To be asked before the vault is unlocked: unlocking mends them.

    Raises:
        VaultError: if no copy can be read.
    """
    newest = key_file.load(folder)[0]
    return key_file.odd_copies(folder, newest)


def check_vault(
    vault: Vault,
    watch: Callable[[int, int], bool] = lambda _done, _all: True,
    *,
    quick: bool = False,
    copies: tuple[str, ...] = (),
) -> VaultCheck:
    """Return what is wrong with the open *vault*; the check is noted where it can be.

    Raises:
        WorkStoppedError: *watch* said no.
        VaultError: if the vault could not be asked at all.
    """
    soundness = vault.examine(watch, quick=quick)
    if vault.is_writable:
        how = "quick" if quick else "full"
        vault.note(audit.CHECK, {"what": how, "findings": len(soundness.findings)})
    return VaultCheck(soundness, vault.rollback, vault.anchor.state, copies, quick)


def check_log(vault: Vault) -> int:
    """Return the first entry of the audit chain that does not hold, 0 if all do; it is noted.

    Raises:
        VaultError: if the vault could not be read.
    """
    broken = 0
    try:
        vault.check_audit()
    except AuditBrokenError as error:
        broken = error.seq
    if vault.is_writable:
        vault.note(audit.CHECK, {"what": "chain", "findings": int(bool(broken)), "entry": broken})
    return broken


def sentence(finding: Finding, *, name: str = "") -> Saying:
    """Return what to say of *finding*; *name* stands for the client where names are wanted."""
    template = _SENTENCES.get((finding.part, finding.what)) or _PARTS[finding.part]
    values = (finding.title or finding.what, finding.id, finding.at[:10])
    told = Saying(template, *values)
    return Saying("%1 Client: %2.", told, name) if name else told


def told_rollback(found: Rollback) -> Saying:
    """Return what to say of a vault that is older than its mark, with both numbers."""
    if found.kind == OLDER:
        return Saying(
            "The vault here ends at entry %1; the mark of it says that entry %2 existed.",
            found.here,
            found.mark,
        )
    if found.kind == KEYS_OLDER:
        return Saying(
            "The key file here is number %1; the mark of it says that number %2 existed. "
            "A former passphrase may open the vault again.",
            found.here,
            found.mark,
        )
    return Saying(
        "Entry %2 is not the one that the mark remembers, though the vault goes up to entry %1.",
        found.here,
        found.mark,
    )


def told_anchor(state: str) -> Saying | None:
    """Return what to say of the mark beside the vault where there is none to compare with."""
    if state == anchor.ABSENT:
        return said(
            "There is no mark beside the vault, so it cannot be said whether the vault was put "
            "back from a copy. A new mark is made when it is locked."
        )
    if state == anchor.DAMAGED:
        return said(
            "The mark beside the vault is damaged, so it cannot be said whether the vault was "
            "put back from a copy. A new mark is made when it is locked."
        )
    return None


_PARTS = {
    "papers": "Damaged in the vault: %1 (%2), filed %3.",
    "journals": "The journal of a session is not as it was written (%2), begun %3.",
    "descriptions": "Details that were kept are damaged (entry %2), filed %3.",
    "notes": "A private note is damaged (%2), written %3.",
    "packs": "A form pack's filed wording is damaged (%2), filed %3.",
    "links": "In the table %1, row %2 names something that is not there.",
    "chain": "The audit log does not hold from entry %2 on.",
    "pages": "A page of the vault's file is damaged: %1.",
}
_SENTENCES = {
    ("papers", "secret"): "A secret of the practice, such as its seal key, is damaged (%2).",
    ("papers", "reading copy"): "The pages that were shown for signing are damaged (%2).",
    ("removed", "document"): "A paper (%2) was filed, is not there, and no entry says that it was "
    "destroyed.",
    ("removed", "client"): "A client's file (%2) was there, is gone, and no entry says that it "
    "was destroyed.",
    ("removed", "journal"): "A session (%2) was begun, is gone, and no entry says that it was "
    "destroyed.",
    ("replaced", "document"): "A paper (%2) is not the one that the audit log says was filed.",
    ("papers", "table"): "The list of papers cannot be read.",
    ("journals", "table"): "The list of sessions cannot be read.",
    ("descriptions", "table"): "The list of details cannot be read.",
    ("notes", "table"): "The list of private notes cannot be read.",
    ("packs", "table"): "The list of form packs cannot be read.",
}
