"""The papers that everybody signed at earlier meetings, word for word as they were read."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.agreement import IntakeIncompleteError, read_agreement
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.intake import Intake, fold
from desktop.domain.removal import REMOVING
from desktop.domain.sealed_paper import SealedPaper
from desktop.services.live_intake import LiveIntake
from desktop.store.vault import Vault

WORDING = "wording"
"""The kind of reading copy that holds a paper's exact words."""


def with_earlier(vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return *live* knowing the words of each paper that was signed last at an earlier meeting.

    Raises:
        VaultError: if they could not be read, or are damaged.
    """
    if not live.intake.earlier:
        return replace(live, earlier={})
    copies = {
        copy.sha256: copy.id for copy in vault.reading_copies(live.id) if copy.kind == WORDING
    }
    ended = live.intake.ended
    last = {one.document: one for one in live.intake.earlier if one.file_hash not in ended}
    return replace(
        live,
        earlier={
            key: read_agreement(vault.read_payload(copies[paper.content_hash]))
            for key, paper in last.items()
            if paper.content_hash in copies
        },
    )


def is_in_a_sealed_paper(live: LiveIntake, seqs: tuple[int, ...]) -> bool:
    """Say whether a paper that is signed and sealed would read otherwise without those rows."""
    return any(
        min(seqs) <= paper.until and _reads_otherwise(live, paper, frozenset(seqs))
        for paper in live.intake.earlier
    )


def _reads_otherwise(live: LiveIntake, paper: SealedPaper, seqs: frozenset[int]) -> bool:
    """Draw *paper* up as it was signed, with and without the rows, on the same pack."""
    then = live.intake.as_of(paper.until)
    without = fold(row for row in then.rows if row.seq not in seqs and row.action not in REMOVING)
    try:
        return _words(live, then, paper) != _words(live, without, paper)
    except IntakeIncompleteError:
        return True


def _words(live: LiveIntake, intake: Intake, paper: SealedPaper) -> bytes:
    commission = Commission(key=paper.document, id="")
    return draw_up(live.pack, intake, live.wording, commission).canonical()
