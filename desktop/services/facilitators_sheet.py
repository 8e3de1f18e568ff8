"""Make the facilitator's sheet of an intake: two sides for the practitioner's knee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means

if TYPE_CHECKING:
    from desktop.domain.document import Document


def facilitators_sheet(
    means: Means, live: LiveIntake, *, named: bool = False, rehearsal: bool = False
) -> Document:
    """Return the sheet for *live* as it stands: its pack, its path, its languages.

    It bears the reference and the day; the client's name only where it is wanted *named*. It
    is made anew each time and filed nowhere.

    Raises:
        CharactersMissingError: if a text has a character no shipped font has.
    """
    from desktop.documents.templates.facilitator import typeset_facilitators_sheet
    from desktop.domain.facilitators_sheet import facilitators_sheet as worded
    from desktop.packs.wording import PackWording

    own = PackWording(live.pack, live.practitioners_language)
    sheet = worded(live.pack, live.intake, said=live.wording, own=own, named=named)
    mark = own.label("rehearsal") if rehearsal else ""
    return typeset_facilitators_sheet(sheet, own, created=means.clock.now(), rehearsal=mark)
