"""The practice profile: what every paper says about the practice, and its logo."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.pack import FormPack
from desktop.services.filed_pack import pack_at_hand
from desktop.services.means import Means
from desktop.services.seal_key import LOGO
from desktop.services.set_up_practice import SetUp, keep_profile, profile
from desktop.store.vault import Vault

PRACTITIONER = "practice.practitioner"
"""The blank that names the practitioner on every paper."""


@dataclass(frozen=True, slots=True)
class PracticeProfile:
    """The profile with the pack whose blanks it fills."""

    set_up: SetUp = field(repr=False)
    pack: FormPack = field(repr=False)
    logo: bytes = field(repr=False)


def read_profile(means: Means, vault: Vault) -> PracticeProfile:
    """Return the profile as it stands.

    Raises:
        PackRefusedError: if its pack cannot be used.
        VaultError: if the vault could not be read.
    """
    kept = profile(vault) or SetUp(practitioner="", pack="", language="en")
    return PracticeProfile(kept, pack_at_hand(means, vault, kept.pack), vault.secret(LOGO) or b"")


def change_profile(vault: Vault, set_up: SetUp, *, practitioner: str) -> None:
    """File *set_up*; a new name of the *practitioner* stands on new papers only.

    Raises:
        VaultError: if it could not be written.
    """
    keep_profile(vault, set_up)
    if set_up.practitioner not in {one.name for one in vault.practitioners()}:
        vault.rename_practitioner(practitioner, set_up.practitioner)


def keep_logo(vault: Vault, content: bytes) -> None:
    """Keep *content* (PNG or JPEG) as the practice's logo; empty takes it away.

    Raises:
        VaultError: if it could not be written.
    """
    vault.file_secret(LOGO, content)
