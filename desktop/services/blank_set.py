"""Make a blank paper set: everything a first session needs where there is no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.blank_set import NUMBER_BYTES, set_number
from desktop.services.confirm_pack import require_translated
from desktop.services.means import Means
from desktop.services.practice_profile import read_profile
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from desktop.domain.document import Document


def new_set_number(means: Means) -> str:
    """Return a number for a set that is about to be printed."""
    return set_number(means.randomness(NUMBER_BYTES))


def blank_set(
    means: Means, vault: Vault, *, language: str, kind: str, number: str, booklet: bool
) -> Document:
    """Return the set *number* for a client of *kind*, in *language*, as this practice words it.

    Raises:
        CharactersMissingError: if a text has a character no shipped font has.
        PackRefusedError: if the practice's pack cannot be used.
        WordingUntranslatedError: if a sentence of the practice's own is not in *language* yet.
        VaultError: if the vault could not be read.
    """
    from desktop.documents.templates.blank_set import typeset_blank_set
    from desktop.domain.blank_set import blank_set as worded
    from desktop.packs.wording import PackWording

    profile = read_profile(means, vault)
    require_translated(profile.pack, language)
    wording = PackWording(profile.pack, language)
    blank = worded(profile.pack, profile.set_up.answers, wording, kind=kind, number=number)
    mark = wording.label("rehearsal") if vault.rehearsal else ""
    now = means.clock.now()
    return typeset_blank_set(blank, wording, created=now, booklet=booklet, rehearsal=mark)


def note_printed(vault: Vault, number: str) -> None:
    """Keep in the audit chain that the set *number* was printed or saved.

    Raises:
        VaultError: if it could not be written.
    """
    vault.note("print", {"sheet": "blank_set", "number": number})
