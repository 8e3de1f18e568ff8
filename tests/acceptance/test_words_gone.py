"""A12: what was taken back is gone from every page of the store and its log, within 5 seconds.

The judge reads the pages without SQLite (``pages_in_clear``), while the vault is open.
"""

from collections.abc import Callable, Iterator
from time import monotonic

import pytest
from sqlalchemy import select

from desktop.domain.journal import ASKED, CLIENT, Act
from desktop.services.keep_booking import Booking, cancel_booking, keep_booking
from desktop.services.prepare_booking import prepare_booking
from desktop.services.record_act import record_act, take_back
from desktop.store.tables import PRIVATE_NOTES
from desktop.store.vault import Vault
from tests.acceptance.conftest import Judged
from tests.acceptance.pages_in_clear import pages_in_clear
from tests.services.conftest import PASSPHRASE
from tests.services.scene import Scene, scene

pytestmark = pytest.mark.acceptance

CANARY = "kanarienvogel"
SECONDS = 5


@pytest.fixture(scope="module")
def told() -> Iterator[Scene]:
    """Maya's session before anybody signed."""
    with scene("en") as found:
        yield found


def _there(told: Scene, words: str | bytes) -> bool:
    looked = words if isinstance(words, bytes) else words.encode()
    return looked in pages_in_clear(told.folder / "v", PASSPHRASE).all


def _gone_in_time(told: Scene, words: str | bytes, act: Callable[[], object]) -> float:
    """Do *act* and return after how many seconds no page holds *words* any more."""
    begun = monotonic()
    act()
    while _there(told, words):
        assert monotonic() - begun < SECONDS
    return monotonic() - begun


def test_words_a_client_takes_back_are_gone_from_store_and_log(told: Scene, judged: Judged) -> None:
    long = " ".join([CANARY] * 700)
    for item in ("client.called", "client.pronouns"):
        act = Act(CLIENT, ASKED, item, long)
        told.live = record_act(told.means, told.vault, told.live, act)
    assert _there(told, CANARY), "the search must find what is there"

    keys = ("client.called", "client.pronouns")
    took = _gone_in_time(told, CANARY, lambda: take_back(told.means, told.vault, told.live, keys))

    rows = told.vault.journal(told.live.id)
    assert rows[-1].action == "taken_back"
    assert CANARY not in str(rows)
    assert _there(told, told.live.id)
    judged("A12", "pages in clear, without SQLite", 2)
    print(f"gone {took:.2f} s after they were taken back, the look itself included")


def test_a_private_note_that_was_rewritten_or_erased_leaves_no_page_behind(
    told: Scene, judged: Judged
) -> None:
    vault = told.vault
    who = {"client": told.live.client, "practitioner": told.live.practitioner}
    note = vault.file_note(text=f"{CANARY} " * 900, **who)
    draft = _sealed(vault, note)
    assert _there(told, draft[:300]), "the search must find the note, enclosed as it is"
    assert not _there(told, CANARY), "even in clear pages a note stays under its own key"

    _gone_in_time(told, draft[:300], lambda: vault.rewrite_note(note, "Better words."))
    second = _sealed(vault, note)
    assert _there(told, second)
    _gone_in_time(told, second, lambda: vault.remove_note(note))

    assert vault.notes(told.live.client) == ()
    assert not [part for part in _parts(draft) if _there(told, part)]
    judged("A12", "pages in clear, without SQLite", 2)


def test_the_name_of_a_booking_that_is_erased_is_gone_also_from_the_search(
    told: Scene, judged: Judged
) -> None:
    means, vault, who = told.means, told.vault, told.live.practitioner
    prepared = prepare_booking(means, vault, who).live
    booking = Booking("", CANARY.title(), {"client.name": CANARY.title()})
    live = keep_booking(means, vault, who, prepared, booking)
    assert _there(told, CANARY)
    assert _there(told, CANARY.title())

    _gone_in_time(told, CANARY, lambda: cancel_booking(means, vault, live, erase=True))

    assert not _there(told, CANARY.title())
    assert vault.search(CANARY) == ()
    judged("A12", "pages in clear, without SQLite", 1)


def _sealed(vault: Vault, note: str) -> bytes:
    """Return the bytes under which *note* lies in the store."""
    found = vault._read(
        lambda c: c.execute(
            select(PRIVATE_NOTES.c.content).where(PRIVATE_NOTES.c.id == note)
        ).scalar_one()
    )
    return bytes(found)


def _parts(content: bytes) -> Iterator[bytes]:
    """Yield pieces of *content* that would stand on pages of its own."""
    for at in range(0, len(content) - 64, 1500):
        yield content[at : at + 64]
