"""Canaries through a real session, and everything that a file would carry out of the room."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, fields, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from desktop.assets import FORMS
from desktop.documents.templates.papers import Dress, typeset_paper
from desktop.domain import journal as j
from desktop.domain.agreement import Agreement
from desktop.domain.intake import fold
from desktop.domain.journal import Act, JournalRow, Value
from desktop.domain.pack import FormPack, Item
from desktop.packs.load import load
from desktop.services.confirm_pack import confirm_pack
from desktop.services.draft_documents import Drafting, opened_at, word_whole
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.vault import Vault
from tests.services.conftest import PASSPHRASE, SESSIONS, counted_randomness
from tests.services.played_once import AFTERWARDS, copied
from tests.services.scene import CLOSED, rows_until
from tests.services.test_papers import text_of

MEANT_FOR_PAPER = frozenset(
    {
        "agenda.own",
        "behaviour.opening",
        "client.called",
        "client.name",
        "close.one_thing",
        "comfort.note",
        "feedback.quiet_sign",
        "feedback.what_i_do",
        "goals.hope",
        "goals.how",
        "goals.list",
        "goals.representative_wish",
        "later.told_by",
        "later.which",
        "later.why",
        "later.words",
        "later.wrong",
        "people.interpreter",
        "people.partners",
        "people.representatives",
        "people.witness",
        "release.until",
        "release.what",
        "release.who",
        "release.why",
        "special.if_you_stop",
        "special.report_goes_to",
        "special.report_holds",
        "together.feel_safe",
        "wishes.please",
        "wishes.please_not",
    }
)
"""What is asked so that it stands on a paper; words in answer to anything else stay here."""

RELEASED = "story.put_in"
STORY = "story.reason"

LOCAL_LINE = "Zephyrline 555-0199"
_CONFIRMED = ("local_line", "line_crisis_text", "line_trevor")
UNCONFIRMED_WORDS = ("Zephyrline", "555-0199", "741741", "488-7386")

NOTE = "Quincebell of the practitioner alone"

NOTHING: Mapping[str, Value] = {}
CROWD: Mapping[str, Value] = {
    "people.representatives": ({"name": "Ada Marsh", "relation": "mother"},),
    "people.partners": ({"name": "Sam Lee"},),
    "people.interpreter": ({"name": "Iris Vale"},),
    "people.witness": ({"name": "Wim Ash"},),
    "people.say": ("court", "parent"),
    "client.party": "couple",
    "consent.release": "yes",
    "release.who": "Dr Lund",
}
"""Answers with which every document of a pack concerns somebody."""


@dataclass(frozen=True, slots=True)
class Played:
    """An example session with canaries in it, in a vault of its own."""

    means: Means
    clock: PlayedClock
    vault: Vault
    live: LiveIntake
    secrets: Mapping[str, str]


def is_secret(item: Item) -> bool:
    """Say whether words in answer to *item* may be on nothing that is taken home."""
    if item.filled_by == "practice" or item.kind not in _WORDED:
        return False
    return item.private or item.key not in MEANT_FOR_PAPER


def canary(number: int) -> str:
    """Return a word that no pack has, the same for the same *number*."""
    return "zqv" + "".join("abcdefghij"[int(digit)] for digit in f"{number:03d}") + "wren"


def play_with_canaries(folder: Path, example: str, language: str, until: str = CLOSED) -> Played:
    """Play *example* in *language* with a canary in every answer that is to stay in the room.

    It goes on to before the first row of *until*. It is played once in a process; the vault in
    *folder* is a copy of its own.
    """
    moment, live, secrets = copied(
        ("canaries", example, language, until),
        lambda own: _played(own, example, language, until),
        folder,
    )
    clock = PlayedClock(moment)
    means = Means(clock, counted_randomness(AFTERWARDS), FORMS, "Holdfast test")
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=clock, randomness=means.randomness)
    return Played(means, clock, vault, live, secrets)


def _played(
    folder: Path, example: str, language: str, until: str
) -> tuple[datetime, LiveIntake, Mapping[str, str]]:
    """Return where a session stands that was played in *folder*, and its canaries."""
    rows = read_session_file(SESSIONS / f"{example}.json")
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = Means(clock, counted_randomness(), FORMS, "Holdfast test")
    first = _begun(rows[0], language)
    begun = first.value
    assert isinstance(begun, dict)
    pack = load(str(begun["pack"]), FORMS)
    set_up = SetUp("Jordan Avery", pack.key, language, begun["profile"])
    made = set_up_practice(means, folder, PASSPHRASE, set_up, cost=CHEAPEST)
    with closing(made.vault):
        confirm_pack(means, made.vault, pack, practitioner=made.practitioner)
        client = made.vault.add_client(name="Maya", reference="M-1", practitioner=made.practitioner)
        made.vault.file_note(client=client, practitioner=made.practitioner, text=NOTE)
        live = begin_played(means, made.vault, first, client=client, practitioner=made.practitioner)
        secrets = _secrets_of(pack)
        planted = (*_planted(pack, rows, secrets), *rows[1:])
        told = tuple(_retold(pack, row, secrets) for row in planted)
        live = play(means, clock, made.vault, live, rows_until((first, *told), until))
    assert live.intake.closed is (until == CLOSED)
    return clock.moment, live, {**secrets, "note": NOTE.split(maxsplit=1)[0]}


def _secrets_of(pack: FormPack) -> dict[str, str]:
    signers = {place.name for plan in pack.documents.values() for place in plan.signers}
    return {
        item.key: canary(n)
        for n, item in enumerate(pack.items.values())
        if is_secret(item) and item.key not in signers
    }


def _begun(row: JournalRow, language: str) -> JournalRow:
    assert isinstance(row.value, dict)
    profile = row.value["profile"]
    assert isinstance(profile, dict)
    dated = {f"practice.{line}_confirmed_on" for line in _CONFIRMED}
    known = {key: value for key, value in profile.items() if key not in dated}
    known["practice.local_line"] = LOCAL_LINE
    return replace(row, value={**row.value, "language": language, "profile": known})


def _planted(
    pack: FormPack, rows: tuple[JournalRow, ...], secrets: Mapping[str, str]
) -> Iterator[JournalRow]:
    for key in secrets:
        if pack.items[key].kind != "note":
            yield replace(rows[1], by=j.PRACTITIONER, action=j.ANSWERED, item=key, value="planted")


def _retold(pack: FormPack, row: JournalRow, secrets: Mapping[str, str]) -> JournalRow:
    """Return *row* with its canary in the place of what was answered."""
    if row.action != j.ANSWERED or row.item not in secrets or not row.value:
        return row
    return replace(row, value=_WORDED[pack.items[row.item].kind](secrets[row.item]))


_WORDED: Mapping[str, Callable[[str], Value]] = {
    "text": lambda words: words,
    "people": lambda words: ({"name": words, "relation": words},),
    "reflection": lambda words: {"finding": "nearly", "words": words},
    "teach_back": lambda words: {"finding": "own_words", "words": words},
    "goals": lambda words: ({"words": words},),
}
"""How each kind of answer holds words."""


def everything_in(content: bytes) -> str:
    """Return all that can be read in a PDF: pages, bookmarks, metadata, attachments, strings."""
    reader = PdfFileReader(BytesIO(content))
    found = list(_strings(reader.trailer, set()))
    return _close_up(text_of(content) + " ".join(found))


def leaks(content: bytes, words: Mapping[str, str]) -> list[str]:
    """Return the keys of those *words* that *content* carries anywhere."""
    there = everything_in(content)
    return [key for key, word in words.items() if _close_up(word) in there]


def _close_up(text: str) -> str:
    return "".join(text.split()).lower()


def _strings(part: object, seen: set[object]) -> Iterator[str]:
    """Yield every string and every stream below *part*, streams unpacked."""
    if isinstance(part, generic.IndirectObject):
        if part.reference not in seen:
            seen.add(part.reference)
            yield from _strings(part.get_object(), seen)  # type: ignore[no-untyped-call]
        return
    yield from _own_text(part)
    for inside in _parts(part):
        yield from _strings(inside, seen)


def _own_text(part: object) -> Iterator[str]:
    if isinstance(part, generic.StreamObject):
        yield part.data.decode("utf-8", "replace")
        yield part.data.decode("utf-16-be", "ignore")
    elif isinstance(part, str):
        yield str(part)
    elif isinstance(part, bytes):
        yield part.decode("utf-8", "replace")


def _parts(part: object) -> Iterator[object]:
    if isinstance(part, generic.DictionaryObject):
        yield from (part.raw_get(key) for key in part)
    elif isinstance(part, generic.ArrayObject):
        yield from (part.raw_get(place) for place in range(len(part)))


def in_a_crowd(live: LiveIntake, more: Mapping[str, Value] = NOTHING) -> LiveIntake:
    """Return *live* before anybody signed, with everybody there whom a document can name."""
    rows = live.intake.rows
    until = next(n for n, row in enumerate(rows) if row.action == j.PRESENTED)
    told = {**CROWD, **more}
    acts = [Act(j.PRACTITIONER, j.ANSWERED, item, value) for item, value in told.items()]
    added = [
        act.row(seq=until + n, at=rows[until].at)
        for n, act in enumerate(acts, start=1)
        if act.item in live.pack.items
    ]
    return replace(live, intake=fold((*rows[:until], *added)), earlier={})


def worded(live: LiveIntake, key: str) -> tuple[Agreement, Agreement | None]:
    """Return the words of the document *key* of *live*, and of what it takes in."""
    return word_whole(live, key, Drafting(created=opened_at(live), rehearsal=False))


def every_dress(live: LiveIntake, key: str) -> Iterator[tuple[str, bytes]]:
    """Yield the document *key* as it is, and in each variant of print there is.

    What an agreement takes in is a document of its own, and is looked at as such.
    """
    agreement, _ = worded(live, key)
    plain = Dress(created=opened_at(live), wording=live.wording)
    flags = [one.name for one in fields(Dress) if one.type in {"bool", bool}]
    yield "plain", typeset_paper(agreement, plain).content
    for flag in flags:
        if flag != "sealed":
            dress = replace(plain, **{flag: True})  # type: ignore[arg-type]
            yield flag, typeset_paper(agreement, dress).content
