"""What a pack says: every text of it, and the booklet of a practice that filled its blanks."""

from collections.abc import Mapping
from functools import cache

from desktop.assets import FORMS
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.intake import fold
from desktop.domain.journal import BEGUN, JournalRow, Value
from desktop.domain.pack import FormPack, Item
from desktop.packs.load import load
from desktop.packs.wording import PackWording

NOON = "2026-12-02T12:00:00+00:00"


@cache
def shipped(key: str) -> FormPack:
    """Return the pack *key* as it ships, read once."""
    return load(key, FORMS)


def everything_said(pack: FormPack) -> list[tuple[str, str]]:
    """Return every English text of *pack* with its key, hints and labels too."""
    texts = [(key, text) for key, text in pack.labels["en"].items()]
    for key, words in pack.words["en"].items():
        parts = (
            words.title,
            words.question,
            words.hint,
            words.example,
            words.say,
            *words.cue,
            *words.bank,
        )
        forms = (words.text, words.card, words.options, words.rows, words.value)
        texts += [(key, text) for text in (*parts, *(t for form in forms for t in form.values()))]
    return texts


def booklet(pack: FormPack, language: str, practice: Mapping[str, Value]) -> str:
    """Return every passage of the booklet of a practice that answered *practice*."""
    needed = [item for item in pack.profile_items() if item.required and item.default is None]
    profile = {**{item.key: _sample(item) for item in needed}, **practice}
    begun: dict[str, Value] = {
        "pack": pack.key,
        "language": language,
        "reference": "K7QF-2M",
        "profile": profile,
    }
    intake = fold((JournalRow(1, NOON, "practitioner", BEGUN, "", begun),))
    paper = draw_up(
        pack, intake, PackWording(pack, language), Commission("document.booklet", "K7QF-2M-B")
    )
    return "\n".join(passage.text for part in paper.sections for passage in part.passages)


def _sample(item: Item) -> Value:
    samples: dict[str, Value] = {"money": "160.00", "yes_no": False, "choice": ""}
    return item.options[0] if item.options else samples.get(item.kind, "sample words")
