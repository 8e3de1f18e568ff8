"""The agreement with its booklet, and the notices, of every pack in every language of it.

What the papers of a session in California do not show: the words, lengths and notices of the
other jurisdictions. Answers are samples of each kind, as few as the pack asks for.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from desktop.assets import FORMS, RESOURCES
from desktop.documents.templates.papers import Dress, typeset_paper
from desktop.domain.agreement import Agreement, IntakeIncompleteError, TakenIn
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import Act, Value, frozen
from desktop.domain.pack import FormPack, Item
from desktop.packs.heads import shipped
from desktop.packs.load import load
from desktop.packs.wording import PackWording

NOON = "2026-12-02T12:00:00+00:00"
_BOOKLET, _PAPERS = "document.booklet", ("document.agreement", "document.notices")
_ROUNDS = 8
"""How often a pack may ask for more once what it asked for is there."""
_SAMPLES: Mapping[str, Value] = {
    "money": "85.00",
    "duration": 50,
    "number": 3,
    "scale": 5,
    "time": "16:00",
    "date": "2026-12-09",
    "yes_no": True,
    "people": ({"name": "Ada Marsh"},),
}


def packs() -> list[str]:
    """Return every shipped pack that a practice can choose."""
    return [key for key in shipped(FORMS) if not load(key, FORMS).parent_only]


def papers(folder: Path, key: str) -> Iterator[tuple[Path, Agreement]]:
    """Yield each paper of the pack *key* as a file in *folder*, with its wording."""
    pack = load(key, FORMS)
    for language in pack.languages:
        wording = PackWording(pack, language)
        booklet = _drawn(pack, wording, _BOOKLET, None)
        for document in _PAPERS:
            carries = booklet if pack.documents[document].takes_in else None
            drawn = _drawn(pack, wording, document, carries)
            dress = Dress(datetime.fromisoformat(NOON), wording, appendix=carries)
            file = folder / f"{key}-{language}-{document.split('.')[1]}.pdf"
            file.write_bytes(typeset_paper(drawn, dress).content)
            yield file, drawn


def _drawn(
    pack: FormPack, wording: PackWording, document: str, booklet: Agreement | None
) -> Agreement:
    """Return *document* worded, with a sample for whatever it cannot do without."""
    taken = None
    if booklet is not None:
        said = wording.label("takes_in", title=booklet.title, id=booklet.id, version="1")
        taken = TakenIn(booklet.title, booklet.id, booklet.content_hash, said)
    commission = Commission(document, f"K7QF-2M-{document[9].upper()}", takes_in=taken)
    answers: dict[str, Value] = {
        "client.name": "Zoë Ó Súilleabháin",
        "goals.hope": "I want to sleep.",
    }
    for _ in range(_ROUNDS):
        try:
            return draw_up(pack, _begun(pack, answers), wording, commission)
        except IntakeIncompleteError as error:
            answers |= {item: _sample(pack.items[item]) for item in error.items}
    raise AssertionError(f"{pack.key} asks for ever more for {document}: {sorted(answers)}")


def _begun(pack: FormPack, answers: Mapping[str, Value]) -> Intake:
    hers = {item: answers[item] for item in answers if pack.items[item].filled_by == "practice"}
    begun: dict[str, Value] = {
        "pack": pack.key,
        "language": "en",
        "profile": {**_profile(pack), **hers},
    }
    rows = [Act("program", "begun", value=begun).row(seq=1, at=NOON)]
    said = ((item, value) for item, value in answers.items() if item not in hers)
    for seq, (item, value) in enumerate(said, start=2):
        rows.append(Act("practitioner", "answered", item, value).row(seq=seq, at=NOON))
    return fold(rows)


def _profile(pack: FormPack) -> dict[str, Value]:
    """Return the profile of a practice, as far as *pack* has its questions and answers."""
    file = RESOURCES / "sessions" / "maya-california.json"
    told = json.loads(file.read_text(encoding="utf-8"))[0]["value"]["profile"]
    return {key: frozen(value) for key, value in told.items() if _fits(pack.items.get(key), value)}


def _fits(item: Item | None, value: object) -> bool:
    if item is None:
        return False
    chosen = value if isinstance(value, list) else [value]
    return not item.options or all(one in item.options for one in chosen)


def _sample(item: Item) -> Value:
    if item.options:
        return item.options[:1] if item.several else item.options[0]
    return _SAMPLES.get(item.kind, "as we said")
