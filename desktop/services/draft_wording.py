"""Draft a pack on paper without any client: the whole wording, and the papers all clients get."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from desktop.documents.templates.papers import Dress, typeset_paper
from desktop.documents.templates.review import typeset_review
from desktop.domain.blank_wording import UNFILLED, BlankWording
from desktop.domain.document import Document
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.drawing import STANDING_KINDS
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.domain.whole_wording import Against, whole_wording
from desktop.packs.wording import PackWording

_ID = "0000"


def draft_wording(
    pack: FormPack,
    language: str,
    *,
    created: datetime,
    profile: Mapping[str, Value],
    against: Against | None = None,
) -> Document:
    """Return every word of *pack* in *language* as one PDF for review, by group.

    What *profile* answers stands in its place; every other blank is a line with its name. What
    differs from the pack *against* which it is read is marked.

    Raises:
        CharactersMissingError: if a text has a character no shipped font has.
    """
    wording = PackWording(pack, language)
    return typeset_review(whole_wording(pack, wording, profile, against), wording, created=created)


def draft_standing_papers(
    pack: FormPack, language: str, *, created: datetime
) -> Iterator[tuple[str, Document]]:
    """Yield, with its key, every paper that is the same for all clients of a practice.

    What only the practice can fill is a ruled line with its name.

    Raises:
        CharactersMissingError: if a text has a character no shipped font has.
    """
    wording = BlankWording(pack, PackWording(pack, language))
    open_blanks: Mapping[str, Value] = dict.fromkeys(
        (item.key for item in pack.profile_items() if item.default is None), UNFILLED
    )
    intake = Intake(profile=open_blanks)
    for plan in pack.documents.values():
        if plan.kind in STANDING_KINDS:
            commission = Commission(plan.key, _ID, rehearsal=True)
            drawn = draw_up(pack, intake, wording, commission)
            if not drawn.sections:
                continue  # a place whose law asks for no notices
            marked = replace(drawn, rehearsal=wording.label("review.mark"))
            yield plan.key, typeset_paper(marked, Dress(created=created, wording=wording))
