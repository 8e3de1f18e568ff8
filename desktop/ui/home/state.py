"""What the home page shows, gathered off the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.journal import Value
from desktop.domain.rule_choices import rule_choices
from desktop.ui.tongue import in_our_words

if TYPE_CHECKING:
    from desktop.domain.pack import FormPack
    from desktop.services.confirm_pack import PackState
    from desktop.store.clients import Client
    from desktop.store.intakes import IntakeSummary
    from desktop.ui.desk import Desk

_LATEST = 12


@dataclass(frozen=True, slots=True)
class HomeState:
    """Sessions under way, the last clients, and what stands before the next real session.

    ``pack`` is None where it cannot be used; ``pack_trouble`` then says why.
    """

    practitioner: str = field(repr=False)
    rehearsal: bool
    under_way: tuple[IntakeSummary, ...]
    clients: tuple[Client, ...]
    pack_state: PackState | None
    pack_trouble: str
    missing: tuple[str, ...]

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
    from desktop.services.confirm_pack import pack_state
    from desktop.services.filed_pack import pack_at_hand
    from desktop.services.find_clients import latest_clients
    from desktop.services.load_pack import PackRefusedError
    from desktop.services.set_up_practice import profile
    from desktop.services.trouble import known_trouble

    practice = profile(desk.vault)
    name = practice.practitioner if practice else ""
    answers = practice.answers if practice else {}
    state: PackState | None = None
    trouble = ""
    missing: tuple[str, ...] = ()
    try:
        pack = pack_at_hand(desk.means, desk.vault, practice.pack if practice else "")
    except PackRefusedError as error:
        trouble = in_our_words(known_trouble(error) or "")
    else:
        state = pack_state(desk.vault, pack, today=desk.means.clock.now().date())
        missing = missing_answers(pack, answers)
    return HomeState(
        practitioner=name,
        rehearsal=desk.vault.rehearsal,
        under_way=desk.vault.open_intakes(),
        clients=tuple(latest_clients(desk.vault, limit=_LATEST)),
        pack_state=state,
        pack_trouble=trouble,
        missing=missing,
    )


def missing_answers(pack: FormPack, answers: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the keys of what the practice must still fill before a real session.

    A blank marked "does not apply here" (None) is settled, unless the law of the papers
    hangs on it.
    """
    known = {**pack.defaults(), **answers}
    decides = rule_choices(pack)
    return tuple(
        item.key
        for item in pack.profile_items()
        if item.required
        and item.concerns(known)
        and (known.get(item.key, "") == "" or (known[item.key] is None and item.key in decides))
    )
