"""What booking asks of the vault, on the worker's thread."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.journal import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.services.keep_booking import Booking
    from desktop.services.live_intake import LiveIntake
    from desktop.services.prepare_booking import Prepared
    from desktop.store.clients import Client
    from desktop.ui.desk import Desk

_QUARTER = 15
_DAY = 24 * 60
_NAMESAKES = 4


def prepared(desk: Desk, intake: str) -> Prepared:
    """Return the booking *intake*, or a new one, as its page shows it.

    Raises:
        PackRefusedError, PackUnconfirmedError: if the pack must not be used with a client.
        VaultError: if the vault could not be read.
    """
    from desktop.services.prepare_booking import prepare_booking

    return prepare_booking(desk.means, desk.vault, desk.practitioner, intake=intake)


def proposed(live: LiveIntake, now: datetime) -> Mapping[str, Value]:
    """Return today, the next quarter of an hour and the practice's language, where asked for."""
    quarters = -(-(now.hour * 60 + now.minute) // _QUARTER) * _QUARTER % _DAY
    found: Mapping[str, Value] = {
        "booking.made_on": now.date().isoformat(),
        "booking.date": now.date().isoformat(),
        "booking.time": f"{quarters // 60:02}:{quarters % 60:02}",
        "client.papers_in": live.wording.language,
    }
    return {key: value for key, value in found.items() if key in live.pack.items}


def kept(desk: Desk, live: LiveIntake, booking: Booking) -> LiveIntake:
    """Return the intake of *booking*, everything in it durable.

    Raises:
        AnswerRefusedError, CharactersMissingError: if an answer could not be kept.
        PackUnconfirmedError: if the pack must not be used with a client any more.
        VaultError: if it could not be written.
    """
    from desktop.services.keep_booking import keep_booking

    return keep_booking(desk.means, desk.vault, desk.practitioner, live, booking)


def not_held(desk: Desk, live: LiveIntake, *, erase: bool) -> None:
    """Take a booking off the list.

    Raises:
        JournalRowError: if the session has begun.
        VaultError: if it could not be written.
    """
    from desktop.services.keep_booking import cancel_booking

    cancel_booking(desk.means, desk.vault, live, erase=erase)


def namesakes(desk: Desk, name: str) -> Sequence[Client]:
    """Return the clients who bear just this name.

    Raises:
        VaultError: if the vault could not be read.
    """
    from desktop.services.find_clients import find

    wanted = " ".join(name.split()).casefold()
    found = find(desk.vault, name, limit=_NAMESAKES)
    return [client for client in found if client.name.casefold() == wanted]


def papers_of(
    desk: Desk, live: LiveIntake, documents: Sequence[str], purpose: str
) -> tuple[tuple[str, bytes], ...]:
    """Return the papers wanted, each with the name of its file.

    Raises:
        IntakeIncompleteError: if a blank that the practice fills is still open.
        VaultError: if the vault could not be read.
    """
    from desktop.ui.session.closing.made import made

    return tuple(
        (f"{live.document_id(key)}.pdf", made(desk.vault, live, key, purpose)) for key in documents
    )


def handed_over(desk: Desk, live: LiveIntake, documents: Sequence[str], how: str) -> LiveIntake:
    """Return the intake with each of *documents* noted as handed over.

    Raises:
        VaultError: if it could not be written.
    """
    from desktop.services.hand_over import hand_over

    for document in documents:
        live = hand_over(desk.means, desk.vault, live, document=document, how=how)
    return live


def written(make: Callable[[], tuple[tuple[str, bytes], ...]], folder: str) -> int:
    """Write every paper into *folder* and return how many there are; none is replaced.

    Raises:
        OSError: if one could not be written; none is half written.
    """
    from pathlib import Path

    from desktop.services.hand_over import free_place, save_copy

    papers = make()
    for name, content in papers:
        save_copy(content, free_place(Path(folder) / name))
    return len(papers)
