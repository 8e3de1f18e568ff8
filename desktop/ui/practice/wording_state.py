"""How a pack's wording stands with this practice, gathered off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.ui.desk import Desk
from desktop.ui.practice.wording_parts import WordingPart, wording_parts

if TYPE_CHECKING:
    from desktop.domain.pack import FormPack
    from desktop.services.confirm_pack import PackState
    from desktop.services.publish_wording import Version
    from desktop.services.wording_reviews import Review


@dataclass(frozen=True, slots=True)
class WordingState:
    """A pack's words for this practice, how it stands, and which parts were read."""

    pack: FormPack = field(repr=False)
    state: PackState
    confirmed_by: str = field(repr=False)
    parts: tuple[WordingPart, ...] = field(repr=False)
    read: frozenset[str]
    versions: tuple[Version, ...] = field(default=(), repr=False)
    to_ask: int = 0
    code: str = ""
    reviews: tuple[Review, ...] = field(default=(), repr=False)

    @property
    def unread(self) -> tuple[str, ...]:
        """The keys of the parts nobody has gone through."""
        if self.state.confirmed_on:
            return ()
        return tuple(part.key for part in self.parts if part.key not in self.read)


def wording_state(desk: Desk) -> WordingState:
    """Return the pack's words as this practice's clients will meet them.

    Raises:
        PackRefusedError: if the pack cannot be used.
        VaultError: if the vault could not be read.
    """
    from desktop.services.clients_touched import open_count
    from desktop.services.confirm_pack import pack_state, parts_read
    from desktop.services.load_pack import PackWording
    from desktop.services.practice_profile import read_profile
    from desktop.services.publish_wording import history
    from desktop.services.review_wording import wording_to_print
    from desktop.services.wording_reviews import reviews

    profile = read_profile(desk.means, desk.vault)
    pack = profile.pack
    state = pack_state(desk.vault, pack, today=desk.means.clock.now().date())
    names = {one.id: one.name for one in desk.vault.practitioners()}
    wording = PackWording(pack, profile.set_up.language)
    return WordingState(
        pack=pack,
        state=state,
        confirmed_by=names.get(state.confirmed_by, ""),
        parts=wording_parts(pack, wording, profile.set_up.answers),
        read=parts_read(desk.vault, pack),
        versions=history(desk.means, desk.vault, pack.key),
        to_ask=open_count(desk.vault, pack.key),
        code=wording_to_print(desk.means, desk.vault, profile.set_up.pack).code,
        reviews=reviews(desk.vault, profile.set_up.pack),
    )


def note_read(desk: Desk, pack: FormPack, *parts: str) -> None:
    """Keep that the practitioner went through some parts, on the screen or on a printed copy.

    Raises:
        VaultError: if it could not be written.
    """
    from desktop.services.confirm_pack import note_parts_read

    note_parts_read(desk.means, desk.vault, pack, practitioner=desk.practitioner, parts=parts)


def printed_wording(desk: Desk, language: str) -> bytes:
    """Return the whole wording in force as a PDF, with what this practice has filled in.

    Raises:
        PackRefusedError, VaultError: if something could not be read.
    """
    from desktop.services.practice_profile import read_profile
    from desktop.services.review_wording import print_wording, wording_to_print

    set_up = read_profile(desk.means, desk.vault).set_up
    wording = wording_to_print(desk.means, desk.vault, set_up.pack)
    document = print_wording(desk.means, desk.vault, wording, language, profile=set_up.answers)
    return document.content


def confirm(desk: Desk, pack: FormPack) -> None:
    """Keep that the practitioner confirmed the whole wording.

    Raises:
        VaultError: if it could not be written.
    """
    from desktop.services.confirm_pack import confirm_pack

    confirm_pack(desk.means, desk.vault, pack, practitioner=desk.practitioner)
