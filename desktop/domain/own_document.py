"""A document of the practice's own that belongs to a client's papers: shown, signed, sealed.

An insurer's or a lawyer's consent comes as a PDF, which stays byte for byte as it is and is
signed on a page of ours; or as text, which is set like any paper of ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.agreement import Passage
from desktop.domain.condition import Condition
from desktop.domain.document import grouped
from desktop.domain.journal import JournalRowError, Value
from desktop.domain.pack import DocumentPlan, FormPack, SectionPlan, SignerPlace, Words
from desktop.domain.wording import Wording

PREFIX = "document.own_"
"""What the key of such a document begins with."""

PDF, TEXT = "pdf", "text"
ROLES = ("practitioner", "client", "partner", "representative")
"""Who may sign one; interpreter and witness sign what is about the session itself."""

STYLE = "own"
FILE = "document.pdf"
"""The name of the imported file inside the sealed one: it tells nothing."""

_NEVER = Condition(join="any")


@dataclass(frozen=True, slots=True)
class OwnDocument:
    """One version of one such document; ``lines`` are the words of a text.

    ``payload`` is the id of its bytes in the vault, ``sha256`` their fingerprint in hex.
    ``everyone`` says that it goes to each new client; ``stopped`` that it is offered no more.
    """

    id: str
    title: str = field(repr=False)
    media: str
    payload: str
    sha256: str
    version: int = 1
    pages: int = 0
    roles: tuple[str, ...] = ("client",)
    everyone: bool = False
    stopped: bool = False
    lines: tuple[str, ...] = field(default=(), repr=False)

    @property
    def key(self) -> str:
        """The key under which a session knows it, the same for every version."""
        return PREFIX + self.id[:8]

    def value(self) -> dict[str, Value]:
        """Return it as plain data, for the journal and for the shelf."""
        return {
            "id": self.id,
            "title": self.title,
            "media": self.media,
            "payload": self.payload,
            "sha256": self.sha256,
            "version": self.version,
            "pages": self.pages,
            "roles": self.roles,
            "everyone": self.everyone,
            "stopped": self.stopped,
            "lines": self.lines,
        }


def read_own(value: Value) -> OwnDocument:
    """Return the document that *value* tells of.

    Raises:
        JournalRowError: if it tells of none.
    """
    plain = value if isinstance(value, Mapping) else {}
    roles, lines = plain.get("roles"), plain.get("lines")
    found = OwnDocument(
        id=str(plain.get("id", "")),
        title=str(plain.get("title", "")).strip(),
        media=str(plain.get("media", "")),
        payload=str(plain.get("payload", "")),
        sha256=str(plain.get("sha256", "")),
        version=_number(plain.get("version")),
        pages=_number(plain.get("pages")),
        roles=tuple(map(str, roles)) if isinstance(roles, tuple) else (),
        everyone=plain.get("everyone") is True,
        stopped=plain.get("stopped") is True,
        lines=tuple(map(str, lines)) if isinstance(lines, tuple) else (),
    )
    whole = found.id and found.title and found.payload and len(found.sha256) == 64
    if not whole or found.media not in {PDF, TEXT} or not _may_sign(found.roles):
        raise JournalRowError(
            "This is no document that could be signed: it needs a title and somebody who "
            "signs. Nothing was changed."
        )
    return found


def is_own(key: str) -> bool:
    """Say whether *key* is that of a document of the practice's own."""
    return key.startswith(PREFIX)


def with_own_plans(pack: FormPack, enclosed: Mapping[str, Mapping[str, Value]]) -> FormPack:
    """Return *pack* with a plan for each document that is or was *enclosed*.

    What was taken out again keeps its plan, so that its number stays its own, and is no paper
    of the session any more.
    """
    if not enclosed and not any(map(is_own, pack.documents)):
        return pack
    documents = {key: plan for key, plan in pack.documents.items() if not is_own(key)}
    words = {language: dict(known) for language, known in pack.words.items()}
    places = tuple(place for plan in documents.values() for place in plan.signers)
    for key, value in enclosed.items():
        own = read_own(value)
        documents[key] = _plan(key, own, places, is_out=value.get("out") is True)
        for known in words.values():
            known[key] = Words(title=own.title)
            known |= {
                f"{key}.{number}": Words(title=title)
                for number, (title, _) in enumerate(parts(own.lines))
            }
    return replace(pack, documents=documents, words=words)


def own_passages(own: OwnDocument, section: str, wording: Wording) -> Iterator[Passage]:
    """Yield what the page says: the words of a text, or which file is signed here."""
    if own.media == TEXT:
        number = int(section.rpartition(".")[2])
        yield from parts(own.lines)[number][1]
    else:
        yield Passage("plain", text=wording.label("own.signs", title=own.title))
        yield Passage("plain", text=wording.label("own.inside", file=FILE))
    if section.endswith(f".{max(0, len(parts(own.lines)) - 1)}"):
        yield Passage("row", title=wording.label("own.version"), text=str(own.version))
        if own.pages:
            yield Passage("row", title=wording.label("own.pages"), text=str(own.pages))
        yield Passage("row", title=wording.label("own.fingerprint"), text=grouped(own.sha256))


def parts(lines: tuple[str, ...]) -> tuple[tuple[str, tuple[Passage, ...]], ...]:
    """Return a text in parts, each with its heading: ``# a heading``, ``- a point``, paragraphs."""
    found: list[tuple[str, list[Passage]]] = [("", [])]
    for block in _blocks(lines):
        if block[0].startswith("#"):
            found.append((block[0].lstrip("#").strip(), []))
        elif block[0][:2] in {"- ", "* "}:
            found[-1][1].append(Passage("list", lines=tuple(one[2:].strip() for one in block)))
        else:
            found[-1][1].append(Passage("plain", text=" ".join(block)))
    whole = [(title, tuple(passages)) for title, passages in found if title or passages]
    return tuple(whole or [("", ())])


def _blocks(lines: tuple[str, ...]) -> Iterator[list[str]]:
    """Yield stretches of lines that belong together: a heading, points, or a paragraph."""
    held: list[str] = []
    kind = ""
    for raw in (*lines, ""):
        line = raw.strip()
        here = "" if not line else "#" if line[0] == "#" else "-" if line[:2] in _POINTS else "p"
        if held and (here != kind or here == "#"):
            yield held
            held = []
        if line:
            held.append(line)
        kind = here
    if held:
        yield held


_POINTS = frozenset({"- ", "* "})


def _plan(
    key: str, own: OwnDocument, places: tuple[SignerPlace, ...], *, is_out: bool
) -> DocumentPlan:
    sections = tuple(
        SectionPlan(f"{key}.{number}", STYLE) for number in range(len(parts(own.lines)))
    )
    return DocumentPlan(
        key=key,
        kind="annex",
        sections=sections,
        signers=tuple(_place(role, places) for role in own.roles),
        when=_NEVER if is_out else None,
    )


def _place(role: str, places: tuple[SignerPlace, ...]) -> SignerPlace:
    """Return where the pack has the name of *role*; a role nobody has today signs nothing."""
    found = next((place for place in places if place.role == role), None)
    if found is None:
        return SignerPlace(role, role, when=_NEVER)
    if role in {"practitioner", "client"}:
        return found
    return replace(found, when=Condition(item=found.name, test="at_least", value=1))


def _may_sign(roles: tuple[str, ...]) -> bool:
    return bool(roles) and set(roles) <= set(ROLES)


def _number(value: Value) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
