"""Carry a practice's own wording to another laptop or colleague, as one file of plain JSON."""

from __future__ import annotations

import json
from typing import Any

from desktop.domain.saying import Saying, said
from desktop.packs.errors import PackRefusedError
from desktop.packs.load import load_compiled
from desktop.packs.own_layer import OwnLayer, read_layer, write_layer
from desktop.packs.reading import MOST_BYTES
from desktop.services.edit_wording import WordingDraft
from desktop.services.means import Means

FORMAT = "holdfast-wording/1"
ENDING = ".holdfast-wording"


class WordingFileError(Exception):
    """A file that cannot be taken in as a wording; the draft is as it was."""


def wording_file(means: Means, draft: WordingDraft, *, practice: str) -> bytes:
    """Return the draft as one file that says where it comes from (JSON in UTF-8)."""
    origin = {
        "practice": practice,
        "on": means.clock.now().date().isoformat(),
        "pack": draft.shipped.key,
        "versions": dict(draft.shipped.versions),
    }
    plain = {"format": FORMAT, "origin": origin, "wording": json.loads(write_layer(draft.layer))}
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True).encode()


def read_wording_file(means: Means, draft: WordingDraft, content: bytes) -> OwnLayer:
    """Return what the file *content* says, as a draft over the practice's own pack.

    It is checked as strictly as a shipped pack: it must make a whole one here.

    Raises:
        WordingFileError: with one sentence; the draft is as it was.
    """
    plain = _parsed(content)
    try:
        layer = read_layer(json.dumps(plain["wording"]))
    except (KeyError, PackRefusedError):
        raise WordingFileError(_DAMAGED) from None
    if layer.pack != draft.shipped.key:
        raise WordingFileError(
            Saying(
                "This wording is for another place (%1), and yours is %2. Its law may be another, "
                "so it was not taken in. Your wording is as it was.",
                layer.pack[:20],
                draft.shipped.key,
            )
        )
    taken = OwnLayer(
        layer.pack,
        base=draft.shipped.fingerprint,
        version=draft.layer.version,
        leave_out=layer.leave_out,
        files=layer.files,
        reasons=layer.reasons,
    )
    try:
        load_compiled(taken.pack, means.forms, taken)
    except PackRefusedError as refused:
        raise WordingFileError(
            Saying(
                "This wording does not fit the form pack here: at “%1” it %2 Your wording is as it "
                "was. Ask for a newer file, or update the program.",
                refused.key,
                refused.sentence,
            )
        ) from None
    return taken


_DAMAGED = said(
    "This file is damaged, or it is no wording of this program. Your wording is as it was. Ask for "
    "the file once more."
)


def _parsed(content: bytes) -> dict[str, Any]:
    if len(content) > MOST_BYTES:
        raise WordingFileError(
            said("This file is far too large for a wording. Your wording is as it was.")
        )
    try:
        plain = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise WordingFileError(_DAMAGED) from None
    if not isinstance(plain, dict):
        raise WordingFileError(_DAMAGED)
    form = plain.get("format")
    if form != FORMAT:
        is_ours = isinstance(form, str) and form.startswith("holdfast-wording/")
        raise WordingFileError(
            said(
                "This wording was saved by a newer version of the program. Your wording is as it "
                "was. Update the program and try again."
            )
            if is_ours
            else _DAMAGED
        )
    return plain
