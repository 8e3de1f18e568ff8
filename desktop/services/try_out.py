"""Try out: a fictional practice in a vault that lasts no longer than the rehearsal."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.journal import ANSWERED, Act, JournalRow
from desktop.services.begin_intake import Beginning, begin_intake
from desktop.services.close_vault import close_vault
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import SessionFileRefusedError, read_session_file
from desktop.services.record_act import record_act
from desktop.services.set_up_practice import SetUp, profile, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.store.vault import Vault

_PASSPHRASE_BYTES = 24
_PAPERS_IN = "client.papers_in"


@dataclass(frozen=True, slots=True)
class TryOut:
    """A rehearsal's vault, its practitioner, and the example it stands on.

    ``client_reads`` is the language of the example's client; "" is the practice's.
    """

    vault: Vault = field(repr=False)
    practitioner: str
    folder: Path
    rows: tuple[JournalRow, ...] = field(repr=False)
    client_reads: str = ""

    def end(self) -> None:
        """Close the vault and remove everything of it; doing it twice is no harm."""
        close_vault(self.vault)
        shutil.rmtree(self.folder, ignore_errors=True)


def begin_try_out(
    means: Means,
    sessions: Path,
    *,
    practice: SetUp | None = None,
    reads: str = "",
    client_reads: str = "",
) -> TryOut:
    """Return a rehearsal on the first example of *sessions*.

    With a *practice* it is rehearsed on that practice and not on the example's, whose
    practitioner *reads* that language. Its client reads *client_reads*; "" is the same.

    Raises:
        SessionFileRefusedError: if no example can be read.
        VaultError, OSError: if there is no room for it.
    """
    rows = _example(sessions)
    folder = Path(tempfile.mkdtemp(prefix="holdfast-rehearsal-"))
    try:
        made = set_up_practice(
            means,
            folder / "vault",
            means.randomness(_PASSPHRASE_BYTES).hex(),
            practice or _fictional(rows[0], reads),
            rehearsal=True,
            cost=CHEAPEST,
        )
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return TryOut(made.vault, made.practitioner, folder, rows, client_reads)


def begin_example(means: Means, tried: TryOut) -> LiveIntake:
    """Return the example client's session, prepared up to its first card.

    Raises:
        PackRefusedError: if the pack cannot be used.
        VaultError: if it could not be written.
    """
    practice = profile(tried.vault) or _fictional(tried.rows[0])
    name = next((str(row.value) for row in tried.rows if row.item == "client.name"), "Rehearsal")
    client = tried.vault.add_client(
        name=name, reference="REHEARSAL", practitioner=tried.practitioner
    )
    live = begin_intake(
        means,
        tried.vault,
        Beginning(
            client=client,
            practitioner=tried.practitioner,
            pack=practice.pack,
            language=tried.client_reads or practice.language,
            practitioner_language=practice.language,
            profile=practice.answers,
        ),
    )
    before = {card for step in live.pack.steps if step.stage == "before" for card in step.cards}
    for row in tried.rows[1:]:
        if row.action == ANSWERED and row.item in before:
            value = live.wording.language if row.item == _PAPERS_IN else row.value
            act = Act(row.by, row.action, row.item, value)
            live = record_act(means, tried.vault, live, act)
    return live


def _example(sessions: Path) -> tuple[JournalRow, ...]:
    files = sorted(sessions.glob("*.json"))
    if not files:
        raise SessionFileRefusedError(
            "The example session that ships with the program is missing. Nothing is lost. "
            "Please install the program again, or set up your practice."
        )
    return read_session_file(files[0])


def _fictional(first: JournalRow, reads: str = "") -> SetUp:
    """Return the practice the example was played in; its practitioner *reads* that language."""
    begun = first.value if isinstance(first.value, Mapping) else {}
    answers = begun.get("profile")
    known = answers if isinstance(answers, Mapping) else {}
    return SetUp(
        practitioner=str(known.get("practice.practitioner", "Rehearsal")),
        pack=str(begun.get("pack", "")),
        language=reads or str(begun.get("language", "en")),
        answers=known,
    )
