"""The receipt on a page to take home: which signed papers there are, by the hash of each file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.domain.agreement import Passage
from desktop.domain.drawing import Drawing
from desktop.domain.pack import SectionPlan
from desktop.domain.paper_ids import paper_id
from desktop.domain.papers import SIGNED_KINDS, recipients


def receipt(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:  # noqa: ARG001 - all styles alike
    """Yield each paper sealed in this signing that belongs to everybody the page is for.

    Title and id of the paper, and the file hash: the third fingerprint of design section 4.
    """
    pack, intake = drawing.pack, drawing.intake
    mine = set(recipients(pack, intake, drawing.plan.key))
    for key, sealed in intake.sealed.items():
        plan = pack.documents.get(key)
        if plan is None or plan.kind not in SIGNED_KINDS or not isinstance(sealed, Mapping):
            continue
        file_hash = str(sealed.get("file_hash", ""))
        if file_hash and mine <= set(recipients(pack, intake, key)):
            title = f"{drawing.words(key).title} \u00b7 {paper_id(pack, intake, key)}"
            yield Passage("row", key, title, file_hash)
