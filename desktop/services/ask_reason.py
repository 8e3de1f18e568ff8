"""Ask for a reason where a fixed text, or a duty of the law, would be lost; and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.pack import FormPack
from desktop.domain.saying import said
from desktop.packs.errors import PackRefusedError
from desktop.packs.own_edits import Place
from desktop.packs.own_layer import OWN, OwnLayer
from desktop.packs.own_reasons import DUTY, FIXED, lost_by_saying, unreasoned

_MISSING = {
    FIXED: said("changes or leaves out a fixed text. Say why first: choose “Change” there."),
    DUTY: said("no longer says what the law asks of you. Say why first: choose “Change” there."),
}
_ASKED = {
    FIXED: said(
        "This text is fixed: it is not for you or the client to choose. You can say it "
        "otherwise, and your reason is kept with the wording. Why?"
    ),
    DUTY: said(
        "The law asks this of you, and these words no longer say so. You can say it so all the "
        "same, and your reason is kept with the wording. Why?"
    ),
}


def reason_question(shipped: FormPack, typed: Mapping[Place, str]) -> str:
    """Return the question for a reason that the texts *typed* ask for; empty where none does."""
    lost = {lost_by_saying(shipped, place, text) for place, text in typed.items()}
    return next((_ASKED[what] for what in (FIXED, DUTY) if what in lost), "")


def require_reasons(shipped: FormPack, layer: OwnLayer) -> None:
    """Hold a wording by which something is lost without a reason, as one taken from a file.

    Raises:
        PackRefusedError: naming the key of the first.
    """
    for key, what in unreasoned(shipped, layer):
        raise PackRefusedError(OWN, key, _MISSING[what])
