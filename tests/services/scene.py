"""A practice with Maya in it, as far along in her first session as a paper needs it."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
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
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.vault import Vault
from tests.services.conftest import PASSPHRASE, SESSIONS, counted_randomness
from tests.services.played_once import AFTERWARDS, copied

PACK = "us-ca"
PRACTITIONER = "Jordan Avery"
PROGRAM = "Holdfast acceptance"
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

    ``CLOSED`` plays all of it. It is played once in a process; each scene is a copy of its own.
    """
    with TemporaryDirectory() as parent:
        folder = Path(parent) / "v"
        moment, live = copied(("scene", language, until), _play(language, until), folder)
        clock = PlayedClock(moment)
        means = Means(clock, counted_randomness(AFTERWARDS), FORMS, PROGRAM)
        vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=clock, randomness=means.randomness)
        try:
            yield Scene(means, clock, vault, Path(parent), live)
        finally:
            vault.close()


def _play(language: str, until: str) -> Callable[[Path], tuple[datetime, LiveIntake]]:
    """Return how the sample session is played in a folder; the vault there is closed again."""

    def play_in(folder: Path) -> tuple[datetime, LiveIntake]:
        rows = read_session_file(_SAMPLE)
        clock = PlayedClock(datetime.fromisoformat(rows[0].at))
        means = Means(clock, counted_randomness(), FORMS, PROGRAM)
        begun = rows[0].value
        assert isinstance(begun, dict)
        first = replace(rows[0], value={**begun, "language": language})
        set_up = SetUp(PRACTITIONER, PACK, language, begun["profile"])
        made = set_up_practice(means, folder, PASSPHRASE, set_up, cost=CHEAPEST)
        vault, who = made.vault, made.practitioner
        with closing(vault):
            confirm_pack(means, vault, load(PACK, FORMS), practitioner=who)
            client = vault.add_client(name="Maya Torres-Lind", reference="M-1", practitioner=who)
            live = begin_played(means, vault, first, client=client, practitioner=who)
            live = play(means, clock, vault, live, rows_until((first, *rows[1:]), until))
        return clock.moment, live

    return play_in


def rows_until(rows: tuple[JournalRow, ...], action: str) -> tuple[JournalRow, ...]:
    """Return the *rows* before the first one of *action*; ``CLOSED`` asks for all of them."""
    found = (number for number, row in enumerate(rows) if row.action == action)
    return rows[: next(found, len(rows))]
