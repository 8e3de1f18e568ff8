"""What the home page shows, gathered off the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.journal import Value
from desktop.domain.readiness import PackStanding, open_of_practice
from desktop.ui.tongue import in_our_words

if TYPE_CHECKING:
    from desktop.domain.pack import FormPack
    from desktop.services.coming_sessions import Coming
    from desktop.services.confirm_pack import PackState
    from desktop.store.clients import Client
    from desktop.store.hand_overs import PutOff
    from desktop.store.intakes import IntakeSummary
    from desktop.ui.desk import Desk

_LATEST = 12
HOME, HIDES_NAMES = "home", "hides_names"


@dataclass(frozen=True, slots=True)
class HomeState:
    """Sessions that are coming or under way, the last clients, and what stands before the next.

    ``pack`` is None where it cannot be used; ``pack_trouble`` then says why. ``hides_names``
    says that lists show references instead, because others may see the screen.
    """

    practitioner: str = field(repr=False)
    language: str
    rehearsal: bool
    hides_names: bool
    coming: tuple[Coming, ...]
    under_way: tuple[IntakeSummary, ...]
    clients: tuple[Client, ...]
    pack: FormPack | None
    pack_state: PackState | None
    pack_trouble: str
    missing: tuple[str, ...]
    put_off: tuple[PutOff, ...] = ()

    @property
    def is_blocked(self) -> bool:
        """Whether nothing the practitioner does now would let a real session begin."""
        return self.pack_state is None or self.pack_state.withdrawn

    @property
    def is_ready(self) -> bool:
        """Whether a real first session may begin."""
        confirmed = self.pack_state is not None and self.pack_state.is_usable
        return self.rehearsal or (confirmed and not self.missing)


def home_state(desk: Desk) -> HomeState:
    """Return what the home page shows now.

    Raises:
        VaultError: if the vault could not be read.
    """
    from desktop.services.coming_sessions import agenda
    from desktop.services.confirm_pack import pack_state
    from desktop.services.filed_pack import pack_at_hand
    from desktop.services.find_clients import latest_clients
    from desktop.services.load_pack import PackRefusedError
    from desktop.services.set_up_practice import profile
    from desktop.services.trouble import known_trouble

    today = desk.means.clock.now().date()
    practice = profile(desk.vault)
    name = practice.practitioner if practice else ""
    answers = practice.answers if practice else {}
    pack: FormPack | None = None
    state: PackState | None = None
    trouble = ""
    missing: tuple[str, ...] = ()
    try:
        pack = pack_at_hand(desk.means, desk.vault, practice.pack if practice else "")
    except PackRefusedError as error:
        trouble = in_our_words(known_trouble(error) or "")
    else:
        state = pack_state(desk.vault, pack, today=today)
        missing = missing_answers(pack, answers)
    found = agenda(desk.vault, pack, answers, _standing(desk, state), today=today)
    return HomeState(
        practitioner=name,
        language=practice.language if practice else "en",
        rehearsal=desk.vault.rehearsal,
        hides_names=names_are_hidden(desk),
        coming=found.coming,
        under_way=found.under_way,
        clients=tuple(latest_clients(desk.vault, limit=_LATEST)),
        pack=pack,
        pack_state=state,
        pack_trouble=trouble,
        missing=missing,
        put_off=desk.vault.put_off(),
    )


def seal_notice(desk: Desk) -> str:
    """Return that the practice's seal ends or has ended, or nothing.

    Raises:
        VaultError: if the vault could not be read.
    """
    from desktop.services.practice_seal import notice_of

    sentence = None if desk.vault.rehearsal else notice_of(desk.means, desk.vault)
    return in_our_words(sentence) if sentence is not None else ""


def clients_to_ask(desk: Desk) -> int:
    """Return how many clients' papers say otherwise than the practice's wording does now.

    Once a published wording has begun, everybody is looked through for it.

    Raises:
        PackRefusedError, VaultError: if something could not be read or written.
    """
    from desktop.services.clients_touched import is_listed, list_touched, open_count
    from desktop.services.set_up_practice import profile

    practice = profile(desk.vault)
    if practice is None or desk.vault.rehearsal or not practice.pack:
        return 0
    if not is_listed(desk.means, desk.vault, practice.pack):
        return len(list_touched(desk.means, desk.vault, practice.pack))
    return open_count(desk.vault, practice.pack)


def custodian_notice(desk: Desk) -> str:
    """Return what to do about the custodian's envelope, or nothing.

    Raises:
        VaultError: if the vault could not be read.
    """
    from desktop.services.custodian import custodian_notice as notice_of

    sentence = None if desk.vault.rehearsal else notice_of(desk.means, desk.vault)
    return in_our_words(sentence) if sentence is not None else ""


def names_are_hidden(desk: Desk) -> bool:
    """Return whether lists show references instead of names.

    Raises:
        VaultError: if the vault could not be read.
    """
    return desk.vault.details(HOME).get(HIDES_NAMES) is True


def keep_names_hidden(desk: Desk, hidden: bool) -> None:  # noqa: FBT001 - bound by partial
    """Keep whether lists show references instead of names.

    Raises:
        VaultError: if it could not be written.
    """
    desk.vault.describe(HOME, {HIDES_NAMES: hidden})


def missing_answers(pack: FormPack, answers: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the keys of what the practice must still fill before a real session."""
    return open_of_practice(pack, {**pack.defaults(), **answers})


def _standing(desk: Desk, state: PackState | None) -> PackStanding:
    if desk.vault.rehearsal or state is None:
        return PackStanding()
    return PackStanding(
        confirmed=state.is_usable or state.withdrawn,
        withdrawn=state.withdrawn,
        review_due=state.review_due,
    )
