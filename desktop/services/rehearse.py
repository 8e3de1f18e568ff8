"""Rehearse: a whole fictional first session through the same services, into a folder.

It runs on a temporary vault with a throwaway key named REHEARSAL; every page is
marked, and nothing of it can be taken for a real session.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop.domain.document import fingerprint_of
from desktop.domain.effort import Effort, essential_effort
from desktop.domain.journal import JournalRow
from desktop.domain.preparing import at_the_table
from desktop.domain.verdict import Verdict
from desktop.services.close_session import close_session
from desktop.services.facilitators_sheet import facilitators_sheet
from desktop.services.filed_documents import filed_documents, printed_id
from desktop.services.hand_over import save_copy
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played, play
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.store.vault import Vault

_PASSPHRASE_BYTES = 24


@dataclass(frozen=True, slots=True)
class RehearsedDocument:
    """One document the rehearsal left: its file, its hash and, if it is sealed, the verdict."""

    file: str
    title: str
    sha256: str
    sealed: bool
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a rehearsal gave: the documents, what it cost in taps, and what was checked."""

    pack: str
    rows: int
    effort: Effort
    documents: tuple[RehearsedDocument, ...]
    audit_entries: int
    payloads_checked: int


def rehearse(means: Means, rows: tuple[JournalRow, ...], out: Path) -> Rehearsal:
    """Play the session *rows* and leave its documents in *out*.

    Raises:
        JournalRowError, PackRefusedError, IntakeIncompleteError: if the session cannot be played.
        VaultError, OSError: if something could not be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    played = replace(means, clock=clock)
    with tempfile.TemporaryDirectory(prefix="holdfast-rehearsal-") as folder:
        vault, practitioner = _rehearsal_vault(played, Path(folder) / "vault", rows[0])
        try:
            client = vault.add_client(
                name="Rehearsal", reference="REHEARSAL", practitioner=practitioner
            )
            live = begin_played(played, vault, rows[0], client=client, practitioner=practitioner)
            live = play(played, clock, vault, live, rows)
            if not live.intake.closed:
                live = close_session(played, vault, live)
            return _left(played, vault, live, out)
        finally:
            vault.close()


def _rehearsal_vault(means: Means, folder: Path, first: JournalRow) -> tuple[Vault, str]:
    begun = first.value if isinstance(first.value, Mapping) else {}
    answers = begun.get("profile")
    set_up = SetUp(
        practitioner="REHEARSAL",
        pack=str(begun.get("pack", "")),
        language=str(begun.get("language", "en")),
        answers=answers if isinstance(answers, Mapping) else {},
    )
    passphrase = means.randomness(_PASSPHRASE_BYTES).hex()
    made = set_up_practice(means, folder, passphrase, set_up, rehearsal=True, cost=CHEAPEST)
    return made.vault, made.practitioner


def _left(means: Means, vault: Vault, live: LiveIntake, out: Path) -> Rehearsal:
    """Write every document into *out* and judge each one as a stranger would."""
    documents = []
    for filed in filed_documents(vault, live):
        content = vault.read_payload(filed.id)
        name = f"{printed_id(live, filed)}-{_slug(filed.kind)}.pdf"
        save_copy(content, out / name)
        documents.append(_judged(name, filed.title, content, sealed=bool(filed.seal_fingerprint)))
    checked = len(documents)
    documents.append(_sheet(means, live, out))
    vault.check_audit()
    return Rehearsal(
        pack=f"{live.pack.key} {live.pack.version}",
        rows=len(live.intake.rows),
        effort=essential_effort(live.pack, live.intake),
        documents=tuple(documents),
        audit_entries=vault.audit_head().seq,
        payloads_checked=checked,
    )


def _sheet(means: Means, live: LiveIntake, out: Path) -> RehearsedDocument:
    """Leave the facilitator's sheet as it is printed before people sit down together."""
    held = at_the_table(live.pack, live.intake.rows)
    before = live.intake.as_of(held[0].seq - 1) if held else live.intake
    made = facilitators_sheet(means, replace(live, intake=before), rehearsal=True)
    name = f"{live.intake.reference}-facilitator.pdf"
    save_copy(made.content, out / name)
    return _judged(name, made.title, made.content, sealed=False)


def _judged(name: str, title: str, content: bytes, *, sealed: bool) -> RehearsedDocument:
    from desktop.signing.judge import judge

    verdict = judge(content, known=None, pinned=None) if sealed else None
    return RehearsedDocument(name, title, fingerprint_of(content), sealed, verdict)


def _slug(key: str) -> str:
    return key.split(".", 1)[-1].replace("_", "-")
