"""A practice with Maya in it, as far along in her first session as a paper needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.assets import FORMS
from desktop.domain import journal as j
from desktop.domain.journal import JournalRow
from desktop.packs.load import load
from desktop.services.begin_intake import resume_intake
from desktop.services.confirm_pack import confirm_pack
from desktop.services.filed_documents import filed_documents
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store.agreements import FiledDocument
from desktop.store.derivation import CHEAPEST
from desktop.store.vault import Vault
from tests.services.conftest import PASSPHRASE, SESSIONS, counted_randomness

PACK = "us-ca"
PRACTITIONER = "Jordan Avery"
CLOSED = ""
_SAMPLE = SESSIONS / "maya-california.json"


@dataclass(slots=True)
class Scene:
    """An open vault, the clock it was played on, and the session as it stands."""

    means: Means
    clock: PlayedClock
    vault: Vault
    folder: Path
    live: LiveIntake

    def filed(self, key: str) -> FiledDocument:
        """Return the paper *key* of the session as it was filed last."""
        live = resume_intake(self.vault, self.live.id)
        return [one for one in filed_documents(self.vault, live) if one.kind == key][-1]


@contextmanager
def scene(language: str, until: str = j.SIGNED) -> Iterator[Scene]:
    """Open a practice in *language*, its session played to before the first row of *until*.

    ``CLOSED`` plays all of it.
    """
    rows = read_session_file(_SAMPLE)
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = Means(clock, counted_randomness(), FORMS, "Holdfast acceptance")
    begun = rows[0].value
    assert isinstance(begun, dict)
    first = replace(rows[0], value={**begun, "language": language})
    set_up = SetUp(PRACTITIONER, PACK, language, begun["profile"])
    with TemporaryDirectory() as folder:
        made = set_up_practice(means, Path(folder) / "v", PASSPHRASE, set_up, cost=CHEAPEST)
        vault, who = made.vault, made.practitioner
        try:
            confirm_pack(means, vault, load(PACK, FORMS), practitioner=who)
            client = vault.add_client(name="Maya Torres-Lind", reference="M-1", practitioner=who)
            live = begin_played(means, vault, first, client=client, practitioner=who)
            live = play(means, clock, vault, live, rows_until((first, *rows[1:]), until))
            yield Scene(means, clock, vault, Path(folder), live)
        finally:
            vault.close()


def rows_until(rows: tuple[JournalRow, ...], action: str) -> tuple[JournalRow, ...]:
    """Return the *rows* before the first one of *action*; ``CLOSED`` asks for all of them."""
    found = (number for number, row in enumerate(rows) if row.action == action)
    return rows[: next(found, len(rows))]
