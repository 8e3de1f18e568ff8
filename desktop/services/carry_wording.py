"""Carry a practice's own wording to another laptop or colleague, as one file of plain JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from desktop.domain.plain_answers import AnswerRefusedError, check_words
from desktop.domain.saying import Saying, said
from desktop.packs.errors import PackRefusedError
from desktop.packs.load import load_compiled
from desktop.packs.own_clean import cleaned
from desktop.packs.own_layer import OwnLayer, read_layer, write_layer
from desktop.packs.own_merge import without_decisions
from desktop.packs.own_origin import Origin, with_origin, without_origin
from desktop.packs.own_update import brought_over
from desktop.packs.reading import MOST_BYTES
from desktop.services.edit_wording import WordingDraft
from desktop.services.means import Means
from desktop.services.printable import require_printable

FORMAT = "holdfast-wording/1"
ENDING = ".holdfast-wording"
_LONGEST_NAME = 200
_DEEPEST = 12
"""So deep a wording's tables stand in one another at most; real ones have seven."""


class WordingFileError(Exception):
    """A file that cannot be taken in as a wording; the draft is as it was."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A wording out of a file: the draft it would make, where it comes from, how it fits.

    ``texts`` counts its sentences. ``is_other_version`` says that it was written on another
    version of the shipped pack than the one here; ``without_place`` counts the texts that have no
    place in this one.
    """

    layer: OwnLayer = field(repr=False)
    origin: Origin
    texts: int
    is_other_version: bool
    without_place: int = 0


def wording_file(means: Means, draft: WordingDraft, *, practice: str) -> bytes:
    """Return the draft as one file that says where it comes from (JSON in UTF-8).

    *practice* is the name that stands in it; empty says no name.
    """
    origin = {
        "practice": practice,
        "on": means.clock.now().date().isoformat(),
        "pack": draft.shipped.key,
        "versions": dict(draft.shipped.versions),
    }
    layer = replace(without_origin(without_decisions(draft.layer)), fine=())
    body = {"origin": origin, "wording": json.loads(write_layer(layer))}
    plain = {"format": FORMAT, "sha256": _sha256(body), **body}
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True).encode()


def read_wording_file(means: Means, draft: WordingDraft, content: bytes) -> Taken:
    """Return what the file *content* says, as a draft over the practice's own pack.

    It is checked as strictly as a shipped pack: it must make a whole one here.

    Raises:
        WordingFileError: with one sentence; the draft is as it was.
    """
    body = _parsed(content)
    origin = _origin(body)
    try:
        layer = read_layer(json.dumps(body["wording"]))
    except (KeyError, TypeError, PackRefusedError):
        raise WordingFileError(_DAMAGED) from None
    if layer.pack != draft.shipped.key:
        raise WordingFileError(
            Saying(
                "This wording is for another place (%1), and yours is %2. Its law may be another, "
                "so it was not taken in. Your wording is as it was.",
                _shown(layer.pack),
                draft.shipped.key,
            )
        )
    texts = tuple(_texts(json.loads(write_layer(layer))))
    _require_words(texts)
    taken = OwnLayer(
        layer.pack,
        base=draft.shipped.fingerprint,
        version=draft.layer.version,
        leave_out=layer.leave_out,
        files=layer.files,
        reasons=layer.reasons,
        marks=without_origin(without_decisions(layer)).marks,
    )
    taken = cleaned(taken)
    other = origin.versions != _spelled(draft.shipped.versions)
    fitting = brought_over(taken, draft.shipped, draft.shipped)
    if fitting != taken and not other:
        raise WordingFileError(_DAMAGED)  # no wording of this version names what it has not got
    _require_whole(means, fitting)
    kept, whole = _number(fitting), _number(taken)
    return Taken(with_origin(fitting, origin), origin, kept, other, whole - kept)


_DAMAGED = said(
    "This file is damaged, or it is no wording of this program. Your wording is as it was. Ask for "
    "the file once more."
)


def _number(layer: OwnLayer) -> int:
    return sum(len(words) for words in layer.files.words.values())


def _require_whole(means: Means, taken: OwnLayer) -> None:
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


def _require_words(texts: tuple[str, ...]) -> None:
    """Refuse texts nobody could print or would read: far too long, or with hidden marks."""
    from desktop.documents.text.shaping import CharactersMissingError

    try:
        check_words(texts)
        require_printable(texts)
    except (AnswerRefusedError, CharactersMissingError):
        raise WordingFileError(
            said(
                "This wording has a text that is far too long, or that has marks no paper can "
                "show. It was not taken in, and your wording is as it was. Ask for it to be "
                "mended."
            )
        ) from None


def _origin(body: dict[str, Any]) -> Origin:
    """Return where a file says it comes from; what is no plain text in it is damage."""
    told = body.get("origin")
    if not isinstance(told, dict):
        raise WordingFileError(_DAMAGED)
    practice, on, versions = (told.get(name) for name in ("practice", "on", "versions"))
    day = ""
    if isinstance(on, str):
        with suppress(ValueError):
            day = date.fromisoformat(on).isoformat()
    if not isinstance(practice, str) or not isinstance(versions, dict) or not day:
        raise WordingFileError(_DAMAGED)
    if not all(isinstance(one, str) for one in versions.values()):
        raise WordingFileError(_DAMAGED)
    return Origin(_shown(practice), day, _shown(_spelled(versions)))


def _spelled(versions: Any) -> str:  # noqa: ANN401 - a mapping of text, checked by whoever calls
    return ", ".join(
        f"{key} {version}" for key, version in sorted(versions.items()) if key != "own"
    )


def _shown(text: str) -> str:
    """Return a text out of a file as it may be shown: short, and without hidden marks."""
    plain = "".join(sign for sign in text if sign.isprintable())
    return " ".join(plain.split())[:_LONGEST_NAME]


def _texts(part: Any) -> Iterator[str]:  # noqa: ANN401 - JSON is read as it comes
    """Yield every text inside *part*, names of tables included."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for key, inside in part.items():
            if key != "marks":
                yield key
                yield from _texts(inside)
    elif isinstance(part, list):
        for inside in part:
            yield from _texts(inside)


def _parsed(content: bytes) -> dict[str, Any]:
    if len(content) > MOST_BYTES:
        raise WordingFileError(
            said("This file is far too large for a wording. Your wording is as it was.")
        )
    try:
        plain = json.loads(
            content.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number
        )
        form = plain.pop("format")
        if form == FORMAT and not _is_too_deep(plain):
            told = plain.pop("sha256")
            if told == _sha256(plain):
                return dict(plain)
    except (ValueError, RecursionError, KeyError, AttributeError, TypeError):
        raise WordingFileError(_DAMAGED) from None
    is_ours = isinstance(form, str) and form.startswith("holdfast-wording/")
    if is_ours and form != FORMAT:
        raise WordingFileError(
            said(
                "This wording was saved by a newer version of the program. Your wording is as it "
                "was. Update the program and try again."
            )
        )
    raise WordingFileError(_DAMAGED)


def _sha256(body: dict[str, Any]) -> str:
    """Return the SHA-256 (hex) of what a file says: it tells damage, not who wrote it."""
    spelled = json.dumps(body, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(spelled.encode()).hexdigest()


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return a table of *pairs*; a name that stands twice could mean either.

    Raises:
        ValueError: if one does.
    """
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a name stands twice")
    return table


def _no_number(name: str) -> None:
    raise ValueError(name)


def _is_too_deep(part: object, depth: int = 0) -> bool:
    if depth > _DEEPEST:
        return True
    inside: list[object] = []
    if isinstance(part, dict):
        inside = list(part.values())
    elif isinstance(part, list):
        inside = part
    return any(_is_too_deep(one, depth + 1) for one in inside)
